from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest

from sitrep.flows.coding.coder import Coder, CoderFailed
from sitrep.flows.settings import Settings
from sitrep.schemas import stages
from sitrep.schemas.as_polars import empty_frame
from tests.flows.coding import poison


def batch(*texts: str) -> tuple[pl.DataFrame, pl.DataFrame]:
    rows = pl.DataFrame({"article_id": list(texts), "revision": [1] * len(texts), "text": list(texts)})
    articles = pl.concat([empty_frame(stages.article), rows.cast({"revision": pl.Int32})], how="diagonal_relaxed")
    return articles, empty_frame(stages.article_zone)


def make(tmp_path: Path, **settings: float) -> Coder:
    return Coder(Settings(home=tmp_path, article_seconds=1.0, **settings), load=poison.load)


@pytest.fixture
def coder(tmp_path: Path) -> Iterator[Coder]:
    made = make(tmp_path)
    yield made
    made.close()


def read(coded) -> list[str]:
    return sorted(coded.tables["entity_mention"]["entity_mention_id"])


@pytest.mark.parametrize(
    ("word", "code"), [("HANG", "extraction_timeout"), ("DIE", "extraction_died"), ("RAISE", "extraction_failed")]
)
def test_only_the_article_at_fault_is_left_out(coder: Coder, word: str, code: str):
    first, second = coder.code([batch("a", word, "b"), batch("c")])
    assert read(first) == ["a", "b"]
    assert [(fault.article_id, fault.code) for fault in first.faults] == [(word, code)]
    assert read(second) == ["c"]
    assert second.faults == []


def test_an_article_is_not_blamed_for_a_worker_that_somebody_else_killed(coder: Coder, tmp_path: Path):
    word = f"DIE-ONCE:{tmp_path / 'mark'}"
    first, second = coder.code([batch(word), batch("c")])
    assert (read(first), first.faults) == ([word], [])
    assert read(second) == ["c"]


def test_batches_come_back_in_order_from_several_workers(tmp_path: Path):
    coder = make(tmp_path, workers=2)
    answers = [read(coded) for coded in coder.code(batch(f"{n}a", f"{n}b") for n in range(6))]
    coder.close()
    assert answers == [[f"{n}a", f"{n}b"] for n in range(6)]


def test_workers_are_kept_from_day_to_day_and_end_when_closed(coder: Coder):
    list(coder.code([batch("a")]))
    (worker,) = coder.workers
    list(coder.code([batch("b")]))
    assert coder.workers == [worker]
    coder.close()
    assert worker.process.exitcode is not None


def test_no_batches_are_no_work(coder: Coder):
    assert list(coder.code([])) == []


def test_a_worker_that_cannot_start_is_said_so(tmp_path: Path):
    coder = Coder(Settings(home=tmp_path), load=poison.load_nothing)
    with pytest.raises(CoderFailed, match="exit status 3"):
        list(coder.code([batch("a")]))
    assert coder.workers == []
