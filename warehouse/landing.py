"""Raw bytes as they came, and the stages on their way: one Parquet file a table and publication day."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

import polars as pl

from sitrep.schemas import stages
from sitrep.schemas.as_polars import conform, empty_frame, polars_schema
from sitrep.schemas.table import Table
from sitrep.schemas.vocabulary import UNDATED
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.files import replace_file, replacing
from sitrep.warehouse.home import Home

PARTITION = re.compile(rf"\d{{4}}-\d{{2}}-\d{{2}}|{UNDATED}")


def write_raw(home: Home, data: bytes) -> str:
    """The sha256 under which the bytes are kept; the same bytes twice are kept once."""
    sha256 = hashlib.sha256(data).hexdigest()
    path = home.raw_file(sha256)
    # A file of another size is what a full disk left behind.
    if not path.exists() or path.stat().st_size != len(data):
        replace_file(path, data)
    return sha256


def read_raw(home: Home, sha256: str) -> bytes:
    """The bytes as landed.

    Raises WarehouseError `raw_missing` if they were never landed or were forgotten, `raw_damaged` if the file
    no longer has this hash.
    """
    path = home.raw_file(sha256)
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise WarehouseError("raw_missing", f"no raw bytes {sha256} in {home.raw_folder}") from error
    if hashlib.sha256(data).hexdigest() != sha256:
        raise WarehouseError("raw_damaged", f"{path} does not hold what its name says: restore it, or land it again")
    return data


def write_stage(home: Home, table: Table, partition: str, frame: pl.DataFrame) -> None:
    """Replaces a stage table's rows of one publication day, sorted by key: the same rows give the same file.

    Any declared table can be a stage; one without a key keeps the order given.

    Raises ValueError if the frame does not conform or `partition` is neither YYYY-MM-DD nor "undated".
    """
    rows = conform(frame, table)
    if table.key:
        rows = rows.sort(table.key, maintain_order=True)
    with replacing(home.stage_file(table.name, checked_partition(partition))) as temporary:
        rows.write_parquet(temporary, compression="zstd")


def read_stage(home: Home, table: Table, partition: str) -> pl.DataFrame:
    """A stage table's rows of one publication day in key order; no rows if the day was never written.

    Raises WarehouseError `stage_outdated` if another version of the program wrote other columns.
    """
    path = home.stage_file(table.name, checked_partition(partition))
    if not path.exists():
        return empty_frame(table)
    # As bytes: a frame mapped onto the file would change under a reader when the file is replaced.
    frame = pl.read_parquet(path.read_bytes())
    try:
        return conform(frame, table)
    except ValueError as error:
        raise WarehouseError(
            "stage_outdated",
            f"{path} was written by another version of Sitrep ({error}): run the day again with `sitrep backfill`",
        ) from error


def list_partitions(home: Home, table: Table) -> list[str]:
    """Publication days that a stage table holds, in order, "undated" last."""
    names = [path.stem for path in (home.stages_folder / table.name).glob("*.parquet")]
    return sorted((name for name in names if PARTITION.fullmatch(name)), key=lambda name: (name == UNDATED, name))


def scan_articles(home: Home, columns: Sequence[str]) -> pl.LazyFrame:
    """These columns of every landed article revision, all days, lazily: for telling duplicates and revisions.

    Raises KeyError for a column that articles do not have.
    """
    for name in columns:
        stages.article[name]
    partitions = list_partitions(home, stages.article)
    if not partitions:
        return empty_frame(stages.article).lazy().select(columns)
    paths = [home.stage_file(stages.article.name, partition) for partition in partitions]
    return pl.scan_parquet(paths, schema=polars_schema(stages.article)).select(columns)


def checked_partition(partition: str) -> str:
    """The partition itself. Raises ValueError if it is neither YYYY-MM-DD nor "undated"."""
    if not PARTITION.fullmatch(partition):
        raise ValueError(f"a partition is YYYY-MM-DD or {UNDATED!r}, not {partition!r}")
    return partition
