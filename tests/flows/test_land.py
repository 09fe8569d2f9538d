"""Landing: what becomes of inputs, and where they lie afterwards."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from sitrep.flows.land import land_sources
from sitrep.flows.settings import Settings
from sitrep.schemas import stages
from sitrep.warehouse.home import Home
from sitrep.warehouse.landing import list_partitions, read_raw, read_stage


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home.create(tmp_path / "home")


def lines(path: Path, *objects: dict | str) -> str:
    path.write_text("".join((o if isinstance(o, str) else json.dumps(o)) + "\n" for o in objects), encoding="utf-8")
    return str(path)


def article(number: int, day: str, text: str | None = None) -> dict:
    words = text or f"Police arrested {number} men in Rome. They were led away from the square in the evening."
    return {"id": str(number), "text": words, "published_at": day, "source": "Gulf Courier"}


def test_articles_lie_by_publication_day_and_the_undated_by_themselves(home: Home, tmp_path: Path):
    undated = {"id": "9", "text": "The minister met the envoy in Oslo.", "source": "Gulf Courier"}
    source = lines(tmp_path / "a.jsonl", article(1, "2024-05-03"), article(2, "2024-05-01"), undated)
    landed = land_sources(home, Settings(home=home.path), [source])
    assert landed.outcomes == {"loaded": 3}
    assert landed.days == {"2024-05-01", "2024-05-03", "undated"}
    assert list_partitions(home, stages.article) == ["2024-05-01", "2024-05-03", "undated"]
    row = read_stage(home, stages.article, "2024-05-03").row(0, named=True)
    assert (row["source_name"], row["published_date"], row["raw_record"]) == ("Gulf Courier", date(2024, 5, 3), 1)
    assert read_raw(home, row["raw_sha256"]) == Path(source).read_bytes()


def test_landing_the_same_again_changes_nothing(home: Home, tmp_path: Path):
    source = lines(tmp_path / "a.jsonl", article(1, "2024-05-03"), article(2, "2024-05-03"))
    settings = Settings(home=home.path)
    land_sources(home, settings, [source])
    before = {path: path.read_bytes() for path in home.path.rglob("*") if path.is_file()}
    again = land_sources(home, settings, [source])
    assert again.outcomes == {"duplicate": 2}
    assert {path: path.read_bytes() for path in home.path.rglob("*") if path.is_file()} == before


def test_a_changed_text_is_a_new_revision_with_zones_of_its_own(home: Home, tmp_path: Path):
    first = article(1, "2024-05-03", "Three men were killed in Rome.")
    corrected = article(1, "2024-05-03", "Correction.\n\nFour men were killed in Rome on Friday.")
    landed = land_sources(home, Settings(home=home.path), [lines(tmp_path / "a.jsonl", first, corrected)])
    assert landed.outcomes == {"loaded": 1, "revised": 1}
    articles = read_stage(home, stages.article, "2024-05-03")
    assert articles["revision"].to_list() == [1, 2]
    zones = read_stage(home, stages.article_zone, "2024-05-03")
    texts = {row["revision"]: row["text"] for row in articles.iter_rows(named=True)}
    for zone in zones.iter_rows(named=True):
        assert texts[zone["revision"]][zone["zone_start"] : zone["zone_end"]].strip()


def test_a_broken_line_is_rejected_with_a_code_and_the_rest_goes_on(home: Home, tmp_path: Path):
    source = lines(
        tmp_path / "a.jsonl", article(1, "2024-05-03"), '{"id": "2", "text": "cut o', article(3, "2024-05-03")
    )
    landed = land_sources(home, Settings(home=home.path), [source, str(tmp_path / "missing.txt")])
    assert landed.outcomes == {"loaded": 2}
    assert [(r.code, r.raw_record) for r in landed.rejections] == [("bad_json", 2), ("no_such_path", None)]
    assert landed.articles_read == 4
