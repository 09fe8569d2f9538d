"""The short grammar of headlines."""


def named(parties) -> list[str]:
    return [(party.antecedent or party.span).text for party in parties]


def test_to_and_a_verb_in_a_headline_is_what_somebody_will_do(events_in):
    (event,) = events_in("""
        France France PROPN NNP 0 ROOT GPE
        to to PART TO 3 mark
        send send VERB VB 1 acl
        troops troop NOUN NNS 3 obj
        to to ADP IN 6 case
        Chad Chad PROPN NNP 3 obl GPE
    """)
    assert (event.type, event.status, named(event.actors)) == ("MOBILIZE", "planned", ["France"])


def test_what_somebody_will_do_is_told_by_who_says_so(events_in):
    (event,) = events_in("""
        Russia Russia PROPN NNP 9 nsubj GPE
        to to PART TO 3 mark
        withdraw withdraw VERB VB 1 acl
        troops troop NOUN NNS 3 obj
        from from ADP IN 6 case
        Armenia Armenia PROPN NNP 3 obl GPE
        , , PUNCT , 9 punct
        Ankara Ankara PROPN NNP 9 nsubj GPE
        says say VERB VBZ 0 ROOT
    """)
    assert (event.status, named(event.actors), event.claimed_by) == ("planned", ["Russia"], "Ankara")


def test_plan_to_strike_is_no_headline_of_it(events_in):
    events = events_in("""
        The the DET DT 2 det
        plan plan NOUN NN 0 ROOT
        to to PART TO 4 mark
        strike strike VERB VB 2 acl
        Iran Iran PROPN NNP 4 obj GPE
    """)
    assert all(not event.actors for event in events)


def test_shot_dead_is_undergone(events_in):
    (event,) = events_in("""
        Two two NUM CD 2 nummod CARDINAL
        soldiers soldier NOUN NNS 3 nsubj
        shot shoot VERB VBD 0 ROOT
        dead dead ADJ JJ 3 xcomp
        in in ADP IN 6 case
        Syria Syria PROPN NNP 3 obl GPE
    """)
    assert (event.type, event.actors, named(event.recipients)) == ("ASSAULT", (), ["soldiers"])


def test_freed_without_an_object_is_undergone(events_in):
    (event,) = events_in("""
        Students student NOUN NNS 2 nsubj:pass
        freed free VERB VBD 0 ROOT
        in in ADP IN 4 case
        Nigeria Nigeria PROPN NNP 2 obl GPE
    """)
    assert (event.type, event.mode, named(event.recipients)) == ("RETREAT", "release", ["Students"])


def test_two_states_by_a_comma_act_together(events_in):
    (event,) = events_in("""
        US US PROPN NNP 5 nsubj GPE
        , , PUNCT , 1 punct
        South South PROPN NNP 4 compound GPE
        Korea Korea PROPN NNP 1 flat GPE
        begin begin VERB VBP 0 ROOT
        joint joint ADJ JJ 8 amod
        military military ADJ JJ 8 amod
        drills drill NOUN NNS 5 obj
    """)
    assert (event.type, named(event.actors)) == ("COOPERATE", ["US", "South Korea"])


def test_who_is_hit_by_something_did_not_hit(events_in):
    (event,) = events_in("""
        Kyiv Kyiv PROPN NNP 2 nsubj GPE
        hit hit VERB VBD 0 ROOT
        by by ADP IN 4 case
        drones drone NOUN NNS 2 obl WEAPON
    """)
    assert (event.type, event.actors) == ("ASSAULT", ())
    assert event.place is not None
    assert event.place.name == "Kyiv"


def test_those_killed_are_not_those_who_kill_and_who_says_so_stands_behind(events_in):
    (event,) = events_in("""
        Nigeria Nigeria PROPN NNP 0 ROOT GPE
        : : PUNCT : 4 punct
        Gunmen gunman NOUN NNS 4 nsubj
        kill kill VERB VBP 1 parataxis
        14 14 NUM CD 4 obj CARDINAL
        in in ADP IN 8 case
        an a DET DT 8 det
        attack attack NOUN NN 4 obl
        , , PUNCT , 10 punct
        say say VERB VBP 1 parataxis
        residents resident NOUN NNS 10 iobj
    """)
    assert (event.recipients, event.claimed_by) == ((), "residents")
