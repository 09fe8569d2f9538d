"""What people say of who is who: kept for good, only added to."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import duckdb

from sitrep.schemas import audit
from sitrep.schemas.as_polars import rows_to_frame
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.tables import insert, transaction

# Which actors a person may mean by a name or an id: by id, by canonical name, by a spelling seen in articles. The id
# that its words gave comes before the one that stands for it now, so that a redirect can be undone.
MEANT = """
    with
    found as (
        select 1 as way, actor_id
        from dim_actor
        where actor_id = $words
        union all
        select 2, actor_id
        from dim_actor
        where is_current and not is_provisional and lower(actor_name) = lower($words)
        union all
        select 3, linked_actor_id
        from bridge_actor_alias
        where lower(alias) = lower($words) and linked_actor_id is not null
        union all
        select 4, actor_id
        from dim_actor
        where is_current and lower(actor_name) = lower($words)
        union all
        select 5, current_actor_id
        from bridge_actor_redirect
        where actor_id = $words
    )
    select distinct dim_actor.actor_id, dim_actor.actor_name, dim_actor.actor_kind
    from dim_actor
    semi join (from found where way = (select min(way) from found)) using (actor_id)
    where dim_actor.is_current
    order by 1
"""


def find_actors(con: duckdb.DuckDBPyConnection, words: str) -> list[tuple[str, str, str | None]]:
    """(actor_id, name, kind) of the loaded actors that an id, a canonical name or a spelling may mean."""
    return con.execute(MEANT, {"words": words.strip()}).fetchall()


def read_assertions(con: duckdb.DuckDBPyConnection) -> list[dict[str, Any]]:
    """All rows of audit.actor_assertion in the order of making."""
    names = audit.actor_assertion.column_names
    rows = con.execute(f"select {', '.join(names)} from audit.actor_assertion order by assertion_id").fetchall()
    return [dict(zip(names, row, strict=True)) for row in rows]


def record_assertion(
    con: duckdb.DuckDBPyConnection,
    action: str,
    *,
    actor: tuple[str, str] | None = None,
    other: tuple[str, str] | None = None,
    alias: str | None = None,
    retracted: int | None = None,
    reason: str | None,
    asserted_by: str,
    asserted_at: datetime,
) -> int:
    """The number of the row added to audit.actor_assertion. actor, other: id and name."""
    ((last,),) = con.execute("select coalesce(max(assertion_id), 0) from audit.actor_assertion").fetchall()
    row = {
        "assertion_id": last + 1,
        "assertion_action": action,
        "actor_id": actor[0] if actor else None,
        "actor_name": actor[1] if actor else None,
        "other_actor_id": other[0] if other else None,
        "other_actor_name": other[1] if other else None,
        "alias": alias,
        "retracted_assertion_id": retracted,
        "reason": reason,
        "asserted_by": asserted_by,
        "asserted_at": asserted_at,
    }
    with transaction(con):
        insert(con, audit.actor_assertion, rows_to_frame([row], audit.actor_assertion))
    return last + 1


def find_retractable(con: duckdb.DuckDBPyConnection, number: int) -> dict[str, Any]:
    """The assertion of this number, as a row. Raises WarehouseError `no_such_assertion` if none holds."""
    rows = {row["assertion_id"]: row for row in read_assertions(con)}
    row = rows.get(number)
    if row is None:
        raise WarehouseError(
            "no_such_assertion",
            f'there is no assertion {number}: `sitrep sql "select * from mart_actor_assertion"` lists them',
        )
    if row["assertion_action"] == "retract":
        raise WarehouseError(
            "no_such_assertion", f"assertion {number} is itself a retraction: say again what it took back"
        )
    by = next((n for n, other in rows.items() if other["retracted_assertion_id"] == number), None)
    if by is not None:
        raise WarehouseError("no_such_assertion", f"assertion {number} is taken back already, by assertion {by}")
    return row


def days_with_names(con: duckdb.DuckDBPyConnection, spellings: list[str]) -> list[str]:
    """Publication days whose loaded mentions are spelled so."""
    return [
        day
        for (day,) in con.execute(
            "select distinct partition from fact_entity_mention where mention_text in (select unnest(?)) order by 1",
            [spellings],
        ).fetchall()
    ]


def days_with_actors(con: duckdb.DuckDBPyConnection, actor_ids: list[str]) -> list[str]:
    """Publication days whose loaded mentions the words of an article gave to one of these actors."""
    return [
        day
        for (day,) in con.execute(
            "select distinct partition from fact_entity_mention where linked_actor_id in (select unnest(?)) order by 1",
            [actor_ids],
        ).fetchall()
    ]


def spellings_seen(con: duckdb.DuckDBPyConnection) -> list[str]:
    """Every way in which a mention is spelled in the loaded articles."""
    return [text for (text,) in con.execute("select distinct mention_text from fact_entity_mention").fetchall()]
