"""Who only brokers talks: no side of "Veltor-mediated talks between A and B", nor the mediators whom A and B meet."""

from __future__ import annotations

from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.roles.parties import NamedParty
from sitrep.transforms.events.roles.role_reading import RoleReading
from sitrep.transforms.events.word_set import word_set

BROKERING = word_set("broker mediate host facilitate sponsor")
BROKERS = word_set("mediator broker facilitator go-between")


def set_brokers_aside(reading: RoleReading) -> None:
    """Makes mediators of actors who broker, where somebody else remains."""
    roles = reading.roles
    brokers = [party for party in roles.actors if _is_broker(party)]
    if reading.candidate.entry.type in ("CONSULT", "AGREE") and brokers and len(roles.actors) > len(brokers):
        roles.actors = [party for party in roles.actors if party not in brokers]
        roles.mediators.extend(brokers)


def _is_broker(party: NamedParty) -> bool:
    behind = party.head.doc[party.end : party.end + 2]
    is_marked = len(behind) == 2 and behind[0].text == "-" and lemma_of(behind[1]) in BROKERING
    return is_marked or (party.kind == "nominal" and lemma_of(party.head) in BROKERS)
