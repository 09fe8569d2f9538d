"""Dimension rows that several days refer to: how they grow with each day, and how they go when nothing needs them."""

from __future__ import annotations

import duckdb
import polars as pl

from sitrep.schemas import star
from sitrep.schemas.table import Table
from sitrep.warehouse.tables import insert, registered, replace_all

# A publisher, or an actor that the register does not know, is described by whichever articles name it. So that the
# order of loading does not show, each column keeps the value that sorts first among the days that refer to the row.
# Per table: the old rows of which other days speak too. Written so that the long side is only streamed past.
DESCRIBED_BY_ARTICLES = {
    star.dim_source.name: """
        from dim_source
        where source_id in (select source_id from dim_article semi join incoming using (source_id))
    """,
    star.dim_actor.name: """
        from dim_actor
        where is_provisional and actor_id in (
            select linked_actor_id
            from fact_entity_mention
            semi join (select actor_id as linked_actor_id from incoming where is_provisional) using (linked_actor_id)
        )
    """,
}

# Rows that nothing refers to; the register's own actors stay, mentioned or not.
UNUSED = {
    star.dim_date.name: """calendar_date not in (
        select published_date from dim_article where published_date is not null
        union select date_start from fact_event_mention where date_start is not null
        union select date_end from fact_event_mention where date_end is not null
        union select date_start from fact_event where date_start is not null
        union select date_end from fact_event where date_end is not null)""",
    star.dim_source.name: "source_id not in (select source_id from dim_article where source_id is not null)",
    star.dim_location.name: """location_id not in (
        select location_id from bridge_event_location where location_id is not null
        union select location_id from fact_event where location_id is not null)""",
    star.dim_actor.name: """is_provisional and actor_id not in (
        select actor_id from fact_entity_mention where actor_id is not null
        union select linked_actor_id from fact_entity_mention where linked_actor_id is not null
        union select runner_up_actor_id from fact_entity_mention where runner_up_actor_id is not null
        union select actor_id from bridge_event_actor where actor_id is not null)""",
}


def upsert(con: duckdb.DuckDBPyConnection, table: Table, rows: pl.DataFrame) -> None:
    """Puts the rows in the place of those with the same key; a table without a key is replaced as a whole.

    Rows described by articles are merged with what other days say of them. Runs in the caller's transaction, after
    the day's old rows are gone and before its new ones are there.
    """
    if not table.key:
        replace_all(con, table, rows)
    elif table.name in DESCRIBED_BY_ARTICLES:
        if table is star.dim_actor:
            end_old_versions(con, rows)
        insert(con, table, merge_described(con, table, rows), replacing=table.key)
    else:
        insert(con, table, rows, replacing=table.key)


def end_old_versions(con: duckdb.DuckDBPyConnection, rows: pl.DataFrame) -> None:
    """Versions of the register's actors that it has no longer: gone, or no more current where facts point at them."""
    with registered(con, rows):
        stale = (
            "not is_provisional and actor_id in (select actor_id from incoming where not is_provisional) "
            "and actor_key not in (select actor_key from incoming)"
        )
        con.execute(
            f"delete from dim_actor where {stale} "
            "and actor_key not in (select actor_key from bridge_event_actor where actor_key is not null)"
        )
        con.execute(f"update dim_actor set is_current = false where is_current and {stale}")


def merge_described(con: duckdb.DuckDBPyConnection, table: Table, rows: pl.DataFrame) -> pl.DataFrame:
    """The rows, each column with the least of its own value and that of the row already there."""
    columns = ", ".join(f"least(new.{name}, old.{name}) as {name}" for name in table.column_names)
    same_key = " and ".join(f"old.{name} = new.{name}" for name in table.key)
    others = DESCRIBED_BY_ARTICLES[table.name]
    with registered(con, rows):
        return con.sql(f"select {columns} from incoming as new left join ({others}) as old on {same_key}").pl()


def prune_shared(con: duckdb.DuckDBPyConnection) -> None:
    """Removes dimension rows that no loaded row refers to any more, in the caller's transaction."""
    for name, condition in UNUSED.items():
        con.execute(f"delete from {name} where {condition}")
