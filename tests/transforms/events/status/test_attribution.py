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
