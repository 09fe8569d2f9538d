def test_own_announcement_has_no_claimant(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        announced announce VERB VBD 0 ROOT
        that that SCONJ IN 6 mark
        it it PRON PRP 6 nsubj
        had have AUX VBD 6 aux
        attacked attack VERB VBN 2 ccomp
        Iraq Iraq PROPN NNP 6 obj GPE
    """)
    assert (event.type, event.claimed_by) == ("ASSAULT", None)


def test_what_a_party_says_of_others_is_claimed_by_it(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        said say VERB VBD 0 ROOT
        Israel Israel PROPN NNP 4 nsubj GPE
        attacked attack VERB VBD 2 ccomp
        Iraq Iraq PROPN NNP 4 obj GPE
    """)
    assert event.claimed_by == "Iran"
    assert not event.is_alleged


def test_outermost_source_wins(events_in):
    (event,) = events_in("""
        Reuters Reuters PROPN NNP 2 nsubj ORG
        reported report VERB VBD 0 ROOT
        that that SCONJ IN 5 mark
        Iran Iran PROPN NNP 5 nsubj GPE
        claimed claim VERB VBD 2 ccomp
        Israel Israel PROPN NNP 7 nsubj GPE
        attacked attack VERB VBD 5 ccomp
        Iraq Iraq PROPN NNP 7 obj GPE
    """)
    assert event.claimed_by == "Reuters"


def test_report_is_called_by_who_wrote_it(events_in):
    (event,) = events_in("""
        According accord VERB VBG 4 case
        to to ADP IN 1 fixed
        a a DET DT 4 det
        report report NOUN NN 8 obl
        by by ADP IN 6 case
        Reuters Reuters PROPN NNP 4 nmod ORG
        Iran Iran PROPN NNP 8 nsubj GPE
        attacked attack VERB VBD 0 ROOT
        Iraq Iraq PROPN NNP 8 obj GPE
    """)
    assert event.claimed_by == "Reuters"


def test_statement_after_the_sentence_counts_too(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        attacked attack VERB VBD 0 ROOT
        Iraq Iraq PROPN NNP 2 obj GPE
        , , PUNCT , 6 punct
        Reuters Reuters PROPN NNP 6 nsubj ORG
        reported report VERB VBD 2 parataxis
    """)
    assert event.claimed_by == "Reuters"


def test_reportedly_has_an_unnamed_source_and_allegedly_makes_it_alleged(events_in):
    lines = """
        Iran Iran PROPN NNP 3 nsubj GPE
        {} {} ADV RB 3 advmod
        attacked attack VERB VBD 0 ROOT
        Iraq Iraq PROPN NNP 3 obj GPE
    """
    (reported,) = events_in(lines.format("reportedly", "reportedly"))
    (alleged,) = events_in(lines.format("allegedly", "allegedly"))
    assert (reported.claimed_by, reported.is_alleged) == ("unnamed", False)
    assert (alleged.claimed_by, alleged.is_alleged) == ("unnamed", True)


def test_what_somebody_is_accused_of_is_alleged_by_the_accuser(events_in):
    accusation, attack = events_in("""
        Iraq Iraq PROPN NNP 2 nsubj GPE
        accused accuse VERB VBD 0 ROOT
        Iran Iran PROPN NNP 2 obj GPE
        of of SCONJ IN 5 mark
        attacking attack VERB VBG 2 advcl
        Syria Syria PROPN NNP 5 obj GPE
    """)
    assert (accusation.type, accusation.claimed_by) == ("ACCUSE", None)
    assert (attack.type, attack.claimed_by, attack.is_alleged) == ("ASSAULT", "Iraq", True)


def test_source_of_a_report_is_the_claimant(events_in):
    (event,) = events_in("""
        According accord VERB VBG 3 case
        to to ADP IN 1 fixed
        Reuters Reuters PROPN NNP 6 obl ORG
        , , PUNCT , 3 punct
        Iran Iran PROPN NNP 6 nsubj GPE
        attacked attack VERB VBD 0 ROOT
        Israel Israel PROPN NNP 6 obj GPE
        . . PUNCT . 6 punct
    """)
    assert event.claimed_by == "Reuters"


def test_act_attributed_to_somebody_is_alleged_and_its_source_unnamed(events_in):
    (event,) = events_in("""
        An a DET DT 2 det
        airstrike airstrike NOUN NN 6 nsubj
        attributed attribute VERB VBN 2 acl
        to to ADP IN 5 case
        Israel Israel PROPN NNP 3 obl GPE
        killed kill VERB VBD 0 ROOT
        two two NUM CD 8 nummod
        officers officer NOUN NNS 6 obj
        . . PUNCT . 6 punct
    """)
    assert [party.span.text for party in event.actors] == ["Israel"]
    assert (event.is_alleged, event.claimed_by) == (True, "unnamed")


def test_minister_who_tells_of_his_states_act_tells_of_its_own(events_in):
    lines = """
        The the DET DT 3 det
        {} {} ADJ JJ 3 amod NORP
        minister minister NOUN NN 4 nsubj
        said say VERB VBD 0 ROOT
        Iran Iran PROPN NNP 6 nsubj GPE
        attacked attack VERB VBD 4 ccomp
        Syria Syria PROPN NNP 6 obj GPE
    """
    (own,) = events_in(lines.format("Iranian", "Iranian"))
    (of_another,) = events_in(lines.format("Iraqi", "Iraqi"))
    assert own.claimed_by is None
    assert of_another.claimed_by is not None


def test_reasons_are_cited_but_are_no_source(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        attacked attack VERB VBD 0 ROOT
        Syria Syria PROPN NNP 2 obj GPE
        , , PUNCT , 5 punct
        citing cite VERB VBG 2 advcl
        concerns concern NOUN NNS 5 obj
    """)
    assert event.claimed_by is None


def test_suspected_attackers_make_the_act_alleged(events_in):
    (event,) = events_in("""
        Suspected suspected ADJ JJ 2 amod
        rebels rebel NOUN NNS 3 nsubj
        attacked attack VERB VBD 0 ROOT
        Iraq Iraq PROPN NNP 3 obj GPE
    """)
    assert (event.is_alleged, event.claimed_by) == (True, "unnamed")


def test_accusation_hung_on_the_accused_is_one_all_the_same(events_in):
    _, attack = events_in("""
        Iraq Iraq PROPN NNP 2 nsubj GPE
        accused accuse VERB VBD 0 ROOT
        Iran Iran PROPN NNP 2 obj GPE
        of of SCONJ IN 5 mark
        attacking attack VERB VBG 3 acl
        Syria Syria PROPN NNP 5 obj GPE
    """)
    assert (attack.claimed_by, attack.is_alleged) == ("Iraq", True)


def test_claim_does_not_reach_what_is_told_beside_it(events_in):
    events = events_in("""
        Iraq Iraq PROPN NNP 2 nsubj GPE
        said say VERB VBD 0 ROOT
        Iran Iran PROPN NNP 4 nsubj GPE
        attacked attack VERB VBD 2 ccomp
        Syria Syria PROPN NNP 4 obj GPE
        after after SCONJ IN 8 mark
        Turkey Turkey PROPN NNP 8 nsubj GPE
        bombed bomb VERB VBD 4 advcl
        Damascus Damascus PROPN NNP 8 obj GPE
    """)
    assert [event.claimed_by for event in events] == ["Iraq", None]


def test_what_is_confirmed_as_a_noun_is_claimed_by_who_confirms_it(events_in):
    (event,) = events_in("""
        Iraq Iraq PROPN NNP 2 nsubj GPE
        confirmed confirm VERB VBD 0 ROOT
        an a DET DT 5 det
        Iranian Iranian ADJ JJ 5 amod NORP
        airstrike airstrike NOUN NN 2 obj
    """)
    assert event.claimed_by == "Iraq"


def test_strikes_that_are_reported_have_an_unnamed_source(events_in):
    (event,) = events_in("""
        Iranian Iranian ADJ JJ 2 amod NORP
        airstrikes airstrike NOUN NNS 4 nsubj:pass
        are be AUX VBP 4 aux:pass
        reported report VERB VBN 0 ROOT
    """)
    assert event.claimed_by == "unnamed"
