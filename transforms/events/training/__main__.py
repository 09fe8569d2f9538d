"""The annotated items as files that the evaluation tool reads.

    python -m sitrep.transforms.events.training CORPUS OUTPUT

CORPUS is `corpora/current_events.jsonl` of the evaluation data folder. Into OUTPUT go `annotated.texts.jsonl` and
`annotated.gold.jsonl`, and for the items that were read twice `first.texts.jsonl`, `first.gold.jsonl` and
`second.system.jsonl`, the second reading as if a system had made it: `score_events.py first.gold.jsonl
second.system.jsonl --docs first.texts.jsonl` gives the agreement of the two.
"""

import argparse
import json
from collections.abc import Iterable
from pathlib import Path

from sitrep.transforms.events.training.annotations import (
    FIRST_READING,
    SECOND_READING,
    Record,
    read_annotations,
    read_texts,
)


def main() -> None:
    """Reads the command line and writes the files."""
    parser = argparse.ArgumentParser(prog="python -m sitrep.transforms.events.training", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    parser.add_argument("corpus", type=Path)
    parser.add_argument("output", type=Path)
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    texts = read_texts(options.corpus)
    first = list(read_annotations(FIRST_READING, texts))
    second = list(read_annotations(SECOND_READING, texts))
    write_gold(first, options.output, "annotated")
    again = {item["id"] for item, _ in second}
    write_gold([(item, events) for item, events in first if item["id"] in again], options.output, "first")
    rows = ({"id": item["id"], "events": [_as_found(event) for event in events]} for item, events in second)
    _write(rows, options.output / "second.system.jsonl")


def write_gold(items: Iterable[tuple[Record, list[Record]]], folder: Path, name: str) -> None:
    """Writes `NAME.texts.jsonl` and `NAME.gold.jsonl`."""
    listed = list(items)
    _write((item for item, _ in listed), folder / f"{name}.texts.jsonl")
    _write(({"doc": item["id"], "events": events} for item, events in listed), folder / f"{name}.gold.jsonl")


def _as_found(event: Record) -> Record:
    return {**event, "trigger_end": event["trigger_start"] + len(event["trigger"])}


def _write(rows: Iterable[Record], path: Path) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
