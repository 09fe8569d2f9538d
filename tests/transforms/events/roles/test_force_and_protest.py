"""Acts of force told by nouns, and protests: one act is one event, with who acted and whom it hit."""


def told(events) -> list[tuple[str, str, list[str], list[str]]]:
    return [(event.type, event.trigger.text, named(event.actors), named(event.recipients)) for event in events]


def named(parties) -> list[str]:
    return [(party.antecedent or party.span).text for party in parties]


def test_blast_of_a_bomb_is_one_attack(events_in):
    events = events_in("""
        The the DET DT 2 det
        explosion explosion NOUN NN 9 nsubj
        of of ADP IN 6 case
        a a DET DT 6 det
        car car NOUN NN 6 compound WEAPON
        bomb bomb NOUN NN 2 nmod WEAPON
        in in ADP IN 8 case
        Kenning Kenning PROPN NNP 6 nmod GPE
        kills kill VERB VBZ 0 ROOT
        ten ten NUM CD 11 nummod CARDINAL
        people people NOUN NNS 9 obj
        . . PUNCT . 9 punct
    """)
    assert told(events) == [("ASSAULT", "explosion", [], ["people"])]


def test_raid_that_kills_is_one_attack(events_in):
    events = events_in("""
        A a DET DT 3 det
        Turkish Turkish ADJ JJ 3 amod NORP
        raid raid NOUN NN 6 nsubj
        in in ADP IN 5 case
        Ankara Ankara PROPN NNP 3 nmod GPE
        killed kill VERB VBD 0 ROOT
        four four NUM CD 8 nummod CARDINAL
        rebels rebel NOUN NNS 6 obj
        . . PUNCT . 6 punct
    """)
    assert told(events) == [("ASSAULT", "killed", ["Turkish"], ["rebels"])]


def test_breach_of_a_truce_by_an_attack_is_the_attack(events_in):
    events = events_in("""
        France France PROPN NNP 2 nsubj GPE
        violated violate VERB VBD 0 ROOT
        the the DET DT 4 det
        ceasefire ceasefire NOUN NN 2 obj
        by by SCONJ IN 6 mark
        shelling shell VERB VBG 2 advcl
        a a DET DT 8 det
        village village NOUN NN 6 obj
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("ASSAULT", "shelling", ["France"], [])]


def test_crime_that_somebody_is_tried_for_is_no_attack(events_in):
    events = events_in("""
        The the DET DT 2 det
        court court NOUN NN 3 nsubj
        sentenced sentence VERB VBD 0 ROOT
        three three NUM CD 5 nummod CARDINAL
        men man NOUN NNS 3 obj
        to to ADP IN 7 case
        death death NOUN NN 3 obl
        for for ADP IN 9 case
        murder murder NOUN NN 3 obl
        . . PUNCT . 3 punct
    """)
    assert told(events) == [("SANCTION", "sentenced", ["court"], ["men"])]


def test_troops_come_under_fire_from_somebody(events_in):
    events = events_in("""
        The the DET DT 2 det
        base base NOUN NN 3 nsubj
        came come VERB VBD 0 ROOT
        under under ADP IN 5 case
        fire fire NOUN NN 3 obl
        from from ADP IN 8 case
        French French ADJ JJ 8 amod NORP
        troops troop NOUN NNS 3 obl
        . . PUNCT . 3 punct
    """)
    assert told(events) == [("ASSAULT", "fire", ["French troops"], ["base"])]


def test_clashes_that_erupt_have_the_sides_of_the_verb(events_in):
    events = events_in("""
        Clashes clash NOUN NNS 2 nsubj
        erupted erupt VERB VBD 0 ROOT
        in in ADP IN 4 case
        Kenning Kenning PROPN NNP 2 obl GPE
        between between ADP IN 7 case
        the the DET DT 7 det
        army army NOUN NN 4 nmod
        and and CCONJ CC 10 cc
        the the DET DT 10 det
        rebels rebel NOUN NNS 7 conj
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("ASSAULT", "Clashes", ["army", "rebels"], [])]


def test_protest_that_breaks_out_is_one_event(events_in):
    events = events_in("""
        Protests protest NOUN NNS 2 nsubj
        broke break VERB VBD 0 ROOT
        out out ADP RP 2 compound:prt
        in in ADP IN 5 case
        France France PROPN NNP 2 obl GPE
        against against ADP IN 8 case
        the the DET DT 8 det
        government government NOUN NN 2 obl
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("PROTEST", "Protests", [], ["government"])]


def test_barrage_of_missiles_is_fired_by_whose_they_are(events_in):
    events = events_in("""
        A a DET DT 2 det
        barrage barrage NOUN NN 8 nsubj
        of of ADP IN 5 case
        French French ADJ JJ 5 amod NORP
        missiles missile NOUN NNS 2 nmod WEAPON
        on on ADP IN 7 case
        Kenning Kenning PROPN NNP 5 nmod GPE
        injured injure VERB VBD 0 ROOT
        ten ten NUM CD 10 nummod CARDINAL
        residents resident NOUN NNS 8 obj
        . . PUNCT . 8 punct
    """)
    assert told(events) == [("ASSAULT", "barrage", ["French"], ["residents"])]


def test_convoy_of_somebody_is_attacked_not_attacking(events_in):
    events = events_in("""
        An a DET DT 2 det
        attack attack NOUN NN 10 nsubj
        on on ADP IN 5 case
        a a DET DT 5 det
        convoy convoy NOUN NN 2 nmod
        of of ADP IN 9 case
        the the DET DT 9 det
        United Unite VERB NNP 9 amod ORG
        Nations Nation PROPN NNPS 5 nmod ORG
        killed kill VERB VBD 0 ROOT
        two two NUM CD 12 nummod CARDINAL
        peacekeepers peacekeeper NOUN NNS 10 obj
        . . PUNCT . 10 punct
    """)
    assert told(events) == [("ASSAULT", "attack", [], ["peacekeepers"])]


def test_who_is_killed_along_with_the_object(events_in):
    events = events_in("""
        The the DET DT 2 det
        army army NOUN NN 3 nsubj
        killed kill VERB VBD 0 ROOT
        a a DET DT 6 det
        rebel rebel NOUN NN 6 compound
        leader leader NOUN NN 3 obj
        along along ADP IN 11 case
        with with ADP IN 11 case
        his his PRON PRP$ 11 nmod:poss
        two two NUM CD 11 nummod CARDINAL
        sons son NOUN NNS 3 obl
        . . PUNCT . 3 punct
    """)
    assert told(events) == [("ASSAULT", "killed", ["army"], ["rebel leader", "sons"])]


def test_army_that_tells_of_a_killed_militant_killed_him(events_in):
    events = events_in("""
        The the DET DT 2 det
        army army NOUN NN 3 nsubj
        says say VERB VBZ 0 ROOT
        that that SCONJ IN 8 mark
        80 80 NUM CD 6 nummod CARDINAL
        militants militant NOUN NNS 8 nsubj:pass
        were be AUX VBD 8 aux:pass
        killed kill VERB VBN 3 ccomp
        in in ADP IN 11 case
        an a DET DT 11 det
        airstrike airstrike NOUN NN 8 obl
        . . PUNCT . 3 punct
    """)
    assert told(events) == [("ASSAULT", "airstrike", ["army"], ["militants"])]


def test_attacker_killed_in_a_shootout_is_the_victim(events_in):
    events = events_in("""
        The the DET DT 2 det
        perpetrator perpetrator NOUN NN 4 nsubj:pass
        is be AUX VBZ 4 aux:pass
        killed kill VERB VBN 0 ROOT
        in in ADP IN 7 case
        a a DET DT 7 det
        shootout shootout NOUN NN 4 obl
        with with ADP IN 9 case
        police police NOUN NNS 7 nmod
        . . PUNCT . 4 punct
    """)
    assert told(events) == [("ASSAULT", "shootout", ["police"], ["perpetrator"])]


def test_gang_violence_has_victims(events_in):
    events = events_in("""
        Gang gang NOUN NN 2 compound
        violence violence NOUN NN 5 nsubj
        in in ADP IN 4 case
        Kenning Kenning PROPN NNP 2 nmod GPE
        kills kill VERB VBZ 0 ROOT
        15 15 NUM CD 7 nummod CARDINAL
        people people NOUN NNS 5 obj
        . . PUNCT . 5 punct
    """)
    assert told(events) == [("ASSAULT", "Gang violence", ["Gang"], ["people"])]


def test_fire_that_breaks_out_is_no_attack(events_in):
    events = events_in("""
        A a DET DT 3 det
        large large ADJ JJ 3 amod
        fire fire NOUN NN 4 nsubj
        breaks break VERB VBZ 0 ROOT
        out out ADP RP 4 compound:prt
        at at ADP IN 8 case
        a a DET DT 8 det
        depot depot NOUN NN 4 obl
        , , PUNCT , 10 punct
        injuring injure VERB VBG 4 advcl
        two two NUM CD 12 nummod CARDINAL
        firefighters firefighter NOUN NNS 10 obj
        . . PUNCT . 4 punct
    """)
    assert told(events) == []


def test_depot_is_what_an_attack_was_aimed_at(events_in):
    events = events_in("""
        Rebels rebel NOUN NNS 2 nsubj
        launched launch VERB VBD 0 ROOT
        a a DET DT 5 det
        drone drone NOUN NN 5 compound WEAPON
        attack attack NOUN NN 2 obj
        on on ADP IN 9 case
        an a DET DT 9 det
        oil oil NOUN NN 9 compound
        depot depot NOUN NN 5 nmod
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("ASSAULT", "drone attack", ["Rebels"], ["oil depot"])]


def test_people_hit_in_a_state_are_the_victims(events_in):
    events = events_in("""
        French French ADJ JJ 2 amod NORP
        missiles missile NOUN NNS 3 nsubj WEAPON
        strike strike VERB VBP 0 ROOT
        Turkey Turkey PROPN NNP 3 obj GPE
        , , PUNCT , 6 punct
        killing kill VERB VBG 3 advcl
        nine nine NUM CD 8 nummod CARDINAL
        people people NOUN NNS 6 obj
        . . PUNCT . 3 punct
    """)
    assert told(events) == [("ASSAULT", "strike", ["French"], ["people"])]


def test_crowd_that_burns_a_building_protests(events_in):
    events = events_in("""
        Protesters protester NOUN NNS 2 nsubj
        set set VERB VBD 0 ROOT
        fire fire NOUN NN 2 obj
        to to ADP IN 7 case
        the the DET DT 7 det
        parliament parliament NOUN NN 7 compound
        building building NOUN NN 2 obl
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("PROTEST", "set", ["Protesters"], [])]


def test_rioters_who_loot_protest(events_in):
    events = events_in("""
        Rioters rioter NOUN NNS 2 nsubj
        looted loot VERB VBD 0 ROOT
        shops shop NOUN NNS 2 obj
        in in ADP IN 5 case
        Kenning Kenning PROPN NNP 3 nmod GPE
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("PROTEST", "looted", ["Rioters"], [])]


def test_cars_set_ablaze_by_nobody_are_no_protest(events_in):
    events = events_in("""
        Ten ten NUM CD 2 nummod CARDINAL
        cars car NOUN NNS 4 nsubj:pass
        were be AUX VBD 4 aux:pass
        set set VERB VBN 0 ROOT
        ablaze ablaze ADJ JJ 4 xcomp
        in in ADP IN 7 case
        Kenning Kenning PROPN NNP 4 obl GPE
        . . PUNCT . 4 punct
    """)
    assert told(events) == [("ASSAULT", "set", [], ["cars"])]


def test_protest_against_a_war_is_not_against_its_country(events_in):
    events = events_in("""
        Protests protest NOUN NNS 3 nsubj:pass
        were be AUX VBD 3 aux:pass
        held hold VERB VBN 0 ROOT
        in in ADP IN 5 case
        London London PROPN NNP 3 obl GPE
        against against ADP IN 9 case
        the the DET DT 9 det
        Iran Iran PROPN NNP 9 compound GPE
        war war NOUN NN 3 obl
        . . PUNCT . 3 punct
    """)
    assert told(events) == [("PROTEST", "held", [], [])]


def test_protest_over_an_arrest_is_not_against_the_prisoner(events_in):
    events = events_in("""
        Students student NOUN NNS 2 nsubj
        protested protest VERB VBD 0 ROOT
        in in ADP IN 4 case
        London London PROPN NNP 2 obl GPE
        against against ADP IN 7 case
        the the DET DT 7 det
        arrest arrest NOUN NN 2 obl
        of of ADP IN 10 case
        a a DET DT 10 det
        journalist journalist NOUN NN 7 nmod
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("PROTEST", "protested", ["Students"], []), ("COERCE", "arrest", [], ["journalist"])]


def test_who_does_something_in_protest_protests(events_in):
    events = events_in("""
        Women woman NOUN NNS 2 nsubj
        burned burn VERB VBD 0 ROOT
        their their PRON PRP$ 4 nmod:poss
        headscarves headscarve NOUN NNS 2 obj
        in in ADP IN 6 case
        protest protest NOUN NN 2 obl
        against against ADP IN 9 case
        the the DET DT 9 det
        police police NOUN NN 6 nmod
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("PROTEST", "protest", ["Women"], ["police"])]


def test_lawmakers_who_boycott_a_session_protest(events_in):
    events = events_in("""
        Opposition opposition NOUN NN 2 amod
        lawmakers lawmaker NOUN NNS 3 nsubj
        boycotted boycott VERB VBD 0 ROOT
        the the DET DT 5 det
        session session NOUN NN 3 obj
        of of ADP IN 7 case
        parliament parliament NOUN NN 5 nmod
        . . PUNCT . 3 punct
    """)
    assert told(events) == [("PROTEST", "boycotted", ["Opposition lawmakers"], ["parliament"])]


def test_rockets_wound(events_in):
    events = events_in("""
        Rockets rocket NOUN NNS 6 nsubj WEAPON
        fired fire VERB VBN 1 acl
        by by ADP IN 5 case
        French French ADJ JJ 5 amod NORP
        militants militant NOUN NNS 2 obl:agent
        wound wound VERB VBD 0 ROOT
        three three NUM CD 8 nummod CARDINAL
        farmers farmer NOUN NNS 6 obj
        . . PUNCT . 6 punct
    """)
    assert told(events) == [("ASSAULT", "fired", ["French militants"], ["farmers"])]


def test_strike_that_kills_workers_is_no_labour_strike(events_in):
    events = events_in("""
        Three three NUM CD 3 nummod CARDINAL
        aid aid NOUN NN 3 compound
        workers worker NOUN NNS 5 nsubj:pass
        were be AUX VBD 5 aux:pass
        killed kill VERB VBN 0 ROOT
        in in ADP IN 9 case
        a a DET DT 9 det
        French French ADJ JJ 9 amod NORP
        strike strike NOUN NN 5 obl
        . . PUNCT . 5 punct
    """)
    assert told(events) == [("ASSAULT", "strike", ["French"], ["aid workers"])]


def test_crowd_before_an_embassy_is_out_against_its_state(events_in):
    events = events_in("""
        Students student NOUN NNS 2 nsubj
        demonstrated demonstrate VERB VBD 0 ROOT
        outside outside ADP IN 6 case
        the the DET DT 6 det
        Turkish Turkish ADJ JJ 6 amod NORP
        embassy embassy NOUN NN 2 obl
        in in ADP IN 8 case
        Kenning Kenning PROPN NNP 6 nmod GPE
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("PROTEST", "demonstrated", ["Students"], ["Turkish"])]


def test_crowd_that_backs_the_state_of_the_embassy_is_not_against_it(events_in):
    events = events_in("""
        Students student NOUN NNS 2 nsubj
        demonstrated demonstrate VERB VBD 0 ROOT
        outside outside ADP IN 6 case
        the the DET DT 6 det
        Turkish Turkish ADJ JJ 6 amod NORP
        embassy embassy NOUN NN 2 obl
        in in ADP IN 8 case
        support support NOUN NN 2 obl
        of of ADP IN 11 case
        its its PRON PRP$ 11 nmod:poss
        policy policy NOUN NN 8 nmod
        . . PUNCT . 2 punct
    """)
    assert [named(event.recipients) for event in events if event.type == "PROTEST"] == [[]]


def test_women_and_children_are_one_party(events_in):
    events = events_in("""
        Militants militant NOUN NNS 2 nsubj
        abducted abduct VERB VBD 0 ROOT
        women woman NOUN NNS 2 obj
        and and CCONJ CC 5 cc
        children child NOUN NNS 3 conj
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("ASSAULT", "abducted", ["Militants"], ["women and children"])]


def test_attempt_on_a_life_is_an_assault_on_who_survives_it(events_in):
    events = events_in("""
        A a DET DT 2 det
        journalist journalist NOUN NN 3 nsubj
        survived survive VERB VBD 0 ROOT
        an a DET DT 6 det
        assassination assassination NOUN NN 6 compound
        attempt attempt NOUN NN 3 obj
        . . PUNCT . 3 punct
    """)
    assert told(events) == [("ASSAULT", "assassination attempt", [], ["journalist"])]


def test_crowd_that_forms_a_blockade_protests(events_in):
    events = events_in("""
        Farmers farmer NOUN NNS 2 nsubj
        formed form VERB VBD 0 ROOT
        a a DET DT 4 det
        blockade blockade NOUN NN 2 obj
        around around ADP IN 7 case
        the the DET DT 7 det
        ministry ministry NOUN NN 4 nmod
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("PROTEST", "formed", ["Farmers"], ["ministry"])]


def test_those_whom_a_report_points_to_do_what_follows(events_in):
    events = events_in("""
        A a DET DT 2 det
        report report NOUN NN 3 nsubj
        points point VERB VBZ 0 ROOT
        to to ADP IN 6 case
        Turkish Turkish ADJ JJ 6 amod NORP
        troops troop NOUN NNS 3 obl
        shooting shoot VERB VBG 3 advcl
        villagers villager NOUN NNS 7 obj
        . . PUNCT . 3 punct
    """)
    assert ("ASSAULT", "shooting", ["Turkish troops"], ["villagers"]) in told(events)
