"""Named parties for the heads that a role path finds."""


def named(parties) -> list[str]:
    return [(party.antecedent or party.span).text for party in parties]


def test_who_fired_the_weapon_that_hits_acts(events_in):
    *_, hit = events_in("""
        Missiles missile NOUN NNS 5 nsubj
        launched launch VERB VBN 1 acl
        by by ADP IN 4 case
        Hamas Hamas PROPN NNP 2 obl:agent ORG
        struck strike VERB VBD 0 ROOT
        Israel Israel PROPN NNP 5 obj GPE
    """)
    assert (named(hit.actors), named(hit.recipients)) == (["Hamas"], ["Israel"])


def test_fire_at_a_town_is_fire_at_the_state_named_behind_it(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        fired fire VERB VBD 0 ROOT
        missiles missile NOUN NNS 2 obj
        at at ADP IN 5 case
        Aqaba Aqaba PROPN NNP 2 obl GPE
        , , PUNCT , 7 punct
        Jordan Jordan PROPN NNP 5 nmod:unmarked GPE
    """)
    assert named(event.recipients) == ["Jordan"]


def test_what_hangs_on_the_last_of_the_weapons_is_the_target_of_all(events_in):
    (event,) = events_in("""
        Hamas Hamas PROPN NNP 2 nsubj ORG
        fired fire VERB VBD 0 ROOT
        drones drone NOUN NNS 2 obj
        and and CCONJ CC 5 cc
        rockets rocket NOUN NNS 3 conj
        at at ADP IN 7 case
        Israel Israel PROPN NNP 5 nmod GPE
    """)
    assert named(event.recipients) == ["Israel"]


def test_kin_of_somebody_is_a_person_of_their_own(events_in):
    events = events_in("""
        Boris Boris PROPN NNP 2 nsubj PERSON
        fled flee VERB VBD 0 ROOT
        . . PUNCT . 2 punct
        Rebels rebel NOUN NNS 5 nsubj
        killed kill VERB VBD 0 ROOT
        his his PRON PRP$ 7 nmod:poss
        wife wife NOUN NN 5 obj
    """)
    assert [named(event.recipients) for event in events if event.type == "ASSAULT"] == [["wife"]]


def test_who_is_along_with_the_subject_acts_too(events_in):
    (event,) = events_in("""
        Boris Boris PROPN NNP 5 nsubj PERSON
        along along ADP IN 4 case
        with with ADP IN 2 fixed
        soldiers soldier NOUN NNS 5 obl
        attacked attack VERB VBD 0 ROOT
        villagers villager NOUN NNS 5 obj
    """)
    assert (named(event.actors), named(event.recipients)) == (["Boris", "soldiers"], ["villagers"])


def test_the_cabinet_is_the_one_named_before(events_in):
    *_, event = events_in("""
        The the DET DT 3 det
        Lebanese lebanese ADJ JJ 3 amod NORP
        cabinet cabinet NOUN NN 4 nsubj
        gathered gather VERB VBD 0 ROOT
        . . PUNCT . 4 punct
        The the DET DT 7 det
        cabinet cabinet NOUN NN 8 nsubj
        condemned condemn VERB VBD 0 ROOT
        Iran Iran PROPN NNP 8 obj GPE
    """)
    assert (named(event.actors), named(event.recipients)) == (["Lebanese cabinet"], ["Iran"])


def test_whose_death_an_attack_caused_was_its_target(events_in):
    events = events_in("""
        The the DET DT 2 det
        death death NOUN NN 8 nsubj
        of of ADP IN 4 case
        Boris Boris PROPN NNP 2 nmod PERSON
        in in ADP IN 7 case
        an a DET DT 7 det
        attack attack NOUN NN 2 nmod
        stunned stun VERB VBD 0 ROOT
        many many ADJ JJ 8 obj
    """)
    assert [named(event.recipients) for event in events if event.type == "ASSAULT"] == [["Boris"]]


def test_ships_of_nobody_named_are_themselves_seized(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        seized seize VERB VBD 0 ROOT
        two two NUM CD 5 nummod
        fishing fishing NOUN NN 5 compound
        vessels vessel NOUN NNS 2 obj
    """)
    assert (event.type, named(event.actors), named(event.recipients)) == ("COERCE", ["Iran"], ["fishing vessels"])
