"""All checks on what readers see: the published warehouse, all days together."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb
import polars as pl

from sitrep.schemas import audit, star
from sitrep.schemas.as_polars import rows_to_frame, shape
from sitrep.schemas.table import Table
from sitrep.warehouse.findings import check_result_rows, merged
from sitrep.warehouse.home import Home
from sitrep.warehouse.loaded_checks import WHOLE, check_all
from sitrep.warehouse.query import open_published
from sitrep.warehouse.suites import check_declared

ROWS_AT_ONCE = 100_000  # half a gigabyte of article texts


def check_loaded(home: Home, run_id: str = "check") -> pl.DataFrame:
    """audit.check_result rows of every check on the star: queries for what lies between rows, suites for each row.

    Nothing is written; the partition reads "all". Raises WarehouseError `no_warehouse` if nothing is published yet.
    """
    with open_published(home) as con:
        between_rows = check_all(con, run_id)
        found = [
            finding
            for table in star.TABLES
            for frame in read_in_parts(con, table)
            for finding in check_declared({table: frame.with_row_index("row_number")})
            # Within a part of the rows only; the query of that name has looked at all of them.
            if finding.check_name != "key_is_unique"
        ]
    in_rows = rows_to_frame(check_result_rows(merged(found), run_id, WHOLE), audit.check_result)
    return pl.concat([between_rows, in_rows])


def read_in_parts(con: duckdb.DuckDBPyConnection, table: Table) -> Iterator[pl.DataFrame]:
    """The table's rows, ROWS_AT_ONCE at a time."""
    for part in con.sql(f"from {table.name}").to_arrow_reader(ROWS_AT_ONCE):
        yield shape(pl.DataFrame(part), table)
