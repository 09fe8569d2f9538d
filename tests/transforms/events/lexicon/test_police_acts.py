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
