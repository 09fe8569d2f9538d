"""A day's rows, with the actors that now stand for those that its words gave."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from sitrep.transforms.actors.identity.versions import day_of, keys_on

PARTY_ORDER = ["event_mention_id", "party_role", "party_ordinal"]


def follow_redirects(
    day: str, by_day: Mapping[str, pl.DataFrame], redirects: pl.DataFrame, actors: pl.DataFrame
) -> dict[str, pl.DataFrame]:
    """The day's frames, where fact_entity_mention and bridge_event_actor name the actor that stands for each.

    redirects: rows of star.bridge_actor_redirect; actors: all versions (rows of star.dim_actor) of the actors that
    they lead to; a redirect to none of these is not followed. `linked_actor_id` stays what the words gave. Two parties
    of one role that are now one actor are one party. Name, country and sector are those of the register's actor; of a
    provisional one only the id, as what is known of it depends on which days are loaded.
    """
    is_known = ~pl.col("is_provisional")
    names = actors.unique("actor_id", keep="first").select(
        current_actor_id="actor_id",
        to_name=pl.when(is_known).then("actor_name"),
        to_country=pl.when(is_known).then("country_code"),
        to_sector=pl.when(is_known).then("sector_code"),
        is_known=is_known,
    )
    keys = keys_on(actors, day_of(day)).rename({"actor_id": "current_actor_id", "actor_key": "to_key"})
    ways = redirects.join(names, on="current_actor_id").join(keys, on="current_actor_id", how="left")
    frames = dict(by_day)
    if ways.is_empty():
        return frames
    frames["fact_entity_mention"] = redirect_mentions(by_day["fact_entity_mention"], ways)
    frames["bridge_event_actor"] = redirect_parties(by_day["bridge_event_actor"], ways)
    return frames


def redirect_mentions(mentions: pl.DataFrame, ways: pl.DataFrame) -> pl.DataFrame:
    """Mentions with their new actor; a name that made an actor of its own is linked by the redirect's rule now."""
    to = pl.col("current_actor_id")
    by_person = to.is_not_null() & pl.col("way_assertion").is_not_null()
    was_new = to.is_not_null() & (pl.col("link_method") == "provisional").fill_null(False)
    found = mentions.join(
        ways.select(
            "current_actor_id",
            "redirect_rule",
            "redirect_score",
            linked_actor_id="actor_id",
            way_assertion="assertion_id",
        ),
        on="linked_actor_id",
        how="left",
        maintain_order="left",
    )
    return found.with_columns(
        actor_id=pl.coalesce(to, "linked_actor_id"),
        link_method=pl.when(was_new & by_person).then(pl.lit("assertion")).otherwise("link_method"),
        link_rule=pl.when(was_new).then("redirect_rule").otherwise("link_rule"),
        link_score=pl.when(was_new).then("redirect_score").otherwise("link_score"),
        assertion_id=pl.coalesce("way_assertion", "assertion_id"),
    ).select(mentions.columns)


def redirect_parties(parties: pl.DataFrame, ways: pl.DataFrame) -> pl.DataFrame:
    """Parties with their new actor, its version, name, country and sector; ordinals count from 1 again."""
    to, is_known = pl.col("current_actor_id").is_not_null(), pl.col("is_known").fill_null(False)
    found = parties.join(
        ways.select("actor_id", "current_actor_id", "to_name", "to_country", "to_sector", "to_key", "is_known"),
        on="actor_id",
        how="left",
        maintain_order="left",
    ).with_columns(
        actor_id=pl.coalesce("current_actor_id", "actor_id"),
        actor_key=pl.when(to).then("to_key").otherwise("actor_key"),
        party_name=pl.when(is_known).then("to_name").otherwise("party_name"),
        country_code=pl.when(is_known).then("to_country").otherwise("country_code"),
        sector_code=pl.when(is_known).then("to_sector").otherwise("sector_code"),
    )
    again = (
        pl.col("actor_id").is_not_null() & ~pl.struct("event_mention_id", "party_role", "actor_id").is_first_distinct()
    )
    return (
        found.sort(PARTY_ORDER)
        .filter(~again)
        .with_columns(party_ordinal=pl.int_range(1, pl.len() + 1).over("event_mention_id", "party_role"))
        .select(parties.columns)
    )
