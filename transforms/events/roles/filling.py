"""Who acts and on whom: role paths of a lexicon entry, read off the clause."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from sitrep.transforms.events.context import Context
from sitrep.transforms.events.grammar.clauses import phrases_of, read_clause
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.roles.parties import UNTOLD_PEOPLE, NamedParty
from sitrep.transforms.events.roles.path_parties import PartyReader
from sitrep.transforms.events.roles.paths import NounSite, counting_head, participle_agents, phrases_of_first
from sitrep.transforms.events.triggers.candidates import BLAMED_PARTICIPLES, Candidate
from sitrep.transforms.events.word_set import word_set

# Participles on a noun that name who did it.
DOER_PARTICIPLES = word_set("carry launch conduct stage perpetrate commit wage mount organize organise lead claim")
BROKER_PARTICIPLES = word_set("broker mediate host facilitate sponsor")


@dataclass
class Roles:
    """Parties of one event by role; `patterns` says which paths found them."""

    actors: list[NamedParty] = field(default_factory=list)
    recipients: list[NamedParty] = field(default_factory=list)
    mediators: list[NamedParty] = field(default_factory=list)
    is_alleged: bool = False
    patterns: list[str] = field(default_factory=list)


def fill_roles(candidate: Candidate, context: Context) -> Roles:
    """The parties of a candidate in their roles; a party never stands in two of them."""
    roles = Roles()
    reader = _noun_parties if candidate.is_noun else _verb_parties
    reader(candidate, roles, context)
    for outcome in candidate.outcomes:
        victims = Roles()
        (_noun_parties if outcome.is_noun else _verb_parties)(outcome, victims, context)
        if not roles.actors and not (outcome.clause is not None and outcome.clause.shared_from):
            roles.actors.extend(victims.actors)
        roles.recipients.extend(victims.recipients)
    _settle(roles)
    return roles


def _verb_parties(candidate: Candidate, roles: Roles, context: Context) -> None:
    clause, entry = candidate.clause, candidate.entry
    assert clause is not None
    take = PartyReader(entry.type, context)
    roles.actors = take.first(entry.actor, clause, roles.patterns, "actor")
    if not roles.actors and _is_trailing(candidate.token):
        roles.actors = take.parties(read_clause(candidate.token.sent.root).subjects, "subj", "actor")
    roles.recipients = take.first(entry.recipient, clause, roles.patterns, "recipient")
    roles.mediators = take.first(getattr(entry, "mediator", ()), clause, roles.patterns, "mediator")
    if clause.shared_from and roles.actors:
        roles.patterns.append(clause.shared_from)
    if clause.is_passive:
        roles.patterns.append("passive")


def _is_trailing(token: Token) -> bool:
    """ ", accusing her of …" at a sentence's end: the sentence's subject accuses, wherever the parser hung it."""
    if token.tag_ != "VBG" or token.i == 0 or token.sent.root == token:
        return False
    return token.nbor(-1).text == "," and token.dep_ in ("advcl", "acl")


def _noun_parties(candidate: Candidate, roles: Roles, context: Context) -> None:
    noun, entry, clause, light = candidate.token, candidate.entry, candidate.clause, candidate.light
    take = PartyReader(entry.type, context)
    hanging = phrases_of(counting_head(noun)) if counting_head(noun) is not noun else []
    own = NounSite(noun, [*phrases_of(noun), *hanging, *(phrases_of_first(noun))], clause)
    if clause is not None and light is not None and light.subject_role != "none":
        subjects = take.parties(clause.subjects, "subj", light.subject_role)
        if subjects:
            side = roles.actors if light.subject_role == "actor" else roles.recipients
            side.extend(subjects)
            roles.patterns.append(f"light subject is {light.subject_role}")
    blamed = participle_agents(noun, BLAMED_PARTICIPLES, ("to", "on", "upon"))
    if blamed:
        roles.actors = take.parties(blamed, "by", "actor")
        roles.is_alleged = True
        roles.patterns.append("attributed to")
    if not roles.actors:
        doers = participle_agents(noun, DOER_PARTICIPLES, ("by",))
        roles.actors = take.parties(doers, "by", "actor")
    joint = entry.actor and entry.actor[0].startswith("between")
    if not roles.actors or joint:
        for party in take.first(entry.actor, own, roles.patterns, "actor"):
            if all(party.name != other.name for other in roles.actors):
                roles.actors.append(party)
    if not roles.recipients:
        roles.recipients = take.first(entry.recipient, own, roles.patterns, "recipient")
    roles.mediators = take.parties(participle_agents(noun, BROKER_PARTICIPLES, ("by",)), "by", "mediator")


def _settle(roles: Roles) -> None:
    names: set[str] = set()
    for parties in (roles.actors, roles.mediators, roles.recipients):
        kept = []
        for party in parties:
            # "one person is killed and nine other people": all are people.
            is_bare = party.end - party.start == 1 and party.antecedent is None
            key = "people" if is_bare and lemma_of(party.head) in UNTOLD_PEOPLE else party.name.casefold()
            if key not in names:
                names.add(key)
                kept.append(party)
        parties[:] = kept
