"""The one party that is added to an event whose roles the rules left empty, if one is likely enough."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sitrep.transforms.events.roles.learned.open_roles import OpenRole
from sitrep.transforms.events.roles.learned.points import chance, load_points
from sitrep.transforms.events.roles.parties import NamedParty

# Cross-validated over the annotated items, added parties mend most frames here: of three that change one, over two do.
LEAST_CHANCE = 0.45


@dataclass(frozen=True)
class LearnedParty:
    """A party that no rule found, its role and how likely it is."""

    party: NamedParty
    role: str
    chance: float
    traits: tuple[str, ...]

    @property
    def pattern(self) -> str:
        """What `rule` says of it."""
        return f"{self.role}: learned {self.chance:.2f}"


def choose_parties(open_roles: Iterable[OpenRole], least: float = LEAST_CHANCE) -> dict[int, LearnedParty]:
    """By event the likeliest party of its open roles, the first of two as likely; none below `least`."""
    best: dict[int, LearnedParty] = {}
    for open_role in open_roles:
        points = load_points(open_role.role)
        for mention, traits in open_role.choices:
            likely = chance(traits, points)
            if likely >= least and (open_role.event not in best or likely > best[open_role.event].chance):
                best[open_role.event] = LearnedParty(mention.party, open_role.role, likely, traits)
    return best
