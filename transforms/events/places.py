"""Where an act happened and where it was launched from, as far as the sentence says."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from spacy.tokens import Doc, Token

from sitrep.transforms.events import place_words as words
from sitrep.transforms.events.clause_steps import cost_down, cost_up
from sitrep.transforms.events.mention import Place, Span

# Steps of the tree between act and place; what lies further belongs to something else.
TOO_FAR = 6.5
# "US envoys in Damascus": a namesake in a country of the context counts only if it is no hamlet beside the other.
NAMESAKE_SHARE = 0.05
PLACE_LABELS = ("GPE", "LOC", "FAC")


class KnownPlace(Protocol):
    """A gazetteer's answer."""

    place_id: str
    name: str
    kind: str
    country: str | None
    latitude: float
    longitude: float
    admin1: str | None
    population: int | None


class Gazetteer(Protocol):
    """What this module asks of transforms.places.gazetteer."""

    countries: Sequence[dict[str, str]]

    def find(self, name: str, context_countries: Collection[str] = ()) -> KnownPlace | None:
        """The place that a name means, or None."""

    def country_of_demonym(self, word: str) -> str | None:
        """ISO alpha-3 code for "Iranian"."""


def find_place(
    trigger: Token,
    gazetteer: Gazetteer,
    offset: int,
    taken: Collection[int] = (),
    context_countries: Collection[str] = (),
) -> Place | None:
    """Where the act named by `trigger` happened; for an attack the place of its target. None if the sentence names none.

    offset: the article's character at which the trigger's Doc starts. taken: Doc indexes of the parties' tokens; a party
    is taken as the place only where a preposition of place stands before it. context_countries: ISO alpha-3 codes that
    the document speaks of; with those of the sentence they choose between namesakes.
    A capital that acts ("Tehran rejected …") is no place. Of a list the first name is taken. An unknown name gives a
    Place with location_id None and the country of what it is said to lie in.
    """
    return _find(trigger, gazetteer, offset, context_countries, lambda head, link: _site_cost(trigger, head, link, taken))


def find_origin(
    trigger: Token, gazetteer: Gazetteer, offset: int, context_countries: Collection[str] = ()
) -> Place | None:
    """Where the act came from: "from X" with acts of launching or sending; None if not said or for other acts."""
    if not _is_one_of(trigger, words.LAUNCHING):
        return None
    return _find(trigger, gazetteer, offset, context_countries, lambda head, link: 0.0 if link == "from" else None)


def countries_around(doc: Doc, gazetteer: Gazetteer) -> frozenset[str]:
    """ISO alpha-3 codes of the countries, places and demonyms that a paragraph names."""
    found = set()
    for entity in doc.ents:
        if entity.label_ == "NORP":
            found.add(gazetteer.country_of_demonym(entity.text))
        elif entity.label_ == "GPE":
            place = gazetteer.find(entity.text)
            found.add(place.country if place else None)
    return frozenset(code for code in found if code)


@dataclass(frozen=True)
class _Name:
    """Tokens of a place name and what it is said to lie in, nearest first ("Hangu" in "Khyber Pakhtunkhwa", "Pakistan")."""

    first: int
    last: int
    containers: tuple[str, ...]
    capital_of: str | None = None


def _find(
    trigger: Token,
    gazetteer: Gazetteer,
    offset: int,
    context_countries: Collection[str],
    link_cost: Callable[[Token, str], float | None],
) -> Place | None:
    candidates = []
    for head, steps in _walk(trigger):
        link = _link(head)
        extra = link_cost(head, link)
        if extra is None or steps + extra > TOO_FAR:
            continue
        side = 0 if head.i > trigger.i else 1
        candidates.append((steps + extra, side, abs(head.i - trigger.i), head))
    candidates.sort(key=lambda one: one[:3])
    context = frozenset(context_countries)
    for *_, head in candidates:
        name = _name_at(head, gazetteer)
        if name is not None:
            place = _as_place(trigger.doc, name, gazetteer, offset, context)
            if place is not None:
                return place
    return None


def _walk(trigger: Token) -> Iterator[tuple[Token, float]]:
    """Tokens of the sentence with the cost of getting there from the trigger, nearest first."""
    is_statement = _is_one_of(trigger, words.STATEMENTS) and not _is_one_of(trigger, words.FORCE)
    queue: list[tuple[float, int]] = [(0.0, trigger.i)]
    seen: set[int] = set()
    while queue:
        cost, index = heapq.heappop(queue)
        if index in seen or cost > TOO_FAR:
            continue
        seen.add(index)
        node = trigger.doc[index]
        yield node, cost
        # "urged Rwanda to stop fighting in Congo": only what modifies the urging itself is where it happened.
        if is_statement and node != trigger:
            continue
        if node.head != node and not is_statement:
            up = cost_up(node)
            if up is not None:
                heapq.heappush(queue, (cost + up, node.head.i))
        for child in node.children:
            down = cost_down(child)
            if down is not None:
                heapq.heappush(queue, (cost + down, child.i))


def _link(head: Token) -> str:
    """The preposition before a noun phrase, or its relation ("obj", "nsubj:pass", "compound") where there is none."""
    node = head
    while node.dep_ in ("conj", "appos", "flat", "compound") and node.head != node and not _case(node):
        if node.dep_ == "compound" and node.head.pos_ not in ("PROPN",):
            break
        node = node.head
    return _case(node) or node.dep_


def _case(node: Token) -> str:
    cases = [child.lower_ for child in node.children if child.dep_ in ("case", "mark") and child.pos_ in ("ADP", "SCONJ")]
    return cases[-1] if cases and cases[-1] != "'s" else ""


def _site_cost(trigger: Token, head: Token, link: str, taken: Collection[int]) -> float | None:
    """What it costs to take `head` for the site, by the word that links it; None if it is none."""
    force = _is_one_of(trigger, words.FORCE) or _is_one_of(trigger, words.TAKING)
    moving, leaving = _is_one_of(trigger, words.MOVING), _is_one_of(trigger, words.LEAVING)
    if link in words.SITE_PREPOSITIONS and not (link in ("over", "through", "around", "amid") and not _is_place_label(head)):
        return 0.0 if link != "over" or force else 1.0
    if link in words.TARGET_PREPOSITIONS:
        if force and link != "for":
            return 0.5
        if moving and link in ("to", "into", "onto", "toward", "towards"):
            return 0.5
        return 0.0 if link == "into" and _is_place_label(head) else None
    if link == "from" and leaving:
        return 0.5
    if head.head == trigger and link in ("obj", "nsubj:pass", "of", "compound"):
        if head.i in taken and link == "compound":
            return None
        if link == "compound":
            return 1.5 if _is_place_label(head) and head.i not in taken and not force else None
        return 1.0 if force or moving or (leaving and link == "obj") else None
    if link == "of" and head.head.lemma_.lower() in words.AREA_NOUNS:
        return _site_cost(trigger, head.head, _link(head.head), taken)
    if link == "nmod:poss" and head.head.dep_ in ("obj", "nsubj:pass") and head.head.head == trigger and force:
        return 1.5
    return None


def _is_one_of(trigger: Token, lemmas: frozenset[str]) -> bool:
    return trigger.lemma_.lower() in lemmas or trigger.lower_ in lemmas or trigger.lower_.removesuffix("s") in lemmas


def _is_place_label(head: Token) -> bool:
    return head.ent_type_ in PLACE_LABELS


# ── the name ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _name_at(head: Token, gazetteer: Gazetteer) -> _Name | None:
    """The place name whose head this is; None where it is no name or names something else."""
    doc = head.doc
    if head.pos_ == "NOUN" and head.lemma_.lower() == "capital":
        for child in head.children:
            if child.dep_ in ("amod", "nmod:poss", "compound", "nmod"):
                country = gazetteer.country_of_demonym(child.text)
                if country is None and child.dep_ != "amod":
                    known = gazetteer.find(child.text)
                    country = known.country if known is not None and known.kind == "country" else None
                if country:
                    named = next((c for c in head.children if c.dep_ in ("appos", "flat") and c.pos_ == "PROPN"), None)
                    if named is None:
                        return _Name(child.i, head.i, (), capital_of=country)
    if head.pos_ != "PROPN" and not _is_place_label(head):
        return None
    if head.lower_ in words.TIMES or head.ent_type_ in ("PERSON", "DATE", "TIME", "NORP", "MONEY", "LAW", "WEAPON"):
        return None
    first, last = _run(head)
    text = doc[first : last + 1].text
    if head.ent_type_ in ("ORG", "EVENT") and doc[last].lower_ not in words.SITE_WORDS and gazetteer.find(text) is None:
        return None
    while first > head.sent.start and doc[first - 1].lower_ in words.DIRECTIONS and doc[first - 1].whitespace_:
        first -= 1
    return _Name(first, last, tuple(_containers(head, last)))


def _run(head: Token) -> tuple[int, int]:
    """First and last token of the name around `head`: its entity, or the capitalised words beside it."""
    doc, sent = head.doc, head.sent
    if head.ent_type_ in PLACE_LABELS or head.ent_type_ in ("ORG", "EVENT"):
        entity = next((e for e in doc.ents if e.start <= head.i < e.end), None)
        if entity is not None:
            start = entity.start + (1 if entity[0].lower_ == "the" and len(entity) > 1 else 0)
            return start, entity.end - 1
    first = last = head.i
    while first > sent.start and doc[first - 1].pos_ == "PROPN" and doc[first - 1].ent_type_ == head.ent_type_:
        first -= 1
    while last + 1 < sent.end and doc[last + 1].pos_ == "PROPN" and doc[last + 1].ent_type_ == head.ent_type_:
        last += 1
    return first, last


def _containers(head: Token, last: int) -> Iterator[str]:
    """What the place is said to lie in: ", Syria", ", North Kivu Province, Congo" or "in Kunduz, Afghanistan"."""
    doc, end = head.doc, head.sent.end
    at = last + 1
    if at + 1 < end and doc[at].lower_ in ("in", "of") and doc[at + 1].pos_ in ("PROPN", "DET", "ADJ"):
        at += 1
        while at < end and doc[at].lower_ in ("the", *words.DIRECTIONS):
            at += 1
        stop = _capitalised_until(doc, at, end)
        if stop > at:
            yield doc[at:stop].text
        at = stop
    while at + 1 < end and doc[at].text == ",":
        stop = _capitalised_until(doc, at + 1, end)
        if stop == at + 1 or doc[at + 1].ent_type_ in ("PERSON", "DATE") or doc[at + 1].lower_ in words.TIMES:
            return
        yield doc[at + 1 : stop].text
        at = stop


def _capitalised_until(doc: Doc, start: int, end: int) -> int:
    stop = start
    while stop < end and (doc[stop].pos_ == "PROPN" or (stop == start and doc[stop].ent_type_ in PLACE_LABELS)):
        stop += 1
    # "Democratic Republic of the Congo": the rest of the entity.
    while start < stop < end and doc[stop].ent_type_ in PLACE_LABELS and doc[stop].ent_iob_ == "I":
        stop += 1
    return stop


def _as_place(
    doc: Doc, name: _Name, gazetteer: Gazetteer, offset: int, context: frozenset[str]
) -> Place | None:
    tokens = doc[name.first : name.last + 1]
    span = Span(offset + tokens.start_char, offset + tokens.end_char, tokens.text)
    if name.capital_of:
        capital = next((row["capital"] for row in gazetteer.countries if row["iso3"] == name.capital_of), "")
        known = gazetteer.find(capital, {name.capital_of}) if capital else None
        return _known(span, known) if known else None
    within = _country_of_containers(name.containers, gazetteer)
    known = _look_up(tokens.text, name.containers, within, gazetteer, context | countries_around(doc, gazetteer))
    if known is not None:
        return _known(span, known)
    if doc[name.last].ent_type_ not in PLACE_LABELS and within is None and doc[name.last].lower_ not in words.SITE_WORDS:
        # An unknown capitalised word without label or surroundings is as likely a person, a ship, a programme.
        return None
    return Place(span=span, location_id=None, name=tokens.text, country=within)


def _known(span: Span, known: KnownPlace) -> Place:
    return Place(
        span=span,
        location_id=known.place_id,
        name=known.name,
        kind=known.kind,
        country=known.country,
        admin1=known.admin1,
        latitude=known.latitude,
        longitude=known.longitude,
    )


def _country_of_containers(containers: Sequence[str], gazetteer: Gazetteer) -> str | None:
    country: str | None = None
    for name in reversed(containers):
        known = gazetteer.find(name, {country} if country else ())
        if known is not None and known.country:
            country = country or known.country
    return country


def _look_up(
    text: str, containers: Sequence[str], within: str | None, gazetteer: Gazetteer, context: frozenset[str]
) -> KnownPlace | None:
    if within is not None:
        for container in containers:
            inside = gazetteer.find(f"{text}, {container}", {within})
            if inside is not None and inside.country == within:
                return inside
        found = gazetteer.find(text, {within})
        # A list ("Goma, Kampala and Kigali") is no row of containers: the name keeps its own country.
        if found is not None and found.country in (within, None):
            return found
        return gazetteer.find(text) if not _is_country(containers[-1], gazetteer) else None
    wide, near = gazetteer.find(text), gazetteer.find(text, context)
    if wide is None or near is None:
        return near or wide
    if near.place_id != wide.place_id and near.population and wide.population:
        return near if near.population >= NAMESAKE_SHARE * wide.population else wide
    return near


def _is_country(name: str, gazetteer: Gazetteer) -> bool:
    known = gazetteer.find(name)
    return known is not None and known.kind == "country"
