"""Full calendar days (day, month and year) written out in a text, a file name or an address."""

from __future__ import annotations

import re
from datetime import date

FIRST_YEAR, LAST_YEAR = 1900, 2099  # four digits outside are house numbers, prices and ids

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WRITTEN = (
    re.compile(rf"\b(?P<month>{_MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}\b", re.IGNORECASE),
    re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<month>{_MONTH})\.?,?\s+{_YEAR}\b", re.IGNORECASE
    ),
    re.compile(rf"\b(?P<day>\d{{1,2}})-(?P<month>{_MONTH})-{_YEAR}\b", re.IGNORECASE),
    re.compile(rf"(?<!\d){_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"),
    re.compile(rf"(?<!\d){_YEAR}/(?P<month>\d\d)/(?P<day>\d\d)(?!\d)"),
)
_NUMERIC = re.compile(rf"(?<![\d./])(?P<first>\d{{1,2}})[./](?P<second>\d{{1,2}})[./]{_YEAR}(?![\d/])")
_IN_URL = (
    re.compile(rf"/{_YEAR}/(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})(?=[/?#.-]|$)"),
    re.compile(rf"/{_YEAR}/(?P<month>{_MONTH})/(?P<day>\d{{1,2}})(?=[/?#.-]|$)", re.IGNORECASE),
    re.compile(rf"(?<!\d){_YEAR}[-_](?P<month>\d\d)[-_](?P<day>\d\d)(?!\d)"),
    re.compile(rf"(?<=[/_-]){_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?=[/_.-]|$)"),
)
_IN_FILENAME = re.compile(rf"(?<!\d){_YEAR}[-_.](?P<month>\d\d)[-_.](?P<day>\d\d)(?!\d)")


def days_in_text(text: str) -> set[date]:
    """Days written with day, month and year: "3 January 2020", "Jan. 3, 2020", "2020-01-03".

    "3/4/2020" is two different days in two countries and gives none; "23/4/2020" can only be one.
    """
    days = {day for pattern in _WRITTEN for match in pattern.finditer(text) if (day := _day(match))}
    for match in _NUMERIC.finditer(text):
        first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
        readings = {day for day in (_make(year, second, first), _make(year, first, second)) if day}
        if len(readings) == 1:
            days |= readings
    return days


def days_in_url(url: str) -> set[date]:
    """Days that an address carries: `/2020/01/03/`, `/2020/jan/03/`, `-2020-01-03`, `/20200103/`."""
    return {day for pattern in _IN_URL for match in pattern.finditer(url) if (day := _day(match))}


def days_in_filename(name: str) -> set[date]:
    """Days that a file name carries as YYYY-MM-DD."""
    return {day for match in _IN_FILENAME.finditer(name) if (day := _day(match))}


def contains_day(text: str) -> bool:
    """True if the text names at least one full calendar day, readable or not."""
    return any(pattern.search(text) for pattern in (*_WRITTEN, _NUMERIC))


def _day(match: re.Match[str]) -> date | None:
    month = match["month"].lower()
    return _make(int(match["year"]), MONTHS.get(month) or int(month), int(match["day"]))


def _make(year: int, month: int, day: int) -> date | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None  # 31 June
