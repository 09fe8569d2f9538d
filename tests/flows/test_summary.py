"""The summary's counts, as a person reads them."""

from __future__ import annotations

from collections import Counter

from sitrep.flows.land import Landed
from sitrep.flows.load import Grouped
from sitrep.flows.summary import RunSummary
from sitrep.transforms.articles.record import Rejection


def test_the_summary_shows_counts_that_add_up_and_each_rejection_with_its_code():
    summary = RunSummary(rows_made=12, rows_loaded=10, rows_quarantined=2, grouped=Grouped(3, 2))
    rejection = Rejection("news.jsonl", 7, "0" * 64, "bad_json", "line 7 is no JSON")
    summary.add_landed(Landed(Counter(loaded=4, revised=1, duplicate=2), {"2024-05-03"}, [rejection]))
    assert summary.as_lines() == [
        "articles  8 read = 4 loaded + 1 revised + 2 duplicate + 1 rejected",
        "rows      12 made = 10 loaded + 2 quarantined",
        "events    the warehouse now holds 3 statements of 2 happenings",
        "rejected  bad_json: news.jsonl record 7: line 7 is no JSON",
    ]


def test_corrections_are_counted_and_lost_ones_reported():
    summary = RunSummary(grouped=Grouped(3, 2, corrected=2, correction_lost=1))
    assert summary.as_lines()[-1] == (
        "corrected 2 statements as people set them right; 1 corrected before are no longer read, "
        "see mart_event_correction"
    )


def test_a_blocked_day_is_named():
    summary = RunSummary(failures={"2024-05-03": "blocked by dim_article: key_is_unique"})
    assert "FAILED    2024-05-03: blocked by dim_article: key_is_unique" in summary.as_lines()
    assert "2024-05-03: blocked by dim_article" in summary.as_markdown()


def test_many_rejections_are_shortened():
    rejections = [Rejection(f"{number}.txt", None, None, "empty_file", "has no text") for number in range(30)]
    summary = RunSummary()
    summary.add_landed(Landed(Counter(), set(), rejections))
    assert summary.as_lines()[-1] == "          … and 20 more, all in audit.rejected_input"
