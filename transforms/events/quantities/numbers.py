"""Numbers as news writes them: "1,200", "twenty-three", "at least 40", "between 3 and 5"."""

from __future__ import annotations

import re

from sitrep.transforms.language.tokenizer import plain

Bounds = tuple[int | None, int | None, str]  # low, high, and a value of vocabulary.COMPARATORS

_UNIT_WORDS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
"""
UNITS = {word: number for number, word in enumerate(_UNIT_WORDS.split())}
TENS = {
    word: 10 * number
    for number, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "m": 1_000_000, "k": 1_000,
          "mn": 1_000_000, "bn": 1_000_000_000}  # fmt: skip
# One person: "a soldier was killed", "another person".
ONES = {
    "a": 1,
    "an": 1,
    "another": 1,
    "single": 1,
    "both": 2,
    "couple": 2,
    "pair": 2,
    "trio": 3,
    "dozen": 12,
    "half-dozen": 6,
}
NONE_WORDS = ("no", "none", "nobody", "no one", "zero", "without")
# A number is meant and not said: no bounds can be read from these.
UNCOUNTED = frozenset({
    "several", "some", "many", "few", "dozens", "scores", "hundreds", "thousands", "millions", "tens", "numerous",
    "multiple", "countless", "various", "others", "most",
})  # fmt: skip

AT_LEAST = r"at least|no fewer than|no less than|not less than|a minimum of|minimum of|upwards of|or more"
OVER = r"more than|over|above|in excess of|well over|upward of"
AT_MOST = (
    r"at most|up to|as many as|no more than|not more than|a maximum of|maximum of|fewer than|less than|under|below"
)
AROUND = r"around|about|some|nearly|almost|approximately|roughly|an estimated|estimated|close to|circa|or so|a reported"
EXACTLY = (
    r"exactly|all|the|a total of|total of|another|other|additional|a further|further|just|only|these|those|its|their|as"
)

_BEFORE = re.compile(
    rf"^(?:(?P<least>{AT_LEAST})|(?P<over>{OVER})|(?P<most>{AT_MOST})|(?P<around>{AROUND})|(?P<exact>{EXACTLY}))\s+"
)
_DIGITS = re.compile(r"^\d{1,3}(?:,\d{3})+$|^\d+$")
_DECIMAL = re.compile(r"^(\d+)\.(\d+)$")


def parse_number(text: str) -> Bounds | None:
    """(low, high, comparator) that a phrase like "at least 40" states; None if it states no number.

    "over 400" is (400, None, "at_least"), "up to 20" (None, 20, "at_most"), "around eight" (8, 8, "around"),
    "two to three" (2, 3, "range"), "no" (0, 0, "exact"), "a dozen" (12, 12, "exact"). "Several", "dozens" and
    "hundreds" are counts that nobody gives: None. "A" and "an" count one only before a noun, which the caller sees.
    """
    words = " ".join(plain(text).lower().split())
    comparator = "exact"
    while found := _BEFORE.match(words):
        words = words[found.end() :]
        for group, meaning in (("least", "at_least"), ("over", "at_least"), ("most", "at_most"), ("around", "around")):
            if found[group]:
                comparator = meaning
    if words.endswith(" or more"):
        words, comparator = words.removesuffix(" or more"), "at_least"
    span = re.fullmatch(r"(?:between |from )?(.+?)(?:\s?[-–—]\s?| to | and | or )(.+)", words)
    if span and (words.startswith("between ") or not re.search(r"\band\b", words)):
        low, high = _value(span[1]), _value(span[2])
        if low is not None and high is not None and low < high and _value(words) is None:
            return low, high, "range"
    number = _value(words)
    if number is None:
        return None
    if comparator == "at_least":
        return number, None, comparator
    if comparator == "at_most":
        return None, number, comparator
    return number, number, comparator


def _value(words: str) -> int | None:
    """The whole number that the words spell, or None."""
    if words in NONE_WORDS:
        return 0
    parts = [part for part in re.split(r"[\s-]+", words.replace(" and ", " ")) if part not in ("and", "of")]
    if not parts:
        return None
    if parts[0] in ("a", "an") and len(parts) > 1:
        parts = parts[1:] if parts[1] in ONES else ["one", *parts[1:]] if parts[1] in SCALES else parts
    if parts[:2] == ["half", "dozen"] or parts[:3] == ["half", "a", "dozen"]:
        return 6
    total, current = 0, 0
    for position, part in enumerate(parts):
        if _DIGITS.match(part):
            # "in 2020 three people": two numbers side by side are not one.
            if position or (len(parts) > 1 and parts[1] not in SCALES and parts[1] != "dozen"):
                return None
            current += int(part.replace(",", ""))
        elif decimal := _DECIMAL.match(part):
            scale = SCALES.get(parts[position + 1] if position + 1 < len(parts) else "", 0)
            if not scale or position:
                return None
            current += int(decimal[1])
            total += int(decimal[2]) * scale // 10 ** len(decimal[2])
        elif part in UNITS or part in TENS:
            step = 10 if part in UNITS else 100
            if current and (current % step or part == "zero" or current < step):
                return None
            current += UNITS.get(part, TENS.get(part, 0))
        elif part == "dozen" and current < 20:
            current = (current or 1) * 12
        elif part in ONES:
            if len(parts) > 1 and part not in ("couple", "pair", "trio"):
                return None
            current += ONES[part]
        elif part == "hundred":
            current = (current or 1) * 100
        elif part in SCALES:
            total += (current or 1) * SCALES[part]
            current = 0
        else:
            return None
    return total + current
