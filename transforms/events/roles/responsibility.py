"""Who owns up to an attack in words of its own: "The Northgate Brigade claimed responsibility"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from spacy.tokens import Span as TokenSpan

from sitrep.transforms.events.context import Context
from sitrep.transforms.events.grammar.clauses import Clause, read_clause
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.roles.path_parties import PartyReader
from sitrep.transforms.events.roles.sharing import Told
from sitrep.transforms.events.word_set import word_set

OWNING_UP = word_set("claim accept take assume admit")
# "The bombing was claimed by the Brigade."
ATTACKS = word_set("attack bombing blast explosion shooting killing assault ambush raid assassination operation")


def name_claimants(sentence: TokenSpan, told: Sequence[Told], before: Sequence[Told], context: Context) -> None:
    """Makes whoever claims responsibility in `sentence` the actor of the attacks that have none.

    told: the acts of the sentence; before: those of the sentence before it, meant where `told` has no such attack.
    """
    for token in sentence:
        is_owned = token.lower_ == "responsibility" and token.dep_ == "obj" and lemma_of(token.head) in OWNING_UP
        is_claimed = lemma_of(token) == "claim" and token.pos_ == "VERB" and _is_of_attack(read_clause(token))
        if not (is_owned or is_claimed):
            continue
        verb = token if is_claimed else token.head
        claimants = PartyReader("ASSAULT", context).parties(read_clause(verb).subjects, "subj", "actor")
        for act in chain(_unclaimed(told), _unclaimed(before)) if claimants else ():
            act.roles.actors = list(claimants)
            act.roles.patterns.append("actor: claims responsibility")


def _is_of_attack(clause: Clause) -> bool:
    """ "claims a bombing", "the bombing killed two and was claimed by the Brigade"."""
    return any(lemma_of(thing) in ATTACKS for thing in clause.objects)


def _unclaimed(acts: Iterable[Told]) -> list[Told]:
    return [act for act in acts if act.candidate.entry.type == "ASSAULT" and not act.roles.actors]
