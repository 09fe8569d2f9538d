"""What each step along a dependency tree costs when one looks for the place of an act; None where none may be taken."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.time_attachment import SPEECH_VERBS

FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
NEAR = {"xcomp": 0.5, "obl": 1.0, "nmod": 1.0, "obj": 1.0, "nsubj:pass": 1.0, "compound": 1.0, "appos": 1.0, "amod": 1.0,
        "flat": 0.5, "acl": 1.0, "nummod": 1.0, "iobj": 1.0, "dep": 2.0}  # fmt: skip


def is_finite(verb: Token) -> bool:
    """True for a verb with a tense of its own ("struck", "has struck"), False for "striking", "to strike", "struck by"."""
    if verb.tag_ in FINITE:
        return True
    return any(child.tag_ in FINITE and child.dep_.startswith(("aux", "cop")) for child in verb.children)


def has_subject(verb: Token) -> bool:
    """True for a verb with a subject of its own."""
    return any(child.dep_.startswith(("nsubj", "csubj")) for child in verb.children)


def cost_up(node: Token) -> float | None:
    """The step from a token to its head."""
    relation = node.dep_
    if relation == "conj":
        if node.pos_ != "VERB":
            return 1.0
        return 3.0 if has_subject(node) else 1.5
    if relation == "advcl":
        return 3.0 if is_finite(node) else 1.0
    if relation == "acl:relcl":
        return 2.5
    if relation in ("ccomp", "parataxis", "csubj", "csubj:pass"):
        # "said in Geneva that rockets hit a market": the place of saying is not the place of the hit.
        return None if node.head.lemma_.lower() in SPEECH_VERBS else 3.0
    if relation in ("nsubj", "obl:agent", "nmod:poss"):
        return 1.5
    return NEAR.get(relation, NEAR.get(relation.split(":")[0], 1.5))


def cost_down(child: Token) -> float | None:
    """The step from a token to one of its dependents."""
    relation = child.dep_
    if relation in ("punct", "cc", "det", "aux", "aux:pass", "cop", "case", "mark"):
        return None
    if relation == "conj":
        if child.pos_ != "VERB":
            return 2.0
        return 5.0 if has_subject(child) else 3.0
    if relation == "advcl":
        return 5.0 if is_finite(child) else 2.5
    if relation in ("acl:relcl", "ccomp"):
        return 4.0
    if relation in ("parataxis", "csubj"):
        return None
    if relation == "nsubj":
        return 1.5
    return NEAR.get(relation, NEAR.get(relation.split(":")[0], 1.5))
