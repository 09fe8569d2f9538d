"""The numbers of an act: killed, injured, detained, displaced, fired, intercepted."""

from __future__ import annotations

import heapq

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from sitrep.transforms.events.grammar.tree_steps import SPEECH_VERBS, has_subject, is_finite, is_undergone
from sitrep.transforms.events.mention import Quantity, Span
from sitrep.transforms.events.quantities.tolls import DYING, Toll, find_tolls
from sitrep.transforms.events.triggers import act_kinds as acts

# Steps of the tree between an act and the word that tells its toll.
TOO_FAR = 3.5
# A death toll says more than any single death beside it.
TOLL_FIRST = -0.5
HARM = ("killed", "injured")
# The measures that each kind of act can have beside its own.
DETAINING = frozenset({
    "arrest", "detain", "detention", "imprison", "jail", "abduct", "kidnap", "abduction", "kidnapping", "seize",
    "round",
})  # fmt: skip
RAIDS = frozenset({
    "raid", "operation", "crackdown", "sweep", "protest", "demonstration", "rally", "clash", "storm", "search",
})  # fmt: skip


def find_quantities(trigger: Token, offset: int) -> tuple[Quantity, ...]:
    """The counts that the sentence states for the act named by `trigger`, at most one a measure; () if it states none.

    As `quantities_in_reach`, without the distances.
    """
    return tuple(quantity for _, quantity in quantities_in_reach(trigger, offset))


def quantities_in_reach(trigger: Token, offset: int) -> tuple[tuple[float, Quantity], ...]:
    """The counts that the sentence states for the act named by `trigger`, nearest first, each with its distance.

    offset: the article's character at which the trigger's Doc starts. "Five were killed and seven injured in a bombing"
    gives both counts to either trigger; a caller with two records gives them to the nearest. "Over 400" is low 400
    without high, "no casualties" is 0 killed and 0 injured; "several" and "dozens" are no count.
    """
    if _is_one_of(trigger, acts.STATEMENTS) and not _is_one_of(trigger, acts.FORCE):
        return ()
    tolls = find_tolls(trigger.sent)
    if not tolls:
        return ()
    reach = _reach(trigger)
    near = [toll for toll in tolls if toll.cue in reach]
    near_cues = {toll.cue for toll in near}
    # "Five are killed and seven others injured in an ambush": tolls joined to each other belong to one act.
    near += [t for t in tolls if t.cue not in near_cues and any(_are_joined(trigger, t.cue, cue) for cue in near_cues)]
    if trigger.pos_ in ("NOUN", "PROPN") and _is_one_of(trigger, acts.FORCE):
        # "mourns the victims of the bombardment as the death toll rises to 30": the toll is the attack's, however far.
        near += [toll for toll in tolls if toll not in near and trigger.doc[toll.cue].lower_ == "toll"]
    # "rises to 42 after a student dies": the whole toll, not the last one of it.
    told_of = {node.i for node in trigger.ancestors if node.lower_ == "toll"}
    reach |= {toll.cue: TOLL_FIRST for toll in near if toll.cue in told_of}
    near.sort(key=lambda toll: (reach.get(toll.cue, TOO_FAR), toll.cue))
    found: dict[str, tuple[float, Quantity]] = {}
    for toll in near:
        if toll.measure in _measures(trigger, toll) and toll.measure not in found:
            found[toll.measure] = reach.get(toll.cue, TOO_FAR), as_quantity(trigger.doc, toll, offset)
    return tuple(found.values())


def harm_told(sentence: TokenSpan, offset: int) -> tuple[Quantity, ...]:
    """The killed and injured of a sentence that names no act itself ("At least three people were injured.").

    Those of an act told in the sentence before are the caller's to decide; () if the sentence states none.
    """
    found: dict[str, Quantity] = {}
    for toll in find_tolls(sentence):
        if toll.measure in HARM and toll.measure not in found:
            found[toll.measure] = as_quantity(sentence.doc, toll, offset)
    return tuple(found.values())


def _measures(trigger: Token, toll: Toll) -> tuple[str, ...]:
    if toll.cue == trigger.i:
        return (toll.measure,)
    if _is_one_of(trigger, DETAINING):
        return ("detained",)
    launches = _is_one_of(trigger, acts.LAUNCHING)
    return (
        *HARM,
        "displaced",
        *(("detained",) if _is_one_of(trigger, RAIDS) else ()),
        *(("fired", "intercepted") if launches else ()),
    )


def _is_one_of(trigger: Token, lemmas: frozenset[str]) -> bool:
    return trigger.lemma_.lower() in lemmas or trigger.lower_ in lemmas


def as_quantity(doc: Doc, toll: Toll, offset: int) -> Quantity:
    """The toll as a value whose span counts characters of the article."""
    phrase = doc[toll.first : toll.last + 1]
    low, high, comparator = toll.bounds
    span = Span(offset + phrase.start_char, offset + phrase.end_char, phrase.text)
    return Quantity(toll.measure, low, high, comparator, span, toll.victim)


def _are_joined(trigger: Token, one: int, other: int) -> bool:
    first, second = trigger.doc[min(one, other)], trigger.doc[max(one, other)]
    if second.head == first and second.dep_ in ("conj", "parataxis", "advcl", "xcomp"):
        return True
    if first.head == second and first.dep_ in ("conj", "ccomp", "advcl"):
        return True
    between = trigger.doc[first.i + 1 : second.i]
    # "20 dead and 12 others injured": joined by the words, whatever the tree.
    return len(between) <= 8 and any(t.lower_ == "and" for t in between) and not any(t.pos_ == "VERB" for t in between)


def _reach(trigger: Token) -> dict[int, float]:
    """Doc index of the words within reach of the act → steps to them."""
    queue: list[tuple[float, int]] = [(0.0, trigger.i)]
    reach: dict[int, float] = {}
    while queue:
        cost, index = heapq.heappop(queue)
        if index in reach or cost > TOO_FAR:
            continue
        reach[index] = cost
        node = trigger.doc[index]
        if node.head != node:
            up = _up(node)
            if up is not None:
                heapq.heappush(queue, (cost + up, node.head.i))
        for child in node.children:
            down = _down(child)
            if down is not None:
                heapq.heappush(queue, (cost + down, child.i))
    return reach


def _up(node: Token) -> float | None:
    relation = node.dep_.split(":")[0]
    if node.dep_ == "acl:relcl":
        return 1.5
    if relation in ("ccomp", "csubj"):
        return None
    if relation == "parataxis":
        return 3.0
    if relation == "conj":
        # "struck A, killing 3, and B fired rockets": another party's act has its own toll.
        return 3.0 if node.pos_ == "VERB" and has_subject(node) else 1.0
    if relation == "advcl":
        return 1.5 if is_finite(node) else 1.0
    if relation == "nmod" and node.head.pos_ == "NUM" and node.i > node.head.i:
        return 0.0  # "seven of the nine hostages": of whom the seven are
    return 1.0


def _down(child: Token) -> float | None:
    relation = child.dep_.split(":")[0]
    if relation == "ccomp" and _is_reported_beside(child):
        return 0.5
    if relation in ("punct", "cc", "det", "aux", "cop", "case", "mark", "ccomp", "parataxis", "csubj"):
        return None
    if relation == "conj":
        return 3.0 if child.pos_ == "VERB" and has_subject(child) else 1.0
    if child.dep_ == "acl:relcl":
        return 1.0
    if relation == "advcl":
        if _is_others_act(child):
            return None
        return 2.5 if is_finite(child) else 1.0
    return 1.0


def _is_reported_beside(clause: Token) -> bool:
    """ "struck the port, with medics reporting that three were injured": the toll of the strike, as others tell it."""
    teller = clause.head
    is_beside = teller.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ == "with" for c in teller.children)
    return is_beside and teller.lemma_.lower() in SPEECH_VERBS and is_undergone(clause)


def _is_others_act(verb: Token) -> bool:
    """ "struck a base after a raid killed two": the raid's toll, told in a clause with a doer of its own."""
    return is_finite(verb) and any(child.dep_ == "nsubj" for child in verb.children) and not _tells_death(verb)


def _tells_death(verb: Token) -> bool:
    """ "shelled the town as two people died": the subject undergoes."""
    return verb.lemma_.lower() in DYING
