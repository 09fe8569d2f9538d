"""Which publication days a run works on."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sitrep.flows.calendar import days_to_load
from sitrep.flows.land import land_sources
from sitrep.flows.settings import Settings
from sitrep.schemas import audit
from sitrep.schemas.as_polars import rows_to_frame
from sitrep.warehouse.database import open_build
from sitrep.warehouse.home import Home
from sitrep.warehouse.tables import insert


def land(home: Home, folder: Path, *days: str) -> None:
    path = folder / "in.jsonl"
    articles = [
        {
            "id": f"{day} {number}",
            "text": f"Miners met in Oslo, {day}, {number}.",
            "published_at": day,
            "source": "Wire",
        }
        for number, day in enumerate(days)
    ]
    path.write_text("".join(json.dumps(article) + "\n" for article in articles))
    land_sources(home, Settings(home=home.path), [str(path)])


def note_load(home: Home, day: str, articles: int, version: str) -> None:
    row = {
        "run_id": "r1",
        "partition": day,
        "article_count": articles,
        "event_mention_count": 0,
        "row_count": 0,
        "quarantined_count": 0,
        "extractor_version": version,
        "content_fingerprint": "0" * 32,
        "loaded_at": datetime(2024, 5, 9, tzinfo=UTC),
    }
    with closing(open_build(home)) as con:
        insert(con, audit.partition_load, rows_to_frame([row], audit.partition_load))


def test_days_that_a_run_left_behind_are_taken_up_by_the_next_one(tmp_path: Path):
    home = Home.create(tmp_path / "home")
    land(home, tmp_path, "2024-05-01", "2024-05-02", "2024-05-02")
    note_load(home, "2024-05-02", articles=1, version="v1")
    assert days_to_load(home, [], "v1") == ["2024-05-01", "2024-05-02"]


def test_other_versions_count_only_for_the_runs_own_days(tmp_path: Path):
    home = Home.create(tmp_path / "home")
    land(home, tmp_path, "2024-05-01", "2024-05-02")
    for day in ("2024-05-01", "2024-05-02"):
        note_load(home, day, articles=1, version="v1")
    assert days_to_load(home, ["2024-05-01"], "v1") == []
    assert days_to_load(home, ["2024-05-01"], "v2") == ["2024-05-01"]
