"""What somebody says of an act of their own: that they will not do it, or that they are willing to."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import marks_of
from sitrep.transforms.events.word_set import word_set

WILL = word_set("will would wo ll")
NOT = word_set("not n't never")
WILLING = word_set("willing ready prepared")
# "does not recognise the court": what is not granted is turned down.
GRANTED = word_set("recognise recognize")
DO = word_set("do does did")
OPEN = WILLING | word_set("open amenable")
UNWILLING = word_set("unwilling reluctant")


def is_refused(verb: Token) -> bool:
    """ "will not lift the embargo", "would never accept", "is unwilling to negotiate"; only of one's own acts."""
    if any(child.dep_ == "aux:pass" for child in verb.children):
        return False
    has_will = any(child.dep_ == "aux" and child.lower_.lstrip("'’") in WILL for child in verb.children)
    if has_will and _is_negated(verb) and "if" not in marks_of(verb):
        return True
    has_do = any(child.dep_ == "aux" and child.lower_ in DO for child in verb.children)
    if has_do and _is_negated(verb) and verb.lemma_.lower() in GRANTED and verb.dep_ != "acl:relcl":
        return True
    above = verb.head
    if verb.dep_ not in ("xcomp", "advcl") or above == verb:
        return False
    return above.lower_ in UNWILLING or (above.lower_ in WILLING and _is_negated(above))


def is_offered(verb: Token) -> bool:
    """ "is willing to withdraw", "stands ready to help"."""
    if verb.dep_ not in ("xcomp", "advcl"):
        return False
    above = verb.head
    if above.lower_ not in WILLING or _is_negated(above):
        return False
    is_said = any(child.dep_ == "cop" for child in above.children) or above.dep_ in ("xcomp", "acl")
    return is_said and "to" in marks_of(verb)


def is_ready_for(act: Token) -> bool:
    """ "is ready for talks", "remains open to a deal": said of oneself, and agreed to therewith."""
    above = act.head
    is_for = any(child.dep_ == "case" and child.lower_ in ("for", "to") for child in act.children)
    if act.dep_ not in ("obl", "nmod") or not is_for or above.lower_ not in OPEN or _is_negated(above):
        return False
    return any(child.dep_ == "cop" for child in above.children) or above.dep_ == "xcomp"


def _is_negated(word: Token) -> bool:
    return any(child.lower_.replace("’", "'") in NOT for child in word.children)
