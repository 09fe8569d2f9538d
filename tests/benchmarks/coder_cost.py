"""What the event coder takes beside the language model; `python -m tests.benchmarks.coder_cost DATA` prints JSON.

Both are timed in one run on one core, by the process's own time, over the same texts: long articles of official news
and short dispatches full of events, as `tests.benchmarks.language_cost` and the corpus of current events have them.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path

from tests.benchmarks.language_cost import read_articles

Rows = list[tuple[str, object]]

LONG_ARTICLES = 30  # of about 600 words
DISPATCHES = 400  # of about 40 words
WARM_UP = 5
PUBLISHED = date(2024, 1, 2)


def read_dispatches(data: Path, count: int) -> list[str]:
    """The first `count` items of the corpus of current events."""
    with (data / "corpora" / "current_events.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in islice(lines, count)]


def seconds_of_each(texts: list[str]) -> tuple[float, float]:
    """Seconds of the language model and of the coder for the texts, read one after the other."""
    from sitrep.transforms.events.coder import find_events
    from sitrep.transforms.events.lexicon.load import load_lexicon
    from sitrep.transforms.events.parsed_article import Paragraph, ParsedArticle
    from sitrep.transforms.language.pipeline import ParsedZone, load_pipeline, parse_articles
    from sitrep.transforms.places.gazetteer import load_gazetteer

    nlp, lexicon, gazetteer = load_pipeline(), load_lexicon(), load_gazetteer()

    def parse(some: list[str]) -> Iterator[list[ParsedZone]]:
        return parse_articles(nlp, ((text, [(0, len(text))]) for text in some))

    def code(some: list[str], parsed: list[list[ParsedZone]]) -> None:
        for text, parts in zip(some, parsed, strict=True):
            paragraphs = tuple(Paragraph(part.doc, part.offset, "body") for part in parts)
            find_events(ParsedArticle(text, PUBLISHED, paragraphs), lexicon, gazetteer)

    code(texts[:WARM_UP], list(parse(texts[:WARM_UP])))
    began = time.process_time()
    parsed = list(parse(texts[WARM_UP:]))
    read = time.process_time()
    code(texts[WARM_UP:], parsed)
    return read - began, time.process_time() - read


def coder_share(data: Path) -> Rows:
    """The coder's seconds over the language model's, for both kinds of text."""
    rows: Rows = []
    kinds = {
        "articles of 600 words": read_articles(data, WARM_UP + LONG_ARTICLES),
        "short dispatches": read_dispatches(data, WARM_UP + DISPATCHES),
    }
    for kind, texts in kinds.items():
        model, coder = seconds_of_each(texts)
        rows.append((f"coder over model, {kind}", round(coder / model, 2)))
    return rows


def main() -> int:
    """Prints the rows; exit status 0."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    print(json.dumps(coder_share(Path(sys.argv[1]))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
