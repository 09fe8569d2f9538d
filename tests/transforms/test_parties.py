"""How the parties of an event are called."""

from __future__ import annotations

import polars as pl

from sitrep.schemas import stages
from sitrep.schemas.as_polars import polars_schema
from sitrep.transforms.parties import name_parties

EVENT = "e" * 32
ARTICLE = "a" * 32


def frames(*rows: dict, place: str | None = None) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    """Parties, mentions, links and the place of one event from rows of start, text, and what is known of each."""
    parties, mentions, links = [], [], []
    for number, row in enumerate(rows, start=1):
        key = f"{number:032x}"
        if row.get("role", "actor"):
            parties.append((EVENT, row.get("role", "actor"), number, key))
        before = row.get("antecedent", (None, None))
        mentions.append(
            (
                key,
                row["start"],
                row["start"] + len(row["text"]),
                row["text"],
                *before,
                row.get("kind", "nominal"),
                row.get("sentence", 0),
            )
        )
        links.append((key, row.get("id"), row.get("name"), row.get("country")))
    mention = pl.DataFrame(
        mentions,
        schema=[
            "entity_mention_id",
            "mention_start",
            "mention_end",
            "mention_text",
            "antecedent_start",
            "antecedent_end",
            "mention_kind",
            "sentence_start",
        ],
        orient="row",
    )
    link = pl.DataFrame(
        links,
        schema=dict.fromkeys(("entity_mention_id", "actor_id", "actor_name", "country_code"), pl.String),
        orient="row",
    )
    places = pl.DataFrame(
        [(EVENT, "place", place)],
        schema=dict.fromkeys(("event_mention_id", "place_role", "country_code"), pl.String),
        orient="row",
    )
    return (
        pl.DataFrame(parties, schema=polars_schema(stages.event_party), orient="row"),
        mention.with_columns(
            pl.col("antecedent_start", "antecedent_end").cast(pl.Int64), article_id=pl.lit(ARTICLE), revision=pl.lit(1)
        ),
        link.with_columns(sector_code=pl.lit(None, pl.String)),
        places,
    )


def called(*rows: dict) -> list[tuple]:
    named = name_parties(*frames(*rows))
    return named.select("party_role", "party_ordinal", "party_name", "mention_text").rows()


def test_a_linked_party_has_its_canonical_name_and_another_its_own_words():
    assert called(
        {"start": 0, "text": "Gen. Ghaani", "id": "A1", "name": "Esmail Qaani"}, {"start": 20, "text": "miners"}
    ) == [
        ("actor", 1, "Esmail Qaani", "Gen. Ghaani"),
        ("actor", 2, "miners", "miners"),
    ]


def test_a_pronoun_is_called_by_the_words_it_stands_for_and_quotes_its_own():
    miners = {"start": 0, "text": "miners", "role": None}
    they = {"start": 30, "text": "They", "antecedent": (0, 6)}
    assert called(miners, they) == [("actor", 1, "miners", "They")]


def test_an_actor_named_twice_in_a_role_is_one_party_and_in_two_roles_two():
    rows = (
        {"start": 0, "text": "Tehran", "id": "A2", "name": "Iran"},
        {"start": 10, "text": "Iran", "id": "A2", "name": "Iran"},
        {"start": 20, "text": "Oslo", "id": "A3", "name": "Norway"},
        {"start": 30, "text": "Iran", "id": "A2", "name": "Iran", "role": "recipient"},
    )
    assert called(*rows) == [
        ("actor", 1, "Iran", "Tehran"),
        ("actor", 2, "Norway", "Oslo"),
        ("recipient", 1, "Iran", "Iran"),
    ]


def countries(*rows: dict, place: str | None = None) -> list[tuple]:
    return name_parties(*frames(*rows, place=place)).select("party_name", "country_code").rows()


def test_people_of_no_said_country_are_of_the_country_where_it_took_place():
    assert countries({"start": 0, "text": "police"}, {"start": 20, "text": "Veltor", "kind": "name"}, place="ALB") == [
        ("police", "ALB"),
        ("Veltor", None),
    ]


def test_an_army_and_the_people_of_a_name_are_of_no_country_for_the_place_alone():
    rows = (
        {"start": 0, "text": "army"},
        {"start": 20, "text": "Veltor Front fighters"},
        {"start": 50, "text": "citizens"},
    )
    assert countries(*rows, place="ALB") == [("army", None), ("Veltor Front fighters", None), ("citizens", None)]


def test_without_a_place_the_one_country_of_the_sentence_is_theirs_or_else_that_of_the_article():
    mayor = {"start": 0, "text": "mayor of Veltor", "country": "ALB", "role": None}
    envoy = {"start": 90, "text": "envoy of Ostland", "country": "FIN", "sentence": 80, "role": None}
    police, guards = {"start": 30, "text": "Police"}, {"start": 200, "text": "guards", "sentence": 190}
    assert countries(mayor, envoy, police, guards) == [("Police", "ALB"), ("guards", None)]
    assert countries(mayor, guards) == [("guards", "ALB")]


def test_a_pronoun_has_the_country_of_the_words_it_stands_for():
    miners = {"start": 0, "text": "Veltorian miners", "role": None, "country": "ALB"}
    they = {"start": 30, "text": "They", "kind": "pronoun", "antecedent": (0, 16)}
    assert countries(miners, they, place="FIN") == [("Veltorian miners", "ALB")]
