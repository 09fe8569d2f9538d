"""Whom a refusal or denial answers."""


def named(parties) -> list[str]:
    return [(party.antecedent or party.span).text for party in parties]


def test_denial_answers_the_last_who_spoke(events_in):
    event = events_in("""
        Cambodia Cambodia PROPN NNP 2 nsubj GPE
        says say VERB VBZ 0 ROOT
        that that SCONJ IN 5 mark
        Thailand Thailand PROPN NNP 5 nsubj GPE
        attacked attack VERB VBD 2 ccomp
        , , PUNCT , 9 punct
        but but CCONJ CC 9 cc
        Thailand Thailand PROPN NNP 9 nsubj GPE
        denied deny VERB VBD 2 conj
        this this PRON DT 9 obj
        . . PUNCT . 2 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == ("REJECT", ["Thailand"], ["Cambodia"])


def test_refused_decision_is_its_makers(events_in):
    event = events_in("""
        Somalia Somalia PROPN NNP 2 nsubj GPE
        bans ban VERB VBZ 0 ROOT
        the the DET DT 4 det
        party party NOUN NN 2 obj
        . . PUNCT . 2 punct
        Puntland Puntland PROPN NNP 7 nsubj GPE
        rejects reject VERB VBZ 0 ROOT
        the the DET DT 9 det
        decision decision NOUN NN 7 obj
        . . PUNCT . 7 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == ("REJECT", ["Puntland"], ["Somalia"])


def test_rejected_move_is_its_makers(events_in):
    event = events_in("""
        Kenya Kenya PROPN NNP 2 nsubj GPE
        bans ban VERB VBZ 0 ROOT
        the the DET DT 4 det
        march march NOUN NN 2 obj
        , , PUNCT , 7 punct
        a a DET DT 7 det
        move move NOUN NN 4 appos
        that that PRON WDT 10 nsubj:pass
        was be AUX VBD 10 aux:pass
        rejected reject VERB VBN 7 acl:relcl
        by by ADP IN 12 case
        Uganda Uganda PROPN NNP 10 obl:agent GPE
        . . PUNCT . 2 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == ("REJECT", ["Uganda"], ["Kenya"])
