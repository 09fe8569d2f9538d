"""Phrases that the parser hung on the wrong word, put where grammar leaves one place for them."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import dependents, preposition_of
from sitrep.transforms.events.word_set import word_set

# Behind these verbs "340 wounded" are whom something is done for, not what somebody became.
CARING = word_set(
    "evacuate treat rescue transfer airlift ferry receive admit carry transport take bring move fly hospitalise "
    "hospitalize accept exchange"
)
SUFFERERS = word_set("wounded injured sick displaced missing stranded")


def mend_phrases(token: Token) -> None:
    """Changes the tree around `token`; mending twice changes nothing."""
    if token.dep_ == "case":
        _return_case(token)
    elif token.dep_ == "nmod":
        _free_agent(token)
        _join_side(token)
    elif token.lower_ in SUFFERERS:
        _make_sufferers(token)
    elif token.text.endswith("$") and token.lemma_ != "$":
        token.lemma_ = "$"  # US$, A$, HK$


def _return_case(case: Token) -> None:
    """ "spoke with Veltorian leader Ana B.": the preposition is of the leader, not of the name behind."""
    name = case.head
    title = name.head
    is_apart = name.dep_ in ("appos", "flat") and case.i < title.i < name.i and not preposition_of(title)
    if is_apart and case.i <= title.left_edge.i:
        case.head = title


def _free_agent(doer: Token) -> None:
    """ "was handed to the Red Cross by Hamas": of a passive without an agent, "by" behind a name tells the agent."""
    phrase = doer.head
    verb = phrase.head
    if phrase.dep_ != "obl" or preposition_of(doer) != "by" or preposition_of(phrase) in ("by", ""):
        return
    if not any(child.dep_ == "aux:pass" for child in verb.children) or dependents(verb, "obl:agent"):
        return
    is_name = bool(phrase.ent_type_) or phrase.pos_ == "PROPN" or preposition_of(phrase) == "to"
    if is_name and (doer.ent_type_ or doer.tag_ in ("NNS", "NNP")):
        doer.head, doer.dep_ = verb, "obl:agent"


def _join_side(last: Token) -> None:
    """ "between the Front and Veltorian officials": two sides that were taken for two phrases of one noun."""
    case = next((child for child in last.lefts if child.dep_ == "case"), None)
    if case is None or case.lower_ != "between" or dependents(last, "conj"):
        return
    first = [child for child in last.head.children if child.dep_ in ("nmod", "conj") and case.i < child.i < last.i]
    if len(first) != 1:
        return
    joints = [word for word in last.doc[first[0].i + 1 : last.i] if word.lower_ == "and" and word.dep_ == "cc"]
    if len(joints) != 1:
        return
    label = last.dep_
    first[0].dep_ = label
    for child in list(last.lefts):
        if child.i < first[0].i:
            child.head = first[0]  # the preposition, and an article that is the first side's
    joints[0].head = last
    last.head, last.dep_ = first[0], "conj"


def _make_sufferers(token: Token) -> None:
    """ "evacuated 340 wounded": the wounded are evacuated."""
    if token.i == token.sent.start or token.pos_ != "VERB":
        return
    count = token.nbor(-1)
    verb = count.head
    if count.dep_ != "obj" or count.pos_ != "NUM" or token.head not in (verb, count):
        return
    if verb.lemma_.lower() not in CARING or dependents(token, "obj", "nsubj", "aux"):
        return
    for child in [child for child in token.children if child.dep_.startswith("obl")]:
        child.head = verb
    token.head, token.dep_, token.pos_, token.tag_, token.lemma_ = verb, "obj", "NOUN", "NNS", token.lower_
    count.head, count.dep_ = token, "nummod"
