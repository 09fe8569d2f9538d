from __future__ import annotations


def test_each_number_of_people_harmed_is_a_row_with_who_says_so(star):
    star.article("a1", "2031-05-06", "Alder Post")
    star.mention("m1", "ASSAULT", event="e1", claimed_by="a hospital")
    star.number("m1", "killed", 3, 3, victim="soldiers", raw_text="three soldiers", quantity_ordinal=1)
    star.number("m1", "killed", 2, None, victim="civilians", raw_text="at least two civilians", quantity_ordinal=2)
    star.number("m1", "fired", 34, 34, victim="rockets", raw_text="34 rockets")
    assert sorted(star.rows("from mart_casualty_claim")) == [
        ("e1", "m1", "killed", 2, None, "civilians", "a hospital", "Alder Post", "at least two civilians"),
        ("e1", "m1", "killed", 3, 3, "soldiers", "a hospital", "Alder Post", "three soldiers"),
    ]


def test_a_number_feared_or_denied_is_no_claim_and_one_told_as_history_is(star):
    star.article("a1")
    for status in ("hypothetical", "planned", "negated", "aggregate"):
        star.mention(status, "ASSAULT", status=status)
        star.number(status, "killed", 5, 5)
    star.mention("history", "ASSAULT", narrative_time="background")
    star.number("history", "injured", 5, 5)
    assert sorted(star.rows("select event_mention_id, measure from mart_casualty_claim")) == [
        ("aggregate", "killed"),
        ("history", "injured"),
    ]
