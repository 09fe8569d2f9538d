"""Clauses whose act has yet to come, or never came: what was put off, voted for, not passed, or told in an "if".

"Before attacking the plants he will wait": nothing was attacked; "vetoed a resolution condemning the raid": nobody
condemned it; "votes to leave the treaty": it has yet to leave.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import dependents, marks_of
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.word_set import word_set

BEFORE = frozenset({"before", "until", "till", "prior"})
# "gave them a week before striking", "will wait before striking".
PUTTING_OFF = word_set("give wait delay postpone defer hesitate pause stall allow grant need want plan intend consider")
# What a body says in a text that it has to pass.
TEXTS_TO_PASS = word_set("resolution motion draft statement bill text declaration amendment proposal measure")
TURNING_DOWN = word_set("veto reject block oppose defeat quash shelve withdraw refuse scuttle torpedo thwart")
FAILING = word_set("fail refuse decline unable")
PASSING = word_set("adopt pass approve agree issue endorse back support accept")
NOT = word_set("not n't n’t never no")
# "votes to withdraw": what somebody else has yet to carry out; "votes to remove the speaker" does it.
CARRIED_OUT_LATER = word_set(
    "withdraw leave quit exit close expel deport send deploy ban suspend sever cut pull freeze boycott restrict limit "
    "sanction impose"
)
DECIDING = word_set("vote")
# "votes to recognise Veltor" does so; who votes to close an office has yet to close it.
DONE_BY_VOTE = frozenset({"SUPPORT", "REJECT", "ACCUSE", "REQUEST"})
BILLS = word_set("bill legislation draft amendment")
VOTING = word_set("pass adopt approve back endorse introduce propose advance debate vote support present table submit")
PROOFS = word_set("evidence proof indication sign suggestion confirmation record")
WARRANT_ACTS = word_set("issue obtain grant secure approve sign")


def taken_back(anchor: Token, event_type: str) -> Iterator[tuple[str, Token]]:
    """(effect, word that decides it) for each such clause that the act named at `anchor` stands in."""
    if (opener := _before(anchor)) is not None and _is_to_come(anchor.head):
        yield "hypothetical", opener
    if (had := _inverted_had(anchor)) is not None:
        yield "hypothetical", had
    if (cue := _not_passed(anchor)) is not None:
        yield "hypothetical", cue
    if (cue := _not_yet_law(anchor)) is not None and event_type not in DONE_BY_VOTE:
        yield "planned", cue
    if (cue := _unproved(anchor)) is not None:
        yield "negated", cue
    is_voted = anchor.dep_ in ("xcomp", "advcl") and lemma_of(anchor.head) in DECIDING and "to" in marks_of(anchor)
    if is_voted and event_type not in DONE_BY_VOTE and lemma_of(anchor) in CARRIED_OUT_LATER:
        yield "planned", anchor.head
    if event_type == "COERCE" and lemma_of(anchor) in WARRANT_ACTS:
        for thing in dependents(anchor, "obj", "nsubj:pass"):
            if lemma_of(thing) == "warrant":
                yield "planned", thing  # "issued a warrant": the arrest has yet to be made


def _before(verb: Token) -> Token | None:
    """ "before" or "prior to" of a participle clause: "before attacking"."""
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or dependents(verb, "nsubj"):
        return None
    return next((child for child in verb.children if child.lower_ in BEFORE and child.dep_ in ("mark", "case")), None)


def _is_to_come(verb: Token) -> bool:
    """Whether what is told before it has yet to end: "will meet", "is postponing", "gave them two weeks"."""
    is_ahead = any(child.dep_ == "aux" and (child.tag_ == "MD" or child.lower_ == "to") for child in verb.children)
    return is_ahead or "to" in marks_of(verb) or lemma_of(verb) in PUTTING_OFF


def _inverted_had(verb: Token) -> Token | None:
    """ "Had the army opened fire, …"."""
    first = next((child for child in verb.children if child.dep_.startswith("nsubj")), None)
    had = next((child for child in verb.children if child.dep_.startswith("aux") and child.lower_ == "had"), None)
    is_turned = first is not None and had is not None and had.i < first.i and verb.dep_ == "advcl"
    return had if is_turned and not marks_of(verb) else None


def _not_passed(verb: Token) -> Token | None:
    """The word that says that the text stating the act was never passed; None if it was, or none states it."""
    text = verb.head
    if verb.dep_ not in ("acl", "acl:relcl") or lemma_of(text) not in TEXTS_TO_PASS or "to" in marks_of(verb):
        return None
    while text.dep_ in ("nmod", "conj") and lemma_of(text.head) in TEXTS_TO_PASS:
        text = text.head
    above = text.head
    if text.dep_ == "nmod" and lemma_of(above) in TURNING_DOWN:
        return above  # "its veto of a resolution"
    if text.dep_ not in ("obj", "nsubj:pass", "obl", "nsubj"):
        return None
    if text.dep_ != "nsubj" and lemma_of(above) in TURNING_DOWN | {"veto"}:
        return above
    for child in above.children if text.dep_ == "obl" else ():
        if child.dep_ == "obj" and lemma_of(child) == "veto":
            return child  # "casts a veto over a resolution"
    if lemma_of(above) in FAILING and text.dep_ == "nsubj":
        return above  # "a resolution condemning … failed"
    if lemma_of(above) not in PASSING:
        return None
    refused = next((child for child in above.children if child.lower_ in NOT), None)
    is_failed = above.dep_ == "xcomp" and lemma_of(above.head) in FAILING
    return above.head if is_failed else refused


def _not_yet_law(verb: Token) -> Token | None:
    """ "passes a bill imposing sanctions": what a bill does has to wait for its signing."""
    bill = verb.head
    while verb.dep_ == "conj" and bill.dep_ == "acl":
        verb, bill = bill, bill.head
    is_content = verb.dep_ == "acl" and verb.tag_ == "VBG" and lemma_of(bill) in BILLS
    return bill if is_content and lemma_of(bill.head) in VOTING else None


def _unproved(verb: Token) -> Token | None:
    """ "there is no evidence that Veltor struck the camp"."""
    noun = verb.head
    if verb.dep_ != "acl" or lemma_of(noun) not in PROOFS or "that" not in {child.lower_ for child in verb.children}:
        return None
    return next((child for child in noun.children if child.lower_ == "no" and child.dep_ == "det"), None)
