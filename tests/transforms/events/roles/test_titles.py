"""Names that a noun introduces."""


def named(parties) -> list[str]:
    return [(party.antecedent or party.span).text for party in parties]


def test_persons_behind_including(events_in):
    event = events_in("""
        Officials official NOUN NNS 12 nsubj
        , , PUNCT , 5 punct
        including include VERB VBG 5 case
        minister minister NOUN NN 5 nmod:desc
        Ana Ana PROPN NNP 1 nmod PERSON
        Berg Berg PROPN NNP 5 flat PERSON
        and and CCONJ CC 8 cc
        envoy envoy NOUN NN 5 conj
        Boris Boris PROPN NNP 8 appos PERSON
        Johnson Johnson PROPN NNP 9 flat PERSON
        , , PUNCT , 1 punct
        visited visit VERB VBD 0 ROOT
        Iran Iran PROPN NNP 12 obj GPE
        . . PUNCT . 12 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == (
        "CONSULT",
        ["Officials", "Ana Berg", "Boris Johnson"],
        ["Iran"],
    )


def test_names_before_tribes(events_in):
    event = events_in("""
        Clashes clash NOUN NNS 9 nsubj
        between between ADP IN 8 case
        the the DET DT 8 det
        Beni Beni PROPN NNP 8 compound GPE
        Halba Halba PROPN NNP 4 flat GPE
        and and CCONJ CC 8 cc
        Salamat Salamat PROPN NNP 8 compound GPE
        tribes tribe NOUN NNS 1 nmod
        killed kill VERB VBD 0 ROOT
        ten ten NUM CD 11 nummod
        people people NOUN NNS 9 obj
        . . PUNCT . 9 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == ("ASSAULT", ["Beni Halba", "Salamat"], [])
