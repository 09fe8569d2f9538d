"""Whether events stay as right where each sentence has a paragraph of its own, as in a report."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.benchmarks.evaluation import run_tool, sitrep

Rows = list[tuple[str, object]]
Record = dict[str, Any]

SENTENCE_END = re.compile(r"(?<=[a-z\d)”\"]{2}\.) (?=[A-Z“\"])")
SHOWN = ("f1", "frame_f1", "misasserted", "place_stated", "counts_stated")


def events_over_paragraphs(data: Path) -> Rows:
    """The development items of several sentences, as they are and parted into paragraphs."""
    items = _records(data / "gold" / "current_events_dev.texts.jsonl")
    gold = {record["doc"]: record["events"] for record in _records(data / "gold" / "current_events_dev.gold.jsonl")}
    pairs = [(item, parted, gold[item["id"]]) for item in items if (parted := _parted(item, gold[item["id"]]))]
    rows: Rows = [("items", len(pairs))]
    for how, texts in (("undivided", [one[0] for one in pairs]), ("parted", [one[1] for one in pairs])):
        figures = _scored(data, texts, [one[2] for one in pairs])
        rows += [(f"{how}, {name}", figures[name]) for name in SHOWN]
    return rows


def _parted(item: Record, events: list[Record]) -> Record | None:
    """The item with each sentence in a paragraph; None for one of one sentence, or where that would cut a quote."""
    text = SENTENCE_END.sub("\n\n", item["text"])
    is_whole = all(text.count(event["quote"]) == 1 for event in events)
    return item | {"text": text} if text != item["text"] and is_whole else None


def _scored(data: Path, items: list[Record], events: list[list[Record]]) -> Record:
    with tempfile.TemporaryDirectory() as folder:
        texts, gold, system = (Path(folder) / name for name in ("texts.jsonl", "gold.jsonl", "system.jsonl"))
        _write(texts, items)
        placed = [[_placed(event, item["text"]) for event in told] for item, told in zip(items, events, strict=True)]
        _write(gold, [{"doc": item["id"], "events": told} for item, told in zip(items, placed, strict=True)])
        system.write_text(sitrep("extract", texts), encoding="utf-8")
        figures: Record = json.loads(run_tool(data, "score_events.py", gold, system, "--json", "--docs", str(texts)))
    return figures


def _placed(event: Record, text: str) -> Record:
    """The event with the characters at which its quote and trigger stand in `text`."""
    start = text.index(event["quote"])
    moved = event | {"start": start, "end": start + len(event["quote"])}
    if event.get("trigger_start") is not None and event.get("start") is not None:
        moved["trigger_start"] = event["trigger_start"] + start - event["start"]
    return moved


def _records(path: Path) -> list[Record]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _write(path: Path, records: list[Record]) -> None:
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8")


MEASURES: dict[str, Callable[[Path], Rows]] = {"events over paragraphs (dev)": events_over_paragraphs}
