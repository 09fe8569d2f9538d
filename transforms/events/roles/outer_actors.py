"""Who acted where the act's own clause names nobody, told by the clauses and phrases around it.

A participle or infinitive without a doer has that of the clause over it; a measure that is announced is
the announcer's; who is killed while fighting somebody is killed by them; who is convicted in a court
is convicted by it.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from sitrep.transforms.events.context import Context
from sitrep.transforms.events.grammar.clauses import Clause, read_clause
from sitrep.transforms.events.grammar.relations import (
    dependents,
    first_of_list,
    is_verbal,
    phrases_of,
    preposition_of,
    with_conjuncts,
)
from sitrep.transforms.events.grammar.tree_steps import SPEECH_VERBS
from sitrep.transforms.events.lexicon.word_classes import is_any, lemma_of
from sitrep.transforms.events.roles.implied_actors import REPORTING, clauses_over, whose_share
from sitrep.transforms.events.roles.parties import NamedParty
from sitrep.transforms.events.roles.path_parties import PartyReader
from sitrep.transforms.events.triggers.candidates import Candidate
from sitrep.transforms.events.word_set import word_set

# Whoever does one of these to a measure takes it.
TAKING_MEASURES = word_set(
    "announce order approve declare decree enact impose introduce decide reverse extend lift revoke authorize "
    "authorise issue include"
)
MAKING_KNOWN = word_set("announce confirm declare decree decide rule")
UNDOING = word_set("lift ease end extend reverse revoke rescind scrap reopen unblock unfreeze relax remove restore")
MEASURES = frozenset({"SANCTION", "AGREE", "REQUEST", "COERCE", "SUPPORT"})
# Two sides of an exchange free those whom they held.
EXCHANGES = word_set("swap exchange trade deal")
IN_COURT = frozenset({"in", "at", "before", "by"})
COURTS = word_set("court tribunal")
TRIED = frozenset({("SANCTION", "convict"), ("ACCUSE", "allege")})
# Who claims to have killed one of these without saying who did it did it.
ENEMIES = word_set("militant terrorist rebel insurgent fighter commander gunman jihadist operative leader guerrilla")
FORCE_WORDS = word_set("army military navy force forces troops police guard guards command defense defence security")
ENVOYS = word_set("ambassador envoy consul diplomat representative attaché attache")
KEEPING_OUT = word_set("deny refuse bar")
PRESENCE = word_set("presence occupation rule control")
# "protests demanding a pardon": the crowd does, whoever it is.
OUTCRIES = word_set("protest rally march demonstration strike campaign petition letter")
WITHOUT_A_NAME = ("unnamed", "people", "crowd", "armed", "police", "role", "state", "group")


def find_outer_actors(
    candidate: Candidate, recipients: list[NamedParty], take: PartyReader, context: Context
) -> list[NamedParty]:
    """The first parties around the act that are none of its recipients; [] where none can be meant."""
    undergoing = {party.name.casefold() for party in recipients}
    for heads in _found_around(candidate, recipients, context):
        parties = [party for party in take.parties(heads, "subj", "actor") if party.name.casefold() not in undergoing]
        if parties:
            return parties
    return []


def _found_around(candidate: Candidate, recipients: list[NamedParty], context: Context) -> Iterator[list[Token]]:
    entry, clause, token = candidate.entry, candidate.clause, candidate.token
    if candidate.is_noun:
        if entry.type in MEASURES:
            yield _who_takes_measure(token)
        if entry.type == "ASSAULT":
            yield _whose_presence(token)
            yield from _tellers(candidate, recipients, context)
        if entry.type == "COOPERATE" and preposition_of(token) in ("in", "during", "under"):
            yield from clauses_over(token)
        return
    assert clause is not None
    if entry.type == "ASSAULT" and not clause.is_passive:
        yield list(_doers_of_subject(clause))
    if not clause.is_passive:
        # "played a role in recruiting fighters" only says what somebody is known for.
        if entry.type != "MOBILIZE" and _is_bare(token) and not _has_own_doer(clause, context):
            yield whose_share(token)
            yield from _subjects_above(token)
        return
    if entry.type == "ACCUSE" and token.dep_ == "ccomp" and lemma_of(token.head) in SPEECH_VERBS:
        yield read_clause(token.head).subjects  # "said that Veltor was suspected of sabotage"
    if (entry.type, entry.mode) in TRIED:
        yield [phrase.head for phrase in clause.phrases if _is_court(phrase.preposition, phrase.head)]
        yield _court_below(token)
    if (entry.type, entry.mode) == ("SANCTION", "expel"):
        yield _host_of_envoy(recipients)
    if (entry.type, entry.mode) in (("SANCTION", "expel"), ("COERCE", "deport")):
        yield _states_after("from", clause, context)
    if lemma_of(token) in KEEPING_OUT:
        yield _states_after("to", clause, context)
    if entry.type == "SANCTION":
        yield [phrase.head for phrase in clause.phrases if phrase.preposition == "under" and _governs(phrase.head)]
    if (entry.type, entry.mode) == ("RETREAT", "release"):
        yield list(_sides_of_exchange(clause))
    if entry.type in ("SANCTION", "COERCE") and entry.mode in ("discontinue", "expel", "restrict", None):
        yield _who_makes_it_known(token)
    if entry.type in ("SANCTION", "COERCE"):
        yield _who_undoes_it(token)
    if entry.type == "MOBILIZE":
        yield [token for token in clause.objects if lemma_of(token) not in ("security", "defence", "defense")]
    if entry.type == "ASSAULT":
        yield from _tellers(candidate, recipients, context)


def _states_after(preposition: str, clause: Clause, context: Context) -> list[Token]:
    """ "is expelled from Veltor", "are denied entry to Veltor": a state lets nobody else say who may be there."""
    heads = clause.governed_by(preposition)
    heads += [phrase.head for thing in dependents(clause.predicate, "obj") for phrase in phrases_of(thing)
              if phrase.preposition == preposition and phrase.depth == 0]  # fmt: skip
    return [head for head in heads if head.ent_type_ == "GPE" and context.gazetteer.country_named(head.text)]


def _doers_of_subject(clause: Clause) -> Iterator[Token]:
    """ "Violence between militias and tribes leaves ten dead", "an ambush by rebels claims six lives"."""
    for subject in clause.subjects:
        if not subject.ent_type_:
            for phrase in phrases_of(subject):
                if phrase.depth == 0 and phrase.preposition in ("between", "by"):
                    yield from with_conjuncts(phrase.head) if phrase.preposition == "between" else [phrase.head]


def _is_bare(verb: Token) -> bool:
    """A participle or an infinitive without a subject of its own."""
    if dependents(verb, "nsubj") or any(child.dep_ == "aux" and child.lower_ != "to" for child in verb.children):
        return False
    return verb.tag_ in ("VBG", "VB")


def _subjects_above(verb: Token) -> Iterator[list[Token]]:
    """ "accepts a truce proposed by A after taking B": who accepts takes B, not who proposed the truce."""
    for node in verb.ancestors:
        is_said_of_noun = node.dep_ == "acl" and node.tag_ == "VBN"
        if is_verbal(node) and not is_said_of_noun and lemma_of(node) not in REPORTING:
            yield read_clause(node).subjects


def _has_own_doer(clause: Clause, context: Context) -> bool:
    """Whether the clause has a doer already, though one of no name: "gunmen opened fire, killing two"."""
    return any(
        head.ent_type_
        or head.pos_ == "PRON"
        or lemma_of(head) in OUTCRIES
        or is_any(head, WITHOUT_A_NAME, context.lexicon)
        for head in clause.subjects
    )


def _who_takes_measure(noun: Token) -> list[Token]:
    """ "announces the closure of A, the expulsion of B": each of the list is the announcer's."""
    node = first_of_list(noun)
    if node.dep_ == "obj" and lemma_of(node.head) in TAKING_MEASURES and is_verbal(node.head):
        return read_clause(node.head).subjects
    return []


def _who_makes_it_known(verb: Token) -> list[Token]:
    """ "The agency confirms that foreigners are barred from its site": a ban that one makes known is one's own."""
    node = first_of_list(verb)
    is_told = node.dep_ == "ccomp" and lemma_of(node.head) in MAKING_KNOWN and is_verbal(node.head)
    return read_clause(node.head).subjects if is_told else []


def _who_undoes_it(verb: Token) -> list[Token]:
    """ "lifts the curfew imposed in May", "reopens the border after it was closed": whoever takes it back."""
    node = verb
    while node.head != node and node.dep_ in ("acl", "conj", "obj", "nmod", "advcl", "obl"):
        node = node.head
        if is_verbal(node) and lemma_of(node) in UNDOING:
            return read_clause(node).subjects if node.tag_ != "VBG" else []
    return []


def _whose_presence(noun: Token) -> list[Token]:
    """ "killings during the Northgate Brigade's presence"."""
    for phrase in phrases_of(noun.head if noun.dep_ == "obj" else noun):
        if phrase.preposition in ("during", "under") and lemma_of(phrase.head) in PRESENCE:
            return [child for child in phrase.head.children if child.dep_ == "nmod:poss"]
    return []


def _is_court(preposition: str, head: Token) -> bool:
    return preposition in IN_COURT and lemma_of(head) in COURTS


def _court_below(verdict: Token) -> list[Token]:
    """ "is found guilty of fraud by a court in Northgate and jailed": however deep the parser hung the court."""
    first = first_of_list(verdict)
    if lemma_of(first.head) in SPEECH_VERBS and first.dep_ == "ccomp" and first != verdict:
        return []
    for token in first.subtree:
        if lemma_of(token) in COURTS and token.i > first.i and preposition_of(token) == "by":
            return [token]
    return []


def _governs(head: Token) -> bool:
    """ "suspended in 2021 under the Ruiz administration"."""
    return lemma_of(head) in ("administration", "government", "president", "regime", "presidency")


def _host_of_envoy(recipients: list[NamedParty]) -> list[Token]:
    """ "Veltor's ambassador to Ostland is declared unwelcome": by Ostland."""
    for party in recipients:
        told = party.antecedent or party
        for node in (told.head, told.head.head):
            if lemma_of(node) in ENVOYS:
                return [phrase.head for phrase in phrases_of(node) if phrase.preposition == "to" and phrase.depth == 0]
    return []


def _sides_of_exchange(clause: Clause) -> Iterator[Token]:
    """ "released in a prisoner swap between A and B"."""
    for phrase in clause.phrases:
        if lemma_of(phrase.head) in EXCHANGES and phrase.depth == 0:
            for inner in phrases_of(phrase.head):
                if inner.preposition == "between" and inner.depth == 0:
                    yield from with_conjuncts(inner.head)


def _tellers(candidate: Candidate, recipients: list[NamedParty], context: Context) -> Iterator[list[Token]]:
    """ "The army announces that ninety militants have been killed": it tells of what it did itself."""
    if not any(_is_enemy(party) for party in recipients):
        return
    for part in (candidate, *candidate.outcomes):
        node = first_of_list(part.anchor)
        is_told = node.dep_ == "ccomp" and lemma_of(node.head) in SPEECH_VERBS
        if is_told and part.clause is not None and part.clause.is_passive:
            yield [force for head in read_clause(node.head).subjects for force in _force_of(head, context)]


def _is_enemy(party: NamedParty) -> bool:
    """Militants, or a person whom the words around call one: "Ana B., a rebel commander"."""
    told = party.antecedent or party
    around = [told.head, *told.head.lefts, *dependents(told.head, "appos")]
    if told.head.dep_ in ("appos", "flat", "nmod:desc"):
        around.append(told.head.head)
    return any(lemma_of(token) in ENEMIES for token in around)


def _force_of(speaker: Token, context: Context) -> Iterator[Token]:
    """The army in "the army says", "army spokesman Ana B. says", "the army and the police say"."""
    for head in with_conjuncts(speaker):
        named = [token for token in head.subtree if token.i <= head.i or token.ent_type_ == head.ent_type_ == "ORG"]
        is_force = any(is_any(token, ("armed", "police"), context.lexicon) for token in named if not token.ent_type_)
        if is_force or any(token.lower_ in FORCE_WORDS for token in named):
            bodies = [token for token in named if token.ent_type_ == "ORG" and token.ent_iob_ == "B"]
            speaks_for = bodies and any(token.ent_type_ == "PERSON" for token in head.subtree)
            yield bodies[0] if speaks_for else head


def told_while_fighting(candidate: Candidate, roles_of_dead: list[NamedParty], actors: list[NamedParty]) -> bool:
    """ "Two soldiers are killed while fighting rebels": the fighting is of the dead, and the rebels killed them."""
    token = candidate.token
    if candidate.is_noun or token.tag_ != "VBG" or token.dep_ not in ("advcl", "xcomp") or preposition_of(token):
        return False
    dead = {party.name.casefold() for party in roles_of_dead}
    return bool(dead) and {party.name.casefold() for party in actors} <= dead and bool(actors)
