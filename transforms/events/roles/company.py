"""Who is told beside whom: two who met and are "they" afterwards, and a body that its own spokesman speaks of."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import dependents, preposition_of
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.word_set import word_set

MEETING = word_set("meet talk speak confer negotiate consult hold discuss have visit host receive welcome join sit")
TALKS = word_set("talk meeting conversation call discussion negotiation summit consultation phone round dialogue")
SAYING = word_set(
    "say state announce declare claim report confirm warn insist add note stress tell assert maintain reveal explain "
    "reiterate reaffirm acknowledge admit deny pledge promise allege believe"
)


def met_above(pronoun: Token) -> list[Token] | None:
    """The two of the clause above the one that `pronoun` stands in, if they met there; else None."""
    for verb in pronoun.ancestors:
        if pronoun not in dependents(verb, "nsubj", "nsubj:pass"):
            met = met_with(verb)
            if met is not None:
                return met
    return None


def met_with(verb: Token) -> list[Token] | None:
    """Ana and Boris in "Ana meets Boris", "Ana holds talks with Boris"; None where it tells of no meeting of two."""
    if verb.pos_ != "VERB" or lemma_of(verb) not in MEETING:
        return None
    subjects = dependents(verb, "nsubj")
    things = dependents(verb, "obj")
    if lemma_of(verb) in ("hold", "have") and not any(lemma_of(thing) in TALKS for thing in things):
        return None
    others = [
        one for node in (verb, *things) for one in dependents(node, "obl", "nmod") if preposition_of(one) == "with"
    ]
    others = others or [thing for thing in things if thing.ent_type_ or lemma_of(thing) not in TALKS]
    return [subjects[0], others[0]] if len(subjects) == 1 and others else None


def spokesman_of(noun: Token) -> Token | None:
    """Who says it, where `noun` is the subject of what is said: "the ministry says that the government will sue"."""
    verb = noun.head
    while verb.dep_ == "conj":
        verb = verb.head
    if noun.dep_ not in ("nsubj", "nsubj:pass", "conj") or verb.dep_ != "ccomp" or lemma_of(verb.head) not in SAYING:
        return None
    speakers = dependents(verb.head, "nsubj")
    return speakers[0] if speakers and speakers[0].i < noun.i and speakers[0].pos_ in ("NOUN", "PROPN") else None
