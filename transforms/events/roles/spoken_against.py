"""Against whom an accusation or inquiry is, where only the clause around its noun tells."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from sitrep.transforms.events.grammar.clauses import read_clause
from sitrep.transforms.events.grammar.relations import dependents, is_verbal, preposition_of
from sitrep.transforms.events.roles.parties import NamedParty
from sitrep.transforms.events.roles.path_parties import PartyReader
from sitrep.transforms.events.triggers.candidates import Candidate

# "resigns after allegations of fraud", "is dismissed amid an inquiry".
ON_OCCASION_OF = frozenset({"after", "following", "amid", "amidst", "pending", "despite", "due to", "because of"})


def find_accused(candidate: Candidate, actors: list[NamedParty], take: PartyReader) -> list[NamedParty]:
    """Whoever is under the inquiry, or undergoes or does what follows on the accusation; none of the actors."""
    if candidate.entry.type != "ACCUSE" or not candidate.is_noun or candidate.light is not None:
        return []
    acting = {party.name.casefold() for party in actors}
    for heads in _heads_around(candidate.token):
        found = take.parties(heads, "subj", "recipient")
        if found and all(party.name.casefold() not in acting for party in found):
            return found
    return []


def _heads_around(noun: Token) -> Iterator[list[Token]]:
    preposition = preposition_of(noun)
    if preposition == "under":
        yield dependents(noun, "nsubj")  # "is under investigation"
        if noun.dep_ in ("nmod", "acl", "acl:relcl"):
            yield [noun.head]  # "a minister under investigation"
    elif preposition not in ON_OCCASION_OF:
        return
    for verb in (node for node in noun.ancestors if is_verbal(node)):
        clause = read_clause(verb)
        yield clause.objects
        if not clause.is_passive:
            yield clause.subjects
        return
