from datetime import date

import pytest

from sitrep.transforms.articles.calendar_dates import contains_day, days_in_filename, days_in_text, days_in_url

THIRD = {date(2020, 1, 3)}


@pytest.mark.parametrize(
    "text", ["3 January 2020", "January 3, 2020", "Jan. 3rd, 2020", "Fri 03 Jan 2020", "2020-01-03", "3-Jan-2020"]
)
def test_a_full_day_is_read_in_the_usual_spellings(text: str):
    assert days_in_text(f"Published {text}, Baghdad") == THIRD


def test_a_numeric_day_is_read_only_where_one_reading_is_possible():
    assert days_in_text("23/4/2020") == {date(2020, 4, 23)}
    assert days_in_text("4/23/2020") == {date(2020, 4, 23)}
    assert days_in_text("3/3/2020") == {date(2020, 3, 3)}
    assert days_in_text("3/4/2020") == set()


def test_days_without_a_year_and_impossible_days_are_none():
    assert days_in_text("BAGHDAD, Jan 3; 31 June 2020; 2020-13-01; May 2020") == set()
    assert contains_day("31 June 2020")
    assert not contains_day("Jan 3")


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/2020/01/03/strike",
        "https://a.example/world/2020/jan/03/strike",
        "https://a.example/strike-2020-01-03.html",
        "https://a.example/news/20200103/strike",
        "https://a.example/2020/1/3",
    ],
)
def test_an_address_may_carry_the_day(url: str):
    assert days_in_url(url) == THIRD


def test_article_numbers_in_an_address_are_no_days():
    assert days_in_url("https://a.example/88213/20209999/1999/12") == set()


def test_a_file_name_may_carry_the_day():
    assert days_in_filename("2020-01-03-gulf-courier.txt") == THIRD
    assert days_in_filename("wire_2020_01_03.jsonl") == THIRD
    assert days_in_filename("report-12020-01-03.txt") == set()
