"""How long it takes: the coder beside the language model, seconds of `sitrep run`."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from tests.benchmarks.evaluation import ARTICLE_PUBLISHED, ARTICLE_SOURCE, first_article, sitrep
from tests.benchmarks.language import in_own_process

Rows = list[tuple[str, object]]


def run_of_one_article(data: Path) -> Rows:
    """Wall seconds of `sitrep run` on the first article: with a new home, and again with another article there."""
    rows: Rows = []
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        article = Path(folder) / "second.txt"
        article.write_text(first_article(data).read_text(encoding="utf-8") + "\nPolice arrested two men in Rome.\n")
        for name, path in (("new home, seconds", first_article(data)), ("warm home, seconds", article)):
            began = time.perf_counter()
            sitrep("run", path, "--published", ARTICLE_PUBLISHED, "--source", ARTICLE_SOURCE, "--home", str(home), "-q")
            rows.append((name, round(time.perf_counter() - began, 1)))
    return rows


def coder_cost(data: Path) -> Rows:
    """The event coder's seconds over the language model's, in one run on one core."""
    return in_own_process("coder_cost", data)


MEASURES = {"start to answer, one article": run_of_one_article, "coder cost": coder_cost}
