"""Acts whose type follows PLOVER's crosswalk from CAMEO and not the verb alone."""


def kinds(events) -> list[tuple[str, str | None]]:
    return [(event.type, event.mode) for event in events]


def test_peacekeepers_taken_home_are_a_sanction(events_in):
    events = events_in("""
        Veltoria Veltoria PROPN NNP 2 nsubj GPE
        withdrew withdraw VERB VBD 0 ROOT
        peacekeepers peacekeeper NOUN NNS 2 obj
        from from ADP IN 5 case
        Mali Mali PROPN NNP 2 obl GPE
        . . PUNCT . 2 punct
    """)
    assert kinds(events) == [("SANCTION", "withdraw")]


def test_peacekeepers_sent_are_aid(events_in):
    events = events_in("""
        Veltoria Veltoria PROPN NNP 2 nsubj GPE
        sent send VERB VBD 0 ROOT
        peacekeepers peacekeeper NOUN NNS 2 obj
        to to ADP IN 5 case
        Mali Mali PROPN NNP 2 obl GPE
        . . PUNCT . 2 punct
    """)
    assert kinds(events) == [("AID", None)]


def test_what_aid_is_for_is_no_event(events_in):
    events = events_in("""
        Veltoria Veltoria PROPN NNP 2 nsubj GPE
        gave give VERB VBD 0 ROOT
        aid aid NOUN NN 2 obj
        to to PART TO 5 mark
        support support VERB VB 3 acl
        refugees refugee NOUN NNS 5 obj
        . . PUNCT . 2 punct
    """)
    assert kinds(events) == [("AID", None)]


def test_what_is_agreed_to_is_no_second_event(events_in):
    events = events_in("""
        Veltoria Veltoria PROPN NNP 2 nsubj GPE
        agreed agree VERB VBD 0 ROOT
        to to PART TO 4 mark
        free free VERB VB 2 xcomp
        hostages hostage NOUN NNS 4 obj
        . . PUNCT . 2 punct
    """)
    assert kinds(events) == [("AGREE", None)]


def test_guards_on_strike_attack_nobody(events_in):
    events = events_in("""
        Guards guard NOUN NNS 4 nsubj
        on on ADP IN 3 case
        strike strike NOUN NN 1 nmod
        sang sing VERB VBD 0 ROOT
        . . PUNCT . 4 punct
    """)
    assert all(event.type != "ASSAULT" for event in events)


def test_capitals_name_a_body(events_in):
    (event,) = events_in("""
        VDF vdf NOUN NN 2 nsubj
        returned return VERB VBD 0 ROOT
        paintings painting NOUN NNS 2 obj
        to to ADP IN 5 case
        Mali Mali PROPN NNP 2 obl GPE
        . . PUNCT . 2 punct
    """)
    assert (event.type, [party.span.text for party in event.actors]) == ("RETREAT", ["VDF"])
