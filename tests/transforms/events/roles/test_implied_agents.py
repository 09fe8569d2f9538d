"""Arrests, curfews and cases without a stated doer: the police's where the text names police, else nobody's."""


def actors(event) -> list[str]:
    return [party.span.text for party in event.actors]


def test_arrest_without_doer_is_made_by_the_police_of_the_sentence(events_in):
    (event,) = events_in("""
        Ten ten NUM CD 2 nummod
        students student NOUN NNS 4 nsubj:pass
        were be AUX VBD 4 aux:pass
        arrested arrest VERB VBN 7 ccomp
        , , PUNCT , 4 punct
        police police NOUN NNS 7 nsubj
        said say VERB VBD 0 ROOT
        . . PUNCT . 7 punct
    """)
    assert (event.type, actors(event)) == ("COERCE", ["police"])
    assert [party.span.text for party in event.recipients] == ["students"]


def test_arrest_without_doer_is_made_by_the_police_of_the_sentence_before(events_in):
    events = events_in("""
        The the DET DT 3 det
        Veltor Veltor PROPN NNP 3 compound
        police police NOUN NNS 4 nsubj
        questioned question VERB VBD 0 ROOT
        witnesses witness NOUN NNS 4 obj
        . . PUNCT . 4 punct
        Two two NUM CD 8 nummod
        men man NOUN NNS 10 nsubj:pass
        were be AUX VBD 10 aux:pass
        arrested arrest VERB VBN 0 ROOT
        . . PUNCT . 10 punct
    """)
    assert [actors(event) for event in events if event.mode == "arrest"] == [["Veltor police"]]


def test_arrest_far_from_any_police_is_nobodys(events_in):
    (event,) = events_in("""
        Two two NUM CD 2 nummod
        men man NOUN NNS 4 nsubj:pass
        were be AUX VBD 4 aux:pass
        arrested arrest VERB VBN 0 ROOT
        , , PUNCT , 4 punct
        officials official NOUN NNS 7 nsubj
        said say VERB VBD 4 parataxis
        . . PUNCT . 4 punct
    """)
    assert actors(event) == []


def test_arrest_in_a_sentence_with_other_armed_doers_is_not_given_to_police(events_in):
    event = next(
        event
        for event in events_in("""
        Soldiers soldier NOUN NNS 2 nsubj
        entered enter VERB VBD 0 ROOT
        the the DET DT 4 det
        town town NOUN NN 2 obj
        and and CCONJ CC 9 cc
        two two NUM CD 7 nummod
        policemen policeman NOUN NNS 9 nsubj:pass
        were be AUX VBD 9 aux:pass
        arrested arrest VERB VBN 2 conj
        . . PUNCT . 2 punct
    """)
        if event.mode == "arrest"
    )
    assert actors(event) == []


def test_tear_gas_that_was_used_without_a_doer_was_the_polices(events_in):
    (event,) = events_in("""
        Police police NOUN NNS 2 nsubj
        said say VERB VBD 0 ROOT
        tear tear NOUN NN 4 compound
        gas gas NOUN NN 6 nsubj:pass
        was be AUX VBD 6 aux:pass
        used use VERB VBN 2 ccomp
        . . PUNCT . 2 punct
    """)
    assert (event.mode, actors(event)) == ("crowd-control", ["Police"])


def test_curfew_that_police_sources_tell_of_is_the_polices(events_in):
    (event,) = events_in("""
        Curfew curfew NOUN NN 3 nsubj:pass
        was be AUX VBD 3 aux:pass
        imposed impose VERB VBN 7 ccomp
        , , PUNCT , 3 punct
        police police NOUN NN 6 compound
        sources source NOUN NNS 7 nsubj
        said say VERB VBD 0 ROOT
        . . PUNCT . 7 punct
    """)
    assert (event.type, event.mode, actors(event)) == ("COERCE", "curfew", ["police"])


def test_case_that_was_registered_is_the_polices(events_in):
    events = events_in("""
        Police police NOUN NNS 2 nsubj
        questioned question VERB VBD 0 ROOT
        students student NOUN NNS 2 obj
        . . PUNCT . 2 punct
        A a DET DT 6 det
        case case NOUN NN 8 nsubj:pass
        was be AUX VBD 8 aux:pass
        registered register VERB VBN 0 ROOT
        . . PUNCT . 8 punct
    """)
    assert [(event.type, actors(event)) for event in events if event.mode == "allege"] == [("ACCUSE", ["Police"])]


def test_charge_that_was_made_is_not_the_polices_for_being_made_near_them(events_in):
    events = events_in("""
        Police police NOUN NNS 2 nsubj
        questioned question VERB VBD 0 ROOT
        students student NOUN NNS 2 obj
        . . PUNCT . 2 punct
        The the DET DT 6 det
        minister minister NOUN NN 8 nsubj:pass
        was be AUX VBD 8 aux:pass
        accused accuse VERB VBN 0 ROOT
        of of ADP IN 10 case
        fraud fraud NOUN NN 8 obl
        . . PUNCT . 8 punct
    """)
    assert [actors(event) for event in events if event.mode == "allege"] == [[]]
