"""The named entity around a word, and its words without article and possessive."""

from __future__ import annotations

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import POSSESSIVE_MARKS


def entity_at(token: Token) -> TokenSpan | None:
    """The named entity that `token` lies in, or None."""
    if not token.ent_type_:
        return None
    start = token.i
    while token.doc[start].ent_iob_ == "I" and start > 0:
        start -= 1
    end = token.i + 1
    while end < len(token.doc) and token.doc[end].ent_iob_ == "I":
        end += 1
    return TokenSpan(token.doc, start, end, label=token.ent_type_)


def bare_entity(entity: TokenSpan) -> tuple[int, int]:
    """First token and end of an entity without article before and possessive after it."""
    start, end = entity.start, entity.end
    doc = entity.doc
    if end - start > 1 and doc[start].lower_ in ("the", "a"):
        start += 1
    if end - start > 1 and doc[end - 1].lower_ in POSSESSIVE_MARKS:
        end -= 1
    return start, end
