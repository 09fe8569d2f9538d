"""Victims whom no class of the lexicon lists: whoever is killed, wounded, beaten or abducted is somebody."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.context import Context
from sitrep.transforms.events.grammar.clauses import Clause
from sitrep.transforms.events.grammar.relations import counted_by, dependents, with_conjuncts
from sitrep.transforms.events.lexicon.word_classes import is_any, lemma_of
from sitrep.transforms.events.roles.entities import entity_at
from sitrep.transforms.events.roles.others import is_others
from sitrep.transforms.events.roles.parties import (
    EMPTY_HEADS,
    STANDS_FOR_BODY,
    UNNAMED_MODIFIERS,
    UNTOLD_PEOPLE,
    NamedParty,
    named_parties,
    of_entity,
    of_noun,
)
from sitrep.transforms.events.word_set import word_set

# What these are done to is people, hardly ever a thing.
UPON_PEOPLE = word_set(
    "kill murder slay assassinate massacre behead decapitate lynch execute injure wound maim hospitalize stab knife "
    "abduct kidnap torture rape molest beat assault flog mutilate waterboard gun mow shoot poison drown hang "
    "strangle throttle slash hack pummel bludgeon ambush leave"
)
# Of these a single person is told; no town is kidnapped.
UPON_SOMEBODY = word_set(
    "kill murder slay assassinate behead execute abduct kidnap injure wound stab torture shoot gun"
)
PARTS_OF_LAND = word_set("city town district province state county village region island airport street camp")
# What only people do.
BY_PEOPLE = word_set(
    "attack assault ambush abduct kidnap shoot stab storm raid beat torture rape lynch behead execute massacre open "
    "hijack loot ransack murder burn torch flog pelt slaughter hurl throw lob firebomb stone molest grope chase "
    "manhandle punch kick slap vandalize vandalise waylay mob set"
)
# "fired tear gas to disperse the crowd": whom it was used on.
DRIVING_OFF = word_set("disperse control scatter clear evict repel stop subdue quell restrain hold push drive remove")
THINGS = (
    "weapon", "missile", "aircraft", "vehicle", "ship", "target", "building", "property", "installation", "utility",
    "territory", "agreement", "talks", "law", "violence", "bullet", "bomb", "restriction", "relation", "casualty",
)  # fmt: skip
# "killed cattle", "killed the bill", "shot a video".
NO_PEOPLE = word_set(
    "cattle livestock shark crocodile snake bee hornet "
    "animal cow calf bull ox sheep goat pig dog cat horse donkey camel chicken bird fish whale "
    "dolphin elephant lion tiger bear wolf deer rhino gorilla bill plan deal proposal hope process idea chance "
    "prospect momentum film video scene photo picture documentary movie sequence order duty task program project job "
    "trail record number toll rate part kind flash fence wall door window line position patrol convoy post "
    "economy trade democracy freedom spirit body leg arm hand head face chest neck back stomach foot"
)


def with_unlisted(
    found: list[NamedParty], clause: Clause, patterns: list[str], lemma: str, context: Context
) -> list[NamedParty]:
    """The recipients with those objects of the verb that are named by an unlisted noun: "two snowplough drivers".

    They stand instead of whoever owns them: "an aunt of the mayor" is killed, not the mayor.
    """
    if lemma not in UPON_PEOPLE:
        return found
    heads = [
        one
        for token in clause.objects
        for first in (counted_by(token) or [token])
        for joined in with_conjuncts(first)
        for one in (counted_by(joined) or [joined])
        if _is_unlisted(one, context)
    ]
    if not heads:
        return found
    if clause.predicate.dep_ == "acl" and any(heads[-1].i < party.head.i < clause.predicate.i for party in found):
        return found
    owned = "recipient: owner of obj" in patterns
    kept = [] if owned else found
    added = [of_noun(head, context.lexicon) for head in heads if all(party.head != head for party in kept)]
    return sorted([*kept, *added], key=lambda party: party.head.i) if not _elsewhere(kept, clause) else [*kept, *added]


def unlisted_doers(clause: Clause, lemma: str, context: Context) -> list[NamedParty]:
    """Several who do what only people do, by a noun that no class lists: "colectivos attacked a rally"."""
    if lemma not in BY_PEOPLE:
        return []
    return unlisted_people(clause.subjects, context)


def unlisted_people(tokens: list[Token], context: Context) -> list[NamedParty]:
    """Several people by nouns that no class lists."""
    heads = [one for token in tokens for one in with_conjuncts(token) if one.tag_ == "NNS"]
    return [
        of_noun(head, context.lexicon)
        for head in heads
        if _is_unlisted(head, context) and not is_any(head, ("unnamed", "disaster", "happening"), context.lexicon)
    ]


def driven_off(clause: Clause) -> list[Token]:
    """The crowd in "fired tear gas to disperse the crowd"."""
    purposes = [verb for verb in dependents(clause.predicate, "advcl", "xcomp") if lemma_of(verb) in DRIVING_OFF]
    return [token for verb in purposes for token in dependents(verb, "obj")]


def persons_mistaken(clause: Clause, lemma: str, context: Context) -> list[NamedParty]:
    """ "Ana Berg is killed" where the words are taken for the name of a town that no gazetteer knows."""
    if lemma not in UPON_SOMEBODY:
        return []
    found = []
    for token in clause.objects:
        entity = entity_at(token)
        if entity is not None and entity.label_ in ("GPE", "LOC", "FAC") and 1 < len(entity) < 5:
            is_name = all(word.pos_ == "PROPN" for word in entity) and entity.root == token
            if (
                is_name
                and not context.gazetteer.country_named(entity.text)
                and lemma_of(entity[-1]) not in PARTS_OF_LAND
            ):
                found.append(of_entity(entity))
    return found


def _elsewhere(parties: list[NamedParty], clause: Clause) -> bool:
    return any(party.head.doc is not clause.predicate.doc for party in parties)


def _is_unlisted(head: Token, context: Context) -> bool:
    if head.pos_ != "NOUN" or head.ent_type_ or head.tag_ not in ("NN", "NNS") or is_others(head):
        return False
    lemma = lemma_of(head)
    if lemma in EMPTY_HEADS | UNTOLD_PEOPLE | NO_PEOPLE | STANDS_FOR_BODY or is_any(head, THINGS, context.lexicon):
        return False
    if any(child.lower_ in UNNAMED_MODIFIERS or child.lower_ == "no" for child in head.lefts):
        return False
    return not named_parties(head, context.lexicon)
