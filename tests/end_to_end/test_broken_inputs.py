"""Fifty articles, five of them broken: the batch goes on and the counts add up."""

from __future__ import annotations

import json
from pathlib import Path

from sitrep.warehouse.home import Home
from sitrep.warehouse.query import query

TOWNS = ("Rome", "Oslo", "Lima", "Cairo", "Quito", "Dakar", "Hanoi", "Kabul", "Amman")
BROKEN = {
    7: '{"id": "7", "text": "cut o',
    13: '["not", "an", "object"]',
    21: '{"id": "21", "title": "no text at all"}',
    34: '{"id": "34", "text": "Police arrested a man in Rome.", "published_at": "the day after"}',
    48: '{"id": "48", "text": 12}',
}
CODES = {7: "bad_json", 13: "not_an_object", 21: "no_text", 34: "bad_published_at", 48: "bad_field"}


def article(number: int) -> str:
    town = TOWNS[number % len(TOWNS)]
    text = f"Police arrested {number + 2} protesters in {town}, the Interior Ministry said. The march ended at night."
    return json.dumps(
        {"id": str(number), "text": text, "published_at": f"2024-05-{1 + number % 3:02}", "source": "Wire"}
    )


def test_forty_five_of_fifty_are_loaded_and_five_rejected_with_codes(tmp_path: Path, ingest):
    source = tmp_path / "fifty.jsonl"
    lines = [BROKEN.get(number) or article(number) for number in range(1, 51)]
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    summary = ingest(tmp_path / "home", source)
    assert (summary.articles_read, summary.articles_loaded, summary.articles_rejected) == (50, 45, 5)
    assert summary.failures == {}
    home = Home.open(tmp_path / "home")
    rejected = query(home, "select raw_record, error_code from audit.rejected_input order by 1")
    assert dict(rejected.iter_rows()) == CODES
    assert query(home, "select count(*) from dim_article").item() == 45
    run = query(home, "select * from audit.run").row(0, named=True)
    assert run["run_state"] == "completed"
    parts = ("articles_loaded", "articles_revised", "articles_duplicate", "articles_rejected")
    assert run["articles_read"] == sum(run[name] for name in parts)
    assert run["rows_made"] == run["rows_loaded"] + run["rows_quarantined"]
