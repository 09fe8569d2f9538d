"""Names told by their last or first word: units, ministries, facilities, seas, treaties, wars, weapons.

No training corpus knows military units or weapons, and facilities hardly; their names say what they are
("Golani Brigade", "al-Dabaa airport", "Strait of Hormuz", "Shahed-136 drones").
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from sitrep.transforms.language.entity_offices import find_offices
from sitrep.transforms.language.entity_words import EntityWords
from sitrep.transforms.language.tokenizer import plain_word


class Claim(NamedTuple):
    """Tokens start to end (exclusive) as an entity of a label."""

    start: int
    end: int
    label: str


# A name that ends in one of these words, with at least one more capitalised word before it.
SUFFIX_LABELS = {
    "unit": "ORG", "organisation": "ORG", "facility": "FAC", "place": "LOC", "law": "LAW", "event": "EVENT",
    "region": "GPE",
}  # fmt: skip
# A name that begins with one of these words and "of": "Ministry of Defence", "Battle of Kharkiv".
HEAD_LABELS = {"organisation_of": "ORG", "place_of": "LOC", "event_of": "EVENT"}
# These take a name without "of": "Operation Desert Storm", "Hurricane Ida", "Mount Hermon", "Camp David".
BARE_HEADS = {
    "Operation": "EVENT", "Hurricane": "EVENT", "Typhoon": "EVENT", "Cyclone": "EVENT", "Mount": "LOC", "Lake": "LOC",
    "Camp": "FAC", "Fort": "FAC",
}  # fmt: skip

# A unit's or a treaty's name rarely has more words before its suffix; beyond it a headline is being swallowed.
LONGEST_NAME = 6  # tokens

# "F-16", "MiG-29s", "S-300", "AK-47", "Shahed-136", "RPG-7"; not "G-7" or "COVID-19".
DESIGNATION = re.compile(
    r"(?:A|AC|AH|AK|An|B|BM|C|CH|DF|F|FPV|GBU|Il|J|JF|K|KC|KN|Ka|Kh|M|MQ|Mi|MiG|P|RPG|RQ|S|SA|SM|Su|T|TB|Tu|UH|Yak|"
    r"Emad|Fajr|Fateh|Geran|Hwasong|Khaibar|Khorramshahr|Mohajer|Qiam|Sejjil|Shahab|Shahed|Zelzal)-\d{1,3}[A-Z]{0,3}s?"
)
_NUMBERED_LAW = frozenset({"Resolution", "Article"})
_NAME_TAGS = frozenset({"NNP", "NNPS", "NN", "NNS", "JJ", "CD", "AFX", "HYPH", "FW", "VBN"})
_PROPER_TAGS = frozenset({"NNP", "NNPS", "FW"})
_JOINERS = frozenset({"-", "al", "el", "&", "–"})


def find_structures(doc: Doc, words: EntityWords) -> Iterator[Claim]:
    """Claims in the order of the text; they may overlap. Needs tags, sentences and the model's `doc.ents`."""
    plain = [plain_word(token.text) for token in doc]
    for sentence in doc.sents:
        headline = _in_title_case(sentence)
        for i in range(sentence.start, sentence.end):
            yield from _by_suffix(doc, plain, i, sentence, words, headline)
            yield from _by_head(doc, plain, i, sentence, words)
            yield from _weapons(doc, plain, i, sentence, words)
            yield from (Claim(*found) for found in find_offices(doc, plain, i, sentence, words, headline))


def phrase_before(plain: list[str], end: int, start: int, phrases: frozenset[tuple[str, ...]]) -> int:
    """Length of the longest phrase that ends before token `end` and lies after `start`; 0 if there is none."""
    for length in range(min(5, end - start), 0, -1):
        if tuple(plain[end - length : end]) in phrases:
            return length
    return 0


def _by_suffix(
    doc: Doc, plain: list[str], i: int, sentence: Span, words: EntityWords, headline: bool
) -> Iterator[Claim]:
    for kind, label in SUFFIX_LABELS.items():
        length = phrase_before(_lower_suffix(plain, i, kind), i + 1, sentence.start, words.of(kind))
        if not length or doc[i].tag_.startswith("VB"):
            continue
        head = i + 1 - length
        start = _name_start(doc, head, sentence.start, words, headline)
        named = range(start, head)
        if not any(doc[n].tag_ in _PROPER_TAGS or (plain[n],) in words.demonyms for n in named):
            continue
        if not plain[head][0].isupper() and not _names_facility(doc, plain, named, plain[head : i + 1], words):
            continue
        end = i + 1
        if label == "EVENT" and end < sentence.end and re.fullmatch(r"I{1,3}|\d{4}", plain[end]):
            end += 1  # World War II
        yield Claim(start, end, label)


def _lower_suffix(plain: list[str], i: int, kind: str) -> list[str]:
    """Facilities are written small as often as not: "Rafah crossing", "Rafah Crossing"."""
    if kind != "facility":
        return plain
    return [*plain[: max(i - 3, 0)], *(word.lower() for word in plain[max(i - 3, 0) : i + 1])]


def _names_facility(doc: Doc, plain: list[str], named: range, suffix: list[str], words: EntityWords) -> bool:
    """Whether the words before a small "prison" are what it is called: "Evin prison", not "Iranian" or "US prison".

    A town and a small "hospital" is any hospital there; a town has one airport, dam or crossing of its name.
    """
    proper = [n for n in named if doc[n].tag_ in _PROPER_TAGS and (plain[n],) not in words.demonyms]
    if all(plain[n].replace(".", "").isupper() for n in proper):
        return False
    of_a_place = all(doc[n].ent_type_ in ("GPE", "LOC") for n in proper)
    return not of_a_place or tuple(suffix) in words.of("facility_of_place")


def _name_start(doc: Doc, head: int, first: int, words: EntityWords, headline: bool) -> int:
    """The token where the capitalised run before `head` starts; `head` itself if there is none."""
    start = head
    while start > max(first, head - LONGEST_NAME) and _continues_name(doc[start - 1], headline):
        start -= 1
    while start < head and (doc[start].text in _JOINERS and doc[start].text not in ("al", "el")):
        start += 1
    if start < head and doc[start].i == first and not _opens_name(doc[start], words):
        start += 1
    return start


def _continues_name(token: Token, headline: bool) -> bool:
    if token.text in _JOINERS:
        return True
    shown = token.text[0].isupper() or (token.text[0].isdigit() and token.text[-1].isalpha())
    if not shown or token.tag_ not in _NAME_TAGS or token.ent_type_ == "DATE":
        return False
    # "Evin prison" after a lone name that the model takes for a person; "Joe Biden Administration" is Administration.
    if token.ent_type_ == "PERSON" and token.ent_iob_ == "I" and token.nbor(1).ent_type_ != "PERSON":
        return False
    return not headline or token.tag_ in ("NNP", "NNPS", "JJ")


def _opens_name(token: Token, words: EntityWords) -> bool:
    """Whether the first word of a sentence, capital anyway, belongs to the name."""
    return token.tag_ in ("NNP", "NNPS") or bool(token.ent_type_) or (token.text,) in words.demonyms


def _in_title_case(sentence: Span) -> bool:
    words = [token for token in sentence if token.is_alpha and len(token) > 3]
    return len(words) > 3 and sum(token.text[0].isupper() for token in words) > 0.7 * len(words)


def _by_head(doc: Doc, plain: list[str], i: int, sentence: Span, words: EntityWords) -> Iterator[Claim]:
    label = BARE_HEADS.get(plain[i])
    if label and i + 1 < sentence.end and _is_name_word(doc[i + 1]):
        yield Claim(i, _name_end(doc, i + 1, sentence.end), label)
    if plain[i] in _NUMBERED_LAW and i + 1 < sentence.end and plain[i + 1][0].isdigit():
        start = _name_start(doc, i, sentence.start, words, headline=False) if plain[i] == "Resolution" else i
        yield Claim(start, i + 2, "LAW")
    if i + 2 >= sentence.end or plain[i] != "of":
        return
    for kind, label in HEAD_LABELS.items():
        length = phrase_before(plain, i, sentence.start, words.of(kind))
        at = i + 2 if plain[i + 1] == "the" else i + 1
        if length and at < sentence.end and _is_name_word(doc[at]):
            yield Claim(i - length, _name_end(doc, at, sentence.end), label)


def _is_name_word(token: Token) -> bool:
    return token.text[0].isupper() and token.tag_ in _NAME_TAGS and token.ent_type_ != "DATE"


def _name_end(doc: Doc, start: int, last: int) -> int:
    """One past the capitalised run that starts at `start`; "and" is inside where a capital follows a common noun."""
    end = start + 1
    while end < last and end - start < LONGEST_NAME:
        joined = doc[end].text in ("-", "and", "&") and end + 1 < last and _is_name_word(doc[end + 1])
        # "Ministry of Foreign Affairs and Trade" goes on; "the Gulf of Aden and Djibouti" does not.
        if joined and (doc[end].text == "-" or doc[end - 1].tag_ not in ("NNP",)):
            end += 2
        elif _is_name_word(doc[end]):
            end += 1
        else:
            break
    return end


def _weapons(doc: Doc, plain: list[str], i: int, sentence: Span, words: EntityWords) -> Iterator[Claim]:
    if DESIGNATION.fullmatch(plain[i]) or phrase_before(plain, i + 1, sentence.start, words.of("weapon_name")):
        named = max(1, phrase_before(plain, i + 1, sentence.start, words.of("weapon_name")))
        yield Claim(i + 1 - named, i + 1, "WEAPON")
    offset = max(i - 8, 0)
    # "Ballistic Missiles" in a title; "IED" and "UAV" keep their capitals.
    small = [word.lower() if word.istitle() else word for word in plain[offset : i + 1]]
    length = phrase_before(small, i + 1 - offset, 0, words.of("weapon"))
    if not length or not doc[i].tag_.startswith("NN"):
        return
    start = i + 1 - length
    while start > max(sentence.start, offset):
        if plain[start - 1] == "-" and start - 1 > sentence.start:  # "rocket-propelled grenade"
            before = phrase_before(small, start - 1 - offset, 0, words.of("weapon_modifier"))
            step = before + 1 if before else 0
        else:
            step = phrase_before(small, start - offset, 0, words.of("weapon_modifier"))
        if not step and (DESIGNATION.fullmatch(plain[start - 1]) or (plain[start - 1],) in words.of("weapon_name")):
            step = 1
        if not step or start - step < max(sentence.start, offset):
            break
        start -= step
    yield Claim(start, i + 1, "WEAPON")
