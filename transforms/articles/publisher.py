"""Who published an article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sitrep.transforms.articles.calendar_dates import contains_day
from sitrep.transforms.articles.zone_cues import is_byline, is_date_line

OUTLET_LONGEST = 60  # characters


def find_publisher(*, stated: str | None, option: str | None, header: Sequence[str]) -> str | None:
    """Publisher by the first of: the input's own metadata, the caller's `--source`, the byline; null if none says.

    In a byline it is the part that is neither the writer nor the date, if there is just one:
    "By Mara Ellison | Gulf Courier | 2 January 2020". An agency in the dateline, "BAGHDAD (Tigris Wire) —", is where
    the report comes from and not who published it.
    """
    for name in (stated, option):
        if name and name.strip():
            return " ".join(name.split())
    outlets = {outlet for line in header if is_byline(line) or is_date_line(line) for outlet in _outlets(line)}
    return outlets.pop() if len(outlets) == 1 else None


def _outlets(line: str) -> list[str]:
    parts = [" ".join(part.split()) for part in re.split(r"\s[|•·]\s|\s[—–]\s", line)]
    return [
        part
        for part in parts
        if part
        and len(part) <= OUTLET_LONGEST
        and not is_byline(part)
        and not contains_day(part)
        and re.match(r"[A-Z]", part)
        and not re.search(r"\d|@|\b(?:read|updated|published|posted|share|comments?)\b", part, re.IGNORECASE)
    ]
