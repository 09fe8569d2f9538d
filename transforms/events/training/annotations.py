"""The annotated news items: ids and offsets here, their texts in the corpus that the ids name.

A line is one item, `{"id": …, "events": […]}`; all positions are [start, end) in characters of the item's text:
quote, trigger; actors, recipients, mediators as [start, end, ISO country, sector]; place, origin as [start, end,
country]; claimed_by as [start, end] or "unnamed". Missing fields are null, [] or false; a missing status is "actual".
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
FIRST_READING = FOLDER / "annotations.jsonl"
SECOND_READING = FOLDER / "second_readings.jsonl"

Record = dict[str, Any]


def read_texts(corpus: Path) -> dict[str, Record]:
    """The items of a corpus file (one JSON object a line, with `id`, `text`, `published_at`), by id."""
    with corpus.open(encoding="utf-8") as lines:
        return {item["id"]: item for item in map(json.loads, lines)}


def read_annotations(annotations: Path, texts: dict[str, Record]) -> Iterator[tuple[Record, list[Record]]]:
    """Each annotated item with its event records, in words: the shape that the project's gold files have.

    Raises KeyError with the id of an item that the corpus lacks.
    """
    with annotations.open(encoding="utf-8") as lines:
        for line in map(json.loads, lines):
            item = texts[line["id"]]
            yield item, [_in_words(event, item, number) for number, event in enumerate(line["events"], start=1)]


def _in_words(event: Record, item: Record, number: int) -> Record:
    text: str = item["text"]
    dates = event.get("dates") or [None, None]
    claimant = event.get("claimed_by")
    same = event.get("same_event_as")
    return {
        "id": f"{item['id']}#{number}",
        "type": event["type"],
        "mode": event.get("mode"),
        "alt_types": event.get("alt_types", []),
        **{role: [_party(one, text) for one in event.get(role, [])] for role in ("actors", "recipients", "mediators")},
        **{role: _place(event.get(role), text) for role in ("place", "origin")},
        "date_start": dates[0],
        "date_end": dates[1],
        "status": event.get("status", "actual"),
        "claimed_by": slice_of(claimant, text) if isinstance(claimant, list) else claimant,
        "alleged": event.get("alleged", False),
        **{count: _count(event.get(count)) for count in ("killed", "injured")},
        "same_event_as": f"{item['id']}#{same}" if same else None,
        "quote": slice_of(event["quote"], text),
        "trigger": slice_of(event["trigger"], text),
        "start": event["quote"][0],
        "end": event["quote"][1],
        "trigger_start": event["trigger"][0],
        "optional": event.get("optional", False),
    }


def slice_of(span: list[Any], text: str) -> str:
    """The words at span[0] to span[1] of the text."""
    return text[span[0] : span[1]]


def _party(party: list[Any], text: str) -> Record:
    return {"name": slice_of(party, text), "country": party[2], "sector": party[3]}


def _place(place: list[Any] | None, text: str) -> Record | None:
    return {"name": slice_of(place, text), "country": place[2]} if place else None


def _count(bounds: list[int | None] | None) -> Record | None:
    return {"low": bounds[0], "high": bounds[1]} if bounds else None
