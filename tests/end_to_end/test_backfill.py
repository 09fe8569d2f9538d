"""Days again from what was landed: cut off and gone on with, and nothing done twice."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from sitrep.flows import backfill as backfill_flow
from sitrep.flows.backfill import USUAL, Stage
from sitrep.flows.land import land_sources
from sitrep.flows.settings import Settings
from sitrep.flows.summary import RunSummary
from sitrep.schemas import stages
from sitrep.warehouse.database import open_build
from sitrep.warehouse.fingerprint import content_fingerprint
from sitrep.warehouse.home import Home
from sitrep.warehouse.landing import read_stage
from sitrep.warehouse.query import query

DAYS = [f"2026-05-{day:02}" for day in range(1, 7)]
TOWNS = ("Rome", "Oslo", "Lima", "Cairo", "Quito", "Dakar")
Backfill = Callable[..., RunSummary]


class Killed(BaseException):
    """Stands for the end of the process."""


def land(folder: Path) -> Home:
    home = Home.create(folder / "home")
    source = folder / "wire.jsonl"
    articles = [
        {"id": day, "text": f"Police arrested {3 + n} men in {town}.", "published_at": day, "source": "Wire"}
        for n, (day, town) in enumerate(zip(DAYS, TOWNS, strict=True))
    ]
    articles.append({"id": "x", "text": "The minister met the envoy in Oslo.", "source": "Wire"})
    source.write_text("".join(json.dumps(article) + "\n" for article in articles))
    land_sources(home, Settings(home=home.path), [str(source)])
    return home


@pytest.fixture
def backfill(_prefect: None) -> Backfill:
    def run(home: Home, first: str | None = None, last: str | None = None, asked=USUAL, force=False) -> RunSummary:
        start, end = (date.fromisoformat(day) if day else None for day in (first, last))
        return backfill_flow.backfill(start, end, asked, force, settings=Settings(home=home.path))

    return run


def fingerprint(home: Home) -> str:
    with closing(open_build(home)) as con:
        return content_fingerprint(con)


def cut_off_at(monkeypatch: pytest.MonkeyPatch, day: str) -> None:
    real = backfill_flow.work_on_day

    def work(run, this, *rest) -> None:
        if this == day:
            raise Killed
        real(run, this, *rest)

    monkeypatch.setattr(backfill_flow, "work_on_day", work)


def test_a_backfill_that_was_cut_off_goes_on_and_a_second_one_loads_nothing(
    tmp_path: Path, backfill: Backfill, monkeypatch: pytest.MonkeyPatch
):
    home = land(tmp_path)
    with monkeypatch.context() as patched:
        cut_off_at(patched, DAYS[3])
        with pytest.raises(Killed):
            backfill(home, DAYS[0], DAYS[5])
    assert backfill(home, DAYS[0], DAYS[5]).days == DAYS[3:]
    once = fingerprint(home)
    assert backfill(home, DAYS[0], DAYS[5]).days == []
    assert fingerprint(home) == once

    calendar = query(home, "select date, loaded, articles from mart_load_calendar order by date")
    assert calendar.rows() == [(date.fromisoformat(day), True, 1) for day in DAYS]
    runs = query(home, "select run_state, model_version, rules_version from audit.run order by started_at")
    assert runs["run_state"].to_list() == ["failed", "completed", "completed"]
    assert runs.select(pl.col("model_version", "rules_version").str.len_chars().unique()).row(0) == (8, 8)


def test_forced_days_are_done_once_also_when_the_run_was_cut_off(
    tmp_path: Path, backfill: Backfill, monkeypatch: pytest.MonkeyPatch
):
    home = land(tmp_path)
    assert backfill(home).days == [*DAYS, "undated"]
    once = fingerprint(home)
    with monkeypatch.context() as patched:
        cut_off_at(patched, DAYS[2])
        with pytest.raises(Killed):
            backfill(home, DAYS[0], DAYS[3], force=True)
    assert backfill(home, DAYS[0], DAYS[3], force=True).days == DAYS[2:4]
    assert backfill(home, DAYS[0], DAYS[3], force=True).days == DAYS[:4]
    assert fingerprint(home) == once


def test_only_the_stages_asked_for_are_run(tmp_path: Path, backfill: Backfill):
    home = land(tmp_path)
    assert backfill(home, DAYS[0], DAYS[1], [Stage.extract]).days == []
    assert read_stage(home, stages.extraction, DAYS[0]).height == 1
    assert read_stage(home, stages.actor_link, DAYS[0]).height == 0
    assert read_stage(home, stages.extraction, DAYS[2]).height == 0
    assert not home.published_database.exists()
    assert backfill(home, DAYS[0], DAYS[1]).days == DAYS[:2]
    assert home.published_database.exists()


def test_a_day_that_only_later_stages_worked_on_is_not_taken_for_newly_coded(tmp_path: Path, backfill: Backfill):
    home = land(tmp_path)
    backfill(home, DAYS[0], DAYS[0])
    old = read_stage(home, stages.extraction, DAYS[0]).with_columns(extractor_version=pl.lit("0.0.9+00000000"))
    from sitrep.warehouse.landing import write_stage

    write_stage(home, stages.extraction, DAYS[0], old)
    without_coding = [Stage.resolve, Stage.validate, Stage.load]
    assert backfill(home, DAYS[0], DAYS[0], without_coding, force=True).days == DAYS[:1]
    assert backfill(home, DAYS[0], DAYS[0]).days == DAYS[:1]
    assert backfill(home, DAYS[0], DAYS[0]).days == []


def test_landed_bytes_read_anew_give_the_same_rows(tmp_path: Path, backfill: Backfill):
    home = land(tmp_path)
    backfill(home)
    once = fingerprint(home)
    assert backfill(home, asked=list(Stage), force=True).days == [*DAYS, "undated"]
    assert fingerprint(home) == once
