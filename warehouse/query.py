"""Read-only SQL on the published warehouse."""

from __future__ import annotations

import duckdb
import polars as pl

from sitrep.warehouse.database import CONFIG
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home


def query(home: Home, sql: str) -> pl.DataFrame:
    """What the query gives, as a frame; of several statements the last one's.

    Raises WarehouseError: `no_warehouse` if nothing is published yet, `sql_failed` with the database's words (an
    attempt to write among them), `no_result` if the text holds no query.
    """
    with open_published(home) as con:
        try:
            relation = con.sql(sql)
            frame = relation.pl() if relation is not None else None
        except duckdb.Error as error:
            raise WarehouseError("sql_failed", str(error)) from error
    if frame is None:
        raise WarehouseError("no_result", "the text holds no query that returns rows; try: select * from mart_event")
    return frame


def open_published(home: Home) -> duckdb.DuckDBPyConnection:
    """A read-only connection in UTC to the published warehouse.

    Raises WarehouseError `no_warehouse` if nothing is published yet, `warehouse_unreadable` if the file is damaged.
    """
    path = home.published_database
    if not path.exists():
        raise WarehouseError("no_warehouse", f"nothing is published in {home.path} yet: run `sitrep run SOURCE` first")
    try:
        con = duckdb.connect(str(path), read_only=True, config=CONFIG)
    except duckdb.Error as error:
        raise WarehouseError("warehouse_unreadable", f"{path} cannot be opened: {error}") from error
    con.execute("set timezone = 'UTC'")
    return con
