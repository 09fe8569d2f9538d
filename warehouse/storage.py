"""Where landed bytes and stages lie: in the home's own folder, or in an object store that fsspec speaks to."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol
from urllib.parse import unquote, urlsplit

from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.files import replace_file

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

# Stores in which an object appears whole, at the end of its upload, in the place of the one before. What writes into
# files bit by bit, such as sftp, would show half a day to whoever reads after a crash: mount it, and say file://.
WHOLE_OBJECTS = {"s3", "s3a", "gs", "gcs", "az", "abfs", "abfss", "oci", "oss", "memory"}


class Storage(Protocol):
    """Files by name, such as `stages/article/2031-05-06.parquet`; each is the old one or the new one, never half."""

    def read(self, name: str) -> bytes:
        """The file's bytes. Raises FileNotFoundError."""

    def write(self, name: str, data: bytes) -> None:
        """Puts the bytes in the place of what is there."""

    def size(self, name: str) -> int | None:
        """Bytes of the file, None if there is none."""

    def names(self, folder: str) -> list[str]:
        """Names, without the folder, of the files directly in it; none if there is no such folder."""

    def open(self, name: str) -> BinaryIO:
        """The file for reading parts of it. Raises FileNotFoundError."""

    def where(self, name: str) -> str:
        """The file's place, for messages."""


class FolderStorage:
    """Files below a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self, name: str) -> bytes:
        """The file's bytes. Raises FileNotFoundError."""
        return (self.folder / name).read_bytes()

    def write(self, name: str, data: bytes) -> None:
        """Puts the bytes in the place of what is there, by renaming a complete file."""
        replace_file(self.folder / name, data)

    def size(self, name: str) -> int | None:
        """Bytes of the file, None if there is none."""
        try:
            return (self.folder / name).stat().st_size
        except FileNotFoundError:
            return None

    def names(self, folder: str) -> list[str]:
        """Names of the files directly in the folder."""
        return [path.name for path in (self.folder / folder).glob("*") if path.is_file()]

    def open(self, name: str) -> BinaryIO:
        """The file for reading."""
        return (self.folder / name).open("rb")

    def where(self, name: str) -> str:
        """The path."""
        return str(self.folder / name)


class ObjectStorage:
    """Objects below a URL of fsspec. What goes wrong on the way is WarehouseError `storage_failed`."""

    def __init__(self, url: str, system: AbstractFileSystem, root: str) -> None:
        self.url, self.system, self.root = url.rstrip("/"), system, root.rstrip("/")

    def read(self, name: str) -> bytes:
        """The object's bytes. Raises FileNotFoundError."""
        return self._ask("read", name, self.system.cat_file)

    def write(self, name: str, data: bytes) -> None:
        """Uploads the object whole; until that is done the one before stays."""
        self._ask("write", name, lambda path: self.system.pipe_file(path, data))

    def size(self, name: str) -> int | None:
        """Bytes of the object, None if there is none."""
        try:
            return int(self._ask("look at", name, self._look)["size"])
        except FileNotFoundError:
            return None

    def names(self, folder: str) -> list[str]:
        """Names of the objects directly below."""

        def look(path: str) -> list[str]:
            self.system.invalidate_cache()
            return [str(one["name"]) for one in self.system.ls(path, detail=True) if one["type"] == "file"]

        try:
            return [path.rpartition("/")[2] for path in self._ask("list", folder, look)]
        except FileNotFoundError:
            return []

    def open(self, name: str) -> BinaryIO:
        """The object for reading parts of it; what is not asked for is not fetched."""
        return self._ask("open", name, lambda path: self.system.open(path, "rb", cache_type="none"))

    def where(self, name: str) -> str:
        """The object's URL."""
        return f"{self.url}/{name}"

    def _look(self, path: str) -> dict[str, Any]:
        self.system.invalidate_cache()
        return self.system.info(path)

    def _ask(self, what: str, name: str, do: Any) -> Any:
        try:
            return do(f"{self.root}/{name}")
        except FileNotFoundError:
            raise
        except Exception as error:  # each store has faults of its own
            raise WarehouseError(
                "storage_failed",
                f"cannot {what} {self.where(name)}: {type(error).__name__}: {error}; the same command again does "
                "what is left once the store answers",
            ) from error


@lru_cache(maxsize=4)
def open_storage(url: str) -> Storage:
    """What lies below the URL; `file://` is a folder, such as a mounted share.

    Raises WarehouseError: `storage_not_installed` if the protocol's package is missing, `storage_unfit` if there is no
    such protocol or it cannot replace a file as a whole, `storage_failed` if it cannot be reached.
    """
    parts = urlsplit(url)
    if parts.scheme == "file":
        if parts.netloc not in ("", "localhost") or not parts.path.startswith("/"):
            raise WarehouseError("storage_unfit", f"{url} names no folder of this machine: write file:///srv/sitrep")
        return FolderStorage(Path(unquote(parts.path)))
    if parts.scheme not in WHOLE_OBJECTS:
        raise WarehouseError(
            "storage_unfit",
            f"{url}: landed bytes and stages can lie in an object store ({', '.join(sorted(WHOLE_OBJECTS))}) or in a "
            "folder (file:///…), which may be a mounted share",
        )
    from fsspec.core import url_to_fs  # not before it is needed: most homes are folders

    try:
        system, root = url_to_fs(url)
    except ImportError as error:
        raise WarehouseError(
            "storage_not_installed", f"{url} needs a package that is not installed here: {error}"
        ) from error
    except Exception as error:  # each store has faults of its own
        raise WarehouseError("storage_failed", f"cannot use {url}: {type(error).__name__}: {error}") from error
    return ObjectStorage(url, system, root)
