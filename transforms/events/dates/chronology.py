"""Dates of an article's events together: each by its own words, the rest by the happening they count from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Doc

from sitrep.transforms.events.dates.readings import TimeExpression
from sitrep.transforms.events.dates.resolution import resolve_time
from sitrep.transforms.events.mention import DateRange, Relation

EVENTS_BACK = 4  # a back-reference reaches no further


@dataclass(frozen=True)
class Dated:
    """What the dating of one event needs: where it stands, what it is, and the words that say when."""

    doc: Doc
    tokens: frozenset[int]
    lemma: str
    type: str
    expression: TimeExpression | None
    mode: str | None = None
    is_back_reference: bool = False  # "the salvo", "the attack"
    is_future: bool = False
    is_caption: bool = False
    caption_expressions: tuple[TimeExpression, ...] = ()


def resolve_dates(
    events: Sequence[Dated], published: date | None
) -> list[tuple[DateRange | None, tuple[Relation, ...]]]:
    """For each event its days, or None, and its relations to the events that it is dated by.

    A picture's caption carries one date for all that it shows. Anchored times ("a day earlier", "four days before
    rockets were fired") take the days of the event they name; if that one is undated, those of a dated event of the
    same kind; without a named event, those of the event told before.
    """
    plain: list[DateRange | None] = []
    for event in events:
        expression = event.expression
        if expression is None and event.is_caption and len(event.caption_expressions) == 1:
            expression = event.caption_expressions[0]
        when = None
        if expression is not None and not expression.is_anchored:
            when = resolve_time(expression, published, future=event.is_future, caption=event.is_caption)
        plain.append(when)
    known = [when for when in plain if when is not None]
    days: list[DateRange | None] = []
    for event, first_reading in zip(events, plain, strict=True):
        when = first_reading
        if when is not None and event.expression is not None:
            others = [other for other in known if other is not first_reading]
            when = resolve_time(event.expression, published, others, future=event.is_future, caption=event.is_caption)
        if when is not None and published is not None and when.start > published and not event.is_future:
            when = None  # "the first visit in 20 years" is a duration; what is told as done lies behind us
        days.append(when)
    relations: list[tuple[Relation, ...]] = [() for _ in events]
    for index, event in enumerate(events):
        when = days[index] if event.is_back_reference else None
        told = _first_told(index, events, days)
        if when is not None and told is not None:
            days[told] = replace(when, basis="anchored_event")
            relations[index] = (Relation("same_happening", told),)
    for index, event in enumerate(events):
        if event.expression is None or not event.expression.is_anchored:
            continue
        named = _named_event(index, events)
        base = _days_of(named, events, days) if named is not None else None
        if named is not None and base is not None and days[named] is None and events[named].expression is None:
            days[named] = replace(base, basis="anchored_event")
        if event.expression.anchor is None:
            named = _told_before(index, days)
            base = days[named] if named is not None else None
            if base is None and event.is_future and published is not None:
                base = DateRange(published, published, "day", "relative", event.expression.text)
        when = resolve_time(event.expression, published, known, future=event.is_future, anchor=base)
        if when is not None and published is not None and when.start > published and not event.is_future:
            when = None  # counted from another happening than the one told before
        days[index] = None if _is_of_next(index, events) else when
        if named is not None:
            offset = event.expression.offset_days
            kind = "same_day" if offset == 0 else "before" if offset is not None and offset < 0 else "after"
            relations[index] = (Relation(kind, named, event.expression.text),)
    return list(zip(days, relations, strict=True))


def _is_of_next(index: int, events: Sequence[Dated]) -> bool:
    """ "denied it and freed the men four days later": only the freeing is told to have been later."""
    expression = events[index].expression
    if expression is None or expression.offset_days in (None, 0):
        return False
    return any(
        other.doc is events[index].doc and other.expression == expression and _is_nearer(other, events[index])
        for other in events[index + 1 :]
    )


def _is_nearer(other: Dated, event: Dated) -> bool:
    expression = event.expression
    return expression is not None and max(event.tokens) < min(other.tokens) < expression.first


def _named_event(index: int, events: Sequence[Dated]) -> int | None:
    """The event whose words the expression counts from ("before rockets were fired")."""
    event = events[index]
    anchor = event.expression.anchor if event.expression is not None else None
    if anchor is None:
        return None
    for other, candidate in enumerate(events):
        if other != index and candidate.doc is event.doc and anchor in candidate.tokens:
            return other
    return None


def _days_of(named: int, events: Sequence[Dated], days: Sequence[DateRange | None]) -> DateRange | None:
    """The named event's own days, else the narrowest that the article gives an event of the same kind.

    Of several equally narrow ones those of an event told with the same word; None if they still differ.
    """
    if days[named] is not None:
        return days[named]
    same = [
        (other, when)
        for other, when in zip(events, days, strict=True)
        if when is not None and _are_alike(other, events[named])
    ]
    narrowest = min((when.end - when.start for _, when in same), default=None)
    same = [(other, when) for other, when in same if when.end - when.start == narrowest]
    if len({when.start for _, when in same}) > 1:
        same = [(other, when) for other, when in same if other.lemma == events[named].lemma]
    return same[0][1] if len({when.start for _, when in same}) == 1 else None


def _are_alike(one: Dated, other: Dated) -> bool:
    """Whether two events are of one kind: rockets fired and a salvo are, rockets and an air raid are not."""
    if one.type != other.type:
        return False
    if one.mode is not None and other.mode is not None:
        return one.mode == other.mode
    return one.lemma == other.lemma


def _first_told(index: int, events: Sequence[Dated], days: Sequence[DateRange | None]) -> int | None:
    """The undated event that "the salvo last Thursday" speaks of again: of one kind, told just before."""
    for earlier in range(index - 1, max(-1, index - 1 - EVENTS_BACK), -1):
        if _are_alike(events[earlier], events[index]) and not events[earlier].is_future:
            return earlier if days[earlier] is None and events[earlier].expression is None else None
    return None


def _told_before(index: int, days: Sequence[DateRange | None]) -> int | None:
    for earlier in range(index - 1, -1, -1):
        when = days[earlier]
        if when is not None and when.start == when.end:
            return earlier
    return None
