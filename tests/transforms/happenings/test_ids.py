"""Ids of happenings stay when statements arrive, and lead on when two happenings turn out to be one."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import permutations

import polars as pl

from sitrep.transforms.happenings.grouping import Happenings, group_happenings
from sitrep.transforms.happenings.ids import Redirect, mint, name_happenings
from sitrep.transforms.happenings.sameness import INPUT_SCHEMA


def test_a_new_happening_is_named_after_the_statement_told_first():
    assert name_happenings([["m1", "m2"], ["m3"]], {}) == ([mint("m1"), mint("m3")], [])


def test_an_earlier_statement_that_comes_later_changes_no_id():
    assert name_happenings([["m0", "m1", "m2"]], {"m1": mint("m1"), "m2": mint("m1")}) == ([mint("m1")], [])


def test_the_id_of_most_statements_stays_and_the_other_leads_to_it():
    known = {"m1": mint("m1"), "m2": mint("m2"), "m3": mint("m2")}
    names, redirects = name_happenings([["m1", "m2", "m3", "m4"]], known)
    assert names == [mint("m2")]
    assert redirects == [Redirect(mint("m1"), mint("m2"), "new_statement", "m4")]


def test_of_equal_happenings_that_told_first_keeps_its_id():
    known = {"m1": mint("m1"), "m2": mint("m2")}
    names, redirects = name_happenings([["m1", "m2"]], known)
    assert names == [mint("m1")]
    assert redirects == [Redirect(mint("m2"), mint("m1"), "read_anew", None)]


def test_where_one_becomes_two_the_founder_keeps_the_id():
    known = dict.fromkeys(["m1", "m2", "m3"], mint("m1"))
    assert name_happenings([["m1"], ["m2", "m3"]], known) == ([mint("m1"), mint("m2")], [])


def test_a_happening_that_was_part_of_another_for_a_while_has_its_id_again():
    names, _ = name_happenings([["m1", "m2", "m3"]], {"m1": mint("m1"), "m3": mint("m3")})
    assert names == [mint("m1")]
    assert name_happenings([["m1"], ["m3"]], dict.fromkeys(["m1", "m2", "m3"], mint("m1"))) == (
        [mint("m1"), mint("m3")],
        [],
    )


def test_an_id_that_another_group_has_is_not_given_twice():
    # m2 founded a happening that m1 and m3 now tell of without it.
    known = {"m1": mint("m2"), "m3": mint("m2")}
    names, redirects = name_happenings([["m1", "m3"], ["m2"]], known)
    assert names[0] == mint("m2")
    assert len(set(names)) == 2
    assert redirects == []


# Four articles on two strikes; the last, undated in place, tells of the first one. "d" is earlier news of it.
FIELDS = {
    "trigger_start": 10,
    "event_type_code": "ASSAULT",
    "event_mode_code": "aerial",
    "location_kind": "city",
    "country_code": "SYR",
    "latitude": None,
    "longitude": None,
    "actors": ["A1"],
    "recipients": ["G1"],
    "persons": [],
    "killed_low": None,
}


def statement(article: str, published: int, place: str | None, struck: int) -> dict:
    day = date(2024, 5, struck)
    return FIELDS | {
        "event_mention_id": article * 32,
        "article_id": article,
        "published_date": date(2024, 5, published),
        "date_start": day,
        "date_end": day + timedelta(days=int(place is None)),
        "location_id": place,
        "location_name": place,
    }


ARTICLES = [
    statement("a", 5, "harbour", 4),
    statement("b", 6, "harbour", 4),
    statement("c", 6, "hill", 4),
    statement("d", 4, "harbour", 4),
    statement("e", 7, None, 4),
]


def arriving(order: tuple[dict, ...]) -> tuple[Happenings, dict[str, str], list[dict[str, str]]]:
    """The happenings after one article came after the other, all redirects, and what was known after each."""
    known: dict[str, str] = {}
    redirects: dict[str, str] = {}
    history = []
    made = group_happenings(pl.DataFrame(schema=INPUT_SCHEMA), {})
    for count in range(1, len(order) + 1):
        made = group_happenings(pl.DataFrame(list(order[:count]), schema=INPUT_SCHEMA, orient="row"), known)
        known = dict(made.members.iter_rows())
        redirects |= dict(made.redirects.select("event_id", "new_event_id").iter_rows())
        history.append(known)
    return made, redirects, history


def test_in_whatever_order_articles_come_the_same_statements_make_a_happening_and_every_id_leads_to_it():
    partitions = set()
    for order in permutations(ARTICLES):
        made, redirects, history = arriving(order)
        now = dict(made.members.iter_rows())
        groups: dict[str, set[str]] = {}
        for mention, event in now.items():
            groups.setdefault(event, set()).add(mention[0])
        partitions.add(frozenset(map(frozenset, groups.values())))
        live = set(now.values())
        for stored in {event for known in history for event in known.values()}:
            found = stored
            while found not in live:
                found = redirects[found]
    assert len(partitions) == 1


def test_reading_the_same_again_changes_no_id():
    made, _, _ = arriving((*ARTICLES[2:], *ARTICLES[:2]))
    again = group_happenings(pl.DataFrame(ARTICLES, schema=INPUT_SCHEMA, orient="row"), dict(made.members.iter_rows()))
    assert again.members.equals(made.members)
    assert again.redirects.is_empty()
