"""What a time expression says, before anybody knows the day it was written: values for `resolution.resolve_time`."""

from __future__ import annotations

from dataclasses import dataclass

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True)
class CalendarDay:
    """ "April 14, 2023", "14 April" (year None), "Friday, 14 April"; month 1-12, weekday 0 is Monday.

    is_name: it stands before a noun that is known by it, "the October 7 attack".
    """

    year: int | None
    month: int
    day: int
    weekday: int | None = None
    is_name: bool = False


@dataclass(frozen=True)
class CalendarMonth:
    """ "January 2020", "in late March" (year None); part is early, mid, late or None."""

    year: int | None
    month: int
    part: str | None = None


@dataclass(frozen=True)
class CalendarQuarter:
    """ "the third quarter", "the second quarter of 2021"."""

    year: int | None
    quarter: int


@dataclass(frozen=True)
class CalendarYears:
    """ "in 2020", "early 2020", "the 1990s" (count 10)."""

    year: int
    part: str | None = None
    count: int = 1


@dataclass(frozen=True)
class NamedDay:
    """ "on Friday"; which is last, this, next or None. "Saturday last week" has week -1, "Monday this week" 0."""

    weekday: int
    which: str | None = None
    week: int | None = None


@dataclass(frozen=True)
class NearDay:
    """Days counted from publication: "yesterday" is -1 to -1, "overnight" -1 to 0, "three days ago" -3 to -3."""

    first: int
    last: int


@dataclass(frozen=True)
class Period:
    """A calendar unit by its distance from publication's: "last month" is (month, -1), "this year" (year, 0).

    unit is week, weekend, month, quarter, year, decade. part is early, mid, late (thirds of the unit),
    earlier (up to publication), later (from publication) or None.
    """

    unit: str
    steps: int
    part: str | None = None


@dataclass(frozen=True)
class Window:
    """A stretch that touches publication: "over the last decade" is (1, decade, -1), "the next two years" (2, year, 1).

    count None stands for "recent", "the past few".
    """

    count: int | None
    unit: str
    direction: int


@dataclass(frozen=True)
class Anchored:
    """Counted from another happening: "four days before rockets were fired" is (4, day, -1), "that day" (0, day, 0).

    base is the time that follows, where the anchor is no happening: "two days after 5 May".
    """

    count: int
    unit: str
    direction: int
    base: Reading | None = None


@dataclass(frozen=True)
class Since:
    """ "since Friday": from then up to publication."""

    start: Reading


@dataclass(frozen=True)
class Until:
    """ "until Friday", "by 2030": from publication up to then."""

    end: Reading


@dataclass(frozen=True)
class Between:
    """ "from Monday to Wednesday", "between 3 and 5 March"."""

    first: Reading
    last: Reading


@dataclass(frozen=True)
class Vague:
    """ "recently", "a few days ago": a time that gives no days."""


Reading = (
    CalendarDay
    | CalendarMonth
    | CalendarQuarter
    | CalendarYears
    | NamedDay
    | NearDay
    | Period
    | Window
    | Anchored
    | Since
    | Until
    | Between
    | Vague
)


@dataclass(frozen=True)
class TimeExpression:
    """Words that say when. Tokens `first` to `last` of the Doc (inclusive); start and end are characters of the Doc.

    anchor: Doc index of the verb or noun that an `Anchored` reading counts from; None where the text's own
    last-mentioned day is meant ("a day earlier", "that same day").
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    reading: Reading
    anchor: int | None = None

    @property
    def is_anchored(self) -> bool:
        """True if it resolves against another happening and not against publication."""
        return isinstance(self.reading, Anchored) and self.reading.base is None

    @property
    def offset_days(self) -> int | None:
        """Signed days from the anchor (-4 for "four days before"); None if not anchored by days or weeks."""
        match self.reading:
            case Anchored(count, "day" | "week" as unit, direction):
                return count * direction * (7 if unit == "week" else 1)
        return None
