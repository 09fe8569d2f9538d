"""Does confidence mean what it says? Of the records with a confidence around .8, eight of ten should be right."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from sitrep.transforms.events.confidence.annotations import Stated, read_annotations, read_texts, right_ones
from tests.benchmarks.evaluation import sitrep

Rows = list[tuple[str, object]]
BINS = 10  # of equal width


def confidence_of_news_items(data: Path) -> Rows:
    """The reliability table over the 120 development items, and the expected calibration error."""
    texts = data / "gold" / "current_events_dev.texts.jsonl"
    pairs = judged(sitrep("extract", texts), texts, data / "gold" / "current_events_dev.gold.jsonl")
    return [*reliability(pairs), ("expected calibration error", round(calibration_error(pairs), 3))]


def judged(extracted: str, texts: Path, gold: Path) -> list[tuple[float, bool]]:
    """Per event that was extracted its confidence, and whether the annotation has it in its type and status."""
    words = {item["id"]: item["text"] for item in read_texts(texts)}
    annotations = read_annotations(gold, words)
    pairs: list[tuple[float, bool]] = []
    for line in extracted.splitlines():
        answer = json.loads(line)
        events = answer["events"]
        stated = [Stated(e["trigger_start"], e["trigger_end"], e["type"], e["status"]) for e in events]
        right = right_ones(stated, [annotations.get(answer["id"], [])])
        pairs += [(event["confidence"], is_right) for event, is_right in zip(events, right, strict=True)]
    return pairs


def by_bin(pairs: list[tuple[float, bool]]) -> dict[int, list[tuple[float, bool]]]:
    """The pairs by the tenth that their confidence lies in, 0 for the lowest; those without pairs are absent."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for pair in sorted(pairs):
        bins.setdefault(min(int(pair[0] * BINS), BINS - 1), []).append(pair)
    return bins


def mean(values: list[float]) -> float:
    """The arithmetic mean."""
    return sum(values) / len(values)


def reliability(pairs: list[tuple[float, bool]]) -> Rows:
    """One row a bin: how many records, their mean confidence, the share that is right."""
    return [
        (
            f"confidence {number / BINS:.1f} to {(number + 1) / BINS:.1f}",
            f"{len(inside)} records, mean confidence {mean([p for p, _ in inside]):.2f}, "
            f"right {mean([float(is_right) for _, is_right in inside]):.2f}",
        )
        for number, inside in by_bin(pairs).items()
    ]


def calibration_error(pairs: list[tuple[float, bool]]) -> float:
    """Mean distance of a bin's confidence from its share of right records, weighted by records."""
    return sum(
        len(inside) * abs(mean([p for p, _ in inside]) - mean([float(is_right) for _, is_right in inside]))
        for inside in by_bin(pairs).values()
    ) / len(pairs)


MEASURES: dict[str, Callable[[Path], Rows]] = {"confidence, news items (dev)": confidence_of_news_items}
