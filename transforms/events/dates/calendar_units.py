"""Calendar units as days: weeks, months, quarters and years, whole or in part, near a given day."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

SUNDAY = 6  # as date.weekday() counts
Days = tuple[date, date, str]  # first and last day, both inclusive, and a value of DATE_PRECISIONS


def one_day(year: int, month: int, day: int) -> Days | None:
    """That day, None if the month has none such."""
    try:
        found = date(year, month, day)
    except ValueError:  # 30 February: a slip of the text, no day
        return None
    return found, found, "day"


def month_days(year: int, month: int, part: str | None) -> Days:
    """A month, or its early (1st-10th), mid (11th-20th) or late part (21st to its end)."""
    last = calendar.monthrange(year, month)[1]
    first_day, last_day = {"early": (1, 10), "mid": (11, 20), "late": (21, last), None: (1, last)}[part]
    return date(year, month, first_day), date(year, month, last_day), "range" if part else "month"


def months_days(year: int, month: int, count: int, precision: str) -> Days:
    """So many months from the first of `month` on."""
    start = date(year, month, 1)
    return start, moved(start, count, "month") - timedelta(1), precision


def years_days(year: int, part: str | None, count: int = 1) -> Days:
    """So many years; or the early, mid or late third of one."""
    if part:
        # Thirds of the year, as the codebook's early, mid and late are thirds of the month.
        return months_days(year, {"early": 1, "mid": 5, "late": 9}[part], 4, "range")
    return date(year, 1, 1), date(year + count - 1, 12, 31), "year" if count == 1 else "range"


def moved(day: date, count: int, unit: str) -> date:
    """`day` moved by so many units; the 31st becomes the month's last day where there is none."""
    if unit in ("day", "week", "weekend", "fortnight"):
        return day + timedelta(count * {"day": 1, "fortnight": 14}.get(unit, 7))
    months = count * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit]
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def period_around(unit: str, steps: int, published: date) -> Days | None:
    """The calendar unit that lies `steps` away from the one around a day; None for a unit without calendar days."""
    if unit == "week":
        # Weeks begin on Sunday for some and on Monday for others: eight days, Sunday to Sunday, hold both.
        # On a Sunday "last week" is the one that ends with it.
        known = published + timedelta(1) if steps < 0 and published.weekday() == SUNDAY else published
        monday = known - timedelta(known.weekday()) + timedelta(7 * steps)
        return monday - timedelta(1), monday + timedelta(6), "week"
    if unit == "weekend":
        # The running weekend on Saturday and Sunday, else the one just past.
        back = published.weekday() - 5 if published.weekday() >= 5 else published.weekday() + 2
        saturday = published - timedelta(back) + timedelta(7 * steps)
        if steps < 0 and published.weekday() < 5:
            saturday += timedelta(7)
        return saturday, saturday + timedelta(1), "range"
    if unit == "month":
        first = moved(published.replace(day=1), steps, "month")
        return month_days(first.year, first.month, None)
    if unit == "quarter":
        first = moved(date(published.year, 3 * ((published.month - 1) // 3) + 1, 1), steps, "quarter")
        return months_days(first.year, first.month, 3, "quarter")
    if unit == "year":
        return years_days(published.year + steps, None)
    if unit == "decade":
        # "Two decades ago" is the year twenty years back; "this decade" the tens.
        return (
            years_days(published.year // 10 * 10, None, 10)
            if steps == 0
            else years_days(published.year + 10 * steps, None)
        )
    return None
