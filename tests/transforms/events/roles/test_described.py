"""People named by what follows them: what they have or do, who they were, who was among them."""

from sitrep.transforms.events.roles.parties import named_parties


def names(doc, word, lexicon) -> list[str]:
    head = next(token for token in doc if token.text == word)
    return [party.text for party in named_parties(head, lexicon)]


def test_individuals_are_named_by_what_links_them(parsed, lexicon):
    doc = parsed("""
        individuals individual NOUN NNS 0 ROOT
        linked link VERB VBN 1 acl
        to to ADP IN 5 case
        the the DET DT 5 det
        group group NOUN NN 2 obl
    """)
    assert names(doc, "individuals", lexicon) == ["individuals linked to the group"]


def test_those_are_named_by_what_they_hold(parsed, lexicon):
    doc = parsed("""
        those those PRON DT 0 ROOT
        holding hold VERB VBG 1 acl
        passports passport NOUN NNS 2 obj
    """)
    assert names(doc, "those", lexicon) == ["those holding passports"]


def test_people_are_named_by_who_all_of_them_were(parsed, lexicon):
    doc = parsed("""
        people people NOUN NNS 0 ROOT
        , , PUNCT , 4 punct
        all all DET DT 4 det
        Syrians Syrian PROPN NNPS 1 appos NORP
    """)
    assert names(doc, "people", lexicon) == ["Syrians"]


def test_who_is_included_may_be_told_behind_the_verb(parsed, lexicon):
    doc = parsed("""
        Ten ten NUM CD 2 nummod
        soldiers soldier NOUN NNS 4 nsubj:pass
        were be AUX VBD 4 aux:pass
        killed kill VERB VBN 0 ROOT
        , , PUNCT , 7 punct
        including include VERB VBG 7 case
        Ana Ana PROPN NNP 4 obl PERSON
    """)
    assert names(doc, "soldiers", lexicon) == ["soldiers", "Ana"]


def test_persons_in_a_list_are_no_second_names_of_each_other(parsed, lexicon):
    doc = parsed("""
        Ana Ana PROPN NNP 0 ROOT PERSON
        , , PUNCT , 3 punct
        minister minister NOUN NN 1 appos
        Bruno Bruno PROPN NNP 3 appos PERSON
        and and CCONJ CC 7 cc
        judge judge NOUN NN 7 nmod:desc
        Clara Clara PROPN NNP 3 conj PERSON
    """)
    assert names(doc, "Ana", lexicon) == ["Ana", "Bruno", "Clara"]


def test_students_of_a_university_are_named_by_it(parsed, lexicon):
    doc = parsed("""
        University University PROPN NNP 4 compound ORG
        of of ADP IN 3 case ORG
        Veltor Veltor PROPN NNP 1 nmod ORG
        students student NOUN NNS 0 ROOT
    """)
    assert names(doc, "students", lexicon) == ["University of Veltor students"]
