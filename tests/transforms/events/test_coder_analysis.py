"""Sentences of the kind that long analyses have: what they count as an act, and what they only speak of."""


def parties(event):
    """Names of actors and recipients."""
    return [party.span.text for party in event.actors], [party.span.text for party in event.recipients]


def test_weapons_told_of_by_where_they_flew_are_an_attack(events_in):
    (event,) = events_in("""
        Shells shell NOUN NNS 0 ROOT
        from from ADP IN 3 case
        Moldova Moldova PROPN NNP 1 nmod GPE
        into into ADP IN 7 case
        the the DET DT 7 det
        Odesa Odesa PROPN NNP 7 compound GPE
        region region NOUN NN 1 nmod GPE
        followed follow VERB VBN 1 acl
        on on ADP IN 10 case
        Sunday Sunday PROPN NNP 8 obl DATE
        . . PUNCT . 1 punct
    """)
    assert (event.type, event.mode, event.trigger.text) == ("ASSAULT", "heavy-weapons", "Shells")
    assert parties(event) == ([], [])
    assert event.place is not None
    assert event.place.name == "Odesa Oblast"
    assert event.origin is not None
    assert event.origin.name == "Moldova"


def test_who_calls_an_attack_vital_asks_for_it(events_in):
    (event,) = events_in("""
        Morales Morales PROPN NNP 2 nsubj PERSON
        said say VERB VBD 0 ROOT
        it it PRON PRP 5 expl
        was be AUX VBD 5 cop
        vital vital ADJ JJ 2 ccomp
        to to PART TO 7 mark
        strike strike VERB VB 5 csubj
        the the DET DT 9 det
        outposts outpost NOUN NNS 7 obj
        . . PUNCT . 2 punct
    """)
    assert (event.type, event.trigger.text, event.status) == ("REQUEST", "said", "actual")
    assert parties(event) == (["Morales"], [])


def test_accords_that_normalize_ties_are_agreed_between_their_parties(events_in):
    (event,) = events_in("""
        The the DET DT 3 det
        Lima Lima PROPN NNP 3 compound LAW
        Accords Accord PROPN NNPS 4 nsubj LAW
        normalized normalize VERB VBD 0 ROOT
        ties tie NOUN NNS 4 obj
        between between ADP IN 7 case
        Chile Chile PROPN NNP 5 nmod GPE
        , , PUNCT , 9 punct
        Bolivia Bolivia PROPN NNP 7 conj GPE
        and and CCONJ CC 11 cc
        Paraguay Paraguay PROPN NNP 7 conj GPE
        . . PUNCT . 4 punct
    """)
    assert event.type == "AGREE"
    assert parties(event) == (["Chile", "Bolivia", "Paraguay"], [])


def test_who_helped_with_a_raid_cooperates(events_in):
    (event,) = events_in("""
        The the DET DT 2 det
        rebels rebel NOUN NNS 3 nsubj
        won win VERB VBD 0 ROOT
        after after ADP IN 6 case
        a a DET DT 6 det
        raid raid NOUN NN 3 obl
        Denmark Denmark PROPN NNP 8 nsubj GPE
        helped help VERB VBD 6 acl:relcl
        with with ADP IN 8 obl
        . . PUNCT . 3 punct
    """)
    assert (event.type, event.trigger.text) == ("COOPERATE", "helped")
    assert parties(event) == (["Denmark"], [])


def test_a_record_number_of_shots_is_no_act(events_in):
    assert (
        events_in("""
        Monday Monday PROPN NNP 2 nsubj DATE
        saw see VERB VBD 0 ROOT
        the the DET DT 5 det
        largest large ADJ JJS 5 amod
        number number NOUN NN 2 obj
        of of ADP IN 7 case
        shells shell NOUN NNS 5 nmod
        fired fire VERB VBN 7 acl
        from from ADP IN 10 case
        Moldova Moldova PROPN NNP 8 obl GPE
        since since ADP IN 13 case
        the the DET DT 13 det
        war war NOUN NN 8 obl
        . . PUNCT . 2 punct
    """)
        == []
    )


def test_support_that_only_describes_somebody_is_no_act(events_in):
    (event,) = events_in("""
        The the DET DT 2 det
        rebels rebel NOUN NNS 3 nsubj
        marched march VERB VBD 0 ROOT
        with with ADP IN 6 case
        new new ADJ JJ 6 amod
        hope hope NOUN NN 3 obl
        , , PUNCT , 8 punct
        supported support VERB VBN 6 acl
        by by ADP IN 10 case
        Chad Chad PROPN NNP 8 obl:agent GPE
        . . PUNCT . 3 punct
    """)
    assert event.type == "PROTEST"


def test_what_nobody_comments_on_may_not_have_been(events_in):
    assert (
        events_in("""
        The the DET DT 2 det
        army army NOUN NN 5 nsubj
        does do AUX VBZ 5 aux
        not not PART RB 5 advmod
        comment comment VERB VB 0 ROOT
        on on ADP IN 8 case
        specific specific ADJ JJ 8 amod
        raids raid NOUN NNS 5 obl
        in in ADP IN 10 case
        Iraq Iraq PROPN NNP 8 nmod GPE
        . . PUNCT . 5 punct
    """)
        == []
    )


def test_meetings_to_discuss_are_one_meeting(events_in):
    (event,) = events_in("""
        Brandt Brandt PROPN NNP 2 nsubj PERSON
        held hold VERB VBD 0 ROOT
        meetings meeting NOUN NNS 2 obj
        in in ADP IN 5 case
        Vienna Vienna PROPN NNP 3 nmod GPE
        with with ADP IN 9 case
        the the DET DT 9 det
        Border Border PROPN NNP 9 compound ORG
        League League PROPN NNP 3 nmod ORG
        to to PART TO 11 mark
        discuss discuss VERB VB 2 advcl
        trade trade NOUN NN 11 obj
        . . PUNCT . 2 punct
    """)
    assert (event.type, event.trigger.text, event.status) == ("CONSULT", "held", "actual")


def test_an_attack_that_talks_were_to_plan_is_no_act(events_in):
    (event,) = events_in("""
        Brandt Brandt PROPN NNP 4 nsubj PERSON
        was be AUX VBD 4 cop
        in in ADP IN 4 case
        Kyiv Kyiv PROPN NNP 0 ROOT GPE
        for for ADP IN 6 case
        talks talk NOUN NNS 4 obl
        with with ADP IN 10 case
        the the DET DT 10 det
        Border Border PROPN NNP 10 compound ORG
        League League PROPN NNP 6 nmod ORG
        to to PART TO 12 mark
        plan plan VERB VB 6 acl
        the the DET DT 14 det
        attack attack NOUN NN 12 obj
        . . PUNCT . 4 punct
    """)
    assert (event.type, event.trigger.text) == ("CONSULT", "talks")


def test_a_rally_to_mark_a_day_is_no_protest(events_in):
    assert (
        events_in("""
        Brandt Brandt PROPN NNP 2 nsubj PERSON
        attended attend VERB VBD 0 ROOT
        a a DET DT 4 det
        rally rally NOUN NN 2 obj
        to to PART TO 6 mark
        mark mark VERB VB 2 advcl
        Harvest Harvest PROPN NNP 8 compound
        Day Day PROPN NNP 6 obj
        in in ADP IN 10 case
        Oslo Oslo PROPN NNP 8 nmod GPE
        . . PUNCT . 2 punct
    """)
        == []
    )


def test_with_whom_terms_are_settled_during_talks_has_talked(events_in):
    (event,) = events_in("""
        The the DET DT 2 det
        terms term NOUN NNS 4 nsubj:pass
        were be AUX VBD 4 aux:pass
        settled settle VERB VBN 0 ROOT
        with with ADP IN 6 case
        Brandt Brandt PROPN NNP 4 obl PERSON
        during during ADP IN 8 case
        talks talk NOUN NNS 4 obl
        with with ADP IN 10 case
        Chad Chad PROPN NNP 8 nmod GPE
        . . PUNCT . 4 punct
    """)
    assert parties(event) == (["Brandt"], ["Chad"])
