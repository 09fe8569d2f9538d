"""Whom pronouns and "the two leaders" mean, as parties of acts."""


def parties(event) -> tuple[str, list[str], list[str]]:
    actors, recipients = (
        [(party.antecedent or party.span).text for party in side] for side in (event.actors, event.recipients)
    )
    return event.type, actors, recipients


def test_they_who_attacked_are_the_many_not_the_army(events_in):
    *_, event = events_in("""
        The the DET DT 2 det
        army army NOUN NN 3 nsubj
        captured capture VERB VBD 0 ROOT
        ten ten NUM CD 5 nummod CARDINAL
        rebels rebel NOUN NNS 3 obj
        after after SCONJ IN 8 mark
        they they PRON PRP 8 nsubj
        attacked attack VERB VBD 3 advcl
        a a DET DT 10 det
        checkpoint checkpoint NOUN NN 8 obj
        . . PUNCT . 3 punct
    """)
    assert parties(event) == ("ASSAULT", ["rebels"], ["checkpoint"])


def test_her_is_the_one_told_to_be_a_woman(events_in):
    *_, event = events_in("""
        Soldiers soldier NOUN NNS 2 nsubj
        raided raid VERB VBD 0 ROOT
        the the DET DT 4 det
        house house NOUN NN 2 obj
        of of ADP IN 6 case
        Boris Boris PROPN NNP 4 nmod PERSON
        Cole Cole PROPN NNP 6 flat PERSON
        and and CCONJ CC 9 cc
        beat beat VERB VBP 2 conj
        his his PRON PRP$ 11 nmod:poss
        wife wife NOUN NN 9 obj
        before before SCONJ IN 14 mark
        they they PRON PRP 14 nsubj
        assaulted assault VERB VBD 9 advcl
        her she PRON PRP 14 obj
        . . PUNCT . 2 punct
    """)
    assert parties(event) == ("ASSAULT", ["Soldiers"], ["wife"])


def test_nobody_is_the_object_of_an_own_act_under_a_fuller_name(events_in):
    *_, event = events_in("""
        Ana Ana PROPN NNP 3 nsubj PERSON
        Bell Bell PROPN NNP 1 flat PERSON
        accused accuse VERB VBD 0 ROOT
        Boris Boris PROPN NNP 3 obj PERSON
        Cole Cole PROPN NNP 4 flat PERSON
        of of ADP IN 7 case
        corruption corruption NOUN NN 3 obl
        . . PUNCT . 3 punct
        Bell Bell PROPN NNP 11 nsubj PERSON
        also also ADV RB 11 advmod
        threatened threaten VERB VBD 0 ROOT
        him he PRON PRP 11 obj
        . . PUNCT . 11 punct
    """)
    assert parties(event) == ("THREATEN", ["Bell"], ["Boris Cole"])


def test_the_two_leaders_are_the_two_persons_named_before(events_in):
    *_, event = events_in("""
        Ana Ana PROPN NNP 3 nsubj PERSON
        Bell Bell PROPN NNP 1 flat PERSON
        met meet VERB VBD 0 ROOT
        Boris Boris PROPN NNP 3 obj PERSON
        Cole Cole PROPN NNP 4 flat PERSON
        . . PUNCT . 3 punct
        The the DET DT 9 det
        two two NUM CD 9 nummod CARDINAL
        leaders leader NOUN NNS 10 nsubj
        agreed agree VERB VBD 0 ROOT
        to to PART TO 12 mark
        deepen deepen VERB VB 10 xcomp
        trade trade NOUN NN 12 obj
        . . PUNCT . 10 punct
    """)
    assert parties(event) == ("AGREE", ["Ana Bell", "Boris Cole"], [])
