"""Frames into tables: inserting, replacing by key, all within transactions."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager

import duckdb
import polars as pl

from sitrep.schemas.as_polars import conform
from sitrep.schemas.table import Table


@contextmanager
def transaction(con: duckdb.DuckDBPyConnection) -> Generator[None, None, None]:
    """All that happens within is kept together, or undone together if it raises."""
    con.execute("begin")
    try:
        yield
    except BaseException:
        con.execute("rollback")
        raise
    con.execute("commit")


@contextmanager
def registered(con: duckdb.DuckDBPyConnection, rows: pl.DataFrame) -> Generator[None, None, None]:
    """The frame can be queried as `incoming` within."""
    con.register("incoming", rows)
    try:
        yield
    finally:
        con.unregister("incoming")


def conformed_tables(frames: Mapping[str, pl.DataFrame], tables: Sequence[Table]) -> dict[str, pl.DataFrame]:
    """The frames conformed to the tables of their names. Raises ValueError for a name that is none of these."""
    known = {table.name: table for table in tables}
    unknown = sorted(set(frames) - set(known))
    if unknown:
        raise ValueError(f"no such tables here: {unknown}; known are {sorted(known)}")
    return {name: conform(frame, known[name]) for name, frame in frames.items()}


def insert(con: duckdb.DuckDBPyConnection, table: Table, rows: pl.DataFrame, replacing: Sequence[str] = ()) -> None:
    """Appends the rows; those in the table that agree with one of them in the `replacing` columns go first.

    Raises ValueError if the frame does not conform.
    """
    conformed = conform(rows, table)
    if not conformed.height:
        return
    with registered(con, conformed):
        if replacing:
            same = " and ".join(f"old.{name} is not distinct from incoming.{name}" for name in replacing)
            con.execute(f"delete from {table.qualified_name} as old using incoming where {same}")
        con.execute(f"insert into {table.qualified_name} by name select * from incoming")


def replace_all(con: duckdb.DuckDBPyConnection, table: Table, rows: pl.DataFrame) -> None:
    """The rows are all that the table then holds."""
    con.execute(f"delete from {table.qualified_name}")
    insert(con, table, rows)
