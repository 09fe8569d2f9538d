"""Raw bytes as they came, and the stages on their way: one Parquet file a table and publication day.

They lie where `home.storage` says: in the home's folder or in an object store."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from io import BytesIO

import polars as pl

from sitrep.schemas import stages
from sitrep.schemas.as_polars import conform, empty_frame, polars_schema
from sitrep.schemas.table import Table
from sitrep.schemas.vocabulary import UNDATED
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home, raw_name, stage_name

PARTITION = re.compile(rf"\d{{4}}-\d{{2}}-\d{{2}}|{UNDATED}")


def write_raw(home: Home, data: bytes) -> str:
    """The sha256 under which the bytes are kept; the same bytes twice are kept once."""
    sha256 = hashlib.sha256(data).hexdigest()
    storage, name = home.storage, raw_name(sha256)
    # A file of another size is what a full disk left behind.
    if storage.size(name) != len(data):
        storage.write(name, data)
    return sha256


def read_raw(home: Home, sha256: str) -> bytes:
    """The bytes as landed.

    Raises WarehouseError `raw_missing` if they were never landed or were forgotten, `raw_damaged` if the file
    no longer has this hash.
    """
    storage, name = home.storage, raw_name(sha256)
    try:
        data = storage.read(name)
    except FileNotFoundError as error:
        raise WarehouseError("raw_missing", f"there are no raw bytes at {storage.where(name)}") from error
    if hashlib.sha256(data).hexdigest() != sha256:
        raise WarehouseError(
            "raw_damaged", f"{storage.where(name)} does not hold what its name says: restore it, or land it again"
        )
    return data


def write_stage(home: Home, table: Table, partition: str, frame: pl.DataFrame) -> None:
    """Replaces a stage table's rows of one publication day, sorted by key: the same rows give the same file.

    Any declared table can be a stage; one without a key keeps the order given.

    Raises ValueError if the frame does not conform or `partition` is neither YYYY-MM-DD nor "undated".
    """
    rows = conform(frame, table)
    if table.key:
        rows = rows.sort(table.key, maintain_order=True)
    written = BytesIO()
    rows.write_parquet(written, compression="zstd")
    home.storage.write(stage_name(table.name, checked_partition(partition)), written.getvalue())


def read_stage(home: Home, table: Table, partition: str) -> pl.DataFrame:
    """A stage table's rows of one publication day in key order; no rows if the day was never written.

    Raises WarehouseError `stage_outdated` if another version of the program wrote other columns.
    """
    storage, name = home.storage, stage_name(table.name, checked_partition(partition))
    try:
        # As bytes: a frame mapped onto the file would change under a reader when the file is replaced.
        frame = pl.read_parquet(storage.read(name))
    except FileNotFoundError:
        return empty_frame(table)
    try:
        return conform(frame, table)
    except ValueError as error:
        raise WarehouseError(
            "stage_outdated",
            f"{storage.where(name)} was written by another version of Sitrep ({error}): run the day again with "
            "`sitrep backfill`",
        ) from error


def list_partitions(home: Home, table: Table) -> list[str]:
    """Publication days that a stage table holds, in order, "undated" last."""
    files = home.storage.names(f"stages/{table.name}")
    names = [name.removesuffix(".parquet") for name in files if name.endswith(".parquet")]
    return sorted((name for name in names if PARTITION.fullmatch(name)), key=lambda name: (name == UNDATED, name))


def read_articles(home: Home, columns: Sequence[str]) -> pl.DataFrame:
    """These columns of every landed article revision, all days: for telling duplicates and revisions."""
    parts = [read_article_columns(home, day, columns) for day in list_partitions(home, stages.article)]
    return pl.concat([empty_frame(stages.article).select(columns), *parts])


def read_article_columns(home: Home, day: str, columns: Sequence[str]) -> pl.DataFrame:
    """These columns of the article revisions landed for the day, and of the file no more than that.

    Raises KeyError for a column that articles do not have.
    """
    for name in columns:
        stages.article[name]
    from pyarrow import parquet  # a third of a second that most commands need not wait

    with home.storage.open(stage_name(stages.article.name, checked_partition(day))) as file:
        found = pl.from_arrow(parquet.read_table(file, columns=list(columns)))
    assert isinstance(found, pl.DataFrame)
    wanted = polars_schema(stages.article)
    return found.select(pl.col(name).cast(wanted[name]) for name in columns)


def count_articles(home: Home, day: str) -> int:
    """Article revisions landed for the day."""
    from pyarrow import parquet

    with home.storage.open(stage_name(stages.article.name, checked_partition(day))) as file:
        return parquet.read_metadata(file).num_rows


def checked_partition(partition: str) -> str:
    """The partition itself. Raises ValueError if it is neither YYYY-MM-DD nor "undated"."""
    if not PARTITION.fullmatch(partition):
        raise ValueError(f"a partition is YYYY-MM-DD or {UNDATED!r}, not {partition!r}")
    return partition
