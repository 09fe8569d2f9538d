"""Attacks and protests told by nouns: who fired, who was hit rather than whose base it was, whom a crowd is against."""


def told(events) -> list[tuple[str, str, list[str], list[str]]]:
    return [(event.type, event.trigger.text, named(event.actors), named(event.recipients)) for event in events]


def named(parties) -> list[str]:
    return [(party.antecedent or party.span).text for party in parties]


def test_fire_from_positions_is_of_those_who_hold_them(events_in):
    events = events_in("""
        Shelling shelling NOUN NN 5 nsubj
        from from ADP IN 4 case
        Armenian Armenian ADJ JJ 4 amod NORP
        positions position NOUN NNS 1 nmod
        wounded wound VERB VBD 0 ROOT
        two two NUM CD 7 nummod CARDINAL
        farmers farmer NOUN NNS 5 obj
        . . PUNCT . 5 punct
    """)
    assert told(events) == [("ASSAULT", "Shelling", ["Armenian"], ["farmers"])]


def test_victims_stand_instead_of_the_state_whose_base_it_was(events_in):
    events = events_in("""
        An a DET DT 2 det
        attack attack NOUN NN 7 nsubj
        on on ADP IN 6 case
        a a DET DT 6 det
        Nigerian Nigerian ADJ JJ 6 amod NORP
        base base NOUN NN 2 nmod
        killed kill VERB VBD 0 ROOT
        ten ten NUM CD 9 nummod CARDINAL
        soldiers soldier NOUN NNS 7 obj
        . . PUNCT . 7 punct
    """)
    assert [event.recipients[0].span.text for event in events] == ["soldiers"]
    assert len(events[0].recipients) == 1


def test_second_toll_behind_and_is_a_verb(events_in):
    events = events_in("""
        A a DET DT 3 det
        Syrian Syrian ADJ JJ 3 amod NORP
        barrage barrage NOUN NN 4 nsubj
        kills kill VERB VBZ 0 ROOT
        nine nine NUM CD 6 nummod CARDINAL
        villagers villager NOUN NNS 4 obj
        and and CCONJ CC 8 cc
        wounds wound NOUN NNS 6 conj
        thirty thirty NUM CD 10 nummod CARDINAL
        others other NOUN NNS 6 conj
        . . PUNCT . 4 punct
    """)
    assert told(events) == [("ASSAULT", "barrage", ["Syrian"], ["villagers"])]


def test_whoever_is_accused_of_killing_killed(events_in):
    events = events_in("""
        Kenning Kenning PROPN NNP 2 nsubj ORG
        accuse accuse VERB VBP 0 ROOT
        the the DET DT 4 det
        rebels rebel NOUN NNS 2 iobj
        of of SCONJ IN 6 mark
        killing kill VERB VBG 2 advcl
        ten ten NUM CD 8 nummod CARDINAL
        herders herder NOUN NNS 6 obj
        . . PUNCT . 2 punct
    """)
    assert ("ASSAULT", "killing", ["rebels"], ["herders"]) in told(events)


def test_name_behind_anti_is_whom_a_protest_is_against(events_in):
    events = events_in("""
        Anti-Ruiz Anti-Ruiz PROPN NNP 2 compound
        protests protest NOUN NNS 3 nsubj
        shook shake VERB VBD 0 ROOT
        Kenning Kenning PROPN NNP 3 obj GPE
        . . PUNCT . 3 punct
    """)
    assert [(named(event.actors), named(event.recipients)) for event in events] == [([], ["Anti-Ruiz"])]


def test_owner_of_a_share_in_a_rally_protests(events_in):
    events = events_in("""
        A a DET DT 2 det
        judge judge NOUN NN 3 nsubj
        praised praise VERB VBD 0 ROOT
        Ana Ana PROPN NNP 6 nmod:poss PERSON
        's 's PART POS 4 case
        role role NOUN NN 3 obj
        in in ADP IN 9 case
        a a DET DT 9 det
        protest protest NOUN NN 6 nmod
        . . PUNCT . 3 punct
    """)
    assert ("PROTEST", "protest", ["Ana"], []) in told(events)
