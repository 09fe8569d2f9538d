"""Finds the words of a sentence that say when, by rules over its letters: no entity label is needed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from sitrep.transforms.events.dates.patterns import HINTS, RULES
from sitrep.transforms.events.dates.readings import (
    Anchored,
    Between,
    CalendarDay,
    CalendarMonth,
    CalendarYears,
    NamedDay,
    NearDay,
    Reading,
    Since,
    TimeExpression,
    Until,
    Vague,
    Window,
)
from sitrep.transforms.language.tokenizer import plain

# A weekday in these is the name of a happening, not a day: "killings on Bloody Sunday in 1972".
NAMED_DAYS = {"bloody", "palm", "easter", "good", "black", "holy", "ash", "cyber", "maundy", "super", "whit"}
# "may" and "march" are verbs, the short ones verbs and nouns; alone they are months only behind one of these words.
AFTER_THESE_A_MONTH = {
    "in", "since", "until", "till", "by", "of", "last", "next", "this", "during", "from", "to", "early", "late", "mid",
    "and", "end", "before", "after", "between", "through", "mid-", "the", "late-",
}  # fmt: skip
AFTER_THESE_A_YEAR = {
    "in", "since", "of", "by", "from", "until", "till", "during", "before", "after", "between", "and", "to", "through",
    "the", "a", "an", "'s", "its", "their", "his", "her", "our", "(", "around", "year",
}  # fmt: skip
# "Inside the Mar Elias Church": before a capital these are no months.
SHORT_MONTHS = {"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"}
COUNTED = {"people", "soldiers", "troops", "civilians", "men", "women", "children", "civilian", "police", "protesters"}


def find_time_expressions(sent: Span) -> list[TimeExpression]:
    """The time expressions of a sentence, left to right, none inside another; offsets count from the Doc's start.

    Of two readings of the same words the longer one wins: "Saturday morning last week" is one expression.
    Durations ("for three days") and clock times are not among them.
    """
    text = plain(sent.text)
    folded = text.lower()
    found: list[tuple[int, int, Reading]] = []
    missing = [hint for hint in HINTS.values() if not hint.search(folded)]
    for rule in RULES:
        if rule.hint in missing:
            continue
        for match in rule.pattern.finditer(folded):
            reading = rule.read(match)
            if reading is not None and _is_time(text, match, reading, sent):
                found.append((match.start(), match.end(), reading))
    found.sort(key=lambda one: (one[0] - one[1], one[0]))
    kept: list[tuple[int, int, Reading]] = []
    for start, end, reading in found:
        if all(end <= s or e <= start for s, e, _ in kept):
            kept.append((start, end, reading))
    kept.sort(key=lambda one: one[0])
    return list(_as_expressions(sent, folded, _joined(sent, folded, kept)))


def _is_time(text: str, match: re.Match[str], reading: Reading, sent: Span) -> bool:
    """False where the words stand for something else: a verb, a name, a count of people."""
    words = match[0]
    before = re.findall(r"[\w'’.-]+|\(", text[: match.start()].lower())
    previous = before[-1] if before else ""
    following = re.match(r"[ -]?([\w]+)", text[match.end() :])
    tokens = sent.doc[sent.start : sent.end].char_span(match.start(), match.end(), alignment_mode="expand")
    is_named = tokens is not None and any(t.ent_type_ in ("PERSON", "ORG", "EVENT") for t in tokens)
    if is_named and _is_bare(reading):
        return False
    if tokens is not None and _is_in_a_name(tokens):
        return False
    match reading:
        case CalendarMonth(None, _, None):
            name = words.split()[-1]
            if not text[match.start() : match.end()].rsplit(maxsplit=1)[-1][:1].isupper():
                return False
            if name in SHORT_MONTHS and text[match.end() :].lstrip()[:1].isupper():
                return False
            return name not in ("may", "march", *SHORT_MONTHS) or previous in AFTER_THESE_A_MONTH or words != name
        case CalendarYears(year, None, 1) if words.isdigit():
            if text[: match.start()].endswith("(") and text[match.end() :].startswith(")"):
                return False  # "Habimana v. Rwanda (2014)": of the name before it
            is_owned = previous.endswith(("'s", "’s"))  # "the president's 2022 coup"
            if previous not in AFTER_THESE_A_YEAR and not is_owned and not _stands_apart(text, match):
                return False
            noun = following[1].lower() if following else ""
            return not (noun in COUNTED or (year % 100 == 0 and noun.endswith("s")))
        case NamedDay():
            return previous not in NAMED_DAYS and text[match.start() : match.end()] != words
        case CalendarDay(_, month, _, None) if month in (3, 5):
            # "they may 20 times": the month is written large.
            return bool(re.search(r"M(?:ar|ay)", text[match.start() : match.end()]))
    return True


def _is_in_a_name(tokens: Span) -> bool:
    """ "March 23 Movement", "the 2026 Climate Conference", "the Energy Act of 1954": the name's, not the act's."""
    root = tokens.root
    if root.head.pos_ != "PROPN" or root.head == root or root.head in tokens:
        return False
    is_before = root.head.i >= tokens.end and root.dep_ in ("compound", "nummod", "amod", "nmod")
    is_of = root.head.i < tokens.start and any(child.lower_ == "of" for child in root.children)
    return is_before or (is_of and tokens[0].like_num)


def _is_bare(reading: Reading) -> bool:
    match reading:
        case CalendarMonth(None, _, None) | CalendarYears(_, None, 1) | NamedDay(_, None, None):
            return True
    return False


def _stands_apart(text: str, match: re.Match[str]) -> bool:
    """ "(2014)", ", 2014," or at an end of the sentence: a number by itself that reads as a year."""
    left, right = text[: match.start()].rstrip(), text[match.end() :].lstrip()
    return (not left or left[-1] in "(,;:–—") and (not right or right[0] in "),.;:–—")


def _joined(sent: Span, folded: str, kept: list[tuple[int, int, Reading]]) -> list[tuple[int, int, Reading]]:
    """Two neighbours made one: "from Monday to Wednesday", "two days after 5 May"."""
    joined: list[tuple[int, int, Reading]] = []
    for start, end, reading in kept:
        if joined:
            left_start, left_end, left = joined[-1]
            between = folded[left_end:start]
            opener = re.search(r"(from|between) (?:the )?$", folded[:left_start])
            are_two_days = isinstance(left, NamedDay) and isinstance(reading, NamedDay) and between == " and "
            is_range = (
                are_two_days
                or re.fullmatch(r"\s?(?:through|until|till|-|–|—|to)\s?(?:the )?", between)
                or (opener and re.fullmatch(r" (?:and|to|until) (?:the )?", between))
            )
            if is_range and _is_dated(left) and _is_dated(reading):
                joined[-1] = (opener.start() if opener else left_start, end, Between(left, reading))
                continue
            if isinstance(left, Anchored) and left.direction and between in (" ", " the ") and _is_dated(reading):
                if _names_a_happening(sent, end):
                    joined.append((start, end, reading))
                    continue
                joined[-1] = (left_start, end, replace(left, base=reading))
                continue
        joined.append((start, end, reading))
    return _counted_from_stated_days([_with_preposition(folded, *one) for one in joined])


def _counted_from_stated_days(kept: list[tuple[int, int, Reading]]) -> list[tuple[int, int, Reading]]:
    """ "Taken on 2 May, it shows damage from a strike a day earlier": the day stands in the same sentence."""
    stated: Reading | None = None
    found: list[tuple[int, int, Reading]] = []
    for start, end, reading in kept:
        if isinstance(reading, CalendarDay | NamedDay | NearDay):
            stated = reading
        elif isinstance(reading, Anchored) and reading.base is None and reading.unit == "day" and stated is not None:
            found.append((start, end, replace(reading, base=stated)))
            continue
        found.append((start, end, reading))
    return found


def _names_a_happening(sent: Span, end: int) -> bool:
    """True where a noun follows: "a day before the January 6 attack" counts from the attack, whenever it was."""
    tokens = sent.doc.char_span(sent.start_char + end, sent.end_char, alignment_mode="contract")
    return (
        tokens is not None and tokens[0].pos_ in ("NOUN", "PROPN", "ADJ") and tokens[0].idx <= sent.start_char + end + 1
    )


def _is_dated(reading: Reading) -> bool:
    return not isinstance(reading, Anchored | Between | Vague | Window)


def _with_preposition(folded: str, start: int, end: int, reading: Reading) -> tuple[int, int, Reading]:
    """ "since Friday", "until 2030": the preposition changes the days, so it belongs to the expression."""
    if not _is_dated(reading):
        return start, end, reading
    word = re.search(r"\b(since|until|till|by)(?: the)? $", folded[:start])
    if word and word[1] == "by" and (isinstance(reading, NearDay) or folded[start:end].endswith(("'s", "’s"))):
        return start, end, reading  # "killed by overnight strikes", "by Monday's raid"
    # "the largest since the 2006 war" dates the war, nothing since.
    if not word or (folded[:start].endswith("the ") and isinstance(reading, CalendarYears)):
        return start, end, reading
    return word.start(), end, Since(reading) if word[1] == "since" else Until(reading)


def _as_expressions(sent: Span, folded: str, kept: list[tuple[int, int, Reading]]) -> Iterator[TimeExpression]:
    base = sent.start_char
    for start, end, reading in kept:
        # A Span's char_span counts from the Span's own first character.
        tokens = sent.doc.char_span(base + start, base + end, alignment_mode="expand")
        if tokens is None:
            continue
        anchor = None
        if isinstance(reading, Anchored) and re.search(r"(?:before|after|following|prior to)$", folded[start:end]):
            anchor = _anchor_after(sent, tokens.end)
        if isinstance(reading, CalendarDay) and reading.year is None:
            said: Reading = replace(reading, is_name=_names_a_happening(sent, end))
        else:
            said = replace(reading, base=None) if isinstance(reading, Anchored) and anchor is not None else reading
        yield TimeExpression(
            first=tokens.start,
            last=tokens.end - 1,
            start=base + start,
            end=base + end,
            text=sent.text[start:end],
            reading=said,
            anchor=anchor.i if anchor is not None else None,
        )


def _anchor_after(sent: Span, first: int) -> Token | None:
    """The happening that follows "before" or "after": the first verb up to the next comma, else the first noun's head.

    "four days before rockets were fired, …" gives fired; "a day after the attack on the base, …" gives attack.
    """
    clause: list[Token] = []
    for token in sent.doc[first : sent.end]:
        if token.text in (",", ";", ".", ":", "–", "—"):
            break
        clause.append(token)
    finite = [t for t in clause if t.pos_ == "VERB" and t.tag_ in ("VBD", "VBZ", "VBP")]
    passive = [t for t in clause if t.tag_ == "VBN" and any(a.pos_ == "AUX" for a in clause if first <= a.i < t.i)]
    nouns = [t for t in clause if t.pos_ in ("NOUN", "PROPN")]
    verbs = sorted(finite + passive, key=lambda t: t.i)
    gerund = clause[0] if clause and clause[0].tag_ == "VBG" else None
    if gerund is not None:
        return gerund
    # "after the strike that killed two": the relative clause describes the noun.
    if (
        verbs
        and nouns
        and any(t.text.lower() in ("that", "which", "who") for t in clause if nouns[0].i < t.i < verbs[0].i)
    ):
        verbs = []
    if verbs:
        return verbs[0]
    for noun in nouns:
        if noun.i + 1 >= sent.end or sent.doc[noun.i + 1].pos_ not in ("NOUN", "PROPN", "PART"):
            return noun
    return None
