"""Who acts and on whom: role paths of a lexicon entry, read off the clause."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from sitrep.transforms.events.clauses import (
    Clause,
    Phrase,
    antecedent_of,
    counted_by,
    dependents,
    phrases_of,
    preposition_of,
    with_conjuncts,
)
from sitrep.transforms.events.context import Context
from sitrep.transforms.events.parties import NamedParty, entity_at, is_unnamed, named_parties
from sitrep.transforms.events.triggers import BLAMED_PARTICIPLES, Candidate
from sitrep.transforms.events.word_classes import is_a, lemma_of

# In these types a capital speaks for its state ("talks with Tehran"); under force it is a target on the map.
SPOKEN_TYPES = frozenset(
    {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION"}
)
# "Russian drones hit", "Israeli fire killed": who owns the tool acts.
FORCEFUL = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT"})
TOOLS = ("weapon", "missile", "aircraft", "ship", "violence", "bullet")
ACTED_BY = frozenset({"by"})
# Participles on a noun that name who did it.
DOER_PARTICIPLES = frozenset("carry launch conduct stage perpetrate commit wage mount organize organise lead claim".split())
BROKER_PARTICIPLES = frozenset("broker mediate host facilitate sponsor".split())


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
    take = _Taker(entry.type, context)
    roles.actors = take.first(entry.actor, clause, roles, "actor")
    roles.recipients = take.first(entry.recipient, clause, roles, "recipient")
    roles.mediators = take.first(getattr(entry, "mediator", ()), clause, roles, "mediator")
    if clause.shared_from and roles.actors:
        roles.patterns.append(clause.shared_from)
    if clause.is_passive:
        roles.patterns.append("passive")


def _noun_parties(candidate: Candidate, roles: Roles, context: Context) -> None:
    noun, entry, clause, light = candidate.token, candidate.entry, candidate.clause, candidate.light
    take = _Taker(entry.type, context)
    hanging = phrases_of(_counting_head(noun)) if _counting_head(noun) is not noun else []
    own = _NounSite(noun, [*phrases_of(noun), *hanging, *(_phrases_of_first(noun))], clause)
    if clause is not None and light is not None and light.subject_role != "none":
        subjects = take.parties(clause.subjects, "subj", light.subject_role)
        if subjects:
            side = roles.actors if light.subject_role == "actor" else roles.recipients
            side.extend(subjects)
            roles.patterns.append(f"light subject is {light.subject_role}")
    blamed = _participle_agents(noun, BLAMED_PARTICIPLES, ("to", "on", "upon"))
    if blamed:
        roles.actors = take.parties(blamed, "by", "actor")
        roles.is_alleged = True
        roles.patterns.append("attributed to")
    if not roles.actors:
        doers = _participle_agents(noun, DOER_PARTICIPLES, ("by",))
        roles.actors = take.parties(doers, "by", "actor")
    joint = entry.actor and entry.actor[0].startswith("between")
    if not roles.actors or joint:
        for party in take.first(entry.actor, own, roles, "actor"):
            if all(party.name != other.name for other in roles.actors):
                roles.actors.append(party)
    if not roles.recipients:
        roles.recipients = take.first(entry.recipient, own, roles, "recipient")
    roles.mediators = take.parties(_participle_agents(noun, BROKER_PARTICIPLES, ("by",)), "by", "mediator")


@dataclass
class _NounSite:
    """Where a noun's parties can stand: around it and, under a light verb, around that."""

    noun: Token
    own_phrases: list[Phrase]
    clause: Clause | None

    @property
    def phrases(self) -> list[Phrase]:
        """The noun's own phrases first, then those of its light verb."""
        if self.clause is None:
            return self.own_phrases
        return [*self.own_phrases, *(phrase for phrase in self.clause.phrases if phrase.head != self.noun)]


class _Taker:
    """Reads role paths for one event type."""

    def __init__(self, event_type: str, context: Context) -> None:
        self.event_type = event_type
        self.context = context

    def first(self, paths: tuple[str, ...], site: Clause | _NounSite, roles: Roles, role: str) -> list[NamedParty]:
        """Parties of the first path that gives any; "a+b" asks for both together."""
        for path in paths:
            found: list[NamedParty] = []
            for part in path.split("+"):
                parties = self.parties(heads_on(part, site), part, role)
                found.extend(party for party in parties if all(party.start != other.start for other in found))
                if parties:
                    roles.patterns.append(f"{role}: {part}")
            if found:
                return found
        return self._owners(paths, site, roles) if role == "recipient" else []

    def _owners(self, paths: tuple[str, ...], site: Clause | _NounSite, roles: Roles) -> list[NamedParty]:
        """Whose thing it is that was acted on: "struck Syrian air defences", "tariffs on goods from China"."""
        for part in (part for path in paths for part in path.split("+")):
            for head in heads_on(part, site):
                owners = [token for token in _premodifiers(head, "") if token.ent_type_ in ("GPE", "NORP", "ORG")]
                owners += dependents_exact(head, "nmod:poss")
                owners += [phrase.head for phrase in phrases_of(head) if phrase.preposition in ("from", "belonging to")]
                for child in dependents(head, "acl"):
                    if lemma_of(child) in ("belong", "import", "own", "use", "operate"):
                        owners += [phrase.head for phrase in phrases_of(child) if phrase.preposition in ("to", "from", "by")]
                found = [party for party in self.parties(owners, part, "recipient") if party.kind == "name"]
                if found:
                    roles.patterns.append(f"recipient: owner of {part}")
                    return found
        return []

    def parties(self, heads: list[Token], path: str, role: str) -> list[NamedParty]:
        """Named parties of the phrases headed by `heads`, pronouns resolved, places left out."""
        found: list[NamedParty] = []
        for head in heads:
            if role == "recipient" and path not in ("subj", "with") and self._is_site(head):
                continue
            for party in self._of(head):
                if role == "actor" and is_unnamed(party, self.context.lexicon):
                    continue
                if found and _is_place_behind_comma(party):
                    continue
                if self._may_stand(party, path, role) and all(party.start != other.start for other in found):
                    found.append(party)
        return found

    def _of(self, head: Token) -> list[NamedParty]:
        antecedents = self.context.antecedents
        if head.pos_ in ("PRON", "DET") or antecedents.stands_for_name(head):
            relative = antecedent_of(head)
            if relative is not None:
                return named_parties(relative, self.context.lexicon)
            several = antecedents.resolve_group(head)
            if several:
                return several
            resolved = antecedents.resolve(head)
            if resolved is not None:
                return [resolved]
            return named_parties(head, self.context.lexicon) if head.pos_ == "NOUN" else []
        counted = counted_by(head)
        if counted:
            return [party for token in counted for party in named_parties(token, self.context.lexicon)]
        if head.pos_ == "ADJ" and not head.ent_type_:
            if self.context.gazetteer.country_of_demonym(head.text):
                return [NamedParty(head, head.i, head.i + 1, "name", "NORP")]
            return []
        found = named_parties(head, self.context.lexicon)
        if not found and self.event_type in FORCEFUL and any(is_a(head, name, self.context.lexicon) for name in TOOLS):
            owners = _premodifiers(head, "amod") or dependents_exact(head, "nmod:poss")
            return [party for owner in owners for party in self._of(owner)]
        return found

    def _is_site(self, head: Token) -> bool:
        """Whether a phrase starts with a place: in "the city of A, B province, C" none of the names is a party."""
        if head.ent_type_ == "GPE":
            entity = entity_at(head)
            gazetteer = self.context.gazetteer
            if entity is None or gazetteer.country_named(entity.text) or gazetteer.metonym_country(entity.text):
                return False
            return True
        return head.ent_type_ in ("LOC", "FAC") or (not head.ent_type_ and is_a(head, "territory", self.context.lexicon))

    def _may_stand(self, party: NamedParty, path: str, role: str) -> bool:
        """Whether a name can be a party here: a town that is hit is a place, a state that is hit is a party."""
        if party.label != "GPE" or role != "recipient" and path in ("subj", "poss", "by", "compound", "amod", "between"):
            return True
        gazetteer = self.context.gazetteer
        if gazetteer.country_named(party.text) is not None:
            return True
        return self.event_type in SPOKEN_TYPES and gazetteer.metonym_country(party.text) is not None


def heads_on(path: str, site: Clause | _NounSite) -> list[Token]:
    """Heads of the phrases that a role path names: subj, obj, obj.of, with, poss, amod, compound, between …"""
    if isinstance(site, Clause):
        if path == "subj":
            return site.subjects
        if path == "obj":
            return site.objects
        if path == "comp":  # "vowed to crush the rebels": whom the threatened act would hit
            return [token for verb in site.complements for token in dependents(verb, "obj")]
        if path.startswith("obj."):
            return _around_objects(path.removeprefix("obj."), site)
        return site.governed_by(path)
    if path == "poss":
        return dependents_exact(site.noun, "nmod:poss")
    if path in ("amod", "compound"):
        return _premodifiers(site.noun, path)
    found = [phrase for phrase in site.phrases if phrase.preposition == path]
    return [phrase.head for phrase in sorted(found, key=lambda phrase: phrase.depth)]


def dependents_exact(token: Token, label: str) -> list[Token]:
    """Children with exactly this label."""
    return [child for child in token.children if child.dep_ == label]


def _around_objects(path: str, clause: Clause) -> list[Token]:
    found: list[Token] = []
    for token in clause.objects:
        for head in with_conjuncts(token):
            if path == "of":
                found.extend(dependents_exact(head, "nmod:poss"))
                found.extend(child for child in _premodifiers(head, "") if child.ent_type_)
            found.extend(phrase.head for phrase in phrases_of(head) if phrase.preposition == path)
    return found


def _premodifiers(noun: Token, label: str) -> list[Token]:
    """Names and party nouns before a noun: "Israeli" strikes, "Hamas rocket" attacks, "rebel" attack."""
    found = []
    for child in noun.lefts:
        if child.dep_ not in ("amod", "compound", "nmod", "nmod:desc"):
            continue
        entity = entity_at(child)
        if child.lower_ == "led":  # "youth-led protests"
            found.extend(list(child.lefts)[-2:-1] if child.nbor(-1).text == "-" else list(child.lefts)[-1:])
            continue
        if entity is not None:
            if entity.label_ in ("PERSON", "ORG", "GPE", "NORP") and child.dep_ != "nmod" or preposition_of(child) == "":
                found.append(child)
        elif label == child.dep_:
            found.append(child)
        found.extend(inner for inner in child.children if inner.ent_type_ in ("ORG", "NORP", "GPE") and inner.i < child.i)
    return found


def _counting_head(noun: Token) -> Token:
    return noun.head if noun.dep_ == "nmod" and counted_by(noun.head) else noun


def _phrases_of_first(noun: Token) -> list[Phrase]:
    """"missile and drone attack on A": what hangs on the first conjunct belongs to the second too, and the reverse."""
    return phrases_of(noun.head, 1) if noun.dep_ == "conj" and noun.head.pos_ == "NOUN" else []


def is_laid_at_door(noun: Token) -> bool:
    """Whether the text only attributes the act: "an airstrike attributed to A", "attacks blamed on B"."""
    return bool(_participle_agents(noun, BLAMED_PARTICIPLES, ("to", "on", "upon")))


def _participle_agents(noun: Token, lemmas: frozenset[str], prepositions: tuple[str, ...]) -> list[Token]:
    """"an airstrike attributed to A", "attacks claimed by B": the heads after the participle."""
    found = []
    participles = [child for child in noun.children if child.dep_ in ("acl", "acl:relcl", "advcl")]
    after = _participle_after(noun)
    for child in dict.fromkeys([*participles, *([after] if after is not None else [])]):
        if lemma_of(child) in lemmas:
            found.extend(phrase.head for phrase in phrases_of(child) if phrase.preposition in prepositions)
    return found


def _participle_after(noun: Token) -> Token | None:
    """The participle that follows a noun with only words of time between: "strikes late last month attributed to"."""
    for token in noun.doc[noun.i + 1 : min(noun.i + 7, noun.sent.end)]:
        if token.tag_ in ("VBN", "VBD"):
            return token
        if token.ent_type_ not in ("DATE", "TIME") and token.pos_ != "ADV":
            return None
    return None


def _is_place_behind_comma(party: NamedParty) -> bool:
    """Argentina in "a court in Córdoba, Argentina", which parsers like to take for a second subject."""
    if party.label != "GPE" or party.start < 2:
        return False
    comma, before = party.head.doc[party.start - 1], party.head.doc[party.start - 2]
    joined = any(child.dep_ == "cc" for child in party.head.children)
    return comma.text == "," and before.ent_type_ in ("GPE", "LOC", "FAC") and not joined and party.head.dep_ != "conj"


def _settle(roles: Roles) -> None:
    names: set[str] = set()
    for parties in (roles.actors, roles.mediators, roles.recipients):
        kept = []
        for party in parties:
            key = party.name.casefold()
            if key not in names:
                names.add(key)
                kept.append(party)
        parties[:] = kept


__all__ = ["ACTED_BY", "Roles", "fill_roles", "heads_on", "dependents"]
