from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from sitrep.schemas.vocabulary import PUBLISHED_BASES
from sitrep.transforms.articles.published import Published, find_published, parse_published_at

NOTHING = {"stated": None, "option": None, "url": None, "header": [], "filename": None}


def test_the_day_is_the_local_one_of_the_stated_offset():
    late = parse_published_at("2020-02-12T00:45:00+03:00")
    assert late == Published(datetime(2020, 2, 11, 21, 45, tzinfo=UTC), date(2020, 2, 12), "metadata")


def test_a_time_without_offset_is_local_to_the_given_timezone():
    assert parse_published_at("2020-01-03 23:30", ZoneInfo("Asia/Baghdad")) == Published(
        datetime(2020, 1, 3, 20, 30, tzinfo=UTC), date(2020, 1, 3), "metadata"
    )


def test_a_day_alone_has_no_moment():
    assert parse_published_at(" 2020-01-03 ") == Published(None, date(2020, 1, 3), "metadata")


def test_mail_dates_are_read():
    assert parse_published_at("Fri, 03 Jan 2020 09:40:00 +0300").at == datetime(2020, 1, 3, 6, 40, tzinfo=UTC)


@pytest.mark.parametrize("stated", ["yesterday", "2020-13-01", "03/04/2020", "", "0001-01-01T00:00:00+14:00", "٣"])
def test_an_unreadable_date_says_how_to_write_one(stated: str):
    with pytest.raises(ValueError, match=r"write 2020-01-03|outside the years"):
        parse_published_at(stated)


def test_the_bases_stand_in_order_and_each_is_used_when_those_before_it_are_silent():
    day = {basis: date(2020, 1, number) for number, basis in enumerate(PUBLISHED_BASES, start=1)}
    given = {
        "stated": Published(None, day["metadata"], "metadata"),
        "option": day["option"],
        "url": "https://a.example/2020/01/03/strike",
        "header": ["By Mara Ellison | Gulf Courier | 4 January 2020"],
        "filename": "inbox/2020-01-05.txt",
    }
    silenced = dict(given)
    for name, basis in zip(given, PUBLISHED_BASES, strict=True):
        found = find_published(**silenced)
        assert (found.day, found.basis) == (day[basis], basis)
        silenced[name] = NOTHING[name]
    assert find_published(**silenced) == Published(None, None, None)


@pytest.mark.parametrize(
    "line",
    [
        "By A. Writer | Outlet | 3 January 2020",
        "Published: January 3, 2020 14:05 GMT | Updated: January 5, 2020",
        "Friday, 3 January 2020, 14:05 GMT",
        "BAGHDAD, Jan. 3, 2020 (Gulf Courier) — Two rockets fell near the airport.",
    ],
)
def test_a_byline_a_date_line_or_a_dateline_with_its_year_dates_the_article(line: str):
    found = find_published(**{**NOTHING, "header": [line]})
    assert (found.day, found.basis) == (date(2020, 1, 3), "byline")


@pytest.mark.parametrize(
    "line",
    [
        "BAGHDAD, Jan 3 (Gulf Courier) — Two rockets fell near the airport.",
        "Last updated: 3 January 2020",
        "Two rockets fell near the airport on 3 January 2020, the military said.",
        "The attack of January 3, 2020, was the first - and the worst - of the year.",
    ],
)
def test_days_in_prose_and_days_of_editing_date_nothing(line: str):
    assert find_published(**{**NOTHING, "header": [line]}).basis is None


def test_two_different_days_in_one_place_are_none_and_the_next_place_decides():
    found = find_published(
        **{**NOTHING, "url": "https://a.example/2020/01/03/report-2019-12-31", "filename": "2020-01-04.txt"}
    )
    assert (found.day, found.basis) == (date(2020, 1, 4), "filename")
