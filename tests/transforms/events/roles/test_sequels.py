"""Parties that an act has from another one that it goes on with."""


def named(parties) -> list[str]:
    return [(party.antecedent or party.span).text for party in parties]


def test_court_that_sentenced_some_sentences_the_others(events_in):
    event = events_in("""
        A a DET DT 3 det
        Tunisian Tunisian ADJ JJ 3 amod NORP
        court court NOUN NN 4 nsubj
        jailed jail VERB VBD 0 ROOT
        Ali Ali PROPN NNP 4 obj PERSON
        Larayedh Larayedh PROPN NNP 5 flat PERSON
        . . PUNCT . 4 punct
        Two two NUM CD 9 nummod
        officials official NOUN NNS 12 nsubj:pass
        were be AUX VBD 12 aux:pass
        also also ADV RB 12 advmod
        fined fine VERB VBN 0 ROOT
        . . PUNCT . 12 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == (
        "SANCTION",
        ["Tunisian court"],
        ["officials"],
    )


def test_those_sanctioned_are_accused_by_who_sanctions_them(events_in):
    event = events_in("""
        France France PROPN NNP 2 nsubj GPE
        imposes impose VERB VBZ 0 ROOT
        sanctions sanction NOUN NNS 2 obj
        on on ADP IN 6 case
        two two NUM CD 6 nummod
        companies company NOUN NNS 2 obl
        accused accuse VERB VBN 6 acl
        of of ADP IN 9 case
        fraud fraud NOUN NN 7 obl
        . . PUNCT . 2 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == ("ACCUSE", ["France"], ["companies"])


def test_protests_that_also_took_place_are_of_the_same(events_in):
    event = events_in("""
        Students student NOUN NNS 2 nsubj
        protested protest VERB VBD 0 ROOT
        against against ADP IN 4 case
        Israel Israel PROPN NNP 2 obl GPE
        in in ADP IN 6 case
        Tehran Tehran PROPN NNP 2 obl GPE
        . . PUNCT . 2 punct
        Protests protest NOUN NNS 10 nsubj
        also also ADV RB 10 advmod
        took take VERB VBD 0 ROOT
        place place NOUN NN 10 obj
        in in ADP IN 13 case
        Tabriz Tabriz PROPN NNP 10 obl GPE
        . . PUNCT . 10 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == ("PROTEST", ["Students"], ["Israel"])


def test_dead_told_of_after_an_attack_are_its(events_in):
    event = events_in("""
        Israel Israel PROPN NNP 2 nsubj GPE
        bombed bomb VERB VBD 0 ROOT
        Beirut Beirut PROPN NNP 2 obj GPE
        . . PUNCT . 2 punct
        Officials official NOUN NNS 6 nsubj
        say say VERB VBP 0 ROOT
        that that SCONJ IN 11 mark
        ten ten NUM CD 9 nummod
        civilians civilian NOUN NNS 11 nsubj:pass
        were be AUX VBD 11 aux:pass
        killed kill VERB VBN 6 ccomp
        . . PUNCT . 6 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == ("ASSAULT", ["Israel"], ["civilians"])


def test_attack_of_its_own_kind_is_not_of_who_attacked_before(events_in):
    event = events_in("""
        Police police NOUN NNS 2 nsubj
        bombed bomb VERB VBD 0 ROOT
        Beirut Beirut PROPN NNP 2 obj GPE
        . . PUNCT . 2 punct
        Ten ten NUM CD 6 nummod
        civilians civilian NOUN NNS 8 nsubj:pass
        were be AUX VBD 8 aux:pass
        stabbed stab VERB VBN 0 ROOT
        . . PUNCT . 8 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == ("ASSAULT", [], ["civilians"])


def test_doers_are_condemned_and_not_who_suffered(events_in):
    event = events_in("""
        France France PROPN NNP 2 nsubj GPE
        condemned condemn VERB VBD 0 ROOT
        the the DET DT 4 det
        killing killing NOUN NN 2 obj
        of of ADP IN 7 case
        a a DET DT 7 det
        nurse nurse NOUN NN 4 nmod
        by by ADP IN 9 case
        rebels rebel NOUN NNS 4 nmod
        . . PUNCT . 2 punct
    """)[0]
    assert (event.type, named(event.actors), named(event.recipients)) == ("ACCUSE", ["France"], ["rebels"])
