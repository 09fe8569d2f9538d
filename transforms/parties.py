"""Parties of events with their names: the linked actor's, or the text's own words."""

from __future__ import annotations

import polars as pl

# A name in the phrase says whose they are; armies act abroad, and nationals are some state's wherever they are.
# Settlers, migrants and tourists have come from elsewhere; whose wife or aide somebody is says nothing of the place.
OF_ELSEWHERE = (
    r"^[A-Z]\S*\s|.[A-Z]|(?:^|\s)(?:military|army|air force|navy|nationals?|citizens?|settlers?|migrants?|refugees?|"
    r"asylum seekers?|tourists?|foreigners?|expatriates?|peacekeepers?|diplomats?|ambassadors?|wife|husband|daughters?|"
    r"sons?|associates?|aides?)$"
)

KEY = ["event_mention_id", "party_role"]


def name_parties(
    parties: pl.DataFrame, mentions: pl.DataFrame, links: pl.DataFrame, places: pl.DataFrame
) -> pl.DataFrame:
    """One row per event, role and party: stages.event_party with `party_name`, `actor_id`, `country_code`,
    `sector_code`, and the mention's `mention_start`, `mention_end`, `mention_text`.

    parties: stages.event_party; mentions: stages.entity_mention; links: stages.actor_link; places: stages.event_place.
    A party without an actor is called by its own words, a pronoun by those it stands for; one that is no name ("the
    police", "three miners") and of no said country is of the country where the event took place, or of the only one
    that the sentence, or else the article, speaks of. An actor that one role names twice ("Tehran … Iran") is one
    party; ordinals count from 1 again. Sorted by event, role and ordinal.
    """
    words = mentions.select(
        "entity_mention_id",
        "article_id",
        "revision",
        "mention_start",
        "mention_end",
        "mention_text",
        "mention_kind",
        "sentence_start",
        "antecedent_start",
        "antecedent_end",
    )
    linked = links.select("entity_mention_id", "actor_id", "actor_name", "country_code", "sector_code")
    antecedents = mentions.join(linked, on="entity_mention_id", how="left").select(
        "article_id",
        "revision",
        pl.col("mention_start").alias("antecedent_start"),
        pl.col("mention_end").alias("antecedent_end"),
        pl.col("mention_text").alias("antecedent_text"),
        pl.col("mention_kind").alias("antecedent_kind"),
        pl.col("country_code").alias("antecedent_country"),
        pl.col("sector_code").alias("antecedent_sector"),
    )
    where = places.filter(pl.col("place_role") == "place").select("event_mention_id", place_country="country_code")
    is_local = (
        pl.col("actor_id").is_null()
        & (pl.coalesce("antecedent_kind", "mention_kind") == "nominal")
        & ~pl.coalesce("antecedent_text", "mention_text").str.contains(OF_ELSEWHERE)
    )
    told = mentions.join(linked.drop_nulls("country_code"), on="entity_mention_id")
    by_sentence, by_article = (
        told.group_by(keys)
        .agg(country=pl.col("country_code").unique())
        .filter(pl.col("country").list.len() == 1)
        .with_columns(pl.col("country").list.first())
        for keys in (["article_id", "revision", "sentence_start"], ["article_id", "revision"])
    )
    named = (
        parties.join(words, on="entity_mention_id", how="left")
        .join(antecedents, on=["article_id", "revision", "antecedent_start", "antecedent_end"], how="left")
        .join(linked, on="entity_mention_id", how="left")
        .join(where, on="event_mention_id", how="left")
        .join(
            by_sentence.rename({"country": "sentence_country"}),
            on=["article_id", "revision", "sentence_start"],
            how="left",
        )
        .join(by_article.rename({"country": "article_country"}), on=["article_id", "revision"], how="left")
        .with_columns(
            party_name=pl.coalesce("actor_name", "antecedent_text", "mention_text"),
            country_code=pl.coalesce(
                "country_code",
                "antecedent_country",
                pl.when(is_local).then(pl.coalesce("place_country", "sentence_country", "article_country")),
            ),
            sector_code=pl.coalesce("sector_code", "antecedent_sector"),
        )
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
