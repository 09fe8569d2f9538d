import pytest

from sitrep.transforms.events.status.actuality import read_status


def status_of(doc, word, lexicon, event_type="ASSAULT") -> tuple[str, str | None]:
    token = next(token for token in doc if token.text == word)
    noun = token if token.pos_ == "NOUN" else None
    status = read_status(token, noun, event_type, lexicon)
    return status.status, status.cue


@pytest.mark.parametrize(
    ("modal", "expected"), [("will", "planned"), ("may", "hypothetical"), ("must", "hypothetical")]
)
def test_modal_decides(parsed, lexicon, modal, expected):
    doc = parsed(f"""
        Iran Iran PROPN NNP 3 nsubj GPE
        {modal} {modal} AUX MD 3 aux
        attack attack VERB VB 0 ROOT
    """)
    assert status_of(doc, "attack", lexicon) == (expected, modal)


def test_never_negates(parsed, lexicon):
    doc = parsed("""
        Iran Iran PROPN NNP 3 nsubj GPE
        never never ADV RB 3 advmod
        attacked attack VERB VBD 0 ROOT
    """)
    assert status_of(doc, "attacked", lexicon) == ("negated", "never")


def test_if_clause_is_hypothetical(parsed, lexicon):
    doc = parsed("""
        Iran Iran PROPN NNP 2 nsubj GPE
        retaliates retaliate VERB VBZ 0 ROOT
        if if SCONJ IN 5 mark
        Israel Israel PROPN NNP 5 nsubj GPE
        attacks attack VERB VBZ 2 advcl
    """)
    assert status_of(doc, "attacks", lexicon) == ("hypothetical", "if")


def test_clause_of_time_is_told_as_fact_whatever_governs_it(parsed, lexicon):
    doc = parsed("""
        Iran Iran PROPN NNP 3 nsubj GPE
        could could AUX MD 3 aux
        retaliate retaliate VERB VB 0 ROOT
        after after SCONJ IN 6 mark
        Israel Israel PROPN NNP 6 nsubj GPE
        attacked attack VERB VBD 3 advcl
    """)
    assert status_of(doc, "attacked", lexicon) == ("actual", None)


def test_governors_modality_reaches_what_it_governs(parsed, lexicon):
    doc = parsed("""
        Iran Iran PROPN NNP 3 nsubj GPE
        could could AUX MD 3 aux
        begin begin VERB VB 0 ROOT
        to to PART TO 5 mark
        attack attack VERB VB 3 xcomp
    """)
    assert status_of(doc, "attack", lexicon) == ("hypothetical", "could")


def test_denied_statement_does_not_make_the_denial_of_a_statement_verb_negate(parsed, lexicon):
    doc = parsed("""
        Iran Iran PROPN NNP 4 nsubj GPE
        did do AUX VBD 4 aux
        not not PART RB 4 advmod
        say say VERB VB 0 ROOT
        who who PRON WP 6 nsubj
        attacked attack VERB VBD 4 ccomp
    """)
    assert status_of(doc, "attacked", lexicon) == ("actual", None)


def test_threat_of_an_act_is_hypothetical(parsed, lexicon):
    doc = parsed("""
        the the DET DT 2 det
        threat threat NOUN NN 0 ROOT
        of of ADP IN 5 case
        an a DET DT 5 det
        attack attack NOUN NN 2 nmod
    """)
    assert status_of(doc, "attack", lexicon) == ("hypothetical", "threat")


def test_hundreds_of_acts_are_an_aggregate(parsed, lexicon):
    doc = parsed("""
        hundreds hundred NOUN NNS 0 ROOT
        of of ADP IN 3 case
        attacks attack NOUN NNS 1 nmod
    """)
    assert status_of(doc, "attacks", lexicon) == ("aggregate", "hundreds")


def test_purpose_is_marked_as_such(parsed, lexicon):
    doc = parsed("""
        Iran Iran PROPN NNP 2 nsubj GPE
        armed arm VERB VBD 0 ROOT
        rebels rebel NOUN NNS 2 obj
        to to PART TO 5 mark
        attack attack VERB VB 2 advcl
    """)
    status = read_status(doc[4], None, "ASSAULT", lexicon)
    assert (status.status, status.is_purpose) == ("planned", True)


def test_going_somewhere_to_meet_is_told_as_done(parsed, lexicon):
    doc = parsed("""
        Ali Ali PROPN NNP 2 nsubj PERSON
        travelled travel VERB VBD 0 ROOT
        to to PART TO 4 mark
        meet meet VERB VB 2 advcl
        rebels rebel NOUN NNS 4 obj
    """)
    assert status_of(doc, "meet", lexicon, "CONSULT") == ("actual", None)


def test_possible_act_is_hypothetical(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 3 nsubj GPE
        could could AUX MD 3 aux
        attack attack VERB VB 0 ROOT
        Israel Israel PROPN NNP 3 obj GPE
        . . PUNCT . 3 punct
    """)
    assert (event.type, event.status, event.status_cue) == ("ASSAULT", "hypothetical", "could")


def test_no_before_the_object_noun_negates_the_act(events_in):
    (event,) = events_in("""
        No no DET DT 2 det
        deal deal NOUN NN 4 nsubj:pass
        was be AUX VBD 4 aux:pass
        reached reach VERB VBN 0 ROOT
        . . PUNCT . 4 punct
    """)
    assert (event.type, event.status) == ("AGREE", "negated")


def test_repeated_act_is_an_aggregate(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 3 nsubj GPE
        repeatedly repeatedly ADV RB 3 advmod
        attacked attack VERB VBD 0 ROOT
        Israel Israel PROPN NNP 3 obj GPE
        . . PUNCT . 3 punct
    """)
    assert (event.type, event.status) == ("ASSAULT", "aggregate")


def test_strikes_that_repeatedly_hit_something_are_an_aggregate(parsed, lexicon):
    doc = parsed("""
        Strikes strike NOUN NNS 3 nsubj
        repeatedly repeatedly ADV RB 3 advmod
        damaged damage VERB VBD 0 ROOT
        ports port NOUN NNS 3 obj
    """)
    assert status_of(doc, "Strikes", lexicon) == ("aggregate", "repeatedly")


@pytest.mark.parametrize(
    ("copula", "expected"), [("were be AUX VBD", ("actual", None)), ("are be AUX VBP", ("hypothetical", "able"))]
)
def test_what_one_was_able_to_do_is_done(parsed, lexicon, copula, expected):
    doc = parsed(f"""
        Police police NOUN NNS 3 nsubj
        {copula} 3 cop
        able able ADJ JJ 0 ROOT
        to to PART TO 5 mark
        arrest arrest VERB VB 3 xcomp
        them they PRON PRP 5 obj
    """)
    assert status_of(doc, "arrest", lexicon, "COERCE") == expected


def test_rounds_of_ammunition_are_shots_and_no_series(events_in):
    (event,) = events_in("""
        Police police NOUN NNS 2 nsubj
        fired fire VERB VBD 0 ROOT
        forty forty NUM CD 4 nummod
        rounds round NOUN NNS 2 obj
        of of ADP IN 6 case
        ammunition ammunition NOUN NN 4 nmod
        at at ADP IN 9 case
        the the DET DT 9 det
        mob mob NOUN NN 2 obl
        . . PUNCT . 2 punct
    """)
    assert (event.type, event.status) == ("ASSAULT", "actual")


def test_what_was_failed_to_be_prevented_is_not_negated(parsed, lexicon):
    doc = parsed("""
        Iran Iran PROPN NNP 2 nsubj GPE
        failed fail VERB VBD 0 ROOT
        to to PART TO 4 mark
        prevent prevent VERB VB 2 xcomp
        an a DET DT 6 det
        attack attack NOUN NN 4 obj
    """)
    assert status_of(doc, "attack", lexicon) == ("actual", None)


def test_what_cannot_be_ruled_out_is_hypothetical(parsed, lexicon):
    doc = parsed("""
        An a DET DT 2 det
        attack attack NOUN NN 6 nsubj:pass
        can can AUX MD 6 aux
        not not PART RB 6 advmod
        be be AUX VB 6 aux:pass
        ruled rule VERB VBN 0 ROOT
        out out ADP RP 6 compound:prt
    """)
    assert status_of(doc, "attack", lexicon) == ("hypothetical", "ruled")


def test_particle_decides_what_a_verb_does_to_the_act(parsed, lexicon):
    doc = parsed("""
        The the DET DT 2 det
        attack attack NOUN NN 4 nsubj:pass
        was be AUX VBD 4 aux:pass
        called call VERB VBN 0 ROOT
        off off ADP RP 4 compound:prt
    """)
    assert status_of(doc, "attack", lexicon) == ("negated", "called")


def test_dismissed_claim_that_somebody_acted_is_negated(parsed, lexicon):
    doc = parsed("""
        Iran Iran PROPN NNP 2 nsubj GPE
        dismissed dismiss VERB VBD 0 ROOT
        claims claim NOUN NNS 2 obj
        that that SCONJ IN 6 mark
        it it PRON PRP 6 nsubj
        attacked attack VERB VBD 3 acl
        Iraq Iraq PROPN NNP 6 obj GPE
    """)
    assert status_of(doc, "attacked", lexicon) == ("negated", "dismissed")


def test_false_report_is_negated(parsed, lexicon):
    doc = parsed("""
        Reports report NOUN NNS 6 nsubj
        that that SCONJ IN 4 mark
        Iran Iran PROPN NNP 4 nsubj GPE
        attacked attack VERB VBD 1 acl
        are be AUX VBP 6 cop
        false false ADJ JJ 0 ROOT
    """)
    assert status_of(doc, "attacked", lexicon) == ("negated", "false")


@pytest.mark.parametrize("saying", ["VBD said", "VBZ says"])
def test_would_is_a_plan_in_the_mouth_of_who_said_so(parsed, lexicon, saying):
    tag, form = saying.split()
    doc = parsed(f"""
        Iran Iran PROPN NNP 2 nsubj GPE
        {form} say VERB {tag} 0 ROOT
        it it PRON PRP 5 nsubj
        would would AUX MD 5 aux
        attack attack VERB VB 2 ccomp
    """)
    assert status_of(doc, "attack", lexicon) == ("planned" if tag == "VBD" else "hypothetical", "would")


def test_have_yet_to_negates_and_going_to_plans(parsed, lexicon):
    doc = parsed("""
        Iran Iran PROPN NNP 2 nsubj GPE
        has have VERB VBZ 0 ROOT
        yet yet ADV RB 2 advmod
        to to PART TO 5 mark
        attack attack VERB VB 2 xcomp
    """)
    assert status_of(doc, "attack", lexicon) == ("negated", "has")
    doc = parsed("""
        Iran Iran PROPN NNP 3 nsubj GPE
        is be AUX VBZ 3 aux
        going go VERB VBG 0 ROOT
        to to PART TO 5 mark
        attack attack VERB VB 3 xcomp
    """)
    assert status_of(doc, "attack", lexicon) == ("planned", "going")


def test_act_that_somebody_wants_of_another_is_asked_for(parsed, lexicon):
    doc = parsed("""
        Voters voter NOUN NNS 2 nsubj
        want want VERB VBP 0 ROOT
        Iran Iran PROPN NNP 2 obj GPE
        to to PART TO 5 mark
        attack attack VERB VB 2 xcomp
    """)
    assert status_of(doc, "attack", lexicon) == ("hypothetical", "want")


def test_neither_and_not_a_single_negate(parsed, lexicon):
    doc = parsed("""
        Neither neither DET DT 2 det
        side side NOUN NN 3 nsubj
        attacked attack VERB VBD 0 ROOT
    """)
    assert status_of(doc, "attacked", lexicon) == ("negated", "Neither")
    doc = parsed("""
        Not not PART RB 4 advmod
        a a DET DT 4 det
        single single ADJ JJ 4 amod
        shell shell NOUN NN 6 nsubj:pass
        was be AUX VBD 6 aux:pass
        fired fire VERB VBN 0 ROOT
    """)
    assert status_of(doc, "fired", lexicon) == ("negated", "Not")


@pytest.mark.parametrize(("head", "relation"), [("used", "xcomp"), ("protested", "obj")])
def test_what_was_used_for_or_reacted_to_is_there_already(parsed, lexicon, head, relation):
    if relation == "obj":
        doc = parsed("""
            Iraq Iraq PROPN NNP 2 nsubj GPE
            marched march VERB VBD 0 ROOT
            to to PART TO 4 mark
            protest protest VERB VB 2 advcl
            the the DET DT 6 det
            attack attack NOUN NN 4 obj
        """)
    else:
        doc = parsed("""
            Drones drone NOUN NNS 3 nsubj:pass
            were be AUX VBD 3 aux:pass
            used use VERB VBN 0 ROOT
            to to PART TO 5 mark
            attack attack VERB VB 3 advcl
        """)
    assert status_of(doc, "attack", lexicon) == ("actual", None)


def test_wave_of_strikes_with_a_toll_is_one_happening(events_in):
    (event,) = events_in("""
        A a DET DT 2 det
        wave wave NOUN NN 5 nsubj
        of of ADP IN 4 case
        strikes strike NOUN NNS 2 nmod
        killed kill VERB VBD 0 ROOT
        four four NUM CD 7 nummod
        soldiers soldier NOUN NNS 5 obj
    """)
    assert (event.type, event.status) == ("ASSAULT", "actual")


@pytest.mark.parametrize(("form", "expected"), [("capable", "hypothetical"), ("incapable", "negated")])
def test_what_one_is_capable_of_is_possible(parsed, lexicon, form, expected):
    doc = parsed(f"""
        Iran Iran PROPN NNP 3 nsubj GPE
        is be AUX VBZ 3 cop
        {form} {form} ADJ JJ 0 ROOT
        of of SCONJ IN 5 mark
        attacking attack VERB VBG 3 advcl
    """)
    assert status_of(doc, "attacking", lexicon) == (expected, form)


def test_invasion_that_is_unlikely_is_hypothetical(parsed, lexicon):
    doc = parsed("""
        An a DET DT 2 det
        invasion invasion NOUN NN 4 nsubj
        is be AUX VBZ 4 cop
        unlikely unlikely ADJ JJ 0 ROOT
    """)
    assert status_of(doc, "invasion", lexicon) == ("hypothetical", "unlikely")


def test_before_any_deal_was_signed_there_was_none_yet(parsed, lexicon):
    doc = parsed("""
        Talks talk NOUN NNS 2 nsubj
        ended end VERB VBD 0 ROOT
        before before SCONJ IN 7 mark
        any any DET DT 5 det
        deal deal NOUN NN 7 nsubj:pass
        was be AUX VBD 7 aux:pass
        signed sign VERB VBN 2 advcl
    """)
    assert status_of(doc, "signed", lexicon) == ("hypothetical", "any")


def test_not_only_negates_nothing(parsed, lexicon):
    doc = parsed("""
        Not not PART RB 5 advmod
        only only ADV RB 5 advmod
        did do AUX VBD 5 aux
        jets jet NOUN NNS 5 nsubj
        bomb bomb VERB VB 0 ROOT
    """)
    assert status_of(doc, "bomb", lexicon) == ("actual", None)


def test_nobody_claiming_a_bombing_leaves_the_bombing(events_in):
    (event,) = events_in("""
        Nobody nobody PRON NN 2 nsubj
        claimed claim VERB VBD 0 ROOT
        responsibility responsibility NOUN NN 2 obj
        for for ADP IN 6 case
        the the DET DT 6 det
        bombing bombing NOUN NN 3 nmod
        of of ADP IN 8 case
        Arvik Arvik PROPN NNP 6 nmod GPE
    """)
    assert (event.type, event.status) == ("ASSAULT", "actual")


def test_tomorrows_meeting_is_planned_whatever_its_tense(events_in):
    lines = """
        {} {} NOUN NN 3 obl:unmarked DATE
        Iran Iran PROPN NNP 3 nsubj GPE
        meets meet VERB VBZ 0 ROOT
        Iraq Iraq PROPN NNP 3 obj GPE
    """
    assert [event.status for event in events_in(lines.format("Tomorrow", "tomorrow"))] == ["planned"]
    assert [event.status for event in events_in(lines.format("Today", "today"))] == ["actual"]


def test_what_is_said_beside_a_name_for_it_is_not_asked_for(parsed, lexicon):
    doc = parsed("""
        Iran Iran PROPN NNP 2 nsubj GPE
        called call VERB VBD 0 ROOT
        it it PRON PRP 2 obj
        a a DET DT 5 det
        lie lie NOUN NN 2 xcomp
        and and CCONJ CC 11 cc
        that that SCONJ IN 11 mark
        no no DET DT 9 det
        base base NOUN NN 11 nsubj:pass
        was be AUX VBD 11 aux:pass
        struck strike VERB VBN 5 conj
    """)
    assert status_of(doc, "struck", lexicon) == ("negated", "no")


@pytest.mark.parametrize(
    ("form", "expected"), [("had have VERB VBD", ("actual", None)), ("has have VERB VBZ", ("hypothetical", "has"))]
)
def test_what_one_had_to_do_is_done(parsed, lexicon, form, expected):
    doc = parsed(f"""
        Police police NOUN NNS 2 nsubj
        {form} 0 ROOT
        to to PART TO 4 mark
        fire fire VERB VB 2 xcomp
    """)
    assert status_of(doc, "fire", lexicon) == expected


def test_what_one_is_said_to_have_to_do_is_a_duty(parsed, lexicon):
    doc = parsed("""
        Envoys envoy NOUN NNS 2 nsubj
        said say VERB VBD 0 ROOT
        troops troop NOUN NNS 4 nsubj
        had have VERB VBD 2 ccomp
        to to PART TO 6 mark
        withdraw withdraw VERB VB 4 xcomp
    """)
    assert status_of(doc, "withdraw", lexicon, "RETREAT")[0] == "hypothetical"
