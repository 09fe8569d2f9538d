"""Time expressions to days, by the conventions of news: the only calendar arithmetic of the coder."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sitrep.transforms.events.dates.calendar_units import (
    Days,
    month_days,
    months_days,
    moved,
    one_day,
    period_around,
    years_days,
)
from sitrep.transforms.events.dates.readings import (
    Anchored,
    Between,
    CalendarDay,
    CalendarMonth,
    CalendarQuarter,
    CalendarYears,
    NamedDay,
    NearDay,
    Period,
    Reading,
    Since,
    TimeExpression,
    Until,
    Vague,
    Window,
)
from sitrep.transforms.events.mention import DateRange

# "In recent weeks" names no number; readers of the codebook take it as 45 days. It sets no such window for recent
# days, months or years, so those give no date.
RECENT_DAYS = {"week": 45}

# "A runoff on June 1", written in May, is next month's: of a day eleven months ago news would write the year. Of 63
# such days in a year of news digests one was past, and that was a byword, "the October 7 attacks".
SOON = 31  # days

# "The October 7 attacks", eight months on, are a byword whose year the text leaves to the reader.
BYWORD = 180  # days

# A dated neighbour tells where the text stands only if it is this short; "in 2020" says nothing about last Thursday.
LONGEST_CONTEXT = 10  # days


def resolve_time(
    expression: TimeExpression,
    published: date | None,
    context_days: Sequence[DateRange] = (),
    *,
    future: bool = False,
    anchor: DateRange | None = None,
    caption: bool = False,
) -> DateRange | None:
    """The days that a time expression covers, or None where the text supports none.

    published: local day of publication; without it only what is spelled out with its year resolves.
    context_days: the document's other dates; they decide between two readings of "last Thursday".
    future: the act is still to come, so "on Friday" and "in May" look ahead; without it they look back, but for a
        day without a year that comes within a month.
    anchor: the days of the happening that an `Anchored` expression counts from ("four days before rockets were
        fired", "that same day"); None leaves those unresolved.
    caption: the expression dates a picture; an explicit date there has the basis "caption".
    Vague times ("recently", "in recent years") are None. Windows are those of the codebook: "recent weeks" are the 45
    days to publication, late March is the 21st to its end, "last week" runs from Sunday to Sunday.
    """
    if expression.text.lower().startswith("last "):
        future = False  # "an attempt to seize power last December"
    if isinstance(expression.reading, Until) and not future:
        return None  # "orders it to leave by the end of March" is told as done; the leaving is not
    try:
        days = _days(expression.reading, published, tuple(context_days), future, anchor)
    except (ValueError, OverflowError):  # "500 decades ago": before the calendar begins
        return None
    if days is None:
        return None
    start, end, precision = days
    if not future and published is not None and isinstance(expression.reading, CalendarYears | CalendarMonth):
        end = min(end, max(start, published))  # "in 2026", told in March as done
    if end < start:
        return None
    basis = _basis(expression.reading)
    if caption and basis == "explicit":
        basis = "caption"
    return DateRange(start, end, precision, basis, expression.text)


def _basis(reading: Reading) -> str:
    match reading:
        case Anchored(base=None):
            return "anchored_event"
        case Anchored():
            return "relative"
        case Since(inner) | Until(inner) | Between(inner, _):
            return _basis(inner)
        case NamedDay():
            return "weekday"
        case NearDay() | Period() | Window() | Vague():
            return "relative"
    return "explicit"


def _days(
    reading: Reading, published: date | None, context: tuple[DateRange, ...], future: bool, anchor: DateRange | None
) -> Days | None:
    match reading:
        case CalendarDay(int(year), month, day):
            return one_day(year, month, day)
        case CalendarMonth(int(year), month, part):
            return month_days(year, month, part)
        case CalendarQuarter(int(year), quarter):
            return months_days(year, 3 * quarter - 2, 3, "quarter")
        case CalendarYears(year, part, count):
            return years_days(year, part, count)
        case Between(first, last):
            return _between(first, last, published, context, future)
        case Anchored(count, unit, direction, base):
            base_days = _days(base, published, context, future, None) if base else _of(anchor)
            return _shifted(base_days, count, unit, direction) if base_days else None
    if published is None:
        return None
    match reading:
        case CalendarDay(None):
            return _yearless_day(reading, published, future)
        case CalendarMonth(None, month, part):
            year = published.year + (month < published.month if future else -(month > published.month))
            return month_days(year, month, part)
        case CalendarQuarter(None, quarter):
            this = (published.month - 1) // 3 + 1
            year = published.year + (quarter < this if future else -(quarter > this))
            return months_days(year, 3 * quarter - 2, 3, "quarter")
        case NamedDay():
            return _named_day(reading, published, context, future)
        case NearDay(first, last):
            start, end = published + timedelta(first), published + timedelta(last)
            return start, end, "day" if start == end else "range"
        case Period(unit, steps, part):
            return _period(unit, steps, part, published, future)
        case Window(None, unit, direction):
            if direction > 0 or unit not in RECENT_DAYS:
                return None
            return published - timedelta(RECENT_DAYS[unit]), published, "range"
        case Window(int(count), unit, direction):
            if direction < 0:
                return moved(published, -count, unit), published, "range"
            return published, moved(published, count, unit) - timedelta(1), "range"
        case Since(start):
            began = _days(start, published, context, False, anchor)
            return (began[0], published, "range") if began else None
        case Until(end):
            ends = _days(end, published, context, True, anchor)
            return (published, ends[1], "range") if ends else None
    return None


def _of(anchor: DateRange | None) -> Days | None:
    return (anchor.start, anchor.end, anchor.precision) if anchor else None


def _yearless_day(reading: CalendarDay, published: date, future: bool) -> Days | None:
    month, day, weekday = reading.month, reading.day, reading.weekday
    coming = one_day(published.year, month, day) or one_day(published.year + 1, month, day)
    if coming and coming[0] < published:
        coming = one_day(published.year + 1, month, day)
    if not future and not reading.is_name and coming and 0 < (coming[0] - published).days <= SOON:
        return coming
    if future and weekday is None and _is_just_past(month, day, published):
        future = False
    step = 1 if future else -1
    # Four steps reach the last 29 February.
    days = [found for n in range(6) if (found := one_day(published.year + n * step, month, day))]
    near = [found for found in days if (found[0] >= published if future else found[0] <= published)]
    # "Friday, 14 April" may have been last year's; a weekday that fits neither year is a slip of the pen.
    fitting = [found for found in near[:2] if found[0].weekday() == weekday]
    if reading.is_name and not fitting and near and abs((near[0][0] - published).days) > BYWORD:
        return None
    return fitting[0] if fitting else near[0] if near else None


def _is_just_past(month: int, day: int, published: date) -> bool:
    """ "voted on January 5 to expel them", published on January 10: the day is the vote's, not next year's."""
    past = one_day(published.year, month, day) or one_day(published.year - 1, month, day)
    return past is not None and 0 < (published - past[0]).days <= SOON


def _named_day(reading: NamedDay, published: date, context: tuple[DateRange, ...], future: bool) -> Days:
    monday = published - timedelta(published.weekday())
    this_week = monday + timedelta(reading.weekday)
    latest = published - timedelta((published.weekday() - reading.weekday) % 7)
    if reading.week is not None:
        found = this_week + timedelta(7 * reading.week)
    elif reading.which == "this":
        found = this_week
    elif reading.which == "next":
        found = this_week + timedelta(7)
    elif reading.which == "past":
        found = latest if latest != published else latest - timedelta(7)
    elif reading.which == "last":
        found = _last_named_day(this_week, latest, published, context)
    elif future:
        found = published + timedelta((reading.weekday - published.weekday()) % 7)
    else:
        found = latest
    return found, found, "day"


def _last_named_day(this_week: date, latest: date, published: date, context: tuple[DateRange, ...]) -> date:
    """ "Last Thursday": the latest one, or the one of last week, as the document's other dates have it.

    Without evidence it is last week's, for a day of the running week would be plain "Thursday".
    """
    if latest == published:
        latest -= timedelta(7)
    of_last_week = this_week - timedelta(7)
    if latest == of_last_week:
        return latest
    near = [days for days in context if (days.end - days.start).days <= LONGEST_CONTEXT]

    def support(day: date) -> float:
        # A neighbour that covers the day speaks for it, a shorter one louder.
        return sum(1 / ((days.end - days.start).days + 1) for days in near if days.start <= day <= days.end)

    return latest if support(latest) > support(of_last_week) else of_last_week


def _period(unit: str, steps: int, part: str | None, published: date, future: bool) -> Days | None:
    days = period_around(unit, steps, published)
    if days is None:
        return None
    start, end, precision = days
    if part in ("early", "mid", "late"):
        if unit == "month":
            return month_days(start.year, start.month, part)
        if unit == "year":
            return years_days(start.year, part)
        third = ((end - start).days + 1) / 3
        index = ("early", "mid", "late").index(part)
        return start + timedelta(round(third * index)), start + timedelta(round(third * (index + 1)) - 1), "range"
    if steps == 0 and unit != "weekend":
        # "This year" in a report of the past ends with the day it was written; a plan begins there.
        ahead = part == "later" or (future and part != "earlier")
        return (published, end, "range") if ahead else (start, published, "range")
    return start, end, precision


def _between(
    first: Reading, last: Reading, published: date | None, context: tuple[DateRange, ...], future: bool
) -> Days | None:
    end = _days(last, published, context, future, None)
    if end is None:
        return None
    match first, last:
        # "between 3 and 5 March 2021", "January to March 2020": the year stands once.
        case ((CalendarDay(None) | CalendarMonth(None) | CalendarQuarter(None)), _):
            start = _days(first, end[0], context, False, None)
        case NamedDay(which=None), _:
            start = _days(first, end[0], context, False, None)
        case _:
            start = _days(first, published, context, future, None)
    if start is None or start[0] > end[1]:
        return None
    return start[0], end[1], "range"


def _shifted(base: Days, count: int, unit: str, direction: int) -> Days:
    """`base` moved; a count of weeks or more is as precise as its unit says, of days as the base is."""
    start, end, precision = base
    if direction == 0 and unit in ("week", "month", "year"):
        return period_around(unit, 0, start) or base
    if unit in ("day", "week"):
        return moved(start, direction * count, unit), moved(end, direction * count, unit), precision
    day = moved(start, direction * count, unit)
    return period_around(unit if unit != "decade" else "year", 0, day) or base
