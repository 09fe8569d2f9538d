"""Tables that are made anew from the facts of all days: happenings, spellings, and the end of unused dimension rows."""

from __future__ import annotations

from datetime import datetime

import duckdb
import polars as pl

from sitrep.schemas import star
from sitrep.warehouse.load import mark_latest
from sitrep.warehouse.loaded_checks import check_derived, raise_if_blocked
from sitrep.warehouse.recording import record_results
from sitrep.warehouse.redirects import record_redirects
from sitrep.warehouse.shared_rows import prune_shared
from sitrep.warehouse.tables import replace_all, transaction

# Who is named how, once per actor and spelling. Where the same spelling was linked in several ways, the most frequent
# way stands. Pronouns and nominals ("the general") are no spellings. A mention without link_method (a date) can be no
# actor.
ALIASES = """
    with
    ways as (
        select
            mention.actor_id,
            mention.linked_actor_id,
            mention.mention_text as alias,
            mention.link_method,
            mention.link_rule,
            mention.link_score,
            mention.runner_up_actor_id,
            mention.runner_up_score,
            mention.no_link_reason,
            mention.assertion_id,
            count(*) as way_count,
            min(article.published_date) as first_seen,
            max(article.published_date) as last_seen,
        from fact_entity_mention as mention
        join dim_article as article using (article_id, revision)
        where article.is_latest and mention.link_method is not null and mention.mention_kind = 'name'
        group by all
    )
    select
        actor_id,
        linked_actor_id,
        alias,
        link_method,
        link_rule,
        link_score,
        runner_up_actor_id,
        runner_up_score,
        no_link_reason,
        assertion_id,
        (sum(way_count) over spelling)::integer as mention_count,
        min(first_seen) over spelling as first_seen,
        max(last_seen) over spelling as last_seen,
    from ways
    window spelling as (partition by actor_id, alias)
    qualify row_number() over (
        partition by actor_id, alias
        order by way_count desc, link_score desc nulls last, link_method, link_rule nulls last,
            runner_up_actor_id nulls last, runner_up_score nulls last, no_link_reason nulls last,
            linked_actor_id nulls last, assertion_id nulls last
    ) = 1
"""

# One row per event mention of a latest revision that nobody retracted, as `group_happenings` reads it. A party without
# an actor is known by its folded words.
MENTIONS = """
    with
    parties as (
        select
            event_mention_id,
            coalesce(list(distinct coalesce(actor_id, lower(party_name))) filter (party_role = 'actor'), []) as actors,
            coalesce(list(distinct coalesce(actor_id, lower(party_name))) filter (party_role = 'recipient'), [])
                as recipients,
            coalesce(
                list(distinct actor_id) filter (party_role = 'recipient' and actor.actor_kind = 'person'), []
            ) as persons,
        from bridge_event_actor
        left join dim_actor as actor using (actor_key, actor_id)
        group by event_mention_id
    ),
    tolls as (
        select event_mention_id, sum(low)::integer as killed_low
        from fact_event_quantity
        where measure = 'killed'
        group by event_mention_id
    )
    select
        mention.event_mention_id,
        mention.article_id,
        article.published_date,
        mention.trigger_start,
        mention.event_type_code,
        mention.event_mode_code,
        mention.date_start,
        mention.date_end,
        place.location_id,
        place.location_name,
        location.location_kind,
        place.country_code,
        location.latitude,
        location.longitude,
        coalesce(list_sort(parties.actors), []) as actors,
        coalesce(list_sort(parties.recipients), []) as recipients,
        coalesce(list_sort(parties.persons), []) as persons,
        tolls.killed_low,
    from fact_event_mention as mention
    join dim_article as article using (article_id, revision)
    left join parties using (event_mention_id)
    left join tolls using (event_mention_id)
    left join bridge_event_location as place
        on place.event_mention_id = mention.event_mention_id and place.place_role = 'place'
    left join dim_location as location on location.location_id = place.location_id
    where article.is_latest and not mention.is_retracted
    order by mention.event_mention_id
"""


def read_mentions(con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """One row per event mention of a latest revision, by id: what is needed to tell which tell of the same happening.

    Columns: event_mention_id, article_id, published_date, trigger_start, event_type_code, event_mode_code, date_start,
    date_end, location_id, location_name, location_kind, country_code (of the place), latitude and longitude
    (degrees), the lists actors and recipients (sorted ids; of a party without an actor its words in lower case; never
    null) and persons (ids of those recipients that are persons), and killed_low.
    """
    return con.sql(MENTIONS).pl()


def rebuild_derived(
    con: duckdb.DuckDBPyConnection,
    fact_event: pl.DataFrame,
    bridge_event_mention: pl.DataFrame,
    *,
    run_id: str,
    redirects: pl.DataFrame | None = None,
    redirected_at: datetime | None = None,
) -> None:
    """Replaces star.DERIVED: the happenings given, and the spellings counted here; all or nothing.

    Adds the redirects (see `record_redirects`) of the ids that the happenings given no longer have, if any. Also sets
    which revision is the latest, and drops dimension rows that nothing refers to any more (the register's actors
    stay). Raises ValueError if a frame does not conform, or if redirects come without a time; WarehouseError
    `check_failed` if a key stands twice or a reference leads nowhere: everything then stays as it was.
    """
    with transaction(con):
        mark_latest(con)
        replace_all(con, star.fact_event, fact_event)
        replace_all(con, star.bridge_event_mention, bridge_event_mention)
        if redirects is not None and redirects.height:
            if redirected_at is None:
                raise ValueError("redirects come with the time at which the happenings were joined")
            record_redirects(con, redirects, run_id=run_id, redirected_at=redirected_at)
        con.execute(f"delete from {star.bridge_actor_alias.name}")
        con.execute(f"insert into {star.bridge_actor_alias.name} by name {ALIASES}")
        prune_shared(con)
        results = check_derived(con, run_id)
        raise_if_blocked(results, "the happenings")
        record_results(con, run_id, "all", results)
