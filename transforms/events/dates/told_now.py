"""Times behind a verb in the present tense, as headlines and digests have it: they date an act that it speaks of.

"A court indicts a man following his arrest in Lima, yesterday": nobody indicts yesterday.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from sitrep.transforms.events.dates.readings import (
    Anchored,
    CalendarDay,
    CalendarMonth,
    CalendarYears,
    NamedDay,
    NearDay,
    Period,
    Reading,
    TimeExpression,
)
from sitrep.transforms.events.grammar.tree_steps import OTHER_TIME, preposition_before

PRESENT = ("VBZ", "VBP")
# "are killed in a raid on Friday", "arrests two during protests last week": one scene, one time.
SCENE = frozenset({"in", "during", "at", "by", "amid", "through", "on"})
# "in connection with", "in retaliation for": what follows is another scene.
LINKS = frozenset({"connection", "relation", "response", "retaliation", "revenge", "reaction", "reference"})
# What somebody is judged for, or what came before.
OF_ANOTHER = OTHER_TIME | {"for", "of", "concerning", "regarding", "about"}


def is_told_now(verb: Token) -> bool:
    """True for "sentences", "is sentenced" and "are dead", False for "sentenced", "has sentenced", "will sentence"."""
    helpers = [child for child in verb.children if child.dep_.split(":")[0] in ("aux", "cop")]
    if not helpers:
        return verb.tag_ in PRESENT
    return all(helper.tag_ in PRESENT and helper.lemma_.lower() == "be" for helper in helpers)


def act_told_of(expression: TimeExpression, doc: Doc, acts: frozenset[int]) -> Token | None:
    """The act that a time is meant for, where the tree hangs it on a present-tense verb; None where the tree is right.

    acts: Doc indices of the words that name the acts of the sentence. It is the nearest of them before the time, of
    another scene than the verb; nothing is taken out of a clause with a verb of its own.
    """
    root = doc[expression.first : expression.last + 1].root
    verb = root.head
    if verb == root or not is_told_now(verb):
        return None
    if isinstance(expression.reading, Anchored) or expression.first == root.sent.start:
        return None
    for token in reversed(doc[root.sent.start : expression.first]):
        if token == verb or token.text in (";", ":"):
            return None
        if token.i in acts:
            return token if _is_of_another_scene(token, verb, expression.reading) else None
        if token.pos_ == "VERB" and token.tag_ in ("VBD", *PRESENT):
            return None
    return None


def _is_of_another_scene(act: Token, verb: Token, reading: Reading) -> bool:
    if act.dep_ == "acl" and verb.i > act.i:
        return True  # "two workers abducted in Lima, in May, are dead"
    top = act
    while top.head not in (verb, top):
        top = top.head
    if top.head != verb:
        return False
    if top.i < verb.i and verb.i > act.i:
        return top != act  # "the man convicted of an attack in Lima, in 2024, receives …"
    if top.dep_ == "obl" and preposition_before(top) in SCENE and top.lemma_.lower() not in LINKS:
        return False
    return is_past(reading) or preposition_before(act) in OF_ANOTHER


def is_past(reading: Reading) -> bool:
    """Whether the time is over when the text is written, whatever the day."""
    match reading:
        case NearDay(_, last):
            return last < 0
        case CalendarYears() | CalendarDay(int()) | CalendarMonth(int()):
            return True
        case Period(_, steps) | NamedDay(_, _, int(steps)):
            return steps < 0
    return False


def counted_back(trigger: Token, expressions: Sequence[TimeExpression]) -> TimeExpression | None:
    """ "is declared president a month after rebels ousted Ali": the ousting lies a month behind the telling.

    The expression as counted from publication; None unless `trigger` is what it counts from, behind a verb in the
    present tense.
    """
    for expression in expressions:
        reading = expression.reading
        if expression.anchor != trigger.i or not isinstance(reading, Anchored) or reading.direction != 1:
            continue
        verb = next((token for token in trigger.ancestors if token.pos_ == "VERB"), None)
        if verb is None or not is_told_now(verb) or _is_rough(expression, trigger.doc):
            return None
        today = NearDay(0, 0)
        return replace(expression, reading=replace(reading, direction=-1, base=today), anchor=None)
    return None


def _is_rough(expression: TimeExpression, doc: Doc) -> bool:
    """ "more than a week after": no day can be counted."""
    return expression.first > 0 and doc[expression.first - 1].lower_ in ("than", "over", "nearly", "almost", "about")
