from __future__ import annotations


def test_mentions_of_a_day_are_counted_by_pair_and_quad_class_and_happenings_once(star):
    star.article("a1")
    star.event("e1", "ASSAULT")
    star.event("e2", "COERCE")
    star.mention("m1", "ASSAULT", ["Northland"], ["Southland", "dock workers"], event="e1", days="2031-05-06")
    star.mention("m2", "ASSAULT", ["Northland"], ["Southland"], event="e1", days=("2031-05-06", "2031-05-08"))
    star.mention("m3", "COERCE", ["Northland"], ["Southland"], event="e2", days="2031-05-06")
    star.mention("m4", "ACCUSE", ["Southland"], ["Northland"], event="e3", days="2031-05-07")
    assert sorted(star.table("from mart_dyad_day")) == [
        ("2031-05-06", "Northland", "Southland", 4, 2, 3, -9.0),
        ("2031-05-06", "Northland", "dock workers", 4, 1, 1, -10.0),
        ("2031-05-07", "Southland", "Northland", 3, 1, 1, -2.0),
    ]


def test_a_mutual_event_gives_both_directions_and_its_mediator_none(star):
    star.article("a1")
    star.mention("m1", "CONSULT", ["Northland"], ["Southland"], ["Eastland"], event="e1", days="2031-05-06")
    assert sorted(star.table("from mart_dyad_day")) == [
        ("2031-05-06", "Northland", "Southland", 1, 1, 1, 1.0),
        ("2031-05-06", "Southland", "Northland", 1, 1, 1, 1.0),
    ]


def test_parties_of_a_deal_who_all_stand_under_actors_pair_among_themselves(star):
    star.article("a1")
    star.mention("m1", "AGREE", ["Northland", "Southland", "Westland"], event="e1", days="2031-05-06")
    assert sorted(star.rows("select actor, recipient, n_events, n_mentions from mart_dyad_day")) == [
        ("Northland", "Southland", 1, 1),
        ("Northland", "Westland", 1, 1),
        ("Southland", "Northland", 1, 1),
        ("Southland", "Westland", 1, 1),
        ("Westland", "Northland", 1, 1),
        ("Westland", "Southland", 1, 1),
    ]


def test_co_guests_are_no_pair_and_allies_in_an_attack_are_none(star):
    star.article("a1")
    star.mention("m1", "CONSULT", ["Northland"], ["Southland", "Westland"], event="e1", days="2031-05-06")
    star.mention("m2", "ASSAULT", ["Eastland", "Northland"], event="e2", days="2031-05-06")
    assert sorted(star.rows("select actor, recipient from mart_dyad_day")) == [
        ("Northland", "Southland"),
        ("Northland", "Westland"),
        ("Southland", "Northland"),
        ("Westland", "Northland"),
    ]


def test_undated_uncounted_and_one_sided_mentions_give_no_row(star):
    star.article("a1")
    star.mention("undated", "ASSAULT", ["Northland"], ["Southland"], event="e1")
    star.mention("denied", "ASSAULT", ["Northland"], ["Southland"], event="e2", days="2031-05-06", status="negated")
    star.mention("nobody", "ASSAULT", [], ["Southland"], event="e3", days="2031-05-06")
    star.mention("oneself", "ACCUSE", ["Northland"], ["Northland"], event="e4", days="2031-05-06")
    assert star.rows("from mart_dyad_day") == []
