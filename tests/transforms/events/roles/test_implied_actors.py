"""Who acted where the act itself names nobody and the words around it do."""


def named(parties) -> list[str]:
    return [(party.antecedent or party.span).text for party in parties]


def attack_in(events):
    (attack,) = [event for event in events if event.type == "ASSAULT"]
    return attack


def test_who_is_convicted_of_carrying_out_an_attack_made_it(events_in):
    *_, attack = events_in("""
        Veltoria Veltoria PROPN NNP 2 nsubj GPE
        convicted convict VERB VBD 0 ROOT
        rebels rebel NOUN NNS 2 obj
        of of SCONJ IN 5 mark
        bombing bomb VERB VBG 2 advcl
        Israel Israel PROPN NNP 5 obj GPE
    """)
    assert (named(attack.actors), named(attack.recipients)) == (["rebels"], ["Israel"])


def test_role_in_an_attack_is_the_accuseds_and_not_the_accusers(events_in):
    attack = attack_in(
        events_in("""
        Boris Boris PROPN NNP 2 nsubj PERSON
        dropped drop VERB VBD 0 ROOT
        charges charge NOUN NNS 2 obj
        against against ADP IN 5 case
        rebels rebel NOUN NNS 2 obl
        over over ADP IN 8 case
        his his PRON PRP$ 8 nmod:poss
        role role NOUN NN 2 obl
        in in ADP IN 11 case
        an a DET DT 11 det
        attack attack NOUN NN 8 nmod
        on on ADP IN 13 case
        villagers villager NOUN NNS 11 nmod
    """)
    )
    assert (named(attack.actors), named(attack.recipients)) == (["rebels"], ["villagers"])


def test_suspect_in_an_attack_made_it(events_in):
    attack = attack_in(
        events_in("""
        Boris Boris PROPN NNP 9 nsubj PERSON
        , , PUNCT , 4 punct
        the the DET DT 4 det
        suspect suspect NOUN NN 1 appos
        in in ADP IN 7 case
        an a DET DT 7 det
        attack attack NOUN NN 4 nmod
        , , PUNCT , 4 punct
        fled flee VERB VBD 0 ROOT
    """)
    )
    assert named(attack.actors) == ["Boris"]


def test_who_is_responsible_for_an_attack_made_it(events_in):
    attack = attack_in(
        events_in("""
        Rebels rebel NOUN NNS 3 nsubj
        were be AUX VBD 3 cop
        responsible responsible ADJ JJ 0 ROOT
        for for ADP IN 6 case
        an a DET DT 6 det
        attack attack NOUN NN 3 obl
        on on ADP IN 8 case
        villagers villager NOUN NNS 6 nmod
    """)
    )
    assert (named(attack.actors), named(attack.recipients)) == (["Rebels"], ["villagers"])


def test_who_is_involved_in_an_attack_made_it(events_in):
    attack = attack_in(
        events_in("""
        Soldiers soldier NOUN NNS 2 nsubj
        sought seek VERB VBD 0 ROOT
        rebels rebel NOUN NNS 2 obj
        involved involved ADJ JJ 3 amod
        in in ADP IN 7 case
        an a DET DT 7 det
        attack attack NOUN NN 4 obl
        on on ADP IN 9 case
        villagers villager NOUN NNS 7 nmod
    """)
    )
    assert named(attack.actors) == ["rebels"]


def test_role_in_planning_an_attack_is_its_owners(events_in):
    attack = attack_in(
        events_in("""
        Veltoria Veltoria PROPN NNP 2 nsubj GPE
        fears fear VERB VBZ 0 ROOT
        Hamas Hamas PROPN NNP 5 nmod:poss ORG
        's 's PART POS 3 case
        role role NOUN NN 2 obj
        in in SCONJ IN 7 mark
        orchestrating orchestrate VERB VBG 5 acl
        attacks attack NOUN NNS 7 obj
        on on ADP IN 10 case
        villagers villager NOUN NNS 8 nmod
    """)
    )
    assert named(attack.actors) == ["Hamas"]


def test_who_made_the_raid_that_people_were_killed_in_killed_them(events_in):
    attack = attack_in(
        events_in("""
        Villagers villager NOUN NNS 3 nsubj:pass
        were be AUX VBD 3 aux:pass
        killed kill VERB VBN 0 ROOT
        during during ADP IN 6 case
        an a DET DT 6 det
        operation operation NOUN NN 3 obl
        by by ADP IN 8 case
        rebels rebel NOUN NNS 6 nmod
    """)
    )
    assert (named(attack.actors), named(attack.recipients)) == (["rebels"], ["Villagers"])


def test_who_orders_an_expulsion_makes_it(events_in):
    *_, act = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        orders order VERB VBZ 0 ROOT
        refugees refugee NOUN NNS 5 nsubj:pass
        be be AUX VB 5 aux:pass
        deported deport VERB VBN 2 xcomp
    """)
    assert (named(act.actors), named(act.recipients)) == (["Iran"], ["refugees"])


def test_clashes_that_two_meet_over_were_between_them(events_in):
    attack = attack_in(
        events_in("""
        Iran Iran PROPN NNP 4 nsubj GPE
        and and CCONJ CC 3 cc
        Iraq Iraq PROPN NNP 1 conj GPE
        meet meet VERB VBP 0 ROOT
        following follow VERB VBG 6 case
        clashes clash NOUN NNS 4 obl
    """)
    )
    assert (named(attack.actors), named(attack.recipients)) == (["Iran", "Iraq"], [])


def test_who_reports_on_talks_has_no_share_in_them(events_in):
    (talks,) = [
        event
        for event in events_in("""
        Guardian Guardian PROPN NNP 2 nsubj ORG
        reported report VERB VBD 0 ROOT
        that that SCONJ IN 6 mark
        details detail NOUN NNS 6 nsubj:pass
        were be AUX VBD 6 aux:pass
        settled settle VERB VBN 2 ccomp
        during during ADP IN 8 case
        talks talk NOUN NNS 6 obl
        with with ADP IN 10 case
        Iran Iran PROPN NNP 8 nmod GPE
    """)
        if event.type == "CONSULT"
    ]
    assert (named(talks.actors), named(talks.recipients)) == ([], ["Iran"])
    assert talks.claimed_by is not None


def test_passengers_of_a_vehicle_are_its_targets(events_in):
    attack = attack_in(
        events_in("""
        Rebels rebel NOUN NNS 2 nsubj
        attacked attack VERB VBD 0 ROOT
        a a DET DT 4 det
        bus bus NOUN NN 2 obj
        carrying carry VERB VBG 4 acl
        pilgrims pilgrim NOUN NNS 5 obj
    """)
    )
    assert named(attack.recipients) == ["pilgrims"]


def test_who_receives_a_sentence_for_a_killing_killed(events_in):
    attack = attack_in(
        events_in("""
        Boris Boris PROPN NNP 2 nsubj PERSON
        receives receive VERB VBZ 0 ROOT
        a a DET DT 4 det
        sentence sentence NOUN NN 2 obj
        for for ADP IN 7 case
        the the DET DT 7 det
        murder murder NOUN NN 4 nmod
        of of ADP IN 9 case
        villagers villager NOUN NNS 7 nmod
    """)
    )
    assert (named(attack.actors), named(attack.recipients)) == (["Boris"], ["villagers"])


def test_who_is_put_to_death_by_a_way_for_a_killing_killed(events_in):
    attack = attack_in(
        events_in("""
        Boris Boris PROPN NNP 3 nsubj:pass PERSON
        is be AUX VBZ 3 aux:pass
        sentenced sentence VERB VBN 0 ROOT
        to to ADP IN 5 case
        death death NOUN NN 3 obl
        by by SCONJ IN 7 mark
        hanging hang VERB VBG 3 advcl
        for for ADP IN 10 case
        the the DET DT 10 det
        murder murder NOUN NN 7 obl
        of of ADP IN 12 case
        villagers villager NOUN NNS 10 nmod
    """)
    )
    assert named(attack.actors) == ["Boris"]
