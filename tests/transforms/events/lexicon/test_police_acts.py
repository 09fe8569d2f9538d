"""What police do, by the words that news has for it."""

import pytest


def told(event) -> tuple[str, str | None, list[str]]:
    return event.type, event.mode, [party.span.text for party in event.actors]


@pytest.mark.parametrize(
    ("verb", "thing", "expected"),
    [
        ("burst burst VERB VBD", "teargas teargas NOUN NN", ("ASSAULT", "crowd-control")),
        ("booked book VERB VBD", "students student NOUN NNS", None),
        ("recovered recover VERB VBD", "pistols pistol NOUN NNS", ("COERCE", "seize")),
        ("clamped clamp VERB VBD", "curfew curfew NOUN NN", ("COERCE", "curfew")),
        ("patrolled patrol VERB VBD", "streets street NOUN NNS", ("MOBILIZE", "police")),
        ("escorted escort VERB VBD", "families family NOUN NNS", ("AID", None)),
        ("chased chase VERB VBD", "rioters rioter NOUN NNS", ("COERCE", None)),
        ("tightened tighten VERB VBD", "security security NOUN NN", ("MOBILIZE", "police")),
        ("relaxed relax VERB VBD", "curfew curfew NOUN NN", ("RETREAT", None)),
        ("registered register VERB VBD", "case case NOUN NN", ("ACCUSE", "allege")),
        ("made make VERB VBD", "bandobast bandobast NOUN NN", ("MOBILIZE", "police")),
        ("threw throw VERB VBD", "cordon cordon NOUN NN", ("MOBILIZE", "police")),
        ("restored restore VERB VBD", "order order NOUN NN", ("COERCE", None)),
    ],
)
def test_act_of_police(events_in, verb, thing, expected):
    events = events_in(f"""
        Police police NOUN NNS 2 nsubj
        {verb} 0 ROOT
        {thing} 2 obj
        . . PUNCT . 2 punct
    """)
    assert [told(event) for event in events] == ([(*expected, ["Police"])] if expected else [])


def test_killed_in_police_firing_is_an_attack_by_police(events_in):
    (event,) = events_in("""
        Two two NUM CD 2 nummod
        people people NOUN NNS 4 nsubj:pass
        were be AUX VBD 4 aux:pass
        killed kill VERB VBN 0 ROOT
        in in ADP IN 7 case
        police police NOUN NN 7 compound
        firing firing NOUN NN 4 obl
        . . PUNCT . 4 punct
    """)
    assert told(event) == ("ASSAULT", "firearms", ["police"])
    assert [(one.measure, one.low) for one in event.quantities] == [("killed", 2)]


def test_policemen_deployed_by_nobody_are_those_who_move(events_in):
    (event,) = events_in("""
        Fifty fifty NUM CD 2 nummod
        policemen policeman NOUN NNS 4 nsubj:pass
        were be AUX VBD 4 aux:pass
        deployed deploy VERB VBN 0 ROOT
        . . PUNCT . 4 punct
    """)
    assert told(event) == ("MOBILIZE", "police", ["policemen"])


def test_police_ask_as_any_part_of_the_state_does(events_in):
    (event,) = events_in("""
        Police police NOUN NNS 2 nsubj
        appealed appeal VERB VBD 0 ROOT
        to to ADP IN 4 case
        people people NOUN NNS 2 obl
        . . PUNCT . 2 punct
    """)
    assert told(event) == ("REQUEST", None, ["Police"])
    assert [party.span.text for party in event.recipients] == ["people"]


def test_police_that_resort_to_firing_have_fired(events_in):
    (event,) = events_in("""
        Police police NOUN NNS 2 nsubj
        resorted resort VERB VBD 0 ROOT
        to to ADP IN 4 mark
        firing fire VERB VBG 2 xcomp
        in in ADP IN 7 case
        the the DET DT 7 det
        air air NOUN NN 4 obl
        . . PUNCT . 2 punct
    """)
    assert (event.type, event.status) == ("ASSAULT", "actual")


def test_police_that_rush_somewhere_move_as_police(events_in):
    (event,) = events_in("""
        Two two NUM CD 4 nummod
        hundred hundred NUM CD 1 flat
        riot riot NOUN NN 4 compound
        police police NOUN NNS 5 nsubj
        rushed rush VERB VBD 0 ROOT
        to to ADP IN 8 case
        the the DET DT 8 det
        square square NOUN NN 5 obl
        . . PUNCT . 5 punct
    """)
    assert told(event)[:2] == ("MOBILIZE", "police")
