"""What is read of one candidate's parties, and the form of the steps that read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from sitrep.transforms.events.context import Context
from sitrep.transforms.events.grammar.clauses import Clause
from sitrep.transforms.events.grammar.relations import phrases_of
from sitrep.transforms.events.roles.adrift import phrases_adrift
from sitrep.transforms.events.roles.parties import NamedParty
from sitrep.transforms.events.roles.path_parties import PartyReader
from sitrep.transforms.events.roles.paths import NounSite, counting_head, phrases_of_first
from sitrep.transforms.events.triggers.candidates import Candidate

SPOKEN_OF = "recipient: spoken of"


@dataclass
class Roles:
    """Parties of one event by role; `patterns` says which paths found them."""

    actors: list[NamedParty] = field(default_factory=list)
    recipients: list[NamedParty] = field(default_factory=list)
    mediators: list[NamedParty] = field(default_factory=list)
    is_alleged: bool = False
    patterns: list[str] = field(default_factory=list)

    @property
    def is_addressed(self) -> bool:
        """Whether the recipients are those whom the act is put to, not only spoken of in it."""
        return bool(self.recipients) and SPOKEN_OF not in self.patterns


@dataclass
class RoleReading:
    """A candidate with the parties found for it so far; the steps of a reading add to `roles` in their order."""

    candidate: Candidate
    context: Context
    roles: Roles = field(default_factory=Roles)

    @cached_property
    def take(self) -> PartyReader:
        """Names parties as an event of this type wants them."""
        return PartyReader(self.candidate.entry.type, self.context)

    @cached_property
    def site(self) -> Clause | NounSite:
        """Where the parties can stand: the verb's clause, or what is around the noun."""
        clause = self.candidate.clause
        return noun_site(self.candidate) if self.candidate.is_noun or clause is None else clause

    def acting(self) -> set[str]:
        """The names of the actors found so far, in lower case."""
        return {party.name.casefold() for party in self.roles.actors}


Step = Callable[[RoleReading], None]
Finder = Callable[[RoleReading], list[NamedParty]]


def if_no_actor(find: Finder, *types: str) -> Step:
    """A step that looks for the actors of an event of one of `types`, or of any, where none has been found."""

    def step(reading: RoleReading) -> None:
        if not reading.roles.actors and (not types or reading.candidate.entry.type in types):
            reading.roles.actors = find(reading)

    return step


def if_no_recipient(find: Finder, *types: str) -> Step:
    """A step that looks for the recipients of an event of one of `types`, or of any, where none has been found."""

    def step(reading: RoleReading) -> None:
        if not reading.roles.recipients and (not types or reading.candidate.entry.type in types):
            reading.roles.recipients = find(reading)

    return step


def noun_site(candidate: Candidate) -> NounSite:
    """Where the parties of a noun can stand."""
    noun = candidate.token
    hanging = phrases_of(counting_head(noun)) if counting_head(noun) is not noun else []
    own = [*phrases_of(noun), *hanging, *phrases_of_first(noun), *phrases_adrift(noun)]
    return NounSite(noun, own, candidate.clause)
