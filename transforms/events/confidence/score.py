"""How sure a record is: the share of records like it that are right, learned from annotated news items.

A record is right if the text states an event of its type where its trigger stands, in its status; parties, date and
place are not part of it. `fit_confidence.py` makes traits.csv.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from functools import cache
from math import exp
from pathlib import Path

POINTS = Path(__file__).parent / "traits.csv"
BASE = "base"


@cache
def load_points(path: Path = POINTS) -> Mapping[str, float]:
    """Points by trait, in log odds; BASE is what every record starts with."""
    with path.open(encoding="utf-8", newline="") as lines:
        return {row["trait"]: float(row["points"]) for row in csv.DictReader(lines)}


def confidence(traits: Iterable[str], points: Mapping[str, float] | None = None) -> float:
    """Chance that a record with these traits is right, 0 to 1, to two decimals."""
    points = load_points() if points is None else points
    total = points[BASE] + sum(points.get(trait, 0.0) for trait in traits)
    return round(1 / (1 + exp(-total)), 2)
