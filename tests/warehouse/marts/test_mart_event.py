from __future__ import annotations

import pytest


def test_one_happening_told_by_three_articles_is_one_row_whose_bounds_show_the_disagreement(star):
    star.article("a1", "2031-05-06", "Alder Post")
    star.article("a2", "2031-05-07", "Alder Post")
    star.article("a3", "2031-05-09", "Hill Radio")
    star.event("e1", "ASSAULT", "2031-05-06", location_name="Port Alder", country_code="SLD")
    star.mention("m1", "ASSAULT", [], ["dock workers"], article="a1", event="e1", days="2031-05-06")
    star.mention("m2", "ASSAULT", ["Northland"], ["dock workers"], article="a1", event="e1")
    star.mention("m3", "ASSAULT", ["Red Brigade"], ["Port Alder"], article="a2", event="e1")
    star.mention("m4", "ASSAULT", ["Northland"], ["dock workers"], article="a3", event="e1")
    star.number("m1", "killed", 3, 3)
    star.number("m3", "killed", 2, None)
    star.number("m4", "killed", 12, 12)
    star.number("m4", "injured", 7, None)
    assert star.table("from mart_event") == [
        (
            *("e1", "ASSAULT", "2031-05-06", "2031-05-06", "Port Alder", "SLD"),
            *(["Northland", "Red Brigade"], ["dock workers", "Port Alder"]),
            *(4, 3, 2, 2, 12, 7, None, False, "2031-05-06", "2031-05-09"),
        )
    ]


def test_an_open_figure_above_every_upper_bound_leaves_the_top_open(star):
    star.article("a1")
    star.event("e1", "ASSAULT")
    star.mention("m1", "ASSAULT", event="e1")
    star.mention("m2", "ASSAULT", event="e1")
    star.number("m1", "killed", 5, 5)
    star.number("m2", "killed", 7, None)
    assert star.rows("select killed_low, killed_high from mart_event") == [(5, None)]


def test_a_happening_that_no_mention_affirms_is_no_row(star):
    star.article("a1", "2031-05-06")
    star.event("planned", "CONSULT")
    star.event("past", "CONSULT")
    star.mention("m1", "CONSULT", ["Northland", "Southland"], event="planned", status="planned")
    star.mention("m2", "CONSULT", ["Northland", "Southland"], event="past", narrative_time="background")
    assert star.rows("from mart_event") == []


def test_only_mentions_that_count_are_summed_up(star):
    star.article("a1", "2031-05-06", "Alder Post")
    star.event("e1", "ASSAULT", "2031-05-06")
    star.mention("m1", "ASSAULT", ["Northland"], event="e1")
    star.mention("m2", "ASSAULT", ["Eastland"], event="e1", status="hypothetical")
    star.number("m2", "killed", 900, 900)
    query = "select actors, recipients, n_mentions, killed_high from mart_event"
    assert star.rows(query) == [(["Northland"], [], 1, None)]


def test_equals_who_meet_stand_on_one_side_once(star):
    star.article("a1")
    star.event("e1", "CONSULT")
    star.mention("m1", "CONSULT", ["Northland"], ["Southland"], event="e1")
    star.mention("m2", "CONSULT", ["Southland"], ["Northland"], event="e1")
    assert star.rows("select actors, recipients from mart_event") == [(["Northland", "Southland"], [])]


def test_parties_of_an_attack_who_are_said_to_have_done_it_to_each_other_stay_on_both_sides(star):
    star.article("a1")
    star.event("e1", "ASSAULT")
    star.mention("m1", "ASSAULT", ["Northland"], ["Southland"], event="e1")
    star.mention("m2", "ASSAULT", ["Southland"], ["Northland"], event="e1")
    assert star.rows("select actors, recipients from mart_event") == [
        (["Northland", "Southland"], ["Northland", "Southland"])
    ]


def test_a_negated_mention_of_the_happening_is_a_denial(star):
    star.article("a1", "2031-05-06")
    star.event("e1", "ASSAULT")
    star.mention("m1", "ASSAULT", ["Northland"], event="e1")
    star.mention("m2", "ASSAULT", event="e1", status="negated")
    assert star.rows("select event_id, has_denial, n_mentions from mart_event") == [("e1", True, 1)]


@pytest.mark.parametrize(
    ("denial", "is_denied"),
    [
        ({"actors": ["Northland"], "days": "2031-05-06"}, True),
        ({"recipients": ["dock workers"], "days": "2031-05-06", "place": ("Port Alder", "SLD")}, True),
        ({"actors": ["Northland"], "days": "2031-05-07"}, False),  # another day
        ({"actors": ["Eastland"], "days": "2031-05-06"}, False),  # somebody else
        ({"recipients": ["Northland"], "days": "2031-05-06"}, False),  # another part
        ({"actors": ["Northland"], "days": "2031-05-06", "place": ("Ostia", "ITA")}, False),  # another country
        ({"actors": ["Northland"]}, False),  # no day: any act of that time
    ],
)
def test_a_denial_that_was_not_joined_counts_if_type_day_and_a_party_are_the_same(star, denial: dict, is_denied: bool):
    star.article("a1", "2031-05-07")
    star.event("e1", "ASSAULT", "2031-05-06", location_name="Port Alder", country_code="SLD")
    star.event("e2", "ASSAULT")
    star.mention("m1", "ASSAULT", ["Northland"], ["dock workers"], event="e1", days="2031-05-06")
    star.mention("m2", "ASSAULT", event="e2", status="negated", **denial)
    assert star.rows("select event_id, has_denial from mart_event") == [("e1", is_denied)]


def test_a_denial_of_another_kind_of_act_is_no_denial_of_this_one(star):
    star.article("a1", "2031-05-07")
    star.event("e1", "ASSAULT", "2031-05-06")
    star.event("e2", "COERCE", "2031-05-06")
    star.mention("m1", "ASSAULT", ["Northland"], event="e1", days="2031-05-06")
    star.mention("m2", "COERCE", ["Northland"], event="e2", days="2031-05-06", status="negated")
    assert star.rows("select event_id, has_denial from mart_event") == [("e1", False)]
