"""Whom an act is aimed at where its row names no place for them."""


def named(parties) -> list[str]:
    return [(party.antecedent or party.span).text for party in parties]


def test_state_spoken_of_in_what_is_stopped_bears_it(events_in):
    events = events_in("""
        Veltoria Veltoria PROPN NNP 2 nsubj GPE
        suspends suspend VERB VBZ 0 ROOT
        negotiations negotiation NOUN NNS 2 obj
        on on ADP IN 6 case
        trade trade NOUN NN 6 compound
        pact pact NOUN NN 3 nmod
        with with ADP IN 8 case
        Israel Israel PROPN NNP 6 nmod GPE
    """)
    (event,) = [event for event in events if event.type == "SANCTION"]
    assert named(event.recipients) == ["Israel"]
    assert "recipient: spoken of" in event.rule


def test_reports_that_are_rejected_are_refused_to_nobody(events_in):
    events = events_in("""
        Veltoria Veltoria PROPN NNP 2 nsubj GPE
        rejects reject VERB VBZ 0 ROOT
        reports report NOUN NNS 2 obj
        about about ADP IN 5 case
        Israel Israel PROPN NNP 3 nmod GPE
    """)
    assert [named(event.recipients) for event in events if event.type == "REJECT"] == [[]]


def test_whose_plan_a_crowd_is_out_against_is_whom_it_protests_against(events_in):
    (event,) = events_in("""
        Students student NOUN NNS 2 nsubj
        protested protest VERB VBD 0 ROOT
        in in ADP IN 4 case
        Israel Israel PROPN NNP 2 obl GPE
        against against ADP IN 7 case
        a a DET DT 7 det
        law law NOUN NN 2 obl
        drafted draft VERB VBN 7 acl
        by by ADP IN 10 case
        Boris Boris PROPN NNP 8 obl:agent PERSON
    """)
    assert (named(event.actors), named(event.recipients)) == (["Students"], ["Boris"])


def test_who_makes_the_attempts_that_are_rejected_is_refused(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        rejects reject VERB VBZ 0 ROOT
        attempts attempt NOUN NNS 2 obj
        by by ADP IN 5 case
        Israel Israel PROPN NNP 3 nmod GPE
        at at ADP IN 7 case
        control control NOUN NN 3 nmod
    """)
    assert named(event.recipients) == ["Israel"]


def test_tariffs_on_imports_to_the_acting_state_do_not_hit_it(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        raised raise VERB VBD 0 ROOT
        tariffs tariff NOUN NNS 2 obj
        on on ADP IN 6 case
        Iraqi iraqi ADJ JJ 6 amod NORP
        imports import NOUN NNS 3 nmod
        to to ADP IN 8 case
        Iran Iran PROPN NNP 6 nmod GPE
    """)
    assert named(event.recipients) == ["Iraqi"]
