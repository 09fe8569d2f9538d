def test_what_an_act_did_is_told_of_it(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        bombed bomb VERB VBD 0 ROOT
        Iraq Iraq PROPN NNP 2 obj GPE
        , , PUNCT , 5 punct
        killing kill VERB VBG 2 advcl
        two two NUM CD 7 nummod
        soldiers soldier NOUN NNS 5 obj
    """)
    assert event.trigger.text == "bombed"
    assert [party.span.text for party in event.recipients] == ["Iraq", "soldiers"]


def named(parties) -> list[str]:
    return [(party.antecedent or party.span).text for party in parties]


def test_acts_of_two_agents_stay_two(events_in):
    events = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        bombed bomb VERB VBD 0 ROOT
        Iraq Iraq PROPN NNP 2 obj GPE
        and and CCONJ CC 6 cc
        Israel Israel PROPN NNP 6 nsubj GPE
        shelled shell VERB VBD 2 conj
        Syria Syria PROPN NNP 6 obj GPE
    """)
    assert [(event.trigger.text, event.actors[0].span.text) for event in events] == [
        ("bombed", "Iran"),
        ("shelled", "Israel"),
    ]


def test_noun_that_says_how_is_no_second_event(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        attacked attack VERB VBD 0 ROOT
        Iraq Iraq PROPN NNP 2 obj GPE
        in in ADP IN 7 case
        a a DET DT 7 det
        drone drone NOUN NN 7 compound
        strike strike NOUN NN 2 obl
    """)
    assert (event.trigger.text, event.mode) == ("attacked", "drone")


def test_condemned_attack_is_an_event_beside_the_condemnation(events_in):
    events = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        condemned condemn VERB VBD 0 ROOT
        the the DET DT 5 det
        Israeli israeli ADJ JJ 5 amod NORP
        attack attack NOUN NN 2 obj
        on on ADP IN 7 case
        Syria Syria PROPN NNP 5 nmod GPE
    """)
    assert [(event.type, event.status) for event in events] == [("ACCUSE", "actual"), ("ASSAULT", "actual")]


def test_what_a_meeting_was_to_discuss_is_no_second_meeting(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        met meet VERB VBD 0 ROOT
        Iraq Iraq PROPN NNP 2 obj GPE
        to to PART TO 5 mark
        discuss discuss VERB VB 2 advcl
        trade trade NOUN NN 5 obj
    """)
    assert event.trigger.text == "met"


def test_what_the_acts_party_did_in_it_is_the_acts(events_in):
    (event,) = events_in("""
        Shootings shooting NOUN NNS 0 ROOT
        by by ADP IN 4 case
        the the DET DT 4 det
        army army NOUN NN 1 nmod
        that that PRON WDT 6 nsubj
        killed kill VERB VBD 4 acl:relcl
        two two NUM CD 8 nummod
        farmers farmer NOUN NNS 6 obj
    """)
    assert (event.trigger.text, [(one.measure, one.low) for one in event.quantities]) == ("Shootings", [("killed", 2)])


def test_dying_of_wounds_from_an_attack_is_its_outcome(events_in):
    (event,) = events_in("""
        A a DET DT 2 det
        minister minister NOUN NN 3 nsubj
        dies die VERB VBZ 0 ROOT
        from from ADP IN 5 case
        injuries injury NOUN NNS 3 obl
        sustained sustain VERB VBN 5 acl
        during during ADP IN 9 case
        an a DET DT 9 det
        airstrike airstrike NOUN NN 6 obl
        on on ADP IN 11 case
        Iraq Iraq PROPN NNP 9 nmod GPE
        . . PUNCT . 3 punct
    """)
    assert event.trigger.text == "airstrike"
    assert [quantity.measure for quantity in event.quantities] == ["killed"]


def test_shot_and_killed_in_an_ambush_is_one_act(events_in):
    (event,) = events_in("""
        Two two NUM CD 2 nummod CARDINAL
        soldiers soldier NOUN NNS 4 nsubj:pass
        are be AUX VBP 4 aux:pass
        shot shoot VERB VBN 0 ROOT
        and and CCONJ CC 6 cc
        killed kill VERB VBN 4 conj
        in in ADP IN 9 case
        an a DET DT 9 det
        ambush ambush NOUN NN 6 obl
        by by ADP IN 11 case
        rebels rebel NOUN NNS 9 nmod
        . . PUNCT . 4 punct
    """)
    assert event.trigger.text == "shot"
    assert [quantity.measure for quantity in event.quantities] == ["killed"]


def test_the_killing_that_a_battle_results_in_is_its_outcome(events_in):
    (event,) = events_in("""
        A a DET DT 2 det
        battle battle NOUN NN 7 nsubj
        between between ADP IN 4 case
        Iraq Iraq PROPN NNP 2 nmod GPE
        and and CCONJ CC 6 cc
        Iran Iran PROPN NNP 4 conj GPE
        results result VERB VBZ 0 ROOT
        in in ADP IN 10 case
        the the DET DT 10 det
        killing killing NOUN NN 7 obl
        of of ADP IN 13 case
        57 57 NUM CD 13 nummod CARDINAL
        rebels rebel NOUN NNS 10 nmod
        . . PUNCT . 7 punct
    """)
    assert event.trigger.text == "battle"
    assert [quantity.measure for quantity in event.quantities] == ["killed"]


def test_the_cause_behind_the_last_outcome_is_the_cause_of_all(events_in):
    (event,) = events_in("""
        Ten ten NUM CD 2 nummod CARDINAL
        people people NOUN NNS 4 nsubj:pass
        are be AUX VBP 4 aux:pass
        killed kill VERB VBN 0 ROOT
        and and CCONJ CC 7 cc
        six six NUM CD 7 nsubj:pass CARDINAL
        injured injure VERB VBN 4 conj
        in in ADP IN 9 case
        airstrikes airstrike NOUN NNS 7 obl
        on on ADP IN 11 case
        Iraq Iraq PROPN NNP 9 nmod GPE
        . . PUNCT . 4 punct
    """)
    assert event.trigger.text == "airstrikes"
    assert {quantity.measure for quantity in event.quantities} == {"killed", "injured"}


def test_an_operation_in_which_people_died_is_an_act_of_force(events_in):
    (event,) = events_in("""
        Seven seven NUM CD 2 nummod CARDINAL
        rebels rebel NOUN NNS 4 nsubj:pass
        are be AUX VBP 4 aux:pass
        killed kill VERB VBN 0 ROOT
        in in ADP IN 8 case
        a a DET DT 8 det
        military military ADJ JJ 8 amod
        operation operation NOUN NN 4 obl
        in in ADP IN 10 case
        Iraq Iraq PROPN NNP 8 nmod GPE
        . . PUNCT . 4 punct
    """)
    assert event.trigger.text == "operation"
    assert [quantity.measure for quantity in event.quantities] == ["killed"]


def test_what_acts_done_by_a_party_killed_is_their_outcome(events_in):
    (event,) = events_in("""
        Massacres massacre NOUN NNS 9 nsubj
        committed commit VERB VBN 1 acl
        by by ADP IN 4 case
        rebels rebel NOUN NNS 2 obl:agent
        that that PRON WDT 6 nsubj
        killed kill VERB VBD 4 acl:relcl
        100 100 NUM CD 8 nummod CARDINAL
        people people NOUN NNS 6 obj
        shocked shocked ADJ JJ 0 ROOT
        Iraq Iraq PROPN NNP 6 obj GPE
        . . PUNCT . 2 punct
    """)
    assert event.trigger.text == "Massacres"
    assert [quantity.measure for quantity in event.quantities] == ["killed"]


def test_dead_of_the_blow_are_dead_of_the_strike_that_dealt_it(events_in):
    (event,) = events_in("""
        Villagers villager NOUN NNS 3 nsubj:pass
        were be AUX VBD 3 aux:pass
        killed kill VERB VBN 0 ROOT
        when when ADV WRB 10 advmod
        an a DET DT 6 det
        airstrike airstrike NOUN NN 10 nsubj
        carried carry VERB VBN 6 acl
        by by ADP IN 9 case
        Iran Iran PROPN NNP 7 obl:agent GPE
        hit hit VERB VBD 3 advcl
        a a DET DT 12 det
        truck truck NOUN NN 10 obj
    """)
    assert [(party.antecedent or party.span).text for party in event.recipients] == ["Villagers"]


def test_raped_and_murdered_is_one_act(events_in):
    (event,) = events_in("""
        Soldiers soldier NOUN NNS 2 nsubj
        raped rape VERB VBD 0 ROOT
        and and CCONJ CC 4 cc
        murdered murder VERB VBD 2 conj
        civilians civilian NOUN NNS 2 obj
        in in ADP IN 7 case
        Kenning Kenning PROPN NNP 2 obl GPE
        . . PUNCT . 2 punct
    """)
    assert event.trigger.text == "raped"
    assert named(event.recipients) == ["civilians"]


def test_missile_fired_by_somebody_that_hits_is_one_act(events_in):
    (event,) = events_in("""
        Missiles missile NOUN NNS 5 nsubj WEAPON
        fired fire VERB VBN 1 acl
        by by ADP IN 4 case
        Hezbollah Hezbollah PROPN NNP 2 obl:agent ORG
        hit hit VERB VBD 0 ROOT
        a a DET DT 7 det
        base base NOUN NN 5 obj
        , , PUNCT , 9 punct
        wounding wound VERB VBG 5 advcl
        six six NUM CD 11 nummod CARDINAL
        soldiers soldier NOUN NNS 9 obj
        . . PUNCT . 5 punct
    """)
    assert event.trigger.text == "hit"
    assert named(event.actors) == ["Hezbollah"]
    assert named(event.recipients) == ["soldiers"]


def test_town_taken_with_killing_is_force(events_in):
    (event,) = events_in("""
        Rebels rebel NOUN NNS 2 nsubj
        captured capture VERB VBD 0 ROOT
        the the DET DT 4 det
        town town NOUN NN 2 obj
        , , PUNCT , 6 punct
        killing kill VERB VBG 2 advcl
        nine nine NUM CD 8 nummod CARDINAL
        soldiers soldier NOUN NNS 6 obj
        . . PUNCT . 2 punct
    """)
    assert (event.type, event.trigger.text) == ("ASSAULT", "captured")
    assert named(event.recipients) == ["soldiers"]


def test_breach_of_a_truce_by_an_attack_is_the_attack(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 3 nsubj:pass GPE
        was be AUX VBD 3 aux:pass
        attacked attack VERB VBN 0 ROOT
        by by ADP IN 5 case
        rebels rebel NOUN NNS 3 obl:agent
        , , PUNCT , 7 punct
        violating violate VERB VBG 3 advcl
        the the DET DT 9 det
        ceasefire ceasefire NOUN NN 7 obj
        . . PUNCT . 3 punct
    """)
    assert event.trigger.text == "attacked"


def test_accused_of_a_breach_is_only_accused(events_in):
    (event,) = events_in("""
        Hamas Hamas PROPN NNP 2 nsubj ORG
        accuses accuse VERB VBZ 0 ROOT
        Israel Israel PROPN NNP 2 obj GPE
        of of SCONJ IN 5 mark
        violating violate VERB VBG 2 xcomp
        the the DET DT 7 det
        ceasefire ceasefire NOUN NN 5 obj
        . . PUNCT . 2 punct
    """)
    assert event.type == "ACCUSE"
