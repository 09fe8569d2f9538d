"""The readers' copy: written beside the old one, checked, swapped in whole."""

from __future__ import annotations

import os
from pathlib import Path

import duckdb

from sitrep.warehouse.database import CONFIG, TABLES, open_build
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.files import sync
from sitrep.warehouse.home import Home
from sitrep.warehouse.views import create_views

# The oldest storage format that DuckDB can still write: the tools that analysts have open it.
STORAGE_VERSION = "v1.0.0"


def publish(home: Home) -> Path:
    """The path of the published warehouse, which now holds what the build database holds, marts included.

    Readers that have the old file open go on reading it; whoever opens it from now on sees the new one. The old one
    stays beside it as `home.previous_database`. Raises WarehouseError as `open_build` does, and `publish_failed` if the
    copy is not what it should be: the old one then stays.
    """
    target = home.published_database
    fresh = target.with_name(f"{target.name}.new")
    remove_database(fresh)
    con = open_build(home)
    try:
        create_views(con)
        ((build,),) = con.execute("select current_database()").fetchall()
        con.execute(f"attach '{quoted(fresh)}' as fresh (storage_version '{STORAGE_VERSION}')")
        con.execute(f'copy from database "{build}" to fresh')
        con.execute("detach fresh")
        expected = row_counts(con)
    finally:
        con.close()
    try:
        check_copy(fresh, expected)
        sync(fresh)
        keep_previous(target, home.previous_database)
        os.replace(fresh, target)
    finally:
        remove_database(fresh)
    return target


def keep_previous(published: Path, previous: Path) -> None:
    """The published file under a second name, so that it outlives the swap; a link, so that nothing is copied.

    Killed between this and the swap, both names mean the published file, which is what the next publish starts from.
    A file system without hard links keeps no release but the published one.
    """
    link = previous.with_name(f"{previous.name}.new")
    link.unlink(missing_ok=True)
    try:
        os.link(published, link)
        os.replace(link, previous)
    except OSError:
        # Nothing is published yet, or there are no links here: the file of an older release would mislead.
        previous.unlink(missing_ok=True)
    finally:
        # Renaming a link onto another link to the same file does nothing, by the rule of POSIX.
        link.unlink(missing_ok=True)


def check_copy(path: Path, expected: dict[str, int]) -> None:
    """Raises WarehouseError `publish_failed` unless the file opens, its tables hold so many rows and its views run."""
    try:
        with duckdb.connect(str(path), read_only=True, config=CONFIG) as con:
            found = row_counts(con)
            for (view,) in con.execute("select view_name from duckdb_views() where not internal").fetchall():
                con.execute(f'describe "{view}"').fetchall()
    except duckdb.Error as error:
        raise WarehouseError("publish_failed", f"the new copy cannot be read, the old one stays: {error}") from error
    wrong = [
        f"{name} has {found.get(name)} rows, not {rows}" for name, rows in expected.items() if found.get(name) != rows
    ]
    if wrong:
        raise WarehouseError("publish_failed", f"the new copy is incomplete, the old one stays: {'; '.join(wrong)}")


def row_counts(con: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """Rows of every declared table."""
    counts = " union all ".join(
        f"select '{table.qualified_name}', count(*) from {table.qualified_name}" for table in TABLES
    )
    return dict(con.execute(counts).fetchall())


def remove_database(path: Path) -> None:
    """Removes a database file and its log, if they are there."""
    for file in (path, path.with_name(f"{path.name}.wal")):
        file.unlink(missing_ok=True)


def quoted(path: Path) -> str:
    """The path within an SQL string."""
    return str(path).replace("'", "''")
