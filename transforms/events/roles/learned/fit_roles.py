"""Makes actor.csv and recipient.csv from the annotated news items.

    python -m sitrep.transforms.events.roles.learned.fit_roles CORPUS [--check]

CORPUS is `corpora/current_events.jsonl` of the evaluation data folder, which holds the items' texts. Learned from are
the roles that the rules leave empty, so the points are to be made anew after a change of the rules. With --check
nothing is written; printed is how many parties would be added rightly and wrongly to items not learned from, at
several least chances. Same input, same points: nothing is drawn at random.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import md5
from pathlib import Path
from typing import Any

import numpy as np

from sitrep.transforms.events.coder import code_article
from sitrep.transforms.events.confidence.fit_confidence import Tools, load_tools, read_items
from sitrep.transforms.events.mention import EventMention
from sitrep.transforms.events.roles.learned.mentions import Mention
from sitrep.transforms.events.roles.learned.open_roles import MUTUAL
from sitrep.transforms.events.roles.learned.points import BASE, FOLDER, chance
from sitrep.transforms.events.training.annotations import FIRST_READING, Record, read_annotations, read_texts
from sitrep.transforms.places.gazetteer import Gazetteer

ROLES = ("actor", "recipient")
RIDGE = 7.0  # pulls the points of traits that few mentions have towards zero
LEAST_MENTIONS = 4  # with a trait
ROUNDS = 8
FOLDS = 5
LEAST_CHANCES = (0.35, 0.4, 0.45, 0.5, 0.55, 0.6)


@dataclass(frozen=True)
class Example:
    """A mention that could fill an empty role of an event, and whether the annotators say that it does."""

    item: str
    event: int
    role: str
    traits: tuple[str, ...]
    is_right: bool


def read_examples(items: list[tuple[Record, list[Record]]], tools: Tools) -> Iterator[Example]:
    """The choices for every open role of an event that an annotation speaks of, in order."""
    annotated = {item["id"]: records for item, records in items}
    for item_id, text, article in read_items([item for item, _ in items], tools):
        coded = code_article(article, tools.lexicon, tools.gazetteer)
        rightly: dict[int, Record] = {}
        for at, event in enumerate(coded.mentions):
            found = _annotation_of(event, text.quote(event.trigger).start, annotated[item_id])
            if found is not None:
                rightly[at] = found
        for open_role in coded.open_roles:
            record = rightly.get(open_role.event)
            if record is None:
                continue
            event = coded.mentions[open_role.event]
            wanted = _unfound(record, event, open_role.role)
            for mention, traits in open_role.choices:
                is_right = any(names(party, mention, tools.gazetteer) for party in wanted)
                yield Example(item_id, open_role.event, open_role.role, traits, is_right)


def _annotation_of(event: EventMention, start: int, records: list[Record]) -> Record | None:
    """The record whose quote holds the event's trigger, in a type that fits; the nearest trigger's before others."""
    fitting = [
        record
        for record in records
        if record["start"] <= start < record["end"] and event.type in (record["type"], *record["alt_types"])
    ]
    return min(fitting, key=lambda record: abs(record["trigger_start"] - start), default=None)


def _unfound(record: Record, event: EventMention, role: str) -> list[Record]:
    """The annotated parties of a role; of one that parties do together those of either side."""
    is_mutual = record["type"] in MUTUAL or (len(record["actors"]) > 1 and not record["recipients"])
    return [*record["actors"], *record["recipients"]] if is_mutual or event.type in MUTUAL else record[f"{role}s"]


def names(party: Record, mention: Mention, gazetteer: Gazetteer) -> bool:
    """Whether a mention names an annotated party: half of their words are the same, or both are one state's."""
    words, others = _words(party["name"]), _words(mention.party.name)
    if mention.nation is not None and party["country"] not in (None, mention.nation):
        return False
    if words & others and 2 * len(words & others) >= len(words | others):
        return True
    if mention.nation is None or mention.nation != party["country"]:
        return False
    is_state = any(gazetteer.country_of_demonym(w) or gazetteer.country_named(w) for w in party["name"].split())
    return is_state and (mention.is_state or words <= others)


def _words(name: str) -> set[str]:
    return {
        word for word in name.casefold().replace("’s", "").replace("'s", "").split() if word not in ("the", "a", "of")
    }


def fit_points(examples: Sequence[Example]) -> dict[str, float]:
    """Points in log odds by trait, BASE among them, by logistic regression with Newton's steps."""
    counts = Counter(trait for example in examples for trait in example.traits)
    names = sorted(trait for trait, count in counts.items() if count >= LEAST_MENTIONS)
    place = {name: at for at, name in enumerate(names, start=1)}
    design = np.zeros((len(examples), len(names) + 1))
    design[:, 0] = 1.0
    for row, example in enumerate(examples):
        design[row, [place[trait] for trait in example.traits if trait in place]] = 1.0
    labels = np.array([example.is_right for example in examples], dtype=float)
    ridge = np.array([0.0, *[RIDGE] * len(names)])
    points = np.zeros(len(names) + 1)
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-design @ points))
        slope = design.T @ (labels - likely) - ridge * points
        curve = (design * (likely * (1 - likely))[:, None]).T @ design
        curve[np.diag_indices_from(curve)] += ridge + 1e-6
        points = points + np.linalg.solve(curve, slope)
    return {BASE: float(points[0])} | {name: float(value) for name, value in zip(names, points[1:], strict=True)}


def write_points(points: dict[str, float], path: Path) -> None:
    """BASE first, then the traits in alphabetical order; those whose points round to nothing are left out."""
    with path.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["trait", "points"])
        for trait in [BASE, *sorted(set(points) - {BASE})]:
            if trait == BASE or abs(points[trait]) >= 0.01:
                table.writerow([trait, f"{points[trait]:.2f}"])


def check(examples: list[Example]) -> Iterator[str]:
    """Lines that say how the parties chosen in held-back folds of the items would do."""
    best: dict[tuple[str, int], tuple[float, bool]] = {}
    for fold in range(FOLDS):
        for role in ROLES:
            of_role = [example for example in examples if example.role == role]
            points = fit_points([example for example in of_role if _fold(example) != fold])
            for example in of_role:
                if _fold(example) == fold:
                    key = example.item, example.event
                    best[key] = max(best.get(key, (0.0, False)), (chance(example.traits, points), example.is_right))
    for least in LEAST_CHANCES:
        chosen = [is_right for likely, is_right in best.values() if likely >= least]
        yield f"least chance {least}: {sum(chosen)} parties rightly added, {len(chosen) - sum(chosen)} wrongly"


def _fold(example: Example) -> int:
    return int(md5(example.item.encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS


def main(arguments: list[str] | None = None) -> None:
    """Reads the command line, learns, writes or checks, and says on how much."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args(arguments)
    items: list[tuple[Record, list[dict[str, Any]]]] = list(read_annotations(FIRST_READING, read_texts(options.corpus)))
    examples = list(read_examples(items, load_tools()))
    if options.check:
        print("\n".join(check(examples)))
        return
    for role in ROLES:
        of_role = [example for example in examples if example.role == role]
        write_points(fit_points(of_role), FOLDER / f"{role}.csv")
        right = sum(example.is_right for example in of_role)
        print(f"{role}: {len(of_role)} mentions, {right} of them parties of the event")


if __name__ == "__main__":
    main()
