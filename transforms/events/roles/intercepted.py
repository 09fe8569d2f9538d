"""Whom missiles were flying at that somebody brought down: "Veltor intercepts a missile fired by rebels"."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.grammar.clauses import read_clause
from sitrep.transforms.events.grammar.relations import dependents, first_of_list, preposition_of
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.triggers.candidates import Candidate
from sitrep.transforms.events.word_set import word_set

ROWS = word_set("wave series string barrage salvo number dozen hundred score succession")
BRINGING_DOWN = word_set("intercept down shoot repel repulse foil neutralize neutralise thwart destroy")
LAUNCHING = word_set("launch fire send shoot lob hurl direct")


def defenders(candidate: Candidate) -> list[Token]:
    """The heads of who brought down what was launched; [] where the act is no launch or nothing was brought down."""
    if candidate.is_noun:
        return _owners(_verb_over(candidate.token))
    launch, weapon = candidate.token, first_of_list(candidate.token.head)
    if launch.dep_ != "acl" or launch.tag_ != "VBN" or lemma_of(launch) not in LAUNCHING:
        return []
    verb = weapon.head
    if weapon.dep_ not in ("obj", "nsubj:pass") or lemma_of(verb) not in BRINGING_DOWN:
        return []
    return _owners(verb)


def _verb_over(attack: Token) -> Token | None:
    """ "intercepts waves of attacks", "repulsed an assault"."""
    node = attack
    while node.dep_ == "nmod" and preposition_of(node) == "of" and lemma_of(node.head) in ROWS:
        node = node.head
    return node.head if node.dep_ in ("obj", "nsubj:pass") and lemma_of(node.head) in BRINGING_DOWN else None


def _owners(verb: Token | None) -> list[Token]:
    found: list[Token] = []
    for subject in read_clause(verb).subjects if verb is not None else ():
        owners = dependents(subject, "nmod:poss")
        found.extend([owners[0], subject] if owners else [subject])
    return found
