"""Trees mended where the parser errs in one known way and the words leave no doubt; run once on a Doc, before reading."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from sitrep.transforms.events.grammar.clauses import dependents

# These stand before a noun ("after the raid") or a clause ("after a raid killed two").
CLAUSE_OPENERS = frozenset({"after", "before", "since", "until", "as"})


def mend_tree(doc: Doc) -> None:
    """Changes `doc` in place: "after a raid killed two" becomes a clause of its own; mending twice changes nothing."""
    for token in doc:
        noun = token.head
        if token.dep_ != "acl" or noun.i >= token.i or noun.pos_ not in ("NOUN", "PROPN") or not _is_finite(token):
            continue
        opener = next(
            (child for child in noun.children if child.dep_ == "case" and child.lower_ in CLAUSE_OPENERS), None
        )
        governor = _verb_above(noun)
        if opener is None or governor is None or governor.i > noun.i:
            continue
        token.head, token.dep_ = governor, "advcl"
        noun.head, noun.dep_ = token, "nsubj"
        opener.head, opener.dep_ = token, "mark"


def _is_finite(verb: Token) -> bool:
    """A past tense with an object behind it, for all that the tagger may say: no reduced relative clause has one."""
    if verb.tag_ not in ("VBD", "VBN") or any(child.dep_.startswith(("aux", "nsubj")) for child in verb.children):
        return False
    by_agent = any(child.dep_ == "case" and child.lower_ == "by" for obl in dependents(verb, "obl") for child in obl.lefts)
    return not by_agent and any(child.i > verb.i for child in dependents(verb, "obj"))


def _verb_above(noun: Token) -> Token | None:
    node = noun
    while node.head != node:
        node = node.head
        if node.pos_ in ("VERB", "AUX"):
            return node
    return None
