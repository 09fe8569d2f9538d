"""A bare surname behind an office, against the roles of the small register; its articles appear on 1 March 2020."""

from datetime import date

import polars as pl
import pytest


def test_a_title_of_office_and_a_surname_are_its_holder_and_the_bare_surnames_follow(links_of):
    links = links_of(
        "Assad spoke. President Assad left. Mr. Assad slept.",
        ("Assad", "PERSON"),
        ("Assad", "PERSON"),
        ("Assad", "PERSON"),
    )
    assert links.select("actor_id", "link_method", "link_rule", "link_score").rows() == [
        ("A2", "in_document", "surname", 0.85),
        ("A2", "register", "office", 0.9),
        ("A2", "in_document", "surname", 0.85),
    ]


def test_the_nationality_before_the_title_must_be_that_of_the_office(link):
    assert link("The Syrian President Assad left.", ("Assad", "PERSON")) == [("Assad", "A2")]
    assert link("The Iranian President Assad left.", ("Assad", "PERSON")) == [("Assad", "bare_surname")]


@pytest.mark.parametrize(
    "text", ["Assad left.", "General Assad left.", "Former President Assad left.", "Mr. Assad left."]
)
def test_without_the_office_a_surname_stays_open(link, text):
    assert link(text, ("Assad", "PERSON")) == [("Assad", "bare_surname")]


def test_a_surname_with_another_title_does_not_follow(link):
    assert link("President Assad left. General Assad slept.", ("Assad", "PERSON"), ("Assad", "PERSON")) == [
        ("Assad", "A2"),
        ("Assad", "bare_surname"),
    ]


def test_two_holders_of_one_surname_leave_the_bare_one_open(link):
    assert link(
        "President Assad met Prime Minister Assad. Assad spoke.",
        ("Assad", "PERSON"),
        ("Assad", "PERSON"),
        ("Assad", "PERSON"),
    ) == [("Assad", "A2"), ("Assad", "A3"), ("Assad", "bare_surname")]


@pytest.mark.parametrize(
    ("day", "actor"),
    [(date(2022, 8, 1), "A4"), (date(2022, 9, 1), None), (date(2013, 10, 1), "A4"), (date(2013, 9, 1), None)],
)
def test_an_office_counts_from_a_year_before_to_a_year_after_it_was_held(resolver, read_article, day, actor):
    mentions, texts = read_article("President Ghani left.", ("Ghani", "PERSON"))
    links = resolver.resolve(mentions, texts.with_columns(published_date=pl.lit(day)))
    assert links["actor_id"].to_list() == [actor]


def test_an_article_without_a_day_links_nobody_by_office(resolver, read_article):
    mentions, texts = read_article("President Ghani left.", ("Ghani", "PERSON"))
    links = resolver.resolve(mentions, texts.with_columns(published_date=pl.lit(None, pl.Date)))
    assert links["no_link_reason"].to_list() == ["bare_surname"]
