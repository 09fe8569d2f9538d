"""The patterns of time expressions over plain lower-case text, and what each says."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from sitrep.transforms.events.dates.readings import (
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
    Vague,
    Window,
)

COUNTS = {
    "a": 1, "an": 1, "the": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "ninety": 90, "couple": 2,
}  # fmt: skip
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
FEW_WEEKS = 4  # "two weeks ago" means the day; "ten weeks ago" is rounded
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}  # first month of three
# Days that are called by a name, on the same date everywhere.
FEASTS = {
    r"may day": (5, 1), r"christmas eve": (12, 24), r"christmas(?: day)?(?! \w*(?:market|tree|party|mass))": (12, 25),
    r"boxing day": (12, 26), r"new year['’]?s eve": (12, 31), r"new year['’]?s day": (1, 1), r"bastille day": (7, 14),
    r"valentine['’]?s day": (2, 14), r"international women['’]?s day": (3, 8), r"epiphany": (1, 6),
    r"(?:international )?(?:workers['’]?|labour) day": (5, 1), r"all saints['’]? day": (11, 1),
}  # fmt: skip
WEEK_STEPS = {"last": -1, "previous": -1, "this": 0, "next": 1, "following": 1, "the following": 1}

_MONTH = (
    r"(?P<month{n}>january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)"
)
_DAY = r"(?<![$€£\d.,])(?P<day{n}>\d\d?(?:st|nd|rd|th)?|" + "|".join(sorted(ORDINALS, key=len, reverse=True)) + ")"
_YEAR = r"(?P<year{n}>1[6-9]\d\d|20\d\d)"
MONTH, MONTH2 = _MONTH.format(n=""), _MONTH.format(n="2")
DAY, DAY2 = _DAY.format(n=""), _DAY.format(n="2")
YEAR, YEAR2 = _YEAR.format(n=""), _YEAR.format(n="2")
WEEKDAY = (
    r"(?P<weekday>mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?"
    r"|(?:mon|tues?|wed|thu|thurs?|fri|sat|sun)\.)"
)
# In front of a date the short forms are no verbs: "Sat, 14 April".
DATED_WEEKDAY = r"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thu|thurs?|fri|sat|sun)\.?)"
CLOCK = r"(?:(?:early |late |mid-?)?(?:morning|afternoon|evening|night|noon|midday|midnight|dawn|dusk))"
PART = r"(?P<part>early|mid|middle|late|the (?:beginning|start|middle|end) of|(?:beginning|start|middle|end) of)"
COUNT = (
    r"(?P<count>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty"
    r"|fifty|sixty|ninety|a couple(?: of)?|couple(?: of)?)"
)
UNIT = r"(?P<unit>day|week|weekend|fortnight|month|quarter|year|decade)"
PAST, COMING = r"(?:last|past|previous|preceding)", r"(?:next|coming|following)"
DASH = r"\s?[-–—]\s?"
TO = rf"(?:{DASH}| to | and | through | until )"
WEEK_WORD = r"(?P<week>last|previous|this|next|following|the following) week"


@dataclass(frozen=True)
class Rule:
    """A pattern, and what its match says (None: nothing)."""

    pattern: re.Pattern[str]
    hint: re.Pattern[str] | None  # found in every text that the pattern fits, and quicker to look for
    read: Callable[[re.Match[str]], Reading | None]


def _count(text: str) -> int:
    word = text.removesuffix(" of").removeprefix("a ") or text
    return int(word) if word.isdigit() else COUNTS[word]


def _month(text: str) -> int:
    return next(number for number, name in enumerate(MONTHS, 1) if name.startswith(text.rstrip(".")[:3]))


def _weekday(text: str) -> int:
    return next(number for number, name in enumerate(WEEKDAYS) if name.startswith(text[:3]))


def _day_number(text: str) -> int:
    return ORDINALS.index(text) + 1 if text in ORDINALS else int(re.sub(r"\D", "", text))


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
    day = _day_number(group["day"])
    if not 1 <= day <= 31:
        return None
    return CalendarDay(_maybe(group.get("year")), _month(group["month"]), day, _maybe(group.get("weekday"), _weekday))


def _days(found: re.Match[str]) -> Reading | None:
    group = found.groupdict()
    month, year = _month(group["month"]), _maybe(group.get("year"))
    last_month = _month(group["month2"]) if group.get("month2") else month
    first, last = _day_number(group["day"]), _day_number(group["day2"])
    if not (1 <= first <= 31 and 1 <= last <= 31):
        return None
    return Between(CalendarDay(None, month, first), CalendarDay(year, last_month, last))


def _months(found: re.Match[str]) -> Reading:
    first, last = _month(found["month"]), _month(found["month2"])
    return Between(CalendarMonth(None, first), CalendarMonth(_maybe(found["year"]), last))


def _iso_day(found: re.Match[str]) -> Reading | None:
    month, day = int(found["m"]), int(found["d"])
    return CalendarDay(int(found["year"]), month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _slashed_day(found: re.Match[str]) -> Reading | None:
    one, two, year = int(found["one"]), int(found["two"]), int(found["year"])
    # 14/4/2023 and 4/14/2023 are April; 4/5/2023 is May or April, so it says no day.
    if one > 12 and 1 <= two <= 12:
        one, two = two, one
    if (one != two and two <= 12) or not (1 <= one <= 12 and 1 <= two <= 31):
        return Vague()
    return CalendarDay(year, one, two)


def _period(steps: int) -> Callable[[re.Match[str]], Reading]:
    def read(found: re.Match[str]) -> Reading:
        group = found.groupdict()
        unit, part = group["unit"], group.get("side") or _part(group.get("part"))
        if unit == "fortnight" or (unit == "decade" and steps):
            return Window(2, "week", steps or 1) if unit == "fortnight" else Window(1, "decade", steps)
        return NearDay(steps, steps) if unit == "day" else Period(unit, steps, part)

    return read


def _window(direction: int) -> Callable[[re.Match[str]], Reading]:
    def read(found: re.Match[str]) -> Reading:
        group = found.groupdict()
        if group["unit"] == "hour":
            return Window(max(1, round(_count(group["count"]) / 24)), "day", direction)
        return Window(_maybe(group.get("count"), _count), group["unit"], direction)

    return read


def _away(direction: int) -> Callable[[re.Match[str]], Reading]:
    def read(found: re.Match[str]) -> Reading:
        count, unit = direction * _count(found["count"]), found["unit"]
        if unit == "week" and -FEW_WEEKS <= count < 0:
            return NearDay(7 * count, 7 * count)
        if unit in ("day", "fortnight"):
            return NearDay(count, count) if unit == "day" else Period("week", 2 * count)
        return Period(unit, count)

    return read


def _named_day(found: re.Match[str]) -> Reading:
    group = found.groupdict()
    which = {"previous": "last", "coming": "next", "upcoming": "next", "following": "next"}.get(
        group.get("which") or "", group.get("which")
    )
    return NamedDay(_weekday(group["weekday"]), which, WEEK_STEPS.get(group.get("week") or ""))


def _feast(found: re.Match[str]) -> Reading:
    return CalendarDay(None, *next(day for pattern, day in FEASTS.items() if re.match(pattern, found["feast"])))


def _anniversary(found: re.Match[str]) -> Reading:
    return Period("year", -_day_number(found["nth"]))


def _season(found: re.Match[str]) -> Reading:
    first, year = SEASONS[found["season"]], _maybe(found["year"])
    return Between(CalendarMonth(year, first), CalendarMonth(year, first + 2))


def _overnight(found: re.Match[str]) -> Reading:
    weekday = _weekday(found["weekday"])
    return Between(NamedDay((weekday - 1) % 7), NamedDay(weekday))


def _way(word: str) -> int:
    return -1 if word in ("earlier", "before", "prior to") else 1


def _rule(pattern: str, read: Callable[[re.Match[str]], Reading | None]) -> Rule:
    hint = next((hint for part, hint in HINTS.items() if part in pattern), None)
    return Rule(re.compile(rf"(?<![\w-]){pattern}(?!\w)"), hint, read)


# Parts of patterns, none of which may be left out where it stands, and how a text with them looks.
HINTS = {
    "anniversary": re.compile(r"\banniversary"),
    "(?P<feast>": re.compile(r"\b(?:day|eve|christmas|epiphany)\b"),
    MONTH: re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"),
    WEEKDAY: re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun)"),
    "(?P<unit>": re.compile(r"\b(?:day|week|fortnight|month|quarter|year|decade|hour)"),
}


def _fixed(pattern: str, reading: Reading) -> Rule:
    return _rule(pattern, lambda _: reading)


RULES = (
    # A day in a month
    _rule(rf"(?:{DATED_WEEKDAY},? (?:on )?)?(?:the )?{DAY}(?: of)? {MONTH}(?:,? (?:of |in )?{YEAR})?", _day),
    _rule(
        rf"(?:{DATED_WEEKDAY},? (?:on )?)?{MONTH} (?:the )?{DAY}(?! (?:people|percent))(?: ?,? (?:of |in )?{YEAR})?",
        _day,
    ),
    _rule(rf"(?:from |between )?{MONTH} {DAY}{TO}(?:the )?{DAY2}(?:,? {YEAR})?", _days),
    _rule(rf"(?:from |between )?{MONTH} {DAY}{TO}{MONTH2} {DAY2}(?:,? {YEAR})?", _days),
    _rule(rf"(?:from |between )?(?:the )?{DAY}{TO}(?:the )?{DAY2}(?: of)? {MONTH}(?:,? {YEAR})?", _days),
    _rule(r"(?P<year>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)", _iso_day),
    _rule(r"(?P<one>\d{1,2})[/.](?P<two>\d{1,2})[/.](?P<year>(?:19|20)\d\d)", _slashed_day),
    # Months, quarters, years
    _rule(
        rf"(?:{PART}[ -])?(?:last |this |next )?{MONTH}(?:,? (?:of |in )?{YEAR})?",
        lambda m: CalendarMonth(_maybe(m["year"]), _month(m["month"]), _part(m["part"])),
    ),
    _rule(rf"{MONTH}(?:{DASH}| and ){MONTH2}(?:,? {YEAR})?", _months),
    _rule(
        rf"(?:the )?(?P<nth>{'|'.join(QUARTERS)}) quarter(?: of (?:{YEAR}|the year|this year))?(?: {YEAR2})?",
        lambda m: CalendarQuarter(_maybe(m["year"] or m["year2"]), QUARTERS[m["nth"]]),
    ),
    _rule(rf"(?:{PART}[ -]|the year )?{YEAR}", lambda m: CalendarYears(int(m["year"]), _part(m["part"]))),
    _rule(
        # "in 2015 and 2016" are two years, "between 2015 and 2018" is a stretch.
        rf"(?:(?P<open>between )|from )?{YEAR}(?(open){TO}|(?:{DASH}| to | through | until )){YEAR2}",
        lambda m: Between(CalendarYears(int(m["year"])), CalendarYears(int(m["year2"]))),
    ),
    _rule(
        r"(?:the )?(?:(?:early|mid|late)[ -])?(?P<year>(?:1[6-9]|20)\d0) ?s",
        lambda m: CalendarYears(int(m["year"]), None, 10),
    ),
    _rule(rf"(?P<nth>{'|'.join(ORDINALS)}|\d+(?:st|nd|rd|th))(?:[ -]year)? anniversary(?= of\b)", _anniversary),
    _rule(rf"(?P<feast>{'|'.join(FEASTS)})", _feast),
    _rule(rf"(?:the )?(?P<season>{'|'.join(SEASONS)}) of {YEAR}", _season),
    _rule(rf"last (?P<season>{'|'.join(SEASONS)})(?P<year>(?!))?", _season),
    # Days by name
    _rule(
        r"(?:(?:early|late)(?: on)? )?(?:(?:this )?(?P<which>last|past|previous|next|coming|upcoming|following|this) )?"
        rf"{WEEKDAY}(?:'s)?(?: {CLOCK})?",
        _named_day,
    ),
    _rule(rf"{WEEKDAY}(?: {CLOCK})?,? (?:of )?{WEEK_WORD}", _named_day),
    _rule(rf"{WEEK_WORD}(?: on|,)? {WEEKDAY}(?: {CLOCK})?", _named_day),
    _rule(rf"overnight (?:into|to) {WEEKDAY}", _overnight),
    _fixed(r"overnight", NearDay(-1, 0)),
    # The hours of the day of publication, unless a day follows: "in the early hours of Monday".
    _fixed(r"(?:(?:in|during) the early (?:morning )?hours(?! of)|early-morning|pre-?dawn)", NearDay(0, 0)),
    _fixed(r"(?:in|during) the early hours of (?:the|this) morning", NearDay(0, 0)),
    _fixed(rf"(?:(?:early|late|earlier|later) )?(?:today|tonight|this {CLOCK})", NearDay(0, 0)),
    _fixed(rf"(?:late |early )?yesterday(?:'s)?(?: {CLOCK})?", NearDay(-1, -1)),
    _fixed(r"last night", NearDay(-1, -1)),
    _fixed(r"the day before yesterday", NearDay(-2, -2)),
    _fixed(rf"tomorrow(?: {CLOCK})?", NearDay(1, 1)),
    _fixed(r"the day after tomorrow", NearDay(2, 2)),
    # Periods by distance
    _rule(rf"(?:(?P<side>earlier|later|late|early|mid)[ -])?(?:this|the current) {UNIT}", _period(0)),
    _rule(r"(?P<side>earlier|later) in the (?P<unit>week|month|year)", _period(0)),
    _rule(r"(?P<part>(?:the )?(?:beginning|start|middle|end) of) (?:the|this) (?P<unit>week|month|year)", _period(0)),
    _fixed(r"since the (?:new )?year (?:started|began)", Period("year", 0)),
    _rule(rf"(?:{PART}[ -])?(?:last|(?:the )?(?:previous|preceding)) {UNIT}", _period(-1)),
    _rule(rf"(?:{PART}[ -])?next {UNIT}", _period(1)),
    _fixed(r"(?:over|at|on|during) the weekend", Period("weekend", 0)),
    _rule(rf"{COUNT} {UNIT}s? ago", _away(-1)),
    _fixed(r"(?:a few |several |some |many |\w+ )?(?:day|week|month|year|decade)s ago", Vague()),
    _rule(rf"in {COUNT} {UNIT}s?(?:' time)?(?! of)", _away(1)),
    _rule(rf"{COUNT} {UNIT}s? from (?:now|today)", _away(1)),
    # Windows that touch publication
    _rule(rf"(?:the )?{PAST} {COUNT} {UNIT}s?(?! of)", _window(-1)),
    _rule(rf"(?:the )?{PAST} (?P<count>\d+) (?P<unit>hour)s", _window(-1)),
    _rule(
        rf"(?:over|in|during|for|within) the {PAST} (?P<unit>day|week|month|year|decade)",
        lambda m: Window(1, m["unit"], -1),
    ),
    _rule(rf"(?:the )?(?:recent|(?:{PAST} )(?:few|several)) (?P<unit>day|week|month|year|decade)s", _window(-1)),
    _rule(rf"(?:the )?{COMING} {COUNT} {UNIT}s?", _window(1)),
    _rule(rf"(?:the )?(?:coming|{COMING} (?:few|several)) (?P<unit>day|week|month|year|decade)s", _window(1)),
    _fixed(r"(?:recently|lately|in the past|previously|nowadays)", Vague()),
    # Counted from something else
    _rule(
        r"(?:on |in )?(?:that|the) (?:very )?same (?P<unit>day|week|month|year)", lambda m: Anchored(0, m["unit"], 0)
    ),
    _fixed(r"(?:on |later )?that (?:day|night|morning|afternoon|evening)", Anchored(0, "day", 0)),
    _fixed(r"(?:on )?the (?:next|following) (?:day|morning|afternoon|evening|night)", Anchored(1, "day", 1)),
    _rule(r"the (?:next|following) (?P<unit>week|month|year)", lambda m: Anchored(1, m["unit"], 1)),
    _fixed(r"(?:on )?the previous (?:day|night|evening)", Anchored(1, "day", -1)),
    _rule(
        rf"{COUNT} {UNIT}s? (?P<way>earlier|later)",
        lambda m: Anchored(_count(m["count"]), m["unit"], _way(m["way"])),
    ),
    _rule(
        # "over the weekend after a dispute" is the past weekend, not the next one.
        rf"(?:{COUNT}|(?<!over )(?<!during )the) {UNIT}s? (?P<way>before|after|following|prior to)",
        lambda m: Anchored(_count(m["count"] or "the"), m["unit"], _way(m["way"])),
    ),
    _fixed(r"(?:just |only )?(?:hours|minutes|moments) (?P<way>before|after|earlier|later)", Anchored(0, "day", 0)),
)  # fmt: skip
