"""How likely a mention fills a role: the sum of the points of its traits, learned from annotated news items.

`fit_roles.py` makes actor.csv and recipient.csv.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from functools import cache
from math import exp
from pathlib import Path

FOLDER = Path(__file__).parent
BASE = "base"


@cache
def load_points(role: str, folder: Path = FOLDER) -> Mapping[str, float]:
    """Points by trait for "actor" or "recipient", in log odds; BASE is what every mention starts with."""
    with (folder / f"{role}.csv").open(encoding="utf-8", newline="") as lines:
        return {row["trait"]: float(row["points"]) for row in csv.DictReader(lines)}


def chance(traits: Iterable[str], points: Mapping[str, float]) -> float:
    """Chance that a mention with these traits fills the role, 0 to 1."""
    return 1 / (1 + exp(-(points[BASE] + sum(points.get(trait, 0.0) for trait in traits))))
