"""Victims whom no class lists."""


def named(parties) -> list[str]:
    return [(party.antecedent or party.span).text for party in parties]


def test_victim_of_no_listed_class_is_whom_the_killing_was_done_to(events_in):
    (event,) = events_in("""
        Rebels rebel NOUN NNS 2 nsubj
        murdered murder VERB VBD 0 ROOT
        two two NUM CD 5 nummod CARDINAL
        snowplough snowplough NOUN NN 5 compound
        drivers driver NOUN NNS 2 obj
        . . PUNCT . 2 punct
    """)
    assert named(event.recipients) == ["snowplough drivers"]


def test_aunt_is_killed_and_not_whose_aunt_she_is(events_in):
    (event,) = events_in("""
        Gunmen gunmen NOUN NNS 2 nsubj
        abducted abduct VERB VBD 0 ROOT
        the the DET DT 4 det
        aunt aunt NOUN NN 2 obj
        of of ADP IN 7 case
        the the DET DT 7 det
        president president NOUN NN 4 nmod
        of of ADP IN 9 case
        Chad Chad PROPN NNP 7 nmod GPE
        . . PUNCT . 2 punct
    """)
    assert named(event.actors) == []
    assert named(event.recipients) == ["aunt of the president"]


def test_cattle_that_is_killed_is_nobody(events_in):
    (event,) = events_in("""
        Soldiers soldier NOUN NNS 2 nsubj
        killed kill VERB VBD 0 ROOT
        cattle cattle NOUN NNS 2 obj
        near near ADP IN 6 case
        a a DET DT 6 det
        village village NOUN NN 2 obl
        . . PUNCT . 2 punct
    """)
    assert named(event.recipients) == []


def test_guards_counted_behind_a_name_are_victims_too(events_in):
    (event,) = events_in("""
        Soldiers soldier NOUN NNS 2 nsubj
        killed kill VERB VBD 0 ROOT
        Ana Ana PROPN NNP 2 obj PERSON
        Berg Berg PROPN NNP 3 flat PERSON
        and and CCONJ CC 6 cc
        six six NUM CD 3 conj CARDINAL
        of of ADP IN 9 case
        her her PRON PRP$ 9 nmod:poss
        bodyguards bodyguard NOUN NNS 6 nmod
        . . PUNCT . 2 punct
    """)
    assert named(event.recipients) == ["Ana Berg", "bodyguards"]


def test_sons_killed_along_with_him_are_victims(events_in):
    (event,) = events_in("""
        Soldiers soldier NOUN NNS 2 nsubj
        killed kill VERB VBD 0 ROOT
        a a DET DT 4 det
        commander commander NOUN NN 2 obj
        along along ADP IN 8 case
        with with ADP IN 8 case
        his his PRON PRP$ 8 nmod:poss
        sons son NOUN NNS 2 obl
        . . PUNCT . 2 punct
    """)
    assert named(event.actors) == ["Soldiers"]
    assert named(event.recipients) == ["commander", "sons"]


def test_bill_that_is_killed_is_no_victim(events_in):
    assert (
        events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        killed kill VERB VBD 0 ROOT
        the the DET DT 4 det
        bill bill NOUN NN 2 obj
        . . PUNCT . 2 punct
    """)
        == []
    )


def test_shooting_a_film_is_no_act(events_in):
    assert (
        events_in("""
        Soldiers soldier NOUN NNS 2 nsubj
        shot shoot VERB VBD 0 ROOT
        a a DET DT 4 det
        film film NOUN NN 2 obj
        . . PUNCT . 2 punct
    """)
        == []
    )
