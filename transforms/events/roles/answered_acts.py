"""Whom words answer that another act of the text tells: a refusal those who act to be heard, a rebuke who did it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import dependents, first_of_list, marks_of
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.roles.parties import NamedParty
from sitrep.transforms.events.roles.sharing import Told
from sitrep.transforms.events.word_set import word_set

REFUSING = word_set("refuse decline reject rule")
# Those who do such things want something of somebody.
PRESSING = frozenset({"PROTEST", "ASSAULT", "REQUEST", "THREATEN"})
PUNISHING = frozenset({"SANCTION", "COERCE", "ACCUSE"})
AT_THE_TIME = frozenset({"as", "after", "because", "since", "when", "while"})
FOR_DOING = frozenset({"for", "over", "after"})
# What a rebuke takes up of the sentence before: "condemns the attack".
VIOLENCE = word_set(
    "attack strike airstrike bombing shelling raid killing massacre assault shooting ambush bombardment explosion "
    "invasion incursion assassination murder violence"
)
MEASURES = word_set(
    "seizure capture boarding arrest detention deportation expulsion ban sanction closure blockade measure decision "
    "move"
)
POINTING = frozenset({"the", "this", "that", "these", "those"})


def answer_acts(told: Sequence[Told], before: Sequence[Told]) -> None:
    """Fills the recipients of refusals and rebukes in a sentence (`told`) from its acts and those `before` it."""
    for act in told:
        if act.roles.recipients:
            continue
        others = [other for other in told if other is not act and other.roles.actors]
        kind = act.candidate.entry
        source: Told | None = None
        found: list[NamedParty] = []
        if kind.type == "REJECT" and not act.candidate.is_noun:
            source, found = _who_punishes(act, others) or _who_presses(act, others) or (None, [])
        elif kind.type == "ACCUSE" and kind.mode in ("disapprove", None):
            source, found = _who_did_it(act, others, before) or (None, [])
        acting = {party.name for party in act.roles.actors}
        if source is not None and found and acting.isdisjoint(party.name for party in found):
            act.roles.recipients = list(found)
            act.roles.patterns.append(f"recipient: of {source.candidate.token.text!r}")


def _who_punishes(act: Told, others: Sequence[Told]) -> tuple[Told, list[NamedParty]] | None:
    """ "fines the firm for refusing to remove a film": whoever fines it was refused."""
    verb = first_of_list(act.candidate.anchor)
    if verb.tag_ != "VBG" or not _openers(verb) & FOR_DOING:
        return None
    for other in others:
        is_over = other.candidate.anchor in verb.ancestors
        if (
            is_over
            and other.candidate.entry.type in PUNISHING
            and _names(other.roles.recipients) & _names(act.roles.actors)
        ):
            return other, other.roles.actors
    return None


def _who_presses(act: Told, others: Sequence[Told]) -> tuple[Told, list[NamedParty]] | None:
    """ "Inmates hold ten guards as the governor refuses to negotiate": the governor refuses the inmates."""
    refusal = act.candidate.anchor
    if lemma_of(refusal) not in REFUSING:
        return None
    for other in others:
        anchor = other.candidate.anchor
        kind = other.candidate.entry
        if (kind.type in PRESSING or kind.mode == "seize") and (
            _is_timed_by(refusal, anchor) or _is_timed_by(anchor, refusal)
        ):
            return other, other.roles.actors
    return None


def _is_timed_by(lower: Token, upper: Token) -> bool:
    clause = first_of_list(lower)
    return clause.dep_ == "advcl" and bool(_openers(clause) & AT_THE_TIME) and upper in (clause.head, clause.head.head)


def _who_did_it(act: Told, others: Sequence[Told], before: Sequence[Told]) -> tuple[Told, list[NamedParty]] | None:
    """ "The killing by soldiers drew condemnation", "A shelled B. C condemns the attack": who did what is condemned."""
    spoken_of = list(_spoken_of(act))
    for other in others:
        if other.candidate.is_noun and other.candidate.token in spoken_of:
            return other, other.roles.actors
    kinds = {kind for token in spoken_of if _points_back(token) for kind in _kinds_of(token)}
    for other in reversed(before):
        if other.candidate.entry.type in kinds and other.roles.actors:
            return other, other.roles.actors
    return None


def _spoken_of(act: Told) -> Iterator[Token]:
    """What is condemned: the object of the verb, or the subject of what "draws condemnation"."""
    clause, light = act.candidate.clause, act.candidate.light
    if clause is None:
        return
    if not act.candidate.is_noun:
        yield from clause.objects
        for told in clause.complements:  # "says that the seizure was piracy"
            yield from dependents(told, "nsubj")
    elif light is not None and light.subject_role == "recipient":
        yield from clause.subjects


def _points_back(token: Token) -> bool:
    words = {child.lower_ for child in token.children}
    is_bare = not any(child.dep_ in ("nmod", "nmod:poss", "acl", "acl:relcl") for child in token.children)
    return bool(words & POINTING) and is_bare


def _kinds_of(token: Token) -> frozenset[str]:
    lemma = lemma_of(token)
    if lemma in VIOLENCE:
        return frozenset({"ASSAULT"})
    return frozenset({"COERCE", "SANCTION"}) if lemma in MEASURES else frozenset()


def _openers(clause: Token) -> set[str]:
    return marks_of(clause) | {child.lower_ for child in clause.children if child.dep_ in ("case", "advmod")}


def _names(parties: list[NamedParty]) -> set[str]:
    return {party.name for party in parties}
