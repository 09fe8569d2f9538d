"""Parties that one act of a sentence leaves to another: "summons the envoy, demanding an apology" demands it of him."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import CIRCUMSTANCE, dependents, marks_of, preposition_of
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.roles.beneficiaries import OWN_LAND
from sitrep.transforms.events.roles.harmed import ANYBODY
from sitrep.transforms.events.roles.parties import NamedParty
from sitrep.transforms.events.roles.role_reading import Roles
from sitrep.transforms.events.triggers.candidates import Candidate
from sitrep.transforms.events.word_set import word_set

# Words and measures against somebody, who is named once: "imposed sanctions on A, accusing it of fraud".
AGAINST_ONE = frozenset({"SANCTION", "REQUEST", "ACCUSE", "THREATEN", "REJECT", "COERCE", "PROTEST"})
SPOKEN = frozenset({"REQUEST", "ACCUSE", "THREATEN", "SANCTION", "PROTEST"})
JOINED = frozenset({"advcl", "acl", "conj", "xcomp", "ccomp", "acl:relcl", "parataxis"})
HELD = ("COERCE", "arrest")
TAKING_AWAY = word_set("seize confiscate recover find discover uncover unearth impound take")
PLACES = frozenset({"GPE", "LOC", "FAC"})
NOT_CARRIED = word_set(
    "control power territory town village city area region district base post position station airport capital camp "
    "stronghold island hill port building headquarters settlement outpost ship tanker vessel boat ground government "
    "palace compound road bridge crossing dam field mine province it them which that"
)
HOLDING = frozenset({("RETREAT", "release"), ("COERCE", "arrest")})
EARLIER = frozenset({"after", "since", "because"})
# Whose act another one answers is not told by who answers.
ANSWERS = word_set("response retaliation reaction answer revenge reprisal")
BRINGING_ABOUT = word_set("cause spark trigger prompt provoke follow")
STRIKES = word_set("strike airstrike raid bombing shelling bombardment")
PROJECTILES = word_set("missile rocket bomb shell drone mortar projectile munition warhead round jet warplane")
NAMELESS = word_set("gunman gunmen assailant attacker unknown man men somebody someone")
ONE_MORE = frozenset({"also", "another", "other", "further", "additional", "separate", "second", "more"})


class Told(Protocol):
    """An act with its parties."""

    candidate: Candidate
    roles: Roles


def share_parties(told: Sequence[Told], before: Sequence[Told]) -> None:
    """Fills parties that an act of one sentence does not name from the acts that it hangs together with.

    told: the acts of one sentence in text order, whose roles are changed; before: those of the sentence before it.
    """
    for act in told:
        others = [other for other in told if other is not act]
        _share_recipients(act, others)
        _give_to_answered(act, others)
        _share_actors(act, others)
        if not act.roles.actors:
            _go_on(act, before)
        if not act.roles.actors:
            _who_held_them(act, before)


def _share_recipients(act: Told, others: list[Told]) -> None:
    """Whom the joined act of the same doers is directed at; whoever protests protests against whom they accuse."""
    kind = act.candidate.entry.type
    if kind == "ASSAULT" and not act.roles.recipients:
        _share_victims(act, others)
    if not act.roles.recipients and _is_find(act.candidate):
        _share_holders(act, others)
    if act.roles.recipients or kind not in SPOKEN:
        return
    for other in others:
        if other.candidate.entry.type not in AGAINST_ONE or not other.roles.recipients or not _are_joined(act, other):
            continue
        same_doers = _names(act.roles.actors) == _names(other.roles.actors)
        is_slogan = (
            kind == "PROTEST" and _hangs_on(other.candidate, act.candidate) and other.candidate.entry.type in SPOKEN
        )
        if (same_doers and kind != "PROTEST") or (is_slogan and _names(other.roles.actors) <= _names(act.roles.actors)):
            aimed = [p for p in other.roles.recipients if p.name not in _names(act.roles.actors)]
            # "demanding the return of the country's king": it is their own.
            act.roles.recipients = [p for p in aimed if kind != "PROTEST" or lemma_of(p.head) not in OWN_LAND]
            if not act.roles.recipients:
                continue
            act.roles.patterns.append(f"recipient: of {other.candidate.token.text!r}")
            return


def _is_find(candidate: Candidate) -> bool:
    """Whether things are seized that somebody had on them: drugs, arms, cash; a town or power is nobody's to carry."""
    clause, entry = candidate.clause, candidate.entry
    if (entry.type, entry.mode) != ("COERCE", "seize") or clause is None or entry.lemma not in TAKING_AWAY:
        return False
    return bool(clause.objects) and not any(
        token.ent_type_ in PLACES or lemma_of(token) in NOT_CARRIED for token in clause.objects
    )


def _share_holders(act: Told, others: list[Told]) -> None:
    """ "seized two rifles and arrested four men", "ten were held, with cash seized": from those whom they held."""
    for other in others:
        kind = (other.candidate.entry.type, other.candidate.entry.mode)
        is_same = bool(act.roles.actors) and _names(act.roles.actors) == _names(other.roles.actors)
        is_with = not act.roles.actors and other.candidate.anchor in act.candidate.token.ancestors
        if kind == HELD and other.roles.recipients and (is_same or is_with):
            act.roles.recipients = list(other.roles.recipients)
            act.roles.patterns.append(f"recipient: of {other.candidate.token.text!r}")
            if is_with and other.roles.actors:
                act.roles.actors = list(other.roles.actors)
            return


def _share_victims(act: Told, others: list[Told]) -> None:
    """ "opens fire and detonates a bomb, killing ten": of one doer's acts, that which names nobody hit the same."""
    for other in others:
        is_one_doers = _names(act.roles.actors) == _names(other.roles.actors)
        if other.candidate.entry.type != "ASSAULT" or other.candidate.is_noun or act.candidate.is_noun:
            continue
        one, two = act.candidate.anchor, other.candidate.anchor
        is_joined = (one.dep_ == "conj" and one.head == two) or (two.dep_ == "conj" and two.head == one)
        if is_joined and is_one_doers and other.roles.recipients:
            act.roles.recipients = list(other.roles.recipients)
            act.roles.patterns.append(f"recipient: of {other.candidate.token.text!r}")
            return


def _share_actors(act: Told, others: list[Told]) -> None:
    entry = act.candidate.entry
    if act.roles.actors or _answers_it(act, others) or _has_doer_of_no_name(act.candidate):
        return
    for other in others:
        if not other.roles.actors:
            continue
        is_one_attack = entry.type == "ASSAULT" == other.candidate.entry.type and _is_part_of(act, other)
        if not is_one_attack and not _holds_the_same(act, other):
            continue
        if _names(act.roles.recipients) & _names(other.roles.actors):
            continue
        act.roles.actors = list(other.roles.actors)
        act.roles.patterns.append(f"actor: of {other.candidate.token.text!r}")
        return


def _come_as_told(act: Told, before: Sequence[Told]) -> None:
    """ "A's jets enter B. A strike on Kenning kills two.": whoever came by air or land strikes, if nobody else acts."""
    noun = act.candidate.token
    if not act.candidate.is_noun or noun.dep_ != "nsubj" or lemma_of(noun) not in STRIKES:
        return
    if any(child.dep_ in ("amod", "compound", "nmod:poss") for child in noun.lefts) or noun.head != noun.sent.root:
        return
    forces = [other for other in before if other.roles.actors and other.candidate.entry.type in ("MOBILIZE", "ASSAULT")]
    doers = {tuple(party.name for party in other.roles.actors) for other in forces}
    if len(doers) == 1 and not _names(act.roles.recipients) & _names(forces[0].roles.actors):
        act.roles.actors = list(forces[0].roles.actors)
        act.roles.patterns.append(f"actor: of {forces[0].candidate.token.text!r} before")


def _answers_it(act: Told, others: list[Told]) -> bool:
    """ "Police shot a carpenter after he killed two": the one person who suffers the one act did the other."""
    token = act.candidate.token
    verbs = (act.candidate, *act.candidate.outcomes)
    told = [part.clause.subjects for part in verbs if part.clause is not None and not part.is_noun]
    is_he = any(subject.lower_ in ("he", "she") for subjects in told for subject in subjects)
    if act.candidate.entry.type not in ("ASSAULT", "COERCE") or not is_he:
        return False
    for other in others:
        people = [p for p in other.roles.recipients if p.label == "PERSON" or p.head.tag_ == "NN"]
        is_over = (
            any(part.token.head == other.candidate.token for part in verbs) or other.candidate.token in token.ancestors
        )
        if is_over and len(people) == 1 == len(other.roles.recipients):
            act.roles.actors = people
            act.roles.patterns.append(f"actor: recipient of {other.candidate.token.text!r}")
            return True
    return False


def _give_to_answered(act: Told, others: list[Told]) -> None:
    """ "A bombs B after they raided a village", "A sanctions B after it shelled a town": those acted against did it."""
    token, clause = act.candidate.anchor, act.candidate.clause
    is_before = token.dep_ == "advcl" and not marks_of(token).isdisjoint(EARLIER)
    if act.candidate.entry.type != "ASSAULT" or not is_before or clause is None or clause.is_passive:
        return
    doer = next((one.lower_ for one in dependents(token, "nsubj")), "")
    for other in others:
        if other.candidate.anchor != token.head or other.candidate.entry.type not in AGAINST_ONE | {"ASSAULT"}:
            continue
        struck = [p for p in other.roles.recipients if p.name not in _names(other.roles.actors)]
        is_meant = all(_may_be(p.head, doer) for p in struck) and _names(act.roles.actors) <= _names(other.roles.actors)
        if struck and is_meant and not _names(act.roles.recipients) & _names(struck):
            act.roles.actors = struck
            act.roles.patterns.append(f"actor: recipient of {other.candidate.token.text!r}")
            return


def _may_be(named: Token, pronoun: str) -> bool:
    """Whether "they" or "it" may stand for it: several, or one that is nobody in person."""
    is_many = named.tag_ in ("NNS", "NNPS") or (named.ent_type_ in ("NORP", "ORG") and named.pos_ != "ADJ")
    is_body = named.tag_ in ("NN", "NNP") and named.ent_type_ != "PERSON"
    return (pronoun == "they" and is_many) or (pronoun == "it" and is_body)


def _has_doer_of_no_name(candidate: Candidate) -> bool:
    """ "after gunmen massacred ten": somebody else did it, whoever they are."""
    clause = candidate.clause
    if candidate.is_noun or clause is None or clause.shared_from or candidate.entry.type != "ASSAULT":
        return False
    return any(lemma_of(subject) in NAMELESS for subject in clause.subjects)


def _holds_the_same(act: Told, other: Told) -> bool:
    """ "The police clashed with students, ten students were held": those who fought them hold, and release, them."""
    entry = act.candidate.entry
    if (entry.type, entry.mode) not in HOLDING or other.candidate.entry.type not in ("COERCE", "ASSAULT"):
        return False
    return bool(_names(act.roles.recipients) & _names(other.roles.recipients))


def _who_held_them(act: Told, before: Sequence[Told]) -> None:
    for other in reversed(before):
        if other.roles.actors and _holds_the_same(act, other):
            act.roles.actors = list(other.roles.actors)
            act.roles.patterns.append(f"actor: of {other.candidate.token.text!r} before")
            return


def _is_part_of(act: Told, other: Told) -> bool:
    """ "launch missiles at A, killing nine, including six in a strike on B": one act is told within the other.

    What the other answers to or follows on is somebody else's.
    """
    node = act.candidate.token
    while node.head != node:
        if preposition_of(node) in CIRCUMSTANCE or lemma_of(node) in ANSWERS or lemma_of(node) in BRINGING_ABOUT:
            return False
        if node.dep_ == "advcl" and not marks_of(node).isdisjoint(EARLIER) and dependents(node, "nsubj"):
            return False  # "strikes Veltor after attacks hit a ship"
        node = node.head
        if node == other.candidate.anchor:
            return node.i < act.candidate.token.i
    return False


def _go_on(act: Told, before: Sequence[Told]) -> None:
    """ "A struck B. A depot was also hit.", "A struck B. The attack killed two.": it is A still."""
    is_more = _is_one_more(act.candidate) or _points_back(act.candidate) or _is_of_victims(act)
    if act.candidate.entry.type != "ASSAULT":
        return
    if not is_more:
        _come_as_told(act, before)
        return
    for other in reversed(before):
        if other.candidate.entry.type == "ASSAULT" and _may_be_meant(act, other):
            if other.roles.actors and not _names(act.roles.recipients) & _names(other.roles.actors):
                act.roles.actors = list(other.roles.actors)
                act.roles.patterns.append(f"actor: of {other.candidate.token.text!r} before")
            return


def _may_be_meant(act: Told, other: Told) -> bool:
    """Over a paragraph's end: whether the weapon named now was named then, and "the attack on A" has A for its aim."""
    candidate, before = act.candidate, other.candidate.token
    if candidate.token.doc is before.doc:
        return True
    words = candidate.token.lefts if candidate.is_noun else dependents(candidate.token, "nsubj")
    weapons = {lemma_of(word) for word in words} & PROJECTILES
    if not weapons <= {lemma_of(word) for word in before.sent}:
        return False
    is_aimed = candidate.is_noun and bool(act.roles.recipients)
    return not is_aimed or bool(_names(act.roles.recipients) & _names(other.roles.recipients))


def _is_one_more(candidate: Candidate) -> bool:
    words = {child.lower_ for token in (candidate.anchor, candidate.token) for child in token.children}
    words |= {word.lower_ for subject in dependents(candidate.anchor, "nsubj") for word in subject.children}
    return bool(words & ONE_MORE)


def _points_back(candidate: Candidate) -> bool:
    """ "the attack", "the missiles hit a port": the act or the weapons of which the text has told."""
    told = [candidate.token] if candidate.is_noun else dependents(candidate.token, "nsubj")
    return any(
        child.lower_ in ("the", "these", "those")
        for noun in told
        for child in noun.children
        if candidate.is_noun or (lemma_of(noun) in PROJECTILES and noun.dep_ == "nsubj")
    )


def _is_of_victims(act: Told) -> bool:
    """ "One of the victims was stabbed": those of whom the text told."""
    heads = [party.head for party in act.roles.recipients]
    return any(
        lemma_of(head) == "victim" and any(child.lower_ in ("the", "these", "those") for child in head.children)
        for head in heads
    )


def _are_joined(act: Told, other: Told) -> bool:
    return _hangs_on(act.candidate, other.candidate) or _hangs_on(other.candidate, act.candidate)


def _hangs_on(lower: Candidate, upper: Candidate) -> bool:
    node = lower.anchor
    for _ in range(3):
        if node.dep_ not in JOINED or node.head == node:
            return False
        node = node.head
        if node in (upper.anchor, upper.token):
            return True
    return False


def _names(parties: list[NamedParty]) -> set[str]:
    return {party.name for party in parties if not _is_anybody(party.head)}


def _is_anybody(head: Token) -> bool:
    return lemma_of(head) in ANYBODY
