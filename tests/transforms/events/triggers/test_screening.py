def test_match_report_gives_no_events(events_in):
    found = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        attacked attack VERB VBD 0 ROOT
        Iraq Iraq PROPN NNP 2 obj GPE
        in in ADP IN 6 case
        football football NOUN NN 6 compound
        final final NOUN NN 2 obl
    """)
    assert found == []


def test_arrest_at_a_match_is_an_event(events_in):
    (event,) = events_in("""
        Police police NOUN NNS 2 nsubj
        arrested arrest VERB VBD 0 ROOT
        fans fan NOUN NNS 2 obj
        at at ADP IN 7 case
        a a DET DT 7 det
        football football NOUN NN 7 compound
        match match NOUN NN 2 obl
    """)
    assert (event.type, event.mode) == ("COERCE", "arrest")


def test_disaster_that_kills_is_no_event(events_in):
    found = events_in("""
        Floods flood NOUN NNS 2 nsubj
        killed kill VERB VBD 0 ROOT
        two two NUM CD 4 nummod
        people people NOUN NNS 2 obj
        in in ADP IN 6 case
        Iran Iran PROPN NNP 2 obl GPE
    """)
    assert found == []


def test_deaths_in_an_accident_are_no_event(events_in):
    found = events_in("""
        Four four NUM CD 2 nummod
        people people NOUN NNS 4 nsubj:pass
        were be AUX VBD 4 aux:pass
        killed kill VERB VBN 0 ROOT
        when when SCONJ WRB 8 mark
        a a DET DT 7 det
        bus bus NOUN NN 8 nsubj
        crashed crash VERB VBD 4 advcl
        . . PUNCT . 4 punct
    """)
    assert found == []


def test_strike_of_those_who_work_is_a_protest(events_in):
    (event,) = events_in("""
        Teachers teacher NOUN NNS 2 nsubj
        began begin VERB VBD 0 ROOT
        a a DET DT 4 det
        strike strike NOUN NN 2 obj
        for for ADP IN 7 case
        higher high ADJ JJR 7 amod
        wages wage NOUN NNS 4 nmod
        . . PUNCT . 2 punct
    """)
    assert (event.type, event.mode) == ("PROTEST", "strike")


def test_strike_in_a_sentence_with_arms_stays_an_attack(events_in):
    (event,) = events_in("""
        Jets jet NOUN NNS 2 nsubj
        launched launch VERB VBD 0 ROOT
        a a DET DT 5 det
        missile missile NOUN NN 5 compound
        strike strike NOUN NN 2 obj
        on on ADP IN 8 case
        a a DET DT 8 det
        workers worker NOUN NNS 5 nmod
        . . PUNCT . 2 punct
    """)
    assert event.type == "ASSAULT"


def test_league_of_states_plays_no_match(events_in):
    (event,) = events_in("""
        The the DET DT 3 det
        Arab Arab PROPN NNP 3 amod ORG
        League League PROPN NNP 4 nsubj ORG
        condemned condemn VERB VBD 0 ROOT
        Iran Iran PROPN NNP 4 obj GPE
        . . PUNCT . 4 punct
    """)
    assert event.type == "ACCUSE"


def test_summit_where_something_was_said_is_no_event(events_in):
    events = events_in("""
        At at ADP IN 4 case
        the the DET DT 4 det
        NATO NATO PROPN NNP 4 compound ORG
        summit summit NOUN NN 6 obl
        Iran Iran PROPN NNP 6 nsubj GPE
        condemned condemn VERB VBD 0 ROOT
        Iraq Iraq PROPN NNP 6 obj GPE
    """)
    assert [event.type for event in events] == ["ACCUSE"]
