from sitrep.transforms.events.grammar.label_repairs import mend_labels


def named(parties) -> list[str]:
    return [(party.antecedent or party.span).text for party in parties]


def labels(doc) -> list[tuple[str, str, str]]:
    return [(token.text, token.dep_, token.head.text) for token in doc]


def test_second_subject_behind_its_verb_is_the_object(parsed):
    doc = parsed("""
        Veltoria Veltoria PROPN NNP 2 nsubj GPE
        arrests arrest VERB VBZ 0 ROOT
        three three NUM CD 4 nummod
        Ostlanders Ostlander PROPN NNPS 2 nsubj NORP
    """)
    mend_labels(doc)
    assert [token.dep_ for token in doc] == ["nsubj", "ROOT", "nummod", "obj"]


def test_speaker_behind_a_quotation_stays_the_subject(parsed):
    doc = parsed("""
        Ana Ana PROPN NNP 2 nsubj PERSON
        left leave VERB VBD 0 ROOT
        , , PUNCT , 2 punct
        says say VERB VBZ 2 parataxis
        Bruno Bruno PROPN NNP 4 nsubj PERSON
    """)
    mend_labels(doc)
    assert [token.dep_ for token in doc][-1] == "nsubj"


def test_subject_taken_for_part_of_the_objects_name_is_freed(parsed):
    doc = parsed("""
        The the DET DT 2 det
        court court NOUN NN 5 nmod:desc
        sentences sentence VERB VBZ 0 ROOT
        general general NOUN NN 5 nmod:desc
        Ana Ana PROPN NNP 3 nsubj PERSON
    """)
    mend_labels(doc)
    assert labels(doc)[1] == ("court", "nsubj", "sentences")
    assert labels(doc)[4] == ("Ana", "obj", "sentences")


def test_second_subject_with_possessive_before_the_object_owns_it(parsed):
    doc = parsed("""
        Veltoria Veltoria PROPN NNP 2 nsubj GPE
        limits limit VERB VBZ 0 ROOT
        ambassador ambassador NOUN NN 2 nsubj
        Ana Ana PROPN NNP 3 flat PERSON
        's 's PART POS 4 case
        access access NOUN NN 2 obj
    """)
    mend_labels(doc)
    assert labels(doc)[2] == ("ambassador", "nmod:poss", "access")


def test_title_behind_a_preposition_hangs_on_the_verb(parsed):
    doc = parsed("""
        Bruno Bruno PROPN NNP 2 nsubj PERSON
        meets meet VERB VBZ 0 ROOT
        with with ADP IN 4 case
        president president NOUN NN 1 nmod:desc
        Ana Ana PROPN NNP 4 appos PERSON
    """)
    mend_labels(doc)
    assert labels(doc)[3] == ("president", "obl", "meets")


def test_title_behind_a_comma_goes_on_with_the_list(parsed):
    doc = parsed("""
        Bruno Bruno PROPN NNP 6 obl:agent PERSON
        , , PUNCT , 3 punct
        minister minister NOUN NN 1 nmod:desc
        Ana Ana PROPN NNP 3 appos PERSON
        are be AUX VBP 6 aux:pass
        charged charge VERB VBN 0 ROOT
    """)
    mend_labels(doc)
    assert labels(doc)[0] == ("Bruno", "nsubj:pass", "charged")
    assert labels(doc)[2] == ("minister", "conj", "Bruno")


def test_preposition_before_a_part_of_the_name_belongs_to_the_whole(parsed):
    doc = parsed("""
        Sanctions sanction NOUN NNS 0 ROOT
        on on ADP IN 3 case
        Court Court PROPN NNP 5 flat ORG
        president president NOUN NN 5 nmod:desc
        Ana Ana PROPN NNP 1 nmod PERSON
    """)
    mend_labels(doc)
    assert labels(doc)[1] == ("on", "case", "Ana")


def test_office_beside_its_holder_is_no_second_subject(parsed):
    doc = parsed("""
        The the DET DT 2 det
        minister minister NOUN NN 4 nsubj
        Ana Ana PROPN NNP 4 nsubj PERSON
        resigned resign VERB VBD 0 ROOT
    """)
    mend_labels(doc)
    assert labels(doc)[1] == ("minister", "nmod:desc", "Ana")


def test_name_behind_and_goes_on_with_the_list(parsed):
    doc = parsed("""
        minister minister NOUN NN 2 nmod:desc
        Ana Ana PROPN NNP 6 nsubj PERSON
        and and CCONJ CC 5 cc
        president president NOUN NN 5 nmod:desc
        Bruno Bruno PROPN NNP 2 flat PERSON
        meet meet VERB VBP 0 ROOT
    """)
    mend_labels(doc)
    assert labels(doc)[4] == ("Bruno", "conj", "Ana")


def test_list_on_a_holders_name_hangs_on_the_office(parsed):
    doc = parsed("""
        minister minister NOUN NN 5 nsubj
        Ana Ana PROPN NNP 1 appos PERSON
        and and CCONJ CC 4 cc
        minister minister NOUN NN 2 conj
        meet meet VERB VBP 0 ROOT
    """)
    mend_labels(doc)
    assert labels(doc)[3] == ("minister", "conj", "minister")
    assert doc[3].head.i == 0


def test_weapons_joined_before_an_attack_are_one_phrase(parsed):
    doc = parsed("""
        killed kill VERB VBN 0 ROOT
        in in ADP IN 4 case
        Veltorian veltorian ADJ JJ 4 amod NORP
        missile missile NOUN NN 1 obl WEAPON
        and and CCONJ CC 6 cc
        drone drone NOUN NN 7 compound WEAPON
        attack attack NOUN NN 1 obl
    """)
    mend_labels(doc)
    assert labels(doc)[2] == ("Veltorian", "amod", "attack")
    assert labels(doc)[3] == ("missile", "compound", "attack")


def test_name_before_the_verb_taken_for_a_second_name_of_the_object_is_the_subject(parsed):
    doc = parsed("""
        Ana Ana PROPN NNP 3 appos PERSON
        pardons pardon VERB VBZ 0 ROOT
        prisoners prisoner NOUN NNS 2 obj
    """)
    mend_labels(doc)
    assert labels(doc)[0] == ("Ana", "nsubj", "pardons")


def test_name_behind_its_own_preposition_is_no_part_of_the_next_phrase(parsed):
    doc = parsed("""
        Veltoria Veltoria PROPN NNP 2 nsubj GPE
        fines fine VERB VBZ 0 ROOT
        on on ADP IN 4 case
        Ana Ana PROPN NNP 6 appos PERSON
        for for ADP IN 6 case
        fraud fraud NOUN NN 2 obl
    """)
    mend_labels(doc)
    assert labels(doc)[3] == ("Ana", "obl", "fines")


def test_title_behind_the_verb_is_its_object_and_no_name_of_the_subject(parsed):
    doc = parsed("""
        Veltoria Veltoria PROPN NNP 2 nsubj GPE
        bans ban VERB VBZ 0 ROOT
        minister minister NOUN NN 1 nmod:desc
        Ana Ana PROPN NNP 3 appos PERSON
    """)
    mend_labels(doc)
    assert labels(doc)[2] == ("minister", "obj", "bans")


def test_first_of_two_joined_weapons_belongs_to_the_attack(parsed):
    doc = parsed("""
        rebel rebel ADJ JJ 2 amod
        drone drone NOUN NN 0 ROOT WEAPON
        and and CCONJ CC 5 cc
        missile missile NOUN NN 5 compound WEAPON
        attacks attack NOUN NNS 2 conj
    """)
    mend_labels(doc)
    assert labels(doc)[0] == ("rebel", "amod", "attacks")
    assert labels(doc)[1] == ("drone", "compound", "attacks")
    assert labels(doc)[4] == ("attacks", "ROOT", "attacks")


def test_second_of_three_is_one_of_the_list(parsed):
    doc = parsed("""
        students student NOUN NNS 0 ROOT
        , , PUNCT , 4 punct
        a a DET DT 4 det
        nurse nurse NOUN NN 1 appos
        and and CCONJ CC 7 cc
        a a DET DT 7 det
        guard guard NOUN NN 1 conj
    """)
    mend_labels(doc)
    assert labels(doc)[3] == ("nurse", "conj", "students")


def test_those_hung_on_a_title_are_listed_with_its_holder(parsed):
    doc = parsed("""
        talks talk NOUN NNS 0 ROOT
        with with ADP IN 4 case
        leader leader NOUN NN 4 nmod:desc
        Ana Ana PROPN NNP 1 nmod PERSON
        , , PUNCT , 8 punct
        her her PRON PRP$ 7 nmod:poss
        deputy deputy NOUN NN 8 nmod:desc
        Bruno Bruno PROPN NNP 3 appos PERSON
        and and CCONJ CC 11 cc
        chief chief NOUN NN 11 nmod:desc
        Clara Clara PROPN NNP 3 conj PERSON
    """)
    mend_labels(doc)
    assert labels(doc)[7] == ("Bruno", "conj", "Ana")
    assert labels(doc)[10] == ("Clara", "conj", "Ana")


def test_second_name_in_apposition_to_a_title_is_listed_with_it(parsed):
    doc = parsed("""
        talks talk NOUN NNS 0 ROOT
        with with ADP IN 3 case
        leader leader NOUN NN 1 nmod
        Ana Ana PROPN NNP 3 appos PERSON
        , , PUNCT , 7 punct
        her her PRON PRP$ 7 nmod:poss
        deputy deputy NOUN NN 4 appos
        Bruno Bruno PROPN NNP 3 appos PERSON
    """)
    mend_labels(doc)
    assert labels(doc)[3] == ("Ana", "appos", "leader")
    assert labels(doc)[7] == ("Bruno", "conj", "leader")


def test_object_right_behind_a_bare_participle(events_in):
    (event,) = events_in("""
        Soldiers soldier NOUN NNS 2 nsubj
        bombed bomb VERB VBD 0 ROOT
        a a DET DT 4 det
        house house NOUN NN 2 obj
        , , PUNCT , 6 punct
        killing kill VERB VBG 2 advcl
        commander commander NOUN NN 8 nmod:desc
        Ana Ana PROPN NNP 6 obj PERSON
        Berg Berg PROPN NNP 8 flat PERSON
        . . PUNCT . 2 punct
    """)
    assert named(event.recipients) == ["Ana Berg"]


def test_person_behind_the_verb_is_asked_and_not_part_of_who_asks(parsed):
    doc = parsed("""
        president president NOUN NN 2 nmod:desc
        Ana Ana PROPN NNP 3 nsubj PERSON
        asks ask VERB VBZ 0 ROOT
        minister minister NOUN NN 2 nmod:desc
        Bruno Bruno PROPN NNP 4 appos PERSON
        to to PART TO 7 mark
        leave leave VERB VB 3 xcomp
    """)
    mend_labels(doc)
    assert labels(doc)[3] == ("minister", "obj", "asks")


def test_name_before_the_verb_is_its_subject_and_no_other_name_of_what_follows(parsed):
    doc = parsed("""
        leader leader NOUN NN 2 nmod:desc
        Ana Ana PROPN NNP 5 appos PERSON
        calls call VERB VBZ 0 ROOT
        for for ADP IN 5 case
        talks talk NOUN NNS 3 obl
    """)
    mend_labels(doc)
    assert labels(doc)[1] == ("Ana", "nsubj", "calls")


def test_owner_before_an_s_owns_the_noun_and_does_not_act_in_its_clause(parsed):
    doc = parsed("""
        Ostland Ostland PROPN NNP 2 nsubj GPE
        denies deny VERB VBZ 0 ROOT
        Veltoria Veltoria PROPN NNP 8 nsubj GPE
        's 's PART POS 3 case
        claim claim NOUN NN 2 obj
        that that SCONJ IN 8 mark
        it it PRON PRP 8 nsubj
        won win VERB VBD 5 acl
    """)
    mend_labels(doc)
    assert labels(doc)[2] == ("Veltoria", "nmod:poss", "claim")
