"""Makes scorecard.csv from labelled pairs: `python -m sitrep.transforms.actors.comparison.fit_scorecard PAIRS.csv`.

PAIRS has columns type (person or org), name1, name2, label (1 same, 0 different). The card is a sum of steps, each
found by one round of boosting on logistic loss; a step may only go the way that `scorecard.AGAINST` allows, so that a
pair which agrees more can never score less. Same input, same card: nothing is drawn at random.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import numpy as np

from sitrep.transforms.actors.comparison.compare import facts_of
from sitrep.transforms.actors.comparison.scorecard import AGAINST, BASE, EITHER, SCORECARD

ROUNDS = 200
RATE = 0.1  # share of the best step taken in each round
RIDGE = 5.0  # pulls steps that few pairs speak for towards zero
STEPS_PER_FACT = 24
LEAST_PAIRS = 25  # on either side of a step

Card = list[tuple[str, float, float]]


def read_pairs(path: Path, kind: str) -> tuple[list[dict[str, float]], np.ndarray]:
    """Facts and labels of one kind's pairs."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["type"] == kind]
    facts = [facts_of(row["name1"], row["name2"], kind) for row in rows]
    kept = [(fact, int(row["label"])) for fact, row in zip(facts, rows, strict=True) if fact is not None]
    return [fact for fact, _ in kept], np.array([label for _, label in kept], dtype=float)


def fit_card(facts: list[dict[str, float]], labels: np.ndarray) -> Card:
    """Steps (fact, at_least, points) with the base last."""
    steps, masks = _possible_steps(facts)
    way = np.array([0 if fact in EITHER else -1 if fact in AGAINST else 1 for fact, _ in steps])
    base = float(np.log(labels.mean() / (1 - labels.mean())))
    total = np.full(len(labels), base)
    points = np.zeros(len(steps))
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-total))
        residual, weight = labels - chance, chance * (1 - chance)
        share = (masks.T @ weight) / weight.sum()
        slope = masks.T @ residual - share * residual.sum()
        curve = masks.T @ weight - share**2 * weight.sum() + RIDGE
        step = slope / curve
        gain = np.where(step * way >= 0, slope**2 / curve, -1.0)
        best = int(gain.argmax())
        points[best] += RATE * step[best]
        base += RATE * (residual.sum() / weight.sum() - step[best] * share[best])
        total = base + masks @ points
    card = [(fact, at_least, float(value)) for (fact, at_least), value in zip(steps, points, strict=True) if value]
    return [*card, (BASE, 0.0, base)]


def _possible_steps(facts: list[dict[str, float]]) -> tuple[list[tuple[str, float]], np.ndarray]:
    steps: list[tuple[str, float]] = []
    columns: list[np.ndarray] = []
    for fact in facts[0]:
        values = np.array([row[fact] for row in facts])
        for at_least in np.unique(np.round(np.quantile(values, np.linspace(0.02, 0.98, STEPS_PER_FACT)), 3)):
            reached = values + 1e-9 >= at_least
            if LEAST_PAIRS <= reached.sum() <= len(values) - LEAST_PAIRS:
                steps.append((fact, float(at_least)))
                columns.append(reached)
    return steps, np.stack(columns, axis=1).astype(np.float32)


def write_cards(cards: dict[str, Card], path: Path = SCORECARD) -> None:
    """scorecard.csv: kind, fact, at_least, points, in this order."""
    with path.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["kind", "fact", "at_least", "points"])
        for kind, card in sorted(cards.items()):
            for fact, at_least, points in sorted(card):
                table.writerow([kind, fact, "" if fact == BASE else at_least, round(points, 4)])


if __name__ == "__main__":
    write_cards({kind: fit_card(*read_pairs(Path(sys.argv[1]), kind)) for kind in ("person", "org")})
