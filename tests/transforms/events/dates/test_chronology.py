from datetime import date

from sitrep.transforms.events.dates.chronology import Dated, resolve_dates
from sitrep.transforms.events.dates.expressions import find_time_expressions

ATTACK_THEN_TALKS = """
    Rockets rocket NOUN NNS 2 nsubj
    hit hit VERB VBD 0 ROOT
    Israel Israel PROPN NNP 2 obj GPE
    on on ADP IN 5 case
    Thursday Thursday PROPN NNP 2 obl DATE
    , , PUNCT , 2 punct
    four four NUM CD 8 nummod DATE
    days day NOUN NNS 12 obl:unmarked DATE
    after after SCONJ IN 12 mark
    Ali Ali PROPN NNP 12 nsubj PERSON
    had have AUX VBD 12 aux
    met meet VERB VBN 2 advcl
    rebels rebel NOUN NNS 12 obj
"""


def test_event_is_dated_by_its_own_words(parsed):
    doc = parsed(ATTACK_THEN_TALKS)
    thursday = next(one for one in find_time_expressions(doc[:]) if "Thursday" in one.text)
    ((when, relations),) = resolve_dates([Dated(doc, frozenset({1}), "hit", "ASSAULT", thursday)], date(2024, 5, 4))
    assert when is not None
    assert (when.start, when.end, when.basis, relations) == (date(2024, 5, 2), date(2024, 5, 2), "weekday", ())


def test_event_without_words_of_time_has_no_date(parsed):
    doc = parsed(ATTACK_THEN_TALKS)
    assert resolve_dates([Dated(doc, frozenset({1}), "hit", "ASSAULT", None)], date(2024, 5, 4)) == [(None, ())]


def test_anchored_time_counts_from_the_event_it_names(parsed):
    doc = parsed("""
        Four four NUM CD 2 nummod DATE
        days day NOUN NNS 8 obl:unmarked DATE
        before before SCONJ IN 5 mark
        rockets rocket NOUN NNS 5 nsubj
        hit hit VERB VBD 8 advcl
        Israel Israel PROPN NNP 5 obj GPE
        Ali Ali PROPN NNP 8 nsubj PERSON
        met meet VERB VBD 0 ROOT
        rebels rebel NOUN NNS 8 obj
        . . PUNCT . 8 punct
        Rockets rocket NOUN NNS 12 nsubj
        hit hit VERB VBD 0 ROOT
        Israel Israel PROPN NNP 12 obj GPE
        on on ADP IN 15 case
        Thursday Thursday PROPN NNP 12 obl DATE
    """)
    first, second = list(doc.sents)
    (before,) = find_time_expressions(first)
    (thursday,) = find_time_expressions(second)
    attack = Dated(doc, frozenset({4}), "hit", "ASSAULT", None)
    meeting = Dated(doc, frozenset({7}), "meet", "CONSULT", before)
    dated_attack = Dated(doc, frozenset({11}), "hit", "ASSAULT", thursday)
    resolved = resolve_dates([attack, meeting, dated_attack], date(2024, 5, 4))
    (_, _), (when, relations), (_, _) = resolved
    assert when is not None
    assert (when.start, when.basis) == (date(2024, 4, 28), "anchored_event")
    assert [(one.relation, one.other) for one in relations] == [("before", 0)]


def test_back_reference_dates_the_event_told_before_and_is_the_same_happening(parsed):
    doc = parsed("""
        Rockets rocket NOUN NNS 3 nsubj:pass
        were be AUX VBD 3 aux:pass
        fired fire VERB VBN 0 ROOT
        . . PUNCT . 3 punct
        The the DET DT 6 det
        salvo salvo NOUN NN 9 nsubj
        on on ADP IN 8 case
        Thursday Thursday PROPN NNP 6 nmod DATE
        failed fail VERB VBD 0 ROOT
    """)
    (thursday,) = find_time_expressions(list(doc.sents)[1])
    fired = Dated(doc, frozenset({2}), "fire", "ASSAULT", None, mode="heavy-weapons")
    salvo = Dated(doc, frozenset({5}), "salvo", "ASSAULT", thursday, mode="heavy-weapons", is_back_reference=True)
    raid = Dated(doc, frozenset({5}), "raid", "ASSAULT", thursday, mode="aerial", is_back_reference=True)
    (told, _), (_, relations) = resolve_dates([fired, salvo], date(2024, 5, 4))
    assert told is not None
    assert (told.start, told.basis) == (date(2024, 5, 2), "anchored_event")
    assert [(one.relation, one.other) for one in relations] == [("same_happening", 0)]
    assert resolve_dates([fired, raid], date(2024, 5, 4))[0] == (None, ())


def test_a_possible_attack_is_not_the_one_that_a_dated_attack_speaks_of_again(parsed):
    doc = parsed("""
        Rebels rebel NOUN NNS 3 nsubj
        could could AUX MD 3 aux
        attack attack VERB VB 0 ROOT
        . . PUNCT . 3 punct
        The the DET DT 6 det
        attack attack NOUN NN 9 nsubj
        on on ADP IN 8 case
        Thursday Thursday PROPN NNP 6 nmod DATE
        failed fail VERB VBD 0 ROOT
    """)
    thursday = next(one for sent in doc.sents for one in find_time_expressions(sent) if "Thursday" in one.text)
    events = [
        Dated(doc, frozenset({2}), "attack", "ASSAULT", None, is_future=True),
        Dated(doc, frozenset({5}), "attack", "ASSAULT", thursday, is_back_reference=True),
    ]
    (possible, _), (attack, _) = resolve_dates(events, date(2024, 5, 4))
    assert possible is None
    assert attack is not None
