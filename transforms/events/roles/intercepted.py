"""Whom missiles were flying at that somebody brought down: "Veltor intercepts a missile fired by rebels"."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.grammar.clauses import read_clause
from sitrep.transforms.events.grammar.relations import dependents, first_of_list
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.triggers.candidates import Candidate
from sitrep.transforms.events.word_set import word_set

BRINGING_DOWN = word_set("intercept down shoot repel neutralize neutralise thwart destroy")
LAUNCHING = word_set("launch fire send shoot lob hurl direct")


def defenders(candidate: Candidate) -> list[Token]:
    """The heads of who brought down what was launched; [] where the act is no launch or nothing was brought down."""
    launch, weapon = candidate.token, first_of_list(candidate.token.head)
    if candidate.is_noun or launch.dep_ != "acl" or launch.tag_ != "VBN" or lemma_of(launch) not in LAUNCHING:
        return []
    verb = weapon.head
    if weapon.dep_ not in ("obj", "nsubj:pass") or lemma_of(verb) not in BRINGING_DOWN:
        return []
    found = []
    for subject in read_clause(verb).subjects:
        owners = dependents(subject, "nmod:poss")
        found.extend([owners[0], subject] if owners else [subject])
    return found
