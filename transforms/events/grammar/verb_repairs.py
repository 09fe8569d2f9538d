"""Verbs of headlines that the parser took for nouns ("Veltorian police arrest five students"), woken up."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import marks_of, preposition_of
from sitrep.transforms.events.grammar.tree_steps import SPEECH_VERBS

# The heads of clauses, and what they can hang on.
CLAUSE_HEADS = frozenset({"ROOT", "advcl", "ccomp", "parataxis"})
BEFORE_ITS_NOUN = frozenset({"compound", "amod", "nmod", "nmod:desc", "nmod:poss", "flat", "det"})
FINITE = frozenset({"VBZ", "VBP", "VBD"})
OF_A_VERB = {"nmod": "obl", "nmod:unmarked": "obl:unmarked", "acl": "advcl"}


def wake_verb(noun: Token) -> None:
    """Makes the head of a clause its verb where what hangs on it says that it is one.

    A subject behind it ("police arrest five students" takes the students for it), a finite verb joined to it ("boards
    and seizes"), or an aim ("the council votes to lift").
    """
    if noun.tag_ not in ("NN", "NNS") or noun.ent_type_ or noun.dep_ not in CLAUSE_HEADS:
        return
    if any(child.dep_ in ("case", "cop", "mark", "aux", "nmod:poss") for child in noun.children):
        return
    if any(child.dep_ in ("nsubj", "nsubj:pass", "csubj") and child.i < noun.i for child in noun.children):
        return _raise_aim(noun)
    behind = next((child for child in noun.rights if child.dep_ in ("nsubj", "obj") or _is_counted(child)), None)
    if behind is None and not _is_joined_to_verb(noun) and not _has_aim(noun):
        return
    subject = noun.doc[noun.i - 1] if noun.i > noun.sent.start else None
    while subject is not None and subject.dep_ == "flat" and subject.head.i < subject.i:
        subject = subject.head
    if subject is None or subject.pos_ not in ("NOUN", "PROPN") or subject.head != noun or subject.dep_ == "appos":
        return
    subject.dep_ = "nsubj"
    before = [*noun.lefts, *(behind.lefts if behind is not None else ())]
    for child in before:
        if child.i < noun.i and child != subject and child.dep_ in BEFORE_ITS_NOUN:
            child.head = subject
    if behind is not None:
        behind.dep_ = "obj"
    noun.pos_, noun.tag_ = "VERB", "VBZ" if noun.lower_.endswith("s") else "VBP"
    for child in noun.rights:
        child.dep_ = OF_A_VERB.get(child.dep_, child.dep_)
    _raise_aim(noun)


def free_participle(verb: Token) -> None:
    """ "the attack injured 34 soldiers, A said": a participle with a subject describes no noun, it is the clause."""
    thing = verb.head
    if verb.dep_ != "amod" or verb.tag_ not in ("VBN", "VBD") or thing.i < verb.i:
        return
    if not any(child.dep_ == "nsubj" and child.i < verb.i for child in verb.children):
        return
    if thing.dep_ == "ROOT":
        above, label = verb, "ROOT"
    else:
        above, label = thing.head, thing.dep_ if thing.dep_ in CLAUSE_HEADS else "ccomp"
    if above.pos_ not in ("VERB", "AUX") and above != verb:
        return
    verb.head, verb.dep_ = above, label
    thing.head, thing.dep_ = verb, "obj"
    verb.tag_ = "VBD"


def raise_saying(says: Token) -> None:
    """ "The rebels claim ten soldiers are killed": who claims is no subject of the killing."""
    told = says.head
    if not says.dep_.startswith("nsubj") or says.tag_ not in FINITE or says.lemma_.lower() not in SPEECH_VERBS:
        return
    has_speaker = any(child.dep_ == "nsubj" and child.i < says.i for child in says.children)
    subjects = [child for child in told.children if child.dep_.startswith("nsubj") and child.i > says.i]
    if not has_speaker or not subjects or told.i < says.i:
        return
    says.head, says.dep_ = (says, "ROOT") if told.dep_ == "ROOT" else (told.head, told.dep_)
    told.head, told.dep_ = says, "ccomp"


def _is_counted(behind: Token) -> bool:
    """ "police arrest 161 people": right behind a noun stands no number with a noun of its own."""
    if behind.pos_ != "NOUN" or behind.left_edge.i != behind.head.i + 1 or preposition_of(behind):
        return False
    return any(child.dep_ == "nummod" and child.i < behind.i for child in behind.children)


def _is_joined_to_verb(noun: Token) -> bool:
    for child in noun.rights:
        if child.dep_ != "conj" or not any(inner.dep_ == "cc" for inner in child.lefts):
            continue
        has_subject = any(inner.dep_.startswith("nsubj") for inner in child.children)
        if not has_subject and (child.tag_ in FINITE or (child.tag_ == "VB" and noun.tag_ == "NN")):
            return True
    return False


def _has_aim(noun: Token) -> bool:
    return noun.lower_ == "votes" and any(_is_aim(child) for child in noun.subtree)


def _is_aim(verb: Token) -> bool:
    return "to" in marks_of(verb) and verb.tag_ == "VB" and verb.dep_ in ("acl", "advcl", "xcomp")


def _raise_aim(votes: Token) -> None:
    """ "votes 93 to 18, with 65 abstentions, to condemn": who votes condemns, nobody abstains to."""
    if votes.lemma_.lower() != "vote":
        return
    votes.pos_ = "VERB"
    for verb in [token for token in votes.subtree if token.i > votes.i and _is_aim(token)][:1]:
        verb.head, verb.dep_ = votes, "xcomp"
