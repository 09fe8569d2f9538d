"""`sitrep diff` as typed: two files, or the present release and the one before."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest

from sitrep.flows.commands.diff import as_lines
from sitrep.warehouse.database import open_build
from sitrep.warehouse.diff import Difference
from sitrep.warehouse.home import Home
from sitrep.warehouse.publish import publish


def sitrep(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "sitrep.flows.cli", *map(str, words)], capture_output=True, text=True, check=False
    )


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home.create(tmp_path / "home")
    open_build(made).close()
    publish(made)
    return made


def test_without_arguments_the_release_before_is_compared_or_its_absence_said(home: Home):
    done = sitrep("diff", "--home", home.path)
    assert (done.returncode, "[no_release_before]" in done.stderr) == (1, True)
    publish(home)
    done = sitrep("diff", "--home", home.path)
    assert done.returncode == 0, done.stderr
    assert "statements: no change" in done.stdout
    assert "warehouse.previous.duckdb" in done.stdout


def test_two_files_need_no_home_and_json_is_one_object(home: Home, tmp_path: Path):
    other = tmp_path / "other.duckdb"
    shutil.copyfile(home.published_database, other)
    done = sitrep("diff", other, home.published_database, "--format", "json", "--home", tmp_path / "none")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["old"] == str(other)
    assert (told["articles"], told["statements"], told["statement_examples"]) == ([], [], [])
    assert [row["part"] for row in told["versions"]] == ["extractor", "model", "lexicon", "register", "rules"]


def test_wrong_use_and_missing_files_have_their_status(home: Home, tmp_path: Path):
    published = home.published_database
    assert sitrep("diff", published, published).returncode == 2
    assert sitrep("diff", "--examples", "-1").returncode == 2
    done = sitrep("diff", tmp_path / "none.duckdb", published)
    assert (done.returncode, "[no_warehouse]" in done.stderr) == (1, True)
    assert "Traceback" not in done.stderr


def test_a_statement_is_shown_with_its_sentence_and_the_fields_that_differ():
    row = {
        "change": "changed",
        "why": "coded anew: other rules",
        "event_mention_id": "0f3c",
        "published_date": "2024-03-04",
        "event_type": "COERCE",
        "event_mode": "arrest",
        "status": "planned",
        "actors": ["Police"],
        "recipients": ["two men"],
        "sentence": "Police will arrest two men.",
        "fields": [
            {"field": "status", "old": "actual", "new": "planned"},
            {"field": "mode", "old": None, "new": ["a"]},
        ],
    }
    found = Difference(
        versions=pl.DataFrame({"part": ["rules"], "old": ["1"], "new": ["2"], "is_changed": [True]}),
        articles=pl.DataFrame(schema={"change": pl.String, "articles": pl.Int64}),
        statements=pl.DataFrame({"change": ["changed"], "why": ["coded anew: other rules"], "statements": [7]}),
        article_examples=[],
        statement_examples=[row],
    )
    assert "\n".join(as_lines(found)).splitlines() == [
        "",
        "part   old  new  changed",
        "-----  ---  ---  -------",
        "rules  1    2    true",
        "",
        "articles: no change",
        "",
        "change   why                      statements",
        "-------  -----------------------  ----------",
        "changed  coded anew: other rules           7",
        "",
        "=== statements changed: coded anew: other rules",
        "0f3c  2024-03-04  COERCE/arrest  planned  Police → two men",
        "    Police will arrest two men.",
        "    status: actual → planned",
        "    mode: null → [a]",
    ]
