"""Where an act happened that has no place of its own: on the scene that the text tells of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from sitrep.transforms.events.grammar.tree_steps import SPEECH_VERBS, has_subject, preposition_before
from sitrep.transforms.events.mention import Place
from sitrep.transforms.events.places import words
from sitrep.transforms.events.places.names import Gazetteer, as_place, is_place_label, name_at, surface_preposition

# Acts on the ground: a toll, the arrests and the clashes around one of them are on the same spot.
GROUND = frozenset({"ASSAULT", "COERCE", "PROTEST"})
# What is told in one round: a visit's meetings and deals, a court's verdicts.
ROUNDS = (frozenset({"CONSULT", "AGREE", "COOPERATE"}), frozenset({"SANCTION", "ACCUSE"}))
# What a participle tells of such acts: a meeting's deals, a march's demands.
DONE_WITHIN = {
    "AGREE": frozenset({"CONSULT"}),
    "COOPERATE": frozenset({"CONSULT"}),
    "CONSULT": frozenset({"CONSULT"}),
    "REQUEST": frozenset({"PROTEST"}),
    "ACCUSE": frozenset({"PROTEST"}),
}
# What is told in a sentence of its own after such an act: "He is later released."
SEQUELS = GROUND | {"RETREAT"}


@dataclass(frozen=True)
class Act:
    """What this module asks of an act: its words and sentence, type, own place and parties (Doc indexes of heads).

    number: the sentence's place in the article; that of the next sentence is one more, in the same zone.
    is_actual: it is stated to have happened. is_timed: a time expression of its own sets it apart from others.
    """

    token: Token
    sentence: TokenSpan
    number: int
    type: str
    place: Place | None
    actors: frozenset[str]
    recipients: frozenset[str]
    is_actual: bool
    is_timed: bool


def place_on_scene(
    at: int, acts: Sequence[Act], gazetteer: Gazetteer, offset: int, context_countries: frozenset[str]
) -> Place | None:
    """The place of the act `acts[at]` of an article: its own, else that of the scene; None where no words say so.

    In its sentence: a site named behind an attack, or the place of another act on the ground. Else what the sentence
    before was about, if this one goes on with it: "The suspect was arrested."
    offset and context_countries as in attachment.find_place.
    """
    act = acts[at]
    if act.place is not None or _has_own_year(act.token):
        return act.place
    if act.type not in SEQUELS:
        beside = _of_act_around(act, acts)
        if beside is not None:
            return beside
        return _of_same_round(act, [one for one in acts[:at] if one.number == act.number - 1])
    beside = [one for one in acts if one.number == act.number and one is not act]
    if act.type in GROUND:
        named = _site_behind(act, beside, gazetteer, offset, context_countries)
        found = named or _of_act_beside(act, beside)
        if found is not None:
            return found
    before = [one for one in acts[:at] if one.number == act.number - 1]
    return _of_sentence_before(act, before) if _goes_on(act, before) else None


def _site_behind(
    act: Act, beside: Sequence[Act], gazetteer: Gazetteer, offset: int, context: frozenset[str]
) -> Place | None:
    """ "killed when a bomber drives into a convoy in Veltor": the first site named behind it, unless another's."""
    for head in act.sentence:
        if head.i <= act.token.i or not is_place_label(head):
            continue
        is_of_official = surface_preposition(head) == "of" and head.head.lemma_.lower() in words.LOCAL_OFFICES
        if surface_preposition(head) not in words.SITE_PREPOSITIONS and not is_of_official:
            continue
        if _is_told_there(head):
            continue
        name = name_at(head, gazetteer)
        place = as_place(head.doc, name, gazetteer, offset, context) if name is not None else None
        if place is None or (place.location_id is None and place.country is None):
            continue
        owners = [one for one in beside if one.place is not None and one.place.span == place.span]
        return place if all(_is_one_scene(act, one) for one in owners) else None
    return None


def _is_told_there(head: Token) -> bool:
    """ "officials in Veltor say", "said in Veltor": where somebody speaks."""
    node = head
    while node.head != node:
        node = node.head
        if node.pos_ == "VERB":
            return node.lemma_.lower() in SPEECH_VERBS
    return False


def _of_act_beside(act: Act, beside: Sequence[Act]) -> Place | None:
    """The place of the nearest act of the sentence that belongs to the same scene."""
    near = sorted(beside, key=lambda one: abs(one.token.i - act.token.i))
    near = [one for one in near if not _has_own_year(one.token)]
    shared = (one for one in near if one.is_actual and act.is_actual and _is_one_scene(act, one))
    return next((one.place for one in shared if one.place is not None), None)


def _is_one_scene(act: Act, other: Act) -> bool:
    """Whether both are acts on the ground, and not blows of different parties ("attacked A after B struck C")."""
    ours, theirs = act.actors | act.recipients, other.actors | other.recipients
    is_other_blow = act.type == other.type == "ASSAULT" and bool(act.actors and theirs) and not ours & theirs
    if is_other_blow and not other.actors and not act.recipients & other.recipients:
        is_other_blow = not _is_how(act.token, other.token)
    return other.type in GROUND and not is_other_blow


def _is_how(told: Token, scene: Token) -> bool:
    """ "Two are killed in a shooting in Veltor after a man opened fire": the clause behind tells how it came about."""
    opener = next((child.lower_ for child in told.children if child.dep_ == "mark"), "")
    return told.dep_ == "advcl" and told.i > scene.i and opener in ("after", "when", "as")


def _of_act_around(act: Act, acts: Sequence[Act]) -> Place | None:
    """ "A meets B in Veltor, agreeing to …", "march through Veltor, demanding …": what is done in doing another act."""
    token = act.token
    if has_subject(token) or token.dep_ not in ("advcl", "conj") or not act.is_actual or act.is_timed:
        return None
    if token.dep_ == "advcl" and (
        token.tag_ != "VBG" or any(child.dep_ in ("mark", "case") for child in token.children)
    ):
        return None
    done = DONE_WITHIN.get(act.type, frozenset())
    around = next((one for one in acts if one.token == token.head and one.type in done and one.is_actual), None)
    return around.place if around is not None else None


def _of_same_round(act: Act, before: Sequence[Act]) -> Place | None:
    """ "A visits Veltor. A meets with B.", "A court in Veltor jails two. The court also fines a third."."""
    kinds = next((kinds for kinds in ROUNDS if act.type in kinds), frozenset())
    told = [one for one in before if one.type in kinds and one.place is not None and one.is_actual]
    if not told or not act.is_actual or act.is_timed:
        return None
    if any(is_place_label(token) and surface_preposition(token) for token in act.sentence):
        return None
    is_same_court = any(
        child.dep_.startswith("nsubj") and child.lemma_.lower() in words.COURTS for child in act.token.children
    )
    ours, theirs = ({name.split()[-1] for name in one.actors if name} for one in (act, told[-1]))
    return told[-1].place if is_same_court or ours & theirs else None


def _of_sentence_before(act: Act, before: Sequence[Act]) -> Place | None:
    places = [one.place for one in before if one.place is not None and one.type in GROUND and one.is_actual]
    return places[-1] if places else None


def _goes_on(act: Act, before: Sequence[Act]) -> bool:
    """Whether the sentence only tells what else happened there: no place, no time and no new party of its own."""
    if not act.is_actual or act.is_timed:
        return False
    if _is_on_the_spot(act.token):
        return True
    if any(is_place_label(token) and surface_preposition(token) for token in act.sentence):
        return False
    known = frozenset().union(*(one.actors | one.recipients for one in before))
    if all(one.token.doc is not act.token.doc for one in before):
        # A paragraph of its own tells of the same scene where it names nobody who acts, or somebody known.
        return bool(act.actors & known) or (_is_undergone(act.token) and not act.actors)
    return _is_undergone(act.token) or act.actors <= known


def _is_on_the_spot(token: Token) -> bool:
    """ "Police arrest two at the scene": the place told before, whoever acts."""
    return any(
        (child.lemma_.lower() in words.SAME_SPOT and preposition_before(child) in ("at", "on"))
        or (child.lower_ == "there" and child.dep_ == "advmod")
        or (child.lemma_.lower() in words.ANSWERS and preposition_before(child) == "in" and _is_police(token))
        for child in token.children
    )


def _is_police(verb: Token) -> bool:
    return any(child.dep_ == "nsubj" and child.lemma_.lower() in ("police", "officer") for child in verb.children)


def _has_own_year(token: Token) -> bool:
    """ "the 2007 attack", "the October 7 attacks": another happening than the one told."""
    return any(child.ent_type_ == "DATE" for child in token.lefts)


def _is_undergone(token: Token) -> bool:
    node = token
    while node.dep_ in ("conj", "obl", "nmod") and node.head != node and not has_subject(node):
        node = node.head
    return any(child.dep_ == "nsubj:pass" for child in node.children) and not preposition_before(node)
