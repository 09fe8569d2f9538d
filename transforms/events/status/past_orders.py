"""Orders told as the deed of the one who gave them: "accused of ordering the raid", "jailed for ordering it"."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import marks_of
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.word_set import word_set

GIVING = word_set("order command direct authorize authorise commission sanction instruct")
AS_A_DEED = frozenset({"of", "for", "over", "with"})
# What a deed is told of: "deny ordering the raid", "admit ordering it".
OWNING_UP = word_set("deny admit confess acknowledge")


def is_past_order(order: Token) -> bool:
    """Whether `order` is a gerund that stands for what was done, so that the act ordered is no plan."""
    if order.tag_ != "VBG" or lemma_of(order) not in GIVING:
        return False
    openers = marks_of(order) | {child.lower_ for child in order.children if child.dep_ == "case"}
    return bool(openers & AS_A_DEED) or (order.dep_ in ("xcomp", "ccomp", "obj") and lemma_of(order.head) in OWNING_UP)
