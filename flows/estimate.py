"""How long the rest will take, told from how long the part took that is done."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Self

from sitrep.warehouse.home import Home
from sitrep.warehouse.landing import read_article_columns

# Checks and loading of a day take about as long as coding so many characters (a second, at 6,500 words a second).
DAY_CHARACTERS = 40_000


@dataclass
class Estimate:
    """The work in days of different size: `sizes` in characters to read, by day; `share` is 0 to 1."""

    sizes: dict[str, float]
    clock: Callable[[], float] = time.monotonic
    done: float = 0.0
    started: float = field(init=False)

    def __post_init__(self) -> None:
        self.started = self.clock()

    @classmethod
    def of_days(cls, home: Home, days: Sequence[str]) -> Self:
        """The days as they are landed."""
        return cls({day: DAY_CHARACTERS + landed_characters(home, day) for day in days})

    def add(self, day: str) -> None:
        """The day is done."""
        self.done += self.sizes[day]

    @property
    def share(self) -> float:
        """How much of the work is done."""
        return min(1.0, self.done / total) if (total := sum(self.sizes.values())) else 1.0

    def words(self) -> str:
        """Time left in words, at the mean speed so far."""
        if self.share >= 1.0:
            return "all done"
        left = (self.clock() - self.started) * (1.0 - self.share) / self.share
        if left < 60:
            return "less than a minute left"
        hours, minutes = divmod(round(left / 60), 60)
        return f"about {f'{hours} h ' if hours else ''}{minutes} min left"


def landed_characters(home: Home, day: str) -> int:
    """Characters of all texts landed for the day."""
    return int(read_article_columns(home, day, ["text"])["text"].str.len_chars().sum())
