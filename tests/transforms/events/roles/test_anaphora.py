from sitrep.transforms.events.roles.anaphora import Antecedents


def resolver(doc, lexicon, gazetteer=None) -> Antecedents:
    antecedents = Antecedents(lexicon, gazetteer)
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


def test_the_country_as_subject_is_the_one_last_spoken_of(parsed, lexicon, gazetteer):
    doc = parsed("""
        Jordan Jordan PROPN NNP 4 nsubj GPE
        and and CCONJ CC 3 cc
        Egypt Egypt PROPN NNP 1 conj GPE
        told tell VERB VBD 0 ROOT
        Iranian iranian ADJ JJ 6 amod NORP
        envoys envoy NOUN NNS 4 obj
        that that SCONJ IN 10 mark
        the the DET DT 9 det
        country country NOUN NN 10 nsubj
        agreed agree VERB VBD 4 ccomp
    """)
    found = resolver(doc, lexicon, gazetteer).resolve(doc[8])
    assert found is not None
    assert (found.kind, found.name) == ("nominal", "Iranian")


def test_the_country_elsewhere_is_the_one_last_named_and_no_city(parsed, lexicon, gazetteer):
    doc = parsed("""
        In in ADP IN 2 case
        Jordan Jordan PROPN NNP 6 obl GPE
        and and CCONJ CC 4 cc
        Erbil Erbil PROPN NNP 2 conj GPE
        envoys envoy NOUN NNS 6 nsubj
        praised praise VERB VBD 0 ROOT
        Iranian iranian ADJ JJ 8 amod NORP
        visitors visitor NOUN NNS 6 obj
        to to ADP IN 11 case
        the the DET DT 11 det
        country country NOUN NN 8 nmod
    """)
    found = resolver(doc, lexicon, gazetteer).resolve(doc[10])
    assert found is not None
    assert found.name == "Jordan"


def test_the_suspect_is_the_one_person_of_the_sentence_before(parsed, lexicon):
    doc = parsed("""
        A a DET DT 2 det
        teacher teacher NOUN NN 3 nsubj
        hurt hurt VERB VBD 0 ROOT
        passengers passenger NOUN NNS 3 obj
        . . PUNCT . 3 punct
        The the DET DT 7 det
        suspect suspect NOUN NN 8 nsubj
        fled flee VERB VBD 0 ROOT
    """)
    found = resolver(doc, lexicon).resolve(doc[6])
    assert found is not None
    assert found.name == "teacher"


def test_they_in_the_passive_are_the_many_and_not_who_acts(parsed, lexicon):
    doc = parsed("""
        Hamas Hamas PROPN NNP 2 nsubj ORG
        freed free VERB VBD 0 ROOT
        miners miner NOUN NNS 2 obj
        after after SCONJ IN 7 mark
        they they PRON PRP 7 nsubj:pass
        were be AUX VBD 7 aux:pass
        detained detain VERB VBN 2 advcl
    """)
    found = resolver(doc, lexicon).resolve(doc[4])
    assert found is not None
    assert found.name == "miners"


def test_he_is_rather_the_object_of_the_sentence_before_than_a_later_name(parsed, lexicon):
    doc = parsed("""
        Police police NOUN NNS 2 nsubj
        held hold VERB VBD 0 ROOT
        Ali Ali PROPN NNP 2 obj PERSON
        near near ADP IN 5 case
        Omar Omar PROPN NNP 2 obl PERSON
        . . PUNCT . 2 punct
        He he PRON PRP 8 nsubj
        fled flee VERB VBD 0 ROOT
    """)
    found = resolver(doc, lexicon).resolve(doc[6])
    assert found is not None
    assert found.name == "Ali"


def test_the_two_countries_are_no_towns(events_in):
    _, met = events_in("""
        Peru Peru PROPN NNP 4 nsubj GPE
        and and CCONJ CC 3 cc
        Ecuador Ecuador PROPN NNP 1 conj GPE
        signed sign VERB VBD 0 ROOT
        a a DET DT 6 det
        pact pact NOUN NN 4 obj
        in in ADP IN 8 case
        Quito Quito PROPN NNP 6 nmod GPE
        . . PUNCT . 4 punct
        The the DET DT 12 det
        two two NUM CD 12 nummod CARDINAL
        countries country NOUN NNS 13 nsubj
        met meet VERB VBD 0 ROOT
        in in ADP IN 15 case
        Guayaquil Guayaquil PROPN NNP 13 obl GPE
        . . PUNCT . 13 punct
    """)
    assert [(party.antecedent or party.span).text for party in met.actors] == ["Peru", "Ecuador"]


def test_it_under_a_joined_verb_is_not_the_shared_subject(parsed, lexicon):
    doc = parsed("""
        Veltoria Veltoria PROPN NNP 2 nsubj GPE
        fears fear VERB VBZ 0 ROOT
        Hamas Hamas PROPN NNP 2 obj ORG
        and and CCONJ CC 5 cc
        accuses accuse VERB VBZ 2 conj
        it it PRON PRP 5 obj
    """)
    antecedents = Antecedents(lexicon)
    antecedents.enter(doc[:])
    found = antecedents.resolve(doc[5])
    assert found is not None
    assert found.name == "Hamas"


def test_we_in_a_quote_is_whoever_says_so(parsed, lexicon):
    doc = parsed("""
        We we PRON PRP 2 nsubj
        freed free VERB VBD 8 ccomp
        two two NUM CD 4 nummod
        men man NOUN NNS 2 obj
        , , PUNCT , 8 punct
        the the DET DT 7 det
        police police NOUN NNS 8 nsubj
        said say VERB VBD 0 ROOT
    """)
    found = resolver(doc, lexicon).resolve(doc[0])
    assert found is not None
    assert (found.text, found.kind, found.name) == ("We", "pronoun", "police")


def test_we_without_a_speaker_is_nobody(parsed, lexicon):
    doc = parsed("""
        Police police NOUN NNS 2 nsubj
        came come VERB VBD 0 ROOT
        . . PUNCT . 2 punct
        We we PRON PRP 5 nsubj
        freed free VERB VBD 0 ROOT
        them they PRON PRP 5 obj
    """)
    assert resolver(doc, lexicon).resolve(doc[3]) is None


def test_his_may_be_the_suspect_whom_the_sentence_before_told_of(parsed, lexicon):
    doc = parsed("""
        A a DET DT 2 det
        student student NOUN NN 4 nsubj:pass
        is be AUX VBZ 4 aux:pass
        detained detain VERB VBN 0 ROOT
        . . PUNCT . 4 punct
        The the DET DT 7 det
        suspect suspect NOUN NN 8 nsubj
        joined join VERB VBD 0 ROOT
        rebels rebel NOUN NNS 8 obj
        , , PUNCT , 13 punct
        whose whose PRON WP$ 12 nmod:poss
        leaders leader NOUN NNS 13 nsubj
        deny deny VERB VBP 9 acl:relcl
        his his PRON PRP$ 15 nmod:poss
        involvement involvement NOUN NN 13 obj
    """)
    found = resolver(doc, lexicon).resolve(doc[13])
    assert found is not None
    assert found.name == "student"
