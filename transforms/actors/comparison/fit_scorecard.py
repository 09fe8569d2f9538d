"""Makes scorecard.csv from labelled pairs: `python -m sitrep.transforms.actors.comparison.fit_scorecard PAIRS.csv`.

PAIRS has columns type (person or org), name1, name2, label (1 same, 0 different). The card is a sum of entries, each
found by one round of boosting on logistic loss: points for one fact that reaches a value, or for two at once ("the
given names agree and nothing else stays open"). Points are given only for agreement and taken only for conflict
(`scorecard.AGAINST`), so that a pair which agrees more can never score less. Same input, same card: nothing is drawn
at random.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from sitrep.transforms.actors.comparison.compare import facts_of
from sitrep.transforms.actors.comparison.scorecard import AGAINST, BASE, EITHER, SCORECARD, Condition, Entry

ROUNDS = 200
RATE = 0.1  # share of the best entry taken in each round
RIDGE = 5.0  # pulls entries that few pairs speak for towards zero
STEPS_PER_FACT = 24
LEAST_PAIRS = 25  # on either side of a step
PARTNERS_TRIED = 4  # best single steps for which a second condition is sought


def read_pairs(path: Path, kind: str) -> tuple[list[dict[str, float]], np.ndarray]:
    """Facts and labels of one kind's pairs."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["type"] == kind]
    facts = [facts_of(row["name1"], row["name2"], kind) for row in rows]
    kept = [(fact, int(row["label"])) for fact, row in zip(facts, rows, strict=True) if fact is not None]
    return [fact for fact, _ in kept], np.array([label for _, label in kept], dtype=float)


@dataclass(frozen=True)
class Found:
    """The best entry of a round: which steps, whether reached or missed, what it gains."""

    gain: float
    steps: tuple[int, ...]
    reached: bool
    step: float
    share: float


def fit_card(facts: list[dict[str, float]], labels: np.ndarray) -> list[Entry]:
    """Entries of one kind's card, the base last."""
    steps, reached = _possible_steps(facts)
    missed = 1 - reached
    base = float(np.log(labels.mean() / (1 - labels.mean())))
    total = np.full(len(labels), base, dtype=np.float32)
    points: defaultdict[tuple[tuple[int, ...], bool], float] = defaultdict(float)
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-total))
        residual, weight = (labels - chance).astype(np.float32), (chance * (1 - chance)).astype(np.float32)
        best = max(
            (
                _best_entry(reached, residual, weight, reached=True),
                _best_entry(missed, residual, weight, reached=False),
            ),
            key=lambda found: found.gain,
        )
        points[tuple(sorted(best.steps)), best.reached] += RATE * best.step
        shift = RATE * (float(residual.sum() / weight.sum()) - best.step * best.share)
        base += shift
        total = (
            total + shift + RATE * best.step * (reached if best.reached else missed)[:, list(best.steps)].prod(axis=1)
        )
    card = [
        Entry(tuple(steps[at] if met else _turned(steps[at]) for at in chosen), value)
        for (chosen, met), value in points.items()
    ]
    return [*card, Entry((), base)]


def _best_entry(columns: np.ndarray, residual: np.ndarray, weight: np.ndarray, *, reached: bool) -> Found:
    """The step, or two of them, whose points lower the loss most; positive if reached, negative if missed."""
    gain, step, share = _gains(columns, residual, weight, reached=reached)
    first = int(gain.argmax())
    best = Found(float(gain[first]), (first,), reached, float(step[first]), float(share[first]))
    for one in np.argsort(-gain, kind="stable")[:PARTNERS_TRIED]:
        if gain[one] <= 0:
            break
        column = columns[:, one]
        both, step, share = _gains(columns, residual, weight, reached=reached, within=column)
        both[columns.T @ column < LEAST_PAIRS] = -1
        other = int(both.argmax())
        if both[other] > best.gain and other != one:
            best = Found(float(both[other]), (int(one), other), reached, float(step[other]), float(share[other]))
    return best


def _gains(
    columns: np.ndarray, residual: np.ndarray, weight: np.ndarray, *, reached: bool, within: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Per column: how much points there lower the loss (-1 where they would go the wrong way), the points, and the
    share of weight that gets them."""
    pull, load = (residual, weight) if within is None else (residual * within, weight * within)
    share = (columns.T @ load) / weight.sum()
    slope = columns.T @ pull - share * residual.sum()
    curve = columns.T @ load - share**2 * weight.sum() + RIDGE
    step = slope / curve
    return np.where(step * (1 if reached else -1) > 0, slope**2 / curve, -1.0), step, share


def _turned(condition: Condition) -> Condition:
    return Condition(condition.fact, condition.at, not condition.below)


def _possible_steps(facts: list[dict[str, float]]) -> tuple[list[Condition], np.ndarray]:
    """Conditions that speak for one actor, and which pairs meet each."""
    steps: list[Condition] = []
    columns: list[np.ndarray] = []
    for fact in facts[0]:
        values = np.array([row[fact] for row in facts])
        ways = (False, True) if fact in EITHER else (fact in AGAINST,)
        for at in np.unique(np.round(np.quantile(values, np.linspace(0.02, 0.98, STEPS_PER_FACT)), 3)):
            met = values + 1e-9 >= at
            if LEAST_PAIRS <= met.sum() <= len(values) - LEAST_PAIRS:
                steps += [Condition(fact, float(at), below) for below in ways]
                columns += [met != below for below in ways]
    return steps, np.stack(columns, axis=1).astype(np.float32)


def write_cards(cards: dict[str, list[Entry]], path: Path = SCORECARD) -> None:
    """scorecard.csv: kind, points, and one or two conditions, in the order of their facts."""
    with path.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["kind", "points", "fact", "is", "value", "fact_2", "is_2", "value_2"])
        for kind, card in sorted(cards.items()):
            rows = [[kind, round(entry.points, 4), *_cells(entry)] for entry in card]
            table.writerows(sorted(rows, key=lambda row: [str(cell) for cell in row[2:]]))


def _cells(entry: Entry) -> list[str | float]:
    if not entry.conditions:
        return [BASE, "", "", "", "", ""]
    parts = [[one.fact, "below" if one.below else "at least", one.at] for one in entry.conditions]
    return [cell for part in [*parts, ["", "", ""]][:2] for cell in part]


if __name__ == "__main__":
    write_cards({kind: fit_card(*read_pairs(Path(sys.argv[1]), kind)) for kind in ("person", "org")})
