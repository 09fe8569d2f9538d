"""Who goes on after what is said, and what is part of a name."""


def named(parties) -> list[str]:
    return [(party.antecedent or party.span).text for party in parties]


def test_who_says_goes_on_to_order(events_in):
    event = events_in("""
        Donald Donald PROPN NNP 3 nsubj PERSON
        Trump Trump PROPN NNP 1 flat PERSON
        says say VERB VBZ 0 ROOT
        the the DET DT 5 det
        gang gang NOUN NN 8 nsubj
        is be AUX VBZ 8 cop
        a a DET DT 8 det
        threat threat NOUN NN 3 ccomp
        and and CCONJ CC 10 cc
        orders order VERB VBZ 8 conj
        Mexico Mexico PROPN NNP 10 obj GPE
        to to PART TO 13 mark
        leave leave VERB VB 10 xcomp
        . . PUNCT . 3 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == ("REQUEST", ["Donald Trump"], ["Mexico"])


def test_part_of_a_name_is_no_phrase(events_in):
    event = events_in("""
        Thailand Thailand PROPN NNP 2 nsubj GPE
        begins begin VERB VBZ 0 ROOT
        a a DET DT 5 det
        joint joint ADJ JJ 5 amod
        operation operation NOUN NN 2 obj
        with with ADP IN 8 case
        the the DET DT 8 det
        Bureau Bureau PROPN NNP 5 nmod ORG
        of of ADP IN 10 case ORG
        Investigation Investigation PROPN NNP 8 nmod ORG
        . . PUNCT . 2 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == (
        "COOPERATE",
        ["Thailand", "Bureau of Investigation"],
        [],
    )
