"""The name of a place in a sentence: which words it has, what they say it lies in, and what the gazetteer knows."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from spacy.tokens import Doc, Token

from sitrep.transforms.events.grammar.tree_steps import preposition_before
from sitrep.transforms.events.mention import Place, Span
from sitrep.transforms.events.places import words

# "US envoys in Damascus": a namesake in a country of the context counts only if it is no hamlet beside the other.
NAMESAKE_SHARE = 0.05
OWNERS = ("amod", "nmod:poss", "compound", "nmod:desc")
PLACE_LABELS = ("GPE", "LOC", "FAC")


def is_place_label(head: Token) -> bool:
    """True for a token that the entity recogniser takes for part of a place."""
    return head.ent_type_ in PLACE_LABELS


class KnownPlace(Protocol):
    """A gazetteer's answer."""

    @property
    def place_id(self) -> str: ...  # noqa: D102
    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def kind(self) -> str: ...  # noqa: D102
    @property
    def country(self) -> str | None: ...  # noqa: D102
    @property
    def latitude(self) -> float: ...  # noqa: D102
    @property
    def longitude(self) -> float: ...  # noqa: D102
    @property
    def admin1(self) -> str | None: ...  # noqa: D102
    @property
    def population(self) -> int | None: ...  # noqa: D102


class Gazetteer(Protocol):
    """What this module asks of transforms.places.gazetteer."""

    @property
    def countries(self) -> Sequence[dict[str, str]]:
        """Rows with at least iso3 and capital."""

    def find(self, name: str, context_countries: Collection[str] = ()) -> KnownPlace | None:
        """The place that a name means, or None."""

    def country_of_demonym(self, word: str) -> str | None:
        """ISO alpha-3 code for "Iranian"."""


@dataclass(frozen=True)
class PlaceName:
    """Tokens of a place name and what it is said to lie in, nearest first ("Tyre" in "the South", "Lebanon").

    capital_of, ground_of: ISO alpha-3 code of the state whose capital or ground the words mean.
    """

    first: int
    last: int
    containers: tuple[str, ...]
    capital_of: str | None = None
    ground_of: str | None = None


def may_be_named(head: Token) -> bool:
    """Whether a place can be named at the token at all: a noun, a name, or what was recognised as a place."""
    return head.pos_ in ("NOUN", "PROPN") or is_place_label(head)


def name_at(head: Token, gazetteer: Gazetteer) -> PlaceName | None:
    """The place name whose head this is; None where it is no name or names something else."""
    doc = head.doc
    if head.pos_ == "NOUN" and (
        common := _capital(head, gazetteer)
        or _told_before(head, gazetteer)
        or _state_ground(head, gazetteer)
        or _named_site(head, gazetteer)
    ):
        return common
    if head.pos_ != "PROPN" and not is_place_label(head):
        return None
    if head.lower_ in words.TIMES or head.ent_type_ in ("PERSON", "DATE", "TIME", "NORP", "MONEY", "LAW", "WEAPON"):
        return None
    first, last = _run(head)
    text = doc[first : last + 1].text
    containers = tuple(_containers(head, last, gazetteer))
    if gazetteer.country_of_demonym(text):
        return None
    # "the United States lifts …", "with Rwanda accusing …": it acts, whatever the tree says.
    is_undergone = head.dep_ == "nsubj:pass"
    if (
        not is_undergone
        and not surface_preposition(head)
        and last + 1 < head.sent.end
        and doc[last + 1].tag_ in ("VBZ", "VBD", "VBP", "MD")
    ):
        return None
    # "in Lower Shabelle, Somalia" is a place whatever it is taken for; "at Hamas" is none.
    is_site = doc[last].lower_ in words.SITE_WORDS or (preposition_before(head) == "in" and bool(containers))
    if head.ent_type_ in ("ORG", "EVENT") and not is_site and gazetteer.find(text) is None:
        return None
    while first > head.sent.start and doc[first - 1].lower_ in words.DIRECTIONS and doc[first - 1].whitespace_:
        first -= 1
    return PlaceName(first, last, containers)


def _capital(head: Token, gazetteer: Gazetteer) -> PlaceName | None:
    """ "the Lebanese capital", "Lebanon's capital"; not "the capital Beirut", which names itself."""
    if head.lemma_.lower() != "capital" or any(
        c.dep_ in ("appos", "flat") and c.pos_ == "PROPN" for c in head.children
    ):
        return None
    for child in head.children:
        if child.dep_ in ("amod", "nmod:poss", "compound", "nmod"):
            country = gazetteer.country_of_demonym(child.text)
            known = gazetteer.find(child.text) if country is None and child.dep_ != "amod" else None
            country = known.country if known is not None and known.kind == "country" else country
            if country:
                return PlaceName(child.i, head.i, (), capital_of=country)
    return None


def _told_before(head: Token, gazetteer: Gazetteer) -> PlaceName | None:
    """ "Cairo awaits talks in the city": the nearest town named before in the sentence."""
    modifiers = [child for child in head.children if child.dep_ not in ("det", "case", "punct")]
    is_the = any(child.lower_ in ("the", "that") for child in head.lefts)
    if head.lower_ not in ("city", "town", "village") or modifiers or not is_the:
        return None
    for token in reversed(head.doc[head.sent.start : head.i]):
        if token.ent_type_ == "GPE" and token.pos_ == "PROPN" and token.dep_ != "amod":
            first, last = _run(token)
            known = gazetteer.find(token.doc[first : last + 1].text)
            if known is not None and known.kind == "city":
                return PlaceName(first, last, tuple(_containers(token, last, gazetteer)))
    return None


def _state_ground(head: Token, gazetteer: Gazetteer) -> PlaceName | None:
    """ "Somali waters", "Veltoria's airspace"; "its border", "in the country" are of the state the sentence is on."""
    is_ground = head.lower_ in words.STATE_GROUND
    kind = [child for child in head.children if child.dep_ == "compound" and child.lower_ in words.STATE_SITES]
    if not is_ground and head.lower_ not in words.STATE_SITES and not kind:
        return None
    if any(child.dep_ in ("appos", "flat") and child.pos_ == "PROPN" for child in head.children):
        return None
    if any(
        child.dep_ == "nmod" and preposition_before(child) == "of" and is_place_label(child) for child in head.rights
    ):
        return None  # "the Iraqi city of Kirkuk" names itself
    owners = [child for child in head.lefts if child.dep_ in OWNERS]
    inside = [token for owner in owners for token in owner.subtree]
    states = {state: token for token in inside if (state := _state_of(token, gazetteer)) is not None}
    if len(states) == 1:
        ((state, owner),) = states.items()
        return PlaceName(owner.left_edge.i, head.i, (), ground_of=state)
    described = any(child.dep_ == "amod" and child.lower_ not in words.DIRECTIONS for child in owners)
    if states or not is_ground or described:
        return None
    if head.lower_ in ("country", "nation"):
        is_own = any(child.lower_ in ("the", "this") for child in head.lefts)
        is_own = is_own and (preposition_before(head) in words.WITHIN or head.head.lemma_.lower() == "enter")
    else:
        is_own = any(child.lower_ in ("its", "their") for child in owners)
    state = _state_of_subject(head, gazetteer) if is_own else None
    return PlaceName(head.i, head.i, (), ground_of=state) if state is not None else None


def _state_of_subject(word: Token, gazetteer: Gazetteer) -> str | None:
    """The one state that the sentence is about: its subject before `word`, or whose the subject is."""
    subjects = [child for child in word.sent.root.children if child.dep_.startswith("nsubj") and child.i < word.i]
    if not subjects or subjects[0].lemma_.lower() in words.POSTED_ABROAD:
        return None
    before = [token for token in subjects[0].subtree if token.i < subjects[0].i]  # "the Mali Army representative"
    parts = [subjects[0], *before, *(child for child in subjects[0].children if child.dep_ in (*OWNERS, "conj"))]
    states = {state for part in parts if (state := _state_of(part, gazetteer)) is not None}
    return states.pop() if len(states) == 1 else None


def _state_of(token: Token, gazetteer: Gazetteer) -> str | None:
    """The state that a word names or is of: "Veltoria", "Veltorian"."""
    demonym = gazetteer.country_of_demonym(token.text)
    if demonym is not None or token.ent_type_ != "GPE":
        return demonym
    first, last = _run(token)
    known = gazetteer.find(token.doc[first : last + 1].text)
    return known.country if known is not None and known.kind == "country" else None


def _named_site(head: Token, gazetteer: Gazetteer) -> PlaceName | None:
    """ "the Al-Shati refugee camp", "Goma airport": a common noun for a site with a name before it."""
    before = head.doc[head.i - 1] if head.i > head.sent.start else None
    is_area = (
        head.lower_ in words.AREA_NOUNS and before is not None and is_place_label(before) and before.pos_ == "PROPN"
    )
    if head.lower_ not in words.SITE_WORDS and not is_area:
        return None
    first = head.i
    while (
        first > head.sent.start
        and head.doc[first - 1].pos_ in ("PROPN", "NOUN", "ADJ", "PUNCT")
        and not (is_area and head.doc[first - 1].text == ",")
    ):
        first -= 1
    while first < head.i and head.doc[first].pos_ != "PROPN":
        first += 1
    name = head.doc[first : head.i]
    if len(name) == 0 or gazetteer.country_of_demonym(name.text) or name[0].ent_type_ in ("ORG", "NORP"):
        return None
    return PlaceName(first, head.i, tuple(_containers(head, head.i, gazetteer)))


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


def _containers(head: Token, last: int, gazetteer: Gazetteer) -> Iterator[str]:
    """What the place is said to lie in: ", Syria", ", North Kivu Province, Congo" or "in Kunduz, Afghanistan"."""
    doc, end = head.doc, head.sent.end
    at = last + 1
    if _is_country(head.text, gazetteer):
        return
    while (
        at + 1 < end
        and doc[at].lower_ in ("in", "of")
        and (doc[at + 1].pos_ in ("PROPN", "DET", "ADJ") or is_place_label(doc[at + 1]))
    ):
        at += 1
        while at < end and doc[at].lower_ in ("the", *words.DIRECTIONS):
            at += 1
        stop = _with_kind(doc, at, _capitalised_until(doc, at, end), end)
        if stop == at:
            break
        yield doc[at:stop].text
        at = stop
    while at + 1 < end and doc[at].text == ",":
        stop = _with_kind(doc, at + 1, _capitalised_until(doc, at + 1, end), end)
        if stop == at + 1 or doc[at + 1].ent_type_ == "DATE" or doc[at + 1].lower_ in words.TIMES:
            return
        # "In Tripoli, Lebanon was condemned": a subject.
        if stop < end and doc[stop].tag_ in ("VBD", "VBZ", "VBP", "MD"):
            return
        name = doc[at + 1 : stop].text
        if doc[at + 1].ent_type_ in ("PERSON", "ORG") and gazetteer.find(name) is None:
            return
        yield name
        at = stop


def surface_preposition(head: Token) -> str:
    """The preposition of a place name: by the tree, or the word before it where the tree hangs that on another word.

    "in Minab, Hormozgan province": "in" may hang on "province". "the capital Beirut" and "southern Mali" are stepped
    over; a name that only describes another noun ("in US custody") has none.
    """
    found, top = preposition_before(head), head
    while top.dep_ == "flat":
        top = top.head
    if found or not is_place_label(head) or (top.dep_ in ("compound", "nmod:poss", "amod") and top.head.i > head.i):
        return found
    at = _run(head)[0] - 1
    while at >= head.sent.start and (
        head.doc[at].pos_ in ("DET", "ADJ")
        or head.doc[at].lower_ in words.DIRECTIONS
        or head.doc[at].lower_ in words.AREA_NOUNS
    ):
        at -= 1
    return head.doc[at].lower_ if at >= head.sent.start and head.doc[at].pos_ == "ADP" else ""


def _with_kind(doc: Doc, start: int, stop: int, end: int) -> int:
    """ "Yala province", "Masisi district": the common noun behind the name is a part of it."""
    is_named = start < stop < end and is_place_label(doc[stop - 1])
    return stop + 1 if is_named and doc[stop].pos_ == "NOUN" and doc[stop].lower_ in words.AREA_NOUNS else stop


def _capitalised_until(doc: Doc, start: int, end: int) -> int:
    stop = start
    while stop < end and (doc[stop].pos_ == "PROPN" or (is_place_label(doc[stop]) and doc[stop].is_title)):
        stop += 1
    # "Democratic Republic of the Congo": the rest of the entity.
    while start < stop < end and is_place_label(doc[stop]) and doc[stop].ent_iob_ == "I":
        stop += 1
    return stop


def as_place(doc: Doc, name: PlaceName, gazetteer: Gazetteer, offset: int, context: frozenset[str]) -> Place | None:
    """The place that a name stands for, its span in the article; None where the words may as well name no place."""
    tokens = doc[name.first : name.last + 1]
    span = Span(offset + tokens.start_char, offset + tokens.end_char, tokens.text)
    if name.capital_of:
        capital = next((row["capital"] for row in gazetteer.countries if row["iso3"] == name.capital_of), "")
        known = gazetteer.find(capital, {name.capital_of}) if capital else None
        return _known(span, known) if known else None
    if name.ground_of:
        state = next((row["name"] for row in gazetteer.countries if row["iso3"] == name.ground_of), "")
        known = gazetteer.find(state, {name.ground_of}) if state else None
        return _known(span, known) if known else None
    within = _country_of_containers(name.containers, gazetteer)
    known = _look_up(tokens.text, name.containers, within, gazetteer, context | countries_around(doc, gazetteer))
    if known is not None:
        return _known(span, known)
    if (
        doc[name.last].ent_type_ not in PLACE_LABELS
        and within is None
        and doc[name.last].lower_ not in words.SITE_WORDS
    ):
        # An unknown capitalised word without label or surroundings is as likely a person, a ship, a programme.
        return None
    # An unknown village is told by what it lies in, short of the country: "Oke-Bala, Kwara State".
    inner = [one for one in name.containers if not _is_country(one, gazetteer)]
    return Place(span=span, location_id=None, name=", ".join([tokens.text, *inner]), country=within)


def _known(span: Span, known: KnownPlace) -> Place:
    # "West Java" is a name, not the west of Java: the text's own capitals stand.
    same = known.name.lower() == span.text.lower()
    return Place(
        span=span,
        location_id=known.place_id,
        name=span.text if same else known.name,
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


def countries_around(doc: Doc, gazetteer: Gazetteer) -> frozenset[str]:
    """ISO alpha-3 codes of the countries, regions and demonyms that a paragraph names.

    Cities give none: "Tripoli" would speak for its own best-known namesake.
    """
    found = set()
    for entity in doc.ents:
        if entity.label_ == "NORP":
            found.add(gazetteer.country_of_demonym(entity.text))
        elif entity.label_ == "GPE":
            place = gazetteer.find(entity.text)
            found.add(place.country if place and place.kind in ("country", "region") else None)
    return frozenset(code for code in found if code)
