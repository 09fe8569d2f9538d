"""The folder that holds everything Sitrep keeps: landed bytes, stages, the build database, the published warehouse.

Landed bytes and stages may lie in an object store instead; see `storage`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.files import replace_file
from sitrep.warehouse.storage import FolderStorage, Storage, open_storage

HOME_VERSION = 1  # layout of the folders and of the stages within
ELSEWHERE_VERSION = 2  # the same, with landed bytes and stages at `stages_url`: programs that know 1 would miss them


@dataclass(frozen=True)
class Home:
    """Where things lie below one folder; making the value touches nothing.

    `Home.create(path)` makes the folders, `Home.open(path)` checks that it is a home this program understands.
    """

    path: Path
    stages_url: str | None = None  # where landed bytes and stages lie; None: in the folder

    @property
    def storage(self) -> Storage:
        """Landed bytes and stages. Raises WarehouseError as `open_storage` does."""
        return FolderStorage(self.path) if self.stages_url is None else open_storage(self.stages_url)

    @property
    def marker(self) -> Path:
        """`home.json`: what makes a folder a home, with its version."""
        return self.path / "home.json"

    @property
    def raw_folder(self) -> Path:
        """Raw bytes as landed, by sha256."""
        return self.path / "landing" / "raw"

    @property
    def stages_folder(self) -> Path:
        """One folder per stage table, one Parquet file per publication day within."""
        return self.path / "stages"

    @property
    def build_database(self) -> Path:
        """The private database that loads write to."""
        return self.path / "build.duckdb"

    @property
    def published_database(self) -> Path:
        """The database that readers open; swapped in whole by `publish`."""
        return self.path / "warehouse.duckdb"

    @property
    def previous_database(self) -> Path:
        """The release before the published one, for `sitrep diff`; readers have no need of it."""
        return self.path / "warehouse.previous.duckdb"

    @property
    def lock_file(self) -> Path:
        """Held by the run that works in this home; see `lock`."""
        return self.path / "run.lock"

    @property
    def prefect_folder(self) -> Path:
        """Prefect's own state, so that it does not meet other projects' flows."""
        return self.path / "prefect"

    def raw_file(self, sha256: str) -> Path:
        """Where raw bytes of this hash lie, if they lie in the folder."""
        return self.path / raw_name(sha256)

    def stage_file(self, table_name: str, partition: str) -> Path:
        """Where a stage table's rows of one publication day lie, if they lie in the folder."""
        return self.path / stage_name(table_name, partition)

    @classmethod
    def create(cls, path: Path | str, stages_url: str | None = None) -> Home:
        """The home at `path`, made if there is none yet; the same as `open` if there is one.

        stages_url: where landed bytes and stages of a new home shall lie. Raises WarehouseError `not_a_home` if the
        folder holds other things, `stages_elsewhere` if the home has them at another place than `stages_url`, and what
        `open` and `open_storage` raise.
        """
        home = cls(Path(path).absolute(), stages_url)
        if home.marker.exists():
            opened = cls.open(home.path)
            if stages_url not in (None, opened.stages_url):
                raise WarehouseError(
                    "stages_elsewhere",
                    f"{home.path} has its stages at {opened.stages_url or home.stages_folder}, not at {stages_url}: "
                    "unset stages_url, or name a new folder with --home",
                )
            return opened
        if stages_url is not None:
            home.storage.names("stages")  # can it be reached?
        if home.path.exists() and (not home.path.is_dir() or any(home.path.iterdir())):
            raise WarehouseError(
                "not_a_home",
                f"{home.path} holds other things and no home.json: name an empty or a new folder with --home",
            )
        try:
            own = () if stages_url is not None else (home.raw_folder, home.stages_folder)
            for folder in (*own, home.prefect_folder):
                folder.mkdir(parents=True, exist_ok=True)
            said = {"sitrep_home": HOME_VERSION}
            if stages_url is not None:
                said = {"sitrep_home": ELSEWHERE_VERSION, "stages_url": stages_url}
            # Written last: a folder with a marker is complete.
            replace_file(home.marker, json.dumps(said).encode() + b"\n")
        except OSError as error:
            raise WarehouseError(
                "home_not_made", f"cannot make a home at {home.path}: {error.strerror}; name another folder with --home"
            ) from error
        return home

    @classmethod
    def open(cls, path: Path | str) -> Home:
        """The home at `path`.

        Raises WarehouseError: `no_home` if nothing is there, `not_a_home` if it is another kind of folder,
        `home_unreadable` if its marker is damaged, `home_newer` if a later program made it.
        """
        home = cls(Path(path).absolute())
        if not home.path.exists():
            raise WarehouseError("no_home", f"there is no Sitrep home at {home.path}: `sitrep run SOURCE` makes one")
        if not home.marker.exists():
            raise WarehouseError("not_a_home", f"{home.path} has no home.json, so it is no Sitrep home: check --home")
        try:
            said = json.loads(home.marker.read_bytes())
            version, stages_url = said["sitrep_home"], said.get("stages_url")
        except (ValueError, KeyError, TypeError):
            version, stages_url = None, None
        if not isinstance(version, int):
            raise WarehouseError(
                "home_unreadable",
                f"{home.marker} does not say which version the home has; it should read "
                f'{{"sitrep_home": {HOME_VERSION}}}',
            )
        if version > ELSEWHERE_VERSION:
            raise WarehouseError(
                "home_newer",
                f"{home.path} was made by a later Sitrep (home version {version}, this program knows "
                f"{ELSEWHERE_VERSION}): upgrade Sitrep, or name another folder with --home",
            )
        return cls(home.path, stages_url)


def raw_name(sha256: str) -> str:
    """Name of raw bytes of this hash, within the home or at its `stages_url`."""
    return f"landing/raw/{sha256[:2]}/{sha256}"


def stage_name(table_name: str, partition: str) -> str:
    """Name of a stage table's rows of one publication day, within the home or at its `stages_url`."""
    return f"stages/{table_name}/{partition}.parquet"
