"""Verbs that the parser took for nouns."""

from sitrep.transforms.events.grammar.verb_repairs import free_participle, wake_verb


def named(parties) -> list[str]:
    return [(party.antecedent or party.span).text for party in parties]


def labels(doc) -> list[tuple[str, str, str]]:
    return [(token.text, token.dep_, token.head.text) for token in doc]


def test_arrest_with_its_object_behind_it_is_a_verb(parsed):
    doc = parsed("""
        Veltorian veltorian ADJ JJ 5 amod NORP
        police police NOUN NN 3 compound
        arrest arrest NOUN NN 0 ROOT
        five five NUM CD 5 nummod
        students student NOUN NNS 3 nsubj
    """)
    wake_verb(doc[2])
    assert doc[2].pos_ == "VERB"
    assert labels(doc)[:2] == [("Veltorian", "amod", "police"), ("police", "nsubj", "arrest")]
    assert labels(doc)[4] == ("students", "obj", "arrest")


def test_number_with_its_noun_right_behind_is_an_object(parsed):
    doc = parsed("""
        police police NOUN NN 2 compound
        arrest arrest NOUN NN 0 ROOT
        161 161 NUM CD 4 nummod
        people people NOUN NNS 2 compound
    """)
    wake_verb(doc[1])
    assert (doc[1].pos_, labels(doc)[0], labels(doc)[3]) == (
        "VERB",
        ("police", "nsubj", "arrest"),
        ("people", "obj", "arrest"),
    )


def test_verb_joined_by_and_wakes_the_one_before(parsed):
    doc = parsed("""
        guards guard NOUN NNS 2 compound
        boards board NOUN NNS 0 ROOT
        and and CCONJ CC 4 cc
        seizes seize VERB VBZ 2 conj
        ships ship NOUN NNS 4 obj
    """)
    wake_verb(doc[1])
    assert (doc[1].pos_, doc[0].dep_) == ("VERB", "nsubj")


def test_noun_of_a_phrase_stays_a_noun(parsed):
    doc = parsed("""
        after after ADP IN 3 case
        police police NOUN NN 3 compound
        arrests arrest NOUN NNS 0 ROOT
    """)
    wake_verb(doc[2])
    assert (doc[2].pos_, doc[1].dep_) == ("NOUN", "compound")


def test_participle_with_a_subject_is_the_clause(parsed):
    doc = parsed("""
        attack attack NOUN NN 2 nsubj
        injured injure VERB VBN 4 amod
        34 34 NUM CD 4 nummod
        soldiers soldier NOUN NNS 6 obj
        officials official NOUN NNS 6 nsubj
        said say VERB VBD 0 ROOT
    """)
    free_participle(doc[1])
    assert labels(doc)[:2] == [("attack", "nsubj", "injured"), ("injured", "ccomp", "said")]
    assert labels(doc)[3] == ("soldiers", "obj", "injured")


def test_fighting_that_erupts_is_a_noun(events_in):
    (event,) = events_in("""
        Fighting fighting NOUN NN 2 nsubj
        erupts erupt VERB VBZ 0 ROOT
        between between ADP IN 4 case
        soldiers soldier NOUN NNS 2 obl
        and and CCONJ CC 6 cc
        rebels rebel NOUN NNS 4 conj
        . . PUNCT . 2 punct
    """)
    assert event.trigger.text == "Fighting"
    assert named(event.actors) == ["soldiers", "rebels"]
