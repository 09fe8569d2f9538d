"""The roles that the rules left empty, and who could fill each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from sitrep.transforms.events.context import Context
from sitrep.transforms.events.roles.learned.mentions import Mention, are_one, describe, mentions_in
from sitrep.transforms.events.roles.learned.traits import Around, Told, sentence_numbers, traits_of_role

# Whoever does these does them together: a second party may stand on either side.
MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})
SENTENCES_BEFORE, SENTENCES_BEHIND = 3, 1
# The end of the paragraph before, for an event told in the first two sentences of one.
FIRST_SENTENCES, MENTIONS_BEFORE = 2, 12


@dataclass(frozen=True)
class OpenRole:
    """An empty role of the event at this place of the list, with each mention that could fill it and its traits."""

    event: int
    role: str
    choices: tuple[tuple[Mention, tuple[str, ...]], ...]


def find_open_roles(events: Sequence[Told], paragraphs: Sequence[Doc], context: Context) -> Iterator[OpenRole]:
    """Every empty actor or recipient role, in the order of the events.

    A mention that may be one with a party of the event is no choice: it would name that party twice.
    """
    known: dict[int, list[Mention]] = {}
    numbers: dict[int, list[int]] = {}
    uses: dict[Token, set[tuple[int, str]]] = {}
    for at, told in enumerate(events):
        for letter, parties in (("A", told.roles.actors), ("R", told.roles.recipients)):
            for party in parties:
                uses.setdefault(party.head, set()).add((at, letter))
    for at, told in enumerate(events):
        empty = [role for role in ("actor", "recipient") if _is_open(told, role)]
        if not empty:
            continue
        for doc in paragraphs:
            if doc is told.candidate.token.doc or _follows(doc, told, paragraphs):
                known.setdefault(id(doc), mentions_in(doc, context))
        parties = [
            [describe(party, context) for party in side]
            for side in (told.roles.actors, told.roles.recipients, told.roles.mediators)
        ]
        taken = [mention for side in parties for mention in side]
        near = list(_near(told, paragraphs, known))
        choices = [mention for mention in near if not any(are_one(mention, party) for party in taken)]
        doc = told.candidate.token.doc
        heads = {mention.head.i for mention in (*near, *taken) if mention.head.doc is doc}
        used = {
            head: "".join(sorted({letter for event, letter in found if event != at}))
            for head, found in uses.items()
            if any(event != at for event, _ in found)
        }
        if id(doc) not in numbers:
            numbers[id(doc)] = sentence_numbers(doc)
        around = Around(parties[0], parties[1], sorted(heads), numbers[id(doc)], used)
        for role in empty:
            yield OpenRole(at, role, tuple((one, tuple(traits_of_role(told, role, one, around))) for one in choices))


def _is_open(told: Told, role: str) -> bool:
    if told.type in MUTUAL and len(told.roles.actors) + len(told.roles.recipients) < 2:
        return True
    return not (told.roles.actors if role == "actor" else told.roles.recipients)


def _follows(doc: Doc, told: Told, paragraphs: Sequence[Doc]) -> bool:
    """Whether the event stands in the first sentences of the paragraph behind `doc`."""
    at = next(number for number, one in enumerate(paragraphs) if one is told.candidate.token.doc)
    return at > 0 and paragraphs[at - 1] is doc and _number(told) < FIRST_SENTENCES


def _number(told: Told) -> int:
    token = told.candidate.token
    return sum(sentence.start < token.sent.start for sentence in token.doc.sents)


def _near(told: Told, paragraphs: Sequence[Doc], known: dict[int, list[Mention]]) -> Iterator[Mention]:
    doc = told.candidate.token.doc
    sentences = list(doc.sents)
    at = _number(told)
    first = sentences[max(0, at - SENTENCES_BEFORE)].start
    end = sentences[min(len(sentences) - 1, at + SENTENCES_BEHIND)].end
    words = {part.token.i for part in (told.candidate, *told.candidate.outcomes)} | {told.candidate.anchor.i}
    for mention in known[id(doc)]:
        if first <= mention.head.i < end and mention.head.i not in words:
            yield mention
    for before in paragraphs:
        if before is not doc and _follows(before, told, paragraphs):
            yield from known[id(before)][-MENTIONS_BEFORE:]
