"""Provisional actors, whose names are alike, and which ids stand for others: read for settling, and kept."""

from __future__ import annotations

from collections.abc import Collection

import duckdb
import polars as pl

from sitrep.schemas import audit, star
from sitrep.warehouse.tables import insert, registered, replace_all, transaction

# Provisional actors that some loaded mention names: a row of dim_actor may outlive its last mention until it is pruned.
LIVE = """
    select actor_id, actor_name as name, actor_kind as kind
    from dim_actor
    where is_provisional and is_current
        and actor_id in (select linked_actor_id from fact_entity_mention)
"""
UNSCREENED = f"""
    from ({LIVE}) as live
    anti join (
        select actor_id, screened_name as name from audit.name_screening where extractor_version = $version
    ) using (actor_id, name)
    order by actor_id
"""
# Ids of new actors that were compared or led on before and that no mention gives any more.
DEPARTED = f"""
    with
    ids as (
        select actor_id, screened_name as name, null as current_actor_id
        from audit.name_screening
        union all
        select actor_id, null, current_actor_id
        from bridge_actor_redirect
        where redirect_rule = 'registered'
    )
    select actor_id, any_value(name) as name, any_value(current_actor_id) as current_actor_id
    from ids
    where actor_id not in (select actor_id from ({LIVE}))
    group by all
    order by 1
"""
# The register's actor of the next like name, where a name made an actor of its own.
RUNNERS_UP = """
    select
        mention.linked_actor_id as actor_id,
        mention.runner_up_actor_id as like_actor_id,
        any_value(new.actor_name) as compared_name,
        any_value(other.actor_name) as like_name,
        max(mention.runner_up_score) as likeness_score,
    from fact_entity_mention as mention
    join dim_actor as new on new.actor_id = mention.linked_actor_id and new.is_current and new.is_provisional
    join dim_actor as other on other.actor_id = mention.runner_up_actor_id and other.is_current
    where mention.runner_up_score >= $least
    group by all
"""
# Facts that do not show the redirects as they are now, whatever ended a run before they did.
STALE_DAYS = """
    select distinct partition
    from fact_entity_mention as mention
    left join bridge_actor_redirect as redirect on redirect.actor_id = mention.linked_actor_id
    where mention.actor_id is distinct from coalesce(redirect.current_actor_id, mention.linked_actor_id)
        or mention.linked_actor_id in (select unnest($changed::varchar[]))
    order by 1
"""
# A party's provisional actor is called as its dimension row is, which the days' spellings agree on.
NAMES = """
    update bridge_event_actor
    set party_name = dim_actor.actor_name
    from dim_actor
    where dim_actor.actor_key = bridge_event_actor.actor_key
        and dim_actor.is_provisional
        and dim_actor.actor_name != bridge_event_actor.party_name
"""


def unscreened_names(con: duckdb.DuckDBPyConnection, version: str) -> pl.DataFrame:
    """actor_id, name, kind of the provisional actors whose names this version has not compared with all others."""
    return con.sql(UNSCREENED, params={"version": version}).pl()


def provisional_names(con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """actor_id, name, kind of all provisional actors that a loaded mention names."""
    return con.sql(f"{LIVE} order by actor_id").pl()


def provisional_rows(con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """The star.dim_actor rows of all provisional actors."""
    return con.sql("from dim_actor where is_provisional order by actor_key").pl()


def departed_names(con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """actor_id, name (null if forgotten), current_actor_id (null if none) of new actors that nothing names now."""
    rows = con.sql(DEPARTED).pl()
    return rows.with_columns(pl.col("name", "current_actor_id").cast(pl.String))


def keep_screening(con: duckdb.DuckDBPyConnection, screened: pl.DataFrame, pairs: pl.DataFrame, version: str) -> None:
    """Notes whose names were compared (actor_id, name) and the pairs found; what was known of them before goes.

    Pairs of actors that no mention names any more go too.
    """
    rows = screened.select("actor_id", screened_name="name", extractor_version=pl.lit(version))
    likeness = pairs.with_columns(identity_band=pl.lit("review"), assertion_id=pl.lit(None, pl.Int64))
    with transaction(con):
        with registered(con, screened.select("actor_id")):
            con.execute(
                "delete from bridge_actor_likeness "
                "where actor_id in (select actor_id from incoming) or like_actor_id in (select actor_id from incoming) "
                f"or actor_id not in (select actor_id from ({LIVE}))"
                "or like_actor_id not in (select actor_id from dim_actor where not is_provisional "
                f"union all select actor_id from ({LIVE}))"
            )
        con.execute(f"delete from audit.name_screening where actor_id not in (select actor_id from ({LIVE}))")
        insert(con, audit.name_screening, rows, replacing=("actor_id",))
        insert(con, star.bridge_actor_likeness, likeness)


def like_names(con: duckdb.DuckDBPyConnection, least: float) -> pl.DataFrame:
    """actor_id, like_actor_id, compared_name, like_name, likeness_score of all pairs that score at least so much:
    of two provisional actors as they were screened, of one with the register's as its mentions say."""
    screened = con.sql(
        "select actor_id, like_actor_id, compared_name, like_name, likeness_score from bridge_actor_likeness "
        "semi join (select actor_id as like_actor_id from dim_actor where is_provisional) using (like_actor_id)"
    ).pl()
    return pl.concat([screened, con.sql(RUNNERS_UP, params={"least": least}).pl()])


def settling_actors(con: duckdb.DuckDBPyConnection, actor_ids: Collection[str]) -> pl.DataFrame:
    """actor_id, actor_name, actor_kind, country_code, is_provisional and first_seen (day of the first article whose
    words name it, null if undated) of those of these actors that are the register's or are named."""
    asked = pl.DataFrame({"actor_id": sorted(actor_ids)}, schema={"actor_id": pl.String})
    with registered(con, asked):
        return con.sql(
            """
            with
            seen as (
                select
                    linked_actor_id as actor_id,
                    min(case when partition != 'undated' then partition::date end) as first_seen,
                from fact_entity_mention
                where linked_actor_id in (select actor_id from incoming)
                group by all
            )
            select dim.actor_id, dim.actor_name, dim.actor_kind, dim.country_code, dim.is_provisional, seen.first_seen
            from dim_actor as dim
            semi join incoming using (actor_id)
            left join seen using (actor_id)
            where dim.is_current and (not dim.is_provisional or seen.actor_id is not null)
            order by 1
            """
        ).pl()


def read_redirects(con: duckdb.DuckDBPyConnection) -> tuple[pl.DataFrame, pl.DataFrame]:
    """star.bridge_actor_redirect, and the star.dim_actor rows of the provisional actors that it leads to."""
    targets = con.sql(
        "from dim_actor where is_provisional and actor_id in (select current_actor_id from bridge_actor_redirect)"
    )
    actors = targets.pl()
    return con.sql("from bridge_actor_redirect").pl(), actors.select(star.dim_actor.column_names)


def replace_identity(con: duckdb.DuckDBPyConnection, likeness: pl.DataFrame, redirects: pl.DataFrame) -> list[str]:
    """Publication days whose facts do not yet show these redirects, which are now the ones that hold."""
    before, _ = read_redirects(con)
    both = (before.select(redirects.columns).rows(), redirects.rows())
    changed = sorted({row[0] for row in set(both[0]) ^ set(both[1])})
    with transaction(con):
        replace_all(con, star.bridge_actor_likeness, likeness)
        replace_all(con, star.bridge_actor_redirect, redirects)
    return [day for (day,) in con.execute(STALE_DAYS, {"changed": changed}).fetchall()]


def name_parties_alike(con: duckdb.DuckDBPyConnection) -> None:
    """Every party of a provisional actor is called by that actor's one name."""
    with transaction(con):
        con.execute(NAMES)
