"""The parties of an act in their roles: what its own words name first, then what the text around it says."""

from __future__ import annotations

from dataclasses import replace

from sitrep.transforms.events.context import Context
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.roles.aims import aimed_at, without_own_state
from sitrep.transforms.events.roles.answers import find_answered
from sitrep.transforms.events.roles.asked import find_asked
from sitrep.transforms.events.roles.before_embassies import state_stood_before
from sitrep.transforms.events.roles.beneficiaries import find_helped
from sitrep.transforms.events.roles.brokers import set_brokers_aside
from sitrep.transforms.events.roles.crowds import find_crowd
from sitrep.transforms.events.roles.former_holders import former_holders
from sitrep.transforms.events.roles.harmed import add_harmed
from sitrep.transforms.events.roles.implied_agents import implied_police
from sitrep.transforms.events.roles.intercepted import defenders
from sitrep.transforms.events.roles.land_entered import find_land_entered
from sitrep.transforms.events.roles.noun_parties import NOUN_STEPS
from sitrep.transforms.events.roles.outer_actors import find_outer_actors, told_while_fighting
from sitrep.transforms.events.roles.parties import UNTOLD_PEOPLE, NamedParty
from sitrep.transforms.events.roles.role_reading import (
    SPOKEN_OF,
    RoleReading,
    Roles,
    Step,
    if_no_actor,
    if_no_recipient,
    noun_site,
)
from sitrep.transforms.events.roles.things import things_hit
from sitrep.transforms.events.roles.verb_parties import VERB_STEPS
from sitrep.transforms.events.triggers.candidates import Candidate

# What a state does to others: "Veltoria's president denies Veltoria's involvement" to nobody.
AGAINST_OTHERS = frozenset({"SANCTION", "REJECT", "THREATEN"})


def fill_roles(candidate: Candidate, context: Context) -> Roles:
    """The parties of a candidate in their roles; a party never stands in two of them."""
    reading = _own_parties(candidate, context)
    for step in STEPS:
        step(reading)
    return reading.roles


def _own_parties(candidate: Candidate, context: Context) -> RoleReading:
    reading = RoleReading(candidate, context)
    for step in NOUN_STEPS if candidate.is_noun else VERB_STEPS:
        step(reading)
    return reading


def _join_outcomes(reading: RoleReading) -> None:
    """The parties of what came of the act: "a raid that killed ten soldiers"."""
    candidate, roles, context = reading.candidate, reading.roles, reading.context
    harmed: list[NamedParty] = []
    for outcome in candidate.outcomes:
        victims = _own_parties(outcome, context).roles
        if candidate.entry.mode == "visit" and roles.recipients and lemma_of(outcome.token) == "attend":
            continue  # "visits Veltor to attend meetings with A": A may be at home anywhere
        if not roles.actors and not (outcome.clause is not None and outcome.clause.shared_from not in (None, "conj")):
            roles.actors.extend(victims.actors)
        harmed.extend(victims.recipients)
    if candidate.entry.type != "ASSAULT":
        # "travels to Veltor to meet Ana B.": she is whom the visit is to.
        is_met = candidate.entry.mode == "visit" and bool(harmed)
        roles.recipients = harmed if is_met else [*roles.recipients, *harmed]
        return
    if told_while_fighting(candidate, harmed, roles.actors):
        roles.actors, roles.recipients = roles.recipients, []
    add_harmed(candidate, roles, harmed, context, _things_hit(reading) if candidate.is_noun and harmed else [])


def _things_hit(reading: RoleReading) -> list[NamedParty]:
    for part in (reading.candidate, *reading.candidate.outcomes):
        site = noun_site(part) if part.is_noun else part.clause
        light = part.light if part.is_noun else None
        suffers = light is not None and light.subject_role == "recipient"
        paths = part.entry.recipient
        found = things_hit(paths, site, reading.context, suffers=suffers) if site is not None else []
        if found:
            return found
    return []


def _spare_own_state(reading: RoleReading) -> None:
    roles = reading.roles
    if reading.candidate.entry.type in AGAINST_OTHERS and roles.recipients and roles.actors:
        if reading.candidate.entry.type == "THREATEN":  # "threatens to close its border with Veltor"
            roles.recipients = _no_actors(reading, roles.recipients)
        roles.recipients = without_own_state(roles.recipients, roles.actors, reading.context.gazetteer)


def _whom_its_content_names(reading: RoleReading) -> list[NamedParty]:
    roles = reading.roles
    if not roles.actors and reading.candidate.entry.type != "PROTEST":
        return []
    found = aimed_at(reading.candidate, roles.actors, reading.take)
    if found:
        roles.patterns.append(SPOKEN_OF)
    return found


def _whose_embassy(reading: RoleReading) -> list[NamedParty]:
    return state_stood_before(reading.candidate, reading.context.gazetteer)


def _doers_around(reading: RoleReading) -> list[NamedParty]:
    found = find_outer_actors(reading.candidate, reading.roles.recipients, reading.take, reading.context)
    if found:
        reading.roles.patterns.append("actor: of the clause around")
    return found


def _crowd_nearby(reading: RoleReading) -> list[NamedParty]:
    crowd = find_crowd(reading.candidate) if reading.candidate.is_noun else []
    found = reading.take.parties(crowd, "subj", "actor")
    return [] if any(party.name in {one.name for one in reading.roles.recipients} for party in found) else found


def _who_held_it(reading: RoleReading) -> list[NamedParty]:
    if reading.candidate.entry.mode not in ("seize", "arrest"):
        return []
    return _no_actors(reading, reading.take.parties(former_holders(reading.candidate), "by", "recipient"))


def _land_entered(reading: RoleReading) -> list[NamedParty]:
    return find_land_entered(reading.candidate, reading.roles.actors, reading.context)


def _helped_by_it(reading: RoleReading) -> list[NamedParty]:
    return find_helped(reading.candidate, reading.acting(), reading.take)


def _put_to_those_asked(reading: RoleReading) -> None:
    if reading.candidate.entry.type == "REQUEST":
        roles = reading.roles
        roles.recipients = find_asked(reading.candidate, roles.recipients, reading.acting(), reading.take)


def _put_to_those_answered(reading: RoleReading) -> None:
    if reading.candidate.entry.type != "REJECT":
        return
    answered = find_answered(reading.candidate, reading.roles.actors, reading.context)
    if answered:
        reading.roles.recipients = answered
        reading.roles.patterns.append("recipient: who is answered")


def _who_brought_it_down(reading: RoleReading) -> list[NamedParty]:
    found = _no_actors(reading, reading.take.parties(defenders(reading.candidate), "subj", "recipient"))[:1]
    if found:
        reading.roles.patterns.append("recipient: who brought it down")
    return found


def _police_nearby(reading: RoleReading) -> list[NamedParty]:
    police = implied_police(reading.candidate, reading.roles.recipients, reading.context)
    if police is None:
        return []
    reading.roles.patterns.append("actor: police nearby")
    return [police]


def _no_actors(reading: RoleReading, found: list[NamedParty]) -> list[NamedParty]:
    acting = {party.name for party in reading.roles.actors}
    return [party for party in found if party.name not in acting]


def _settle(reading: RoleReading) -> None:
    """A party stands once, in the first role that names it."""
    roles = reading.roles
    names: set[str] = set()
    for parties in (roles.actors, roles.mediators, roles.recipients):
        kept = []
        for party in parties:
            told = party
            if party.name.casefold() in names and _is_owned(party):
                told = replace(party, start=party.start + 1, antecedent=None)  # "dismisses its ambassador"
            # "one person is killed and nine other people": all are people.
            is_bare = told.end - told.start == 1 and told.antecedent is None
            key = "people" if is_bare and lemma_of(told.head) in UNTOLD_PEOPLE else told.name.casefold()
            if key not in names:
                names.add(key)
                kept.append(told)
        parties[:] = kept


STEPS: tuple[Step, ...] = (
    _join_outcomes,
    if_no_recipient(_things_hit, "ASSAULT"),
    _spare_own_state,
    if_no_recipient(_whom_its_content_names),
    if_no_recipient(_whose_embassy, "PROTEST"),
    if_no_actor(_doers_around),
    if_no_actor(_crowd_nearby, "PROTEST"),
    if_no_recipient(_who_held_it, "COERCE"),
    if_no_recipient(_land_entered, "MOBILIZE"),
    if_no_recipient(_helped_by_it, "AID", "MOBILIZE"),
    _put_to_those_asked,
    _put_to_those_answered,
    if_no_recipient(_who_brought_it_down, "ASSAULT"),
    if_no_actor(_police_nearby),
    set_brokers_aside,
    _settle,
)


def _is_owned(party: NamedParty) -> bool:
    first = party.head.doc[party.start]
    return party.kind == "nominal" and party.antecedent is not None and first.tag_ == "PRP$"
