"""Fetching from a real server: what was seen is not sent again, and a site's wishes count."""

from __future__ import annotations

import socket
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sitrep.flows.sources.fetch import TRIES, Fetcher, FetchFailed
from sitrep.flows.sources.robots import ALL_ALLOWED
from sitrep.warehouse.fetched import read_fetch_note
from sitrep.warehouse.home import Home

PAGE = (200, {"Content-Type": "text/html", "ETag": '"v1"'}, b"<p>Miners met in Oslo.</p>")


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home.create(tmp_path / "home")


@pytest.fixture
def pauses() -> list[float]:
    return []


@pytest.fixture
def fetcher(home: Home, pauses: list[float]):
    with Fetcher(home, delay=0.0, seconds=5.0, user_agent="Sitrep/test", pause=pauses.append) as found:
        yield found


@pytest.mark.parametrize(
    ("header", "condition", "value"),
    [
        ("ETag", "If-None-Match", '"v1"'),
        ("Last-Modified", "If-Modified-Since", "Tue, 05 May 2026 06:30:00 GMT"),
    ],
)
def test_the_second_time_is_asked_only_whether_it_changed(site, fetcher, header: str, condition: str, value: str):
    site.pages["/a"] = (200, {header: value, "Content-Type": "text/html"}, b"<p>one</p>")
    first, again = fetcher.get(f"{site.url}/a"), fetcher.get(f"{site.url}/a")
    assert (first.content, first.is_new) == (b"<p>one</p>", True)
    assert (again.content, again.content_type, again.is_new) == (b"<p>one</p>", "text/html", False)
    path, headers, status = site.asked[-1]
    assert (path, headers[condition], headers["User-Agent"], status) == ("/a", value, "Sitrep/test", 304)


def test_a_changed_page_is_new(site, fetcher):
    site.pages["/a"] = [PAGE, (200, {"ETag": '"v2"'}, b"<p>two</p>")]
    fetcher.get(f"{site.url}/a")
    again = fetcher.get(f"{site.url}/a")
    assert (again.content, again.is_new) == (b"<p>two</p>", True)


def test_a_page_whose_bytes_were_forgotten_is_fetched_whole(site, fetcher, home: Home):
    site.pages["/a"] = PAGE
    fetcher.get(f"{site.url}/a")
    note = read_fetch_note(home, f"{site.url}/a")
    home.raw_file(note.sha256).unlink()
    assert fetcher.get(f"{site.url}/a").content == PAGE[2]
    assert "If-None-Match" not in site.asked[-1][1]


def test_what_its_publisher_says_is_unchanged_is_not_asked_for(site, fetcher):
    site.pages["/a"] = PAGE
    fetcher.get(f"{site.url}/a")
    before = len(site.asked)
    assert not fetcher.get(f"{site.url}/a", if_changed_since=datetime.now(UTC) - timedelta(days=1)).is_new
    assert not fetcher.get(f"{site.url}/a", is_settled=True).is_new
    assert len(site.asked) == before
    fetcher.get(f"{site.url}/a", if_changed_since=datetime.now(UTC) + timedelta(hours=1))
    assert len(site.asked) == before + 1


def test_robots_txt_is_read_once_and_obeyed(site, fetcher):
    site.pages |= {"/robots.txt": (200, {}, b"User-agent: *\nDisallow: /private/\n"), "/a": PAGE, "/private/b": PAGE}
    fetcher.get(f"{site.url}/a")
    with pytest.raises(FetchFailed, match=r"robots\.txt") as failure:
        fetcher.get(f"{site.url}/private/b")
    assert failure.value.code == "not_allowed"
    assert site.paths() == ["/robots.txt", "/a"]


def test_a_redirect_into_a_forbidden_place_is_not_followed(site, fetcher):
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /private/\n")
    site.pages["/a"] = (302, {"Location": "/private/b"}, b"")
    with pytest.raises(FetchFailed, match="not_allowed"):
        fetcher.get(f"{site.url}/a")
    assert "/private/b" not in site.paths()


def test_redirects_are_followed_and_end(site, fetcher):
    site.pages |= {"/a": (301, {"Location": "/b"}, b""), "/b": PAGE, "/round": (302, {"Location": "/round"}, b"")}
    assert fetcher.get(f"{site.url}/a").url == f"{site.url}/b"
    with pytest.raises(FetchFailed, match="too_many_redirects"):
        fetcher.get(f"{site.url}/round")


def test_a_site_in_trouble_is_left_alone(site, fetcher):
    site.pages |= {"/robots.txt": (500, {}, b""), "/a": PAGE}
    with pytest.raises(FetchFailed, match="not_allowed"):
        fetcher.get(f"{site.url}/a")
    assert set(site.paths()) == {"/robots.txt"}


def test_a_busy_server_is_asked_again_after_the_time_that_it_names(site, fetcher, pauses):
    site.pages["/a"] = [(503, {"Retry-After": "7"}, b""), (500, {}, b""), PAGE]
    assert fetcher.get(f"{site.url}/a").content == PAGE[2]
    assert pauses == [7.0, 14.0]


def test_a_server_that_stays_broken_is_given_up(site, fetcher, pauses):
    site.pages["/a"] = (500, {}, b"")
    with pytest.raises(FetchFailed, match="answers 500") as failure:
        fetcher.get(f"{site.url}/a")
    assert (failure.value.code, site.paths().count("/a"), pauses) == ("http_error", TRIES, [2.0, 4.0])


def test_a_missing_page_is_not_asked_for_again(site, fetcher, pauses):
    with pytest.raises(FetchFailed, match="answers 404"):
        fetcher.get(f"{site.url}/gone")
    assert (site.paths().count("/gone"), pauses) == (1, [])


def test_a_server_that_does_not_answer_is_said_in_a_sentence(fetcher, pauses, home: Home):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        quick = Fetcher(home, delay=0.0, seconds=0.2, pause=pauses.append)
        place = f"http://127.0.0.1:{silent.getsockname()[1]}"
        quick.robots[place] = ALL_ALLOWED
        with quick, pytest.raises(FetchFailed, match="3 tries") as failure:
            quick.get(f"{place}/a")
    assert failure.value.code == "fetch_failed"


def test_a_page_without_end_is_cut_off(site, fetcher, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sitrep.flows.sources.fetch.LARGEST", 1000)
    site.pages["/a"] = (200, {}, b"x" * 5000)
    with pytest.raises(FetchFailed, match="too_large"):
        fetcher.get(f"{site.url}/a")


def test_one_host_is_not_asked_faster_than_it_wants(site, home: Home, pauses):
    site.pages |= {"/robots.txt": (200, {}, b"User-agent: *\nCrawl-delay: 3\n"), "/a": PAGE, "/b": PAGE}
    with Fetcher(home, delay=0.5, pause=pauses.append) as fetcher:
        fetcher.get(f"{site.url}/a")
        fetcher.get(f"{site.url}/b")
    assert [round(pause) for pause in pauses] == [3, 3]
