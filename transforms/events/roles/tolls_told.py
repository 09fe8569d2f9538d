"""Victims that stand over an act or at its weapon: "the victims of the bombing", "the toll among troops after it"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from sitrep.transforms.events.context import Context
from sitrep.transforms.events.grammar.clauses import Clause
from sitrep.transforms.events.grammar.relations import dependents, phrases_of, preposition_of, with_conjuncts
from sitrep.transforms.events.lexicon.word_classes import is_any, lemma_of
from sitrep.transforms.events.word_set import word_set

# Those whom an act harmed, by a word that says so.
SUFFERING = word_set("victim survivor casualty dead wounded fatality")
TOLLS = word_set("toll casualty death loss fatality injury")
AMONG = frozenset({"among", "amongst"})
HARMING = word_set("kill injure wound hurt hit strike damage sink destroy blind maim burn")
WEAPONS = ("weapon", "missile", "bullet", "bomb")


def victims_over(act: Token) -> list[Token]:
    """Whoever is told over the noun of an act: victims "of" it, or those "among" whom the clause counts a toll."""
    above = act.head
    if preposition_of(act) in ("of", "from") and lemma_of(above) in SUFFERING and above.tag_ == "NNS":
        # "Victims of the attack include two nurses"
        told = dependents(above.head, "obj") if lemma_of(above.head) == "include" and above.dep_ == "nsubj" else []
        return told or [above]
    if lemma_of(above) in SUFFERING and preposition_of(above) in AMONG and above.head.pos_ in ("NOUN", "PROPN"):
        return [above.head]  # "Among the dead in the attack were two officials"
    return [
        phrase.head
        for toll in _tolls_above(act)
        for phrase in phrases_of(toll)
        if phrase.preposition in AMONG and phrase.depth == 0
    ]


def hurt_by_weapon(clause: Clause, context: Context) -> list[Token]:
    """Protesters in "used water cannon that injured ten protesters": whom the weapon is told to have hit."""
    return [
        hurt
        for weapon in clause.objects
        for child in dependents(weapon, "acl:relcl", "acl")
        if is_any(weapon, WEAPONS, context.lexicon)
        for verb in with_conjuncts(child)
        if lemma_of(verb) in HARMING and verb.tag_ != "VBN"
        for hurt in dependents(verb, "obj")
    ]


def _tolls_above(act: Token) -> Iterator[Token]:
    for above in act.ancestors:
        if above.pos_ == "NOUN" and lemma_of(above) in TOLLS:
            yield above
        if above.pos_ in ("VERB", "AUX"):
            yield from (told for told in dependents(above, "nsubj", "obj") if lemma_of(told) in TOLLS)
            return
