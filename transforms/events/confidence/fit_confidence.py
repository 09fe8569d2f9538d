"""Makes traits.csv from annotated news items.

    python -m sitrep.transforms.events.confidence.fit_confidence TEXTS.jsonl READING.jsonl [SECOND.jsonl]

TEXTS holds the items, READING what a reader found in each, SECOND what another reader found in some of them, on their
own. The points of the traits are a logistic regression over all items. One reader overlooks events, which makes right
records look wrong: where items were read twice, the level (`base`) is set so that the mean confidence on them is the
share that at least one of the two readers has. Same input, same points: nothing is drawn at random.
"""

from __future__ import annotations

import csv
import sys
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import polars as pl

from sitrep.transforms.actors.register.register import load_register
from sitrep.transforms.articles.article import make_articles
from sitrep.transforms.articles.record import RawFile, RawRecord
from sitrep.transforms.events.coder import code_article
from sitrep.transforms.events.confidence.annotations import (
    Stated,
    read_annotations,
    read_texts,
    right_ones,
)
from sitrep.transforms.events.confidence.score import BASE, POINTS
from sitrep.transforms.events.confidence.traits import traits_of
from sitrep.transforms.events.frames import read_articles
from sitrep.transforms.events.lexicon import Lexicon, load_lexicon
from sitrep.transforms.language.pipeline import Language, load_pipeline
from sitrep.transforms.places.gazetteer import Gazetteer, load_gazetteer

RIDGE = 6.0  # pulls the points of traits that few records have towards zero
LEAST_RECORDS = 15  # with a trait, and without it
ROUNDS = 50


@dataclass(frozen=True)
class Tools:
    """What codes the items: the shipped model, lexicon and gazetteer."""

    nlp: Language
    lexicon: Lexicon
    gazetteer: Gazetteer
    extractor_version: str = ""


@dataclass(frozen=True)
class Coded:
    """One record of the coder: what it states, and its traits."""

    item: str
    stated: Stated
    traits: tuple[str, ...]


def load_tools() -> Tools:
    """The tools as `sitrep extract` uses them without settings."""
    gazetteer = load_gazetteer()
    nlp = load_pipeline(None, (*load_register().entity_names(), *gazetteer.names()))
    return Tools(nlp, load_lexicon(), gazetteer)


def code_items(items: list[dict], tools: Tools) -> list[Coded]:
    """The coder's records of all items, in order."""
    articles, zones = [], []
    for item in items:
        raw = RawFile(item["id"], item["text"].encode())
        record = RawRecord(raw, 1, "json", item["text"], given_id=item["id"], published_at=item.get("published_at"))
        made = make_articles([record], timezone=ZoneInfo("UTC"))
        articles.append(made.articles.with_columns(article_id=pl.lit(item["id"])))
        zones.append(made.zones.with_columns(article_id=pl.lit(item["id"])))
    coded = []
    for row, text, article in read_articles(pl.concat(articles), pl.concat(zones), tools):
        found = code_article(article, tools.lexicon, tools.gazetteer)
        drafts = [draft for reading in found.sentences for draft in reading.drafts]
        for draft, event in zip(drafts, found.mentions, strict=True):
            trigger = text.quote(event.trigger)
            stated = Stated(trigger.start, trigger.end, event.type, event.status)
            traits = traits_of(draft.candidate, draft.roles, event.type, event.status)
            coded.append(Coded(row["article_id"], stated, traits))
    return coded


def label(coded: list[Coded], readings: list[dict]) -> np.ndarray:
    """Per record 1.0 if one of the readings has it right, else 0.0."""
    by_item: dict[str, list[int]] = {}
    for index, record in enumerate(coded):
        by_item.setdefault(record.item, []).append(index)
    labels = np.zeros(len(coded))
    for item, indexes in by_item.items():
        read = [reading[item] for reading in readings if item in reading]
        labels[indexes] = right_ones([coded[index].stated for index in indexes], read)
    return labels


def fit_points(traits: list[tuple[str, ...]], labels: np.ndarray) -> dict[str, float]:
    """Points in log odds by trait, BASE among them; traits that too few or too many records have get none."""
    counts: dict[str, int] = {}
    for of_record in traits:
        for trait in of_record:
            counts[trait] = counts.get(trait, 0) + 1
    names = sorted(name for name, count in counts.items() if LEAST_RECORDS <= count <= len(traits) - LEAST_RECORDS)
    design = np.array([[1.0, *(name in of_record for name in names)] for of_record in traits], dtype=float)
    ridge = np.diag([0.0, *[RIDGE] * len(names)])
    points = np.zeros(len(names) + 1)
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-design @ points))
        slope = design.T @ (labels - chance) - ridge @ points
        curve = (design * (chance * (1 - chance))[:, None]).T @ design + ridge
        points = points + np.linalg.solve(curve, slope)
    return {BASE: float(points[0])} | {name: float(value) for name, value in zip(names, points[1:], strict=True)}


def set_level(points: dict[str, float], traits: list[tuple[str, ...]], labels: np.ndarray) -> dict[str, float]:
    """The points with a BASE that makes the mean confidence of these records the share of them that is right."""
    totals = np.array([points[BASE] + sum(points.get(trait, 0.0) for trait in of_record) for of_record in traits])
    low, high = -10.0, 10.0
    for _ in range(ROUNDS):
        middle = (low + high) / 2
        is_too_low = (1 / (1 + np.exp(-(totals + middle)))).mean() < labels.mean()
        low, high = (middle, high) if is_too_low else (low, middle)
    return points | {BASE: points[BASE] + low}


def write_points(points: dict[str, float], path: Path = POINTS) -> None:
    """traits.csv: base first, then the traits in alphabetical order."""
    with path.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["trait", "points"])
        for trait in [BASE, *sorted(set(points) - {BASE})]:
            table.writerow([trait, f"{points[trait]:.3f}"])


def main(paths: list[Path]) -> None:
    """Reads, codes, fits, writes, and says on how much."""
    items = read_texts(paths[0])
    texts = {item["id"]: item["text"] for item in items}
    readings = [read_annotations(path, texts) for path in paths[1:]]
    coded = code_items(items, load_tools())
    labels = label(coded, readings)
    traits = [record.traits for record in coded]
    points = fit_points(traits, label(coded, readings[:1]))
    twice = [index for index, record in enumerate(coded) if all(record.item in reading for reading in readings[1:])]
    if len(readings) > 1:
        points = set_level(points, [traits[index] for index in twice], labels[twice])
    write_points(points)
    print(f"{len(coded)} records of {len(items)} items, {labels.mean():.3f} right; {len(twice)} of items read twice")


if __name__ == "__main__":
    main([Path(word) for word in sys.argv[1:]])
