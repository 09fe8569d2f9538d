"""What agreeing, ordering and a possible round make of the act that they speak of."""


def test_analysts_who_agree_that_it_happened_claim_it(events_in):
    (event,) = events_in("""
        Analysts analyst NOUN NNS 2 nsubj
        agree agree VERB VBP 0 ROOT
        that that SCONJ IN 5 mark
        Chad Chad PROPN NNP 5 nsubj GPE
        attacked attack VERB VBD 2 ccomp
        Sudan Sudan PROPN NNP 5 obj GPE
        . . PUNCT . 2 punct
    """)
    assert (event.type, event.status, event.claimed_by) == ("ASSAULT", "actual", "Analysts")


def test_a_possible_round_of_talks_is_possible(events_in):
    (event,) = events_in("""
        Chad Chad PROPN NNP 2 nsubj GPE
        postponed postpone VERB VBD 0 ROOT
        a a DET DT 6 det
        possible possible ADJ JJ 6 amod
        second second ADJ JJ 6 amod ORDINAL
        round round NOUN NN 2 obj
        of of ADP IN 8 case
        talks talk NOUN NNS 6 nmod
        with with ADP IN 10 case
        Sudan Sudan PROPN NNP 8 nmod GPE
        . . PUNCT . 2 punct
    """)
    assert event.status == "hypothetical"


def test_an_arrest_that_a_court_orders_is_planned(events_in):
    (event,) = events_in("""
        A a DET DT 2 det
        court court NOUN NN 3 nsubj
        orders order VERB VBZ 0 ROOT
        the the DET DT 5 det
        arrest arrest NOUN NN 3 obj
        of of ADP IN 8 case
        minister minister NOUN NN 8 nmod:desc
        Otto Otto PROPN NNP 5 nmod PERSON
        Kern Kern PROPN NNP 8 flat PERSON
        . . PUNCT . 3 punct
    """)
    assert (event.type, event.mode, event.status) == ("COERCE", "arrest", "planned")


def test_a_source_is_named_without_its_preposition(events_in):
    (event,) = events_in("""
        Drones drone NOUN NNS 2 nsubj WEAPON
        bombed bomb VERB VBD 0 ROOT
        a a DET DT 4 det
        prison prison NOUN NN 2 obj
        , , PUNCT , 10 punct
        according accord VERB VBG 10 case
        to to ADP IN 6 fixed
        the the DET DT 10 det
        prison prison NOUN NN 10 compound
        service service NOUN NN 2 obl
        . . PUNCT . 2 punct
    """)
    assert event.claimed_by == "prison service"
