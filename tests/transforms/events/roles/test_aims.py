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
