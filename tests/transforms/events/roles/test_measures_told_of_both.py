"""Measures and returns told with both sides, states behind their authorities, what marks which act it is."""


def told(events) -> list[tuple[str, list[str], list[str]]]:
    """Type, actors and recipients of each event."""
    names = [
        ([(p.antecedent or p.span).text for p in e.actors], [(p.antecedent or p.span).text for p in e.recipients])
        for e in events
    ]
    return [(event.type, *sides) for event, sides in zip(events, names, strict=True)]


def test_sanctions_of_one_state_on_another_are_an_act_without_a_verb(events_in):
    events = events_in("""
        Prices price NOUN NNS 2 nsubj
        rose rise VERB VBD 0 ROOT
        over over ADP IN 6 case
        Japan Japan PROPN NNP 6 nmod:poss GPE
        's 's PART POS 4 case
        sanctions sanction NOUN NNS 2 obl
        on on ADP IN 8 case
        Russia Russia PROPN NNP 6 nmod GPE
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("SANCTION", ["Japan"], ["Russia"])]


def test_authorities_in_several_states_are_those_states(events_in):
    events = events_in("""
        Authorities authority NOUN NNS 6 nsubj
        in in ADP IN 3 case
        Kenya Kenya PROPN NNP 1 nmod GPE
        and and CCONJ CC 5 cc
        Uganda Uganda PROPN NNP 3 conj GPE
        arrested arrest VERB VBD 0 ROOT
        four four NUM CD 8 nummod
        activists activist NOUN NNS 6 obj
        . . PUNCT . 6 punct
    """)
    assert told(events) == [("COERCE", ["Kenya", "Uganda"], ["activists"])]


def test_both_of_whom_are_both(events_in):
    events = events_in("""
        Peru Peru PROPN NNP 2 nsubj GPE
        deports deport VERB VBZ 0 ROOT
        Ana Ana PROPN NNP 2 obj PERSON
        and and CCONJ CC 5 cc
        Omar Omar PROPN NNP 3 conj PERSON
        , , PUNCT , 11 punct
        both both DET DT 11 nsubj:pass
        of of ADP IN 9 case
        whom whom PRON WP 7 nmod
        were be AUX VBD 11 aux:pass
        detained detain VERB VBN 3 acl:relcl
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("COERCE", ["Peru"], ["Ana", "Omar"]), ("COERCE", ["Peru"], ["Ana", "Omar"])]


def test_bodies_are_returned_of_those_who_died(events_in):
    events = events_in("""
        Hamas Hamas PROPN NNP 2 nsubj ORG
        returned return VERB VBD 0 ROOT
        the the DET DT 4 det
        bodies body NOUN NNS 2 obj
        of of ADP IN 7 case
        four four NUM CD 7 nummod
        hostages hostage NOUN NNS 4 nmod
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("RETREAT", ["Hamas"], ["hostages"])]


def test_what_marks_the_first_of_its_kind_is_no_second_act(events_in):
    events = events_in("""
        Radev Radev PROPN NNP 2 nsubj PERSON
        resigned resign VERB VBD 0 ROOT
        , , PUNCT , 4 punct
        marking mark VERB VBG 2 advcl
        the the DET DT 7 det
        first first ADJ JJ 7 amod ORDINAL
        resignation resignation NOUN NN 4 obj
        of of ADP IN 10 case
        a a DET DT 10 det
        president president NOUN NN 7 nmod
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("RETREAT", ["Radev"], [])]


def test_who_had_captured_what_is_retaken_loses_it(events_in):
    events = events_in("""
        Rebels rebel NOUN NNS 2 nsubj
        retook retake VERB VBD 0 ROOT
        the the DET DT 4 det
        town town NOUN NN 2 obj
        a a DET DT 6 det DATE
        month month NOUN NN 9 obl:unmarked DATE
        after after SCONJ IN 9 mark
        being be AUX VBG 9 aux:pass
        captured capture VERB VBN 2 advcl
        by by ADP IN 11 case
        Sudan Sudan PROPN NNP 9 obl:agent GPE
        . . PUNCT . 2 punct
    """)
    assert ("COERCE", ["Rebels"], ["Sudan"]) in told(events)


def test_receiver_of_goods_is_helped_by_the_giver(events_in):
    events = events_in("""
        Pakistan Pakistan PROPN NNP 2 nsubj GPE
        received receive VERB VBD 0 ROOT
        tents tent NOUN NNS 2 obj
        from from ADP IN 5 case
        Kuwait Kuwait PROPN NNP 2 obl GPE
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("AID", ["Kuwait"], ["Pakistan"])]
