"""Steps along a dependency tree from an act to what is said of it: what they cost, and where clauses end."""

from __future__ import annotations

from spacy.tokens import Token

# Verbs of saying and judging: the day of "condemned on Friday the attack" is not the attack's.
SPEECH_VERBS = frozenset({
    "say", "tell", "report", "announce", "claim", "state", "confirm", "deny", "condemn", "accuse", "blame", "warn",
    "threaten", "allege", "add", "note", "write", "denounce", "criticize", "criticise", "investigate", "discuss",
    "describe", "call", "demand", "urge", "ask", "vow", "promise", "pledge", "praise", "recall", "mark", "mourn",
    "commemorate", "charge", "convict", "sentence", "estimate", "believe", "suspect", "expect", "declare", "insist",
    "reveal", "admit", "acknowledge", "mention", "cite", "mock", "welcome", "reject", "debate", "plan", "order",
    "authorize", "authorise", "approve", "propose", "consider",
})  # fmt: skip
# A noun phrase behind one of these happened at another time than its verb.
OTHER_TIME = frozenset({
    "after", "before", "since", "following", "until", "till", "despite", "amid", "ahead", "because", "over",
})  # fmt: skip
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
NEAR = {
    "xcomp": 0.5, "flat": 0.5, "obl": 1.0, "nmod": 1.0, "obj": 1.0, "nsubj:pass": 1.0, "compound": 1.0, "appos": 1.0,
    "amod": 1.0, "acl": 1.0, "nummod": 1.0, "iobj": 1.0, "dep": 2.0,
}  # fmt: skip


def is_finite(verb: Token) -> bool:
    """True for a verb with a tense of its own ("struck", "has struck"), False for "striking", "to strike"."""
    if verb.tag_ in FINITE:
        return True
    return any(child.tag_ in FINITE and child.dep_.startswith(("aux", "cop")) for child in verb.children)


def has_subject(verb: Token) -> bool:
    """True for a verb with a subject of its own."""
    return any(child.dep_.startswith(("nsubj", "csubj")) for child in verb.children)


def is_undergone(verb: Token) -> bool:
    """ "Two were killed and a third is wounded in …": passives in a row are one scene."""
    return any(child.dep_ == "nsubj:pass" for child in verb.children)


def cost_up(node: Token) -> float | None:
    """The step from a token to its head."""
    relation = node.dep_
    if relation == "conj":
        if node.pos_ != "VERB":
            return 1.0
        return 3.0 if has_subject(node) and not is_undergone(node) else 1.5
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
        return 5.0 if has_subject(child) and not is_undergone(child) else 3.0
    if relation == "advcl":
        return 5.0 if is_finite(child) else 2.5
    if relation in ("acl:relcl", "ccomp"):
        return 4.0
    if relation in ("parataxis", "csubj"):
        return None
    if relation == "nsubj":
        return 1.5
    return NEAR.get(relation, NEAR.get(relation.split(":")[0], 1.5))


def preposition_before(node: Token) -> str:
    """The preposition of a noun phrase by its head, "" if it has none."""
    # "including" and "following" are verbs to the tagger; an infinitive's "to" is no preposition.
    cases = [
        child.lower_
        for child in node.children
        if child.dep_ == "case" or (child.dep_ == "mark" and child.pos_ in ("ADP", "SCONJ"))
    ]
    return cases[-1] if cases and cases[-1] not in ("'s", "’s", "'", "’") else ""
