"""When an article was published, and how that is known. A date is read, never guessed, and never a file's time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from email.utils import parsedate_to_datetime
from pathlib import PurePath
from urllib.parse import unquote

from sitrep.transforms.articles.calendar_dates import (
    FIRST_YEAR,
    LAST_YEAR,
    days_in_filename,
    days_in_text,
    days_in_url,
)
from sitrep.transforms.articles.zone_cues import is_byline, is_date_line

_DAY_ONLY = re.compile(r"\d{4}-\d\d-\d\d|\d{8}")
# "Updated: …" is the day of the last edit, and relative dates in the text count from the first version.
_PUBLISHED_LINE = re.compile(
    r"^(?:first )?(?:published|posted|issued|created|date|publication date)(?: on| at)?\s?[:|]?\s", re.IGNORECASE
)
_UPDATED = re.compile(r"\b(?:last )?(?:updated?|modified)\b.*", re.IGNORECASE)
# "BAGHDAD, Jan. 3, 2020 (Gulf Courier) —": nearly all datelines lack the year; those give nothing.
_DATELINE = re.compile(r"^(?P<head>[A-Z][\w .,'’()/-]{4,90}?)\s?[—–-]{1,2}\s")


@dataclass(frozen=True)
class Published:
    """Publication moment (UTC) where one is stated, local day, and where it was read; all null if undated."""

    at: datetime | None = None
    day: date | None = None
    basis: str | None = None


UNKNOWN = Published()


def parse_published_at(stated: str, timezone: tzinfo = UTC) -> Published:
    """The moment and local day that a metadata value states, basis "metadata".

    Reads ISO 8601 and the mail format ("Fri, 03 Jan 2020 09:40:00 +0300"). The day is the local one of the stated
    offset, else of `timezone`; a value without a time of day has no moment.
    Raises ValueError, saying what is wrong with it, for anything else.
    """
    value = stated.strip()
    try:
        if _DAY_ONLY.fullmatch(value):
            moment, day = None, date.fromisoformat(value)
        else:
            moment = _parse_moment(value)
            moment = moment if moment.tzinfo else moment.replace(tzinfo=timezone)
            day = moment.date()
            moment = moment.astimezone(UTC)
    except (ValueError, OverflowError, TypeError) as error:
        raise ValueError(f"{stated[:60]!r} is no date; write 2020-01-03 or 2020-01-03T09:40:00+03:00") from error
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(f"{stated[:60]!r} lies outside the years {FIRST_YEAR} to {LAST_YEAR}")
    return Published(moment, day, "metadata")


def find_published(
    *,
    stated: Published | None,
    option: date | None,
    url: str | None,
    header: Sequence[str],
    filename: str | None,
) -> Published:
    """Publication date by the first of these that gives exactly one day: metadata, option, url, byline, filename.

    `stated` is the input's own metadata, `option` the caller's `--published`: it dates inputs that do not state
    their date, and yields to those that do. `header` are the paragraphs above the body and the first of the body.
    Two different days in one place are no date. UNKNOWN if nothing is stated.
    """
    if stated is not None and stated.day is not None:
        return stated
    if option is not None:
        return Published(None, option, "option")
    for basis, days in (
        ("url", days_in_url(url) if url else set()),
        ("byline", _days_in_header(header)),
        ("filename", days_in_filename(_file_name(filename)) if filename else set()),
    ):
        if len(days) == 1:
            return Published(None, days.pop(), basis)
    return UNKNOWN


def _days_in_header(header: Sequence[str]) -> set[date]:
    days: set[date] = set()
    for paragraph in header:
        if _PUBLISHED_LINE.match(paragraph) or is_byline(paragraph) or is_date_line(paragraph):
            # A line may state both: "Published: 3 January 2020 | Updated: 5 January 2020".
            days |= days_in_text(_UPDATED.sub("", paragraph)[:200])
        elif (dateline := _DATELINE.match(paragraph)) and _is_place_and_date(dateline["head"]):
            days |= days_in_text(dateline["head"])
    return days


def _is_place_and_date(head: str) -> bool:
    words = re.findall(r"[^\W\d_]+", re.sub(r"\([^()]*\)", "", head))
    return all(word[0].isupper() for word in words)


def _file_name(path: str) -> str:
    return unquote(PurePath(path.replace("\\", "/")).name)


def _parse_moment(value: str) -> datetime:
    try:
        return datetime.fromisoformat(value.replace(" UTC", "+00:00").replace(" GMT", "+00:00"))
    except ValueError:
        return parsedate_to_datetime(value)
