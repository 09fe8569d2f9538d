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
