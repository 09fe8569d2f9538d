"""The grammar of headlines: "France to send troops", "Two soldiers shot dead", "US, Japan begin drills"."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import NEEDS_OBJECT, dependents
from sitrep.transforms.events.grammar.tree_steps import SPEECH_VERBS
from sitrep.transforms.events.word_set import word_set

STRIKING = word_set("hit strike attack ambush target shell bomb raid storm besiege damage destroy loot torch rock")
SIDES = frozenset({"GPE", "ORG", "PERSON"})


def mend_headline(token: Token) -> None:
    """Changes the tree around `token`; mending twice changes nothing."""
    if token.tag_ == "VB" and token.dep_ == "acl":
        _make_future(token)
    elif token.lower_ == "dead" and token.dep_ == "xcomp":
        _make_undergone(token.head)
    elif token.dep_ in ("flat", "appos") and token.ent_type_ in SIDES:
        _join_state(token)
    elif token.dep_ == "obl" and token.head.tag_ == "VBD":
        _make_agent(token)
    elif token.dep_ in ("obj", "iobj") and token.head.dep_ == "parataxis":
        _make_speaker(token)


def _make_future(verb: Token) -> None:
    """ "France to send troops to Chad": France will; also before ", Paris says"."""
    doer = verb.head
    to = next((child for child in verb.lefts if child.lower_ == "to" and child.dep_ == "mark"), None)
    if to is None or doer.left_edge.i != doer.sent.start or dependents(doer, "det") or doer.lower_ == "votes":
        return
    if any(token.is_punct or not doer.is_ancestor(token) for token in doer.doc[doer.i + 1 : to.i]):
        return
    above = doer.head
    if doer.dep_ == "ROOT":
        verb.head, verb.dep_ = verb, "ROOT"
    elif (
        doer.dep_ == "nsubj"
        and above.lemma_.lower() in SPEECH_VERBS
        and any(verb.i < child.i for child in dependents(above, "nsubj") if child != doer)
    ):
        verb.head, verb.dep_ = above, "ccomp"
    else:
        return
    doer.head, doer.dep_ = verb, "nsubj"
    to.lemma_, to.tag_, to.pos_, to.dep_ = "will", "MD", "AUX", "aux"


def _make_undergone(shot: Token) -> None:
    """ "Two soldiers shot dead in Veltor": they did not shoot."""
    if shot.tag_ not in ("VBD", "VBN") or dependents(shot, "obj", "aux", "obl:agent"):
        return
    for subject in dependents(shot, "nsubj"):
        subject.dep_ = "nsubj:pass"
    shot.tag_ = "VBN"


def _make_agent(doer: Token) -> None:
    """ "Veltor hit by drones": it did not hit."""
    hit = doer.head
    case = next((child for child in doer.lefts if child.lower_ == "by"), None)
    if case is None or case.i != hit.i + 1 or hit.lemma_.lower() not in STRIKING | NEEDS_OBJECT:
        return
    if not dependents(hit, "obj", "aux"):
        doer.dep_, hit.tag_ = "obl:agent", "VBN"
        for subject in dependents(hit, "nsubj"):
            subject.dep_ = "nsubj:pass"


def _make_speaker(behind: Token) -> None:
    """ "…, say residents": who says it stands behind."""
    says = behind.head
    if says.i + 1 != behind.left_edge.i or says.nbor(-1).text != "," or says.lemma_.lower() not in SPEECH_VERBS:
        return
    if not dependents(says, "nsubj"):
        behind.dep_ = "nsubj"


def _join_state(second: Token) -> None:
    """ "US, Japan begin drills", "talks between Israel, Lebanon": two states by a comma, not a town in its state."""
    first = second.head
    before = second.left_edge.i - 1
    if first.ent_type_ not in SIDES or before < 1 or second.doc[before].text != ",":
        return
    is_several = {first.ent_type_, second.ent_type_} == {"GPE"} and first.dep_ == "nsubj" and first.head.tag_ == "VBP"
    is_between = any(child.lower_ == "between" for child in first.lefts)
    if is_several or (is_between and not any(child.lower_ == "and" for child in first.subtree)):
        second.dep_ = "conj"
