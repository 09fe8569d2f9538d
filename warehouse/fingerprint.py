"""One value that tells whether two warehouses hold the same."""

from __future__ import annotations

from collections.abc import Iterable

import duckdb

from sitrep.schemas import star
from sitrep.schemas.keys import md5_text
from sitrep.schemas.table import Column, Table, Type

HAPPENINGS = """
    select rows.* replace (coalesce(named.least, rows.event_id) as event_id)
    from {table} as rows
    left join (select event_id, min(event_mention_id) as least from bridge_event_mention group by event_id) as named
        on named.event_id = rows.event_id
"""


def content_fingerprint(con: duckdb.DuckDBPyConnection) -> str:
    """md5 over all rows of all star tables: equal for two warehouses exactly if they hold the same rows.

    How warehouses are compared: table by table in declared order, each row is written as a JSON array of its cells in
    declared column order (times as microseconds since 1970, so that no time zone setting shows), its md5 is taken,
    the md5s are joined in key order, and the md5 of that text stands for the table. Audit tables are left out: they
    hold when and in which run a row was loaded. A happening is written as the least id of its statements, as the id
    that it goes by may depend on what was there first (audit.event_redirect leads on from the others). Neither the
    order of loading nor the place of a row in the file counts.
    """
    return combined(table_fingerprint(con, table) for table in star.TABLES)


def partition_fingerprint(con: duckdb.DuckDBPyConnection, partition: str) -> str:
    """The same over one partition's rows of the star.BY_DAY tables."""
    return combined(table_fingerprint(con, table, partition) for table in star.BY_DAY)


def table_fingerprint(con: duckdb.DuckDBPyConnection, table: Table, partition: str | None = None) -> str:
    """md5 over the rows of one table, or of one of its partitions; that of the empty text if there are none."""
    cells = ", ".join(map(comparable, table.columns))
    order = ", ".join((*table.key, "row_md5"))
    scope = "" if partition is None else "where partition = $partition"
    source = HAPPENINGS.format(table=table.name) if "event_id" in table.column_names else f"from {table.name}"
    ((fingerprint,),) = con.execute(
        f"select md5(coalesce(string_agg(row_md5, '' order by {order}), '')) "
        f"from (select *, md5(json_array({cells})::varchar) as row_md5 from ({source}) {scope})",
        {} if partition is None else {"partition": partition},
    ).fetchall()
    return fingerprint


def comparable(column: Column) -> str:
    """SQL of a cell whose text depends on nothing but its value."""
    return f"epoch_us({column.name})" if column.type is Type.TIMESTAMP else column.name


def combined(fingerprints: Iterable[str]) -> str:
    """md5 of several md5s in order."""
    return md5_text("".join(fingerprints))
