"""Things that an act of force is aimed at, where nobody is told to have been hit and nobody to own them."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from sitrep.transforms.events.context import Context
from sitrep.transforms.events.grammar.clauses import Clause
from sitrep.transforms.events.grammar.relations import counted_by, with_conjuncts
from sitrep.transforms.events.lexicon.word_classes import is_any, lemma_of
from sitrep.transforms.events.roles.parties import NamedParty, named_facility, of_noun
from sitrep.transforms.events.roles.paths import NounSite, heads_on
from sitrep.transforms.events.word_set import word_set

# Words that stand for a thing told of before.
GENERAL = word_set("facility building site structure complex vessel ship plant installation")
GROUND = word_set("location area place part town city village neighborhood neighbourhood spot point region road")
# Where a thing stands that the act was aimed at; what stands behind "at" is as often only the site.
FIRING = word_set("fire launch shoot lob hurl throw toss")
AIMED = ("obj", "on", "against", "into", "of")


def things_hit(
    paths: tuple[str, ...], site: Clause | NounSite, context: Context, *, suffers: bool = False
) -> list[NamedParty]:
    """ "two tankers" in "missiles hit two tankers", "a hospital" in "an attack on a hospital".

    suffers: whether the subject of the noun's light verb is what was hit ("a bus came under fire").
    """
    site_clause = site.clause if isinstance(site, NounSite) else None
    verb = lemma_of(site.predicate) if isinstance(site, Clause) else None
    aimed = (*AIMED, *(("at",) if verb in FIRING else ("to",) if verb == "set" else ()))
    parts = [part for path in paths for part in path.split("+") if part in aimed]
    heads = [head for part in parts for head in heads_on(part, site) if not _is_of_inner_act(head, site, context)]
    if suffers and site_clause is not None:
        heads += site_clause.subjects
    found: list[NamedParty] = []
    for token in heads:
        joined = [one for first in (counted_by(token) or [token]) for one in with_conjuncts(first)]
        if not any(_is_thing(head, verb in (None, "target"), context) for head in joined):
            continue
        for head in joined:
            # "a factory and a research center", but not "and other locations"
            is_ground = lemma_of(head) in GROUND
            is_alike = head.pos_ == "NOUN" and not head.ent_type_ and not is_ground
            if is_alike and all(party.head != head for party in found):
                found.append(_told_before(head, context) or _without_owner(of_noun(head, context.lexicon)))
    return found


def _is_of_inner_act(head: Token, site: Clause | NounSite, context: Context) -> bool:
    """ "airstrikes in Kenning, including strikes on depots": what another act within was aimed at."""
    is_own = isinstance(site, Clause) or head.head == site.noun
    return not is_own and head.dep_ == "nmod" and is_any(head.head, ("violence",), context.lexicon)


def _without_owner(thing: NamedParty) -> NamedParty:
    """Base for "its base"."""
    is_owned = thing.head.doc[thing.start].tag_ == "PRP$" and thing.start < thing.head.i
    return replace(thing, start=thing.start + 1) if is_owned else thing


def _told_before(head: Token, context: Context) -> NamedParty | None:
    """ "the facility": the plant or terminal that was told of before, with what says which one."""
    if not any(child.lower_ in ("the", "this", "that") for child in head.children) or lemma_of(head) not in GENERAL:
        return None
    if len([child for child in head.children if child.dep_ not in ("punct", "case")]) > 1:
        return None
    before = context.antecedents.sentence_before
    for token in reversed([*(before or ()), *head.doc[head.sent.start : head.left_edge.i]]):
        if token.ent_type_ == "FAC":
            return named_facility(token)
        if token.pos_ == "NOUN" and is_any(token, ("target", "installation"), context.lexicon):
            phrase = of_noun(token, context.lexicon)
            if phrase.end - phrase.start > 1:
                return phrase
    return None


def _is_thing(head: Token, is_aim: bool, context: Context) -> bool:
    """A vessel or building; a depot or plant only where an attack "on" it is told, as what it was aimed at."""
    kinds = ("target", "installation") if is_aim else ("target",)
    return head.pos_ == "NOUN" and not head.ent_type_ and is_any(head, kinds, context.lexicon)
