"""robots.txt after RFC 9309: groups, longest match, wildcards."""

from __future__ import annotations

import pytest

from sitrep.flows.sources.robots import read_robots

TEXT = """
# for everybody
User-agent: *
Disallow: /private/
Allow: /private/open
Disallow: /*?print=
Disallow: /*.pdf$
Crawl-delay: 2.5

User-agent: OtherBot
User-agent: BadBot
Disallow: /
"""


@pytest.mark.parametrize(
    ("path", "is_allowed"),
    [
        ("/", True),
        ("/news/1", True),
        ("/private/x", False),
        ("/private/open/x", True),
        ("/news/1?print=yes", False),
        ("/report.pdf", False),
        ("/report.pdf?page=2", True),
    ],
)
def test_the_longest_pattern_that_fits_decides(path: str, is_allowed: bool):
    assert read_robots(TEXT, "Sitrep").allows(f"https://news.example{path}") is is_allowed


def test_a_group_that_names_us_counts_alone():
    text = TEXT + "\nUser-agent: sitrep\nDisallow: /slow/\n"
    robots = read_robots(text, "Sitrep")
    assert (robots.allows("https://a.example/private/x"), robots.allows("https://a.example/slow/x")) == (True, False)
    assert robots.delay is None


def test_one_group_may_name_several():
    assert not read_robots(TEXT, "OtherBot").allows("https://a.example/")
    assert not read_robots(TEXT, "BadBot").allows("https://a.example/")


def test_an_empty_disallow_and_rubbish_forbid_nothing():
    robots = read_robots("User-agent: *\nDisallow:\nwhat is this\n<html>", "Sitrep")
    assert robots.allows("https://a.example/x")
    assert read_robots(TEXT, "Sitrep").delay == 2.5


def test_other_letters_and_their_percent_form_are_the_same():
    robots = read_robots("User-agent: *\nDisallow: /café\n", "Sitrep")
    assert not robots.allows("https://a.example/caf%C3%A9/1")
    assert not robots.allows("https://a.example/café/1")
