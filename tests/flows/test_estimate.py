"""The time left, told from the work done."""

from __future__ import annotations

import pytest

from sitrep.flows.estimate import Estimate


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(10, "less than a minute left"), (60, "about 3 min left"), (1800, "about 1 h 30 min left")],
)
def test_large_days_count_for_more_than_small_ones(seconds: float, words: str):
    times = iter([0.0, seconds])
    estimate = Estimate({"a": 100.0, "b": 50.0, "c": 250.0}, clock=lambda: next(times))
    estimate.add("a")
    assert estimate.share == 0.25
    assert estimate.words() == words


def test_nothing_left_is_said_so():
    estimate = Estimate({"a": 1.0})
    estimate.add("a")
    assert (estimate.share, estimate.words()) == (1.0, "all done")
    assert Estimate({}).words() == "all done"
