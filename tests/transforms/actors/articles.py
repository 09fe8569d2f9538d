"""Articles written out as mentions, and a small register, for the tests of this folder."""

import hashlib
from dataclasses import dataclass
from datetime import date

import polars as pl

from sitrep.schemas import stages
from sitrep.schemas.as_polars import rows_to_frame

STATES = [("SYR", "Syria"), ("IRN", "Iran"), ("ISR", "Israel"), ("USA", "United States"), ("GEO", "Georgia")]
ACTORS = [
    ("A1", "Esmail Qaani", "person", "IRN", "MIL"),
    ("A2", "Bashar al-Assad", "person", "SYR", "GOV"),
    ("A3", "Maher al-Assad", "person", "SYR", "MIL"),
    ("A4", "Ashraf Ghani", "person", "AFG", "GOV"),
    ("A5", "Hamas", "group", "PSE", "REB"),
    ("A6", "Hezbollah", "group", "LBN", "REB"),
    ("A7", "Israel Defense Forces", "military", "ISR", "MIL"),
    ("A8", "Islamic Revolutionary Guard Corps", "military", "IRN", "MIL"),
    ("A9", "Ministry of Defence (Syria)", "organisation", "SYR", "GOV"),
    ("A10", "Ministry of Defence (Iran)", "organisation", "IRN", "GOV"),
    *((f"S{code}", name, "state", code, "GOV") for code, name in STATES),
]
ALIASES = [
    ("A1", "Ismail Qaani", "spelling", False),
    ("A4", "Baba Ghani", "name", False),
    ("A7", "IDF", "acronym", False),
    ("A7", "Israeli military", "description", False),
    ("A8", "Revolutionary Guards", "name", False),
    ("A9", "Ministry of Defence", "name", True),
    ("A10", "Ministry of Defence", "name", True),
    ("SIRN", "Tehran", "metonym", False),
    ("SIRN", "Iranian", "demonym", False),
]


# Two presidents Assad in one land would be two candidates; here one of them was prime minister.
ROLES = [
    ("A2", "President", "SSYR", date(2000, 7, 17), date(2024, 12, 8)),
    ("A3", "Prime Minister", "SSYR", date(2000, 7, 17), None),
    ("A4", "President", "SGEO", date(2014, 9, 29), date(2021, 8, 15)),
]


@dataclass(frozen=True)
class SmallRegister:
    """A register of a dozen actors."""

    actors: pl.DataFrame
    aliases: pl.DataFrame
    roles: pl.DataFrame


COUNTRIES = {"iran": "IRN", "israel": "ISR", "syria": "SYR", "united states": "USA", "us": "USA", "georgia": "GEO"}
DEMONYMS = {
    "iranian": "IRN",
    "israeli": "ISR",
    "israelis": "ISR",
    "syrian": "SYR",
    "turkish": "TUR",
    "georgian": "GEO",
}
SEATS = {"tehran": "IRN", "kremlin": "RUS"}


class SmallGazetteer:
    """The country words of the tests."""

    def country_named(self, name):
        return COUNTRIES.get(name.casefold().removeprefix("the "))

    def country_of_demonym(self, word):
        return DEMONYMS.get(word.casefold())

    def metonym_country(self, name):
        return SEATS.get(name.casefold().removeprefix("the "))

    def country_words(self):
        return {word for name in (*COUNTRIES, *DEMONYMS) for word in name.split()}


def small_register() -> SmallRegister:
    columns = ["actor_id", "name", "kind", "country", "sector"]
    return SmallRegister(
        actors=pl.DataFrame(ACTORS, schema=columns, orient="row"),
        aliases=pl.DataFrame(ALIASES, schema=["actor_id", "alias", "kind", "ambiguous"], orient="row"),
        roles=pl.DataFrame(
            ROLES, schema=["actor_id", "role", "organisation_id", "valid_from", "valid_to"], orient="row"
        ),
    )


def read_article(text: str, *found: tuple, article: int = 1) -> tuple[pl.DataFrame, pl.DataFrame]:
    """(mentions, articles) of one text; found: (words, label[, kind[, is_party]]), each at its next place in the
    text."""
    article_id = hashlib.md5(str(article).encode()).hexdigest()
    rows, at = [], {}
    for words, label, *more in found:
        start = text.index(words, at.get(words, 0))
        at[words] = start + 1
        sentence = text.rfind(". ", 0, start) + 2 if ". " in text[:start] else 0
        rows.append(
            {
                "entity_mention_id": hashlib.md5(f"{article}/{start}/{words}".encode()).hexdigest(),
                "article_id": article_id,
                "revision": 1,
                "mention_start": start,
                "mention_end": start + len(words),
                "mention_text": words,
                "mention_kind": more[0] if more else "name" if label else "nominal",
                "entity_label": label,
                "zone": "body",
                "sentence_start": sentence,
                "sentence_end": len(text),
                "antecedent_start": None,
                "antecedent_end": None,
                "is_party": more[1] if len(more) > 1 else True,
            }
        )
    articles = pl.DataFrame(
        {
            "article_id": [article_id],
            "revision": [1],
            "text": [text],
            "source_name": ["Valley Courier"],
            "published_date": [date(2020, 3, 1)],
        }
    )
    return rows_to_frame(rows, stages.entity_mention), articles
