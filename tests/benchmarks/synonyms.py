"""Which mentions of one document are one actor, on re3d's IsSynonymOf pairs, with the mentions given."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import polars as pl

from sitrep.schemas import stages
from sitrep.schemas.as_polars import rows_to_frame
from sitrep.schemas.keys import md5_text
from sitrep.transforms.actors.names.keys import alias_key
from sitrep.transforms.actors.names.party_words import read_party_words
from sitrep.transforms.actors.register.register import load_register
from sitrep.transforms.actors.resolve import Resolver
from sitrep.transforms.places.gazetteer import Gazetteer, load_gazetteer

Rows = list[tuple[str, object]]
LABELS = {"Person": "PERSON", "Organisation": "ORG", "Location": "LOC", "Nationality": "NORP"}
# Types whose mentions can be actors that differ from each other.
COMPARED = ("PERSON", "ORG")


def synonyms(data: Path) -> Rows:
    """Recall of the pairs said to be synonyms, and the share of the pairs of different entities that are merged.

    Different: two persons or organisations of one document whom no chain of synonyms joins and whose names differ in
    every word.
    """
    documents = [json.loads(line) for line in (data / "bench" / "re3d_dev.jsonl").read_text("utf-8").splitlines()]
    gazetteer = load_gazetteer()
    resolver = Resolver(load_register(), gazetteer)
    found = right = apart = merged = joined = 0
    wrong: list[str] = []
    missed: list[str] = []
    for document in documents:
        actors = link_document(document, resolver, gazetteer)
        groups = synonym_groups(document)
        for one, other in distinct_synonyms(document):
            found += 1
            is_right = actors.get(one) is not None and actors.get(one) == actors.get(other)
            right += is_right
            if not is_right:
                missed.append(f"{words(document, one)} = {words(document, other)}")
        for one, other in combinations(sorted(actors), 2):
            is_one = actors[one] is not None and actors[one] == actors[other]
            joined += is_one
            if are_different(document, one, other, groups):
                apart += 1
                merged += is_one
                if is_one:
                    wrong.append(f"{words(document, one)} / {words(document, other)}")
    return [
        ("pairs", found),
        ("recall", round(right / found, 3)),
        ("different pairs", apart),
        ("of these merged", round(merged / apart, 4)),
        ("of all merged", round(merged / joined, 4)),
        ("merged wrongly", "; ".join(sorted(set(wrong))) or "none"),
        ("missed", "; ".join(missed)),
    ]


Span = tuple[int, int]


def words(document: dict[str, Any], span: Span) -> str:
    """The span's text."""
    return " ".join(document["text"][span[0] : span[1]].split())


def link_document(document: dict[str, Any], resolver: Resolver, gazetteer: Gazetteer) -> dict[Span, str | None]:
    """The actor of each annotated person, organisation, nationality or place; a phrase whose head speaks of a person is
    no name."""
    article = md5_text(document["id"])
    mentions = []
    for entity in document["entities"]:
        span = (entity["begin"], entity["end"])
        label = LABELS.get(entity["type"])
        if label is None:
            continue
        said = read_party_words(words(document, span), gazetteer)
        is_name = not (said.refers == "person" and not said.is_nation)
        sentence = document["text"].rfind(". ", 0, span[0]) + 2
        mentions.append(
            {
                **dict.fromkeys(column.name for column in stages.entity_mention.columns),
                **{"entity_mention_id": md5_text(f"{article}{span}"), "article_id": article, "revision": 1},
                **{"mention_start": span[0], "mention_end": span[1], "mention_text": document["text"][slice(*span)]},
                **{"mention_kind": "name" if is_name else "nominal", "entity_label": label if is_name else None},
                **{"zone": "body", "sentence_start": max(sentence, 0) if sentence > 1 else 0},
                **{"sentence_end": len(document["text"]), "is_party": True},
            }
        )
    frame = rows_to_frame(mentions, stages.entity_mention).unique("entity_mention_id", keep="first")
    text = {"article_id": [article], "revision": [1], "text": [document["text"]], "source_name": [None]}
    articles = pl.DataFrame(text, schema_overrides={"source_name": pl.String})
    links = frame.join(resolver.resolve(frame, articles), on="entity_mention_id", how="left")
    return {(row["mention_start"], row["mention_end"]): row["actor_id"] for row in links.iter_rows(named=True)}


def distinct_synonyms(document: dict[str, Any]) -> Iterator[tuple[Span, Span]]:
    """Each annotated pair once, whichever way round it stands."""
    pairs = {
        tuple(sorted(((r["sourceBegin"], r["sourceEnd"]), (r["targetBegin"], r["targetEnd"]))))
        for r in document["relations"]
        if r["type"] == "IsSynonymOf"
    }
    yield from sorted(pairs)


def synonym_groups(document: dict[str, Any]) -> dict[str, set[str]]:
    """For each name (as alias key) those that a chain of synonyms joins with it."""
    groups: dict[str, set[str]] = {}
    for pair in distinct_synonyms(document):
        keys = [alias_key(words(document, span)) for span in pair]
        together = set(keys).union(*(groups.get(key, set()) for key in keys))
        for key in together:
            groups[key] = together
    return groups


def are_different(document: dict[str, Any], one: Span, other: Span, groups: dict[str, set[str]]) -> bool:
    """True for two persons or organisations whose names share no word and that no synonyms join."""
    types = {(entity["begin"], entity["end"]): LABELS.get(entity["type"]) for entity in document["entities"]}
    if types.get(one) not in COMPARED or types.get(other) not in COMPARED:
        return False
    keys = [alias_key(words(document, span)) for span in (one, other)]
    if keys[1] in groups.get(keys[0], {keys[0]}):
        return False
    return not set(keys[0].split()) & set(keys[1].split())


MEASURES = {"synonyms in one document, re3d (dev)": synonyms}
