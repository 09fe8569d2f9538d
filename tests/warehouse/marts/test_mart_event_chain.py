from __future__ import annotations

import pytest


def two_happenings(star, meeting_days, attack_days, attacker: str = "Red Brigade") -> None:
    star.article("a1", "2031-05-10")
    star.event("meeting", "CONSULT", meeting_days)
    star.event("attack", "ASSAULT", attack_days)
    star.mention("m1", "CONSULT", ["Northland"], ["Red Brigade"], event="meeting", days=meeting_days)
    star.mention("m2", "ASSAULT", [attacker], ["dock workers"], event="attack", days=attack_days)


@pytest.mark.parametrize(
    ("one", "relation", "other"), [("m1", "before", "m2"), ("m2", "after", "m1"), ("m2", "response", "m1")]
)
def test_a_relation_stated_from_either_end_links_without_a_shared_party(star, one: str, relation: str, other: str):
    two_happenings(star, "2031-05-02", "2031-05-06", attacker="gunmen")
    star.add("fact_event_relation", event_mention_id=one, relation=relation, related_event_mention_id=other)
    assert star.rows("from mart_event_chain") == [("meeting", "attack", 4, True)]


def test_a_linked_pair_has_no_gap_unless_both_are_dated_to_the_day(star):
    two_happenings(star, ("2031-05-01", "2031-05-31"), "2031-05-06")
    star.add("fact_event_relation", event_mention_id="m1", relation="before", related_event_mention_id="m2")
    assert star.rows("from mart_event_chain") == [("meeting", "attack", None, True)]


def test_two_tellings_of_one_happening_are_no_chain(star):
    two_happenings(star, None, None, attacker="gunmen")
    star.add("fact_event_relation", event_mention_id="m1", relation="same_happening", related_event_mention_id="m2")
    assert star.rows("from mart_event_chain") == []


@pytest.mark.parametrize(
    ("meeting_days", "attack_days", "chain"),
    [
        ("2031-05-02", "2031-05-02", [("meeting", "attack", 0, False)]),
        ("2031-05-02", "2031-06-01", [("meeting", "attack", 30, False)]),
        ("2031-05-02", "2031-06-02", []),  # 31 days
        ("2031-05-02", "2031-05-01", []),  # the attack came first
        (("2031-05-01", "2031-05-03"), "2031-05-06", [("meeting", "attack", None, False)]),
        (("2031-01-01", "2031-12-31"), "2031-05-06", []),  # "this year": perhaps before, perhaps after
        (None, "2031-05-06", []),
    ],
)
def test_a_shared_actor_makes_a_chain_if_the_attack_surely_follows_within_thirty_days(
    star, meeting_days, attack_days, chain: list
):
    two_happenings(star, meeting_days, attack_days)
    assert star.rows("from mart_event_chain") == chain


def test_words_that_name_no_actor_are_no_shared_party(star):
    star.article("a1")
    star.event("meeting", "CONSULT", "2031-05-02")
    star.event("attack", "ASSAULT", "2031-05-03")
    star.mention("m1", "CONSULT", ["Northland"], ["militants"], event="meeting")
    star.mention("m2", "ASSAULT", ["militants"], event="attack")
    assert star.rows("from mart_event_chain") == []


def test_a_planned_meeting_leads_to_nothing(star):
    star.article("a1")
    star.event("meeting", "CONSULT", "2031-05-02")
    star.event("attack", "ASSAULT", "2031-05-03")
    star.mention("m1", "CONSULT", ["Northland"], ["Red Brigade"], event="meeting", status="planned")
    star.mention("m2", "ASSAULT", ["Red Brigade"], event="attack")
    assert star.rows("from mart_event_chain") == []


def test_of_those_who_fight_every_day_the_attacks_that_follow_first_are_paired(star):
    star.article("a1", "2031-05-10")
    star.event("meeting", "CONSULT", "2031-05-02")
    star.mention("m", "CONSULT", ["Northland"], ["Red Brigade"], event="meeting", days="2031-05-02")
    for number in range(60):
        day = f"2031-05-{1 + number // 4:02}"
        star.event(f"attack{number:02}", "ASSAULT", day)
        star.mention(f"a{number:02}", "ASSAULT", ["Red Brigade"], ["workers"], event=f"attack{number:02}", days=day)
    paired = star.rows("select attack_id from mart_event_chain order by 1")
    assert paired == [(f"attack{number:02}",) for number in range(4, 54)]


def test_a_pair_that_shares_two_actors_stands_once(star):
    star.article("a1", "2031-05-10")
    star.event("meeting", "CONSULT", "2031-05-02")
    star.event("attack", "ASSAULT", "2031-05-06")
    star.mention("m1", "CONSULT", ["Northland"], ["Red Brigade"], event="meeting", days="2031-05-02")
    star.mention("m2", "ASSAULT", ["Red Brigade"], ["Northland"], event="attack", days="2031-05-06")
    assert star.rows("from mart_event_chain") == [("meeting", "attack", 4, False)]
