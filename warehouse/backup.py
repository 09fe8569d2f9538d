"""A home in one file, and back: landed bytes, stages, both databases. Prefect's own state and the
release before the published one are left out."""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.files import replacing
from sitrep.warehouse.home import Home

MANIFEST = "backup.json"


@dataclass(frozen=True)
class Backup:
    """What was written or restored."""

    path: Path
    files: int
    size: int  # bytes of the files within


def back_up(home: Home, target: Path) -> Backup:
    """Writes the home to `target`, a tar file (compressed if its name ends in .gz); call it while no run works.

    The file appears when it is complete. Its first member lists every file with size and sha256. Raises WarehouseError
    `backup_failed` if it cannot be written, `backup_exists` if `target` is there.
    """
    if target.exists():
        raise WarehouseError("backup_exists", f"{target} is there already: name another file, or remove it")
    if target.absolute().is_relative_to(home.path):
        raise WarehouseError("backup_failed", f"{target} lies within the home: a backup belongs somewhere else")
    files = {str(path.relative_to(home.path)): path for path in files_of(home)}
    listed: dict[str, dict[str, Any]] = {
        name: {"size": path.stat().st_size, "sha256": sha256_of(path)} for name, path in files.items()
    }
    try:
        with replacing(target) as temporary, tarfile.open(temporary, mode=mode_for(target)) as tar:
            head = json.dumps({"sitrep_backup": 1, "files": listed}, indent=1).encode()
            member = tarfile.TarInfo(MANIFEST)
            member.size = len(head)
            tar.addfile(member, io.BytesIO(head))
            for name, path in files.items():
                tar.add(path, arcname=name, recursive=False)
    except OSError as error:
        raise WarehouseError("backup_failed", f"cannot write {target}: {error.strerror or error}") from error
    return Backup(target, len(files), sum(one["size"] for one in listed.values()))


def restore(source: Path, place: Path) -> Backup:
    """Makes the home at `place` anew from a backup; every file is compared with its sha256 before the home appears.

    Raises WarehouseError: `restore_not_empty` if `place` holds anything, `backup_unreadable` if the file is no backup,
    is cut short or holds other bytes than it lists.
    """
    place = place.absolute()
    if place.exists() and (not place.is_dir() or any(place.iterdir())):
        raise WarehouseError("restore_not_empty", f"{place} is not empty: name a new folder with --home")
    fresh = place.with_name(f".{place.name}.restoring-{os.getpid()}")
    try:
        listed = unpack(source, fresh)
        for name, known in listed.items():
            path = fresh / name
            if not path.is_file() or sha256_of(path) != known["sha256"]:
                raise WarehouseError(
                    "backup_unreadable", f"{source} does not hold {name} as it lists it: it is damaged"
                )
        (fresh / "prefect").mkdir(exist_ok=True)
        Home.open(fresh)
        if place.exists():
            place.rmdir()
        os.replace(fresh, place)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return Backup(place, len(listed), sum(one["size"] for one in listed.values()))


def unpack(source: Path, folder: Path) -> dict[str, dict[str, Any]]:
    """Unpacks the backup into the folder and gives its list of files. Raises WarehouseError `backup_unreadable`."""
    try:
        with tarfile.open(source, "r:*") as tar:
            folder.mkdir(parents=True)
            tar.extractall(folder, filter="data")
        listed = json.loads((folder / MANIFEST).read_bytes())["files"]
        (folder / MANIFEST).unlink()
    except (OSError, tarfile.TarError, EOFError, ValueError, KeyError, TypeError) as error:
        raise WarehouseError("backup_unreadable", f"{source} is no whole backup of a Sitrep home: {error}") from error
    return listed


def files_of(home: Home) -> Iterator[Path]:
    """All files of the home that a backup keeps, in order."""
    yield home.marker
    half_written = (path.with_name(f"{path.name}.new") for path in (home.published_database, home.previous_database))
    left_out = (home.prefect_folder, home.lock_file, home.previous_database, *half_written)
    for path in sorted(home.path.rglob("*")):
        is_temporary = path.name.startswith(".")
        if not path.is_file() or path.is_symlink() or is_temporary or path == home.marker:
            continue
        if not any(path == one or path.is_relative_to(one) for one in left_out):
            yield path


def mode_for(path: Path) -> Literal["w:gz", "w:"]:
    """How tarfile writes it."""
    return "w:gz" if path.suffix in (".gz", ".tgz") else "w:"


def sha256_of(path: Path) -> str:
    """sha256 of the file's bytes, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
