"""Who and what a paragraph speaks of: every phrase that could be a party of an event told close by."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from sitrep.transforms.events.context import Context
from sitrep.transforms.events.grammar.clauses import preposition_of
from sitrep.transforms.events.lexicon.word_classes import is_a, lemma_of
from sitrep.transforms.events.roles.parties import (
    PARTY_CLASSES,
    NamedParty,
    entity_at,
    named_facility,
    named_party,
    of_entity,
    phrase_of_noun,
)

# What can be hit, seized or spoken to beside people and bodies.
THINGS = ("ship", "vehicle", "building", "aircraft", "property", "captive", "casualty", "territory", "media")
NAMES = frozenset({"NORP", "GPE", "ORG", "PERSON"})
# Labels under which a word stands for its phrase: the phrase's place in the sentence is its head's.
WITHIN_PHRASE = frozenset({"conj", "appos", "flat", "compound", "nmod:desc", "amod", "nmod:poss"})


@dataclass(frozen=True)
class Mention:
    """A phrase with what is known of it wherever the event is."""

    party: NamedParty
    sort: str  # its word class, or for a name its label
    nation: str | None  # the state whose name or adjective is among its words, ISO 3166-1 alpha-3
    is_state: bool  # the name of a state and nothing more
    outer: Token  # the head of the phrase that it stands in
    preposition: str
    is_inside: bool = False  # of a longer phrase, as Veltor in "Veltor police"

    @property
    def head(self) -> Token:
        """The head of its words."""
        return self.party.head


def mentions_in(doc: Doc, context: Context) -> list[Mention]:
    """The mentions of a paragraph in text order of their heads, each span of words once."""
    found: dict[tuple[int, int], NamedParty] = {}
    for token in doc:
        party = _party_of(token, context)
        if party is not None:
            found.setdefault((party.start, party.end), party)
    longer = [party for party in found.values() if party.end - party.start > 1]
    return [
        describe(party, context, any(_lies_in(party, other) for other in longer if other is not party))
        for party in found.values()
    ]


def describe(party: NamedParty, context: Context, is_inside: bool = False) -> Mention:
    """The mention that a party is; one that stands for another is described by the words it stands for."""
    told = party.antecedent or party
    outer = party.head
    for _ in range(3):
        if outer.dep_ in WITHIN_PHRASE:
            outer = outer.head
    nation, is_state = _nation_of(told, context)
    return Mention(party, sort_of(told, context), nation, is_state, outer, preposition_of(outer), is_inside)


def sort_of(party: NamedParty, context: Context) -> str:
    """The first word class of a common noun; a name's label; "other" for a name without one."""
    if party.kind != "name":
        for name in (*PARTY_CLASSES, *THINGS):
            if is_a(party.head, name, context.lexicon):
                return name
    return party.label or "other"


def are_one(first: Mention, second: Mention) -> bool:
    """Whether two mentions may name one party: shared words, or a state and somebody who is called by it."""
    one, other = first.party, second.party
    if one.head.doc is other.head.doc and one.start < other.end and other.start < one.end:
        return True
    if first.nation is not None and first.nation == second.nation and (first.is_state or second.is_state):
        return True
    words, others = _content(one), _content(other)
    return 2 * len(words & others) >= len(words | others) > 0


def _party_of(token: Token, context: Context) -> NamedParty | None:
    if any(child.lower_ == "no" and child.dep_ == "det" for child in token.children):
        return None  # "killed no soldiers"
    entity = entity_at(token)
    if token.pos_ in ("NOUN", "PROPN"):
        party = named_party(token, context.lexicon)
        if party is not None:
            return party
        if entity is not None:
            if entity.root != token or entity.label_ not in ("FAC", "LOC"):
                return None
            return named_facility(token) if entity.label_ == "FAC" else of_entity(entity)
        is_thing = any(is_a(token, name, context.lexicon) for name in THINGS)
        return phrase_of_noun(token, context.lexicon) if is_thing else None
    if entity is not None:
        return of_entity(entity) if entity.label_ in NAMES and entity.root == token else None
    if token.pos_ == "ADJ" and context.gazetteer.country_of_demonym(token.text):
        return NamedParty(token, token.i, token.i + 1, "name", "NORP")
    return None


def _lies_in(party: NamedParty, other: NamedParty) -> bool:
    return other.start <= party.start and party.end <= other.end and other.end - other.start > party.end - party.start


def _nation_of(party: NamedParty, context: Context) -> tuple[str | None, bool]:
    gazetteer = context.gazetteer
    whole = gazetteer.country_named(party.text) or gazetteer.country_of_demonym(party.text)
    if whole is not None:
        return whole, True
    if party.label == "PERSON":
        return None, False
    for entity in party.head.doc[party.start : party.end].ents:
        nation = gazetteer.country_named(entity.text) or gazetteer.country_of_demonym(entity.text)
        if nation is not None:
            return nation, False
    return None, False


def _content(party: NamedParty) -> set[str]:
    told = party.antecedent or party
    words = told.head.doc[told.start : told.end]
    return {lemma_of(token) for token in words if token.pos_ in ("PROPN", "NOUN", "NUM") and not token.is_stop}
