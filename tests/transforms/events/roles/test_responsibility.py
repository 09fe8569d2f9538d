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
