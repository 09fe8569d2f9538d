"""Phrases that belong to an act but hang on the verb over it."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import Phrase, dependents, preposition_of
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.word_set import word_set

TOLD_OF = word_set("report occur happen continue begin start take rage resume ensue intensify go persist escalate")
AIMED = frozenset({"on", "against", "at", "into"})
WHEN = frozenset({"DATE", "TIME"})


def phrases_adrift(noun: Token) -> list[Phrase]:
    """ "killed in a strike on the base": where "on the base" stands right behind the act, but hangs on "killed".

    Only phrases that say what an act was aimed at; a day ("in a strike on Friday") says when.
    """
    verb = noun.head
    if noun.dep_.startswith("nsubj") and lemma_of(verb) in TOLD_OF:
        # "Heavy fighting is reported between A and B"
        return [Phrase("between", child) for child in dependents(verb, "obl") if preposition_of(child) == "between"]
    if noun.dep_ != "obl" or verb.pos_ != "VERB":
        return []
    end = noun.right_edge.i + 1
    found = []
    for child in dependents(verb, "obl"):
        if child.left_edge.i == end and preposition_of(child) in AIMED and child.ent_type_ not in WHEN:
            found.append(Phrase(preposition_of(child), child))
        elif child.left_edge.i == end and child.ent_type_ in WHEN:
            end = child.right_edge.i + 1
    return found
