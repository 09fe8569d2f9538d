"""Persons of a list that the parser took for second names of each other: "A, minister B, C and former judge D"."""

from __future__ import annotations

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import POSSESSIVE_MARKS, dependents, preposition_of
from sitrep.transforms.events.roles.entities import entity_at

DEEPEST = 4
# Words between a comma and the name: "former European Commissioner for Internal Market".
LONGEST_OFFICE = 9


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


def persons_listed_after(person: TokenSpan) -> list[TokenSpan]:
    """Lise and Mark in "director Tom H., former commissioner for energy Lise R. and Oxfam co-founder Mark D.".

    Read off the words, whatever the tree makes of the offices between: a comma or "and", an office, a name. A list
    ends with "and"; a name that is subject of what follows belongs to another clause.
    """
    doc, end = person.doc, person.root.sent.end
    found: list[TokenSpan] = []
    at, is_closed = person.end, False
    while at < end and (doc[at].text in (",", ";") or doc[at].lower_ == "and"):
        joins = {doc[at].lower_}
        at += 1
        while at < end and doc[at].lower_ in ("and", ","):
            joins.add(doc[at].lower_)
            at += 1
        first = at
        while at < end and doc[at].ent_type_ != "PERSON" and _is_of_office(doc[at]):
            at += 1
        other = entity_at(doc[at]) if at < end and doc[at].ent_iob_ == "B" and doc[at].ent_type_ == "PERSON" else None
        is_next = at == first and bool(found)  # "founders Anna L. and Josephine B."
        if other is None or at - first > LONGEST_OFFICE or not (is_next or _has_office(doc[first:at])):
            break
        after = doc[other.end] if other.end < end else None
        if after is not None and (after.pos_ in ("VERB", "AUX") or after.lower_ in POSSESSIVE_MARKS):
            break
        found.append(other)
        is_closed = "and" in joins
        at = other.end
    return found if is_closed else []


def _is_of_office(word: Token) -> bool:
    if word.pos_ in ("NOUN", "ADJ", "PROPN") or word.text in ("-", "'s", "’s"):
        return True
    return word.lower_ in ("of", "for", "the", "in", "to", "a", "an")


def _has_office(words: TokenSpan) -> bool:
    """Whether a common noun or a capitalised one that is no name stands there: "co-founder", "Commissioner"."""
    is_told = any(word.pos_ in ("NOUN", "PROPN") and not word.ent_type_ for word in words)
    return is_told and words[0].lower_ not in ("of", "in", "to", "for")


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
