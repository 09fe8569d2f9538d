"""From the head of a phrase to the shortest words that name a party; or to nothing, if nobody is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from sitrep.transforms.events.grammar.relations import (
    POSSESSIVE_MARKS,
    counted_by,
    dependents,
    preposition_of,
    with_conjuncts,
)
from sitrep.transforms.events.lexicon import Lexicon
from sitrep.transforms.events.lexicon.word_classes import PARTY_LABELS, is_any, is_seat, lemma_of
from sitrep.transforms.events.roles.described import end_of_description, included_in, people_in_apposition
from sitrep.transforms.events.roles.entities import bare_entity, entity_at
from sitrep.transforms.events.roles.lists import persons_behind, persons_listed_after
from sitrep.transforms.events.roles.titles import (
    names_in_apposition,
    nationals_of_several,
    person_between_commas,
    person_in_apposition,
    person_titled,
    persons_included,
    states_of_several,
    tells_who,
)
from sitrep.transforms.events.word_set import word_set
from sitrep.transforms.places.gazetteer import Gazetteer

PARTY_CLASSES = (
    "armed", "police", "state", "role", "people", "crowd", "worker", "captive", "group", "igo", "opposition", "court",
    "company", "diplomat", "counterpart", "personnel", "aidworker",
)  # fmt: skip
# "leaders of Hamas", "members of the RSF": those who act for a body, named by the body.
STANDS_FOR_BODY = word_set(
    "leader member delegation representative official head commander fighter negotiator diplomat delegate mediator"
)
# "four companies of paramilitary police", "a team of investigators": who they are says more than how many.
UNITS = word_set("company team contingent batch platoon column posse detachment squad squadron band crowd group unit")
# "Ministry of Defence", "Court of Appeal": the phrase goes on.
NAMED_BY_OF = word_set(
    "ministry department court council office bank parliament house government president minister "
    "administration regime cabinet junta"
)
REMOVING = word_set("evacuate rescue free remove expel withdraw extract evict airlift liberate exclude bar ban eject")
# "deputy commissioner of police": an office of the police, not of a union of states.
POLICE_OFFICES = word_set("commissioner superintendent director general chief inspector")
# "members of the clan", "visitors from twelve countries": what such a phrase may name them by, beside a name.
COMMUNITIES = word_set("country nation state community clan tribe gang party family union company region area ship")
# "the crew of a tanker": told by what they were aboard.
ABOARD = word_set("crew passenger captain sailor seaman mariner occupant")
VESSELS = word_set("ship vessel tanker boat ferry trawler yacht flotilla warship freighter plane aircraft bus train")
# "the 4th Division's 13th Brigade" is one name.
SUB_UNITS = word_set("brigade battalion regiment division corps squadron company platoon wing fleet unit directorate")
# "a court in Belfast", "police in Dubai": nothing else says whose.
NAMED_BY_IN = word_set("court police authority prosecutor government judge official junta regime")
BRANCHES = word_set("navy army air force marines corps coast guard police gendarmerie")
UNIONS = word_set("bloc alliance militia movement")
NEIGHBOURS = word_set("neighbour neighbor ally rival foe adversary archrival arch-rival archenemy archfoe partner")
LANDS = word_set("state republic region territory country province")
EMPTY_MODIFIERS = word_set(
    "several many other multiple first second third another few some more unidentified unknown suspected "
    "alleged two three four five at least separate different various numerous top senior high-ranking new same "
    "own local then- current"
)
DAYS_AND_MONTHS = word_set(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday"
)
FOLLOWING = word_set("supporter follower relative ally aide opponent critic loyalist backer bodyguard")
# "armed men", "masked individuals": attackers of no name.
FACELESS = word_set("man woman person individual people men")
MASKED = frozenset({"armed", "masked", "hooded", "knife-wielding", "machete-wielding", "unidentified", "unknown"})
UNNAMED_MODIFIERS = word_set("unidentified unknown unnamed unspecified anonymous")
# These say how many, and nobody who they are.
UNTOLD_PEOPLE = word_set("people person other others one")
# Among people these are no better told than the others.
NO_TRADE = word_set("child man woman boy girl teenager minor baby infant adult person perpetrator attacker suspect")
# "Veltor, along with Ostland": both.
TOGETHER = frozenset({"along", "along with", "alongside", "together", "together with", "as well as"})
# Among people these either attacked themselves or are people like the others.
NOT_TOLD_APART = word_set(
    "perpetrator attacker assailant bomber shooter gunman gunmen suspect militant insurgent terrorist victim passenger "
    "adult civilian resident villager local teen youth toddler"
)
# Nobody knows from these words who it was.
DEED_ONLY = word_set("perpetrator attacker assailant shooter gunman suspect culprit bomber stabber victim")
EMPTY_HEADS = word_set(
    "casualty fatality other another one other all none somebody someone anybody everyone nobody anyone both each"
)


@dataclass(frozen=True)
class NamedParty:
    """A party phrase within one paragraph: tokens start..end (end exclusive), its head and what it is."""

    head: Token
    start: int
    end: int
    kind: str
    label: str | None
    antecedent: NamedParty | None = None

    @property
    def text(self) -> str:
        """The words themselves."""
        return self.head.doc[self.start : self.end].text

    @property
    def name(self) -> str:
        """The words that name the party: the antecedent's where this is a pronoun; the Front for "anti-Front" raids."""
        return self.antecedent.name if self.antecedent else self.text.removeprefix("anti-")


def named_party(token: Token, lexicon: Lexicon) -> NamedParty | None:
    """The party that the phrase headed by `token` names, None if it names none (pronouns are left to anaphora)."""
    if token.lower_ == "those":
        end = end_of_description(token)
        return NamedParty(token, token.i, end, "nominal", None) if end is not None else None
    if token.pos_ == "PRON" or (token.pos_ == "VERB" and token.dep_ == "amod"):
        return None  # "a suspected boat"
    told = _told_behind(token, lexicon)
    if told is not None:
        return of_noun(told, lexicon)
    entity = entity_at(token)
    if token.dep_ == "compound" and token.lower_ in DAYS_AND_MONTHS and entity is not None and len(entity) == 1:
        return None  # "the May shooting", with a month that is a name too
    person = person_in_apposition(token) or person_titled(token, lexicon) or person_between_commas(token, lexicon)
    if person is not None and (entity is None or entity.label_ != "PERSON" or _is_office_only(entity, person)):
        return of_entity(person)
    if entity is None and token.dep_ == "appos" and token.head.ent_type_ == "PERSON" and tells_who(token, lexicon):
        bearer = entity_at(token.head)
        return of_entity(bearer) if bearer is not None else None
    if entity is not None and len(entity) == 1 and token.lower_ in NAMED_BY_OF:
        return of_noun(token, lexicon)  # "Government" in "Government of the Republic of Veltor"
    if entity is not None and entity.label_ in PARTY_LABELS and _is_head_of(token, entity):
        return of_entity(entity)
    if entity is not None and is_seat(token, lexicon):
        return of_entity(entity)
    if entity is not None and entity.label_ not in PARTY_LABELS:
        return None
    lemma = lemma_of(token)
    if lemma in EMPTY_HEADS:
        return None
    if token.pos_ == "PROPN" and entity is None and token.lower_ in DAYS_AND_MONTHS:
        return None
    if token.pos_ == "PROPN" and entity is None:
        phrase = of_noun(token, lexicon)
        end = phrase.end
        while end < len(token.doc) and token.doc[end].dep_ == "flat" and token.doc[end].head == token:
            end += 1
        return NamedParty(token, phrase.start, end, "name", None)
    attacker = _attacker_told(token, lexicon)
    if attacker is not None:
        return attacker
    land = _land_named(token)
    if land is not None:
        return land
    unit = _unit_behind(token, lexicon)
    if unit is not None:
        return unit
    if token.pos_ == "ADJ" or not (is_any(token, PARTY_CLASSES, lexicon) or _is_office(token, lexicon)):
        return None
    modifiers = [child for child in token.lefts if child.dep_ in ("amod", "compound")]
    if any(child.lower_ in UNNAMED_MODIFIERS for child in modifiers):
        return None
    body = _body_behind(token)
    if body is not None:
        return body
    people = _people_of_group(token, lexicon)
    if people is not None:
        return named_party(people, lexicon)
    union = _name_before_kind(token)
    if union is not None:
        return of_entity(union)
    return _name_after_title(token, lexicon) or of_noun(token, lexicon)


def _told_behind(token: Token, lexicon: Lexicon) -> Token | None:
    """A Veltorian in "the assailant, a 30-year-old Veltorian": who somebody is of whom only the deed is told."""
    if lemma_of(token) not in DEED_ONLY or token.tag_ != "NN":
        return None
    for child in dependents(token, "appos"):
        is_person = child.tag_ == "NN" and (child.ent_type_ == "NORP" or is_any(child, PARTY_CLASSES, lexicon))
        is_one = any(word.lower_ in ("a", "an") for word in child.children)
        if child.i > token.i and is_one and (is_person or child.ent_type_ == "NORP"):
            return child
    return None


def _is_office_only(entity: TokenSpan, person: TokenSpan) -> bool:
    """ "Prime Minister of Veltor", taken for a person's name before the name itself."""
    return entity.end <= person.start and any(word.pos_ == "ADP" for word in entity)


def _attacker_told(token: Token, lexicon: Lexicon) -> NamedParty | None:
    """The 30-year-old Veltorian of "the assailant, a 30-year-old Veltorian,": of the two only this tells who it was."""
    if lemma_of(token) not in lexicon.classes["unnamed"] or token.tag_ != "NN":
        return None
    for child in dependents(token, "appos"):
        marks = [inner for inner in child.lefts if inner.dep_ == "det" and inner.lower_ in ("a", "an")]
        is_of_nation = any(word.ent_type_ == "NORP" for word in child.doc[child.left_edge.i : child.i + 1])
        if child.i > token.i and marks and is_of_nation and marks[0].i + 1 <= child.i:
            return NamedParty(child, marks[0].i + 1, child.i + 1, "nominal", None)
    return None


def _land_named(token: Token) -> NamedParty | None:
    """Veltor in "the breakaway state of Veltor", "its neighbour Veltor"."""
    if lemma_of(token) in NEIGHBOURS and token.tag_ == "NN":
        for child in dependents(token, "appos", "flat"):
            if child.left_edge.i == token.i + 1 and child.ent_type_ == "GPE":
                entity = entity_at(child)
                return of_entity(entity) if entity is not None else None
    if lemma_of(token) not in LANDS:
        return None
    for child in dependents(token, "nmod"):
        entity = entity_at(child) if preposition_of(child) == "of" and child.ent_type_ == "GPE" else None
        if entity is not None:
            return of_entity(entity)
    return None


def _is_office(token: Token, lexicon: Lexicon) -> bool:
    """ "the prosecutor's office", "the president's office"."""
    owners = [child for child in token.lefts if child.dep_ in ("nmod:poss", "compound")]
    first = token.head if token.dep_ == "conj" else token
    is_acting = first.dep_ in ("nsubj", "obl:agent")  # elsewhere it is a building
    if lemma_of(token) == "enforcement":
        return is_acting and any(child.lower_ == "law" for child in token.lefts)
    return (
        is_acting
        and lemma_of(token) == "office"
        and any(is_any(owner, ("role", "police"), lexicon) for owner in owners)
    )


def named_facility(token: Token) -> NamedParty:
    """The name of the airport, plant or hotel that `token` lies in."""
    entity = entity_at(token)
    assert entity is not None
    return of_entity(entity)


def is_unnamed(party: NamedParty, lexicon: Lexicon) -> bool:
    """Whether the words only say that somebody did it: "gunmen", "the attacker", but not "Veltorian gunmen"."""
    is_hidden = lemma_of(party.head) in FACELESS and any(child.lower_ in MASKED for child in party.head.children)
    if party.kind != "nominal" or not (is_hidden or lemma_of(party.head) in lexicon.classes["unnamed"]):
        return False
    # "gunmen from Veltor": the place says where they came from, not who they are.
    doc, end = party.head.doc, party.head.i + 1
    behind = any(token.ent_type_ in PARTY_LABELS and token.ent_type_ != "GPE" for token in doc[end : party.end])
    return not behind and not names_anybody(replace(party, end=end))


def named_parties(token: Token, lexicon: Lexicon) -> list[NamedParty]:
    """The parties of a phrase and of what is conjoined to it, each once."""
    found: list[NamedParty] = []
    for head in (one for joined in (*with_conjuncts(token), *_beside(token)) for one in _counted(joined)):
        if any(party.start <= head.i < party.end for party in found):
            continue  # "ministers and officers of Veltor": one name already holds both
        if found and found[-1].label == "PERSON" and head.dep_ == "conj" and head.lower_ == "others":
            found.append(NamedParty(head, head.i, head.i + 1, "nominal", None))
            continue  # "Ana B. and a dozen others"
        if found and _is_one_group(head, found[-1]):
            found.append(replace(found.pop(), end=head.i + 1))
            continue
        if found and (_is_second_title(head, found[-1], lexicon) or _is_part_of_those(head)):
            continue
        is_act = not head.ent_type_ and is_any(head, ("violence",), lexicon)  # "clashes in Kenning, Veltor"
        groups = [] if is_act else names_in_apposition(head) or states_of_several(head, lexicon)
        parties: list[NamedParty | None] = [of_entity(entity) for entity in groups]
        parties += [NamedParty(span.root, span.start, span.end, "nominal", None) for span in nationals_of_several(head)]
        parties = parties or [named_party(head, lexicon)]
        told_as = people_in_apposition(head) if lemma_of(head) in UNTOLD_PEOPLE else None
        if told_as is not None and is_any(told_as, PARTY_CLASSES, lexicon):
            parties = [named_party(told_as, lexicon)]
        for child in included_in(head):
            parties = _with_included(head, parties, [named_party(part, lexicon) for part in with_conjuncts(child)])
        if len(parties) == 1 and head.tag_ == "NNS":
            parties = _with_included(head, parties, [of_entity(person) for person in persons_included(head)])
        if any(party is not None and party.label == "PERSON" for party in parties):
            first = (
                parties[0].head if len(parties) == 1 and parties[0] is not None and head.ent_type_ == "ORG" else head
            )
            parties += [of_entity(person) for person in persons_behind(first)]
            parties += _listed_after(parties)
        for party in parties:
            if party is not None and found and _is_branch(party, found[-1]):
                found.append(replace(party, start=found.pop().start))
            elif party is not None and all(party.start != other.start for other in found):
                found.append(party)
    return found


def _is_one_group(head: Token, before: NamedParty) -> bool:
    """Children in "women and children", whom a text tells as one group."""
    return head.lower_ == "children" and before.head.lower_ == "women" and head.i == before.head.i + 2


def _listed_after(parties: list[NamedParty | None]) -> list[NamedParty]:
    """The persons of the list that the last of `parties` stands in, where it is a name of one."""
    last = max((party for party in parties if party is not None), key=lambda party: party.start)
    entity = entity_at(last.head) if last.label == "PERSON" else None
    return [of_entity(person) for person in persons_listed_after(entity)] if entity is not None else []


def _beside(head: Token) -> list[Token]:
    """Ostland in "Veltor, along with Ostland, condemned it": who shares in what the noun before does or undergoes."""
    if not any(child.lower_ in TOGETHER for child in head.subtree):
        return []
    beside = [child for child in dependents(head, "nmod") if preposition_of(child) in TOGETHER or _opens_with(child)]
    for word in dependents(head, "advmod"):
        if word.lower_ in TOGETHER:
            beside += [child for child in dependents(word, "obl") if preposition_of(child) == "with"]
    return [one for child in beside if child.i > head.i for one in with_conjuncts(child)]


def _opens_with(token: Token) -> bool:
    first = token.left_edge
    return first.lower_ in TOGETHER or (first.lower_ == "," and first.nbor(1).lower_ in TOGETHER)


def _counted(head: Token) -> list[Token]:
    """Bodyguards in "the mayor and two of his bodyguards"."""
    return (counted_by(head) if head.dep_ == "conj" else []) or [head]


def _is_branch(party: NamedParty, before: NamedParty) -> bool:
    """ "the Veltorian Guard Corps and Navy": a branch with no name of its own goes by the name before it."""
    doc = party.head.doc
    if before.label != "ORG" or party.kind != "name" or not 0 < party.start - before.end <= 1:
        return False
    own = doc[party.start : party.end]
    return doc[before.end].lower_ == "and" and all(word.lower_ in BRANCHES for word in own)


def names_anybody(party: NamedParty) -> bool:
    """Whether the words are a name or hold one: "Veltorian gunmen"."""
    return party.kind == "name" or any(
        token.ent_type_ in PARTY_LABELS for token in party.head.doc[party.start : party.end]
    )


def _with_included(
    head: Token, whole: list[NamedParty | None], parts: list[NamedParty | None]
) -> list[NamedParty | None]:
    """ "six people, including Ann Berg": whoever has a name; "ten people, including four children" are ten people."""
    named: list[NamedParty | None] = [part for part in parts if part is not None and part.kind == "name"]
    if not named and lemma_of(head) in UNTOLD_PEOPLE:
        return [*whole, *with_trade(parts)]
    if all(part is not None and part.label == "NORP" for part in named) and not head.ent_type_:
        return whole  # "ten people, including a Veltorian and two Ostlanders"
    if not named or lemma_of(head) not in UNTOLD_PEOPLE:
        return [*whole, *named]
    return [part for part in parts if part is not None and lemma_of(part.head) not in NO_TRADE]


def with_trade(parts: Sequence[NamedParty | None]) -> list[NamedParty]:
    """Those of whom more is told than age and sex, and not that they attacked: "six people, including two nurses"."""
    told = [part for part in parts if part is not None and part.kind == "nominal"]
    return [part for part in told if lemma_of(part.head) not in NO_TRADE | NOT_TOLD_APART]


def _is_part_of_those(head: Token) -> bool:
    """Women in "ninety Veltorians, including ten children and three women", which the parser joins to the whole."""
    if head.dep_ != "conj" or lemma_of(head) not in NO_TRADE:
        return False
    joining = next((child for child in head.children if child.dep_ == "cc"), None)
    parts = [part for part in included_in(head.head) if part.i < head.i and preposition_of(part) == "including"]
    return joining is not None and bool(parts) and parts[-1].i == joining.i - 1


def _is_second_title(head: Token, before: NamedParty, lexicon: Lexicon) -> bool:
    """ "Ann Berg, the head of the office": the parser's conjunct is who she is, where no "and" joins it."""
    if before.label != "PERSON" or head.ent_type_:
        return False
    if _is_described_as(head, before, lexicon):
        return True
    if lemma_of(head) not in lexicon.classes["role"]:
        return False
    if person_in_apposition(head) is not None:
        return False  # "minister Ana B., former minister Boris C.": somebody else
    between = head.doc[before.end : head.i]
    return (
        before.end < head.i
        and between[0].text == ","
        and all(word.pos_ != "CCONJ" for word in (*between, *head.children))
        and all(word.text != "," for word in between[1:])
    )


def _is_described_as(head: Token, before: NamedParty, lexicon: Lexicon) -> bool:
    """ "Ann Berg, a carpenter and fugitive": what she is, where the parser makes it somebody beside her."""
    if head.dep_ != "conj" or head.tag_ != "NN" or not is_any(head, ("people", "role"), lexicon):
        return False
    articles = [child for child in head.children if child.dep_ == "det"]
    is_joined = any(child.dep_ == "cc" for child in head.children)
    if is_joined:  # "and fugitive"
        said = [other for other in head.head.children if other.dep_ == "conj" and other.i < head.i]
        is_bare = not articles and not dependents(head, "nmod:poss", "nummod")
        return is_bare and bool(said) and _is_described_as(said[-1], before, lexicon)
    is_right_behind = before.end < head.i and head.doc[before.end].text == ","
    last = not any(
        other.dep_ == "conj" and other.i > head.i and dependents(other, "det") for other in head.head.children
    )
    is_alone = last and bool(articles) and articles[0].lower_ in ("a", "an")
    return is_right_behind and is_alone and articles[0].i == before.end + 1


def _is_head_of(token: Token, entity: TokenSpan) -> bool:
    """Israel's in "Israel", not "Israeli" in "Israeli military": the phrase's head must lie in the name."""
    return entity.root == token or token.i in range(entity.start, entity.end)


def of_entity(entity: TokenSpan) -> NamedParty:
    """The party that a named entity is; "Northgate Workers' Front (NWF)" goes by its full name, if both are names."""
    entity = _in_full(entity) or entity
    start, end = bare_entity(entity)
    start = _start_of_body(entity, start)
    return NamedParty(entity.root, start, end, "name", entity.label_)


def state_of(entity: TokenSpan, gazetteer: Gazetteer) -> str | None:
    """The country that a name stands or speaks for: "Veltor", "Veltorian", its capital."""
    words = of_entity(entity).text
    return gazetteer.country_named(words) or gazetteer.country_of_demonym(words) or gazetteer.metonym_country(words)


def _in_full(short: TokenSpan) -> TokenSpan | None:
    """The name right before an acronym in brackets."""
    doc, start = short.doc, short.start
    is_bracketed = start > 1 and doc[start - 1].text == "(" and short.end < len(doc) and doc[short.end].text == ")"
    if not is_bracketed or len(short) > 1 or not short.text.isupper():
        return None
    full = entity_at(doc[start - 2])
    return full if full is not None and full.label_ == "ORG" and len(full) > 1 else None


def _start_of_body(entity: TokenSpan, start: int) -> int:
    """ "Veltorian Guard Corps" "Navy" is one name, though the entity model parts it."""
    if entity.label_ != "ORG" or start != entity.start or start == 0:
        return start
    before = entity.doc[start - 1]
    whole = entity_at(before)
    joined = whole is not None and whole.label_ == "ORG" and before.dep_ == "compound" and before.head in entity
    if before.lower_ in POSSESSIVE_MARKS and start > 1 and lemma_of(entity[-1]).lower() in SUB_UNITS:
        # "the 4th Division's 13th Brigade"
        owner = entity_at(entity.doc[start - 2])
        return bare_entity(owner)[0] if owner is not None and owner.label_ == "ORG" else start
    return whole.start if whole is not None and joined else start


def _end_of_origin(token: Token, lexicon: Lexicon) -> int:
    """Where "residents of northern Veltor", "candidates from the Reform Party" ends; else behind the noun."""
    joined = [child.i for child in token.children if child.dep_ == "conj"]
    # "residents and employees of a company": of those whom it stands behind
    is_under = token.dep_ == "conj" or (token.dep_ == "nmod" and bool(counted_by(token.head)))
    before = dependents(token.head, "nmod") if is_under else []
    for child in [*dependents(token, "nmod"), *(other for other in before if other.i > token.i)]:
        if any(token.i < other < child.i for other in joined):
            continue
        if _is_at_body(token, child, lexicon):
            body = entity_at(child)
            return body.end if body is not None else child.i + 1
        if child.i < token.i or preposition_of(child) not in ("of", "from") or lemma_of(token) == "group":
            continue
        if any(word.text == "," for word in token.doc[token.i + 1 : child.i]):
            continue  # "migrants, most of them from Veltor"
        if preposition_of(child) == "from" and token.dep_ in ("obj", "nsubj:pass") and lemma_of(token.head) in REMOVING:
            continue  # "evacuated 300 citizens from Veltor": out of it
        entity = entity_at(child)
        is_name = entity is not None and entity.label_ in ("GPE", "LOC", "ORG", "NORP")
        is_name |= entity is not None and entity.label_ == "PERSON" and lemma_of(token) in FOLLOWING
        is_said = is_any(child, PARTY_CLASSES, lexicon) or lemma_of(child) in COMMUNITIES
        is_said |= lemma_of(token) in ABOARD and lemma_of(child) in VESSELS
        if is_name or (entity is None and is_said and child.tag_ != "VBG"):
            return max(child.i + 1, entity.end if entity is not None else 0)
    return token.i + 1


def _end_of_affairs(token: Token) -> int | None:
    """Behind "chargé d'affaires of Veltor", "chargé d'affaires at the Veltorian embassy"; None for other words."""
    doc, end = token.doc, token.i + 2
    if not token.lower_.startswith("charg") or end > len(doc) or not doc[end - 1].lower_.endswith("affaires"):
        return None
    for child in [*dependents(token, "nmod"), *dependents(doc[end - 1], "nmod")]:
        is_whose = preposition_of(child) in ("of", "from") and child.ent_type_ == "GPE"
        is_seat = preposition_of(child) == "at" and lemma_of(child) in ("embassy", "mission", "consulate")
        if child.i >= end and (is_whose or is_seat):
            entity = entity_at(child)
            return entity.end if entity is not None else child.i + 1
    return end


def _is_at_body(token: Token, child: Token, lexicon: Lexicon) -> bool:
    """ "judges at the Northgate Tribunal", "a student at Kenning University"."""
    is_at = child.i > token.i and preposition_of(child) == "at" and child.dep_ == "nmod"
    return is_at and child.ent_type_ == "ORG" and is_any(token, ("role", "people", "court"), lexicon)


def of_noun(token: Token, lexicon: Lexicon) -> NamedParty:
    """The party that a common noun tells of, with what says whose and without what says how many."""
    start = token.i
    while start > 0:
        before = token.doc[start - 1]
        entity = entity_at(before)
        if entity is not None and entity.label_ in ("GPE", "NORP", "ORG") and _belongs_to(entity.root, start, token):
            # "Sri Lanka police", "University of Veltor students", "former and current Veltorian officials"
            start = entity.start
            continue
        bracketed = _name_before_acronym(token.doc, start)
        if bracketed is not None:
            start = bare_entity(bracketed)[0]  # "Northgate Front (NF) fighters"
            break
        if _joins_modifiers(before, token):
            start -= 1  # "Veltor's military and security attachés"
            continue
        joined = _name_before_and(before, token) if token.tag_ == "NNS" and start < token.i else None
        if joined is not None:
            start = joined.start
            continue
        attached = before.dep_ in (
            "compound",
            "amod",
            "flat",
            "nmod:poss",
            "nmod",
            "nmod:desc",
            "punct",
            "case",
            "goeswith",
        )
        if before.text in ("-", "–") and not before.whitespace_ and start > 1 and not token.doc[start - 2].whitespace_:
            start -= 2  # "21-year-old", "state-backed": one word
            continue
        if before.lower_ in POSSESSIVE_MARKS and start > 1:
            possessor = entity_at(token.doc[start - 2])
            if _is_office(token, lexicon):
                start = token.doc[start - 2].left_edge.i  # "the prosecutor's office"
                break
            if possessor is None or possessor.label_ not in PARTY_LABELS:
                break
            start = bare_entity(possessor)[0]
            break
        if before.lower_ in EMPTY_MODIFIERS and start > 1 and attached:
            # "Veltor Guard senior officer": whose officer stands before his rank.
            whose = entity_at(token.doc[start - 2])
            if whose is not None and whose.label_ in PARTY_LABELS and _belongs_to(whose.root, start - 1, token):
                start = whose.start
                continue
        if not attached or before.head.i not in range(start - 1, token.i + 1) or before.lower_ in EMPTY_MODIFIERS:
            break
        if before.dep_ == "case":
            break
        if before.dep_ == "punct" and before.text != "-":
            break
        start -= 1
    while start < token.i and (token.doc[start].is_punct or token.doc[start].dep_ in ("case", "det", "nummod")):
        if token.doc[start].like_num and token.doc[start + 1].text == "-":
            break  # "21-year-old man"
        start += 1
    end = _end_of_affairs(token) or end_of_description(token) or _end_of_origin(token, lexicon)
    if lemma_of(token) in NAMED_BY_OF:
        for child in dependents(token, "nmod"):
            is_named = bool(child.ent_type_) or child.pos_ == "PROPN" or lemma_of(token) != "government"
            if child.i > token.i and preposition_of(child) == "of" and is_named:
                end = max(end, min(child.right_edge.i + 1, child.i + 3))
                entity = entity_at(child)
                end = entity.end if entity else child.i + 1
                break
    if end == token.i + 1 and end + 1 < len(token.doc) and lemma_of(token) in POLICE_OFFICES:
        end += 2 * (token.doc[end].lower_ == "of" and token.doc[end + 1].lower_ == "police")
    if start == token.i and end == token.i + 1 and lemma_of(token) in NAMED_BY_IN:
        for child in [*dependents(token, "nmod"), *dependents(token.head, "obl")]:
            is_right_behind = child.left_edge.i == token.i + 1 or child.dep_ == "nmod"
            if child.i > token.i and is_right_behind and preposition_of(child) == "in" and child.ent_type_ == "GPE":
                entity = entity_at(child)
                end = entity.end if entity else child.i + 1
                break
    return NamedParty(token, start, end, "nominal", None)


def _joins_modifiers(word: Token, noun: Token) -> bool:
    """ "And" and "security" in "its military and security attachés": both adjectives say of what kind the noun is."""
    joined = word if word.dep_ == "conj" else word.head
    first = joined.head
    is_joined = word.dep_ in ("cc", "conj") and first.i < joined.i < noun.i and not first.ent_type_
    return is_joined and first.head == noun and first.dep_ in ("amod", "compound") and not joined.ent_type_


def _name_before_acronym(doc: Doc, end: int) -> TokenSpan | None:
    """Northgate Front in "Northgate Front (NF)", if the bracket closes right before `end`."""
    if end < 4 or doc[end - 1].text != ")" or doc[end - 3].text != "(" or not doc[end - 2].text.isupper():
        return None
    name = entity_at(doc[end - 4])
    return name if name is not None and name.label_ in ("ORG", "NORP") else None


def _name_before_and(conjunction: Token, noun: Token) -> TokenSpan | None:
    """Veltorian in "Veltorian and Norlandic officials", where the officials are told as one party."""
    if conjunction.dep_ != "cc" or conjunction.i == 0:
        return None
    entity = entity_at(conjunction.nbor(-1))
    is_name = entity is not None and entity.label_ in ("GPE", "NORP", "ORG")
    return entity if entity is not None and is_name and _belongs_to(entity.root, conjunction.i, noun) else None


def _belongs_to(name: Token, start: int, token: Token) -> bool:
    """Whether a name right before `start` modifies `token` or a word between, itself or joined to what does."""
    while name.dep_ == "conj" and name.head.i < name.i and name.head.dep_ in ("amod", "conj", "compound"):
        name = name.head
    return name.dep_ in ("amod", "compound", "nmod:poss") and name.head.i in range(start, token.i + 1)


def _name_after_title(token: Token, lexicon: Lexicon) -> NamedParty | None:
    """ "coalition spokesperson Anna Berg" where the entity model missed the name: the capitalised words that follow."""
    if lemma_of(token) not in lexicon.classes["role"] or token.tag_ != "NN":
        return None
    end = token.i + 1
    while end < token.sent.end and token.doc[end].pos_ == "PROPN" and token.doc[end].ent_type_ != "DATE":
        end += 1
    return NamedParty(token.doc[end - 1], token.i + 1, end, "name", None) if end > token.i + 1 else None


def _people_of_group(token: Token, lexicon: Lexicon) -> Token | None:
    """Miners in "a group of miners": what it consists of says more; None where the group has a name of its own."""
    if lemma_of(token) != "group" or any(child.dep_ in ("amod", "compound") for child in token.lefts):
        return None
    for child in dependents(token, "nmod"):
        if child.i > token.i and preposition_of(child) == "of" and child.tag_ in ("NNS", "NNPS"):
            return child if is_any(child, PARTY_CLASSES, lexicon) else None


def _name_before_kind(token: Token) -> TokenSpan | None:
    """Northgate Pact in "the Northgate Pact regional bloc": of what kind it is is no part of its name."""
    if lemma_of(token) not in UNIONS or token.tag_ != "NN":
        return None
    at = token.i - 1
    while at > token.left_edge.i and token.doc[at].dep_ == "amod" and not token.doc[at].ent_type_:
        at -= 1
    name = entity_at(token.doc[at])
    is_own = name is not None and name.root.head == token and name.root.dep_ == "compound"
    return name if name is not None and is_own and name.label_ == "ORG" and name.end == at + 1 else None


def _unit_behind(token: Token, lexicon: Lexicon) -> NamedParty | None:
    if lemma_of(token) not in UNITS:
        return None
    for child in dependents(token, "nmod"):
        is_force = is_any(child, ("police_force", "armed", "police"), lexicon)
        if child.i > token.i and preposition_of(child) in ("of", "from") and is_force and not child.ent_type_:
            return of_noun(child, lexicon)
    return None


def _body_behind(token: Token) -> NamedParty | None:
    """The Front in "fighters of the Front", "members of the rebel group Northgate Front"."""
    if lemma_of(token) not in STANDS_FOR_BODY or (token.tag_ != "NNS" and lemma_of(token) != "delegation"):
        return None
    for child in dependents(token, "nmod"):
        if child.i > token.i and preposition_of(child) in ("of", "from"):
            if child.ent_type_ in ("ORG", "NORP"):
                entity = entity_at(child)
                return of_entity(entity) if entity is not None else None
            names = names_in_apposition(child)
            if names:
                return of_entity(names[0])
            beside = next((one for one in dependents(child, "appos", "flat") if one.left_edge.i == child.i + 1), None)
            entity = entity_at(beside) if beside is not None and beside.ent_type_ in ("ORG", "PERSON") else None
            return of_entity(entity) if entity is not None else None
    return None
