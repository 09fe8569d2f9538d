"""A night: the catalogue's sources are read up to a day, and what is new goes all the way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sitrep.warehouse.home import Home
from sitrep.warehouse.query import query
from tests.web_site import Site, serve_site

ITEMS = {"1": ("Oslo", "2026-05-04"), "2": ("Lima", "2026-05-05"), "3": ("Rome", "2026-05-06")}


def fill(site: Site) -> None:
    for number, (town, _) in ITEMS.items():
        text = f"Police arrested four men in {town}. " + "They were led away from the square at night. " * 4
        body = f"<html><body><p>{text}</p></body></html>".encode()
        site.pages[f"/{number}"] = (200, {"Content-Type": "text/html"}, body)
    items = "".join(
        f"<item><link>{site.url}/{n}</link><pubDate>{day}</pubDate></item>" for n, (_, day) in ITEMS.items()
    )
    site.pages["/feed"] = (200, {"ETag": '"1"'}, f"<rss>{items}</rss>".encode())


def write_folder(folder: Path, site: Site) -> None:
    (folder / "incoming" / "2026-05-05").mkdir(parents=True)
    article = {"id": "1", "text": "Police arrested two men in Cairo.", "published_at": "2026-05-05"}
    (folder / "incoming" / "2026-05-05" / "desk.jsonl").write_text(json.dumps(article))
    entries = [
        ("courier", "feed", f"{site.url}/feed", "Gulf Courier"),
        ("gone", "page", f"{site.url}/gone", "Nobody"),
        ("desk", "folder", "incoming/{day}", "Our Desk"),
    ]
    (folder / "sources.toml").write_text(
        "".join(
            f'[[source]]\nname = "{name}"\nkind = "{kind}"\nlocation = "{place}"\npublisher = "{publisher}"\n'
            for name, kind, place, publisher in entries
        )
    )


@pytest.mark.usefixtures("_prefect")
def test_a_night_loads_what_is_new_up_to_its_day_and_the_next_one_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    from sitrep.flows.pipeline import RunFailed
    from sitrep.flows.served import nightly

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SITREP_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("SITREP_FETCH_DELAY_SECONDS", "0")
    articles = "select distinct source_name, published_date::varchar from mart_event_mention order by 2, 1"
    with serve_site() as site:
        fill(site)
        write_folder(tmp_path, site)
        nightly(day="2026-05-05")
        home = Home.open(tmp_path / "home")
        first = [("Gulf Courier", "2026-05-04"), ("Gulf Courier", "2026-05-05"), ("Our Desk", "2026-05-05")]
        assert query(home, articles).rows() == first
        rejected = query(home, "select error_code, input_path from audit.rejected_input").rows()
        assert rejected == [("http_error", f"{site.url}/gone")]

        nightly(sources=["courier"], day="2026-05-06")
        assert query(home, articles).rows() == [*first, ("Gulf Courier", "2026-05-06")]
        runs = query(home, "select flow_name, run_state, articles_loaded from audit.run order by started_at").rows()
        assert runs == [("nightly", "completed", 3), ("nightly", "completed", 1)]

        with pytest.raises(RunFailed, match="no source could be read: gone: answers 404"):
            nightly(sources=["gone"], day="2026-05-06")


@pytest.mark.usefixtures("_prefect")
def test_loads_take_turns_under_the_limit_that_sitrep_up_makes():
    from prefect.client.orchestration import get_client
    from prefect.concurrency.sync import concurrency

    from sitrep.flows.writer import WRITER_LIMIT, writer_slot

    with get_client(sync_client=True) as client:
        client.upsert_global_concurrency_limit_by_name(WRITER_LIMIT, 1)
    with writer_slot(), pytest.raises(TimeoutError), concurrency(WRITER_LIMIT, timeout_seconds=0.5, strict=True):
        pass
    with concurrency(WRITER_LIMIT, timeout_seconds=30, strict=True):
        pass
