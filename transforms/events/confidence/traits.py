"""What the coder knows of a record that makes it more or less likely to be right."""

from __future__ import annotations

from sitrep.transforms.events.roles.role_reading import Roles
from sitrep.transforms.events.triggers.candidates import Candidate

# Certainty of the lexicon row, as its writer gave it.
VAGUE, CLEAR = 0.8, 0.9


def traits_of(candidate: Candidate, roles: Roles, event_type: str, status: str) -> tuple[str, ...]:
    """Traits of a record, in a fixed order; `traits.csv` has the points of each, those without a row count nothing."""
    parties = [*roles.actors, *roles.recipients]
    found = {
        f"type {event_type}": True,
        f"status {status}": True,
        "noun alone": candidate.is_noun and candidate.light is None,
        "noun under a light verb": candidate.light is not None,
        "vague row": candidate.entry.certainty < VAGUE,
        "clear row": candidate.entry.certainty >= CLEAR,
        "no party": not parties,
        "no actor": bool(parties) and not roles.actors,
        "no recipient": bool(parties) and not roles.recipients,
        "a party by name": any(party.kind == "name" and party.label for party in parties),
        "a pronoun": any(party.kind == "pronoun" for party in parties),
        "subject from another clause": candidate.clause is not None and bool(candidate.clause.shared_from),
        "outcome told": bool(candidate.outcomes),
        "main clause": candidate.anchor.dep_ == "ROOT",
        "side clause": candidate.anchor.dep_ in ("acl", "acl:relcl", "advcl", "amod", "appos"),
    }
    return tuple(trait for trait, holds in found.items() if holds)
