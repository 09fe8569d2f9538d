"""What a model takes: `python -m tests.benchmarks.language_cost FIGURE MODEL DATA` prints rows as JSON.

Figures are of articles of about 600 words, cut from official news of the evaluation data folder; the first of them are
read before the clock starts. Words are tokens that are no white space.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

# The pipeline is imported by the measures: the import is part of what `load` measures, and one core is chosen first.
if TYPE_CHECKING:
    from spacy.tokens import Doc

Rows = list[tuple[str, object]]

ARTICLE_WORDS = 600
TIMED_ARTICLES = 50  # 30,000 words: some seconds
PARALLEL_ARTICLES = 100  # more, as starting a process takes its share
MEMORY_ARTICLES = 200
WARM_UP = 5  # articles
BATCH = 16  # articles; the default of 256 would leave the second process without any


def read_articles(data: Path, count: int) -> list[str]:
    """The first `count` long documents, each cut after the paragraph with its 600th word."""
    with (data / "corpora" / "whitehouse.jsonl").open(encoding="utf-8") as lines:
        return list(islice(_cut(json.loads(line)["text"] for line in lines), count))


def _cut(texts: Iterator[str]) -> Iterator[str]:
    for text in texts:
        paragraphs, words = [], 0
        for paragraph in text.split("\n\n"):
            paragraphs.append(paragraph)
            words += len(paragraph.split())
            if words >= ARTICLE_WORDS:
                break
        # A list without line breaks would make one article of thousands of words.
        if ARTICLE_WORDS <= words < 1.25 * ARTICLE_WORDS:
            yield "\n\n".join(paragraphs)


def words_on_one_core(model: Path, data: Path, _: int) -> Rows:
    """Words a second on one core, of whole articles and as the product reads them, by paragraphs.

    By this process's own time: other programs that share the core do not count.
    """
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    from sitrep.transforms.language.pipeline import load_pipeline, parse_articles

    nlp = load_pipeline(model)
    articles = read_articles(data, WARM_UP + TIMED_ARTICLES)
    warm, timed = articles[:WARM_UP], articles[WARM_UP:]
    count_words(nlp.pipe(warm))
    began = time.process_time()
    whole = count_words(nlp.pipe(timed)) / (time.process_time() - began)
    began = time.process_time()
    parsed = parse_articles(nlp, ((text, [(0, len(text))]) for text in timed))
    paragraphs = count_words(part.doc for article in parsed for part in article) / (time.process_time() - began)
    return [("words a second, one core", round(whole)), ("words a second, by paragraphs", round(paragraphs))]


def wall_seconds(model: Path, data: Path, processes: int) -> Rows:
    """Wall seconds of `nlp.pipe` with so many processes."""
    from sitrep.transforms.language.pipeline import load_pipeline

    nlp = load_pipeline(model)
    articles = read_articles(data, WARM_UP + PARALLEL_ARTICLES)
    count_words(nlp.pipe(articles[:WARM_UP]))
    began = time.perf_counter()
    count_words(nlp.pipe(articles[WARM_UP:], n_process=processes, batch_size=BATCH))
    return [(f"seconds, {processes} processes", time.perf_counter() - began)]


def load_seconds(model: Path, data: Path, _: int) -> Rows:
    """Wall seconds until an article can be read: with spaCy's import, and of the model alone."""
    began = time.perf_counter()
    from sitrep.transforms.language.pipeline import load_pipeline

    imported = time.perf_counter()
    load_pipeline(model)
    ready = time.perf_counter()
    return [("load with imports, seconds", round(ready - began, 2)), ("load, seconds", round(ready - imported, 2))]


def peak_memory(model: Path, data: Path, _: int) -> Rows:
    """Most memory that a process took that loaded the model and read articles as the product does."""
    from sitrep.transforms.language.pipeline import load_pipeline, parse_articles

    articles = ((text, [(0, len(text))]) for text in read_articles(data, MEMORY_ARTICLES))
    for _parsed in parse_articles(load_pipeline(model), articles):
        pass
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return [(f"peak memory, {MEMORY_ARTICLES} articles, MB", round(kilobytes * 1024 / 1e6))]


def count_words(docs: Iterator[Doc]) -> int:
    """Tokens that are no white space."""
    return sum(not token.is_space for doc in docs for token in doc)


FIGURES = {"words": words_on_one_core, "wall": wall_seconds, "load": load_seconds, "memory": peak_memory}


def main() -> int:
    """Prints the rows; exit status 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("figure", choices=FIGURES)
    parser.add_argument("model", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("--processes", type=int, default=1)
    asked = parser.parse_args()
    print(json.dumps(FIGURES[asked.figure](asked.model, asked.data, asked.processes)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
