from __future__ import annotations

PAIRS = "select party_a, party_b, event_mention_id from mart_who_met_whom"


def test_a_visitor_meets_each_host_and_the_hosts_do_not_thereby_meet_each_other(star):
    star.article("a1")
    star.mention(
        "m1",
        "CONSULT",
        ["Ayo Brandt"],
        ["Northland", "Dock Union"],
        ["Eastland"],
        days=("2031-05-02", "2031-05-09"),
        place=("Port Alder", "SLD"),
        claimed_by="Hill Radio",
    )
    rest = ("Port Alder", "SLD", "2031-05-02", "2031-05-09", "Hill Radio", "m1")
    assert sorted(star.table("from mart_who_met_whom")) == [
        ("Ayo Brandt", "Dock Union", *rest),
        ("Ayo Brandt", "Northland", *rest),
    ]


def test_parties_who_meet_are_paired_once_in_order_of_naming(star):
    star.article("a1")
    star.mention("m1", "CONSULT", ["Westland", "Eastland", "Northland"])
    assert sorted(star.rows(PAIRS)) == [
        ("Eastland", "Northland", "m1"),
        ("Westland", "Eastland", "m1"),
        ("Westland", "Northland", "m1"),
    ]


def test_two_who_meet_a_third_met_the_third(star):
    star.article("a1")
    star.mention("m1", "CONSULT", ["Westland", "Eastland"], ["Northland"])
    assert sorted(star.rows(PAIRS)) == [("Eastland", "Northland", "m1"), ("Westland", "Northland", "m1")]


def test_repeated_and_past_meetings_stand_and_what_did_not_happen_does_not(star):
    star.article("a1")
    for status in ("actual", "aggregate", "planned", "hypothetical", "negated"):
        star.mention(status, "CONSULT", ["Northland", "Southland"], status=status)
    star.mention("past", "CONSULT", ["Northland", "Southland"], narrative_time="background")
    star.mention("deal", "AGREE", ["Northland", "Southland"])
    assert sorted(row[2] for row in star.rows(PAIRS)) == ["actual", "aggregate", "past"]
