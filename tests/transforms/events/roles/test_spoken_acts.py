"""Accusations, requests, refusals, threats and support: who speaks, and against, to or for whom."""

import pytest


def named(parties) -> list[str]:
    return [(party.antecedent or party.span).text for party in parties]


# name, sentence, (type, trigger, actors, recipients)
CASES = {
    "resigns_after_accusations_is_accused": (
        """
        Slovak Slovak ADJ JJ 2 amod NORP
        minister minister NOUN NN 3 nmod:desc
        Peter Peter PROPN NNP 5 nsubj PERSON
        Kovac Kovac PROPN NNP 3 flat PERSON
        resigns resign VERB VBZ 0 ROOT
        following follow VERB VBG 7 case
        allegations allegation NOUN NNS 5 obl
        of of ADP IN 9 case
        bribery bribery NOUN NN 7 nmod
        . . PUNCT . 5 punct
        """,
        ("ACCUSE", "allegations", [], ["Peter Kovac"]),
    ),
    "whoever_defends_a_role_was_criticised": (
        """
        Following follow VERB VBG 2 case
        criticism criticism NOUN NN 7 obl
        from from ADP IN 4 case
        Britain Britain PROPN NNP 2 nmod GPE
        , , PUNCT , 2 punct
        Rwanda Rwanda PROPN NNP 7 nsubj GPE
        defends defend VERB VBZ 0 ROOT
        its its PRON PRP$ 9 nmod:poss
        role role NOUN NN 7 obj
        . . PUNCT . 7 punct
        """,
        ("ACCUSE", "criticism", ["Britain"], ["Rwanda"]),
    ),
    "mayor_under_investigation": (
        """
        The the DET DT 2 det
        mayor mayor NOUN NN 13 nsubj
        of of ADP IN 4 case
        Izmir Izmir PROPN NNP 2 nmod GPE
        , , PUNCT , 9 punct
        who who PRON WP 9 nsubj
        is be AUX VBZ 9 cop
        under under ADP IN 9 case
        investigation investigation NOUN NN 2 acl:relcl
        for for ADP IN 11 case
        fraud fraud NOUN NN 9 nmod
        , , PUNCT , 2 punct
        resigns resign VERB VBZ 0 ROOT
        . . PUNCT . 13 punct
        """,
        ("ACCUSE", "investigation", [], ["mayor of Izmir"]),
    ),
    "calls_with_content_are_requests": (
        """
        Despite despite ADP IN 2 case
        calls call NOUN NNS 11 obl
        by by ADP IN 4 case
        Germany Germany PROPN NNP 2 nmod GPE
        to to PART TO 6 mark
        release release VERB VB 2 acl
        the the DET DT 8 det
        activists activist NOUN NNS 6 obj
        , , PUNCT , 2 punct
        Belarus Belarus PROPN NNP 11 nsubj GPE
        jails jail VERB VBZ 0 ROOT
        them they PRON PRP 11 obj
        . . PUNCT . 11 punct
        """,
        ("REQUEST", "calls", ["Germany"], ["Belarus"]),
    ),
    "subject_behind_a_comma_is_no_place": (
        """
        Following follow VERB VBG 3 case
        a a DET DT 3 det
        request request NOUN NN 8 obl
        by by ADP IN 5 case
        Cyprus Cyprus PROPN NNP 3 nmod GPE
        , , PUNCT , 3 punct
        Greece Greece PROPN NNP 8 nsubj GPE
        sends send VERB VBZ 0 ROOT
        planes plane NOUN NNS 8 obj
        . . PUNCT . 8 punct
        """,
        ("REQUEST", "request", ["Cyprus"], ["Greece"]),
    ),
    "envoys_are_summoned_over_something": (
        """
        Sweden Sweden PROPN NNP 2 nsubj GPE
        summons summons VERB VBP 0 ROOT
        the the DET DT 5 det
        Russian Russian ADJ JJ 5 amod NORP
        ambassador ambassador NOUN NN 2 obj
        over over ADP IN 8 case
        airspace airspace NOUN NN 8 compound
        violations violation NOUN NNS 2 obl
        . . PUNCT . 2 punct
        """,
        ("ACCUSE", "summons", ["Sweden"], ["Russian ambassador"]),
    ),
    "what_is_said_to_be_unacceptable_is_condemned": (
        """
        Turkish Turkish ADJ JJ 2 amod NORP
        president president NOUN NN 3 nmod:desc
        Kemal Kemal PROPN NNP 5 nsubj PERSON
        Aydin Aydin PROPN NNP 3 flat PERSON
        says say VERB VBZ 0 ROOT
        the the DET DT 8 det
        Greek Greek ADJ JJ 8 amod NORP
        decision decision NOUN NN 10 nsubj
        is be AUX VBZ 10 cop
        unacceptable unacceptable ADJ JJ 5 ccomp
        . . PUNCT . 5 punct
        """,
        ("ACCUSE", "says", ["Kemal Aydin"], ["Greek"]),
    ),
    "what_is_said_to_be_tried_is_alleged": (
        """
        Taiwan Taiwan PROPN NNP 2 nsubj GPE
        says say VERB VBZ 0 ROOT
        that that SCONJ IN 6 mark
        China China PROPN NNP 6 nsubj GPE
        is be AUX VBZ 6 aux
        trying try VERB VBG 2 ccomp
        to to PART TO 8 mark
        undermine undermine VERB VB 6 xcomp
        its its PRON PRP$ 10 nmod:poss
        elections election NOUN NNS 8 obj
        . . PUNCT . 2 punct
        """,
        ("ACCUSE", "says", ["Taiwan"], ["China"]),
    ),
    "who_is_said_to_be_behind_a_thing_is_accused": (
        """
        Moldova Moldova PROPN NNP 3 nmod:poss GPE
        's 's PART POS 1 case
        president president NOUN NN 4 nmod:desc
        Maia Maia PROPN NNP 6 nsubj PERSON
        Rusu Rusu PROPN NNP 4 flat PERSON
        says say VERB VBZ 0 ROOT
        Russia Russia PROPN NNP 11 nsubj GPE
        is be AUX VBZ 11 cop
        behind behind ADP IN 11 case
        the the DET DT 11 det
        riots riot NOUN NNS 6 ccomp
        . . PUNCT . 6 punct
        """,
        ("ACCUSE", "says", ["Maia Rusu"], ["Russia"]),
    ),
    "claims_said_to_be_false_are_rejected": (
        """
        Cuban Cuban ADJ JJ 2 amod NORP
        president president NOUN NN 5 nsubj
        Raul Raul PROPN NNP 2 appos PERSON
        Diaz Diaz PROPN NNP 3 flat PERSON
        states state VERB VBZ 0 ROOT
        that that SCONJ IN 11 mark
        the the DET DT 9 det
        American American ADJ JJ 9 amod NORP
        allegations allegation NOUN NNS 11 nsubj
        are be AUX VBP 11 cop
        false false ADJ JJ 5 ccomp
        . . PUNCT . 5 punct
        """,
        ("REJECT", "states", ["Raul Diaz"], ["American"]),
    ),
    "court_that_bars_rejects": (
        """
        The the DET DT 2 det
        court court NOUN NN 3 nsubj
        rules rule VERB VBZ 0 ROOT
        that that PRON WDT 9 obj
        President President PROPN NNP 6 nmod:desc
        Ruto Ruto PROPN NNP 9 nsubj PERSON
        can can AUX MD 9 aux
        not not PART RB 9 advmod
        dissolve dissolve VERB VB 3 ccomp
        parliament parliament NOUN NN 9 obj
        . . PUNCT . 3 punct
        """,
        ("REJECT", "rules", ["court"], ["Ruto"]),
    ),
    "vote_to_recognise_recognises": (
        """
        The the DET DT 2 det
        parliament parliament NOUN NN 5 nsubj
        of of ADP IN 4 case
        Slovenia Slovenia PROPN NNP 2 nmod GPE
        votes vote VERB VBZ 0 ROOT
        to to PART TO 7 mark
        recognise recognise VERB VB 5 advcl
        Palestine Palestine PROPN NNP 7 obj GPE
        . . PUNCT . 5 punct
        """,
        ("SUPPORT", "recognise", ["parliament of Slovenia"], ["Palestine"]),
    ),
    "threatened_land_is_its_states": (
        """
        Turkey Turkey PROPN NNP 2 nsubj GPE
        threatens threaten VERB VBZ 0 ROOT
        to to PART TO 4 mark
        invade invade VERB VB 2 xcomp
        northern northern ADJ JJ 6 amod LOC
        Iraq Iraq PROPN NNP 4 obj LOC
        . . PUNCT . 2 punct
        """,
        ("THREATEN", "threatens", ["Turkey"], ["Iraq"]),
    ),
    "threat_made_with_unless_is_made": (
        """
        The the DET DT 2 det
        Union Union PROPN NNP 3 nsubj
        threatened threaten VERB VBD 0 ROOT
        Serbia Serbia PROPN NNP 3 obj GPE
        with with ADP IN 6 case
        sanctions sanction NOUN NNS 3 obl
        unless unless SCONJ IN 9 mark
        it it PRON PRP 9 nsubj
        repeals repeal VERB VBZ 3 advcl
        the the DET DT 11 det
        law law NOUN NN 9 obj
        . . PUNCT . 3 punct
        """,
        ("THREATEN", "threatened", ["Union"], ["Serbia"]),
    ),
    "who_charges_stands_behind_the_charge": (
        """
        Tundu Tundu PROPN NNP 5 nsubj:pass PERSON
        Lissu Lissu PROPN NNP 1 flat PERSON
        has have AUX VBZ 5 aux
        been be AUX VBN 5 aux:pass
        charged charge VERB VBN 0 ROOT
        with with ADP IN 7 case
        treason treason NOUN NN 5 obl
        by by ADP IN 10 case
        the the DET DT 10 det
        government government NOUN NN 7 nmod
        . . PUNCT . 5 punct
        """,
        ("ACCUSE", "charged", ["government"], ["Tundu Lissu"]),
    ),
    "refused_request_was_made": (
        """
        Poland Poland PROPN NNP 2 nsubj GPE
        refuses refuse VERB VBZ 0 ROOT
        a a DET DT 4 det
        request request NOUN NN 2 obj
        by by ADP IN 6 case
        Hungary Hungary PROPN NNP 4 nmod GPE
        to to PART TO 8 mark
        move move VERB VB 4 acl
        its its PRON PRP$ 10 nmod:poss
        batteries battery NOUN NNS 8 obj
        . . PUNCT . 2 punct
        """,
        ("REQUEST", "request", ["Hungary"], ["Poland"]),
    ),
    "doer_of_what_is_condemned_is_accused": (
        """
        Australia Australia PROPN NNP 2 nsubj GPE
        expressed express VERB VBD 0 ROOT
        concern concern NOUN NN 2 obj
        over over ADP IN 6 case
        the the DET DT 6 det
        detention detention NOUN NN 3 nmod
        of of ADP IN 9 case
        its its PRON PRP$ 9 nmod:poss
        citizens citizen NOUN NNS 6 nmod
        by by ADP IN 11 case
        Cambodia Cambodia PROPN NNP 9 nmod GPE
        . . PUNCT . 2 punct
        """,
        ("ACCUSE", "expressed", ["Australia"], ["Cambodia"]),
    ),
    "own_forces_are_not_refused": (
        """
        Russia Russia PROPN NNP 2 nsubj GPE
        declines decline VERB VBZ 0 ROOT
        to to PART TO 4 mark
        confirm confirm VERB VB 2 xcomp
        whether whether SCONJ IN 8 mark
        Russian Russian ADJ JJ 7 amod NORP
        forces force NOUN NNS 8 nsubj
        shot shoot VERB VBD 4 ccomp
        down down ADP RP 8 compound:prt
        the the DET DT 11 det
        plane plane NOUN NN 8 obj
        . . PUNCT . 2 punct
        """,
        ("REJECT", "declines", ["Russia"], []),
    ),
    "rally_to_demand_demands": (
        """
        Families family NOUN NNS 2 nsubj
        hold hold VERB VBP 0 ROOT
        a a DET DT 4 det
        rally rally NOUN NN 2 obj
        in in ADP IN 6 case
        Tokyo Tokyo PROPN NNP 4 nmod GPE
        to to PART TO 8 mark
        call call VERB VB 2 advcl
        on on ADP IN 11 case
        North North PROPN NNP 11 compound GPE
        Korea Korea PROPN NNP 8 obl GPE
        to to PART TO 13 mark
        return return VERB VB 8 advcl
        their their PRON PRP$ 15 nmod:poss
        relatives relative NOUN NNS 13 obj
        . . PUNCT . 2 punct
        """,
        ("REQUEST", "call", ["Families"], ["North Korea"]),
    ),
    "possessor_comes_before_what_it_wants": (
        """
        Lithuania Lithuania PROPN NNP 2 nsubj GPE
        voices voice VERB VBZ 0 ROOT
        support support NOUN NN 2 obj
        for for ADP IN 8 case
        Moldova Moldova PROPN NNP 8 nmod:poss GPE
        's 's PART POS 5 case
        EU EU PROPN NNP 8 compound ORG
        membership membership NOUN NN 3 nmod
        . . PUNCT . 2 punct
        """,
        ("SUPPORT", "voices", ["Lithuania"], ["Moldova"]),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_parties_of_words(case, events_in):
    lines, (event_type, trigger, actors, recipients) = CASES[case]
    found = [event for event in events_in(lines) if (event.type, event.trigger.text) == (event_type, trigger)]
    assert [(event.status, named(event.actors), named(event.recipients)) for event in found] == [
        ("actual", actors, recipients)
    ]


def test_those_opposed_to_somebody_reject_nothing_new(events_in):
    events = events_in("""
        Clashes clash NOUN NNS 9 nsubj
        between between ADP IN 3 case
        protesters protester NOUN NNS 1 nmod
        opposed oppose VERB VBN 1 acl
        to to ADP IN 6 case
        Museveni Museveni PROPN NNP 4 obl PERSON
        and and CCONJ CC 8 cc
        police police NOUN NNS 6 conj
        leave leave VERB VBP 0 ROOT
        seven seven NUM CD 11 nummod CARDINAL
        people people NOUN NNS 9 obj
        dead dead ADJ JJ 9 xcomp
        . . PUNCT . 9 punct
    """)
    assert "REJECT" not in [event.type for event in events]


def test_panel_headed_by_a_judge_is_no_inquiry_of_its_own(events_in):
    events = events_in("""
        The the DET DT 2 det
        minister minister NOUN NN 3 nsubj
        announces announce VERB VBZ 0 ROOT
        that that SCONJ IN 12 mark
        a a DET DT 6 det
        commission commission NOUN NN 12 nsubj
        headed head VERB VBN 6 acl
        by by ADP IN 10 case
        a a DET DT 10 det
        judge judge NOUN NN 7 obl:agent
        would would AUX MD 12 aux
        inspect inspect VERB VB 3 ccomp
        the the DET DT 14 det
        prison prison NOUN NN 12 obj
        . . PUNCT . 3 punct
    """)
    assert "ACCUSE" not in [event.type for event in events]


def test_what_is_called_something_is_condemned_once(events_in):
    events = events_in("""
        Turkey Turkey PROPN NNP 2 nsubj GPE
        condemned condemn VERB VBD 0 ROOT
        what what PRON WP 2 obj
        it it PRON PRP 5 nsubj
        called call VERB VBD 3 acl:relcl
        Israel Israel PROPN NNP 8 nmod:poss GPE
        's 's PART POS 6 case
        terror terror NOUN NN 5 xcomp
        in in ADP IN 10 case
        Gaza Gaza PROPN NNP 5 obl GPE
        . . PUNCT . 2 punct
    """)
    assert [event.trigger.text for event in events if event.type == "ACCUSE"] == ["condemned"]
