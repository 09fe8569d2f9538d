"""Who does what to whom by verbs and participles of force, on trees as the parser gives them."""


def named(parties) -> list[str]:
    return [(party.antecedent or party.span).text for party in parties]


def parties(events) -> list[tuple[list[str], list[str]]]:
    return [(named(event.actors), named(event.recipients)) for event in events if event.type == "ASSAULT"]


def test_police_who_kill_the_gunman_answer_him(events_in):
    events = events_in("""
        A a DET DT 2 det
        gunman gunman NOUN NN 3 nsubj
        shot shoot VERB VBD 0 ROOT
        dead dead ADJ JJ 3 xcomp
        two two NUM CD 7 nummod CARDINAL
        police police NOUN NN 7 compound
        officers officer NOUN NNS 3 obj
        and and CCONJ CC 9 cc
        wounded wound VERB VBD 3 conj
        a a DET DT 11 det
        bystander bystander NOUN NN 9 obj
        before before SCONJ IN 14 mark
        being be AUX VBG 14 aux:pass
        killed kill VERB VBN 9 advcl
        by by ADP IN 16 case
        police police NOUN NNS 14 obl:agent
        . . PUNCT . 3 punct
    """)
    assert parties(events) == [([], ["police officers", "bystander"]), (["police"], ["gunman"])]


def test_women_behind_including_are_part_of_the_whole(events_in):
    events = events_in("""
        Ninety ninety NUM CD 2 nummod CARDINAL
        Chadians Chadian PROPN NNPS 12 nsubj:pass NORP
        , , PUNCT , 6 punct
        including include VERB VBG 6 case
        ten ten NUM CD 6 nummod CARDINAL
        children child NOUN NNS 2 nmod
        and and CCONJ CC 9 cc
        three three NUM CD 9 nummod CARDINAL
        women woman NOUN NNS 2 conj
        , , PUNCT , 2 punct
        were be AUX VBD 12 aux:pass
        killed kill VERB VBN 0 ROOT
        by by ADP IN 15 case
        Sudanese Sudanese ADJ JJ 15 amod NORP
        troops troop NOUN NNS 12 obl:agent
        . . PUNCT . 12 punct
    """)
    assert parties(events) == [(["Sudanese troops"], ["Chadians"])]


def test_gang_members_storm_a_hospital(events_in):
    events = events_in("""
        Gang gang NOUN NN 2 compound
        members member NOUN NNS 3 nsubj
        stormed storm VERB VBD 0 ROOT
        a a DET DT 5 det
        hospital hospital NOUN NN 3 obj
        and and CCONJ CC 7 cc
        killed kill VERB VBD 3 conj
        a a DET DT 9 det
        journalist journalist NOUN NN 7 obj
        . . PUNCT . 3 punct
    """)
    assert parties(events) == [(["Gang members"], ["journalist"])]


def test_soldiers_fire_into_a_crowd(events_in):
    events = events_in("""
        Soldiers soldier NOUN NNS 2 nsubj
        fired fire VERB VBD 0 ROOT
        into into ADP IN 5 case
        a a DET DT 5 det
        crowd crowd NOUN NN 2 obl
        of of ADP IN 7 case
        mourners mourner NOUN NNS 5 nmod
        . . PUNCT . 2 punct
    """)
    assert parties(events) == [(["Soldiers"], ["mourners"])]


def test_those_fired_upon_are_hit(events_in):
    events = events_in("""
        Protesters protester NOUN NNS 3 nsubj:pass
        were be AUX VBD 3 aux:pass
        fired fire VERB VBN 0 ROOT
        upon upon ADP IN 3 obl
        by by ADP IN 6 case
        soldiers soldier NOUN NNS 3 obl:agent
        . . PUNCT . 3 punct
    """)
    assert parties(events) == [(["soldiers"], ["Protesters"])]


def test_sailors_shoot_at_fishermen(events_in):
    events = events_in("""
        Peruvian Peruvian ADJ JJ 2 amod NORP
        sailors sailor NOUN NNS 3 nsubj
        shot shoot VERB VBD 0 ROOT
        at at ADP IN 6 case
        Chilean Chilean ADJ JJ 6 amod NORP
        fishermen fishermen NOUN NNS 3 obl
        . . PUNCT . 3 punct
    """)
    assert parties(events) == [(["Peruvian sailors"], ["Chilean fishermen"])]


def test_one_drone_brought_down_is_a_loss(events_in):
    events = events_in("""
        A a DET DT 3 det
        Ukrainian Ukrainian ADJ JJ 3 amod NORP
        drone drone NOUN NN 5 nsubj:pass WEAPON
        was be AUX VBD 5 aux:pass
        shot shoot VERB VBN 0 ROOT
        down down ADP RP 5 compound:prt
        by by ADP IN 10 case
        Belarusian Belarusian ADJ JJ 10 amod NORP
        border border NOUN NN 10 compound
        guards guard NOUN NNS 5 obl:agent
        . . PUNCT . 5 punct
    """)
    assert parties(events) == [(["Belarusian border guards"], ["Ukrainian"])]


def test_salvo_brought_down_is_no_record(events_in):
    events = events_in("""
        The the DET DT 2 det
        army army NOUN NN 3 nsubj
        destroyed destroy VERB VBD 0 ROOT
        40 40 NUM CD 6 nummod CARDINAL
        Chadian Chadian ADJ JJ 6 amod NORP
        drones drone NOUN NNS 3 obj WEAPON
        . . PUNCT . 3 punct
    """)
    assert parties(events) == []


def test_doers_of_no_listed_class_attack(events_in):
    events = events_in("""
        Colectivos Colectivos PROPN NNPS 2 nsubj ORG
        attacked attack VERB VBD 0 ROOT
        opposition opposition ADJ JJ 4 amod
        supporters supporter NOUN NNS 2 obj
        . . PUNCT . 2 punct
    """)
    assert parties(events) == [(["Colectivos"], ["opposition supporters"])]


def test_gunmen_in_a_clause_of_time_are_somebody_else(events_in):
    events = events_in("""
        Kenyan Kenyan ADJ JJ 2 amod NORP
        jets jet NOUN NNS 3 nsubj
        pounded pound VERB VBD 0 ROOT
        militants militant NOUN NNS 3 obj
        after after SCONJ IN 7 mark
        gunmen gunmen NOUN NNS 7 nsubj
        massacred massacre VERB VBD 3 advcl
        40 40 NUM CD 9 nummod CARDINAL
        students student NOUN NNS 7 obj
        . . PUNCT . 3 punct
    """)
    assert parties(events) == [(["Kenyan"], ["militants"]), ([], ["students"])]


def test_fighting_is_between_both(events_in):
    events = events_in("""
        Fighting fight VERB VBG 9 advcl
        between between ADP IN 5 case
        the the DET DT 5 det
        Arakan Arakan ADJ NNP 5 compound ORG
        Army Army PROPN NNP 1 obl ORG
        and and CCONJ CC 8 cc
        junta junta NOUN NN 8 compound
        troops troop NOUN NNS 5 conj
        killed kill VERB VBD 0 ROOT
        at at ADP IN 11 case CARDINAL
        least least ADJ JJS 12 nmod CARDINAL
        ten ten NUM CD 9 obj CARDINAL
        . . PUNCT . 9 punct
    """)
    assert parties(events) == [(["Arakan Army", "junta troops"], [])]


def test_dead_of_a_clash_are_of_either_side(events_in):
    events = events_in("""
        Rebels rebel NOUN NNS 2 nsubj
        clashed clash VERB VBD 0 ROOT
        with with ADP IN 5 case
        government government NOUN NN 5 compound
        troops troop NOUN NNS 2 obl
        , , PUNCT , 11 punct
        and and CCONJ CC 11 cc
        twelve twelve NUM CD 9 nummod CARDINAL
        soldiers soldier NOUN NNS 11 nsubj:pass
        were be AUX VBD 11 aux:pass
        killed kill VERB VBN 2 conj
        . . PUNCT . 2 punct
    """)
    assert parties(events) == [(["Rebels"], ["government troops"])]


def test_water_cannon_hits_whom_it_drives_off(events_in):
    events = events_in("""
        Police police NOUN NNS 2 nsubj
        used use VERB VBD 0 ROOT
        water water NOUN NN 4 compound
        cannon cannon NOUN NN 2 obj
        to to PART TO 6 mark
        disperse disperse VERB VB 2 advcl
        students student NOUN NNS 6 obj
        . . PUNCT . 2 punct
    """)
    assert parties(events) == [(["Police"], ["students"])]


def test_victims_pointed_back_at_are_of_the_same_doers(events_in):
    events = events_in("""
        Settlers settler NOUN NNS 2 nsubj
        killed kill VERB VBD 0 ROOT
        two two NUM CD 4 nummod CARDINAL
        shepherds shepherd NOUN NNS 2 obj
        . . PUNCT . 2 punct
        One one NUM CD 11 nsubj:pass CARDINAL
        of of ADP IN 9 case
        the the DET DT 9 det
        victims victim NOUN NNS 6 nmod
        was be AUX VBD 11 aux:pass
        beaten beat VERB VBN 0 ROOT
        to to ADP IN 13 case
        death death NOUN NN 11 obl
        . . PUNCT . 11 punct
    """)
    assert parties(events) == [(["Settlers"], ["shepherds"]), (["Settlers"], ["victims"])]


def test_strike_is_by_whoever_came_by_air(events_in):
    events = events_in("""
        Indian Indian ADJ JJ 2 amod NORP
        jets jet NOUN NNS 3 nsubj
        crossed cross VERB VBD 0 ROOT
        the the DET DT 5 det
        border border NOUN NN 3 obj
        . . PUNCT . 3 punct
        A a DET DT 8 det
        strike strike NOUN NN 12 nsubj
        on on ADP IN 11 case
        a a DET DT 11 det
        seminary seminary NOUN NN 8 nmod
        killed kill VERB VBD 0 ROOT
        four four NUM CD 14 nummod CARDINAL
        students student NOUN NNS 12 obj
        . . PUNCT . 12 punct
    """)
    assert parties(events) == [(["Indian"], ["students"])]


def test_passengers_are_hit_and_not_the_state(events_in):
    events = events_in("""
        Rebels rebel NOUN NNS 2 nsubj
        shot shoot VERB VBD 0 ROOT
        down down ADP RP 2 compound:prt
        a a DET DT 6 det
        Kenyan Kenyan ADJ JJ 6 amod NORP
        airliner airliner NOUN NN 2 obj
        , , PUNCT , 8 punct
        killing kill VERB VBG 2 advcl
        ninety ninety NUM CD 10 nummod CARDINAL
        passengers passenger NOUN NNS 8 obj
        . . PUNCT . 2 punct
    """)
    assert parties(events) == [(["Rebels"], ["passengers"])]


def test_whoever_set_fire_later_did_two_things(events_in):
    events = events_in("""
        Nine nine NUM CD 2 nummod CARDINAL
        farmers farmer NOUN NNS 4 nsubj:pass
        were be AUX VBD 4 aux:pass
        killed kill VERB VBN 0 ROOT
        by by ADP IN 6 case
        herders herder NOUN NNS 4 obl:agent
        who who PRON WP 8 nsubj
        set set VERB VBD 6 acl:relcl
        fire fire NOUN NN 8 obj
        to to ADP IN 11 case
        barns barn NOUN NNS 8 obl
        . . PUNCT . 4 punct
    """)
    assert parties(events) == [(["herders"], ["farmers"]), (["herders"], [])]


def test_other_people_are_hurt_beside_a_policeman(events_in):
    events = events_in("""
        A a DET DT 2 det
        policeman policeman NOUN NN 4 nsubj:pass
        is be AUX VBZ 4 aux:pass
        killed kill VERB VBN 0 ROOT
        and and CCONJ CC 10 cc
        four four NUM CD 8 nummod CARDINAL
        other other ADJ JJ 8 amod
        people people NOUN NNS 10 nsubj:pass
        are be AUX VBP 10 aux:pass
        injured injure VERB VBN 4 conj
        in in ADP IN 13 case
        an a DET DT 13 det
        attack attack NOUN NN 10 obl
        . . PUNCT . 4 punct
    """)
    assert parties(events) == [([], ["policeman", "people"])]
