from sitrep.transforms.events.grammar.clauses import read_clause
from sitrep.transforms.events.grammar.relations import is_nominal_use


def words(tokens) -> list[str]:
    return [token.text for token in tokens]


def test_conjoined_verb_shares_the_subject(parsed):
    doc = parsed("""
        Iran Iran PROPN NNP 2 nsubj GPE
        condemned condemn VERB VBD 0 ROOT
        and and CCONJ CC 4 cc
        attacked attack VERB VBD 2 conj
        Israel Israel PROPN NNP 4 obj GPE
    """)
    clause = read_clause(doc[3])
    assert (words(clause.subjects), words(clause.objects), clause.shared_from) == (["Iran"], ["Israel"], "conj")


def test_object_behind_two_verbs_is_of_both(parsed):
    doc = parsed("""
        Iran Iran PROPN NNP 2 nsubj GPE
        detains detain VERB VBZ 0 ROOT
        and and CCONJ CC 4 cc
        deports deport VERB VBZ 2 conj
        migrants migrant NOUN NNS 2 obj
    """)
    assert words(read_clause(doc[3]).objects) == words(read_clause(doc[1]).objects) == ["migrants"]


def test_what_stands_behind_of_is_the_object_of_a_gerund(parsed):
    doc = parsed("""
        deporting deport VERB VBG 0 ROOT
        of of ADP IN 4 case
        forty forty NUM CD 4 nummod
        men man NOUN NNS 1 obl
    """)
    assert words(read_clause(doc[0]).objects) == ["men"]


def test_whoever_is_ordered_to_be_freed_is_freed(parsed):
    doc = parsed("""
        Judges judge NOUN NNS 2 nsubj
        ordered order VERB VBD 0 ROOT
        a a DET DT 4 det
        journalist journalist NOUN NN 2 obj
        be be AUX VB 6 aux:pass
        released release VERB VBN 2 ccomp
    """)
    assert words(read_clause(doc[5]).objects) == ["journalist"]


def test_object_of_urging_acts_in_the_infinitive(parsed):
    doc = parsed("""
        Iran Iran PROPN NNP 2 nsubj GPE
        urged urge VERB VBD 0 ROOT
        Israel Israel PROPN NNP 2 obj GPE
        to to PART TO 5 mark
        withdraw withdraw VERB VB 2 xcomp
    """)
    assert words(read_clause(doc[4]).subjects) == ["Israel"]


def test_subject_of_planning_acts_in_the_infinitive(parsed):
    doc = parsed("""
        Iran Iran PROPN NNP 2 nsubj GPE
        plans plan VERB VBZ 0 ROOT
        to to PART TO 4 mark
        withdraw withdraw VERB VB 2 xcomp
    """)
    assert words(read_clause(doc[3]).subjects) == ["Iran"]


def test_relative_pronoun_is_its_antecedent(parsed):
    doc = parsed("""
        Rebels rebel NOUN NNS 5 nsubj
        who who PRON WP 3 nsubj
        attacked attack VERB VBD 1 acl:relcl
        Ostland Ostland PROPN NNP 3 obj GPE
        fled flee VERB VBD 0 ROOT
    """)
    assert words(read_clause(doc[2]).subjects) == ["Rebels"]


def test_past_participle_after_a_noun_is_done_to_it(parsed):
    doc = parsed("""
        Men man NOUN NNS 5 nsubj
        arrested arrest VERB VBN 1 acl
        by by ADP IN 4 case
        police police NOUN NNS 2 obl:agent
        fled flee VERB VBD 0 ROOT
    """)
    clause = read_clause(doc[1])
    assert (words(clause.subjects), words(clause.objects), clause.is_passive) == (["police"], ["Men"], True)


def test_phrase_hung_one_level_too_deep_is_still_found_but_not_one_about_another_happening(parsed):
    doc = parsed("""
        attack attack NOUN NN 0 ROOT
        by by ADP IN 3 case
        rebels rebel NOUN NNS 1 nmod
        on on ADP IN 5 case
        Ostland Ostland PROPN NNP 3 nmod GPE
        after after ADP IN 7 case
        talks talk NOUN NNS 1 nmod
        with with ADP IN 9 case
        Veltoria Veltoria PROPN NNP 7 nmod GPE
    """)
    clause = read_clause(doc[0])
    assert words(clause.governed_by("on")) == ["Ostland"]
    assert words(clause.governed_by("with")) == []


def test_noun_that_the_tagger_took_for_a_verb_is_known_by_its_place(parsed):
    doc = parsed("""
        Iran Iran PROPN NNP 2 nsubj GPE
        coordinated coordinate VERB VBD 0 ROOT
        recent recent ADJ JJ 4 amod
        attacks attack VERB VBZ 2 obj
    """)
    assert is_nominal_use(doc[3])
    assert not is_nominal_use(doc[1])


def test_what_follows_a_told_clause_as_speech_is_the_speakers(parsed):
    doc = parsed("""
        Peru Peru PROPN NNP 2 nsubj GPE
        said say VERB VBD 0 ROOT
        the the DET DT 4 det
        pact pact NOUN NN 5 nsubj
        sows sow VERB VBZ 2 ccomp
        fear fear NOUN NN 5 obj
        , , PUNCT , 8 punct
        condemning condemn VERB VBG 5 advcl
        it it PRON PRP 8 obj
    """)
    assert words(read_clause(doc[7]).subjects) == ["Peru"]


def test_conjoined_participle_shares_the_agent(parsed):
    doc = parsed("""
        Students student NOUN NNS 3 nsubj:pass
        were be AUX VBD 3 aux:pass
        chased chase VERB VBN 0 ROOT
        by by ADP IN 5 case
        police police NOUN NNS 3 obl:agent
        and and CCONJ CC 7 cc
        arrested arrest VERB VBN 3 conj
    """)
    clause = read_clause(doc[6])
    assert (words(clause.subjects), words(clause.objects)) == (["police"], ["Students"])


def test_participle_that_opens_a_text_looks_for_no_word_before_it(parsed):
    doc = parsed("""
        Describing describe VERB VBG 4 advcl
        it it PRON PRP 1 obj
        deal deal NOUN NN 4 nsubj
        failed fail VERB VBD 7 ccomp
        , , PUNCT , 7 punct
        envoys envoy NOUN NNS 7 nsubj
        said say VERB VBD 0 ROOT
    """)
    assert words(read_clause(doc[0]).subjects) == ["deal"]


def test_who_stands_after_the_infinitive_gave_the_order(parsed):
    doc = parsed("""
        Staff staff NOUN NNS 3 nsubj:pass
        were be AUX VBD 3 aux:pass
        told tell VERB VBN 0 ROOT
        to to PART TO 5 mark
        leave leave VERB VB 3 xcomp
        by by ADP IN 7 case
        Ramos Ramos PROPN NNP 5 obl PERSON
    """)
    assert words(read_clause(doc[2]).subjects) == ["Ramos"]
