"""Points for what an alignment says, added up and turned into a probability. `scorecard.csv` is made by
`fit_scorecard`."""

from __future__ import annotations

import csv
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

SCORECARD = Path(__file__).parent / "scorecard.csv"
BASE = "base"

# Facts of which more speaks against one actor; of all others more speaks for it. Lengths may do either.
_AGAINST = (
    "open_short open_long open_short_most open_long_most both_open turned descends named_open_short "
    "named_open_long both_named_open both_kinds_open numbers_differ open_words_short open_words_long"
)
AGAINST = frozenset(_AGAINST.split())
EITHER = frozenset(("words_short", "words_long"))
# Thresholds are rounded, facts are not.
SLACK = 1e-9


@dataclass(frozen=True, slots=True)
class Condition:
    """A fact that is at least, or (`below`) less than, some value."""

    fact: str
    at: float
    below: bool

    def holds(self, facts: Mapping[str, float]) -> bool:
        """True where the facts meet it."""
        return (facts[self.fact] + SLACK >= self.at) != self.below


@dataclass(frozen=True, slots=True)
class Entry:
    """Points that a pair of names gets where all conditions hold; without conditions everyone gets them."""

    conditions: tuple[Condition, ...]
    points: float


class Scorecard:
    """One kind's entries: a pair of names gets the points of every entry whose conditions all hold."""

    def __init__(self, entries: list[Entry]) -> None:
        """entries: those without conditions are the base."""
        self.entries = [entry for entry in entries if entry.conditions]
        self.base = sum(entry.points for entry in entries if not entry.conditions)
        self._tests = [
            (entry.points, [(one.fact, one.at - SLACK, one.below) for one in entry.conditions])
            for entry in self.entries
        ]

    def score(self, facts: Mapping[str, float]) -> float:
        """Probability, 0..1, that facts of this kind come from two names of one actor."""
        total = self.base
        for points, tests in self._tests:
            for fact, at, below in tests:
                if (facts[fact] >= at) == below:
                    break
            else:
                total += points
        return 1 / (1 + math.exp(-total))


def read_entry(row: Mapping[str, str]) -> Entry:
    """One row of scorecard.csv: points, and up to two facts with "at least" or "below" and a value."""
    conditions = [
        Condition(row[f"fact{end}"], float(row[f"value{end}"]), row[f"is{end}"] == "below")
        for end in ("", "_2")
        if row[f"fact{end}"] not in ("", BASE)
    ]
    return Entry(tuple(conditions), float(row["points"]))


@lru_cache(maxsize=1)
def load_scorecards() -> dict[str, Scorecard]:
    """Scorecards of "person" and "org"."""
    with SCORECARD.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return {
        kind: Scorecard([read_entry(row) for row in rows if row["kind"] == kind])
        for kind in sorted({row["kind"] for row in rows})
    }
