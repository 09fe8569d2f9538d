"""The folder that holds everything Sitrep keeps: landed bytes, stages, the build database, the published warehouse."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.files import replace_file

HOME_VERSION = 1  # layout of the folders and of the stages within


@dataclass(frozen=True)
class Home:
    """Where things lie below one folder; making the value touches nothing.

    `Home.create(path)` makes the folders, `Home.open(path)` checks that it is a home this program understands.
    """

    path: Path

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
        """Where raw bytes of this hash lie."""
        return self.raw_folder / sha256[:2] / sha256

    def stage_file(self, table_name: str, partition: str) -> Path:
        """Where a stage table's rows of one publication day lie."""
        return self.stages_folder / table_name / f"{partition}.parquet"

    @classmethod
    def create(cls, path: Path | str) -> Home:
        """The home at `path`, made if there is none yet; the same as `open` if there is one.

        Raises WarehouseError `not_a_home` if the folder holds other things, and what `open` raises.
        """
        home = cls(Path(path).absolute())
        if home.marker.exists():
            return cls.open(home.path)
        if home.path.exists() and (not home.path.is_dir() or any(home.path.iterdir())):
            raise WarehouseError(
                "not_a_home",
                f"{home.path} holds other things and no home.json: name an empty or a new folder with --home",
            )
        try:
            for folder in (home.raw_folder, home.stages_folder, home.prefect_folder):
                folder.mkdir(parents=True, exist_ok=True)
            # Written last: a folder with a marker is complete.
            replace_file(home.marker, json.dumps({"sitrep_home": HOME_VERSION}).encode() + b"\n")
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
            version = json.loads(home.marker.read_bytes())["sitrep_home"]
        except (ValueError, KeyError, TypeError):
            version = None
        if not isinstance(version, int):
            raise WarehouseError(
                "home_unreadable",
                f"{home.marker} does not say which version the home has; it should read "
                f'{{"sitrep_home": {HOME_VERSION}}}',
            )
        if version > HOME_VERSION:
            raise WarehouseError(
                "home_newer",
                f"{home.path} was made by a later Sitrep (home version {version}, this program knows {HOME_VERSION}): "
                "upgrade Sitrep, or name another folder with --home",
            )
        return home
