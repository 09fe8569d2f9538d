"""Phrases that belong to an act but hang on the verb over it."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import Phrase, dependents, preposition_of

AIMED = frozenset({"on", "against", "at", "into"})
WHEN = frozenset({"DATE", "TIME"})


def phrases_adrift(noun: Token) -> list[Phrase]:
    """ "killed in a strike on the base": where "on the base" stands right behind the act, but hangs on "killed".

    Only phrases that say what an act was aimed at; a day ("in a strike on Friday") says when.
    """
    verb = noun.head
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
