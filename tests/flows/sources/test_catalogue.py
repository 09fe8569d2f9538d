"""sources.toml: what may stand there, what is said when it cannot be, and what is due."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from sitrep.flows.settings import SettingsError
from sitrep.flows.sources.catalogue import choose, read_catalogue
from sitrep.warehouse.fetched import FetchNote, write_fetch_note
from sitrep.warehouse.home import Home

DAY = date(2026, 5, 5)
TEXT = """
[[source]]
name = "courier"
kind = "feed"
location = "https://courier.example/world.xml"
publisher = "Gulf Courier"

[[source]]
name = "review"
kind = "page"
location = "https://review.example/{day}.html"
cadence = "weekly"

[[source]]
name = "desk"
kind = "folder"
location = "incoming/{day}"
"""


def write(folder: Path, text: str = TEXT) -> Path:
    path = folder / "sources.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_places_of_a_day(tmp_path: Path):
    sources = read_catalogue(write(tmp_path))
    assert [source.place(DAY) for source in sources] == [
        "https://courier.example/world.xml",
        "https://review.example/2026-05-05.html",
        str(tmp_path / "incoming" / "2026-05-05"),
    ]
    assert (sources[0].publisher, sources[1].publisher) == ("Gulf Courier", None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("source = 1", "[[source]] entries"),
        ("", "[[source]] entries"),
        ("[[source]]\nname = 'a'\nkind = 'radio'\nlocation = 'https://a.example'", "source 1: kind"),
        ("[[source]]\nname = 'a'\nkind = 'feed'\nlocation = 'feeds/a.xml'", "an address, https://"),
        ("[[source]]\nname = 'a'\nkind = 'folder'\nlocation = 'https://a.example'", "a folder's path"),
        ("[[source]]\nname = 'a'\nkind = 'folder'\nlocation = 'x'\npublsher = 'A'", "publsher"),
        ("[[source]]\nname = 'a'\nkind = 'folder'\nlocation = 'x'\n" * 2, "a stands twice"),
        ("[[source", "cannot read"),
    ],
)
def test_a_catalogue_that_cannot_be_is_said_with_place_and_field(tmp_path: Path, text: str, words: str):
    with pytest.raises(SettingsError) as failure:
        read_catalogue(write(tmp_path, text))
    assert words in str(failure.value)


def test_no_catalogue_says_where_it_was_looked_for(tmp_path: Path):
    with pytest.raises(SettingsError, match=r"sources\.toml: write one"):
        read_catalogue(tmp_path / "sources.toml")


def test_what_was_read_within_its_cadence_is_passed_over_unless_it_is_named(tmp_path: Path):
    home = Home.create(tmp_path / "home")
    sources = read_catalogue(write(tmp_path))
    for source in sources[:2]:
        two_days_ago = datetime.now(UTC) - timedelta(days=2)
        write_fetch_note(home, FetchNote(source.place(DAY), source.place(DAY), "0" * 64, "", two_days_ago))
    assert [source.name for source in choose(sources, [], home, DAY)] == ["courier", "desk"]
    assert [source.name for source in choose(sources, ["review"], home, DAY)] == ["review"]
    with pytest.raises(SettingsError, match="no such source: revue; there are courier, review, desk"):
        choose(sources, ["revue"], home, DAY)
