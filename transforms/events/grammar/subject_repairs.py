"""Subjects that the parser took for a phrase of the clause before: "as A and B meet", "after A and B resume talks"."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import CLAUSE_OPENERS, TENSED

LOOSE = frozenset({"advcl", "conj", "parataxis", "acl", "ccomp"})


def give_subject(verb: Token) -> None:
    """Makes the phrase right before a finite verb without a subject its subject, where an opener stands before it."""
    if verb.tag_ not in TENSED or verb.dep_ not in LOOSE or verb.left_edge.i != verb.i or verb.i == verb.sent.start:
        return
    phrase = _phrase_ending_at(verb.i - 1, verb)
    if phrase is None:
        return
    opener = next((child for child in phrase.lefts if child.dep_ == "case"), None)
    if opener is None or opener.lower_ not in CLAUSE_OPENERS or opener.i != phrase.left_edge.i:
        return
    above = phrase.head
    while above.pos_ not in ("VERB", "AUX") and above.head != above:
        above = above.head
    if above.i > opener.i or verb.is_ancestor(above):
        return
    opener.dep_ = "mark"
    opener.head = verb
    phrase.head, phrase.dep_ = verb, "nsubj"
    verb.head, verb.dep_ = above, "advcl"


def _phrase_ending_at(last: int, verb: Token) -> Token | None:
    """The head of the obl or nmod phrase whose last word is `last`, above any phrase within it."""
    found = None
    node = verb.doc[last]
    while node.head != node and node.right_edge.i == last:
        if node.dep_.partition(":")[0] in ("obl", "nmod") and node.ent_type_ in ("GPE", "ORG", "PERSON", "NORP"):
            found = node
        node = node.head
    return found
