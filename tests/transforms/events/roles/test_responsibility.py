"""Who owns up to an attack in words of its own."""

import pytest


def named(parties) -> list[str]:
    return [(party.antecedent or party.span).text for party in parties]


@pytest.mark.parametrize(("determiner", "claimants"), [("A", ["militia"]), ("No", [])])
def test_who_claims_responsibility_in_the_next_sentence_did_it(events_in, determiner, claimants):
    attack, *_ = events_in(f"""
        Bombs bomb NOUN NNS 2 nsubj
        killed kill VERB VBD 0 ROOT
        villagers villager NOUN NNS 2 obj
        . . PUNCT . 2 punct
        {determiner} {determiner.lower()} DET DT 6 det
        militia militia NOUN NN 7 nsubj
        claimed claim VERB VBD 0 ROOT
        responsibility responsibility NOUN NN 7 obj
        . . PUNCT . 7 punct
    """)
    assert attack.type == "ASSAULT"
    assert (named(attack.actors), named(attack.recipients)) == (claimants, ["villagers"])


def test_whoever_is_blamed_for_the_attack_before_is_alleged_to_have_done_it(events_in):
    first, *_ = events_in("""
        A a DET DT 3 det
        car car NOUN NN 3 compound
        bomb bomb NOUN NN 4 nsubj
        kills kill VERB VBZ 0 ROOT
        a a DET DT 6 det
        colonel colonel NOUN NN 4 obj
        . . PUNCT . 4 punct
        Ostland Ostland PROPN NNP 9 nsubj GPE
        blames blame VERB VBZ 0 ROOT
        Veltor Veltor PROPN NNP 9 obj GPE
        for for ADP IN 13 case
        the the DET DT 13 det
        bombing bombing NOUN NN 9 obl
        . . PUNCT . 9 punct
    """)
    assert [party.span.text for party in first.actors] == ["Veltor"]
    assert first.is_alleged
