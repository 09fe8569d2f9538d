"""Subjects that the parser took for a phrase of the clause before."""


def named(parties) -> list[str]:
    return [(party.antecedent or party.span).text for party in parties]


def test_phrase_behind_as_is_the_subject_of_a_bare_verb(events_in):
    event = events_in("""
        Syria Syria PROPN NNP 4 nsubj GPE
        and and CCONJ CC 3 cc
        Ukraine Ukraine PROPN NNP 1 conj GPE
        restore restore VERB VBP 0 ROOT
        ties tie NOUN NNS 4 obj
        as as SCONJ IN 13 mark
        Presidents President NOUN NNPS 8 nmod:desc
        Ahmed Ahmed PROPN NNP 13 nsubj PERSON
        Sharaa Sharaa PROPN NNP 8 flat PERSON
        and and CCONJ CC 11 cc
        Volodymyr Volodymyr PROPN NNP 8 conj PERSON
        Zelenskyy Zelenskyy PROPN NNP 11 flat PERSON
        meet meet VERB VBP 4 advcl
        . . PUNCT . 4 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == (
        "CONSULT",
        ["Ahmed Sharaa", "Volodymyr Zelenskyy"],
        [],
    )
