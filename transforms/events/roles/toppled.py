"""Whom a protest was against by what it led to: "The government resigns after weeks of protests"."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.grammar.clauses import read_clause
from sitrep.transforms.events.grammar.relations import is_verbal, preposition_of
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.word_set import word_set

YIELDING = word_set("resign quit fall collapse flee")
YIELDING_DOWN = word_set("step stand")  # "steps down", "stands down"
AFTER_IT = frozenset({"after", "following", "amid", "over", "in the face of", "because of", "due to", "under"})


def toppled_by(protest: Token) -> list[Token]:
    """The subject of a verb of giving up power that is told to have happened after or amid the protest."""
    node = protest
    while node.dep_ in ("nmod", "conj") and node.head.pos_ == "NOUN" and preposition_of(node) not in AFTER_IT:
        node = node.head  # "after weeks of protests"
    verb = node.head
    if node.dep_ != "obl" or preposition_of(node) not in AFTER_IT or not is_verbal(verb):
        return []
    is_down = lemma_of(verb) in YIELDING_DOWN and any(child.lower_ == "down" for child in verb.children)
    return read_clause(verb).subjects if is_down or lemma_of(verb) in YIELDING else []
