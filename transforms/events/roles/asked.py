"""Of whom something is asked, where a request names somebody else: whom it is for, or who is called in to hear it."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.grammar.clauses import read_clause
from sitrep.transforms.events.grammar.relations import dependents, is_verbal, phrases_of, preposition_of
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.roles.parties import NamedParty
from sitrep.transforms.events.roles.path_parties import PartyReader
from sitrep.transforms.events.status.actuality import ADDRESSING
from sitrep.transforms.events.triggers.candidates import Candidate
from sitrep.transforms.events.word_set import word_set

# "the release of two nurses": whoever holds them is asked, not they.
UNDERGOING = word_set("release liberation freeing freedom return repatriation handover extradition safety protection")
HOLDING = word_set(
    "hold detain jail imprison arrest capture seize abduct kidnap take imprison intern retain keep sentence"
)


def find_asked(
    candidate: Candidate, recipients: list[NamedParty], acting: set[str], take: PartyReader
) -> list[NamedParty]:
    """The recipients of a request: who was called in to hear it, who holds those to be freed, else as they were."""
    addressed = _addressed(candidate)
    if addressed:
        return take.parties(addressed, "obj", "recipient") or recipients
    freed = [party for party in recipients if party.label != "GPE" and _is_to_be_freed(party.head)]
    if not freed:
        return recipients
    held = take.parties(_holders(freed[0].head), "by", "recipient")
    others = [party for party in recipients if party not in freed]
    return [party for party in held if party.name.casefold() not in acting] or others


def _addressed(candidate: Candidate) -> list[Token]:
    """ "summons the ambassador to demand": who is summoned."""
    verb = candidate.anchor
    if candidate.is_noun or verb.dep_ not in ("advcl", "xcomp") or lemma_of(verb.head) not in ADDRESSING:
        return []
    return read_clause(verb.head).objects


def _is_to_be_freed(head: Token) -> bool:
    while head.dep_ in ("appos", "conj", "flat", "compound", "nmod:desc") and head.head != head:
        head = head.head
    thing = head.head
    is_of = head.dep_ == "nmod:poss" or (head.dep_ == "nmod" and preposition_of(head) in ("of", "for"))
    return is_of and lemma_of(thing) in UNDERGOING


def _holders(freed: Token) -> list[Token]:
    for participle in dependents(freed, "acl"):
        if is_verbal(participle) and lemma_of(participle) in HOLDING:
            phrases = phrases_of(participle)
            for wanted in ("by", "in"):
                found = [phrase.head for phrase in phrases if phrase.preposition == wanted and not phrase.depth]
                if found:
                    return found
    return []
