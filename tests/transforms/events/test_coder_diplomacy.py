"""Talks, deals, aid and retreats: whose they are and when they are none; the trees are written by hand."""

from sitrep.transforms.events.mention import EventMention


def told(event: EventMention) -> tuple[str, list[str], list[str], str]:
    """Type, actors, recipients, status."""
    actors = [(party.antecedent or party.span).text for party in event.actors]
    recipients = [(party.antecedent or party.span).text for party in event.recipients]
    return event.type, actors, recipients, event.status


def test_partner_behind_a_memorandum_of_understanding_signs_it_too(events_in):
    events = events_in("""
        Kenya Kenya PROPN NNP 3 nsubj GPE
        has have AUX VBZ 3 aux
        signed sign VERB VBN 0 ROOT
        a a DET DT 5 det
        memorandum memorandum NOUN NN 3 obj
        of of ADP IN 7 case
        understanding understanding NOUN NN 5 nmod
        with with ADP IN 9 case
        Uganda Uganda PROPN NNP 7 nmod GPE
        on on ADP IN 11 case
        ports port NOUN NNS 3 obl
        . . PUNCT . 3 punct
    """)
    assert [told(event) for event in events] == [("AGREE", ["Kenya", "Uganda"], [], "actual")]


def test_talks_that_resume_are_between_their_two_sides(events_in):
    events = events_in("""
        Talks talk NOUN NNS 6 nsubj
        between between ADP IN 3 case
        Peru Peru PROPN NNP 1 nmod GPE
        and and CCONJ CC 5 cc
        Chile Chile PROPN NNP 3 conj GPE
        resume resume VERB VBP 0 ROOT
        in in ADP IN 8 case
        Lima Lima PROPN NNP 6 obl GPE
        . . PUNCT . 6 punct
    """)
    assert [told(event) for event in events] == [("CONSULT", ["Peru", "Chile"], [], "actual")]


def test_truce_that_takes_effect_is_kept_by_its_two_sides(events_in):
    events = events_in("""
        A a DET DT 2 det
        truce truce NOUN NN 7 nsubj
        between between ADP IN 4 case
        Israel Israel PROPN NNP 2 nmod GPE
        and and CCONJ CC 6 cc
        Hezbollah Hezbollah PROPN NNP 4 conj ORG
        takes take VERB VBZ 0 ROOT
        effect effect NOUN NN 7 obj
        . . PUNCT . 7 punct
    """)
    assert [told(event) for event in events] == [("RETREAT", ["Israel", "Hezbollah"], [], "actual")]


def test_anybody_can_be_released(events_in):
    events = events_in("""
        Norway Norway PROPN NNP 2 nsubj GPE
        releases release VERB VBZ 0 ROOT
        researcher researcher NOUN NN 2 obj
        Ivan Ivan PROPN NNP 3 appos PERSON
        Petrov Petrov PROPN NNP 4 flat PERSON
        . . PUNCT . 2 punct
    """)
    assert [told(event) for event in events] == [("RETREAT", ["Norway"], ["Ivan Petrov"], "actual")]


def test_troops_leave_a_base_and_no_state_is_their_target(events_in):
    events = events_in("""
        French French ADJ JJ 2 amod NORP
        troops troop NOUN NNS 3 nsubj
        withdraw withdraw VERB VBP 0 ROOT
        from from ADP IN 6 case
        a a DET DT 6 det
        base base NOUN NN 3 obl
        in in ADP IN 8 case
        Niger Niger PROPN NNP 6 nmod GPE
        . . PUNCT . 3 punct
    """)
    assert [told(event) for event in events] == [("RETREAT", ["French troops"], [], "actual")]


def test_who_is_supplied_with_weapons_has_aid(events_in):
    events = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        supplied supply VERB VBD 0 ROOT
        Russia Russia PROPN NNP 2 obj GPE
        with with ADP IN 5 case
        hundreds hundred NOUN NNS 2 obl CARDINAL
        of of ADP IN 7 case
        drones drone NOUN NNS 5 nmod WEAPON
        . . PUNCT . 2 punct
    """)
    assert [told(event) for event in events] == [("AID", ["Iran"], ["Russia"], "actual")]


def test_vow_to_help_is_given_now(events_in):
    events = events_in("""
        Finland Finland PROPN NNP 2 nsubj GPE
        vowed vow VERB VBD 0 ROOT
        to to PART TO 4 mark
        help help VERB VB 2 xcomp
        Estonia Estonia PROPN NNP 4 obj GPE
        . . PUNCT . 2 punct
    """)
    assert [told(event) for event in events] == [("AGREE", ["Finland"], ["Estonia"], "actual")]


def test_all_of_the_troops_are_withdrawn(events_in):
    events = events_in("""
        Saudi Saudi ADJ NNP 2 amod GPE
        Arabia Arabia PROPN NNP 3 nsubj GPE
        withdraws withdraw VERB VBZ 0 ROOT
        all all DET DT 3 obj
        of of ADP IN 7 case
        its its PRON PRP$ 7 nmod:poss
        troops troop NOUN NNS 4 nmod
        from from ADP IN 9 case
        Aden Aden PROPN NNP 3 obl GPE
        . . PUNCT . 3 punct
    """)
    assert [told(event) for event in events] == [("RETREAT", ["Saudi Arabia"], [], "actual")]


def test_particle_before_the_object_is_the_verbs_own(events_in):
    events = events_in("""
        The the DET DT 2 det
        rebels rebel NOUN NNS 3 nsubj
        lay lay VERB VBP 0 ROOT
        down down ADP RP 6 case
        their their PRON PRP$ 6 nmod:poss
        arms arm NOUN NNS 3 obl
        . . PUNCT . 3 punct
    """)
    assert [told(event) for event in events] == [("RETREAT", ["rebels"], [], "actual")]


def test_agent_of_the_last_passive_is_that_of_the_first(events_in):
    events = events_in("""
        Ten ten NUM CD 2 nummod CARDINAL
        hostages hostage NOUN NNS 4 nsubj:pass
        were be AUX VBD 4 aux:pass
        rescued rescue VERB VBN 0 ROOT
        and and CCONJ CC 8 cc
        two two NUM CD 7 nummod CARDINAL
        men man NOUN NNS 8 nsubj:pass
        arrested arrest VERB VBN 4 conj
        by by ADP IN 11 case
        the the DET DT 11 det
        army army NOUN NN 8 obl:agent
        . . PUNCT . 4 punct
    """)
    assert [told(event) for event in events] == [
        ("AID", ["army"], ["hostages"], "actual"),
        ("COERCE", ["army"], ["men"], "actual"),
    ]


def test_negotiations_are_of_those_whom_they_involve(events_in):
    events = events_in("""
        Kenya Kenya PROPN NNP 2 nsubj GPE
        frees free VERB VBZ 0 ROOT
        the the DET DT 4 det
        pilot pilot NOUN NN 2 obj
        following follow VERB VBG 6 case
        negotiations negotiation NOUN NNS 4 nmod
        involving involve VERB VBG 6 acl
        Israel Israel PROPN NNP 7 obj GPE
        and and CCONJ CC 10 cc
        Egypt Egypt PROPN NNP 8 conj GPE
        . . PUNCT . 2 punct
    """)
    assert [told(event) for event in events] == [
        ("RETREAT", ["Kenya"], ["pilot"], "actual"),
        ("CONSULT", ["Israel", "Egypt"], [], "actual"),
    ]


def test_who_announces_a_summit_of_others_takes_no_part(events_in):
    events = events_in("""
        Peru Peru PROPN NNP 2 nsubj GPE
        announces announce VERB VBZ 0 ROOT
        a a DET DT 4 det
        summit summit NOUN NN 2 obj
        between between ADP IN 6 case
        Chile Chile PROPN NNP 4 nmod GPE
        and and CCONJ CC 8 cc
        Bolivia Bolivia PROPN NNP 6 conj GPE
        . . PUNCT . 2 punct
    """)
    assert [told(event) for event in events] == [("CONSULT", ["Chile", "Bolivia"], [], "planned")]


def test_agreement_that_is_violated_is_no_new_one(events_in):
    events = events_in("""
        France France PROPN NNP 2 nsubj GPE
        accuses accuse VERB VBZ 0 ROOT
        Rwanda Rwanda PROPN NNP 2 obj GPE
        of of SCONJ IN 5 mark
        violating violate VERB VBG 2 xcomp
        a a DET DT 8 det
        peace peace NOUN NN 8 compound
        agreement agreement NOUN NN 5 obj
        with with ADP IN 10 case
        Congo Congo PROPN NNP 8 nmod GPE
        . . PUNCT . 2 punct
    """)
    assert [told(event) for event in events] == [("ACCUSE", ["France"], ["Rwanda"], "actual")]


def test_joining_a_union_is_an_agreement_with_it(events_in):
    events = events_in("""
        Egypt Egypt PROPN NNP 2 nsubj GPE
        joins join VERB VBZ 0 ROOT
        the the DET DT 5 det
        African African ADJ NNP 5 amod ORG
        Union Union PROPN NNP 2 obj ORG
        . . PUNCT . 2 punct
    """)
    assert [told(event) for event in events] == [("AGREE", ["Egypt"], ["African Union"], "actual")]


def test_what_a_meeting_is_to_discuss_is_no_second_meeting(events_in):
    events = events_in("""
        The the DET DT 2 det
        president president NOUN NN 3 nsubj
        travels travel VERB VBZ 0 ROOT
        to to ADP IN 5 case
        Alaska Alaska PROPN NNP 3 obl GPE
        to to PART TO 7 mark
        meet meet VERB VB 3 advcl
        Ana Ana PROPN NNP 7 obj PERSON
        Ruiz Ruiz PROPN NNP 8 flat PERSON
        to to PART TO 11 mark
        discuss discuss VERB VB 7 advcl
        trade trade NOUN NN 11 obj
        . . PUNCT . 3 punct
    """)
    assert [event.trigger.text for event in events] == ["travels"]


def test_going_back_somewhere_is_no_retreat(events_in):
    events = events_in("""
        The the DET DT 2 det
        government government NOUN NN 4 nsubj
        will will AUX MD 4 aux
        return return VERB VB 0 ROOT
        to to ADP IN 7 case
        the the DET DT 7 det
        capital capital NOUN NN 4 obl
        . . PUNCT . 4 punct
    """)
    assert [told(event) for event in events] == []


def test_announced_truce_is_one_act_of_today(events_in):
    events = events_in("""
        The the DET DT 2 det
        rebels rebel NOUN NNS 3 nsubj
        announce announce VERB VBP 0 ROOT
        a a DET DT 5 det
        truce truce NOUN NN 3 obj
        that that PRON WDT 8 nsubj
        will will AUX MD 8 aux
        take take VERB VB 5 acl:relcl
        effect effect NOUN NN 8 obj
        on on ADP IN 11 case
        Sunday Sunday PROPN NNP 8 obl DATE
        . . PUNCT . 3 punct
    """)
    assert [told(event) for event in events] == [("CONCEDE", ["rebels"], [], "actual")]


def test_striking_a_deal_hits_nobody(events_in):
    events = events_in("""
        Kenya Kenya PROPN NNP 2 nsubj GPE
        strikes strike VERB VBZ 0 ROOT
        a a DET DT 4 det
        deal deal NOUN NN 2 obj
        with with ADP IN 6 case
        Uganda Uganda PROPN NNP 4 nmod GPE
        . . PUNCT . 2 punct
    """)
    assert [told(event) for event in events] == [("AGREE", ["Kenya", "Uganda"], [], "actual")]
