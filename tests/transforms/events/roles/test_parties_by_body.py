"""Parties told by the body or land that they belong to."""


def named(parties) -> list[str]:
    return [(party.antecedent or party.span).text for party in parties]


def test_gunmen_said_to_be_of_a_body(events_in):
    event = events_in("""
        Gunmen gunmen NOUN NNS 8 nsubj
        suspected suspect VERB VBN 1 acl
        to to PART TO 5 mark
        be be AUX VB 5 cop
        members member NOUN NNS 2 xcomp
        of of ADP IN 7 case
        Hamas Hamas PROPN NNP 5 nmod ORG
        killed kill VERB VBD 0 ROOT
        ten ten NUM CD 10 nummod
        farmers farmer NOUN NNS 8 obj
        . . PUNCT . 8 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == ("ASSAULT", ["Hamas"], ["farmers"])


def test_prosecutors_office(events_in):
    event = events_in("""
        The the DET DT 2 det
        prosecutor prosecutor NOUN NN 4 nmod:poss
        's 's PART POS 2 case
        office office NOUN NN 5 nsubj
        accuses accuse VERB VBZ 0 ROOT
        Boris Boris PROPN NNP 5 obj PERSON
        Johnson Johnson PROPN NNP 6 flat PERSON
        of of ADP IN 9 case
        fraud fraud NOUN NN 5 obl
        . . PUNCT . 5 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == (
        "ACCUSE",
        ["prosecutor's office"],
        ["Boris Johnson"],
    )


def test_breakaway_state(events_in):
    event = events_in("""
        Moldova Moldova PROPN NNP 2 nsubj GPE
        asks ask VERB VBZ 0 ROOT
        the the DET DT 5 det
        breakaway breakaway ADJ JJ 5 amod
        state state NOUN NN 2 obj
        of of ADP IN 7 case
        Transnistria Transnistria PROPN NNP 5 nmod GPE
        for for ADP IN 9 case
        gas gas NOUN NN 2 obl
        . . PUNCT . 2 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == ("REQUEST", ["Moldova"], ["Transnistria"])


def test_who_stands_beside_a_former_minister(events_in):
    event = events_in("""
        Former former ADJ JJ 2 amod
        president president NOUN NN 3 nmod:desc
        Ana Ana PROPN NNP 17 nsubj:pass PERSON
        Berg Berg PROPN NNP 3 flat PERSON
        , , PUNCT , 8 punct
        former former ADJ JJ 7 amod
        minister minister NOUN NN 8 nmod:desc
        Boris Boris PROPN NNP 2 appos PERSON
        Johnson Johnson PROPN NNP 8 flat PERSON
        , , PUNCT , 13 punct
        and and CCONJ CC 13 cc
        former former ADJ JJ 13 amod
        leader leader NOUN NN 8 conj
        Carl Carl PROPN NNP 13 appos PERSON
        Green Green PROPN NNP 14 flat PERSON
        are be AUX VBP 17 aux:pass
        indicted indict VERB VBN 0 ROOT
        . . PUNCT . 17 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == (
        "ACCUSE",
        [],
        ["Ana Berg", "Boris Johnson", "Carl Green"],
    )
