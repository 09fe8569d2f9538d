"""Measures that are told by what becomes of them: "a tariff on A takes effect", "sanctions target A"."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import dependents, is_verbal, preposition_of
from sitrep.transforms.events.lexicon import LightVerb
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.word_set import word_set

IN_FORCE = "in.force.lv"
BEGINNING = LightVerb(IN_FORCE, "take", "", "", "none", None, 0.8)
COMING = word_set("come go enter")
MEASURES = word_set("sanction tariff duty levy embargo")
STRIKING = word_set("target hit affect cover")
VALIDITY = word_set("effect force operation")
# What is left behind, and what is shut, says what kind of leaving or closing it is.
SAID_BY_TARGET = {
    **dict.fromkeys(("withdrawal", "exit", "departure", "pullout"), "from"),
    **dict.fromkeys(("closure", "shutdown", "closing", "violation"), "of"),
}
LANDS = frozenset({"GPE", "LOC", "NORP", "PERSON"})


def in_force(measure: Token) -> LightVerb | None:
    """The light verb of a measure that takes effect, comes into force or targets somebody; None for any other noun."""
    verb = measure.head
    if measure.dep_ != "nsubj" or not is_verbal(verb):
        return None
    lemma = lemma_of(verb)
    if lemma == "take" and any(lemma_of(token) in VALIDITY for token in dependents(verb, "obj")):
        return BEGINNING
    if lemma in STRIKING and lemma_of(measure) in MEASURES and dependents(verb, "obj"):
        return BEGINNING
    if lemma in COMING and any(
        lemma_of(token) in VALIDITY and preposition_of(token) == "into" for token in dependents(verb, "obl")
    ):
        return BEGINNING
    return None


def whom_it_strikes(measure: Token) -> list[Token]:
    """The companies in "sanctions target two companies"."""
    is_told = measure.dep_ == "nsubj" and lemma_of(measure) in MEASURES and lemma_of(measure.head) in STRIKING
    return dependents(measure.head, "obj") if is_told else []


def targets_of(noun: Token) -> list[Token]:
    """The union in "withdrawal from the union", the office in "closure of the office"; lands say nothing here."""
    preposition = SAID_BY_TARGET.get(lemma_of(noun))
    if preposition is None:
        return []
    behind = [child for child in dependents(noun, "nmod", "obl") if preposition_of(child) == preposition]
    return [child for child in behind if child.ent_type_ not in LANDS]
