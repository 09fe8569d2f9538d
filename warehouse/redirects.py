"""Ids of happenings over time: what each statement belonged to before, and where an id leads that is no more."""

from __future__ import annotations

from datetime import datetime

import duckdb
import polars as pl

from sitrep.schemas import audit
from sitrep.warehouse.tables import insert

# A revised article states most things again: the statement that has the same kind and trigger word, in the same
# sentence if there is one, stands for the one of the revision before.
KNOWN = """
    with
    fresh as (
        select mention.*
        from fact_event_mention as mention
        join dim_article as article using (article_id, revision)
        where article.is_latest and mention.event_mention_id not in (select event_mention_id from bridge_event_mention)
    ),
    carried as (
        select fresh.event_mention_id, bridge_event_mention.event_id
        from fresh
        join fact_event_mention as before
            on before.article_id = fresh.article_id
            and before.revision < fresh.revision
            and before.event_type_code = fresh.event_type_code
            and before.trigger = fresh.trigger
        join bridge_event_mention on bridge_event_mention.event_mention_id = before.event_mention_id
        window
            nearest as (
                partition by fresh.event_mention_id
                order by before.sentence = fresh.sentence desc, abs(before.trigger_start - fresh.trigger_start),
                    before.event_mention_id
            ),
            heir as (
                partition by before.event_mention_id
                order by before.sentence = fresh.sentence desc, abs(before.trigger_start - fresh.trigger_start),
                    fresh.event_mention_id
            )
        qualify row_number() over nearest = 1 and row_number() over heir = 1
    )
    select event_mention_id, event_id from bridge_event_mention
    union all
    select event_mention_id, event_id from carried
"""

LATEST = "select new_event_id from audit.event_redirect where event_id = ? order by redirect_ordinal desc limit 1"


def read_known(con: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """event_mention_id → event_id as it was when happenings were last made; {} if they never were.

    Holds statements that are no longer there, and those of a revised article that were in the revision before.
    """
    return dict(con.execute(KNOWN).fetchall())


def record_redirects(
    con: duckdb.DuckDBPyConnection, redirects: pl.DataFrame, *, run_id: str, redirected_at: datetime
) -> None:
    """Adds the redirects to audit.event_redirect, in the caller's transaction.

    redirects: columns event_id, new_event_id, redirect_reason, joined_by.
    """
    ((last,),) = con.execute("select coalesce(max(redirect_ordinal), 0) from audit.event_redirect").fetchall()
    rows = redirects.with_row_index("redirect_ordinal", offset=last + 1).with_columns(
        pl.col("redirect_ordinal").cast(pl.Int32),
        run_id=pl.lit(run_id),
        redirected_at=pl.lit(redirected_at).cast(pl.Datetime("us", "UTC")),
    )
    insert(con, audit.event_redirect, rows)


def current_event(con: duckdb.DuckDBPyConnection, event_id: str) -> str | None:
    """The id under which the happening of this id is found now; None if there is none or no statement is left."""
    seen: set[str] = set()
    while event_id not in seen:
        seen.add(event_id)
        if con.execute("select 1 from fact_event where event_id = ?", [event_id]).fetchone():
            return event_id
        onward = con.execute(LATEST, [event_id]).fetchone()
        if onward is None:
            return None
        (event_id,) = onward
    return None
