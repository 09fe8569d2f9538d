"""How well time expressions are found and resolved, on the development set of phrases with known values.

SITREP_EVALUATION_DATA=… python tests/benchmarks/timex.py
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import spacy

from sitrep.transforms.events.dates.expressions import find_time_expressions
from sitrep.transforms.events.dates.resolution import resolve_time
from sitrep.transforms.events.mention import DateRange

SET = Path("bench") / "timex_recognizers_en.jsonl"
# The set is of phrases spoken to a calendar. Measured are its days and ranges of days of the kinds that news writes,
# told by the words of the phrase alone, not by what our rules make of it.
MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
DAY, YEAR = r"(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)?", r"(?:1[89]|20)\d\d"
NUMBER = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|a few|few|couple of)"
END = rf"(?:{MONTH} {DAY}|{DAY} {MONTH}|{YEAR}|{DAY}|{MONTH})(?:,? {YEAR})?"
KINDS = {
    "date": rf"(?:{WEEKDAY},? )?(?:{MONTH} {DAY}|{DAY} {MONTH})(?:,? (?:in |of )?{YEAR})?|{YEAR}-\d\d-\d\d",
    "month, year": rf"(?:(?:early|mid|late)[ -])?{MONTH}(?:,? (?:of |in )?{YEAR})|(?:in |the year )?{YEAR}",
    "weekday": rf"(?:on )?(?:(?:this|last|next) )?{WEEKDAY}",
    "near day": r"yesterday|today|tomorrow|the day before yesterday|the day after tomorrow",
    "period": r"(?:earlier |later |early |late |mid )?(?:last|next) (?:week|weekend|month|quarter|year)",
    "window": rf"(?:the |in the |over the )?(?:last|past|next|previous) {NUMBER} (?:day|week|month|quarter|year)s?",
    "away": rf"(?:in )?{NUMBER} (?:day)s?(?: ago)?",
    "range": rf"(?:from |between ){END}(?: to | and | until | through ){END}",
}
NEWS = re.compile("|".join(f"(?:{pattern})" for pattern in KINDS.values()))
# Their ranges leave out the last day even of "from 4 to 23 March", and their windows begin a day later than ours when
# they look ahead; the half-overlap figure forgives that, the exact one does not.


def news_rows(path: Path) -> Iterator[tuple[str, date, str, set[tuple[date, date]]]]:
    """(text, reference day, expression, accepted ranges with both ends inclusive) of the rows that news uses."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["type"] not in ("datetimeV2.date", "datetimeV2.daterange") or not NEWS.fullmatch(row["expression"]):
            continue
        accepted = set()
        for value in row["values"]:
            if re.fullmatch(r"\d{4}-\d\d-\d\d", value.get("value") or ""):
                accepted.add((date.fromisoformat(value["value"]), date.fromisoformat(value["value"])))
            elif value.get("start") and value.get("end"):
                end = date.fromisoformat(value["end"][:10]) - timedelta(1)  # theirs is exclusive
                accepted.add((date.fromisoformat(value["start"][:10]), end))
        if accepted:
            yield row["text"], date.fromisoformat(row["reference_date"][:10]), row["expression"], accepted


def overlap(found: DateRange, accepted: tuple[date, date]) -> float:
    """Days shared as a share of the days that the two cover together."""
    shared = (min(found.end, accepted[1]) - max(found.start, accepted[0])).days + 1
    together = (max(found.end, accepted[1]) - min(found.start, accepted[0])).days + 1
    return max(0, shared) / together


def outcomes(path: Path) -> Iterator[tuple[str, date, DateRange | None, float]]:
    """(expression, reference day, what was resolved, best overlap with an accepted range) of each row."""
    nlp = spacy.blank("en")
    for text, reference, expression, accepted in news_rows(path):
        doc = nlp(text)
        at = text.lower().find(expression)
        best: DateRange | None = None
        for found in find_time_expressions(doc[:]):
            if found.start < at + len(expression) and at < found.end and best is None:
                best = resolve_time(found, reference)
        yield expression, reference, best, max(overlap(best, one) for one in accepted) if best else 0.0


def measure(evaluation_data: Path) -> list[tuple[str, float]]:
    """Share of the news-like phrases resolved to the very days, and to at least half of the days.

    evaluation_data: the folder that holds bench/timex_recognizers_en.jsonl. Raises FileNotFoundError if it is absent.
    """
    rows = list(outcomes(evaluation_data / SET))
    return [
        ("phrases", float(len(rows))),
        ("exact", round(sum(share == 1 for *_, share in rows) / len(rows), 3)),
        ("half", round(sum(share >= 0.5 for *_, share in rows) / len(rows), 3)),
        ("unresolved", round(sum(found is None for _, _, found, _ in rows) / len(rows), 3)),
    ]


MEASURES = {"time expressions, news kinds": measure}


if __name__ == "__main__":
    folder = Path(os.environ.get("SITREP_EVALUATION_DATA", Path(__file__).parents[3] / "shared"))
    for name, figure in measure(folder):
        print(f"{name:20} {figure:.3f}")
