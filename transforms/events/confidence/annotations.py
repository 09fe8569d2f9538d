"""Annotated news items, and which events of the coder their annotators find right."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Stated:
    """An event as the coder gives it: characters of its trigger, type and status."""

    start: int
    end: int
    type: str
    status: str


@dataclass(frozen=True)
class Annotated:
    """An event as a reader found it: characters of the words that state it, and what may rightly be said of it."""

    start: int
    end: int
    types: frozenset[str]
    statuses: frozenset[str]

    def is_told_by(self, event: Stated) -> bool:
        """Whether the event names this one, in a type that fits."""
        return self.start <= event.start and event.end <= self.end and event.type in self.types


def read_texts(path: Path) -> list[dict[str, Any]]:
    """Items as JSON lines: {"id", "text", "published_at"}."""
    return _lines(path)


def read_annotations(path: Path, texts: dict[str, str]) -> dict[str, list[Annotated]]:
    """By item id, the events of {"doc", "events": [{"quote", "type", "alt_types", "status", "start"?, "variant"?}]}.

    A reader may have left an item without events; it is there with an empty list. Raises ValueError for a quote that
    the text does not hold.
    """
    return {line["doc"]: [_annotated(event, texts[line["doc"]]) for event in line["events"]] for line in _lines(path)}


def right_ones(events: Sequence[Stated], readings: Iterable[Sequence[Annotated]]) -> list[bool]:
    """Per event, whether a reader's annotation has it in its type and status; each annotation vouches for one."""
    found = [False] * len(events)
    for reading in readings:
        for index in _vouched_for(events, reading):
            found[index] = True
    return found


def _vouched_for(events: Sequence[Stated], reading: Sequence[Annotated]) -> set[int]:
    """Indexes of the events that can each have an annotation of their own, as many as can be."""
    holder: dict[int, int] = {}  # annotation → event

    def place(index: int, seen: set[int]) -> bool:
        event = events[index]
        for number, annotation in enumerate(reading):
            if number in seen or not annotation.is_told_by(event) or event.status not in annotation.statuses:
                continue
            seen.add(number)
            if number not in holder or place(holder[number], seen):
                holder[number] = index
                return True
        return False

    for index in range(len(events)):
        place(index, set())
    return set(holder.values())


def _annotated(event: dict[str, Any], text: str) -> Annotated:
    start = event["start"] if "start" in event else text.index(event["quote"])
    variant = event.get("variant", {})
    return Annotated(
        start,
        start + len(event["quote"]),
        frozenset({event["type"], *event.get("alt_types", ()), *([variant["type"]] if "type" in variant else [])}),
        frozenset({event["status"], variant.get("status", event["status"])}),
    )


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
