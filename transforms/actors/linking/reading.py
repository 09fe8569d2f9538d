"""Mentions of a day with what their words say: name without titles, alias keys, country, head noun and sector."""

from __future__ import annotations

from functools import lru_cache

import polars as pl

from sitrep.transforms.actors.comparison.organisations import load_organisation_words
from sitrep.transforms.actors.names.keys import PARTICLES, alias_keys, fold, sound
from sitrep.transforms.actors.names.party_words import load_sectors, read_party_words, take_nations
from sitrep.transforms.actors.names.titles import Nations, TitledName, load_titles, read_titles

# Labels of names that an actor can have; a date or a weapon is no actor even where an event names it as party.
ACTOR_LABELS = ("PERSON", "ORG", "NORP", "GPE", "LOC", "FAC")

# Labels that a recogniser gives to a person whose title it took into the name.
MISLABELLED = ("ORG", "GPE", "NORP", "FAC", "LOC")
# Kinds of title that only people have; "current" and "first" stand before anything.
PERSONAL = ("rank", "office", "honorific", "religious", "regnal")
DEFINITE = r"(?i)\b(?:the|this|that|its|his|her|their)\s+$"
WORDS_BEFORE = 60  # characters
LONGEST_LEAD = 6  # words

READ = pl.Struct(
    {
        "read_label": pl.String,
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
        "own_name": pl.String,
    }
)


def read_mentions(mentions: pl.DataFrame, nations: Nations, articles: pl.DataFrame | None = None) -> pl.DataFrame:
    """The mentions that may be actors, in their order, with `row`, `doc`, short column names and what the words say.

    articles: article_id, revision, text; with it the words before a mention count too ("Iranian General" before a name,
    "the" before a phrase, an opening bracket before an acronym).
    Columns: row, entity_mention_id, doc (article and revision), start, end, text, mention_kind, label, is_party, zone,
    antecedent_start, antecedent_end, before, is_bracketed, the fields of READ, text_key and key (alias keys with and
    without titles), own_key (that of a body without its country's words, or null). Words are read once per distinct
    text: Python's work does not grow with repetition.
    """
    kept = mentions.filter(pl.col("entity_label").is_in(ACTOR_LABELS) | pl.col("is_party")).sort(
        "article_id", "revision", "mention_start", "mention_end", maintain_order=True
    )
    rows = _with_words_before(kept, articles).select(
        "entity_mention_id",
        doc=pl.format("{}/{}", "article_id", "revision"),
        start="mention_start",
        end="mention_end",
        text="mention_text",
        mention_kind="mention_kind",
        label="entity_label",
        is_party="is_party",
        zone="zone",
        antecedent_start="antecedent_start",
        antecedent_end="antecedent_end",
        before="before",
        is_bracketed=pl.col("before").str.ends_with("("),
        follows_article=pl.col("before").str.contains(DEFINITE),
        lead=pl.col("before").map_elements(titles_at_end, pl.String, skip_nulls=True),
    )
    texts = rows.select("text", "label", "lead").unique(maintain_order=True)
    said = [_read(text, label, lead or "", nations) for text, label, lead in texts.iter_rows()]
    read = texts.with_columns(pl.Series("said", said, dtype=READ)).unnest("said")
    return (
        rows.with_row_index("row")
        .join(read, on=["text", "label", "lead"], nulls_equal=True, maintain_order="left")
        .with_columns(
            label="read_label",
            is_definite=pl.col("is_definite") | pl.col("follows_article").fill_null(False),
            text_key=alias_keys(pl.col("text")),
            key=alias_keys(pl.col("name")),
            own_key=alias_keys(pl.col("own_name")),
        )
        .drop("read_label", "follows_article", "lead", "own_name")
    )


def _with_words_before(mentions: pl.DataFrame, articles: pl.DataFrame | None) -> pl.DataFrame:
    """With `before`, the end of the text before each mention within its sentence; null without the articles' text."""
    if articles is None:
        return mentions.with_columns(before=pl.lit(None, pl.String))
    start = pl.max_horizontal("sentence_start", pl.col("mention_start") - WORDS_BEFORE)
    # A sentence may begin behind the mention where zones and sentences disagree; then nothing is before.
    length = (pl.col("mention_start") - start).clip(lower_bound=0)
    return mentions.join(
        articles.select("article_id", "revision", article="text"),
        on=["article_id", "revision"],
        how="left",
        maintain_order="left",
    ).with_columns(before=pl.col("article").str.slice(start, length))


def _read(text: str, label: str | None, lead: str, nations: Nations) -> dict[str, object]:
    label = "PERSON" if label in MISLABELLED and names_a_person(text, nations) else label
    is_person = label == "PERSON"
    titled = _with_lead(text, lead, nations) if is_person else None
    words = read_party_words(text, nations)
    name = titled.name if titled else text.strip()
    return {
        "read_label": label,
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
        "own_name": None if is_person else _own_name(name, words.country, nations),
    }


def _own_name(name: str, country: str | None, nations: Nations) -> str | None:
    """ "Central Bank" of "Lebanese Central Bank": a body's name without its country's words; None where it has none
    before it, or nothing else."""
    if country is None:
        return None
    words = name.split()
    kept = take_nations(words, nations)[0]
    is_before = 0 < len(kept) < len(words) and kept[0] != words[0]
    return " ".join(kept) if is_before else None


def _with_lead(text: str, lead: str, nations: Nations) -> TitledName:
    """The name with what its title before it says; the lead's first word counts only if it is a nationality."""
    alone = read_titles(text, nations)
    words = lead.split()
    for start in range(min(2, len(words))):
        titled = read_titles(f"{' '.join(words[start:])} {text}", nations)
        if titled.name == alone.name:
            return titled
    return alone


def names_a_person(text: str, nations: Nations) -> bool:
    """True for a title and a full name that is no organisation's: "General Esmail Ghaani", not "General Motors
    Company"."""
    titled = read_titles(text, nations)
    words = titled.name.split()
    known = load_organisation_words()
    return (
        any(load_titles()[title][0] in PERSONAL for title in titled.titles)
        and len(words) > 1
        and all(word[:1].isupper() or fold(word) in PARTICLES for word in words)
        and not any(
            sound(word) in known or word in load_sectors() for word in fold(titled.name).split() if len(word) > 3
        )
    )


def titles_at_end(before: str) -> str:
    """The titles that the words end with and the capitalised word before them, which may be a nationality:
    "met Iranian General " → "Iranian General"."""
    words = before.split()[-LONGEST_LEAD:]
    if not words or not before[-1:].isspace() or fold(words[-1]) not in title_endings():
        return ""
    # The earliest word from which everything reads as title; "Nomen" stands in for the name that follows.
    for at in range(len(words)):
        lead = " ".join(words[at:])
        if words[at][:1].isalpha() and read_titles(f"{lead} Nomen").name == "Nomen":
            previous = words[at - 1] if at else ""
            return f"{previous} {lead}" if previous[:1].isupper() and not previous.endswith((",", ".")) else lead
    return ""


@lru_cache(maxsize=1)
def title_endings() -> frozenset[str]:
    """Last words of all titles."""
    return frozenset(title.split()[-1] for title in load_titles())


def countries_of_articles(read: pl.DataFrame) -> pl.DataFrame:
    """Countries that each article names, once per (doc, country, text_key): evidence for what is ambiguous."""
    country = pl.coalesce("country", pl.when(pl.col("label").is_in(["GPE", "LOC"])).then("metonym"))
    return (
        read.select("doc", "text_key", evidence=country)
        .drop_nulls()
        .unique()
        .rename({"evidence": "country", "text_key": "from_key"})
    )
