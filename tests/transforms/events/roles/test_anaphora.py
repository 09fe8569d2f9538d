from sitrep.transforms.events.roles.anaphora import Antecedents


def resolver(doc, lexicon) -> Antecedents:
    antecedents = Antecedents(lexicon)
    for sentence in doc.sents:
        antecedents.enter(sentence)
    return antecedents


def test_it_in_reported_speech_is_the_speaker(parsed, lexicon):
    doc = parsed("""
        Hamas Hamas PROPN NNP 2 nsubj ORG
        told tell VERB VBD 0 ROOT
        Egypt Egypt PROPN NNP 2 obj GPE
        it it PRON PRP 5 nsubj
        agreed agree VERB VBD 2 ccomp
    """)
    found = resolver(doc, lexicon).resolve(doc[3])
    assert found is not None
    assert (found.text, found.kind, found.name) == ("it", "pronoun", "Hamas")


def test_he_is_a_person_and_no_state(parsed, lexicon):
    doc = parsed("""
        Ali Ali PROPN NNP 2 nsubj PERSON
        visited visit VERB VBD 0 ROOT
        Iran Iran PROPN NNP 2 obj GPE
        . . PUNCT . 2 punct
        He he PRON PRP 6 nsubj
        praised praise VERB VBD 0 ROOT
        Iraq Iraq PROPN NNP 6 obj GPE
    """)
    found = resolver(doc, lexicon).resolve(doc[4])
    assert found is not None
    assert found.name == "Ali"


def test_the_group_is_the_last_group_named(parsed, lexicon):
    doc = parsed("""
        Hamas Hamas PROPN NNP 2 nsubj ORG
        fled flee VERB VBD 0 ROOT
        . . PUNCT . 2 punct
        The the DET DT 5 det
        group group NOUN NN 6 nsubj
        returned return VERB VBD 0 ROOT
    """)
    found = resolver(doc, lexicon).resolve(doc[4])
    assert found is not None
    assert (found.kind, found.name) == ("nominal", "Hamas")


def test_the_two_countries_are_the_two_last_named(parsed, lexicon):
    doc = parsed("""
        Rwanda Rwanda PROPN NNP 2 nsubj GPE
        blamed blame VERB VBD 0 ROOT
        Belgium Belgium PROPN NNP 2 obj GPE
        . . PUNCT . 2 punct
        The the DET DT 7 det
        two two NUM CD 7 nummod
        countries country NOUN NNS 8 nsubj
        met meet VERB VBD 0 ROOT
    """)
    assert {party.name for party in resolver(doc, lexicon).resolve_group(doc[6])} == {"Rwanda", "Belgium"}


def test_pronoun_without_a_fitting_party_stays_open(parsed, lexicon):
    doc = parsed("""
        She she PRON PRP 2 nsubj
        left leave VERB VBD 0 ROOT
        Iran Iran PROPN NNP 2 obj GPE
    """)
    assert resolver(doc, lexicon).resolve(doc[0]) is None
