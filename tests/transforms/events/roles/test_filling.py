def named(parties) -> list[str]:
    return [(party.antecedent or party.span).text for party in parties]


def test_town_that_is_hit_is_a_place_and_no_recipient(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        bombed bomb VERB VBD 0 ROOT
        Erbil Erbil PROPN NNP 2 obj GPE
    """)
    assert (named(event.actors), named(event.recipients)) == (["Iran"], [])
    assert event.place is not None
    assert event.place.span.text == "Erbil"


def test_capital_speaks_for_its_state_in_talks(events_in):
    (event,) = events_in("""
        Iraq Iraq PROPN NNP 2 nsubj GPE
        negotiated negotiate VERB VBD 0 ROOT
        with with ADP IN 4 case
        Tehran Tehran PROPN NNP 2 obl GPE
    """)
    assert (named(event.actors), named(event.recipients)) == (["Iraq"], ["Tehran"])


def test_owner_of_what_is_hit_is_the_recipient(events_in):
    (event,) = events_in("""
        Israel Israel PROPN NNP 2 nsubj GPE
        struck strike VERB VBD 0 ROOT
        Syrian syrian ADJ JJ 5 amod NORP
        radar radar NOUN NN 5 compound
        stations station NOUN NNS 2 obj
    """)
    assert named(event.recipients) == ["Syrian"]


def test_owner_of_the_weapon_acts(events_in):
    (event,) = events_in("""
        Russian russian ADJ JJ 2 amod NORP
        drones drone NOUN NNS 3 nsubj
        hit hit VERB VBD 0 ROOT
        Ukraine Ukraine PROPN NNP 3 obj GPE
    """)
    assert (named(event.actors), event.mode) == (["Russian"], "drone")


def test_origin_alone_is_no_actor(events_in):
    (event,) = events_in("""
        Rockets rocket NOUN NNS 3 nsubj:pass
        were be AUX VBD 3 aux:pass
        fired fire VERB VBN 0 ROOT
        from from ADP IN 5 case
        Lebanon Lebanon PROPN NNP 3 obl GPE
        into into ADP IN 7 case
        Israel Israel PROPN NNP 3 obl GPE
    """)
    assert (named(event.actors), named(event.recipients)) == ([], ["Israel"])
    assert event.origin is not None
    assert event.origin.name == "Lebanon"


def test_possessor_and_target_of_a_noun(events_in):
    (event,) = events_in("""
        Israel Israel PROPN NNP 3 nmod:poss GPE
        's 's PART POS 1 case
        strike strike NOUN NN 6 nsubj
        on on ADP IN 5 case
        Syria Syria PROPN NNP 3 nmod GPE
        continued continue VERB VBD 0 ROOT
    """)
    assert (named(event.actors), named(event.recipients)) == (["Israel"], ["Syria"])


def test_clash_between_two_has_both_as_actors(events_in):
    (event,) = events_in("""
        Clashes clash NOUN NNS 6 nsubj
        between between ADP IN 3 case
        police police NOUN NNS 1 nmod
        and and CCONJ CC 5 cc
        protesters protester NOUN NNS 3 conj
        continued continue VERB VBD 0 ROOT
    """)
    assert (named(event.actors), named(event.recipients)) == (["police", "protesters"], [])


def test_meeting_with_somebody_has_them_as_recipients(events_in):
    (event,) = events_in("""
        Ali Ali PROPN NNP 2 nsubj PERSON
        held hold VERB VBD 0 ROOT
        talks talk NOUN NNS 2 obj
        with with ADP IN 5 case
        Hamas Hamas PROPN NNP 3 nmod ORG
    """)
    assert (event.type, named(event.actors), named(event.recipients)) == ("CONSULT", ["Ali"], ["Hamas"])


def test_possessor_of_an_arrest_is_whom_it_befell(events_in):
    (event,) = events_in("""
        Ana Ana PROPN NNP 3 nmod:poss PERSON
        's 's PART POS 1 case
        arrest arrest NOUN NN 6 nsubj
        in in ADP IN 5 case
        May May PROPN NNP 3 nmod DATE
        shocked shock VERB VBD 0 ROOT
        many many ADJ JJ 6 obj
    """)
    assert (named(event.actors), named(event.recipients)) == ([], ["Ana"])


def test_possessor_of_an_arrest_of_somebody_made_it(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 3 nmod:poss GPE
        's 's PART POS 1 case
        arrest arrest NOUN NN 6 nsubj
        of of ADP IN 5 case
        Ana Ana PROPN NNP 3 nmod PERSON
        shocked shock VERB VBD 0 ROOT
        many many ADJ JJ 6 obj
    """)
    assert (named(event.actors), named(event.recipients)) == (["Iran"], ["Ana"])


def test_subject_of_what_is_demanded_is_asked(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        demands demand VERB VBZ 0 ROOT
        that that SCONJ IN 5 mark
        Iraq Iraq PROPN NNP 5 nsubj GPE
        pay pay VERB VBP 2 ccomp
    """)
    assert (event.type, named(event.actors), named(event.recipients)) == ("REQUEST", ["Iran"], ["Iraq"])


def test_phrase_behind_a_participle_on_the_object_counts(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        accepts accept VERB VBZ 0 ROOT
        truce truce NOUN NN 2 obj
        drafted draft VERB VBN 3 acl
        by by ADP IN 6 case
        Iraq Iraq PROPN NNP 4 obl GPE
    """)
    assert named(event.recipients) == ["Iraq"]


def test_owner_of_the_building_that_is_raided_is_the_recipient(events_in):
    (event,) = events_in("""
        Police police NOUN NNS 2 nsubj
        raided raid VERB VBD 0 ROOT
        the the DET DT 4 det
        offices office NOUN NNS 2 obj
        of of ADP IN 7 case
        the the DET DT 7 det
        Reform Reform PROPN NNP 4 nmod ORG
    """)
    assert named(event.recipients) == ["Reform"]


def test_attacker_among_the_dead_is_no_target(events_in):
    (event,) = events_in("""
        Two two NUM CD 2 nummod
        officers officer NOUN NNS 6 nsubj:pass
        and and CCONJ CC 4 cc
        attackers attacker NOUN NNS 2 conj
        were be AUX VBD 6 aux:pass
        killed kill VERB VBN 0 ROOT
        in in ADP IN 9 case
        a a DET DT 9 det
        shooting shooting NOUN NN 6 obl
        at at ADP IN 11 case
        Reform Reform PROPN NNP 9 nmod ORG
    """)
    assert named(event.recipients) == ["officers"]


def test_dead_of_a_clash_are_no_recipients(events_in):
    (event,) = events_in("""
        Clashes clash NOUN NNS 6 nsubj
        between between ADP IN 3 case
        Hamas Hamas PROPN NNP 1 nmod ORG
        and and CCONJ CC 5 cc
        Fatah Fatah PROPN NNP 3 conj ORG
        killed kill VERB VBD 0 ROOT
        two two NUM CD 8 nummod
        civilians civilian NOUN NNS 6 obj
    """)
    assert (named(event.actors), named(event.recipients)) == (["Hamas", "Fatah"], [])


def test_killed_in_a_shootout_with_somebody_names_who_shot(events_in):
    (event,) = events_in("""
        Militants militant NOUN NNS 3 nsubj:pass
        were be AUX VBD 3 aux:pass
        killed kill VERB VBN 0 ROOT
        in in ADP IN 6 case
        a a DET DT 6 det
        shootout shootout NOUN NN 3 obl
        with with ADP IN 8 case
        soldiers soldier NOUN NNS 6 nmod
    """)
    assert (named(event.actors), named(event.recipients)) == (["soldiers"], ["Militants"])


def test_people_counted_again_among_the_dead_are_left_out(events_in):
    (event,) = events_in("""
        Israel Israel PROPN NNP 2 nsubj GPE
        killed kill VERB VBD 0 ROOT
        ten ten NUM CD 4 nummod
        villagers villager NOUN NNS 2 obj
        including include VERB VBG 7 case
        two two NUM CD 7 nummod
        children child NOUN NNS 4 nmod
    """)
    assert named(event.recipients) == ["villagers"]


def test_gunmen_of_a_named_side_are_an_actor(events_in):
    (event,) = events_in("""
        Syrian syrian ADJ JJ 2 amod NORP
        gunmen gunman NOUN NNS 3 nsubj
        attacked attack VERB VBD 0 ROOT
        villagers villager NOUN NNS 3 obj
    """)
    assert named(event.actors) == ["Syrian gunmen"]


def test_who_acts_after_talks_with_somebody_talked(events_in):
    events = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        pardoned pardon VERB VBD 0 ROOT
        prisoners prisoner NOUN NNS 2 obj
        after after ADP IN 5 case
        talks talk NOUN NNS 2 obl
        with with ADP IN 7 case
        Iraq Iraq PROPN NNP 5 nmod GPE
    """)
    talks = next(event for event in events if event.type == "CONSULT")
    assert (named(talks.actors), named(talks.recipients)) == (["Iran"], ["Iraq"])


def test_who_passes_a_resolution_condemns(events_in):
    *_, event = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        passed pass VERB VBD 0 ROOT
        a a DET DT 4 det
        resolution resolution NOUN NN 2 obj
        condemning condemn VERB VBG 4 acl
        Iraq Iraq PROPN NNP 5 obj GPE
    """)
    assert (event.type, named(event.actors), named(event.recipients)) == ("ACCUSE", ["Iran"], ["Iraq"])


def test_verb_joined_in_tense_shares_the_finite_verbs_subject(events_in):
    events = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        accuses accuse VERB VBZ 0 ROOT
        Iraq Iraq PROPN NNP 2 obj GPE
        of of SCONJ IN 5 mark
        lying lie VERB VBG 2 advcl
        and and CCONJ CC 7 cc
        expels expel VERB VBZ 5 conj
        diplomats diplomat NOUN NNS 7 obj
    """)
    assert [named(event.actors) for event in events] == [["Iran"], ["Iran"]]


def test_attempt_by_somebody_to_act_is_theirs(events_in):
    events = events_in("""
        Crowds crowd NOUN NNS 2 nsubj
        oppose oppose VERB VBP 0 ROOT
        attempts attempt NOUN NNS 2 obj
        by by ADP IN 5 case
        Iran Iran PROPN NNP 3 nmod GPE
        to to PART TO 7 mark
        attack attack VERB VB 3 acl
        Iraq Iraq PROPN NNP 7 obj GPE
    """)
    attack = events[-1]
    assert (named(attack.actors), named(attack.recipients)) == (["Iran"], ["Iraq"])


def test_who_frees_the_detained_held_them(events_in):
    events = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        freed free VERB VBD 0 ROOT
        protesters protester NOUN NNS 2 obj
        detained detain VERB VBN 3 acl
        in in ADP IN 6 case
        May May PROPN NNP 4 obl DATE
    """)
    assert [named(event.actors) for event in events] == [["Iran"], ["Iran"]]


def test_police_of_the_clause_made_the_arrest(events_in):
    events = events_in("""
        Students student NOUN NNS 3 nsubj:pass
        were be AUX VBD 3 aux:pass
        arrested arrest VERB VBN 0 ROOT
        in in ADP IN 5 case
        scuffles scuffle NOUN NNS 3 obl
        with with ADP IN 7 case
        police police NOUN NNS 5 nmod
    """)
    assert named(events[0].actors) == ["police"]


def test_who_is_sentenced_for_an_attack_made_it(events_in):
    *_, attack = events_in("""
        Judges judge NOUN NNS 2 nsubj
        sentenced sentence VERB VBD 0 ROOT
        soldiers soldier NOUN NNS 2 obj
        to to ADP IN 5 case
        prison prison NOUN NN 2 obl
        for for ADP IN 8 case
        an a DET DT 8 det
        attack attack NOUN NN 5 nmod
        on on ADP IN 10 case
        villagers villager NOUN NNS 8 nmod
    """)
    assert (named(attack.actors), named(attack.recipients)) == (["soldiers"], ["villagers"])


def test_airport_that_is_attacked_is_target_and_place(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        attacked attack VERB VBD 0 ROOT
        Northgate Northgate PROPN NNP 4 compound FAC
        Airport Airport PROPN NNP 2 obj FAC
    """)
    assert named(event.recipients) == ["Northgate Airport"]
    assert event.place is not None
    assert event.place.name == "Northgate Airport"


def test_town_before_an_attack_is_no_actor(events_in):
    (event,) = events_in("""
        The the DET DT 3 det
        Palmyra Palmyra PROPN NNP 3 compound GPE
        attack attack NOUN NN 4 nsubj
        killed kill VERB VBD 0 ROOT
        villagers villager NOUN NNS 4 obj
    """)
    assert (named(event.actors), named(event.recipients)) == ([], ["villagers"])


def test_own_ambassador_who_is_dismissed_is_the_recipient(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        dismissed dismiss VERB VBD 0 ROOT
        its its PRON PRP$ 4 nmod:poss
        ambassador ambassador NOUN NN 2 obj
    """)
    assert (named(event.actors), named(event.recipients)) == (["Iran"], ["ambassador"])


def test_who_is_met_for_talks_is_the_recipient(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        met meet VERB VBD 0 ROOT
        Iraq Iraq PROPN NNP 2 obj GPE
        for for ADP IN 5 case
        talks talk NOUN NNS 2 obl
    """)
    assert (named(event.actors), named(event.recipients)) == (["Iran"], ["Iraq"])


def test_who_is_joined_behind_the_participle_has_no_share_in_it(events_in):
    arrest, release = events_in("""
        A a DET DT 2 det
        student student NOUN NN 9 nsubj:pass
        arrested arrest VERB VBN 2 acl
        in in ADP IN 5 case
        May May PROPN NNP 3 obl DATE
        and and CCONJ CC 7 cc
        teachers teacher NOUN NNS 2 conj
        were be AUX VBD 9 aux:pass
        freed free VERB VBN 0 ROOT
    """)
    assert (named(arrest.recipients), named(release.recipients)) == (["student"], ["student", "teachers"])


def test_person_whose_visa_is_revoked_is_the_recipient(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        revoked revoke VERB VBD 0 ROOT
        the the DET DT 4 det
        visa visa NOUN NN 2 obj
        of of ADP IN 7 case
        an a DET DT 7 det
        ambassador ambassador NOUN NN 4 nmod
    """)
    assert named(event.recipients) == ["ambassador"]


def test_group_of_somebody_is_that_somebody(events_in):
    (event,) = events_in("""
        A a DET DT 2 det
        group group NOUN NN 5 nsubj
        of of ADP IN 4 case
        senators senator NOUN NNS 2 nmod
        attacked attack VERB VBD 0 ROOT
        Iraq Iraq PROPN NNP 5 obj GPE
    """)
    assert (named(event.actors), named(event.recipients)) == (["senators"], ["Iraq"])


def test_a_name_and_its_noun_side_by_side_are_one_party(events_in):
    (event,) = events_in("""
        Veltor Veltor PROPN NNP 4 nsubj ORG
        Front Front PROPN NNP 1 flat ORG
        militants militant NOUN NNS 1 conj
        attacked attack VERB VBD 0 ROOT
        Israel Israel PROPN NNP 4 obj GPE
    """)
    assert named(event.actors) == ["Veltor Front militants"]


def test_a_person_and_more_people_are_one_recipient(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        killed kill VERB VBD 0 ROOT
        one one NUM CD 4 nummod
        person person NOUN NN 2 obj
        and and CCONJ CC 7 cc
        nine nine NUM CD 7 nummod
        people people NOUN NNS 4 conj
    """)
    assert named(event.recipients) == ["people"]


def test_the_two_countries_are_both_parties(events_in):
    (event, *_) = reversed(
        events_in("""
        Jordan Jordan PROPN NNP 2 nsubj GPE
        visited visit VERB VBD 0 ROOT
        Egypt Egypt PROPN NNP 2 obj GPE
        . . PUNCT . 2 punct
        The the DET DT 6 det
        countries country NOUN NNS 7 nsubj
        met meet VERB VBD 0 ROOT
        """)
    )
    assert sorted(named(event.actors)) == ["Egypt", "Jordan"]


def test_hundreds_of_thousands_of_people_are_people(events_in):
    (event,) = events_in("""
        Hundreds hundred NOUN NNS 6 nsubj
        of of ADP IN 3 case
        thousands thousand NOUN NNS 1 nmod
        of of ADP IN 5 case
        people people NOUN NNS 3 nmod
        protest protest VERB VBP 0 ROOT
        against against ADP IN 8 case
        Israel Israel PROPN NNP 6 obl GPE
    """)
    assert (named(event.actors), named(event.recipients)) == (["people"], ["Israel"])


def test_missiles_at_the_north_of_a_state_are_fired_at_the_state(events_in):
    (event,) = events_in("""
        Hezbollah Hezbollah PROPN NNP 2 nsubj ORG
        fired fire VERB VBD 0 ROOT
        rockets rocket NOUN NNS 2 obj
        at at ADP IN 6 case
        Northern northern PROPN NNP 6 amod LOC
        Israel Israel PROPN NNP 2 obl LOC
    """)
    assert named(event.recipients) == ["Israel"]
