"""What the coder finds in a text, as values: event mentions with their parties, places, dates and numbers.

Every `Span` counts characters of the article's text: `text[span.start:span.end] == span.text`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Span:
    """Words of the article."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Party:
    """Somebody in an event: the shortest phrase that names them.

    kind is one of vocabulary.MENTION_KINDS; label is the entity label if the phrase is a named entity;
    antecedent is the earlier phrase that a pronoun or nominal stands for, where the coder found one.
    """

    span: Span
    kind: str
    label: str | None = None
    antecedent: Span | None = None


@dataclass(frozen=True)
class Place:
    """Where: the text's words, and the gazetteer's answer if it knows them (coordinates in degrees)."""

    span: Span
    location_id: str | None
    name: str
    kind: str | None = None
    country: str | None = None
    admin1: str | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True)
class DateRange:
    """Days, both ends inclusive; precision and basis as in vocabulary.DATE_PRECISIONS and DATE_BASES."""

    start: date
    end: date
    precision: str
    basis: str
    text: str


@dataclass(frozen=True)
class Quantity:
    """A number stated for the event: measure and comparator as in the vocabulary; "over 400" is low 400, high None."""

    measure: str
    low: int | None
    high: int | None
    comparator: str
    span: Span
    victim: str | None = None


@dataclass(frozen=True)
class Relation:
    """This event stands so to another one of the same article (index into the article's list of mentions)."""

    relation: str
    other: int
    cue: str | None = None


@dataclass(frozen=True)
class EventMention:
    """One event proposition at one place of a text (see the data dictionary for each field)."""

    type: str
    mode: str | None
    trigger: Span
    sentence: Span
    zone: str
    status: str
    status_cue: str | None
    is_alleged: bool
    claimed_by: str | None
    narrative_time: str
    confidence: float
    rule: str
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    mediators: tuple[Party, ...] = ()
    place: Place | None = None
    origin: Place | None = None
    date: DateRange | None = None
    quantities: tuple[Quantity, ...] = ()
    relations: tuple[Relation, ...] = field(default=())
