"""The country of a person who is told with it: Veltor in "Veltorian president Ana B. and her country"."""

from __future__ import annotations

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.roles.entities import entity_at
from sitrep.transforms.events.word_set import word_set

COUNTRIES = word_set("country nation homeland")


def country_of(noun: Token, owner: Token) -> TokenSpan | None:
    """The name of the state that `owner`, a person, is told to be of, where `noun` is "country"; else None."""
    if lemma_of(noun) not in COUNTRIES or owner.ent_type_ != "PERSON":
        return None
    title = owner.head if owner.dep_ in ("appos", "flat", "nmod:desc") else owner
    for word in reversed(list(owner.doc[title.left_edge.i : owner.i])):
        if word.ent_type_ in ("NORP", "GPE"):
            return entity_at(word)
    return None
