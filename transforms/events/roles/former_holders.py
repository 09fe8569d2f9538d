"""Who held the ground that is taken: "retook towns held by A", "captured B, the last stronghold of A"."""

from __future__ import annotations

from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import dependents, is_passive, marks_of, phrases_of, with_conjuncts
from sitrep.transforms.events.lexicon.word_classes import lemma_of
from sitrep.transforms.events.roles.paths import dependents_exact
from sitrep.transforms.events.triggers.candidates import Candidate
from sitrep.transforms.events.word_set import word_set

HOLDING = word_set("hold control occupy capture seize defend rule run govern take overrun")
TAKING = word_set("capture seize occupy take overrun recapture retake conquer")
FALLING = word_set("fall lose")
STRONGHOLDS = word_set("stronghold bastion base headquarters hub camp outpost position garrison post foothold enclave")
RETAKING = word_set("retake recapture regain reclaim liberate recover reconquer win take")
HOLDERS = word_set("rebel insurgent militant militia jihadist separatist guerrilla army government junta terrorist")
GIVING_UP = word_set("abandon vacate leave evacuate desert cede relinquish flee")
FORCES = word_set("force troop army fighter soldier coalition alliance group militiaman paramilitary military police")
LEAVING = word_set("withdrawal retreat departure pullout defeat expulsion ouster")


def former_holders(candidate: Candidate) -> list[Token]:
    """Heads of the phrases that name them; [] where the text names nobody."""
    clause = candidate.clause
    if clause is None:
        return []
    for taken in (head for token in clause.objects for head in with_conjuncts(token)):
        found = _who_held(taken)
        if found:
            return found
    for before in dependents(clause.predicate, "advcl"):
        if "after" in marks_of(before) and lemma_of(before) in (*TAKING, *FALLING, *GIVING_UP):
            taker = [] if is_passive(before) or lemma_of(before) in FALLING else dependents(before, "nsubj")
            return taker or _behind(
                before, "by", "to"
            )  # "after A seized it", "after it was captured by A", "fell to A"
        if "after" in marks_of(before) and lemma_of(clause.predicate) in RETAKING and _is_taking_within(before):
            return dependents(before, "nsubj")  # "after A launches an attack, seizing the town"
    for taken in clause.objects:  # "take control of the town of Kenning from the army"
        found = [phrase.head for phrase in phrases_of(taken) if phrase.preposition == "from" and _is_force(phrase.head)]
        if found:
            return found
    for phrase in clause.phrases:
        if phrase.preposition in ("after", "following") and lemma_of(phrase.head) in LEAVING:
            return dependents_exact(phrase.head, "nmod:poss") or _behind(phrase.head, "of", "by")
    return []


def _who_held(taken: Token) -> list[Token]:
    for clause in dependents(taken, "acl"):
        lemma = lemma_of(clause)
        if lemma in HOLDING and clause.tag_ == "VBN":
            return _behind(clause, "by")
        if lemma in FALLING:
            return _behind(clause, "to")
    for name in (taken, *dependents(taken, "appos")):
        if lemma_of(name) in STRONGHOLDS:
            before = [
                child for child in name.lefts if child.dep_ in ("compound", "amod") and lemma_of(child) in HOLDERS
            ]
            return _behind(name, "of") or before
    return []


def _is_force(token: Token) -> bool:
    """A group or force, no place."""
    return token.ent_type_ in ("ORG", "NORP") or lemma_of(token) in FORCES | HOLDERS


def _is_taking_within(clause: Token) -> bool:
    return any(token.tag_ == "VBG" and lemma_of(token) in TAKING for token in clause.subtree)


def _behind(token: Token, *prepositions: str) -> list[Token]:
    return [phrase.head for phrase in phrases_of(token) if phrase.preposition in prepositions and phrase.depth == 0]
