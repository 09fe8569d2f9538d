"""What a person may write into a field of an event mention, as text, and what it means."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from sitrep.schemas import vocabulary as v

COUNT = re.compile(r"(\d+)(?:(\+)|-(\d+))?")
PLACE = re.compile(r"(?P<name>[^()]+?)(?: \((?P<country>[A-Z]{3})\))?")
# How each field is written, for messages and help.
FORMS = {
    "event_type": f"one of {', '.join(v.EVENT_TYPES)}",
    "event_mode": "a PLOVER mode of the event's type, such as aerial",
    "status": f"one of {', '.join(v.STATUSES)}",
    "alleged": "true or false",
    "claimed_by": "a name, or unnamed",
    "narrative_time": f"one of {', '.join(v.NARRATIVE_TIMES)}",
    "date": "2024-05-03 or 2024-05-01..2024-05-03",
    "place": "a name, with the country's ISO code behind it if you like: Port Alder (SLD)",
    "actors": "names, with ; between them",
    "recipients": "names, with ; between them",
    "mediators": "names, with ; between them",
    "killed": "3, 3-5, or 3+ for at least three",
    "injured": "3, 3-5, or 3+ for at least three",
}
MAY_BE_OPEN = frozenset(FORMS) - {"event_type", "status", "alleged", "narrative_time"}


@dataclass(frozen=True)
class Days:
    """First and last day, both inclusive."""

    start: date
    end: date

    @property
    def text(self) -> str:
        """As a person writes it."""
        return self.start.isoformat() if self.start == self.end else f"{self.start}..{self.end}"


@dataclass(frozen=True)
class Named:
    """A place by name, and its ISO alpha-3 country where it was given."""

    name: str
    country: str | None

    @property
    def text(self) -> str:
        """As a person writes it."""
        return f"{self.name} ({self.country})" if self.country else self.name


@dataclass(frozen=True)
class Bounds:
    """At least and at most; high is None where it is open."""

    low: int | None
    high: int | None

    @property
    def text(self) -> str:
        """As a person writes it."""
        low = self.low or 0
        return f"{low}+" if self.high is None else str(low) if self.high == low else f"{low}-{self.high}"

    @property
    def comparator(self) -> str:
        """As in vocabulary.COMPARATORS."""
        return "at_least" if self.high is None else "exact" if self.high == self.low else "range"


def read_value(field: str, text: str) -> object:
    """What the text means in this field: str, bool, Days, Named, Bounds or a list of names; None if it is empty.

    Raises ValueError, saying how the field is written, for an unknown field or a text that means nothing in it.
    """
    if field not in FORMS:
        raise ValueError(f"there is no field {field!r}; there are {', '.join(FORMS)}")
    text = text.strip()
    if not text:
        if field not in MAY_BE_OPEN:
            raise ValueError(f"{field} cannot be left open: it is {FORMS[field]}")
        return [] if field in PARTY_FIELDS else None
    try:
        return READERS[field](text)
    except (ValueError, KeyError) as error:
        raise ValueError(f"{field} cannot be {text!r}: it is {FORMS[field]}") from error


def _one_of(allowed: Sequence[str]) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in allowed:
            raise ValueError(text)
        return text

    return read


def _days(text: str) -> Days:
    first, _, last = text.partition("..")
    start = date.fromisoformat(first)
    end = date.fromisoformat(last) if last else start
    if end < start:
        raise ValueError(text)
    return Days(start, end)


def _place(text: str) -> Named:
    found = PLACE.fullmatch(text)
    if found is None:
        raise ValueError(text)
    return Named(found["name"], found["country"])


def _names(text: str) -> list[str]:
    return list(dict.fromkeys(name.strip() for name in text.split(";") if name.strip()))


def _bounds(text: str) -> Bounds:
    found = COUNT.fullmatch(text)
    if found is None:
        raise ValueError(text)
    low = int(found[1])
    high = None if found[2] else int(found[3] or low)
    if high is not None and high < low:
        raise ValueError(text)
    return Bounds(low, high)


PARTY_FIELDS = {"actors": "actor", "recipients": "recipient", "mediators": "mediator"}
READERS: dict[str, Callable[[str], object]] = {
    "event_type": _one_of(v.EVENT_TYPES),
    "event_mode": str,
    "status": _one_of(v.STATUSES),
    "alleged": lambda text: {"true": True, "false": False}[text],
    "claimed_by": str,
    "narrative_time": _one_of(v.NARRATIVE_TIMES),
    "date": _days,
    "place": _place,
    **dict.fromkeys(PARTY_FIELDS, _names),
    "killed": _bounds,
    "injured": _bounds,
}
