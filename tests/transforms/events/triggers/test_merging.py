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
