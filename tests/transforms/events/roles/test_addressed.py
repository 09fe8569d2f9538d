"""To whom a threat or praise is put."""


def named(parties) -> list[str]:
    return [(party.antecedent or party.span).text for party in parties]


def test_threat_is_put_to_who_must_yield(events_in):
    event = events_in("""
        Trump Trump PROPN NNP 2 nsubj PERSON
        threatened threaten VERB VBD 0 ROOT
        war war NOUN NN 2 obj
        if if SCONJ IN 8 mark
        Iran Iran PROPN NNP 8 nsubj GPE
        does do AUX VBZ 8 aux
        not not PART RB 8 advmod
        yield yield VERB VB 2 advcl
        . . PUNCT . 2 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == ("THREATEN", ["Trump"], ["Iran"])


def test_praise_of_talks_goes_to_the_partner(events_in):
    event = events_in("""
        Russia Russia PROPN NNP 2 nsubj GPE
        praises praise VERB VBZ 0 ROOT
        the the DET DT 4 det
        talks talk NOUN NNS 2 obj
        with with ADP IN 6 case
        Iran Iran PROPN NNP 4 nmod GPE
        . . PUNCT . 2 punct
    """)[0]
    assert (event.type, named(event.actors), named(event.recipients)) == ("SUPPORT", ["Russia"], ["Iran"])
