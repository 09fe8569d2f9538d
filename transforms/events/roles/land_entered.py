"""Whose land is entered: "Veltoria reports that Ostlandic jets have violated its airspace" tells of Veltoria's."""

from __future__ import annotations

from sitrep.transforms.events.context import Context
from sitrep.transforms.events.grammar.clauses import read_clause
from sitrep.transforms.events.grammar.relations import is_verbal
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.roles.parties import NamedParty
from sitrep.transforms.events.roles.path_parties import PartyReader
from sitrep.transforms.events.triggers.candidates import Candidate
from sitrep.transforms.events.word_set import word_set

LAND = word_set("airspace territory water waters zone border soil")


def find_land_entered(candidate: Candidate, actors: list[NamedParty], context: Context) -> list[NamedParty]:
    """Whoever tells that "its airspace" was entered, where that is none of those who entered; else []."""
    clause = candidate.clause
    lands = [token for token in clause.objects if lemma_of(token) in LAND] if clause is not None else []
    if not any(child.tag_ == "PRP$" for land in lands for child in land.children):
        return []
    acting = {party.name.casefold() for party in actors}
    take = PartyReader("MOBILIZE", context)
    for verb in candidate.anchor.ancestors:
        subjects = read_clause(verb).subjects if is_verbal(verb) else []
        found = [party for party in take.parties(subjects, "subj", "recipient") if party.label == "GPE"]
        if found and all(party.name.casefold() not in acting for party in found):
            return found
    return []
