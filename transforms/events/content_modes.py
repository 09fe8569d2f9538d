"""What is asked for, refused or threatened decides the mode of REQUEST, REJECT and THREATEN."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.grammar.clauses import Clause
from sitrep.transforms.events.lexicon import Lexicon
from sitrep.transforms.events.lexicon.word_classes import lemma_of

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


def _content(clause: Clause) -> list[Token]:
    heads = [*clause.complements, *clause.objects]
    heads += [child for child in clause.predicate.children if child.dep_ == "advcl"]
    heads += [phrase.head for phrase in clause.phrases if phrase.preposition in CONTENT_PREPOSITIONS]
    found: list[Token] = []
    for head in heads:
        found.append(head)
        found.extend(child for child in head.children if child.dep_ in ("obj", "xcomp", "conj", "compound", "nmod"))
    return found
