"""Mentions of a day with what their words say: name without titles, alias keys, country, head noun and sector."""

from __future__ import annotations

import polars as pl

from sitrep.transforms.actors.names import alias_keys
from sitrep.transforms.actors.party_words import read_party_words
from sitrep.transforms.actors.titles import Nations, read_titles

# Labels of names that an actor can have; a date or a weapon is no actor even where an event names it as party.
ACTOR_LABELS = ("PERSON", "ORG", "NORP", "GPE", "LOC", "FAC")

READ = pl.Struct(
    {
        "name": pl.String,
        "titles": pl.List(pl.String),
        "is_whole": pl.Boolean,
        "country": pl.String,
        "sector": pl.String,
        "head": pl.String,
        "refers": pl.String,
        "rest": pl.String,
        "is_nation": pl.Boolean,
        "is_demonym": pl.Boolean,
        "is_definite": pl.Boolean,
        "metonym": pl.String,
    }
)


def read_mentions(mentions: pl.DataFrame, nations: Nations) -> pl.DataFrame:
    """The mentions that may be actors, in their order, with `row`, `doc`, short column names and what the words say.

    Columns: row, entity_mention_id, doc (article and revision), start, end, text, mention_kind, label, is_party,
    antecedent_start, antecedent_end, the fields of READ, text_key and key (alias keys with and without titles).
    A mention's words are read once per distinct text: Python's work does not grow with repetition.
    """
    kept = mentions.filter(pl.col("entity_label").is_in(ACTOR_LABELS) | pl.col("is_party")).sort(
        "article_id", "revision", "mention_start", "mention_end", maintain_order=True
    )
    rows = kept.select(
        "entity_mention_id",
        doc=pl.format("{}/{}", "article_id", "revision"),
        start="mention_start",
        end="mention_end",
        text="mention_text",
        mention_kind="mention_kind",
        label="entity_label",
        is_party="is_party",
        antecedent_start="antecedent_start",
        antecedent_end="antecedent_end",
    ).with_row_index("row")
    texts = rows.select("text", is_person=pl.col("label").eq_missing("PERSON")).unique(maintain_order=True)
    said = [_read(text, is_person, nations) for text, is_person in texts.iter_rows()]
    read = texts.with_columns(pl.Series("said", said, dtype=READ)).unnest("said")
    return (
        rows.with_columns(is_person=pl.col("label").eq_missing("PERSON"))
        .join(read, on=["text", "is_person"], maintain_order="left")
        .drop("is_person")
        .with_columns(text_key=alias_keys(pl.col("text")), key=alias_keys(pl.col("name")))
    )


def _read(text: str, is_person: bool, nations: Nations) -> dict[str, object]:
    titled = read_titles(text, nations) if is_person else None
    words = read_party_words(text, nations)
    name = titled.name if titled else text.strip()
    return {
        "name": name,
        "titles": list(titled.titles) if titled else [],
        "is_whole": titled.is_whole if titled else False,
        "country": titled.country if titled else words.country,
        "sector": titled.sector if titled else words.sector,
        "head": words.head,
        "refers": words.refers,
        "rest": words.rest,
        "is_nation": words.is_nation and not is_person,
        "is_demonym": words.is_demonym,
        "is_definite": words.is_definite,
        "metonym": nations.metonym_country(name),
    }


def countries_of_articles(read: pl.DataFrame) -> pl.DataFrame:
    """Countries that each article names, once per (doc, country, text_key): evidence for what is ambiguous."""
    country = pl.coalesce("country", pl.when(pl.col("label").is_in(["GPE", "LOC"])).then("metonym"))
    return (
        read.select("doc", "text_key", evidence=country)
        .drop_nulls()
        .unique()
        .rename({"evidence": "country", "text_key": "from_key"})
    )
