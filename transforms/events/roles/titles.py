"""Names that a noun introduces: the holder of an office, the groups behind "groups", the states behind "officials"."""

from __future__ import annotations

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from sitrep.transforms.events.grammar.relations import dependents, preposition_of, with_conjuncts
from sitrep.transforms.events.lexicon import Lexicon
from sitrep.transforms.events.lexicon.word_classes import PARTY_LABELS, is_any, lemma_of
from sitrep.transforms.events.roles.entities import entity_at
from sitrep.transforms.events.word_set import word_set

NAMED_AFTER = ("role", "group", "armed", "opposition", "company", "people")
KINDRED = word_set("tribe clan family")
NATIONALS = word_set("national citizen")
GROUPS = word_set("group movement organisation organization militia network gang cartel faction")
WINGS = word_set("wing arm branch offshoot successor affiliate")
IDENTIFYING = word_set("identify name call")
OFFICES = ("role", "diplomat")
BEFORE_NOUN = ("compound", "amod", "nmod:poss", "flat")
# Behind the name of a body, before that of a person.
TITLES = word_set(
    "president chairman chair chairwoman chairperson leader chief head director secretary minister spokesman "
    "spokesperson spokeswoman commander official prosecutor judge lawyer member founder general ambassador envoy"
)
# What may stand within a title: "minister of defence", "head of the armed forces".
TITLE_WORDS = word_set("of for and the affairs defence defense forces staff state security police")
# Words between an office and the comma before its holder: "head of the Civil Aviation Organization of the republic,".
MOST_BEFORE_NAME = 10


def person_in_apposition(token: Token) -> TokenSpan | None:
    """ "the group's leader, Hassan N." names the person; so do "president Emmanuel M." and "rap trio The Larks"."""
    holder = _holder_of_office(token)
    if holder is not None:
        return holder
    for child in token.children:
        if lemma_of(token) in GROUPS and child.dep_ in ("appos", "flat") and child.left_edge.i == token.i + 1:
            # "the rebel group Northgate Province": whatever the entity model takes the name for
            entity = entity_at(child)
            if entity is not None and entity.label_ in ("GPE", "LOC", "NORP", "FAC"):
                return TokenSpan(token.doc, entity.start, entity.end, label="ORG")
        is_close = child.left_edge.i == token.i + 1 or lemma_of(token) in WINGS  # "the armed wing of A, the B Brigades"
        is_named = child.ent_type_ == "PERSON" or (child.ent_type_ == "ORG" and is_close)
        is_behind = child.dep_ in ("appos", "flat", "nmod:desc")
        is_behind |= child.dep_ == "compound" and child.ent_type_ == "PERSON"  # to the right only by an error
        if is_behind and is_named and child.i > token.i:
            entity = entity_at(child)
            if entity is not None and token.i not in range(entity.start, entity.end):
                return entity
    return _person_identified(token)


def _person_identified(token: Token) -> TokenSpan | None:
    """Ana in "a suspect identified as 34-year-old Ana B.", "a man named Boris C."."""
    verb = token.head if token.dep_ in ("obj", "nsubj:pass") else token
    behind = [child for child in dependents(verb, "advcl") if child.left_edge.i == token.right_edge.i + 1]
    for child in (*dependents(token, "acl"), *behind):
        if lemma_of(child) not in IDENTIFYING or child.i < token.i:
            continue
        for name in dependents(child, "obl", "xcomp", "obj", "nmod", "advcl"):
            if name.ent_type_ == "PERSON" and preposition_of(name) in ("as", ""):
                return entity_at(name)
    return None


def _holder_of_office(body: Token) -> TokenSpan | None:
    """Ana B. in "Northgate Tribunal (NT) president Ana B.", where the parser takes the tribunal for the party."""
    entity = entity_at(body) if body.ent_type_ == "ORG" and body.dep_ not in BEFORE_NOUN else None
    if entity is None:
        return None
    doc, at = body.doc, entity.end
    if at + 2 < len(doc) and doc[at].text == "(" and doc[at + 2].text == ")":
        at += 3
    words = doc[at : min(at + 6, body.sent.end)]
    name = next((word for word in words if word.ent_type_ == "PERSON"), None)
    if name is None or name.i == at or any(not _is_of_title(word) for word in doc[at : name.i]):
        return None
    return entity_at(name) if lemma_of(doc[name.i - 1]) in TITLES else None


def _is_of_title(word: Token) -> bool:
    """ "chief executive", "secretary-general"."""
    return word.pos_ in ("NOUN", "ADJ") or word.text == "-" or (word.pos_ == "PROPN" and not word.ent_type_)


def persons_included(token: Token) -> list[TokenSpan]:
    """ "senior officials, including minister Ana B. and envoy Boris C.,": the persons, however they are joined."""
    doc, end = token.doc, token.sent.end
    at = next((t.i for t in doc[token.i + 1 : min(token.i + 10, end)] if t.lower_ == "including"), None)
    if at is None or any(t.pos_ in ("VERB", "AUX", "ADP") for t in doc[token.i + 1 : at]):
        return []
    found: list[TokenSpan] = []
    for word in doc[at + 1 : end]:
        if word.pos_ in ("VERB", "AUX", "PRON", "SCONJ") or (word.pos_ == "ADP" and word.lower_ != "of"):
            break
        if word.ent_type_ == "PERSON" and word.ent_iob_ == "B":
            person = entity_at(word)
            if person is not None:
                found.append(person)
    return found


def tells_who(token: Token, lexicon: Lexicon) -> bool:
    """The driver in "Ana B., a driver accused of theft": a second word for who was named, not one more of a list."""
    marks = {child.lower_ for child in token.lefts if child.dep_ == "det"}
    is_one = token.tag_ == "NN" and bool(marks & {"a", "an", "the"})
    return is_one and token.i > token.head.i and is_any(token, ("role", "people"), lexicon)


def person_between_commas(token: Token, lexicon: Lexicon) -> TokenSpan | None:
    """ "the head of the aviation office, Ali A., rejected": an office and its holder, however the parser joins them."""
    is_office = lemma_of(token) in lexicon.classes["role"] | lexicon.classes["diplomat"]
    if not is_office or token.ent_type_ == "PERSON" or token.tag_ in ("NNS", "NNPS"):
        return None
    doc = token.doc
    comma = next((t for t in doc[token.i + 1 : min(token.i + MOST_BEFORE_NAME, token.sent.end)] if t.text == ","), None)
    if comma is None or any(t.pos_ in ("VERB", "AUX") and not t.ent_type_ for t in doc[token.i + 1 : comma.i]):
        return None
    name = next((t for t in doc[comma.i + 1 : min(comma.i + 4, token.sent.end)] if t.ent_type_ == "PERSON"), None)
    if name is None or any(t.pos_ not in ("PROPN", "NOUN", "ADJ") for t in doc[comma.i + 1 : name.i]):
        return None
    person = entity_at(name)
    # "the minister, Ana B. and the envoy" is a list.
    is_closed = person is not None and person.end < token.sent.end and doc[person.end].text == ","
    return person if is_closed and not _goes_on_as_list(doc[person.end]) else None


def _goes_on_as_list(comma: Token) -> bool:
    following = comma.doc[comma.i + 1] if comma.i + 1 < comma.sent.end else None
    return following is not None and (following.pos_ == "CCONJ" or following.ent_type_ == "PERSON")


def person_titled(token: Token, lexicon: Lexicon) -> TokenSpan | None:
    """ "president Emmanuel M.", "Secretary of State Marco R.", "opposition Green Party": the name after the noun."""
    after = token.doc[token.i + 1] if token.i + 1 < token.sent.end else None
    if after is not None and not token.ent_type_ and after.ent_type_ in ("PERSON", "ORG") and after.ent_iob_ == "B":
        return entity_at(after) if is_any(token, NAMED_AFTER, lexicon) else None
    if not is_any(token, OFFICES, lexicon) or token.ent_type_ or token.tag_ in ("NNS", "NNPS"):
        return None
    for after in token.doc[token.i + 1 : min(token.i + 8, token.sent.end)]:
        if after.ent_type_ == "PERSON":
            return entity_at(after)
        if after.lower_ in ("in", "to", "-") or after.ent_type_ in ("GPE", "LOC", "ORG", "NORP"):
            continue  # "leader in the Gaza Strip Mohammed O.", "ambassador to Veltor Ann B."
        if after.pos_ not in ("ADP", "PROPN", "NOUN", "ADJ", "DET", "CCONJ") or (
            after.lower_ not in TITLE_WORDS
            and (
                after.pos_ in ("ADP", "CCONJ")
                or (after.pos_ == "NOUN" and lemma_of(after) not in lexicon.classes["role"])
            )
        ):
            return None
    return None


def names_in_apposition(token: Token) -> list[TokenSpan]:
    """ "terror groups Hamas and Islamic Jihad": the names, where a plural noun introduces them."""
    if token.ent_type_ not in ("", "LOC", "NORP") or token.tag_ not in ("NNS", "NNPS"):
        return []  # "the Baltic states A and B" may have the name of a region
    found: list[TokenSpan] = []
    for child in token.children:
        if child.dep_ in ("appos", "flat", "nmod:desc") and child.i > token.i and child.ent_type_ in PARTY_LABELS:
            for name in with_conjuncts(child):
                entity = entity_at(name)
                if entity is not None and entity.label_ in PARTY_LABELS:
                    found.append(entity)
    return found


def nationals_of_several(token: Token) -> list[TokenSpan]:
    """ "30 Veltorian and Norlandic nationals": each nationality, the last one with the noun; [] where there is one."""
    if token.tag_ != "NNS" or lemma_of(token) not in NATIONALS:
        return []
    found: list[TokenSpan] = []
    for word in token.doc[token.left_edge.i : token.i]:
        if word.ent_type_ in ("NORP", "GPE") and word.ent_iob_ == "B":
            entity = entity_at(word)
            if entity is not None:
                found.append(entity)
        elif found and word.lower_ not in ("and", ",", "or"):
            return []
    if len(found) < 2 or found[-1].end != token.i:
        return []
    return [*found[:-1], token.doc[found[-1].start : token.i + 1]]


def states_of_several(token: Token, lexicon: Lexicon) -> list[TokenSpan]:
    """ "the governments of A and B", "Israeli and Lebanese officials": each state, where a plural noun joins them.

    Officials who are counted are not their states: "six Israeli and Lebanese officials".
    """
    if (
        token.tag_ != "NNS"
        or dependents(token, "nummod")
        or not is_any(token, ("state", "role", "armed", "group"), lexicon)
    ):
        return []
    if lemma_of(token) in KINDRED or is_any(token, ("armed",), lexicon):
        kindred = _kindred(token)
        if kindred:
            return kindred
    for child in token.children:
        is_joined = child.dep_ == "amod" or (child.dep_ == "nmod" and preposition_of(child) in ("of", "from"))
        if is_joined and child.ent_type_ in ("GPE", "NORP"):
            joined = [entity_at(part) for part in (child, *_joined_names(child))]
            if len(joined) > 1:
                return [entity for entity in joined if entity is not None and entity.label_ in ("GPE", "NORP")]
    return []


def _kindred(token: Token) -> list[TokenSpan]:
    """ "the Aru and Belo tribes", "Northgate Front and Kenning Army rebels": each by its name."""
    doc, found, is_joined = token.doc, [], False
    for word in doc[token.left_edge.i : token.i]:
        is_joined = is_joined or (word.dep_ == "cc" and bool(found))
        entity = entity_at(word) if word.ent_iob_ == "B" else None
        if entity is not None and entity.label_ in ("ORG", "GPE", "NORP") and doc[entity.end].text != "-":
            found.append(entity)
    return found if len(found) > 1 and is_joined and found[-1].end == token.i else []


def _joined_names(token: Token) -> list[Token]:
    found = []
    for child in dependents(token, "conj"):
        found.extend([child, *_joined_names(child)])
    return found
