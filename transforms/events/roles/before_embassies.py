"""Against which state a crowd is that stands at its embassy: "rallied outside the Veltorian consulate"."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import preposition_of
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.roles.parties import NamedParty
from sitrep.transforms.events.triggers.candidates import Candidate
from sitrep.transforms.events.word_set import word_set
from sitrep.transforms.places.gazetteer import Gazetteer

MISSIONS = word_set("embassy consulate commission")
BEFORE = frozenset({"outside", "at", "before", "near", "around", "to", "towards", "toward", "by", "opposite", "in"})
RANKS = frozenset({"high", "general", "the"})


def state_stood_before(candidate: Candidate, gazetteer: Gazetteer) -> list[NamedParty]:
    """The state whose embassy the crowd gathers at, as the text names it; [] where it gathers elsewhere."""
    root = candidate.anchor if candidate.anchor.dep_ != "amod" else candidate.token
    if any(preposition_of(child) == "of" and lemma_of(child.head) == "support" for child in root.subtree):
        return []  # "outside the embassy, in support of what its president says"
    for token in (*root.children, *(inner for child in root.children for inner in child.children)):
        if lemma_of(token).casefold() not in MISSIONS or not _is_before(token):
            continue
        end = token.i
        while end > token.left_edge.i and token.doc[end - 1].lower_ in RANKS:
            end -= 1
        for start in range(token.left_edge.i, end):
            if token.doc[start].lower_ in RANKS:
                continue
            name = token.doc[start:end].text
            if gazetteer.country_named(name) or gazetteer.country_of_demonym(name) or gazetteer.metonym_country(name):
                return [NamedParty(token.doc[end - 1], start, end, "name", "NORP")]
    return []


def _is_before(mission: Token) -> bool:
    """ "outside the embassy", "in front of the embassy"."""
    preposition = preposition_of(mission)
    if preposition == "of":
        return lemma_of(mission.head) == "front"
    return preposition in BEFORE or (preposition or "").endswith("front of")
