"""Is a paragraph, by its own wording, a caption or boilerplate? The wording is data: `zone_cues.toml`."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path

from sitrep.transforms.articles.calendar_dates import contains_day

# Longer paragraphs are prose, whatever words they hold. Both limits also bound the time that the patterns take.
CAPTION_LONGEST = 900  # characters
BOILERPLATE_LONGEST = 400  # characters
CAPTION_MOST_WORDS = 90
PLAIN_CAPTION_MOST_WORDS = 60  # where only wording and no credit speaks for a caption

_END_PUNCTUATION = " \t.:;!?…»>→|-–—"
_EMPHASIS = "*_ "  # as converted pages write it: "*October 20, 2025*"
_MARKUP = re.compile(r"(?:<[^<>]*>\s*)+")
_TITLES = r"(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Capt|Cmdr|Adm|Sen|Rep|Gov|St|Jr|Sr|Inc|Ltd|Co|Corp|No|vs)"
_ABBREVIATIONS = re.compile(
    rf"\b(?:{_TITLES}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z])\.(?=\s)|\b(?:[A-Z]\.){{2,}}(?=\s)"
)
_SENTENCE_BREAK = re.compile(r"""[.!?…]["'”’)\]]*\s+(?=["'“‘(\[]?\w)""")
_DATELINE = re.compile(r"^[A-Z][\w .,'’/-]{2,80} ?\([^()]{2,40}\) ?[—–-]")
_BRACKETED_CREDIT = re.compile(r"[(\[]([^()\[\]]{2,200})[)\]]?[.,]?$")
_REPORTING_WORDS = re.compile(r"\b(?:said|told|says|reported|announced|according to)\b", re.IGNORECASE)
_NOT_SEEN_IN_A_PICTURE = re.compile(
    r"\b(?:said|told|says|reported|announced|according to|that|which|will|would|until|effective|today|we|our)\b",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"^(?:[Bb]y|BY|Written by|Reported by|Author:|From)[:\s]\s*(?:the\s+)?[A-Z][^.!?]{1,120}$")
_WRITTEN_DATE = re.compile(
    r"\b[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\b\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?,? \d{4}"
    r"|\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?|\d{1,2}[./]\d{1,2}[./]\d{4}"
)
_DATE_WORDS = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:gmt|utc|est|edt|et|ist|at|on)\b"
    r"|\b(?:\d{1,2} ?)?(?:am|pm)\b|\d{1,2}[:.]\d\d|[+-]\d{2,4}|[|•·,()\s–—-]+",
    re.IGNORECASE,
)
_CAPTION_DATE = re.compile(
    r"(?:day,? |\bon |, )(?:[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.?,? \d{4})[.)]?$"
)


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    cues = tomllib.loads(Path(__file__).with_name("zone_cues.toml").read_text(encoding="utf-8"))
    agency = f"(?:{'|'.join(cues['credit']['agencies'])})"
    picture = f"(?:{'|'.join(cues['credit']['picture_words'])})"
    caption, boilerplate = cues["caption"], cues["boilerplate"]

    picture_noun = r"(?:photo|image|picture|photograph|illustration|credit)s?"
    return {
        "picture_word": re.compile(rf"(?<!\w){picture}(?!\w)", re.IGNORECASE),
        # Agencies keep their case: "(ap)" and "(pool)" in prose are no credits.
        "agency_alone": re.compile(rf"(?:via )?{agency}(?:(?:, | and | via |/| )(?:{agency}))*"),
        "agency_slash": re.compile(rf"(?:\b{agency}\s?/\s?\w)|(?:\w\s?/\s?{agency}\b)|(?:\bvia {agency}\b)"),
        "trailing_credit": re.compile(
            rf"(?:(?:[.!?…)”\"\]]\s+|[|—–(\[]\s?|\s-\s)(?i:{picture_noun}(?: by| credit| courtesy)?\s?[:/|]).{{2,60}}"
            rf"|\b{agency}/[\w .-]{{2,40}}|\b[\w.-]+(?: [\w.-]+){{0,3}}/{agency}(?: via {agency})?"
            rf"|\.\s+{agency}(?: [Pp]hoto)?)[.)]?$"
        ),
        "agency_after_dash": re.compile(rf"(?:[—–]\s?|\s-\s?){agency}\.?$"),
        "credit_only": re.compile(
            rf"[(\[]?(?:(?i:(?:{picture_noun}|sources?)(?: by| credit| courtesy of)?)\s?[:|/]\s?.{{2,60}}"
            rf"|(?i:photo(?:graph)?s? (?:by|courtesy of)) .{{2,60}}"
            rf"|(?:[\w.-]+\s?[ /]\s?){{0,5}}{agency}"
            rf"(?:\s?/\s?[\w .-]{{2,40}}|(?: via | )(?:{agency}|[Pp]hoto))*)[)\]]?\.?"
        ),
        "caption_start": re.compile(rf"^[(\[]?(?:{_any_of(caption['starts'])})", re.IGNORECASE),
        "caption_position": re.compile(_any_of(caption["positions"]), re.IGNORECASE),
        "caption_verb": re.compile(rf"\b(?:{_any_of(caption['present_verbs'])})\b"),
        "boilerplate_whole": re.compile(_any_of(boilerplate["whole"]), re.IGNORECASE),
        "boilerplate_start": re.compile(rf"^(?:[*•»>▶►\-–—\[(] ?)?(?:{_any_of(boilerplate['starts'])})", re.IGNORECASE),
        "boilerplate_inside": re.compile(_any_of(boilerplate["contains"]), re.IGNORECASE),
        "section_head": re.compile(_any_of(boilerplate["section_heads"]), re.IGNORECASE),
    }


def _any_of(patterns: list[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns)


def count_sentences(paragraph: str) -> int:
    """Sentences of a paragraph, roughly: titles, initials and months with a full stop end none."""
    return 1 + len(_SENTENCE_BREAK.findall(_ABBREVIATIONS.sub("_ ", paragraph)))


def is_section_head(paragraph: str) -> bool:
    """True for the heading of a list of links ("Most Popular")."""
    if len(paragraph) > BOILERPLATE_LONGEST:
        return False
    return bool(_patterns()["section_head"].fullmatch(paragraph.strip(_END_PUNCTUATION)))


def is_boilerplate(paragraph: str) -> bool:
    """True for what the publisher says of itself or its site, and for lines that only say who wrote and when."""
    if len(paragraph) > BOILERPLATE_LONGEST:
        return False
    patterns = _patterns()
    paragraph = paragraph.strip(_EMPHASIS)
    bare = paragraph.strip(_END_PUNCTUATION)
    return (
        not re.search(r"\w", paragraph)
        or bool(_MARKUP.fullmatch(paragraph))
        or bool(patterns["boilerplate_whole"].fullmatch(bare))
        or bool(patterns["section_head"].fullmatch(bare))
        or bool(patterns["boilerplate_start"].match(paragraph))
        or bool(patterns["boilerplate_inside"].search(paragraph))
        or is_byline(paragraph)
        or is_date_line(paragraph)
    )


def is_byline(paragraph: str) -> bool:
    """True for "By Mara Ellison | Gulf Courier | 2 January 2020"."""
    return len(paragraph.split()) <= 20 and bool(_BYLINE.match(paragraph)) and not opens_with_dateline(paragraph)


def opens_with_dateline(paragraph: str) -> bool:
    """True for "BAGHDAD, Jan 3 (Tigris Wire) — …" and "Baghdad (Reuters) - …": the report begins here."""
    return bool(_DATELINE.match(paragraph))


def is_date_line(paragraph: str) -> bool:
    """True for a line that is a date and little else: "Friday, 3 January 2020, 14:05 GMT"."""
    if len(paragraph.split()) > 12 or not contains_day(paragraph):
        return False
    rest = _WRITTEN_DATE.sub("", paragraph)
    # What is left may be an outlet's name beside the date: "3 January 2020 | Gulf Courier".
    return not _DATE_WORDS.sub("", rest) or ("|" in paragraph and len(rest.split()) <= 6)


def is_credit_line(paragraph: str) -> bool:
    """True for a credit that stands alone, below its caption: "Jane Roe/AFP via Getty Images"."""
    return len(paragraph) <= 120 and bool(_patterns()["credit_only"].fullmatch(paragraph))


def is_caption(paragraph: str) -> bool:
    """True for the text under a picture: by its credit, its opening words, or the way it points into a picture."""
    words = len(paragraph.split())
    if len(paragraph) > CAPTION_LONGEST or words > CAPTION_MOST_WORDS:
        return False
    patterns = _patterns()
    if _has_picture_credit(paragraph) or patterns["caption_start"].match(paragraph) or is_credit_line(paragraph):
        return True
    if words > PLAIN_CAPTION_MOST_WORDS or count_sentences(paragraph) > 1:
        return False
    return bool(patterns["caption_position"].search(paragraph)) or _tells_of_a_dated_picture(paragraph)


def _has_picture_credit(paragraph: str) -> bool:
    patterns = _patterns()
    if patterns["trailing_credit"].search(paragraph) and count_sentences(paragraph) <= 4:
        return True
    # "…, the ministry said. — Reuters" ends a report as often as a caption; only the short form is a caption's.
    short = len(paragraph.split()) <= PLAIN_CAPTION_MOST_WORDS and count_sentences(paragraph) <= 2
    prose = opens_with_dateline(paragraph) or bool(_REPORTING_WORDS.search(paragraph))
    if patterns["agency_after_dash"].search(paragraph):
        return short and not prose
    credit = _BRACKETED_CREDIT.search(paragraph)
    if not credit or credit.start() == 0:
        return False
    inside = credit.group(1)
    if patterns["agency_slash"].search(inside):
        return True
    if patterns["picture_word"].search(inside):
        return count_sentences(paragraph) <= 4
    return short and not prose and bool(patterns["agency_alone"].fullmatch(inside.strip(" .,")))


def _tells_of_a_dated_picture(paragraph: str) -> bool:
    """Such as "Mourners carry a coffin in Baghdad, Iraq, Saturday, Jan. 4, 2020"."""
    return (
        bool(_CAPTION_DATE.search(paragraph))
        and bool(_patterns()["caption_verb"].search(paragraph))
        and not _NOT_SEEN_IN_A_PICTURE.search(paragraph)
    )
