"""Whom "four others" and "another" are like: those of whom the sentence told before."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import dependents, preposition_of
from sitrep.transforms.events.lexicon import Lexicon
from sitrep.transforms.events.lexicon.word_classes import is_any, lemma_of
from sitrep.transforms.events.roles.parties import UNTOLD_PEOPLE, NamedParty, named_party
from sitrep.transforms.events.word_set import word_set

ALIKE = ("people", "armed", "police", "worker", "personnel", "captive", "ship")
ATTACKERS = word_set("perpetrator attacker assailant suspect shooter bomber hijacker")
WITH = frozenset({"along", "along with", "together with", "alongside"})
TOLD_OF = ("nsubj", "nsubj:pass", "obj")


def is_others(token: Token) -> bool:
    """Whether the word says only how many more there were: "four others", "another", "30 arrested"."""
    if token.lower_ in ("others", "another"):
        return not _is_of(token)
    return token.pos_ == "NUM" and token.ent_type_ in ("", "CARDINAL") and not _is_of(token)


def _is_of(token: Token) -> bool:
    return any(preposition_of(child) == "of" for child in dependents(token, "nmod"))


def others_meant(token: Token, lexicon: Lexicon) -> NamedParty | None:
    """The party of the kind that "others" are more of, None where the sentence told of none before them."""
    if token.lower_ == "others" and preposition_of(token) in WITH:
        return NamedParty(token, token.i, token.i + 1, "nominal", None)  # "arrested Ana B. along with eleven others"
    for before in reversed(token.doc[token.sent.start : token.i]):
        if before.dep_ not in TOLD_OF or before.pos_ != "NOUN" or not is_any(before, ALIKE, lexicon):
            continue
        if before.dep_ == "nsubj" and token.dep_ == "obj" and before.head == token.head:
            continue  # "gunmen kill 14": others than they are
        party = named_party(before, lexicon)
        if party is None or lemma_of(before) in ATTACKERS:
            continue
        if lemma_of(party.head) in UNTOLD_PEOPLE:
            return party
        return NamedParty(token, token.i, token.i + 1, "nominal", None, replace(party, antecedent=None))
    return None
