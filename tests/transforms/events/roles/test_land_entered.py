"""Whose land is entered."""


def named(parties) -> list[str]:
    return [(party.antecedent or party.span).text for party in parties]


def test_who_tells_of_a_breach_of_its_airspace_bears_it(events_in):
    event = events_in("""
        Norway Norway PROPN NNP 2 nsubj GPE
        reports report VERB VBZ 0 ROOT
        that that SCONJ IN 6 mark
        Russia Russia PROPN NNP 6 nsubj GPE
        has have AUX VBZ 6 aux
        violated violate VERB VBN 2 ccomp
        its its PRON PRP$ 8 nmod:poss
        airspace airspace NOUN NN 6 obj
        . . PUNCT . 2 punct
    """)[-1]
    assert (event.type, named(event.actors), named(event.recipients)) == ("MOBILIZE", ["Russia"], ["Norway"])
