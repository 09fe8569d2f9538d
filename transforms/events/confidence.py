"""How sure a record is, from 0 to 1: the entry's certainty, lowered for each part the text or the parse leaves open."""

from __future__ import annotations

from sitrep.transforms.events.roles.filling import Roles
from sitrep.transforms.events.roles.parties import NamedParty
from sitrep.transforms.events.triggers.candidates import Candidate

# Factors, each for one weakness of the evidence.
SHARED_SUBJECT = 0.95  # the actor was taken from another clause
PRONOUN = 0.85  # a party is known by a pronoun only
NOMINAL = 0.97  # a party is no name
NO_PARTY = 0.7  # neither actor nor recipient
NOUN_ALONE = 0.85  # a noun without a light verb
UNREAL = 0.95  # status rests on the scope of a cue


def confidence(candidate: Candidate, roles: Roles, status: str) -> float:
    """Product of certainty and weaknesses, to two decimals."""
    value = candidate.entry.certainty
    if candidate.light is not None:
        value *= candidate.light.certainty
    elif candidate.is_noun:
        value *= NOUN_ALONE
    parties: list[NamedParty] = [*roles.actors, *roles.recipients]
    if not parties:
        value *= NO_PARTY
    if any(party.kind == "pronoun" for party in parties):
        value *= PRONOUN
    elif any(party.kind == "nominal" for party in parties):
        value *= NOMINAL
    if candidate.clause is not None and candidate.clause.shared_from:
        value *= SHARED_SUBJECT
    if status not in ("actual", "aggregate"):
        value *= UNREAL
    return round(value, 2)
