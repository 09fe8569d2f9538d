"""Parties of events with their names: the linked actor's, or the text's own words."""

from __future__ import annotations

import polars as pl

KEY = ["event_mention_id", "party_role"]


def name_parties(parties: pl.DataFrame, mentions: pl.DataFrame, links: pl.DataFrame) -> pl.DataFrame:
    """One row per event, role and party: stages.event_party with `party_name`, `actor_id`, `country_code`,
    `sector_code`, and the mention's `mention_start`, `mention_end`, `mention_text`.

    parties: stages.event_party; mentions: stages.entity_mention; links: stages.actor_link. A party without an actor
    is called by its own words, a pronoun by those it stands for. An actor that one role names twice ("Tehran … Iran")
    is one party; ordinals count from 1 again. Sorted by event, role and ordinal.
    """
    words = mentions.select(
        "entity_mention_id",
        "article_id",
        "revision",
        "mention_start",
        "mention_end",
        "mention_text",
        "antecedent_start",
        "antecedent_end",
    )
    antecedents = mentions.select(
        "article_id",
        "revision",
        pl.col("mention_start").alias("antecedent_start"),
        pl.col("mention_end").alias("antecedent_end"),
        pl.col("mention_text").alias("antecedent_text"),
    )
    linked = links.select("entity_mention_id", "actor_id", "actor_name", "country_code", "sector_code")
    named = (
        parties.join(words, on="entity_mention_id", how="left")
        .join(antecedents, on=["article_id", "revision", "antecedent_start", "antecedent_end"], how="left")
        .join(linked, on="entity_mention_id", how="left")
        .with_columns(party_name=pl.coalesce("actor_name", "antecedent_text", "mention_text"))
        .sort(*KEY, "party_ordinal")
    )
    return (
        named.filter(pl.struct(*KEY, pl.coalesce("actor_id", "party_name")).is_first_distinct())
        .with_columns(party_ordinal=pl.int_range(1, pl.len() + 1, dtype=pl.Int64).over(KEY))
        .select(
            "event_mention_id",
            "party_role",
            "party_ordinal",
            "entity_mention_id",
            "party_name",
            "actor_id",
            "country_code",
            "sector_code",
            "mention_start",
            "mention_end",
            "mention_text",
        )
    )
