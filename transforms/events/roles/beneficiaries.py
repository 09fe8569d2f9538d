"""Whom an act is to help, where only its purpose says it: "sends jets to protect Veltor", "in support of Veltor"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import dependents, marks_of, preposition_of
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.roles.parties import NamedParty
from sitrep.transforms.events.roles.path_parties import PartyReader
from sitrep.transforms.events.roles.paths import dependents_exact, premodifiers
from sitrep.transforms.events.triggers.candidates import Candidate
from sitrep.transforms.events.word_set import word_set

HELPING = word_set(
    "help assist support aid protect defend reinforce bolster back strengthen stabilise stabilize rebuild"
)
HELP = word_set("support aid assistance defence defense")
OWN_LAND = frozenset({"country", "nation"})
NAMES = frozenset({"GPE", "NORP", "ORG"})


def find_helped(candidate: Candidate, acting: set[str], take: PartyReader) -> list[NamedParty]:
    """The parties that the act is to help, none of those `acting` (names in lower case); [] where it tells of none."""
    for token in _helped(candidate.anchor):
        owners = _owners(token)
        if candidate.anchor.dep_ == "ccomp" and any(lemma_of(owner) in OWN_LAND for owner in owners):
            # "Veltor says that A will support the country's budget": Veltor's.
            owners = dependents(candidate.anchor.head, "nsubj")
        named = take.parties([token], "obj", "recipient") or take.parties(owners, "obj", "recipient")
        found = [party for party in named if party.name.casefold() not in acting]
        if named:
            return found
    return []


def _helped(verb: Token) -> Iterator[Token]:
    aims = [child for child in dependents(verb, "xcomp", "advcl") if "to" in marks_of(child)]
    things = dependents(verb, "obj", "nsubj:pass")
    aims += [child for thing in things for child in dependents(thing, "acl") if "to" in marks_of(child)]
    for aim in aims:
        for helping in (aim, *dependents(aim, "conj")):
            if lemma_of(helping) in HELPING:
                objects = dependents(helping, "obj", "iobj")
                # "to evacuate their nationals": one's own people are no other party.
                yield from (one for one in objects if not any(child.tag_ == "PRP$" for child in one.children))
    for phrase in (*dependents(verb, "obl"), *(child for thing in things for child in dependents(thing, "nmod"))):
        if lemma_of(phrase) in HELP and preposition_of(phrase) == "in":
            yield from (child for child in dependents(phrase, "nmod") if preposition_of(child) == "of")


def _owners(thing: Token) -> list[Token]:
    """Veltor in "Veltor's budget", "Veltorian operations"; nobody in "its border"."""
    owners = dependents_exact(thing, "nmod:poss")
    return owners or [token for token in premodifiers(thing, "") if token.ent_type_ in NAMES]
