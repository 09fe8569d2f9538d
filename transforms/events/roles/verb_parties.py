"""Who acts and on whom in an act told by a verb: the role paths of its row first, then what the clause says besides."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.grammar.clauses import Clause, read_clause
from sitrep.transforms.events.grammar.relations import dependents, is_passive, is_verbal, phrases_of
from sitrep.transforms.events.lexicon.word_classes import is_any, lemma_of
from sitrep.transforms.events.roles.implied_actors import find_captors, find_doers_within, subjects_over
from sitrep.transforms.events.roles.mutual_sides import holders_of
from sitrep.transforms.events.roles.parties import NamedParty
from sitrep.transforms.events.roles.role_reading import RoleReading, Step, if_no_actor, if_no_recipient
from sitrep.transforms.events.roles.tolls_told import hurt_by_weapon
from sitrep.transforms.events.roles.turned_down import who_was_asked, whom_it_turns_down
from sitrep.transforms.events.roles.victims import (
    UPON_PEOPLE,
    driven_off,
    persons_mistaken,
    unlisted_doers,
    unlisted_people,
    with_unlisted,
)
from sitrep.transforms.events.status.orders import is_own_order
from sitrep.transforms.events.word_set import word_set

FIRING = word_set("fire launch shoot lob hurl detonate plant lay drop throw toss")
# What speaks for whoever wrote it.
WRITINGS = word_set(
    "letter order decree statement message ultimatum directive memorandum declaration petition note law"
)
PUTTING_OUT = word_set("sign issue publish release adopt send post circulate deliver enact approve pass file write")
SAID_IN_WRITING = frozenset({"REQUEST", "ACCUSE", "SUPPORT", "REJECT", "THREATEN", "CONCEDE"})
FIRED = ("weapon", "missile", "bullet")


def _actors_of_row(reading: RoleReading) -> None:
    roles, entry = reading.roles, reading.candidate.entry
    roles.actors = reading.take.first(entry.actor, reading.site, roles.patterns, "actor")


def _recipients_of_row(reading: RoleReading) -> None:
    roles, entry = reading.roles, reading.candidate.entry
    found = reading.take.first(entry.recipient, reading.site, roles.patterns, "recipient", roles.actors)
    firing = _clause(reading).subjects if entry.lemma in FIRING else []
    roles.recipients = [party for party in found if party.head not in firing]  # "gunmen detonate a bomb"


def _mediators_of_row(reading: RoleReading) -> None:
    roles, paths = reading.roles, getattr(reading.candidate.entry, "mediator", ())
    roles.mediators = reading.take.first(paths, reading.site, roles.patterns, "mediator")


def _doers_of_passive_above(reading: RoleReading) -> None:
    """ "Three are killed in a raid by police, seizing drugs": the police seize them."""
    verb = reading.candidate.token
    if _clause(reading).shared_from == "participle" and verb.tag_ == "VBG" and is_passive(verb.head):
        doers = reading.take.parties(find_doers_within(read_clause(verb.head)), "by", "actor")
        reading.roles.actors = doers or reading.roles.actors


def _subject_of_sentence(reading: RoleReading) -> list[NamedParty]:
    verb = reading.candidate.token
    return reading.take.parties(read_clause(verb.sent.root).subjects, "subj", "actor") if _is_trailing(verb) else []


def _who_wrote_it(reading: RoleReading) -> None:
    """ "signs an order that directs A", "a letter from B inviting A": who signs it, or B, directs and invites."""
    verb = reading.candidate.token
    if reading.candidate.entry.type not in SAID_IN_WRITING:
        return
    writing = _writing_before(verb)
    if writing is not None and not _clause(reading).is_passive:
        by_it = [child for child in dependents(verb, "nsubj") if child.tag_ not in ("WDT", "WP")]
        authors = [] if by_it else _authors(writing)
        reading.roles.actors = reading.take.parties(authors, "subj", "actor") or reading.roles.actors


def _owner_of_weapon(reading: RoleReading) -> list[NamedParty]:
    """ "a Veltorian missile fired at a town": whose weapon it was."""
    clause = _clause(reading)
    if not clause.is_passive or clause.subjects or reading.candidate.entry.lemma not in FIRING:
        return []
    if any(child.dep_ == "compound:prt" for child in clause.predicate.children):
        return []  # "two Veltorian drones were shot down"
    weapons = [token for token in clause.objects if is_any(token, FIRED, reading.context.lexicon)]
    return reading.take.parties(weapons, "subj", "actor")


def _unlisted_doers(reading: RoleReading) -> list[NamedParty]:
    return unlisted_doers(_clause(reading), reading.candidate.entry.lemma, reading.context)


def _crowd_driven_off(reading: RoleReading) -> list[NamedParty]:
    if reading.candidate.entry.mode != "crowd-control":
        return []
    return reading.take.parties(driven_off(_clause(reading)), "obj", "recipient")


def _nominal_complements(reading: RoleReading) -> list[NamedParty]:
    """ "behead a teacher", where the tree takes whom it was done to for a complement."""
    if reading.candidate.entry.lemma not in UPON_PEOPLE:
        return []
    told = [token for token in dependents(reading.candidate.token, "xcomp") if token.pos_ == "NOUN"]
    return reading.take.parties(told, "obj", "recipient")


def _persons_mistaken(reading: RoleReading) -> list[NamedParty]:
    return persons_mistaken(_clause(reading), reading.candidate.entry.lemma, reading.context)


def _hurt_by_weapon(reading: RoleReading) -> list[NamedParty]:
    return reading.take.parties(hurt_by_weapon(_clause(reading), reading.context), "obj", "recipient")


def _others_in_clash(reading: RoleReading) -> list[NamedParty]:
    """ "soldiers clash with infiltrators": several whom no class lists."""
    if reading.candidate.entry.lemma not in ("clash", "skirmish"):
        return []
    return unlisted_people(_clause(reading).governed_by("with"), reading.context)


def _people_before_participle(reading: RoleReading) -> list[NamedParty]:
    """ "a video of two hostages kidnapped in May": the people right before it, not the video."""
    verb = reading.candidate.token
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or reading.candidate.entry.lemma not in UPON_PEOPLE:
        return []
    between = [phrase.head for phrase in phrases_of(verb.head) if verb.head.i < phrase.head.i < verb.i]
    people = [head for head in between if is_any(head, ("people", "captive", "role"), reading.context.lexicon)]
    return reading.take.parties(people[-1:], "obj", "recipient")


def _with_unlisted_victims(reading: RoleReading) -> None:
    roles, entry = reading.roles, reading.candidate.entry
    if entry.type == "ASSAULT" and "obj" in entry.recipient:
        clause = _clause(reading)
        roles.recipients = with_unlisted(roles.recipients, clause, roles.patterns, entry.lemma, reading.context)


def _doers_of_what_is_judged(reading: RoleReading) -> None:
    """ "protests over an attack by Veltor, calling it cowardly": Veltor is accused."""
    clause = _clause(reading)
    is_judged = reading.candidate.entry.type == "ACCUSE" and clause.shared_from == "participle"
    if is_judged and _speaks_of_it(clause):
        judging = _clause_judging(reading.candidate.token)
        doers = reading.take.parties(_who_did_it(judging), "by", "recipient")
        reading.roles.recipients = doers or reading.roles.recipients
        if judging != reading.candidate.token.head:
            judges = reading.take.parties(read_clause(judging).subjects, "subj", "actor")
            reading.roles.actors = judges or reading.roles.actors


def _guests_of_host(reading: RoleReading) -> None:
    """ "after talks hosted by A, B and C say": B and C have talked."""
    roles, verb = reading.roles, reading.candidate.token
    is_hosted = reading.candidate.entry.type == "CONSULT" and _clause(reading).is_passive and verb.dep_ == "acl"
    if not is_hosted or not roles.mediators:
        return
    sides = reading.take.parties(subjects_over(verb.head), "subj", "actor")
    hosts = {party.name for party in roles.mediators}
    if len(sides) > 1 and not roles.recipients and hosts.isdisjoint(party.name for party in sides):
        roles.actors = sides


def _captors(reading: RoleReading) -> list[NamedParty]:
    clause = _clause(reading)
    if not clause.is_passive or reading.candidate.entry.mode != "arrest":
        return []
    return reading.take.parties(find_captors(reading.candidate.token, clause, reading.context), "subj", "actor")


def _sides_of_fighting(reading: RoleReading) -> None:
    """ "Fighting between A and B"."""
    roles, verb, clause = reading.roles, reading.candidate.token, _clause(reading)
    if reading.candidate.entry.type != "ASSAULT" or verb.tag_ != "VBG" or not (clause.shared_from or not roles.actors):
        return
    between = clause.governed_by("between")
    joined = [other for other in dependents(verb, "conj") if len(between) == 1 and not is_verbal(other)]
    sides = reading.take.parties([*between, *joined], "between", "actor")
    if sides:
        roles.actors, roles.recipients = sides, []


def _agents_of_joined(reading: RoleReading) -> list[NamedParty]:
    """ "Ten are rescued and two arrested by the army": the agent of the last is that of all."""
    if not _clause(reading).is_passive:
        return []
    verb = reading.candidate.token
    return reading.take.parties(_agents_of_last(verb) or _agents_of_first(verb), "by", "actor")


def _holders_of_released(reading: RoleReading) -> list[NamedParty]:
    clause = _clause(reading)
    if not clause.is_passive or reading.candidate.entry.mode != "release":
        return []
    return reading.take.parties(holders_of(clause.objects), "by", "actor")


def _doers_within(reading: RoleReading) -> list[NamedParty]:
    clause = _clause(reading)
    return reading.take.parties(find_doers_within(clause), "by", "actor") if clause.is_passive else []


def _agent_hung_deep(reading: RoleReading) -> list[NamedParty]:
    """ "relieved of their posts by the army": the agent of a passive that the tree hangs on a thing before it."""
    clause = _clause(reading)
    if not clause.is_passive or clause.subjects:
        return []
    deep = [phrase.head for phrase in clause.phrases if phrase.preposition == "by" and phrase.depth]
    agents = [
        head for head in deep if head.head.pos_ == "NOUN" and lemma_of(head.head) not in reading.context.lexicon.nouns
    ]
    return reading.take.parties(agents, "by", "actor")


def _turned_down(reading: RoleReading) -> list[NamedParty]:
    return reading.take.parties(whom_it_turns_down(_clause(reading)), "obj", "recipient")


def _who_turns_it_down(reading: RoleReading) -> list[NamedParty]:
    return reading.take.parties(who_was_asked(_clause(reading)), "subj", "actor")


def _who_orders(reading: RoleReading) -> None:
    """ "orders the army to leave", "orders them to be deported": whoever gives the order acts."""
    first = reading.candidate.token
    while first.dep_ == "conj" and first.head.pos_ == "VERB" and not dependents(first, "nsubj"):
        first = first.head  # "to detain and deport"
    above = first.head
    if first.dep_ in ("xcomp", "ccomp") and is_own_order(first, above, reading.context.lexicon):
        ordering = reading.take.parties(read_clause(above).subjects, "subj", "actor")
        reading.roles.actors = ordering or reading.roles.actors


def _involved(reading: RoleReading) -> list[NamedParty]:
    """ "A summit is held involving A and B"."""
    ways = [child for child in dependents(reading.candidate.token, "advcl", "acl") if lemma_of(child) == "involve"]
    return reading.take.parties([token for way in ways for token in dependents(way, "obj")], "between", "actor")


def _note_clause(reading: RoleReading) -> None:
    clause, roles = _clause(reading), reading.roles
    if clause.shared_from and roles.actors:
        roles.patterns.append(clause.shared_from)
    if clause.is_passive:
        roles.patterns.append("passive")


VERB_STEPS: tuple[Step, ...] = (
    _actors_of_row,
    _doers_of_passive_above,
    _who_wrote_it,
    if_no_actor(_subject_of_sentence),
    if_no_actor(_owner_of_weapon),
    _recipients_of_row,
    if_no_actor(_unlisted_doers, "ASSAULT"),
    if_no_recipient(_crowd_driven_off),
    if_no_recipient(_turned_down, "REJECT"),
    if_no_actor(_who_turns_it_down, "REJECT"),
    if_no_recipient(_people_before_participle, "ASSAULT"),
    _with_unlisted_victims,
    if_no_recipient(_persons_mistaken, "ASSAULT"),
    if_no_recipient(_nominal_complements, "ASSAULT"),
    if_no_recipient(_hurt_by_weapon, "ASSAULT"),
    if_no_recipient(_others_in_clash, "ASSAULT"),
    _doers_of_what_is_judged,
    _mediators_of_row,
    _guests_of_host,
    if_no_actor(_captors, "COERCE"),
    _sides_of_fighting,
    if_no_actor(_agents_of_joined, "AID", "RETREAT", "COERCE", "ASSAULT"),
    if_no_actor(_holders_of_released, "RETREAT"),
    if_no_actor(_doers_within, "ASSAULT", "COERCE"),
    if_no_actor(_agent_hung_deep, "SANCTION", "COERCE", "RETREAT", "ASSAULT"),
    _who_orders,
    if_no_actor(_involved, "CONSULT", "AGREE", "COOPERATE"),
    _note_clause,
)


def _clause(reading: RoleReading) -> Clause:
    clause = reading.candidate.clause
    assert clause is not None
    return clause


def _speaks_of_it(clause: Clause) -> bool:
    objects = dependents(clause.predicate, "obj")
    return bool(objects) and objects[0].lower_ in ("it", "this")


def _clause_judging(participle: Token) -> Token:
    """ "blocks the plan to dissolve it, calling it unlawful": who blocks it does, not who has the plan."""
    above = participle.head
    if _is_trailing(participle):
        while above.tag_ == "VB" and above.dep_ == "acl" and is_verbal(above.head.head):
            above = above.head.head
    return above


def _who_did_it(verb: Token) -> list[Token]:
    """ "rejects Veltor's plan, calling it reckless": the doer or owner of what the clause above is about."""
    for thing in dependents(verb, "obj", "obl"):
        doers = [phrase.head for phrase in phrases_of(thing) if phrase.preposition == "by" and phrase.depth == 0]
        doers = doers or dependents(thing, "nmod:poss")
        if doers:
            return doers
    return []


def _agents_of_last(passive: Token) -> list[Token]:
    joined = [verb for verb in dependents(passive, "conj") if is_verbal(verb) and is_passive(verb)]
    return [
        phrase.head
        for verb in joined[-1:]
        for phrase in phrases_of(verb)
        if phrase.preposition == "by" and not phrase.depth
    ]


def _agents_of_first(passive: Token) -> list[Token]:
    """ "A boat is seized by the coast guard and its crew are detained": by the coast guard, too."""
    first = passive.head
    if passive.dep_ != "conj" or not is_verbal(first) or not is_passive(first):
        return []
    return [phrase.head for phrase in phrases_of(first) if phrase.preposition == "by" and not phrase.depth]


def _writing_before(verb: Token) -> Token | None:
    """The letter or order in whose words somebody is asked or accused."""
    writing = verb.head if verb.dep_ in ("acl", "acl:relcl") else None
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and (verb.i == 0 or verb.nbor(-1).text != ","):
        writing = next((thing for thing in dependents(verb.head, "obj") if thing.i < verb.i), None)
    return writing if writing is not None and lemma_of(writing) in WRITINGS else None


def _authors(writing: Token) -> list[Token]:
    """Whose letter or order it is, else who signs or issues it."""
    own = [phrase.head for phrase in phrases_of(writing) if phrase.preposition in ("from", "by") and not phrase.depth]
    own = own or dependents(writing, "nmod:poss")
    above = writing.head
    if own or writing.dep_ != "obj" or lemma_of(above) not in PUTTING_OUT:
        return own
    return read_clause(above).subjects


def _is_trailing(token: Token) -> bool:
    """ ", accusing her of …" at a sentence's end: the sentence's subject accuses, wherever the parser hung it."""
    if token.tag_ != "VBG" or token.i == 0 or token.sent.root == token:
        return False
    return token.nbor(-1).text == "," and token.dep_ in ("advcl", "acl")
