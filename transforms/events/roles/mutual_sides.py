"""Who the sides of a meeting or a deal are where the words for it name none, or name them by their delegations."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.grammar.clauses import Clause, read_clause
from sitrep.transforms.events.grammar.relations import dependents, is_verbal, phrases_of, preposition_of, with_conjuncts
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.roles.paths import counting_head
from sitrep.transforms.events.word_set import word_set

MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
# What comes out of talks between those who do it.
CONCLUDING = word_set(
    "agree sign reach conclude finalise finalize strike seal clinch restore resume normalise normalize settle declare "
    "issue announce establish pledge exchange ratify initial renew extend endorse adopt approve commit"
)
# How talks hang on what came of them.
HELD_BEFORE = frozenset({"after", "following", "during", "at", "in", "over", "amid", "of"})
SENT = word_set(
    "delegation delegate official representative envoy negotiator diplomat mediator minister leader president team "
    "counterpart ambassador commander general chief lawmaker premier expert troop soldier force"
)
GOVERNING = word_set("authority government official leader military army ministry parliament lawmaker prosecutor court")
HOLDING = word_set("hold detain jail imprison incarcerate")
GOING = word_set("arrive land travel go fly come head be")


def concluding_sides(meeting: Token) -> list[Token]:
    """ "A and B sign a treaty after months of talks": two or more who conclude something together have talked."""
    noun = counting_head(meeting)
    while noun.dep_ == "nmod" and preposition_of(noun) == "of":
        noun = noun.head
    verb = noun.head
    if noun.dep_ not in ("obl", "nmod") or preposition_of(noun) not in HELD_BEFORE:
        return []
    if noun.dep_ == "nmod":  # "an agreement after talks"
        verb = verb.head
    while is_verbal(verb) and not _is_concluding(verb) and verb.dep_ in ("xcomp", "conj", "acl"):
        verb = verb.head  # "agreed to reopen the border after talks"
    if not is_verbal(verb) or not _is_concluding(verb):
        return []
    clause = read_clause(verb)
    sides = [token for subject in clause.subjects for token in with_conjuncts(subject)]
    if clause.is_passive and not sides:  # "The treaty between A and B was signed after talks"
        sides = _between(clause)
    named = [token for token in dict.fromkeys(sides) if token.ent_type_ or _are_several(token)]
    return named if len(named) > 1 or (named and _are_several(named[0])) else []


def _are_several(people: Token) -> bool:
    """Whether "delegations from A and B", "the governments of A and B" are told of."""
    return bool(states_behind(people) or states_governed(people))


def _is_concluding(verb: Token) -> bool:
    return lemma_of(verb) in CONCLUDING


def _between(clause: Clause) -> list[Token]:
    return [
        side
        for token in clause.objects
        for child in dependents(token, "nmod")
        if preposition_of(child) == "between"
        for side in with_conjuncts(child)
    ]


def states_behind(people: Token) -> list[Token]:
    """The states in "delegations from A and B", where there are several."""
    if people.ent_type_ or people.tag_ != "NNS" or lemma_of(people) not in SENT:
        return []
    for child in dependents(people, "nmod"):
        if preposition_of(child) in ("from", "of") and child.ent_type_ in ("GPE", "NORP"):
            states = [token for token in with_conjuncts(child) if token.ent_type_ in ("GPE", "NORP")]
            return states if len(states) > 1 else []
    return []


def states_governed(authorities: Token) -> list[Token]:
    """The states in "authorities in A, B and C", where there are several."""
    if authorities.ent_type_ or authorities.tag_ != "NNS" or lemma_of(authorities) not in GOVERNING:
        return []
    for child in dependents(authorities, "nmod"):
        if preposition_of(child) in ("in", "of") and child.ent_type_ == "GPE":
            states = [token for token in with_conjuncts(child) if token.ent_type_ == "GPE"]
            return states if len(states) > 1 else []
    return []


def holders_of(freed: list[Token]) -> list[Token]:
    """Who lets go whoever was "held by the Front" or "jailed in Veltor", where no more is said of a release."""
    found = []
    for participle in [child for token in freed for child in dependents(token, "acl") if lemma_of(child) in HOLDING]:
        phrases = phrases_of(participle)
        by = [phrase.head for phrase in phrases if phrase.preposition == "by" and not phrase.depth]
        land = [phrase.head for phrase in phrases if phrase.preposition == "in" and phrase.head.ent_type_ == "GPE"]
        found.extend(by or land)
    return found


def land_visited(visit: Token, clause: Clause | None) -> list[Token]:
    """Veltor in "arrives in Veltor on a state visit", "was in Veltor for a visit"."""
    if clause is None or lemma_of(visit) not in ("visit", "trip", "tour") or lemma_of(clause.predicate) not in GOING:
        return []
    return [token for token in clause.governed_by("in", "to") if token.ent_type_ == "GPE"]
