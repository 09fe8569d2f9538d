"""Spans of numbers, amounts and times in a text, by pattern: PERCENT MONEY TIME DATE QUANTITY ORDINAL CARDINAL.

What a time phrase means (which day) is no matter of this module; it only says where one stands.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple


class NumberSpan(NamedTuple):
    """Where in the text, and which label."""

    start: int
    end: int
    label: str


_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_LARGE = "hundred|thousand|million|billion|trillion|dozen"
_LARGE_SHORT = "mn|mln|bn|tn|m|b|k"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_WORDS = (
    rf"(?i:(?:{_TENS})(?:[- ](?:{_UNITS}))?|{_TEENS}|{_UNITS}|a(?= (?:{_LARGE})\b))"
    rf"(?:[- ](?:{_LARGE}))*(?: and (?:{_TENS}|{_TEENS}|{_UNITS})(?:[- ](?:{_UNITS}))?)?"
)
_NUMBER = rf"(?:(?:{_DIGITS})(?: (?:{_LARGE})s?)*|\b(?:{_WORDS})\b)"
_ABOUT = (
    r"(?:(?i:at least|at most|more than|fewer than|less than|up to|as many as|as much as|as few as|nearly|almost|about|"
    r"around|over|under|some|approximately|roughly|an estimated) )?"
)
_RANGE = rf"{_ABOUT}{_NUMBER}(?:(?: ?[-–—] ?| to | or ){_NUMBER})?"

_CURRENCY_SIGN = r"(?:(?:US|C|A|AU|NZ|HK|S|R)?\$|£|€|¥|₪|₹|₽|₩|₺|₴|₦|EUR ?|USD ?|GBP ?)"
_CURRENCY = (
    r"(?:(?:US|U\.S\.|American|Canadian|Australian) )?(?:dollars?|euros?|pounds?(?: sterling)?|rubles?|roubles?|"
    r"shekels?|yuan|renminbi|yen|rupees?|rials?|riyals?|dinars?|dirhams?|liras?|hryvnias?|francs?|pesos?|won|naira|"
    r"rand|cents|USD|EUR|GBP)\b"
)

_MEASURE = (
    r"(?:square |cubic |nautical |metric )?(?:km/h|mph|kph|km2|km²|km|m²|kilomet(?:er|re)s?|met(?:er|re)s?|"
    r"centimet(?:er|re)s?|millimet(?:er|re)s?|miles?|yards?|feet|foot|inch(?:es)?|acres?|hectares?|ha|"
    r"kilograms?|kilos?|kg|grams?|pounds?|lbs?|ounces?|tons?|tonnes?|kilotons?|megatons?|barrels?(?: per day)?|bpd|"
    r"lit(?:er|re)s?|gallons?|megawatts?|gigawatts?|MW|GW|kWh|degrees?(?: Celsius| Fahrenheit)?|°C|°F|bushels?|knots)\b"
)

_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)(?![\w])"
)
_LONG_MONTH = r"(?:January|February|April|June|July|August|September|October|November|December)\b"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_CENTURY = r"(?:1[5-9]|20)"
_YEAR = rf"{_CENTURY}\d\d"
_PART = r"(?:(?:early|mid|late|earlier|later|the (?:start|beginning|middle|end) of) ?-?)"
_PERIOD = r"(?:day|week|weekend|fortnight|month|quarter|year|decade|century|spring|summer|autumn|fall|winter)"
_TIME_OF_DAY = r"(?:morning|afternoon|evening|night|noon|dawn|dusk)"
_CLOCK = r"(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)"
_ZONE = r"(?: ?(?:GMT|UTC|CET|EST|EDT|local time|Eastern(?: time)?))?"
_HALF = r"(?:a\.m\.|p\.m\.|[ap]m\b|AM\b|PM\b)"
_WHICH = r"(?:(?:the )?(?:last|next|past|coming|previous|following)|this|the same)"
_AGO = r"(?: ago| earlier| later| before| prior| from now| after)?"

# In the order of precedence where two of the same length begin at one place.
_PATTERNS: tuple[tuple[str, str], ...] = (
    ("PERCENT", rf"{_RANGE} ?(?:%|percent\b|per cent\b|percentage points?\b)"),
    ("MONEY", rf"{_ABOUT}{_CURRENCY_SIGN} ?(?:{_DIGITS})(?: ?[-–] ?{_CURRENCY_SIGN}?(?:{_DIGITS}))?"
              rf"(?: ?(?:{_LARGE}|{_LARGE_SHORT})\b)?"),
    ("MONEY", rf"{_RANGE}(?: ?(?:{_LARGE}|{_LARGE_SHORT})\b)? {_CURRENCY}"),
    ("TIME", rf"{_CLOCK} ?{_HALF}?{_ZONE}(?!\d)"),
    ("TIME", rf"\b(?:1[0-2]|[1-9]) ?{_HALF}{_ZONE}"),
    ("TIME", rf"\b(?:(?:early|late|earlier) )?(?:(?:this|last|{_WEEKDAY}|yesterday|tomorrow|the previous|overnight) )"
             rf"{_TIME_OF_DAY}\b(?: (?:on )?{_WEEKDAY})?"),
    ("TIME", r"\b(?:overnight|tonight|midnight|noon|midday|(?:before |at )dawn|(?:at )?dusk)\b"),
    ("TIME", rf"\b{_RANGE}[- ](?:hours?|minutes?|seconds?)\b{_AGO}"),
    ("TIME", rf"\b(?:an|half an|the past|the last|the next) hours?\b{_AGO}"),
    ("DATE", rf"\b(?:{_WEEKDAY},? )?{_PART}?{_MONTH} {_DAY}(?:(?: ?[-–] ?| to | and ){_DAY})?(?:,? {_YEAR})?\b"),
    ("DATE", rf"\b(?:{_WEEKDAY},? )?(?:the )?{_DAY}(?: ?[-–] ?{_DAY})? (?:of )?{_MONTH}(?:,? {_YEAR})?\b"),
    ("DATE", rf"\b{_PART}?{_MONTH}(?:,? (?:of )?{_YEAR})\b"),
    ("DATE", rf"\b(?:(?:since|in|by|until|till|from|last|next|this|of|during|between|for) )(?P<date>{_PART}?{_MONTH})"),
    ("DATE", rf"\b{_PART}?{_LONG_MONTH}"),
    ("DATE", r"\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})\b"),
    ("DATE", rf"\b(?:{_PART})?(?:{_WHICH} )?{_WEEKDAY}s?(?: (?:last|next) week)?\b"),
    ("DATE", rf"\b(?:{_PART})?{_WHICH} {_PERIOD}(?: (?:and a half|end))?\b"),
    ("DATE", rf"\b(?:{_WHICH} )?(?:(?:a )?few |several |many |couple of |recent |{_RANGE}[- ])"
             rf"(?:days?|weeks?|weekends?|months?|quarters?|years?|decades?|centuries)\b{_AGO}"),
    ("DATE", r"\b(?:a|an) (?:day|week|month|year|decade|century) (?:ago|earlier|later|before|after)\b"),
    ("DATE", r"\b(?:the day before yesterday|the day after tomorrow|yesterday|today|tomorrow|Yesterday|Today)\b"),
    ("DATE", rf"\b(?:{_PART})?(?:the )?{_CENTURY}\d0s\b|\b(?:the )?(?:{_PART})?'?\d0s\b"),
    ("DATE", rf"\b(?:the )?(?:first|second|third|fourth|last|final) (?:quarter|half) of "
             rf"(?:{_YEAR}|the year|{_WHICH} year)\b"),
    ("DATE", rf"\b(?:the )?(?:{_WHICH} )?(?:spring|summer|autumn|fall|winter) of {_YEAR}\b"),
    ("DATE", r"\b(?:the )?(?:\d{1,2}(?:st|nd|rd|th)|[a-z]+teenth|twentieth|twenty-first) centur(?:y|ies)\b"),
    ("DATE", rf"(?<![\d$£€.,:/-])\b(?:{_PART})?{_YEAR}(?:(?: ?[-–/] ?| to )(?:{_YEAR}|\d\d))?\b(?![\d,.:/%-]*\d)"
             r"(?! (?:people|troops|soldiers|tons|tonnes|miles|kilometers|men|women|children|homes|meters|feet))"),
    ("DATE", r"\b(?:New Year's (?:Eve|Day)|Christmas(?: Eve| Day)?|Easter(?: Sunday)?|Ramadan|Eid al-(?:Fitr|Adha)|"
             r"Passover|Yom Kippur|Hanukkah|Thanksgiving|Nowruz|Ashura|Good Friday)\b"),
    ("QUANTITY", rf"{_RANGE}(?:{_LARGE_SHORT})?[- ]?{_MEASURE}"),
    ("ORDINAL", r"\b(?:first|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|"
                r"fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|hundredth|"
                r"second(?! (?:or|later|ago|before)\b))\b|\b\d+(?:st|nd|rd|th)\b"),
    ("CARDINAL", rf"(?<![\w.$-]){_RANGE}(?:m|k|bn|tn)?(?![\w%])|\b(?i:dozens|scores|hundreds|thousands|"
                 r"tens of thousands|hundreds of thousands|millions|billions)\b"),
)  # fmt: skip

_COMPILED = tuple((label, re.compile(pattern)) for label, pattern in _PATTERNS)


def find_number_spans(text: str) -> Iterator[NumberSpan]:
    """Spans in order, none overlapping: of two that overlap the longer, then the earlier in the list of patterns.

    text: with plain quotes (`tokenizer.plain`). A bare "May" or "March" without a preposition or day is no date.
    """
    found = []
    for rank, (label, pattern) in enumerate(_COMPILED):
        for match in pattern.finditer(text):
            start, end = match.span("date") if "date" in pattern.groupindex else match.span()
            found.append((start - end, rank, start, end, label))
    taken = bytearray(len(text))
    kept = []
    for _, _, start, end, label in sorted(found):
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            kept.append(NumberSpan(start, end, label))
    yield from sorted(kept)
