"""Parties of acts of force: both sides, who is accused, what is joined, marked or hung elsewhere."""


def named(parties) -> list[str]:
    return [(party.antecedent or party.span).text for party in parties]


def last_of(kind, events):
    return [event for event in events if event.type == kind][-1]


def test_who_is_said_of_the_commander_and_not_of_the_brigade(events_in):
    event = last_of(
        "COERCE",
        events_in("""
        Karim Karim PROPN NNP 17 nsubj:pass PERSON
        Daud Daud PROPN NNP 1 flat PERSON
        , , PUNCT , 4 punct
        commander commander NOUN NN 1 appos
        of of ADP IN 8 case
        the the DET DT 8 det
        Northgate Northgate PROPN NNP 8 compound ORG
        Brigade Brigade PROPN NNP 4 nmod ORG
        , , PUNCT , 12 punct
        who who PRON WP 12 nsubj:pass
        was be AUX VBD 12 aux:pass
        arrested arrest VERB VBN 8 acl:relcl
        in in ADP IN 14 case
        May May PROPN NNP 12 obl DATE
        , , PUNCT , 1 punct
        was be AUX VBD 17 aux:pass
        freed free VERB VBN 0 ROOT
        . . PUNCT . 17 punct
    """),
    )
    assert named(event.recipients) == ["Karim Daud"]


def test_which_is_said_of_the_brigade_and_not_of_its_head(events_in):
    event = last_of(
        "ASSAULT",
        events_in("""
        Karim Karim PROPN NNP 0 ROOT PERSON
        Daud Daud PROPN NNP 1 flat PERSON
        , , PUNCT , 5 punct
        the the DET DT 5 det
        head head NOUN NN 1 appos
        of of ADP IN 9 case
        the the DET DT 9 det
        Northgate Northgate PROPN NNP 9 compound ORG
        Brigade Brigade PROPN NNP 5 nmod ORG
        which which PRON WDT 11 nsubj
        abducted abduct VERB VBD 1 acl:relcl
        two two NUM CD 13 nummod
        nurses nurse NOUN NNS 11 obj
    """),
    )
    assert named(event.actors) == ["Northgate Brigade"]


def test_what_is_joined_to_a_pronoun_is_a_party_too(events_in):
    event = last_of(
        "ASSAULT",
        events_in("""
        Israel Israel PROPN NNP 2 nsubj GPE
        condemned condemn VERB VBD 0 ROOT
        attacks attack NOUN NNS 2 obj
        against against ADP IN 5 case
        it it PRON PRP 3 nmod
        and and CCONJ CC 10 cc
        other other ADJ JJ 10 amod
        Gulf Gulf PROPN NNP 9 compound LOC
        Arab Arab ADJ JJ 10 amod LOC
        states state NOUN NNS 5 conj
        . . PUNCT . 2 punct
    """),
    )
    assert named(event.recipients) == ["Israel", "Gulf Arab states"]


def test_gunmen_among_the_dead_of_an_attack_made_it(events_in):
    event = last_of(
        "ASSAULT",
        events_in("""
        Two two NUM CD 3 nummod CARDINAL
        police police NOUN NN 3 compound
        officers officer NOUN NNS 8 nsubj:pass
        and and CCONJ CC 6 cc
        two two NUM CD 6 nummod CARDINAL
        gunmen gunmen NOUN NNS 3 conj
        are be AUX VBP 8 aux:pass
        killed kill VERB VBN 0 ROOT
        in in ADP IN 11 case
        an a DET DT 11 det
        attack attack NOUN NN 8 obl
        . . PUNCT . 8 punct
    """),
    )
    assert named(event.recipients) == ["police officers"]


def test_forces_are_named_by_whom_they_are_loyal_to(events_in):
    event = last_of(
        "ASSAULT",
        events_in("""
        Farmers farmer NOUN NNS 3 nsubj:pass
        were be AUX VBD 3 aux:pass
        attacked attack VERB VBN 0 ROOT
        by by ADP IN 5 case
        forces force NOUN NNS 3 obl:agent
        loyal loyal ADJ JJ 5 amod
        to to ADP IN 9 case
        President President PROPN NNP 9 nmod:desc
        Ana Ana PROPN NNP 6 obl PERSON
        Berg Berg PROPN NNP 9 flat PERSON
        . . PUNCT . 3 punct
    """),
    )
    assert named(event.actors) == ["forces loyal to President Ana Berg"]


def test_towns_between_which_there_was_a_shootout_are_no_sides(events_in):
    event = last_of(
        "ASSAULT",
        events_in("""
        Five five NUM CD 2 nummod CARDINAL
        soldiers soldier NOUN NNS 7 nsubj:pass
        and and CCONJ CC 5 cc
        nine nine NUM CD 5 nummod CARDINAL
        gunmen gunmen NOUN NNS 2 conj
        are be AUX VBP 7 aux:pass
        killed kill VERB VBN 0 ROOT
        in in ADP IN 10 case
        a a DET DT 10 det
        shootout shootout NOUN NN 7 obl
        between between ADP IN 12 case
        Kurram Kurram PROPN NNP 10 nmod GPE
        and and CCONJ CC 14 cc
        Bannu Bannu PROPN NNP 12 conj GPE
        . . PUNCT . 7 punct
    """),
    )
    assert named(event.recipients) == ["soldiers", "gunmen"]


def test_both_sides_of_an_exchange_of_fire_are_parties(events_in):
    event = last_of(
        "ASSAULT",
        events_in("""
        A a DET DT 2 det
        guard guard NOUN NN 4 nsubj:pass
        is be AUX VBZ 4 aux:pass
        killed kill VERB VBN 0 ROOT
        in in ADP IN 7 case
        an a DET DT 7 det
        exchange exchange NOUN NN 4 obl
        of of ADP IN 9 case
        fire fire NOUN NN 7 nmod
        with with ADP IN 13 case
        a a DET DT 13 det
        Thai Thai ADJ JJ 13 amod NORP
        soldier soldier NOUN NN 7 nmod
        . . PUNCT . 4 punct
    """),
    )
    assert named(event.actors) == ["Thai soldier"]


def test_policemen_among_the_dead_make_no_arrests(events_in):
    event = last_of(
        "COERCE",
        events_in("""
        Sixty sixty NUM CD 2 nummod CARDINAL
        people people NOUN NNS 9 nsubj:pass
        , , PUNCT , 6 punct
        including include VERB VBG 6 case
        four four NUM CD 6 nummod CARDINAL
        policemen policemen NOUN NNS 2 nmod
        , , PUNCT , 2 punct
        are be AUX VBP 9 aux:pass
        killed kill VERB VBN 0 ROOT
        . . PUNCT . 9 punct
        Later late ADV RBR 15 advmod
        81 81 NUM CD 13 nummod CARDINAL
        men man NOUN NNS 15 nsubj:pass
        are be AUX VBP 15 aux:pass
        arrested arrest VERB VBN 0 ROOT
        . . PUNCT . 15 punct
    """),
    )
    assert named(event.actors) == []


def test_embassy_outside_which_a_bomb_goes_off_is_the_target(events_in):
    event = last_of(
        "ASSAULT",
        events_in("""
        A a DET DT 2 det
        bombing bombing NOUN NN 9 nsubj
        outside outside ADP IN 6 case
        the the DET DT 6 det
        U.S. U.S. PROPN NNP 6 compound GPE
        embassy embassy NOUN NN 2 nmod
        in in ADP IN 8 case
        Oslo Oslo PROPN NNP 6 nmod GPE
        caused cause VERB VBD 0 ROOT
        damage damage NOUN NN 9 obj
        . . PUNCT . 9 punct
    """),
    )
    assert named(event.recipients) == ["U.S. embassy"]


def test_ship_is_what_a_hijacking_is_of(events_in):
    event = last_of(
        "ASSAULT",
        events_in("""
        Pirates pirate NOUN NNS 2 nsubj
        claimed claim VERB VBD 0 ROOT
        the the DET DT 4 det
        hijacking hijacking NOUN NN 2 obj
        of of ADP IN 7 case
        a a DET DT 7 det
        tanker tanker NOUN NN 4 nmod
        . . PUNCT . 2 punct
    """),
    )
    assert named(event.recipients) == ["tanker"]


def test_who_is_convicted_of_torture_tortured(events_in):
    event = last_of(
        "ASSAULT",
        events_in("""
        Soldiers soldier NOUN NNS 3 nsubj:pass
        are be AUX VBP 3 aux:pass
        convicted convict VERB VBN 0 ROOT
        of of ADP IN 6 case
        the the DET DT 6 det
        torture torture NOUN NN 3 obl
        of of ADP IN 8 case
        detainees detainee NOUN NNS 6 nmod
        . . PUNCT . 3 punct
    """),
    )
    assert named(event.actors) == ["Soldiers"]


def test_who_is_accused_of_torture_tortured(events_in):
    event = last_of(
        "ASSAULT",
        events_in("""
        The the DET DT 2 det
        UN UN PROPN NNP 3 nsubj ORG
        accuses accuse VERB VBZ 0 ROOT
        the the DET DT 5 det
        army army NOUN NN 3 obj
        of of ADP IN 8 case
        the the DET DT 8 det
        torture torture NOUN NN 5 nmod
        of of ADP IN 10 case
        civilians civilian NOUN NNS 8 nmod
        . . PUNCT . 3 punct
    """),
    )
    assert named(event.actors) == ["army"]


def test_whom_killings_are_blamed_on_killed(events_in):
    event = last_of(
        "ASSAULT",
        events_in("""
        The the DET DT 2 det
        killings killing NOUN NNS 7 nsubj:pass
        of of ADP IN 5 case
        12 12 NUM CD 5 nummod CARDINAL
        miners miner NOUN NNS 2 nmod
        are be AUX VBP 7 aux:pass
        blamed blame VERB VBN 0 ROOT
        on on ADP IN 11 case
        a a DET DT 11 det
        drug drug NOUN NN 11 compound
        gang gang NOUN NN 7 obl
        . . PUNCT . 7 punct
    """),
    )
    assert named(event.actors) == ["drug gang"]


def test_fighting_is_between_its_sides(events_in):
    event = last_of(
        "ASSAULT",
        events_in("""
        Fighting fight VERB VBG 6 csubj
        between between ADP IN 3 case
        soldiers soldier NOUN NNS 1 obl
        and and CCONJ CC 5 cc
        rebels rebel NOUN NNS 3 conj
        continues continue VERB VBZ 0 ROOT
        . . PUNCT . 6 punct
    """),
    )
    assert named(event.actors) == ["soldiers", "rebels"]


def test_dozens_of_others_are_of_the_kind_told_before(events_in):
    event = last_of(
        "ASSAULT",
        events_in("""
        Bandits bandit NOUN NNS 2 nsubj
        attack attack VERB VBP 0 ROOT
        a a DET DT 4 det
        village village NOUN NN 2 obj
        , , PUNCT , 6 punct
        killing kill VERB VBG 2 advcl
        nine nine NUM CD 8 nummod CARDINAL
        people people NOUN NNS 6 obj
        and and CCONJ CC 10 cc
        abducting abduct VERB VBG 6 conj
        dozens dozen NOUN NNS 10 obj CARDINAL
        of of ADP IN 13 case
        others other NOUN NNS 11 nmod
        . . PUNCT . 2 punct
    """),
    )
    assert named(event.recipients) == ["people"]


def test_whoever_is_repelled_made_the_attack(events_in):
    event = last_of(
        "ASSAULT",
        events_in("""
        The the DET DT 2 det
        army army NOUN NN 3 nsubj
        repelled repel VERB VBD 0 ROOT
        an a DET DT 5 det
        attack attack NOUN NN 3 obj
        by by ADP IN 7 case
        rebels rebel NOUN NNS 5 nmod
        . . PUNCT . 3 punct
    """),
    )
    assert (event.trigger.text, named(event.actors), named(event.recipients)) == ("attack", ["rebels"], ["army"])


def test_flag_of_a_ship_does_not_make_its_state_the_target(events_in):
    event = last_of(
        "ASSAULT",
        events_in("""
        Houthis Houthi PROPN NNPS 2 nsubj ORG
        attacked attack VERB VBD 0 ROOT
        a a DET DT 7 det
        Greek Greek ADJ JJ 6 compound NORP
        - - PUNCT HYPH 4 punct
        owned own VERB VBN 7 amod
        ship ship NOUN NN 2 obj
        . . PUNCT . 2 punct
    """),
    )
    assert named(event.recipients) == ["owned ship"]


def test_branch_without_a_name_of_its_own_goes_by_the_name_before_it(events_in):
    event = last_of(
        "ASSAULT",
        events_in("""
        The the DET DT 3 det
        Guard Guard PROPN NNP 3 compound ORG
        Corps Corps PROPN NNP 6 nsubj ORG
        and and CCONJ CC 5 cc
        Navy Navy PROPN NNP 3 conj ORG
        attacked attack VERB VBD 0 ROOT
        Iran Iran PROPN NNP 6 obj GPE
        . . PUNCT . 6 punct
    """),
    )
    assert named(event.actors) == ["Guard Corps and Navy"]


def test_who_commences_an_offensive_attacks(events_in):
    event = last_of(
        "ASSAULT",
        events_in("""
        Russia Russia PROPN NNP 3 nsubj GPE
        has have AUX VBZ 3 aux
        commenced commence VERB VBN 0 ROOT
        a a DET DT 6 det
        new new ADJ JJ 6 amod
        offensive offensive NOUN NN 3 obj
        . . PUNCT . 3 punct
    """),
    )
    assert named(event.actors) == ["Russia"]


def test_hospital_that_is_stormed_is_the_target(events_in):
    event = last_of(
        "ASSAULT",
        events_in("""
        Soldiers soldier NOUN NNS 2 nsubj
        storm storm VERB VBP 0 ROOT
        a a DET DT 4 det
        hospital hospital NOUN NN 2 obj
        . . PUNCT . 2 punct
    """),
    )
    assert named(event.recipients) == ["hospital"]


def test_party_near_whose_office_a_bomb_is_planted_is_the_target(events_in):
    event = last_of(
        "ASSAULT",
        events_in("""
        Rebels rebel NOUN NNS 2 nsubj
        planted plant VERB VBD 0 ROOT
        a a DET DT 4 det
        bomb bomb NOUN NN 2 obj
        near near ADP IN 9 case
        the the DET DT 9 det
        Northgate Northgate PROPN NNP 8 compound ORG
        Party Party PROPN NNP 9 compound ORG
        office office NOUN NN 2 obl
    """),
    )
    assert named(event.recipients) == ["Northgate Party"]


def test_who_claims_the_bombing_did_it(events_in):
    event = last_of(
        "ASSAULT",
        events_in("""
        A a DET DT 3 det
        suicide suicide NOUN NN 3 compound
        bomber bomber NOUN NN 4 nsubj
        detonates detonate VERB VBZ 0 ROOT
        explosives explosive NOUN NNS 4 obj WEAPON
        at at ADP IN 8 case
        a a DET DT 8 det
        checkpoint checkpoint NOUN NN 4 obl
        , , PUNCT , 10 punct
        killing kill VERB VBG 4 advcl
        five five NUM CD 12 nummod CARDINAL
        soldiers soldier NOUN NNS 10 obj
        . . PUNCT . 4 punct
        The the DET DT 15 det
        bombing bombing NOUN NN 17 nsubj:pass
        was be AUX VBD 17 aux:pass
        claimed claim VERB VBN 0 ROOT
        by by ADP IN 21 case
        the the DET DT 21 det
        Islamic Islamic ADJ NNP 21 amod ORG
        State State PROPN NNP 17 obl:agent ORG
        . . PUNCT . 17 punct
    """),
    )
    assert named(event.actors) == ["Islamic State"]


def test_what_stands_behind_the_second_of_two_joined_is_its_own(events_in):
    event = last_of(
        "ASSAULT",
        events_in("""
        Clashes clash NOUN NNS 2 nsubj
        erupt erupt VERB VBP 0 ROOT
        between between ADP IN 4 case
        police police NOUN NN 2 obl
        and and CCONJ CC 6 cc
        supporters supporter NOUN NNS 4 conj
        of of ADP IN 9 case
        the the DET DT 9 det
        opposition opposition NOUN NN 4 nmod
        . . PUNCT . 2 punct
    """),
    )
    assert named(event.actors) == ["police", "supporters of the opposition"]


def test_passives_side_by_side_have_one_agent(events_in):
    (event,) = events_in("""
        Two two NUM CD 2 nummod CARDINAL
        soldiers soldier NOUN NNS 4 nsubj:pass
        were be AUX VBD 4 aux:pass
        ambushed ambush VERB VBN 0 ROOT
        and and CCONJ CC 6 cc
        killed kill VERB VBN 4 conj
        by by ADP IN 8 case
        rebels rebel NOUN NNS 6 obl:agent
        . . PUNCT . 4 punct
    """)
    assert named(event.actors) == ["rebels"]
    assert named(event.recipients) == ["soldiers"]


def test_gunmen_from_a_country_have_no_name(events_in):
    (event,) = events_in("""
        Gunmen gunmen NOUN NNS 4 nsubj
        from from ADP IN 3 case
        Nigeria Nigeria PROPN NNP 1 nmod GPE
        killed kill VERB VBD 0 ROOT
        five five NUM CD 6 nummod CARDINAL
        soldiers soldier NOUN NNS 4 obj
        . . PUNCT . 4 punct
    """)
    assert named(event.actors) == []
    assert named(event.recipients) == ["soldiers"]


def test_masked_men_have_no_name(events_in):
    (event,) = events_in("""
        Masked mask ADJ JJ 2 amod
        men man NOUN NNS 3 nsubj
        killed kill VERB VBD 0 ROOT
        five five NUM CD 5 nummod CARDINAL
        soldiers soldier NOUN NNS 3 obj
        . . PUNCT . 3 punct
    """)
    assert named(event.actors) == []
    assert named(event.recipients) == ["soldiers"]


def test_helicopters_of_the_army_are_the_armys(events_in):
    (event,) = events_in("""
        Army army PROPN NN 2 compound
        helicopters helicopter NOUN NNS 3 nsubj
        bombed bomb VERB VBD 0 ROOT
        a a DET DT 5 det
        crowd crowd NOUN NN 3 obj
        . . PUNCT . 3 punct
    """)
    assert named(event.actors) == ["Army"]
    assert named(event.recipients) == ["crowd"]


def test_air_defences_are_their_states(events_in):
    (event,) = events_in("""
        Russia Russia PROPN NNP 4 nmod:poss GPE
        's 's PART POS 1 case
        air air NOUN NN 4 compound
        defences defence NOUN NNS 5 nsubj
        shot shoot VERB VBD 0 ROOT
        down down ADP RP 5 compound:prt
        a a DET DT 8 det
        plane plane NOUN NN 5 obj
        . . PUNCT . 5 punct
    """)
    assert named(event.actors) == ["Russia"]


def test_fighting_between_two_is_theirs(events_in):
    (event,) = events_in("""
        Three three NUM CD 2 nummod CARDINAL
        women woman NOUN NNS 4 nsubj:pass
        were be AUX VBD 4 aux:pass
        killed kill VERB VBN 0 ROOT
        amid amid ADP IN 6 case
        fighting fighting NOUN NN 4 obl
        between between ADP IN 8 case
        soldiers soldier NOUN NNS 6 nmod
        and and CCONJ CC 10 cc
        rebels rebel NOUN NNS 8 conj
        . . PUNCT . 4 punct
    """)
    assert named(event.actors) == ["soldiers", "rebels"]


def test_pronoun_that_kills_is_somebody(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        says say VERB VBZ 0 ROOT
        it it PRON PRP 5 nsubj
        has have AUX VBZ 5 aux
        killed kill VERB VBN 2 ccomp
        two two NUM CD 7 nummod CARDINAL
        guards guard NOUN NNS 5 obj
        . . PUNCT . 2 punct
    """)
    assert named(event.actors) == ["Iran"]
    assert named(event.recipients) == ["guards"]


def test_man_arrested_on_suspicion_of_stabbing_stabbed(events_in):
    _, event = events_in("""
        Police police NOUN NNS 2 nsubj
        arrested arrest VERB VBD 0 ROOT
        a a DET DT 5 det
        Syrian Syrian ADJ JJ 5 amod NORP
        man man NOUN NN 2 obj
        on on ADP IN 7 case
        suspicion suspicion NOUN NN 2 obl
        of of SCONJ IN 9 mark
        stabbing stab VERB VBG 7 acl
        a a DET DT 11 det
        tourist tourist NOUN NN 9 obj
        . . PUNCT . 2 punct
    """)
    assert named(event.actors) == ["Syrian man"]
    assert named(event.recipients) == ["tourist"]


def test_who_shot_a_plane_down_is_not_whose_plane_it_is(events_in):
    (event,) = events_in("""
        Rebels rebel NOUN NNS 2 nsubj
        shot shoot VERB VBD 0 ROOT
        down down ADP RP 2 compound:prt
        a a DET DT 5 det
        plane plane NOUN NN 2 obj
        , , PUNCT , 7 punct
        killing kill VERB VBG 2 advcl
        49 49 NUM CD 9 nummod CARDINAL
        people people NOUN NNS 7 obj
        . . PUNCT . 2 punct
    """)
    assert named(event.recipients) == ["people"]
