"""How long a night's mentions take against a register of a million names, and new names against earlier new ones.

The million is made by recombining the words of register names: given names, middle words and last words are drawn anew,
so that frequent words are as frequent as there; nobody of these names need exist.
"""

from __future__ import annotations

import random
import resource
import time
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from sitrep.schemas import stages
from sitrep.schemas.as_polars import polars_schema
from sitrep.schemas.keys import md5_text
from sitrep.transforms.actors.identity.likeness import find_like_names
from sitrep.transforms.actors.names.ids import provisional_id
from sitrep.transforms.actors.register.register import Register, load_register
from sitrep.transforms.actors.resolve import Resolver
from sitrep.transforms.places.gazetteer import load_gazetteer

Rows = list[tuple[str, object]]
NAMES = 1_000_000
MENTIONS = 10_000
NEW_ONES = 20_000
NAMES_PER_ARTICLE = 20
SEED = 20
SHARE_OF_PERSONS = 0.7
# Of a night's names so many are of the register, as written there or with one letter doubled or left out.
SHARE_KNOWN = 0.6


@dataclass(frozen=True)
class Recombined:
    """A register's three frames."""

    actors: pl.DataFrame
    aliases: pl.DataFrame
    roles: pl.DataFrame


def recombine(register: Register, count: int) -> Recombined:
    """The register with so many actors more, each of one name recombined from register names."""
    rng = random.Random(SEED)
    spelled = register.aliases.filter(pl.col("kind").is_in(["name", "spelling"])).join(
        register.actors.select("actor_id", actor_kind="kind"), on="actor_id"
    )
    parts: dict[str, list[list[str]]] = {"person": [], "org": []}
    for alias, kind in spelled.select("alias", "actor_kind").iter_rows():
        words = alias.split()
        if len(words) > 1:
            parts["person" if kind == "person" else "org"].append(words)
    names: dict[str, str] = {}
    while len(names) < count:
        kind = "person" if rng.random() < SHARE_OF_PERSONS else "org"
        first, last = rng.choice(parts[kind]), rng.choice(parts[kind])
        middle = rng.choice(parts[kind])[1:-1] if kind == "person" else []
        names.setdefault(
            " ".join((first[0], *middle, last[-1]) if kind == "person" else (*first[:-1], *last[-2:])), kind
        )
    actors = pl.DataFrame({"name": list(names), "kind": list(names.values())}).with_row_index("n")
    actors = actors.select(
        "name", "kind", actor_id=pl.format("X{}", "n"), country=pl.lit(None, pl.String), sector=pl.lit(None, pl.String)
    )
    columns = ["actor_id", "name", "kind", "country", "sector"]
    return Recombined(
        pl.concat([register.actors.select(columns), actors.select(columns)]), register.aliases, register.roles
    )


def a_night(known: Recombined) -> tuple[pl.DataFrame, pl.DataFrame]:
    """(mentions, articles) of MENTIONS names, partly of the register and partly misspelled or new."""
    rng = random.Random(SEED + 1)
    sample = known.actors.sample(MENTIONS, seed=SEED, shuffle=True)
    mentions, texts = [], []
    for at in range(0, MENTIONS, NAMES_PER_ARTICLE):
        article, text = md5_text(f"night {at}"), ""
        for name, kind in sample[at : at + NAMES_PER_ARTICLE].select("name", "kind").iter_rows():
            written = name
            if rng.random() > SHARE_KNOWN:
                spot = rng.randrange(1, len(name))
                written = name[:spot] + name[spot - 1 if rng.random() < 0.5 else spot :]
            start = len(text)
            text += f"{written} spoke. "
            mentions.append(
                {
                    **{"entity_mention_id": md5_text(f"{article}{start}"), "article_id": article, "revision": 1},
                    **{"mention_start": start, "mention_end": start + len(written), "mention_text": written},
                    **{"mention_kind": "name", "entity_label": "PERSON" if kind == "person" else "ORG", "zone": "body"},
                    **{"sentence_start": start, "sentence_end": len(text), "is_party": True},
                    **{"antecedent_start": None, "antecedent_end": None},
                }
            )
        texts.append({"article_id": article, "revision": 1, "text": text, "source_name": None})
    schema = {"article_id": pl.String, "revision": pl.Int64, "text": pl.String, "source_name": pl.String}
    return pl.DataFrame(mentions, schema=polars_schema(stages.entity_mention)), pl.DataFrame(texts, schema=schema)


def mentions_against_a_million(_: Path) -> Rows:
    """Seconds from the register's frames to the links of a night's mentions, and the memory at its highest."""
    known = recombine(load_register(), NAMES)
    mentions, articles = a_night(known)
    gazetteer = load_gazetteer()
    began, work = time.perf_counter(), time.process_time()
    resolver = Resolver(known, gazetteer)
    indexed = time.perf_counter()
    links = resolver.resolve(mentions, articles)
    done = time.perf_counter()
    linked = links.filter(pl.col("actor_id").is_not_null() & ~pl.col("is_provisional")).height
    return [
        ("names in the register", known.actors.height),
        ("mentions", mentions.height),
        ("linked to the register", linked),
        ("keying the register, seconds", round(indexed - began, 1)),
        ("linking the night, seconds", round(done - indexed, 1)),
        ("both, seconds", round(done - began, 1)),
        ("both, seconds of processor", round(time.process_time() - work, 1)),
        ("memory at its highest, MiB", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024),
    ]


def new_names_against_earlier_ones(_: Path) -> Rows:
    """Seconds to compare a night's new names with all that earlier nights brought."""
    actors = recombine(load_register(), NEW_ONES).actors.filter(pl.col("actor_id").str.starts_with("X"))
    ids = [provisional_id(*row) for row in actors.select("name", "kind").iter_rows()]
    known = actors.select("name", "kind").with_columns(actor_id=pl.Series(ids)).unique("actor_id", keep="first")
    asked = known.sample(MENTIONS // 4, seed=SEED)
    began = time.perf_counter()
    pairs = find_like_names(asked, known, load_gazetteer())
    return [
        ("names known", known.height),
        ("names new", asked.height),
        ("pairs to link or review", pairs.height),
        ("seconds", round(time.perf_counter() - began, 1)),
    ]


MEASURES = {
    "10,000 mentions, a million names": mentions_against_a_million,
    "2,500 new names, 20,000 earlier ones": new_names_against_earlier_ones,
}
