"""Pages and feeds from a site on the loopback address into articles by day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import polars as pl

from sitrep.flows.land import land_sources
from sitrep.flows.settings import Settings
from sitrep.flows.sources.address import is_address
from sitrep.schemas import stages
from sitrep.warehouse.home import Home
from sitrep.warehouse.landing import list_partitions, read_stage

TOWNS = {"1": ("Oslo", "2026-05-04"), "2": ("Lima", "2026-05-05"), "3": ("Rome", "2026-05-06")}


def page(town: str) -> tuple[int, dict[str, str], bytes]:
    words = f"Police arrested four men in {town} on Monday. " + "They were led away from the square at night. " * 4
    return 200, {"Content-Type": "text/html; charset=utf-8"}, f"<html><body><p>{words}</p></body></html>".encode()


def feed(site, *numbers: str) -> tuple[int, dict[str, str], bytes]:
    items = "".join(
        f"<item><link>{site.url}/{number}</link><pubDate>{TOWNS[number][1]}</pubDate></item>" for number in numbers
    )
    return 200, {"Content-Type": "application/rss+xml", "ETag": f'"{numbers}"'}, f"<rss>{items}</rss>".encode()


def fill(site) -> Settings:
    site.pages |= {f"/{number}": page(town) for number, (town, _) in TOWNS.items()}
    site.pages["/feed"] = feed(site, "1", "2")
    return Settings(fetch_delay_seconds=0.0)


def test_a_page_is_an_article_with_its_own_address(tmp_path: Path, site):
    settings, home = fill(site), Home.create(tmp_path / "home")
    landed = land_sources(home, settings, [f"{site.url}/1"], date(2026, 5, 4), "Courier")
    assert (landed.outcomes, landed.rejections) == ({"loaded": 1}, [])
    article = read_stage(home, stages.article, "2026-05-04").row(0, named=True)
    assert article["url"] == f"{site.url}/1".replace("http:", "https:")  # the form that addresses are known by
    assert article["source_name"] == "Courier"
    assert article["text"].startswith("Police arrested four men in Oslo")


def test_a_feeds_pages_lie_on_its_days_and_are_asked_for_once(tmp_path: Path, site):
    settings, home = fill(site), Home.create(tmp_path / "home")
    source = [f"{site.url}/feed"]
    assert land_sources(home, settings, source, None, "Courier").outcomes == {"loaded": 2}
    assert list_partitions(home, stages.article) == ["2026-05-04", "2026-05-05"]

    site.pages["/feed"] = feed(site, "1", "2", "3")
    site.asked.clear()
    # The third is of a day that has not ended.
    assert land_sources(home, settings, source, None, "Courier", until=date(2026, 5, 5)).outcomes == {"duplicate": 2}
    assert land_sources(home, settings, source, None, "Courier").outcomes == {"duplicate": 2, "loaded": 1}
    assert [path for path in site.paths() if path not in ("/feed", "/robots.txt")] == ["/3"]
    assert [status for path, _, status in site.asked if path == "/feed"] == [200, 304]


def test_articles_that_a_crash_kept_from_landing_are_not_lost(tmp_path: Path, site):
    settings, home = fill(site), Home.create(tmp_path / "home")
    land_sources(home, settings, [f"{site.url}/feed"])
    for table in (stages.article, stages.article_zone):
        home.stage_file(table.name, "2026-05-05").unlink()
    assert land_sources(home, settings, [f"{site.url}/feed"]).outcomes == {"duplicate": 1, "loaded": 1}


def test_what_cannot_be_fetched_is_rejected_with_a_code_and_the_rest_goes_on(tmp_path: Path, site):
    settings, home = fill(site), Home.create(tmp_path / "home")
    del site.pages["/1"]
    site.pages["/none"] = (200, {}, b"<rss></rss>")
    landed = land_sources(home, settings, [f"{site.url}/feed", f"{site.url}/none", "ftp://a.example/x"])
    assert landed.outcomes == {"loaded": 1}
    assert [(r.code, r.published_date) for r in landed.rejections] == [
        ("http_error", date(2026, 5, 4)),
        ("empty_feed", None),
        ("unsupported_source", None),
    ]


def test_json_lines_from_an_address(tmp_path: Path, site):
    settings, home = fill(site), Home.create(tmp_path / "home")
    line = b'{"id": "7", "text": "Miners met in Oslo.", "published_at": "2026-05-04"}\n'
    site.pages["/wire"] = (200, {"Content-Type": "application/x-ndjson"}, line)
    assert land_sources(home, settings, [f"{site.url}/wire"]).outcomes == {"loaded": 1}
    assert read_stage(home, stages.article, "2026-05-04").select(pl.col("given_id")).item() == "7"


def test_only_the_web_is_an_address():
    assert is_address("https://a.example/x")
    assert not is_address("ftp://a.example/x")
    assert not is_address("articles/https://x")
