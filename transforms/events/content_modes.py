"""What is asked for, refused or threatened decides the mode of REQUEST, REJECT and THREATEN."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.grammar.clauses import Clause
from sitrep.transforms.events.grammar.relations import preposition_of
from sitrep.transforms.events.lexicon import Lexicon
from sitrep.transforms.events.lexicon.word_classes import lemma_of

PARTS = frozenset({"obj", "xcomp", "conj", "compound", "nmod"})
CONTENT_PREPOSITIONS = frozenset({"for", "of", "to", "with", "against"})


def content_mode(event_type: str, clause: Clause, lexicon: Lexicon) -> str | None:
    """The mode that the first telling word of the content gives, None if no word tells."""
    modes = lexicon.content_modes.get(event_type)
    if not modes:
        return None
    for token in _content(clause):
        mode = modes.get(lemma_of(token))
        if mode is not None:
            return mode
    return None


def noun_content_mode(event_type: str, noun: Token, lexicon: Lexicon) -> str | None:
    """The same for a noun with no verb of its own: "his threats to annex the valley", "a demand for their release"."""
    modes = lexicon.content_modes.get(event_type, {})
    for head in noun.children:
        is_content = head.dep_ == "acl" or (head.dep_ == "nmod" and preposition_of(head) in CONTENT_PREPOSITIONS)
        for token in (head, *(child for child in head.children if child.dep_ in PARTS)) if is_content else ():
            if (mode := modes.get(lemma_of(token))) is not None:
                return mode
    return None


def _content(clause: Clause) -> list[Token]:
    heads = [*clause.complements, *clause.objects]
    heads += [child for child in clause.predicate.children if child.dep_ == "advcl"]
    heads += [phrase.head for phrase in clause.phrases if phrase.preposition in CONTENT_PREPOSITIONS]
    found: list[Token] = []
    for head in heads:
        found.append(head)
        found.extend(child for child in head.children if child.dep_ in PARTS)
    return found
