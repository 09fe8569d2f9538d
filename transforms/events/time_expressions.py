"""Finds the words of a sentence that say when, by rules over its letters: no entity label is needed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from sitrep.transforms.events.time_readings import (
    MONTHS,
    WEEKDAYS,
    Anchored,
    Between,
    CalendarDay,
    CalendarMonth,
    CalendarQuarter,
    CalendarYears,
    NamedDay,
    NearDay,
    Period,
    Reading,
    Since,
    TimeExpression,
    Until,
    Vague,
    Window,
)
from sitrep.transforms.language.tokenizer import plain

COUNTS = {
    "a": 1, "an": 1, "the": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "couple": 2,
}  # fmt: skip
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
SEASONS = {"spring": 2, "summer": 3, "autumn": 4, "fall": 4}

_MONTH = (
    r"(?P<month{n}>january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)"
)
MONTH, MONTH2 = _MONTH.format(n=""), _MONTH.format(n="2")
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
DAY2 = r"(?P<day2>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>1[6-9]\d\d|20\d\d)"
YEAR2 = r"(?P<year2>1[6-9]\d\d|20\d\d)"
WEEKDAY = r"(?P<weekday>mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\.)"
SHORT_WEEKDAY = r"(?P<weekday>(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day|\.)?)"
CLOCK = r"(?:(?:early |late |mid-?)?(?:morning|afternoon|evening|night|noon|midday|midnight|dawn|dusk))"
PART = r"(?P<part>early|mid|middle|late|the (?:beginning|start|middle|end) of|(?:beginning|start|middle|end) of)"
COUNT = r"(?P<count>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a couple of|couple of)"
FEW = r"(?P<few>a few|few|several|some|a number of|many)"
UNIT = r"(?P<unit>day|week|weekend|fortnight|month|quarter|year|decade)"
PAST, COMING = r"(?:last|past|previous|preceding)", r"(?:next|coming|following)"
DASH = r"\s?[-–—]\s?"

# A weekday in these is the name of a happening, not a day: "killings on Bloody Sunday in 1972".
NAMED_DAYS = {"bloody", "palm", "easter", "good", "black", "holy", "ash", "cyber", "maundy", "super", "whit"}
# "may" and "march" are verbs, the short ones verbs and nouns; alone they are months only behind one of these words.
AFTER_THESE_A_MONTH = {"in", "since", "until", "till", "by", "of", "last", "next", "this", "during", "from", "to", "early",
                       "late", "mid", "and", "end", "before", "after", "between", "through", "mid-", "the", "late-"}  # fmt: skip
AFTER_THESE_A_YEAR = {"in", "since", "of", "by", "from", "until", "till", "during", "before", "after", "between", "and", "to",
                      "through", "the", "a", "an", "'s", "its", "their", "his", "her", "our", "(", "around", "year"}  # fmt: skip
COUNTED = {"people", "soldiers", "troops", "civilians", "men", "women", "children", "civilian", "police", "protesters"}


def _count(text: str) -> int:
    word = text.split()[-2] if text.endswith(" of") else text
    return int(word) if word.isdigit() else COUNTS[word]


def _month(text: str) -> int:
    return next(number for number, name in enumerate(MONTHS, 1) if name.startswith(text.rstrip(".")[:3]))


def _weekday(text: str) -> int:
    return next(number for number, name in enumerate(WEEKDAYS) if name.startswith(text[:3]))


def _part(text: str | None) -> str | None:
    if not text:
        return None
    for part, words in (("early", ("early", "beginning", "start")), ("mid", ("mid",)), ("late", ("late", "end"))):
        if any(word in text for word in words):
            return part
    raise ValueError(f"no part of a period: {text!r}")


def _maybe(text: str | None, read: Callable[[str], int] = int) -> int | None:
    return read(text) if text else None


def _day(found: re.Match[str]) -> Reading | None:
    group = found.groupdict()
    day = int(group["day"])
    if not 1 <= day <= 31:
        return None
    weekday = _maybe(group.get("weekday"), _weekday)
    return CalendarDay(_maybe(group.get("year")), _month(group["month"]), day, weekday)


def _days(found: re.Match[str]) -> Reading | None:
    group = found.groupdict()
    month, year = _month(group["month"]), _maybe(group.get("year"))
    last_month = _month(group["month2"]) if group.get("month2") else month
    first, last = int(group["day"]), int(group["day2"])
    if not (1 <= first <= 31 and 1 <= last <= 31):
        return None
    return Between(CalendarDay(year, month, first), CalendarDay(year, last_month, last))


def _iso_day(found: re.Match[str]) -> Reading | None:
    month, day = int(found["m"]), int(found["d"])
    return CalendarDay(int(found["year"]), month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _slashed_day(found: re.Match[str]) -> Reading | None:
    one, two, year = int(found["one"]), int(found["two"]), int(found["year"])
    # 4/5/2023 is May or April: no reading. 14/4/2023 is April.
    if one == two and one <= 12:
        return CalendarDay(year, one, one)
    if one > 12 >= two >= 1 and one <= 31:
        return CalendarDay(year, two, one)
    if two > 12 >= one >= 1 and two <= 31:
        return CalendarDay(year, one, two)
    return Vague()


def _period(steps: int) -> Callable[[re.Match[str]], Reading]:
    def read(found: re.Match[str]) -> Reading:
        group = found.groupdict()
        part = group.get("side") or _part(group.get("part"))
        if group["unit"] == "fortnight":
            return Window(2, "week", -1 if steps < 0 else 1)
        if group["unit"] == "day":
            return NearDay(steps, steps)
        return Period(group["unit"], steps, part)

    return read


def _window(direction: int) -> Callable[[re.Match[str]], Reading]:
    def read(found: re.Match[str]) -> Reading:
        group = found.groupdict()
        if group["unit"] == "hour":
            return Window(max(1, round(_count(group["count"]) / 24)), "day", direction)
        return Window(_maybe(group.get("count"), _count), group["unit"], direction)

    return read


def _ago(found: re.Match[str]) -> Reading:
    count, unit = _count(found["count"]), found["unit"]
    return NearDay(-count, -count) if unit == "day" else Period({"fortnight": "week"}.get(unit, unit), -count)


def _ahead(found: re.Match[str]) -> Reading:
    count, unit = _count(found["count"]), found["unit"]
    return NearDay(count, count) if unit == "day" else Period({"fortnight": "week"}.get(unit, unit), count)


def _named_day(found: re.Match[str]) -> Reading:
    group = found.groupdict()
    which = group.get("which")
    if which in ("past", "previous"):
        which = "last"
    if which in ("coming", "upcoming", "following"):
        which = "next"
    step = {"last": -1, "previous": -1, "this": 0, "next": 1, "following": 1, "the following": 1}.get(group.get("week") or "")
    return NamedDay(_weekday(group["weekday"]), which, step)


def _season(found: re.Match[str]) -> Reading:
    number = SEASONS[found["season"]]
    # March to May, June to August, September to November: read as a period of months by its middle.
    year = _maybe(found.groupdict().get("year"))
    return Between(CalendarMonth(year, 3 * number - 3), CalendarMonth(year, 3 * number - 1))


@dataclass(frozen=True)
class Rule:
    """A pattern over the plain lower-case text of a sentence, and what its match says (None: it says nothing)."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Reading | None]


def _rule(pattern: str, read: Callable[[re.Match[str]], Reading | None] | Reading) -> Rule:
    compiled = re.compile(rf"(?<![\w-]){pattern}(?![\w])")
    return Rule(compiled, read if callable(read) else lambda _: read)


WEEK_WORD = r"(?P<week>last|previous|this|next|following|the following) week"
RULES = (
    # A day in a month
    _rule(rf"(?:{SHORT_WEEKDAY},? )?(?:the )?{DAY}(?: of)? {MONTH}(?:,? (?:of |in )?{YEAR})?", _day),
    _rule(rf"(?:{SHORT_WEEKDAY},? (?:on )?)?{MONTH} ?(?:the )?{DAY}(?! (?:or more|people|percent))(?: ?,? (?:of |in )?{YEAR})?", _day),
    _rule(rf"(?:from |between )?{MONTH} {DAY}(?:{DASH}| to | and | through | until )(?:the )?{DAY2}(?:,? {YEAR})?", _days),
    _rule(rf"(?:from |between )?{MONTH} {DAY}(?:{DASH}| to | and | through | until ){MONTH2} {DAY2}(?:,? {YEAR})?", _days),
    _rule(rf"(?:from |between )?(?:the )?{DAY}(?:{DASH}| to | and | through | until )(?:the )?{DAY2}(?: of)? {MONTH}(?:,? {YEAR})?", _days),
    _rule(r"(?P<year>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)", _iso_day),
    _rule(r"(?P<one>\d{1,2})[/.](?P<two>\d{1,2})[/.](?P<year>(?:19|20)\d\d)", _slashed_day),
    # Months, quarters, years
    _rule(
        rf"(?:{PART}[ -])?(?:last |this |next )?{MONTH}(?:,? (?:of |in )?{YEAR})?",
        lambda m: CalendarMonth(_maybe(m["year"]), _month(m["month"]), _part(m["part"])),
    ),
    _rule(
        rf"(?:the )?(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th) quarter(?: of)?(?: (?:{YEAR}|the year|this year|last year))?",
        lambda m: CalendarQuarter(_maybe(m["year"]), ORDINALS[m["nth"]]),
    ),
    _rule(rf"(?:{PART}[ -]|the year )?{YEAR}", lambda m: CalendarYears(int(m["year"]), _part(m["part"]))),
    _rule(r"(?:the )?(?:(?:early|mid|late)[ -])?(?P<year>(?:1[6-9]|20)\d0)s", lambda m: CalendarYears(int(m["year"]), None, 10)),
    _rule(rf"(?:the )?(?P<season>spring|summer|autumn|fall) of {YEAR}", _season),
    # Days by name
    _rule(rf"(?:(?:early|late)(?: on)? )?(?:this )?(?:(?P<which>last|past|previous|next|coming|upcoming|following|this) )?{WEEKDAY}(?:'s)?(?: {CLOCK})?", _named_day),
    _rule(rf"{WEEKDAY}(?: {CLOCK})?,? (?:of )?{WEEK_WORD}", _named_day),
    _rule(rf"{WEEK_WORD}(?: on|,)? {WEEKDAY}(?: {CLOCK})?", _named_day),
    _rule(
        rf"overnight (?:into|to) {WEEKDAY}",
        lambda m: Between(NamedDay((_weekday(m["weekday"]) - 1) % 7), NamedDay(_weekday(m["weekday"]))),
    ),
    _rule(r"overnight", NearDay(-1, 0)),
    _rule(rf"(?:(?:early|late|earlier|later) )?(?:today|tonight|this {CLOCK})", NearDay(0, 0)),
    _rule(rf"(?:late |early )?yesterday(?:'s)?(?: {CLOCK})?", NearDay(-1, -1)),
    _rule(r"last night", NearDay(-1, -1)),
    _rule(r"the day before yesterday", NearDay(-2, -2)),
    _rule(rf"tomorrow(?: {CLOCK})?", NearDay(1, 1)),
    _rule(r"the day after tomorrow", NearDay(2, 2)),
    # Periods by distance
    _rule(rf"(?:(?P<side>earlier|later|late|early|mid)[ -])?(?:this|the current) {UNIT}", _period(0)),
    _rule(rf"(?:{PART}[ -])?(?:last|the previous|the preceding) {UNIT}", _period(-1)),
    _rule(rf"(?:{PART}[ -])?next {UNIT}", _period(1)),
    _rule(r"(?:over|at|on|during) the weekend", Period("weekend", 0)),
    _rule(rf"{COUNT} {UNIT}s? ago", _ago),
    _rule(rf"(?:{FEW} |\w+ )?(?:day|week|month|year|decade)s ago", Vague()),
    _rule(rf"in {COUNT} {UNIT}s?(?:' time)?(?! of)", _ahead),
    # Windows that touch publication
    _rule(rf"(?:the )?{PAST} {COUNT} {UNIT}s?", _window(-1)),
    _rule(rf"(?:the )?{PAST} (?P<count>\d+) (?P<unit>hour)s", _window(-1)),
    _rule(rf"(?:over|in|during|for|within) the {PAST} (?P<unit>day|week|month|year|decade)", lambda m: Window(1, m["unit"], -1)),
    _rule(rf"(?:the )?(?:recent|(?:{PAST} )(?:few|several)) (?P<unit>day|week|month|year|decade)s", _window(-1)),
    _rule(rf"(?:the )?{COMING} {COUNT} {UNIT}s?", _window(1)),
    _rule(rf"(?:the )?(?:coming|{COMING} (?:few|several)) (?P<unit>day|week|month|year|decade)s", _window(1)),
    _rule(r"(?:recently|lately|in the past|previously|nowadays)", Vague()),
    # Counted from something else
    _rule(r"(?:on |in )?(?:that|the) (?:very )?same (?P<unit>day|week|month|year)", lambda m: Anchored(0, m["unit"], 0)),
    _rule(r"(?:on |later )?that (?:day|night|morning|afternoon|evening)", Anchored(0, "day", 0)),
    _rule(r"(?:on )?the (?:next|following) (?:day|morning)", Anchored(1, "day", 1)),
    _rule(r"the (?:next|following) (?P<unit>week|month|year)", lambda m: Anchored(1, m["unit"], 1)),
    _rule(r"(?:on )?the previous (?:day|night|evening)", Anchored(1, "day", -1)),
    _rule(rf"{COUNT} {UNIT}s? (?P<way>earlier|later)", lambda m: Anchored(_count(m["count"]), m["unit"], _way(m["way"]))),
    _rule(
        rf"(?:{COUNT}|the) {UNIT}s? (?P<way>before|after|following|prior to)",
        lambda m: Anchored(_count(m["count"] or "the"), m["unit"], _way(m["way"])),
    ),
    _rule(r"(?:just |only )?(?:hours|minutes|moments) (?P<way>before|after|earlier|later)", Anchored(0, "day", 0)),
)  # fmt: skip


def _way(word: str) -> int:
    return -1 if word in ("earlier", "before", "prior to") else 1


def find_time_expressions(sent: Span) -> list[TimeExpression]:
    """The time expressions of a sentence, left to right, none inside another; offsets count from the Doc's start.

    Of two readings of the same words the longer one wins: "Saturday morning last week" is one expression.
    Durations ("for three days") and clock times are not among them.
    """
    text = plain(sent.text)
    folded = text.lower()
    found: list[tuple[int, int, Reading]] = []
    for rule in RULES:
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
    if tokens is not None and any(t.ent_type_ in ("PERSON", "ORG", "EVENT") for t in tokens) and _is_bare(reading):
        return False
    match reading:
        case CalendarMonth(None, _, None):
            name = words.split()[-1]
            if not text[match.start() : match.end()].split()[-1][:1].isupper():
                return False
            if name in ("may", "march", "mar", "jun", "sep", "dec", "jan", "sept") and previous not in AFTER_THESE_A_MONTH:
                return words != name and name not in ("mar",)
            return True
        case CalendarYears(year, None, 1) if words.isdigit():
            if previous not in AFTER_THESE_A_YEAR and not _stands_apart(text, match):
                return False
            noun = following[1].lower() if following else ""
            return not (noun in COUNTED or (year % 100 == 0 and noun.endswith("s")))
        case NamedDay():
            return previous not in NAMED_DAYS and text[match.start() : match.end()] != words
        case CalendarDay(_, month, _, None) if month in (3, 5):
            # "they may 20 times": the month is written large.
            return bool(re.search(r"M(?:ar|ay)", text[match.start() : match.end()]))
    return True


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
            is_range = re.fullmatch(r"\s?(?:through|until|till|-|–|—|to)\s?(?:the )?", between) or (
                opener and re.fullmatch(r" (?:and|to|until) (?:the )?", between)
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
    return [_with_preposition(sent, folded, *one) for one in joined]


def _names_a_happening(sent: Span, end: int) -> bool:
    """True where a noun follows: "a day before the January 6 attack" counts from the attack, whenever it was."""
    tokens = sent.doc.char_span(sent.start_char + end, sent.end_char, alignment_mode="contract")
    return tokens is not None and tokens[0].pos_ in ("NOUN", "PROPN", "ADJ") and tokens[0].idx <= sent.start_char + end + 1


def _is_dated(reading: Reading) -> bool:
    return not isinstance(reading, Anchored | Between | Vague | Window)


def _with_preposition(sent: Span, folded: str, start: int, end: int, reading: Reading) -> tuple[int, int, Reading]:
    """ "since Friday", "until 2030": the preposition changes the days, so it belongs to the expression."""
    if not _is_dated(reading):
        return start, end, reading
    word = re.search(r"\b(since|until|till|by)(?: the)? $", folded[:start])
    # "the largest since the 2006 war" dates the war, nothing since.
    if not word or (folded[:start].endswith("the ") and _names_a_happening(sent, end)):
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
        if isinstance(reading, Anchored) and reading.base is None and re.search(r"(?:before|after|following|prior to)$", folded[start:end]):
            anchor = _anchor_after(sent, tokens.end)
        yield TimeExpression(
            first=tokens.start,
            last=tokens.end - 1,
            start=base + start,
            end=base + end,
            text=sent.text[start:end],
            reading=reading,
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
    if verbs and nouns and any(t.text.lower() in ("that", "which", "who") for t in clause if nouns[0].i < t.i < verbs[0].i):
        verbs = []
    if verbs:
        return verbs[0]
    for noun in nouns:
        if noun.i + 1 >= sent.end or sent.doc[noun.i + 1].pos_ not in ("NOUN", "PROPN", "PART"):
            return noun
    return None
