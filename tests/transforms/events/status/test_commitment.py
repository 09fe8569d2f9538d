"""What somebody says that they will not do, or are ready to do."""

import pytest


def told(event) -> tuple[str, str | None, str]:
    return event.type, event.mode, event.status


@pytest.mark.parametrize(
    ("act", "thing", "mode"),
    [
        ("lift lift", "embargo embargo", "yield"),
        ("meet meet", "envoys envoy", "meet"),
        ("end end", "blockade blockade", "yield"),
    ],
)
def test_who_will_not_do_it_refuses(events_in, act, thing, mode):
    (event,) = events_in(f"""
        Veltoria Veltoria PROPN NNP 4 nsubj GPE
        will will AUX MD 4 aux
        not not PART RB 4 advmod
        {act} VERB VB 0 ROOT
        the the DET DT 6 det
        {thing} NOUN NN 4 obj
        . . PUNCT . 4 punct
    """)
    assert told(event) == ("REJECT", mode, "actual")


def test_any_act_of_good_will_can_be_refused(events_in):
    (event,) = events_in("""
        Ministers minister NOUN NNS 4 nsubj
        will will AUX MD 4 aux
        not not PART RB 4 advmod
        negotiate negotiate VERB VB 0 ROOT
        . . PUNCT . 4 punct
    """)
    assert event.type == "REJECT"


def test_attack_that_will_not_come_is_no_refusal(events_in):
    (event,) = events_in("""
        Veltoria Veltoria PROPN NNP 4 nsubj GPE
        will will AUX MD 4 aux
        not not PART RB 4 advmod
        attack attack VERB VB 0 ROOT
        Ostland Ostland PROPN NNP 4 obj GPE
        . . PUNCT . 4 punct
    """)
    assert told(event) == ("ASSAULT", None, "negated")


@pytest.mark.parametrize(
    ("adjective", "expected"), [("willing", ("AGREE", None, "actual")), ("unwilling", ("REJECT", "assist", "actual"))]
)
def test_willing_agrees_and_unwilling_refuses(events_in, adjective, expected):
    (event,) = events_in(f"""
        Veltoria Veltoria PROPN NNP 3 nsubj GPE
        is be AUX VBZ 3 cop
        {adjective} {adjective} ADJ JJ 0 ROOT
        to to PART TO 5 mark
        provide provide VERB VB 3 xcomp
        aid aid NOUN NN 5 obj
        . . PUNCT . 3 punct
    """)
    assert told(event) == expected


def test_announced_release_is_still_ahead(events_in):
    (event,) = events_in("""
        Rebels rebel NOUN NNS 3 nsubj
        will will AUX MD 3 aux
        release release VERB VB 0 ROOT
        hostages hostage NOUN NNS 3 obj
        . . PUNCT . 3 punct
    """)
    assert told(event) == ("AGREE", None, "planned")


def test_what_another_must_do_is_asked_of_them(events_in):
    (event,) = events_in("""
        Veltoria Veltoria PROPN NNP 2 nsubj GPE
        said say VERB VBD 0 ROOT
        Iran Iran PROPN NNP 5 nsubj GPE
        must must AUX MD 5 aux
        disarm disarm VERB VB 2 ccomp
        . . PUNCT . 2 punct
    """)
    assert told(event) == ("REQUEST", "yield", "actual")
    assert [party.span.text for party in event.recipients] == ["Iran"]


def test_ready_to_do_anything_of_good_will_agrees(events_in):
    (event,) = events_in("""
        Veltoria Veltoria PROPN NNP 3 nsubj GPE
        is be AUX VBZ 3 cop
        ready ready ADJ JJ 0 ROOT
        to to PART TO 5 mark
        listen listen VERB VB 3 xcomp
        . . PUNCT . 3 punct
    """)
    assert told(event) == ("AGREE", None, "actual")


def test_would_in_what_was_said_is_the_future_of_then(events_in):
    (event,) = events_in("""
        Rebels rebel NOUN NNS 2 nsubj
        said say VERB VBD 0 ROOT
        they they PRON PRP 5 nsubj
        would would AUX MD 5 aux
        release release VERB VB 2 ccomp
        hostages hostage NOUN NNS 5 obj
        . . PUNCT . 2 punct
    """)
    assert told(event) == ("AGREE", None, "planned")
