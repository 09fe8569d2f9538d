from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from sitrep.flows.doctor import (
    Finding,
    State,
    look_at_days,
    look_at_home,
    look_at_lock,
    look_at_published,
    look_at_resources,
)
from sitrep.flows.land import land_sources
from sitrep.flows.resources import Resources
from sitrep.flows.settings import Settings
from sitrep.warehouse.database import open_build
from sitrep.warehouse.home import Home
from sitrep.warehouse.lock import only_run
from sitrep.warehouse.publish import publish


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home.create(tmp_path / "home")
    open_build(made).close()
    return made


def said(findings: Iterator[Finding]) -> dict[str, tuple[str, str]]:
    return {finding.subject: (finding.state.value, finding.text) for finding in findings}


def test_a_home_without_a_warehouse_is_noted_and_not_broken(home: Home):
    assert said(look_at_published(home))["warehouse"][0] == "note"
    publish(home)
    state, text = said(look_at_published(home))["warehouse"]
    assert state == "ok"
    assert text.startswith("0 articles, 0 event mentions")


def test_a_published_file_that_cannot_be_read_is_broken(home: Home):
    home.published_database.write_bytes(b"no database")
    (finding,) = look_at_published(home)
    assert finding.state is State.broken
    assert finding.remedy


def test_a_run_that_failed_is_named_with_its_reason(home: Home):
    with open_build(home) as con:
        con.execute(
            "insert into audit.run (run_id, flow_name, run_state, arguments, started_at, detail, extractor_version, "
            "articles_read, articles_loaded, articles_revised, articles_duplicate, articles_rejected, rows_made, "
            "rows_loaded, rows_quarantined) "
            "values ('r', 'ingest', 'failed', '{}', now(), 'no room', 'v', 0, 0, 0, 0, 0, 0, 0, 0)"
        )
    publish(home)
    state, text = said(look_at_published(home))["last run"]
    assert state == "BROKEN"
    assert "no room" in text


def test_days_that_wait_are_listed(home: Home, tmp_path: Path):
    article = tmp_path / "a.txt"
    article.write_text("The police of Oslo arrested two men on Monday.")
    land_sources(home, Settings(home=home.path), [str(article)], date(2024, 3, 4))
    found = [finding.text for finding in look_at_days(home, "v")]
    assert found == ["1 landed, 0 loaded", "not loaded yet: 2024-03-04"]


def test_the_lock_tells_whether_a_run_works(home: Home):
    with only_run(home):
        assert said(look_at_lock(home))["runs"][0] == "note"
    assert said(look_at_lock(home))["runs"][0] == "ok"


def test_a_lexicon_that_cannot_be_read_is_broken(home: Home, tmp_path: Path):
    folder = tmp_path / "lexicon"
    folder.mkdir()
    (folder / "verbs.csv").write_text("nonsense\n1\n")
    resources = Resources(Settings(home=home.path, lexicon_dir=folder))
    resources.__dict__["nlp"] = type("Pipeline", (), {"meta": {"lang": "en", "name": "x", "version": "1"}})
    assert said(look_at_resources(resources))["lexicon"][0] == "BROKEN"


def test_room_on_disk_is_told(home: Home):
    assert "free" in said(look_at_home(home))["disk"][1]
