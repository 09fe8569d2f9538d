"""Points for what an alignment says, added up and turned into a probability. `scorecard.csv` is made by
`fit_scorecard`."""

from __future__ import annotations

import csv
import math
from bisect import bisect_right
from collections.abc import Mapping
from functools import lru_cache
from itertools import accumulate
from pathlib import Path

SCORECARD = Path(__file__).parent / "scorecard.csv"
BASE = "base"

# Facts of which more speaks against one actor; of all others more speaks for it. Lengths may do either.
_AGAINST = (
    "open_short open_long open_short_most open_long_most both_open turned descends named_open_short "
    "named_open_long both_named_open both_kinds_open numbers_differ"
)
AGAINST = frozenset(_AGAINST.split())
EITHER = frozenset(("words_short", "words_long"))


class Scorecard:
    """One kind's points: a fact earns the points of every step that it reaches."""

    def __init__(self, rows: list[tuple[str, float, float]]) -> None:
        """rows: fact, at_least, points; the row of fact "base" is what everyone gets."""
        self.base = sum(points for fact, _, points in rows if fact == BASE)
        self.steps: dict[str, tuple[list[float], list[float]]] = {}
        for fact in sorted({fact for fact, _, _ in rows} - {BASE}):
            steps = sorted((at_least, points) for name, at_least, points in rows if name == fact)
            self.steps[fact] = ([at for at, _ in steps], [0.0, *accumulate(points for _, points in steps)])

    def score(self, facts: Mapping[str, float]) -> float:
        """Probability, 0..1, that facts of this kind come from two names of one actor."""
        total = self.base
        for fact, (thresholds, points) in self.steps.items():
            total += points[bisect_right(thresholds, facts[fact] + 1e-9)]
        return 1 / (1 + math.exp(-total))


@lru_cache(maxsize=1)
def load_scorecards() -> dict[str, Scorecard]:
    """Scorecards of "person" and "org"."""
    with SCORECARD.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return {
        kind: Scorecard(
            [(row["fact"], float(row["at_least"] or 0), float(row["points"])) for row in rows if row["kind"] == kind]
        )
        for kind in sorted({row["kind"] for row in rows})
    }
