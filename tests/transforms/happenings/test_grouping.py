"""Which statements tell of the same happening."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import polars as pl
import pytest

from sitrep.transforms.happenings.grouping import group_happenings
from sitrep.transforms.happenings.sameness import INPUT_SCHEMA

STRIKE = {
    "article_id": "a1",
    "published_date": date(2024, 5, 3),
    "trigger_start": 10,
    "event_type_code": "ASSAULT",
    "event_mode_code": "aerial",
    "date_start": date(2024, 5, 2),
    "date_end": date(2024, 5, 2),
    "location_id": "s:harbour",
    "location_name": "Harbour",
    "location_kind": "city",
    "country_code": "SYR",
    "latitude": 35.5,
    "longitude": 35.8,
    "actors": ["A1"],
    "recipients": [],
    "persons": [],
    "killed_low": None,
}
AIRPORT = {
    "article_id": "a2",
    "location_id": "s:airport",
    "location_name": "Harbour Airport",
    "location_kind": "facility",
    "latitude": 35.6,
    "longitude": 35.9,
}
KILLED = {"recipients": ["P1"], "persons": ["P1"], "killed_low": 1}


def groups_of(*changes: dict) -> set[frozenset[int]]:
    """Indexes of the statements that were grouped; each statement is the strike with some fields changed."""
    rows = [{**STRIKE, "event_mention_id": f"{index:032x}", **change} for index, change in enumerate(changes)]
    bridge = group_happenings(pl.DataFrame(rows, schema=INPUT_SCHEMA, orient="row"), {}).members
    groups: dict[str, set[int]] = {}
    for mention, event in bridge.iter_rows():
        groups.setdefault(event, set()).add(int(mention, 16))
    return {frozenset(group) for group in groups.values()}


def test_two_outlets_tell_the_same_strike_once():
    assert groups_of({}, {"article_id": "a2", "published_date": date(2024, 5, 4)}) == {frozenset({0, 1})}


@pytest.mark.parametrize(
    "other",
    [
        {"date_start": date(2024, 5, 9), "date_end": date(2024, 5, 9)},
        {"location_id": "s:hill", "location_name": "Hill"},
        {"country_code": "LBN", "location_id": "s:cedar", "location_name": "Cedar"},
        {"actors": ["A2"]},
        {"event_type_code": "CONSULT"},
        {"article_id": "a9", "date_start": None, "date_end": None, "published_date": date(2024, 6, 30)},
    ],
)
def test_what_both_state_and_differs_keeps_them_apart(other: dict):
    assert groups_of({}, other) == {frozenset({0}), frozenset({1})}


def test_an_airport_and_its_city_are_one_place_and_the_happening_is_at_the_airport():
    assert groups_of(KILLED, {**AIRPORT, "recipients": ["P1"]}) == {frozenset({0, 1})}
    rows = [{**STRIKE, "event_mention_id": f"{i:032x}", **KILLED, **change} for i, change in enumerate([{}, AIRPORT])]
    fact = group_happenings(pl.DataFrame(rows, schema=INPUT_SCHEMA, orient="row"), {}).events
    assert fact["location_name"].to_list() == ["Harbour Airport"]


@pytest.mark.parametrize(
    "elsewhere",
    [{"latitude": 36.5}, {"latitude": None}, {"country_code": "LBN"}, {"location_kind": "city"}],
)
def test_a_site_far_from_the_city_or_abroad_or_another_city_is_another_place(elsewhere: dict):
    village = {"recipients": ["G1"]}
    assert groups_of(village, {**AIRPORT, **village, **elsewhere}) == {frozenset({0}), frozenset({1})}


def test_an_attack_on_one_person_is_one_happening_whoever_is_said_to_have_done_it_where():
    other = {**KILLED, "article_id": "a2", "actors": ["A2"], "location_id": "s:hill", "location_name": "Hill"}
    assert groups_of(KILLED, other) == {frozenset({0, 1})}


@pytest.mark.parametrize(
    ("change", "is_one"),
    [
        ({}, True),
        ({"actors": ["A2"]}, True),
        ({"location_id": "s:hill", "location_name": "Hill"}, False),
        ({"event_mode_code": "firearms", "actors": ["A2"]}, False),
        ({"location_id": "s:hill", "location_name": "Hill", "killed_low": 1}, True),
    ],
)
def test_a_person_who_lives_can_be_attacked_twice_on_the_same_days(change: dict, is_one: bool):
    wounded = {**KILLED, "killed_low": None}
    groups = groups_of(wounded, {**wounded, "article_id": "a2", **change})
    assert groups == ({frozenset({0, 1})} if is_one else {frozenset({0}), frozenset({1})})


IN_THE_COUNTRY = {
    "article_id": "a2",
    "location_id": "c:SYR",
    "location_name": "Syria",
    "location_kind": "country",
    "recipients": ["G1"],
}


def test_disputed_tolls_are_claims_of_one_happening_and_many_times_as_many_dead_are_another():
    first = {"recipients": ["G1"], "killed_low": 4}
    assert groups_of(first, {**IN_THE_COUNTRY, "killed_low": 7}) == {frozenset({0, 1})}
    assert groups_of(first, {**IN_THE_COUNTRY, "killed_low": 32}) == {frozenset({0}), frozenset({1})}
    at_one_site = {"article_id": "a2", "recipients": ["G1"], "killed_low": 32}
    assert groups_of(first, at_one_site) == {frozenset({0, 1})}


def test_the_same_number_of_dead_speaks_for_one_happening():
    undated = {**IN_THE_COUNTRY, "actors": [], "event_mode_code": None, "date_start": None, "date_end": None}
    first = {"recipients": ["G1"], "killed_low": 43}
    assert groups_of(first, {**undated, "killed_low": 43}) == {frozenset({0, 1})}
    assert groups_of(first, {**undated, "killed_low": None}) == {frozenset({0}), frozenset({1})}


@pytest.mark.parametrize(
    "change",
    [
        {"date_start": date(2024, 5, 9), "date_end": date(2024, 5, 9)},
        {"date_start": None, "date_end": None},
        {"country_code": "LBN"},
        {"recipients": ["P2"], "persons": ["P2"]},
        {"persons": []},
    ],
)
def test_attacks_on_other_days_or_persons_or_abroad_by_another_stay_apart(change: dict):
    other = {**KILLED, "article_id": "a2", "actors": ["A2"], **change}
    assert groups_of(KILLED, other) == {frozenset({0}), frozenset({1})}


def test_a_statement_without_a_date_joins_the_news_of_the_week():
    undated = {"article_id": "a2", "date_start": None, "date_end": None, "published_date": date(2024, 5, 5)}
    assert groups_of({}, undated) == {frozenset({0, 1})}


def test_an_unnamed_attacker_joins_a_named_one():
    assert groups_of({}, {"article_id": "a2", "actors": []}) == {frozenset({0, 1})}


def test_a_vague_statement_does_not_chain_two_days_together():
    first = {"article_id": "a1"}
    second = {"article_id": "a2", "date_start": date(2024, 5, 4), "date_end": date(2024, 5, 4)}
    vague = {"article_id": "a3", "date_start": date(2024, 5, 1), "date_end": date(2024, 5, 7)}
    groups = groups_of(first, second, vague)
    assert not any({0, 1} <= group for group in groups)
    assert len(groups) == 2


def test_the_order_of_the_mentions_does_not_matter():
    changes = [{}, {"article_id": "a2"}, {"article_id": "a3", "actors": ["A2"]}, {"date_start": None}]
    rows = [{**STRIKE, "event_mention_id": f"{index:032x}", **change} for index, change in enumerate(changes)]
    results = []
    for order in permutations(rows):
        made = group_happenings(pl.DataFrame(list(order), schema=INPUT_SCHEMA, orient="row"), {})
        results.append((made.events.rows(), made.members.rows()))
    assert all(result == results[0] for result in results)


def test_the_happening_takes_the_narrowest_days_and_the_most_exact_place():
    wide = {
        "article_id": "a0",
        "published_date": date(2024, 5, 2),
        "date_start": date(2024, 4, 28),
        "date_end": date(2024, 5, 4),
        "location_id": "c:SYR",
        "location_name": "Syria",
        "location_kind": "country",
    }
    rows = [{**STRIKE, "event_mention_id": f"{index:032x}", **change} for index, change in enumerate([{}, wide])]
    fact = group_happenings(pl.DataFrame(rows, schema=INPUT_SCHEMA, orient="row"), {}).events
    assert fact.select("date_start", "date_end", "location_name", "mention_count").rows() == [
        (date(2024, 5, 2), date(2024, 5, 2), "Harbour", 2)
    ]


def test_no_mentions_give_no_happenings():
    made = group_happenings(pl.DataFrame(schema=INPUT_SCHEMA), {})
    assert made.events.is_empty()
    assert made.members.is_empty()
    assert made.redirects.is_empty()
