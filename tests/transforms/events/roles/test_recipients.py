"""Who and what undergoes an act of force."""


def named(parties) -> list[str]:
    return [(party.antecedent or party.span).text for party in parties]


def test_ships_that_are_hit_are_the_recipients_where_nobody_owns_them(events_in):
    (event,) = events_in("""
        Rebels rebel NOUN NNS 2 nsubj
        attacked attack VERB VBD 0 ROOT
        two two NUM CD 4 nummod
        tankers tanker NOUN NNS 2 obj
    """)
    assert named(event.recipients) == ["tankers"]


def test_fuel_depot_that_is_hit_is_only_a_place(events_in):
    (event,) = events_in("""
        Rebels rebel NOUN NNS 2 nsubj
        attacked attack VERB VBD 0 ROOT
        a a DET DT 5 det
        fuel fuel NOUN NN 5 compound
        depot depot NOUN NN 2 obj
    """)
    assert named(event.recipients) == []


def test_named_base_of_a_state_that_is_hit_is_the_states(events_in):
    (event,) = events_in("""
        Rebels rebel NOUN NNS 2 nsubj
        attacked attack VERB VBD 0 ROOT
        Russia Russia PROPN NNP 6 nmod:poss GPE
        's 's PART POS 3 case
        Engels Engels PROPN NNP 6 compound FAC
        Airbase Airbase PROPN NNP 2 obj FAC
    """)
    assert named(event.recipients) == ["Russia"]


def test_targets_in_a_state_are_the_states(events_in):
    (event,) = events_in("""
        Israel Israel PROPN NNP 2 nsubj GPE
        struck strike VERB VBD 0 ROOT
        forty forty NUM CD 4 nummod
        targets target NOUN NNS 2 obj
        in in ADP IN 6 case
        Iran Iran PROPN NNP 4 nmod GPE
    """)
    assert named(event.recipients) == ["Iran"]


def test_aim_behind_the_act_is_the_acts_wherever_it_hangs(events_in):
    (event,) = events_in("""
        One one NUM CD 2 nummod
        officer officer NOUN NN 4 nsubj:pass
        was be AUX VBD 4 aux:pass
        killed kill VERB VBN 0 ROOT
        in in ADP IN 7 case
        a a DET DT 7 det
        strike strike NOUN NN 4 obl
        on on ADP IN 9 case
        Hamas Hamas PROPN NNP 4 obl ORG
    """)
    assert named(event.recipients) == ["Hamas", "officer"]


def test_fighters_killed_in_a_strike_on_their_group_are_the_group(events_in):
    (event,) = events_in("""
        A a DET DT 2 det
        strike strike NOUN NN 5 nsubj
        on on ADP IN 4 case
        Hamas Hamas PROPN NNP 2 nmod ORG
        killed kill VERB VBD 0 ROOT
        nine nine NUM CD 7 nummod
        militants militant NOUN NNS 5 obj
    """)
    assert named(event.recipients) == ["Hamas"]


def test_people_are_those_whom_the_bus_carried(events_in):
    (event,) = events_in("""
        A a DET DT 2 det
        bus bus NOUN NN 6 nsubj:pass
        carrying carry VERB VBG 2 acl
        pilgrims pilgrim NOUN NNS 3 obj
        was be AUX VBD 6 aux:pass
        attacked attack VERB VBN 0 ROOT
        , , PUNCT , 8 punct
        killing kill VERB VBG 6 advcl
        nine nine NUM CD 10 nummod
        people people NOUN NNS 8 obj
    """)
    assert named(event.recipients) == ["pilgrims"]


def test_who_killed_whom_in_a_shootout_is_as_it_is_told(events_in):
    (event,) = events_in("""
        Ten ten NUM CD 2 nummod
        gunmen gunmen NOUN NNS 4 nsubj:pass
        were be AUX VBD 4 aux:pass
        killed kill VERB VBN 0 ROOT
        by by ADP IN 6 case
        soldiers soldier NOUN NNS 4 obl:agent
        in in ADP IN 9 case
        a a DET DT 9 det
        shootout shootout NOUN NN 4 obl
    """)
    assert (named(event.actors), named(event.recipients)) == (["soldiers"], ["gunmen"])


def test_others_are_of_the_kind_told_before(events_in):
    *_, arrest = events_in("""
        Three three NUM CD 3 nummod
        Malawian malawian ADJ JJ 3 amod NORP
        soldiers soldier NOUN NNS 5 nsubj:pass
        were be AUX VBD 5 aux:pass
        killed kill VERB VBN 0 ROOT
        and and CCONJ CC 10 cc
        four four NUM CD 8 nummod
        others other NOUN NNS 10 nsubj:pass
        were be AUX VBD 10 aux:pass
        arrested arrest VERB VBN 5 conj
    """)
    assert named(arrest.recipients) == ["Malawian soldiers"]


def test_missiles_brought_down_were_flying_at_who_brought_them_down(events_in):
    (event,) = events_in("""
        Israel Israel PROPN NNP 2 nsubj GPE
        intercepted intercept VERB VBD 0 ROOT
        missiles missile NOUN NNS 2 obj
        launched launch VERB VBN 3 acl
        by by ADP IN 6 case
        Hezbollah Hezbollah PROPN NNP 4 obl:agent ORG
    """)
    assert (named(event.actors), named(event.recipients)) == (["Hezbollah"], ["Israel"])


def test_two_acts_of_one_doer_hit_the_same_people(events_in):
    first, second = events_in("""
        Rebels rebel NOUN NNS 2 nsubj
        shelled shell VERB VBD 0 ROOT
        villagers villager NOUN NNS 2 obj
        and and CCONJ CC 5 cc
        detonated detonate VERB VBD 2 conj
        a a DET DT 7 det
        bomb bomb NOUN NN 5 obj WEAPON
    """)
    assert named(first.recipients) == named(second.recipients) == ["villagers"]


def test_the_suspect_is_who_did_it(events_in):
    *_, arrest = events_in("""
        Two two NUM CD 2 nummod
        workers worker NOUN NNS 4 nsubj:pass
        were be AUX VBD 4 aux:pass
        shot shoot VERB VBN 0 ROOT
        by by ADP IN 8 case
        a a DET DT 8 det
        Malawian malawian ADJ JJ 8 amod NORP
        man man NOUN NN 4 obl:agent
        . . PUNCT . 4 punct
        Police police NOUN NNS 11 nsubj
        arrested arrest VERB VBD 0 ROOT
        the the DET DT 13 det
        suspect suspect NOUN NN 11 obj
    """)
    assert named(arrest.recipients) == ["Malawian man"]


def test_blockade_of_the_island_is_of_the_state_named_before(events_in):
    (event,) = events_in("""
        Tankers tanker NOUN NNS 2 nsubj
        reached reach VERB VBD 0 ROOT
        Cuba Cuba PROPN NNP 2 obj GPE
        despite despite ADP IN 7 case
        the the DET DT 7 det
        U.S. U.S. PROPN NNP 7 compound GPE
        blockade blockade NOUN NN 2 obl
        of of ADP IN 10 case
        the the DET DT 10 det
        island island NOUN NN 7 nmod
    """)
    assert (named(event.actors), named(event.recipients)) == (["U.S."], ["Cuba"])


def test_facility_is_the_terminal_told_of_before(events_in):
    *_, strike = events_in("""
        The the DET DT 3 det
        oil oil NOUN NN 3 compound
        terminal terminal NOUN NN 4 nsubj
        burned burn VERB VBD 0 ROOT
        after after ADP IN 8 case
        a a DET DT 8 det
        Ukrainian ukrainian ADJ JJ 8 amod NORP
        strike strike NOUN NN 4 obl
        on on ADP IN 11 case
        the the DET DT 11 det
        facility facility NOUN NN 8 nmod
    """)
    assert named(strike.recipients) == ["oil terminal"]


def test_crowd_that_is_driven_into_is_the_recipient(events_in):
    (event,) = events_in("""
        Man man NOUN NN 2 nsubj
        drove drive VERB VBD 0 ROOT
        a a DET DT 4 det
        van van NOUN NN 2 obj
        into into ADP IN 6 case
        pedestrians pedestrian NOUN NNS 2 obl
    """)
    assert named(event.recipients) == ["pedestrians"]


def test_group_is_whom_a_strike_on_its_headquarters_is_aimed_at(events_in):
    (event,) = events_in("""
        strikes strike NOUN NNS 0 ROOT
        against against ADP IN 6 case
        Kurdish kurdish ADJ JJ 5 amod NORP
        opposition opposition NOUN NN 5 compound
        group group NOUN NN 6 compound
        headquarters headquarters NOUN NN 1 nmod
    """)
    assert named(event.recipients) == ["Kurdish opposition group"]


def test_who_resides_there_is_whom_the_grenade_was_thrown_at(events_in):
    (event,) = events_in("""
        Rebels rebel NOUN NNS 2 nsubj
        threw throw VERB VBD 0 ROOT
        grenades grenade NOUN NNS 2 obj
        into into ADP IN 6 case
        the the DET DT 6 det
        courtyard courtyard NOUN NN 2 obl
        of of ADP IN 9 case
        the the DET DT 9 det
        residence residence NOUN NN 6 nmod
        of of ADP IN 12 case
        Norwegian norwegian ADJ JJ 12 amod NORP
        ambassador ambassador NOUN NN 9 nmod
    """)
    assert named(event.recipients) == ["Norwegian ambassador"]


def test_gunman_among_the_wounded_of_a_shooting_is_no_target(events_in):
    (event,) = events_in("""
        Ten ten NUM CD 2 nummod
        officers officer NOUN NNS 7 nsubj:pass
        and and CCONJ CC 5 cc
        the the DET DT 5 det
        gunman gunman NOUN NN 2 conj
        were be AUX VBD 7 aux:pass
        wounded wound VERB VBN 0 ROOT
        in in ADP IN 10 case
        a a DET DT 10 det
        shooting shooting NOUN NN 7 obl
    """)
    assert named(event.recipients) == ["officers"]


def test_who_put_a_ship_under_sanctions_does_not_own_it(events_in):
    (event,) = events_in("""
        Finland Finland PROPN NNP 2 nsubj GPE
        seized seize VERB VBD 0 ROOT
        an a DET DT 8 det
        EU EU PROPN NNP 8 amod ORG
        - - PUNCT HYPH 4 punct
        sanctioned sanction VERB VBN 4 amod
        Russian russian ADJ JJ 8 amod NORP
        tanker tanker NOUN NN 2 obj
    """)
    assert named(event.recipients) == ["Russian"]
