"""Phrases that the parser tore apart."""

from sitrep.transforms.events.grammar.phrase_repairs import mend_phrases
from sitrep.transforms.events.grammar.verb_repairs import (
    gather_subject,
    join_to_subject,
    mark_participle,
    raise_finite,
    wake_telling,
)


def mended(doc, repair=mend_phrases) -> dict[str, tuple[str, str]]:
    for token in doc:
        repair(token)
    return {token.text: (token.dep_, token.head.text) for token in doc}


def test_title_stands_within_the_phrase_of_its_name(parsed):
    doc = parsed("""
        celebrate celebrate VERB VBP 0 ROOT
        the the DET DT 3 det
        death death NOUN NN 1 obj
        of of ADP IN 7 case
        supreme supreme ADJ JJ 6 amod
        leader leader NOUN NN 3 nmod
        Ana Ana PROPN NNP 3 nmod PERSON
        Brisk Brisk PROPN NNP 7 flat PERSON
    """)
    tree = mended(doc)
    assert tree["leader"] == ("nmod:desc", "Ana")
    assert (tree["Ana"], tree["of"]) == (("nmod", "death"), ("case", "Ana"))


def test_preposition_belongs_to_the_office_above_the_name(parsed):
    doc = parsed("""
        a a DET DT 2 det
        visit visit NOUN NN 0 ROOT
        by by ADP IN 6 case
        Veltorian veltorian ADJ JJ 5 amod NORP
        president president NOUN NN 2 nmod
        Ana Ana PROPN NNP 5 appos PERSON
    """)
    assert mended(doc)["by"] == ("case", "president")


def test_parts_of_one_name_are_one_phrase(parsed):
    doc = parsed("""
        bans ban VERB VBZ 0 ROOT
        citizens citizen NOUN NNS 1 obj
        of of ADP IN 5 case
        East East PROPN NNP 2 nmod GPE
        Veltor Veltor PROPN NNP 2 nmod GPE
    """)
    tree = mended(doc)
    assert (tree["East"], tree["Veltor"]) == (("compound", "Veltor"), ("nmod", "citizens"))


def test_opener_of_a_clause_marks_its_verb(parsed):
    doc = parsed("""
        toll toll NOUN NN 2 nsubj
        rises rise VERB VBZ 0 ROOT
        after after ADP IN 7 case
        a a DET DT 5 det
        woman woman NOUN NN 6 nsubj
        dies die VERB VBZ 2 advcl
        injuries injury NOUN NNS 6 obl
    """)
    assert mended(doc)["after"] == ("mark", "dies")


def test_whole_phrases_stay_as_they_are(parsed):
    doc = parsed("""
        A A PROPN NNP 2 nsubj PERSON
        meets meet VERB VBZ 0 ROOT
        with with ADP IN 6 case
        the the DET DT 6 det
        foreign foreign ADJ JJ 6 amod
        minister minister NOUN NN 2 obl
        of of ADP IN 8 case
        Veltor Veltor PROPN NNP 6 nmod GPE
    """)
    before = {token.text: (token.dep_, token.head.text) for token in doc}
    assert mended(doc) == before


def test_name_behind_the_phrase_of_an_office_is_its_holder(parsed):
    doc = parsed("""
        family family NOUN NN 0 ROOT
        of of ADP IN 4 case
        former former ADJ JJ 4 amod
        president president NOUN NN 1 nmod
        Ana Ana PROPN NNP 1 nmod PERSON
        Brisk Brisk PROPN NNP 5 flat PERSON
    """)
    assert mended(doc)["Ana"] == ("appos", "president")


def test_whom_militias_are_linked_to_is_no_agent(parsed):
    doc = parsed("""
        militias militia NOUN NNS 0 ROOT
        linked link VERB VBN 1 acl
        to to ADP IN 4 case
        Ana Ana PROPN NNP 2 obl:agent PERSON
    """)
    assert mended(doc)["Ana"] == ("obl", "linked")


def test_attack_attributed_to_a_group_keeps_its_agent(parsed):
    doc = parsed("""
        attack attack NOUN NN 0 ROOT
        attributed attribute VERB VBN 1 acl
        to to ADP IN 4 case
        Front Front PROPN NNP 2 obl:agent ORG
    """)
    assert mended(doc)["Front"] == ("obl:agent", "attributed")


def test_place_is_no_object(parsed):
    doc = parsed("""
        rebels rebel NOUN NNS 2 nsubj
        strike strike VERB VBP 0 ROOT
        a a DET DT 4 det
        school school NOUN NN 2 obj
        in in ADP IN 6 case
        Veltor Veltor PROPN NNP 2 obj GPE
    """)
    tree = mended(doc)
    assert (tree["school"], tree["Veltor"]) == (("obj", "strike"), ("obl", "strike"))


def test_noun_is_listed_with_a_noun(parsed):
    doc = parsed("""
        launches launch VERB VBZ 0 ROOT
        strikes strike NOUN NNS 1 obj
        on on ADP IN 4 case
        servers server NOUN NNS 1 obl
        and and CCONJ CC 7 cc
        on on ADP IN 7 case
        ports port NOUN NNS 1 conj
    """)
    assert mended(doc)["ports"] == ("conj", "servers")


def test_those_who_state_are_no_compound(parsed):
    doc = parsed("""
        Veltor Veltor PROPN NNP 4 compound GPE
        and and CCONJ CC 3 cc
        Northgate Northgate PROPN NNP 4 conj GPE
        state state NOUN NN 0 ROOT
        that that SCONJ IN 7 mark
        they they PRON PRP 7 nsubj
        agreed agree VERB VBD 4 acl:relcl
    """)
    tree = mended(doc, wake_telling)
    assert doc[3].pos_ == "VERB"
    assert (tree["Veltor"], tree["Northgate"]) == (("nsubj", "state"), ("conj", "Veltor"))
    assert tree["agreed"] == ("ccomp", "state")


def test_claims_of_somebody_stay_a_noun(parsed):
    doc = parsed("""
        denies deny VERB VBZ 0 ROOT
        Veltor Veltor PROPN NNP 3 compound GPE
        claims claim NOUN NNS 1 obj
        that that SCONJ IN 6 mark
        it it PRON PRP 6 nsubj
        fired fire VERB VBD 3 acl
    """)
    assert mended(doc, wake_telling)["fired"] == ("acl", "claims")


def test_present_tense_under_the_head_of_the_sentence_is_its_verb(parsed):
    doc = parsed("""
        Thousands thousand NOUN NNS 0 ROOT
        of of ADP IN 3 case
        nurses nurse NOUN NNS 1 nmod
        protest protest VERB VBP 1 acl
        against against ADP IN 6 case
        cuts cut NOUN NNS 4 obl
    """)
    tree = mended(doc, raise_finite)
    assert (tree["Thousands"], tree["protest"]) == (("nsubj", "protest"), ("ROOT", "protest"))


def test_past_tense_that_describes_a_noun_is_a_participle(parsed):
    doc = parsed("""
        rebels rebel NOUN NNS 2 nsubj
        leave leave VERB VBP 0 ROOT
        towns town NOUN NNS 2 obj
        captured capture VERB VBD 3 acl
        earlier early ADV RBR 4 advmod
    """)
    mended(doc, mark_participle)
    assert doc[3].tag_ == "VBN"


def test_origin_of_the_military_is_not_the_verb_s(parsed):
    doc = parsed("""
        The the DET DT 4 det
        Veltorian veltorian ADJ JJ 4 amod NORP
        military military ADJ JJ 4 nsubj
        says say VERB VBZ 0 ROOT
    """)
    tree = mended(doc, gather_subject)
    assert (tree["The"], tree["Veltorian"]) == (("det", "military"), ("amod", "military"))


def test_court_sentences_whoever_stands_behind(parsed):
    doc = parsed("""
        A a DET DT 2 det
        court court NOUN NN 0 ROOT
        in in ADP IN 4 case
        Veltor Veltor PROPN NNP 2 nmod GPE
        , , PUNCT , 6 punct
        sentences sentence NOUN NNS 2 conj
        Ana Ana PROPN NNP 6 nsubj PERSON
        to to ADP IN 9 case
        prison prison NOUN NN 6 obl
    """)
    tree = mended(doc, join_to_subject)
    assert (tree["court"], tree["Ana"]) == (("nsubj", "sentences"), ("obj", "sentences"))
    assert (doc[5].pos_, doc[5].lemma_) == ("VERB", "sentence")
