"""Times that the parser hangs far from the act that they date."""

from datetime import date


def test_a_week_before_a_stay_dates_the_meeting_there(events_in):
    (event,) = events_in(
        """
        Last last ADJ JJ 2 amod
        week week NOUN NN 6 obl:unmarked
        Brandt Brandt PROPN NNP 6 nsubj PERSON
        was be AUX VBD 6 cop
        in in ADP IN 6 case
        Riga Riga PROPN NNP 15 ccomp GPE
        to to PART TO 8 mark
        meet meet VERB VB 6 advcl
        the the DET DT 11 det
        Border Border PROPN NNP 11 compound ORG
        League League PROPN NNP 8 obj ORG
        , , PUNCT , 6 punct
        the the DET DT 14 det
        Courier Courier PROPN NNP 15 nsubj
        reported report VERB VBD 0 ROOT
        . . PUNCT . 15 punct
        """,
        date(2024, 5, 14),
    )
    assert event.date is not None
    assert (event.date.start, event.date.end) == (date(2024, 5, 5), date(2024, 5, 12))


def test_a_time_behind_an_aside_dates_the_act_told_last(events_in):
    (event,) = events_in(
        """
        The the DET DT 2 det
        Front Front PROPN NNP 3 nsubj
        launched launch VERB VBD 0 ROOT
        raids raid NOUN NNS 3 obj
        from from ADP IN 6 case
        areas area NOUN NNS 4 nmod
        held hold VERB VBN 6 acl
        by by ADP IN 10 case
        the the DET DT 10 det
        League League PROPN NNP 7 obl:agent ORG
        , , PUNCT , 13 punct
        a a DET DT 13 det
        proxy proxy NOUN NN 10 appos
        , , PUNCT , 16 punct
        last last ADJ JJ 16 amod DATE
        month month NOUN NN 3 obl:unmarked DATE
        . . PUNCT . 3 punct
        """,
        date(2024, 5, 14),
    )
    assert event.date is not None
    assert (event.date.start, event.date.end) == (date(2024, 4, 1), date(2024, 4, 30))


def test_the_day_that_shells_landed_is_the_day_they_were_fired(events_in):
    (event,) = events_in(
        """
        On on ADP IN 2 case
        Sunday Sunday PROPN NNP 7 obl DATE
        shells shell NOUN NNS 7 nsubj
        fired fire VERB VBN 3 acl
        from from ADP IN 6 case
        Sudan Sudan PROPN NNP 4 obl GPE
        landed land VERB VBD 0 ROOT
        near near ADP IN 9 case
        Adre Adre PROPN NNP 4 obl GPE
        . . PUNCT . 7 punct
        """,
        date(2024, 5, 14),
    )
    assert event.trigger.text == "fired"
    assert event.date is not None
    assert event.date.start == date(2024, 5, 12)


def test_since_behind_a_superlative_is_no_date(events_in):
    events = events_in(
        """
        The the DET DT 2 det
        bombing bombing NOUN NN 6 nsubj
        was be AUX VBD 6 cop
        the the DET DT 6 det
        deadliest deadli ADJ JJS 6 amod
        attack attack NOUN NN 0 ROOT
        on on ADP IN 9 case
        the the DET DT 9 det
        army army NOUN NN 6 nmod
        since since ADP IN 11 case
        2019 2019 NUM CD 6 nmod DATE
        . . PUNCT . 6 punct
        """,
        date(2024, 5, 14),
    )
    assert [event.date for event in events] == [None] * len(events)


def test_the_time_of_what_a_party_did_before_is_not_that_of_its_offer(events_in):
    _, offer = events_in(
        """
        Chad Chad PROPN NNP 10 nsubj GPE
        , , PUNCT , 5 punct
        which which PRON WDT 5 nsubj
        has have AUX VBZ 5 aux
        trained train VERB VBN 1 acl:relcl
        marines marine NOUN NNS 5 obj
        since since ADP IN 8 case
        2022 2022 NUM CD 5 obl DATE
        , , PUNCT , 1 punct
        offered offer VERB VBD 0 ROOT
        to to PART TO 12 mark
        help help VERB VB 10 xcomp
        with with ADP IN 15 case
        the the DET DT 15 det
        inquiry inquiry NOUN NN 12 obl
        . . PUNCT . 10 punct
        """,
        date(2024, 5, 14),
    )
    assert offer.type == "AGREE"
    assert offer.date is None
