"""Whose protest it is where only the words around it name the crowd: "protests turn violent as rioters burn cars"."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import dependents
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.triggers.candidates import Candidate
from sitrep.transforms.events.word_set import word_set

CROWDS = word_set("protester protestor demonstrator rioter marcher picketer looter striker")
CAPTIVE_CROWDS = word_set("inmate prisoner detainee")  # who rise in a jail
RISING = word_set("riot revolt mutiny uprising unrest disorder rioting insurrection")


def find_crowd(candidate: Candidate) -> list[Token]:
    """The crowd that does something else in the sentence of a protest; [] where none or several are told of."""
    wanted = CROWDS | CAPTIVE_CROWDS if lemma_of(candidate.token) in RISING else CROWDS
    crowds = [
        token
        for token in candidate.token.sent
        if token.tag_ == "NNS" and lemma_of(token) in wanted and not _is_one_of_them(token)
    ]
    return [token for token in crowds if token.dep_ == "nsubj"][:1] or crowds[:1]


def _is_one_of_them(crowd: Token) -> bool:
    """ "two protesters are dead": some of the crowd, and not the crowd."""
    return bool(dependents(crowd, "nummod"))
