from datetime import date

from spacy.tokens import Doc

from sitrep.transforms.events.dates.attachment import attach_time
from sitrep.transforms.events.dates.expressions import find_time_expressions
from sitrep.transforms.events.dates.resolution import resolve_time


def time_of(doc: Doc, word: str, *acts: str) -> str | None:
    trigger = next(token for token in doc if token.text == word)
    named = frozenset(token.i for token in doc if token.text in acts)
    expression = attach_time(trigger, find_time_expressions(doc[:]), named)
    return expression.text if expression else None


def test_nobody_indicts_yesterday(parsed) -> None:
    doc = parsed(
        """
        Judges judge NOUN NNS 2 nsubj
        indict indict VERB VBP 0 ROOT
        Rossi Rossi PROPN NNP 2 obj PERSON
        over over ADP IN 5 case
        killings killing NOUN NNS 2 obl
        in in ADP IN 7 case
        Lima Lima PROPN NNP 5 nmod GPE
        , , PUNCT , 9 punct
        yesterday yesterday NOUN NN 2 obl:unmarked
        . . PUNCT . 2 punct
        """
    )
    assert time_of(doc, "killings", "indict", "killings") == "yesterday"
    assert time_of(doc, "indict", "indict", "killings") is None


def test_a_time_behind_the_places_of_the_subject_is_the_subjects(parsed) -> None:
    doc = parsed(
        """
        Workers worker NOUN NNS 9 nsubj
        abducted abduct VERB VBN 1 acl
        in in ADP IN 4 case
        Lima Lima PROPN NNP 2 obl GPE
        , , PUNCT , 7 punct
        in in ADP IN 7 case
        May May PROPN NNP 9 obl
        are be AUX VBP 9 cop
        dead dead ADJ JJ 0 ROOT
        . . PUNCT . 9 punct
        """
    )
    assert time_of(doc, "abducted", "abducted") == "May"


def test_one_scene_has_one_time(parsed) -> None:
    doc = parsed(
        """
        Police police NOUN NNS 2 nsubj
        arrest arrest VERB VBP 0 ROOT
        two two NUM CD 2 obj
        in in ADP IN 5 case
        clashes clash NOUN NNS 2 obl
        yesterday yesterday NOUN NN 2 obl:unmarked
        . . PUNCT . 2 punct
        """
    )
    assert time_of(doc, "arrest", "arrest", "clashes") == "yesterday"


OUSTED = """
    Ali Ali PROPN NNP 3 nsubj:pass PERSON
    is be AUX VBZ 3 aux:pass
    sworn swear VERB VBN 0 ROOT
    two two NUM CD 5 nummod
    days day NOUN NNS 8 obl:unmarked
    after after SCONJ IN 8 mark
    rebels rebel NOUN NNS 8 nsubj
    ousted oust VERB VBD 3 advcl
    Omar Omar PROPN NNP 8 obj PERSON
    . . PUNCT . 3 punct
"""


def test_what_is_told_now_came_two_days_after_what_it_follows(parsed) -> None:
    doc = parsed(OUSTED)
    expression = attach_time(doc[7], find_time_expressions(doc[:]))
    assert expression is not None
    when = resolve_time(expression, date(2024, 5, 10))
    assert when is not None
    assert (when.start, when.end) == (date(2024, 5, 8), date(2024, 5, 8))


def test_in_the_past_tense_nothing_is_counted_back_from_publication(parsed) -> None:
    doc = parsed(OUSTED.replace("is be AUX VBZ", "was be AUX VBD"))
    assert attach_time(doc[7], find_time_expressions(doc[:])) is None
