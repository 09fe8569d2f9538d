"""Persons of a list that the parser took for second names of each other: "A, minister B, C and former judge D"."""

from __future__ import annotations

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import dependents, preposition_of
from sitrep.transforms.events.roles.entities import entity_at

DEEPEST = 4


def persons_behind(head: Token, depth: int = 0) -> list[TokenSpan]:
    """The names of persons that follow the person named at `head` in one list, in the order of the text."""
    found: list[TokenSpan] = []
    if depth == DEEPEST:
        return found
    for child in dependents(head, "appos", "conj", "list"):
        if child.i < head.i or preposition_of(child) or not _is_item(child):
            continue
        person = entity_at(child) if child.ent_type_ == "PERSON" else _bearer(child)
        if person is not None and head not in person and _is_joined(person, head):
            found.append(person)
        elif child.ent_type_ or child.pos_ != "NOUN":
            continue
        found.extend(other for other in persons_behind(child, depth + 1) if other.start not in {p.start for p in found})
    return found


def _is_item(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PROPN")


def _bearer(title: Token) -> TokenSpan | None:
    """Bruno in "minister Bruno C."."""
    for child in dependents(title, "appos", "flat"):
        if child.ent_type_ == "PERSON" and child.left_edge.i == title.i + 1:
            return entity_at(child)
    return None


def _is_joined(person: TokenSpan, head: Token) -> bool:
    between = [word.lower_ for word in person.doc[head.i : person.start]]
    return ("," in between or "and" in between) and "(" not in between
