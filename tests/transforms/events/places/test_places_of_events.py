"""Where acts happen whose place is told by their state, their occasion or the scene."""


def place_of(event):
    """Name and country."""
    return event.place and (event.place.name, event.place.country)


def test_its_airspace_is_that_of_the_state_that_closes_it(events_in):
    (event,) = events_in("""
        Chad Chad PROPN NNP 2 nsubj GPE
        closes close VERB VBZ 0 ROOT
        its its PRON PRP$ 4 nmod:poss
        airspace airspace NOUN NN 2 obj
        to to ADP IN 6 case
        flights flight NOUN NNS 2 obl
        from from ADP IN 8 case
        Sudan Sudan PROPN NNP 6 nmod GPE
        . . PUNCT . 2 punct
    """)
    assert place_of(event) == ("Chad", "TCD")
    assert event.place.span.text == "airspace"


def test_waters_of_a_people_are_of_its_state(events_in):
    (event,) = events_in("""
        Pirates pirate NOUN NNS 2 nsubj
        seized seize VERB VBD 0 ROOT
        a a DET DT 4 det
        tanker tanker NOUN NN 2 obj
        in in ADP IN 7 case
        Somali Somali ADJ JJ 7 amod NORP
        waters water NOUN NNS 2 obl
        . . PUNCT . 2 punct
    """)
    assert place_of(event) == ("Somalia", "SOM")
    assert event.place.span.text == "Somali waters"


def test_air_defences_stand_in_their_state(events_in):
    (event,) = events_in("""
        Turkish Turkish ADJ JJ 2 amod NORP
        jets jet NOUN NNS 3 nsubj
        struck strike VERB VBD 0 ROOT
        Iraqi Iraqi ADJ JJ 7 amod NORP
        air air NOUN NN 6 compound
        defense defense NOUN NN 7 compound
        systems system NOUN NNS 3 obj
        . . PUNCT . 3 punct
    """)
    assert place_of(event) == ("Iraq", "IRQ")


def test_at_the_scene_is_where_the_sentence_before_was(events_in):
    _, arrest = events_in("""
        Two two NUM CD 2 nummod CARDINAL
        people people NOUN NNS 4 nsubj:pass
        were be AUX VBD 4 aux:pass
        shot shoot VERB VBN 0 ROOT
        dead dead ADJ JJ 4 xcomp
        in in ADP IN 7 case
        Oslo Oslo PROPN NNP 4 obl GPE
        . . PUNCT . 4 punct
        Police police NOUN NNS 10 nsubj
        arrested arrest VERB VBD 0 ROOT
        a a DET DT 12 det
        man man NOUN NN 10 obj
        at at ADP IN 15 case
        the the DET DT 15 det
        scene scene NOUN NN 10 obl
        . . PUNCT . 10 punct
    """)
    assert arrest.type == "COERCE"
    assert place_of(arrest) == ("Oslo", "NOR")


def test_the_clause_that_tells_how_it_came_about_is_of_the_same_scene(events_in):
    shooting, fire = events_in("""
        Two two NUM CD 2 nummod CARDINAL
        people people NOUN NNS 4 nsubj:pass
        are be AUX VBP 4 aux:pass
        killed kill VERB VBN 0 ROOT
        in in ADP IN 7 case
        a a DET DT 7 det
        shooting shooting NOUN NN 4 obl
        in in ADP IN 9 case
        Oslo Oslo PROPN NNP 7 nmod GPE
        after after SCONJ IN 13 mark
        a a DET DT 12 det
        man man NOUN NN 13 nsubj
        opened open VERB VBD 4 advcl
        fire fire NOUN NN 13 obj
        on on ADP IN 17 case
        his his PRON PRP$ 17 nmod:poss
        colleagues colleague NOUN NNS 13 obl
        . . PUNCT . 4 punct
    """)
    assert place_of(shooting) == place_of(fire) == ("Oslo", "NOR")


def test_the_strait_that_ships_transit_is_the_place(events_in):
    (event,) = events_in("""
        The the DET DT 2 det
        navy navy NOUN NN 3 nsubj
        prevented prevent VERB VBD 0 ROOT
        six six NUM CD 5 nummod CARDINAL
        ships ship NOUN NNS 3 obj
        from from SCONJ IN 7 mark
        transiting transit VERB VBG 3 advcl
        the the DET DT 9 det
        Strait Strait PROPN NNP 7 obj LOC
        of of ADP IN 11 case LOC
        Hormuz Hormuz PROPN NNP 9 nmod LOC
        . . PUNCT . 3 punct
    """)
    assert place_of(event) == ("Strait of Hormuz", None)


def test_what_is_agreed_during_a_meeting_is_agreed_there(events_in):
    agreed, meeting = events_in("""
        Iran Iran PROPN NNP 4 nsubj GPE
        and and CCONJ CC 3 cc
        Oman Oman PROPN NNP 1 conj GPE
        agree agree VERB VBP 0 ROOT
        to to PART TO 6 mark
        reopen reopen VERB VB 4 xcomp
        embassies embassy NOUN NNS 6 obj
        during during ADP IN 10 case
        a a DET DT 10 det
        meeting meeting NOUN NN 6 obl
        in in ADP IN 12 case
        Muscat Muscat PROPN NNP 10 nmod GPE
        . . PUNCT . 4 punct
    """)
    assert place_of(agreed) == place_of(meeting) == ("Muscat", "OMN")


def test_an_agreement_reached_in_a_town_is_reached_there(events_in):
    (event,) = events_in("""
        Sudan Sudan PROPN NNP 4 nsubj GPE
        and and CCONJ CC 3 cc
        Chad Chad PROPN NNP 1 conj GPE
        reached reach VERB VBD 0 ROOT
        an a DET DT 6 det
        agreement agreement NOUN NN 4 obj
        in in ADP IN 8 case
        Doha Doha PROPN NNP 6 nmod GPE
        on on ADP IN 10 case
        oil oil NOUN NN 4 obl
        . . PUNCT . 4 punct
    """)
    assert place_of(event) == ("Doha", "QAT")


def test_announced_withdrawal_leaves_its_place(events_in):
    (event,) = events_in("""
        Mali Mali PROPN NNP 2 nsubj GPE
        announced announce VERB VBD 0 ROOT
        the the DET DT 4 det
        withdrawal withdrawal NOUN NN 2 obj
        of of ADP IN 7 case
        its its PRON PRP$ 7 nmod:poss
        troops troop NOUN NNS 4 nmod
        from from ADP IN 9 case
        Chad Chad PROPN NNP 7 nmod GPE
        . . PUNCT . 2 punct
    """)
    assert place_of(event) == ("Chad", "TCD")


def test_who_speaks_at_a_ceremony_speaks_where_it_is_held(events_in):
    called, struck = events_in("""
        Speaking speak VERB VBG 9 advcl
        at at ADP IN 4 case
        a a DET DT 4 det
        ceremony ceremony NOUN NN 1 obl
        in in ADP IN 6 case
        Sofia Sofia PROPN NNP 4 nmod GPE
        , , PUNCT , 1 punct
        Petrov Petrov PROPN NNP 9 nsubj PERSON
        called call VERB VBD 0 ROOT
        the the DET DT 11 det
        report report NOUN NN 9 obj
        a a DET DT 13 det
        lie lie NOUN NN 9 obj
        and and CCONJ CC 20 cc
        that that SCONJ IN 20 mark
        “ " PUNCT `` 20 punct
        no no DET DT 18 det
        checkpoint checkpoint NOUN NN 20 nsubj:pass
        was be AUX VBD 20 aux:pass
        struck strike VERB VBN 9 conj
        . . PUNCT . 20 punct
        ” " PUNCT '' 20 punct
    """)
    assert place_of(called) == ("Sofia", "BGR")
    assert (struck.status, struck.claimed_by) == ("negated", "Petrov")


def test_joined_statements_are_made_at_the_same_place(events_in):
    praised, condemned = events_in("""
        Speaking speak VERB VBG 10 advcl
        at at ADP IN 4 case
        a a DET DT 4 det
        summit summit NOUN NN 1 obl
        in in ADP IN 6 case
        Addis Addis PROPN NNP 4 nmod GPE
        Ababa Ababa PROPN NNP 6 flat GPE
        , , PUNCT , 1 punct
        Deby Deby PROPN NNP 10 nsubj PERSON
        praised praise VERB VBD 0 ROOT
        Chad Chad PROPN NNP 10 obj GPE
        and and CCONJ CC 13 cc
        condemned condemn VERB VBD 10 conj
        Sudan Sudan PROPN NNP 13 obj GPE
        . . PUNCT . 10 punct
    """)
    assert place_of(praised) == place_of(condemned) == ("Addis Ababa", "ETH")


def test_its_northern_border_is_that_of_the_subject(events_in):
    (event,) = events_in("""
        Peru Peru PROPN NNP 2 nsubj GPE
        sent send VERB VBD 0 ROOT
        troops troop NOUN NNS 2 obj
        to to ADP IN 7 case
        its its PRON PRP$ 7 nmod:poss
        northern northern ADJ JJ 7 amod
        border border NOUN NN 2 obl
        . . PUNCT . 2 punct
    """)
    assert place_of(event) == ("Peru", "PER")
