"""Where an act happened and where it was launched from, as far as the sentence says."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Collection, Iterator

from spacy.tokens import Token

from sitrep.transforms.events.grammar.tree_steps import OTHER_TIME, cost_down, cost_up, has_subject, preposition_before
from sitrep.transforms.events.mention import Place
from sitrep.transforms.events.places import words
from sitrep.transforms.events.places.names import (
    Gazetteer,
    PlaceName,
    as_place,
    is_place_label,
    may_be_named,
    name_at,
    surface_preposition,
)
from sitrep.transforms.events.triggers import act_kinds as acts

# Steps of the tree between act and place; what lies further belongs to something else.
TOO_FAR = 6.5
# "from X" is said of the shot itself or of its verb, not of a clause around it.
TOO_FAR_FOR_ORIGIN = 3.0
# Words between the damage and the act that did it.
FARTHEST_DAMAGE = 12
# What hangs on a noun behind one of these happened elsewhere.
ELSEWHERE = OTHER_TIME | {"including"}


def find_place(
    trigger: Token,
    gazetteer: Gazetteer,
    offset: int,
    taken: Collection[int] = (),
    context_countries: Collection[str] = (),
) -> Place | None:
    """Where the act named by `trigger` happened, for an attack the place of its target; None if no name says so.

    offset: the article's character at which the trigger's Doc starts. taken: Doc indexes of the parties' tokens; a
    party is the place only where a preposition of place stands before it. context_countries: ISO alpha-3 codes that
    the document speaks of; with those of the paragraph they choose between namesakes.
    A capital that acts ("Tehran rejected …") is no place. Of a list the first name is taken. An unknown name gives a
    Place with location_id None and the country of what it is said to lie in.
    """
    context = frozenset(context_countries)
    stay = _site_before_infinitive(trigger, gazetteer) or _site_of_court(trigger, gazetteer)
    stay = stay or _site_of_journey(trigger, gazetteer) or _site_of_host(trigger, gazetteer)
    stay = stay or _site_of_visit(trigger, gazetteer)
    if stay is not None and (place := as_place(trigger.doc, stay, gazetteer, offset, context)) is not None:
        return place
    return _site_of_damage(trigger, gazetteer, offset, context_countries) or _find(
        trigger, gazetteer, offset, context_countries, lambda head, link: _site_cost(trigger, head, link, taken)
    )


def find_place_of_object(
    thing: Token, gazetteer: Gazetteer, offset: int, context_countries: Collection[str]
) -> Place | None:
    """ "reached an agreement in Veltor", "approves settlements in the West Bank": the place said of what is done."""
    for head in thing.rights:
        if head.dep_ != "nmod" or preposition_before(head) not in ("in", "at", "near"):
            continue
        named = head
        if head.lower_ in words.AREA_NOUNS:  # "a truce in two districts of Veltor"
            inner = [one for one in head.rights if one.dep_ == "nmod" and preposition_before(one) == "of"]
            named = next((one for one in inner if is_place_label(one)), named)
        if is_place_label(named):
            name = name_at(named, gazetteer)
            return as_place(thing.doc, name, gazetteer, offset, frozenset(context_countries)) if name else None
    return None


def find_origin(
    trigger: Token, gazetteer: Gazetteer, offset: int, context_countries: Collection[str] = ()
) -> Place | None:
    """Where the act came from: "from X" with acts of launching or sending; None if not said or for other acts."""
    if not _is_one_of(trigger, acts.LAUNCHING):
        return None
    origin_cost = TOO_FAR - TOO_FAR_FOR_ORIGIN
    return _find(trigger, gazetteer, offset, context_countries, lambda _, link: origin_cost if link == "from" else None)


def _site_before_infinitive(trigger: Token, gazetteer: Gazetteer) -> PlaceName | None:
    """ "was in Veltor to meet", "visited Veltor, Ardania, to sign": the place right before the infinitive.

    Not "urged Ardania to meet": the verb before must be one of going there, or a preposition of place stand before.
    """
    opener = next((child for child in trigger.children if child.dep_ == "mark" and child.lower_ == "to"), None)
    if opener is None or opener.i - 1 < trigger.sent.start:
        return None
    for head in reversed(trigger.doc[trigger.sent.start : opener.i]):
        if not (head.pos_ in ("PROPN", "PUNCT") or is_place_label(head)):
            return None
        name = name_at(head, gazetteer) if is_place_label(head) else None
        link = surface_preposition(head) if name is not None else ""
        goes = any(verb.lemma_.lower() in acts.MOVING for verb in (head.head, head.head.head))
        if name is not None and (link in ("in", "at") or (goes and (link == "to" or head.dep_ == "obj"))):
            return name
    return None


def _site_of_journey(trigger: Token, gazetteer: Gazetteer) -> PlaceName | None:
    """ "met the premier during a visit to Veltor": where the journey leads."""
    if any(preposition_before(child) in ("in", "at") and is_place_label(child) for child in trigger.children):
        return None
    for journey in trigger.children:
        if journey.lemma_.lower() not in words.JOURNEYS or preposition_before(journey) not in ("during", "on"):
            continue
        for head in journey.children:
            if head.dep_ == "nmod" and preposition_before(head) in ("to", "in") and is_place_label(head):
                return name_at(head, gazetteer)
    return None


def _site_of_visit(trigger: Token, gazetteer: Gazetteer) -> PlaceName | None:
    """ "visited Veltor and met the premier", "visited Veltor, where she met him": there."""
    above = trigger.head
    if any(preposition_before(child) in ("in", "at") and is_place_label(child) for child in trigger.children):
        return None
    is_there = trigger.dep_.endswith(":relcl") and any(child.lower_ == "where" for child in trigger.children)
    if is_there and is_place_label(above):
        return name_at(above, gazetteer)
    if is_there or (trigger.dep_ == "conj" and above.lemma_.lower() == "visit"):
        visited = next((child for child in above.children if child.dep_ == "obj" and is_place_label(child)), None)
        return name_at(visited, gazetteer) if visited is not None else None
    return None


def _site_of_host(trigger: Token, gazetteer: Gazetteer) -> PlaceName | None:
    """ "Veltor will host a summit": a state or town hosts at home, unless a place is said."""
    if trigger.lemma_.lower() != "host" or trigger.pos_ != "VERB":
        return None
    if any(is_place_label(token) and preposition_before(token) in ("in", "at") for token in trigger.subtree):
        return None
    subject = next((child for child in trigger.children if child.dep_ == "nsubj"), None)
    while subject is not None and subject.pos_ == "PRON" and trigger.dep_ == "ccomp":
        subject = next((child for child in trigger.head.children if child.dep_ == "nsubj"), None)
    if subject is None or subject.ent_type_ != "GPE":
        return None
    first = last = subject.i
    while (
        first > subject.sent.start and subject.doc[first - 1].ent_type_ == "GPE" and subject.doc[first].ent_iob_ == "I"
    ):
        first -= 1
    while (
        last + 1 < subject.sent.end
        and subject.doc[last + 1].ent_iob_ == "I"
        and subject.doc[last + 1].ent_type_ == "GPE"
    ):
        last += 1
    return PlaceName(first, last, ())


def _site_of_court(trigger: Token, gazetteer: Gazetteer) -> PlaceName | None:
    """ "A court in Veltor sentences …": a court rules where it sits."""
    for subject in trigger.children:
        if subject.dep_ != "nsubj" or subject.lemma_.lower() not in words.COURTS:
            continue
        for head in subject.children:
            if head.dep_ == "nmod" and preposition_before(head) == "in" and is_place_label(head):
                return name_at(head, gazetteer)
    return None


def _site_of_damage(
    trigger: Token, gazetteer: Gazetteer, offset: int, context_countries: Collection[str]
) -> Place | None:
    """ "damage to the harbour after a raid": what an act of force left behind shows where it struck."""
    if not _is_one_of(trigger, acts.FORCE) or preposition_before(trigger) not in ("after", "from", "following", "by"):
        return None
    for damage in trigger.doc[max(trigger.sent.start, trigger.i - FARTHEST_DAMAGE) : trigger.i]:
        if damage.lemma_.lower() not in acts.DAMAGE:
            continue
        for head in damage.children:
            if head.dep_ == "nmod" and head.i < trigger.i and preposition_before(head) in ("to", "at", "of", "in"):
                name = name_at(head, gazetteer)
                if name is not None:
                    return as_place(trigger.doc, name, gazetteer, offset, frozenset(context_countries))
    return None


def _find(
    trigger: Token,
    gazetteer: Gazetteer,
    offset: int,
    context_countries: Collection[str],
    link_cost: Callable[[Token, str], float | None],
) -> Place | None:
    candidates = []
    for head, steps in _walk(trigger):
        if not may_be_named(head):
            continue
        link = _link(head)
        extra = link_cost(head, link)
        if extra is None or steps + extra > TOO_FAR:
            continue
        # "artillery fire into Lebanon": what stands right behind the act is its own, wherever the tree hangs it.
        is_next = any(child.dep_ == "case" and child.i == trigger.i + 1 for child in head.children)
        side = 0 if head.i > trigger.i else 1
        candidates.append((0.5 if is_next else steps + extra, side, abs(head.i - trigger.i), head, link))
    candidates.sort(key=lambda one: one[:3])
    context = frozenset(context_countries)
    for head, link in _inner_first([(head, link) for *_, head, link in candidates]):
        name = name_at(head, gazetteer)
        if name is not None:
            place = as_place(trigger.doc, name, gazetteer, offset, context)
            # "Cairo talks" are in Cairo; "Iran talks" and "Rwanda accusing" say nothing of where.
            if place is not None and (link != "compound" or place.kind == "city"):
                return place
    return None


def _inner_first(found: list[tuple[Token, str]]) -> list[tuple[Token, str]]:
    """The same, with what lies in the first name before it: "the town of Walikale in North Kivu"."""
    if not found:
        return found
    first = found[0][0]
    inner = [one for one in found[1:] if _lies_in(one[0], first) or _is_over(one[0], first)]
    return [*inner[:1], *found]


def _lies_in(inside: Token, around: Token) -> bool:
    """Whether only "in", "near" and what describes the second name stand between: "Lamerd in the Fars province"."""
    if not (is_place_label(inside) and inside.pos_ == "PROPN" and inside.i < around.i):
        return False
    between = [token for token in around.doc[inside.i + 1 : around.i] if token.ent_type_ not in ("GPE", "LOC", "FAC")]
    return (
        bool(between)
        and between[0].lower_ in ("in", "near")
        and all(token.pos_ == "DET" or token.lower_ in words.DIRECTIONS for token in between[1:])
    )


def _is_over(inside: Token, ground: Token) -> bool:
    """ "its airspace over the Barents Sea": where in the airspace."""
    return ground.lower_ in words.STATE_GROUND and inside.head == ground and _link(inside) in ("over", "off", "near")


def _walk(trigger: Token) -> Iterator[tuple[Token, float]]:
    """Tokens of the sentence with the cost of getting there from the trigger, nearest first."""
    is_statement = _is_one_of(trigger, acts.STATEMENTS) and not _is_one_of(trigger, acts.FORCE)
    is_force = _is_one_of(trigger, acts.FORCE)
    queue: list[tuple[float, int]] = [(0.0, trigger.i)]
    seen: set[int] = set()
    while queue:
        cost, index = heapq.heappop(queue)
        if index in seen or cost > TOO_FAR:
            continue
        seen.add(index)
        node = trigger.doc[index]
        yield node, cost
        # "urged Rwanda to stop fighting in Congo": only what modifies the urging itself is where it happened, or the
        # occasion that it was done at: "pledged aid at a conference in Berlin".
        if (
            is_statement
            and node != trigger
            and not (node.dep_ == "obl" and preposition_before(node) in ("at", "during", "in"))
            and not _is_speaking_there(node, trigger)
            and not (node.dep_ == "xcomp" and trigger.lemma_.lower() == "agree")
        ):
            continue
        if node.head != node and not is_statement:
            up = cost_up(node)
            if up is not None and cost + up <= TOO_FAR:
                up += 3.0 if preposition_before(node) in ELSEWHERE else 0.0
                heapq.heappush(queue, (cost + up, node.head.i))
        below = list(node.children)
        if is_statement and node == trigger:
            shared = (child for child in _first_said(node).children if _is_speaking_there(child, trigger))
            below = list(dict.fromkeys([*below, *shared]))
        for child in below:
            down = cost_down(child) if child.i not in seen else None
            if down is not None and cost + down <= TOO_FAR:
                # "withdrew from A after talks in B": B is the talks'; "met groups, including some active in C".
                down += 3.0 if preposition_before(child) in ELSEWHERE else 0.0
                # "barred from attending the session in Kell": where one may not go is not where that was said.
                down += TOO_FAR if is_statement and _is_barred_act(child) else 0.0
                # "struck the launchers used to fire rockets into Israel": another act with a place of its own.
                down += 3.0 if child.pos_ == "VERB" and is_force and _is_one_of(child, acts.FORCE) else 0.0
                heapq.heappush(queue, (cost + down, child.i))


def _is_barred_act(verb: Token) -> bool:
    return verb.tag_ == "VBG" and any(child.lower_ == "from" for child in verb.children)


def _is_speaking_there(node: Token, trigger: Token) -> bool:
    """ "Speaking at a ceremony in Veltor, A called it a lie": the participle in front tells where A spoke."""
    is_in_front = node.dep_ == "advcl" and node.i < trigger.i and node.tag_ == "VBG"
    return is_in_front and node.lemma_.lower() in words.SPEAKING and node.head in (trigger, _first_said(trigger))


def _first_said(trigger: Token) -> Token:
    """The verb that a joined one shares its speaker and place with: "called it a lie and warned"."""
    return trigger.head if trigger.dep_ == "conj" and not has_subject(trigger) else trigger


def _link(head: Token) -> str:
    """The preposition before a noun phrase, or its relation ("obj", "nsubj:pass", "compound") where there is none."""
    node = head
    while node.dep_ in ("conj", "appos", "flat", "compound") and node.head != node and not preposition_before(node):
        if node.dep_ == "compound" and node.head.pos_ not in ("PROPN",):
            break
        node = node.head
    return preposition_before(node) or surface_preposition(head) or node.dep_


def _site_cost(trigger: Token, head: Token, link: str, taken: Collection[int]) -> float | None:
    """What it costs to take `head` for the site, by the word that links it; None if it is none."""
    force = _is_one_of(trigger, acts.FORCE) or _is_one_of(trigger, acts.TAKING)
    if link in ("of", "from") and head.head.lower_ in words.DIRECTIONS and head.head.dep_.startswith(("advmod", "obl")):
        return 0.0  # "hit 40 miles west of Kell"
    if link == "obj" and force and head.head.lemma_.lower() in words.SHAKING and trigger.head == head.head:
        return 0.5  # "explosions rock Kell"
    moving, leaving = _is_one_of(trigger, acts.MOVING), _is_one_of(trigger, acts.LEAVING)
    if link in words.SITE_PREPOSITIONS and not (
        link in ("over", "through", "around", "amid") and not is_place_label(head)
    ):
        return 0.0 if link != "over" or force else 1.0
    if link == "on" and (head.lemma_.lower() in words.EDGES or head.lower_ in words.EDGES):
        return 0.0
    if link in words.TARGET_PREPOSITIONS:
        # "airstrikes attributed to Israel" did not hit it.
        if force and link not in ("for", "to"):
            return 0.5
        if moving and link in ("to", "into", "onto", "toward", "towards"):
            return 0.5
        return 0.0 if link == "into" and is_place_label(head) else None
    if link == "to" and head.head.pos_ == "NOUN" and head.head.lemma_.lower() in acts.MOVING:
        return 0.5  # "upgrade relations during a visit to Veltor"
    if link == "from" and leaving:
        return 2.5 if trigger.lemma_.lower() in words.SENDING_AWAY else 0.5
    if link == "to" and trigger.lemma_.lower() in words.SENDING_AWAY and is_place_label(head):
        return 0.5
    if link == "with" and head.head.lower_ in ("border", "frontier"):
        return _site_cost(trigger, head.head, _link(head.head), taken)
    houses = words.HOUSES | words.SITE_WORDS
    if link == "compound" and head.head.lower_ in houses and head.head.dep_ in ("obj", "nsubj:pass"):
        return 0.5 if head.head.head == trigger and head.ent_type_ == "GPE" else None  # "raided his Kampala home"
    if link == "by" and (head.head.lemma_.lower() == "host" or head.ent_type_ == "LOC"):
        return 0.0  # "positions by Lake Chad"
    if trigger.lemma_.lower() in words.CLOSING and link in ("obj", "nsubj:pass") and head.head == trigger:
        return 1.0 if head.ent_type_ in ("FAC", "LOC") or head.lower_ in words.STATE_GROUND else None
    if head.lower_ in words.STATE_GROUND and link in ("obj", "nsubj:pass", "of") and not moving:
        return 1.0
    if link == "obj" and head.ent_type_ == "LOC" and head.head.lemma_.lower() in words.PASSING:
        return 0.0
    if link == "on" and head.ent_type_ == "LOC" and not force:
        return 0.0
    if link == "obj" and head.head.lemma_.lower() in acts.TAKING and head.head.dep_ in ("acl", "advcl", "xcomp"):
        return 1.0 if force or _is_one_of(trigger, acts.FORCE) else None
    if force and link in ("obj", "nsubj:pass") and head.head == trigger and name_of_state_site(head):
        return 3.0
    if head.head == trigger and link in ("obj", "nsubj:pass", "of", "compound"):
        if head.i in taken and link == "compound":
            return None
        if link == "compound":
            return 1.5 if is_place_label(head) and head.i not in taken and not force else None
        return 1.0 if force or moving or (leaving and link == "obj") else None
    if link == "of" and (head.head.lemma_.lower() in words.AREA_NOUNS or head.head.lower_ in words.AREA_NOUNS):
        return _site_cost(trigger, head.head, _link(head.head), taken)
    if link == "nmod:poss" and head.head.dep_ in ("obj", "nsubj:pass") and head.head.head == trigger and force:
        return 1.5 if head.head.lower_ in words.SITE_WORDS else None
    return None


def name_of_state_site(head: Token) -> bool:
    """ "Veltorian air defence systems": fixed things with an adjective of their state."""
    kinds = {head.lower_, *(child.lower_ for child in head.children if child.dep_ == "compound")}
    return bool(kinds & words.STATE_SITES)


def _is_one_of(trigger: Token, lemmas: frozenset[str]) -> bool:
    return trigger.lemma_.lower() in lemmas or trigger.lower_ in lemmas or trigger.lower_.removesuffix("s") in lemmas
