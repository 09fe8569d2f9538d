"""A text's parts: title, dek, caption, body, boilerplate, as offsets into the text, which stays as it is."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sitrep.transforms.articles.paragraphs import Span, has_final_stop, split_paragraphs
from sitrep.transforms.articles.zone_cues import (
    count_sentences,
    is_boilerplate,
    is_byline,
    is_caption,
    is_credit_line,
    is_section_head,
    opens_with_dateline,
)

HEADLINE_LONGEST = 200  # characters; the longest headlines of news sites run to about 150
HEADLINE_MOST_WORDS = 32
DEK_MOST_WORDS = 60
HEADER_PARAGRAPHS = 8  # a headline lies within these; logos, section names and dates may stand before it
KICKER_MOST_WORDS = 3  # "MIDDLE EAST" above the headline
REAL_PARAGRAPH_WORDS = 12  # a list of links below "Most Popular" ends at a paragraph of at least so many
TITLE_SHARED_WORDS = 0.8  # share of the given title's words in a first line that is another form of it


@dataclass(frozen=True)
class Zone:
    """`text[start:end]` is one paragraph; `repeat_of_ordinal` names the first zone with the same words."""

    ordinal: int
    zone: str
    start: int
    end: int
    repeat_of_ordinal: int | None = None
    repeat_count: int = 1


def find_zones(text: str, title: str | None = None, dek: str | None = None, captions: Sequence[str] = ()) -> list[Zone]:
    """The text's paragraphs in order, each with its part of the article; all but white space is covered.

    `title`, `dek` and `captions` are what a page's metadata or markup says of itself; they name a paragraph where
    one has the same words and change nothing otherwise. `repeat_count` is how often the words stand in the text.
    """
    spans = split_paragraphs(text)
    paragraphs = [text[span.start : span.end] for span in spans]
    kinds = _classify(text, spans, paragraphs, title, dek, {fold(caption) for caption in captions})
    folded = [fold(paragraph) for paragraph in paragraphs]
    counts = Counter(folded)
    first: dict[str, int] = {}
    zones = []
    for index, (span, words) in enumerate(zip(spans, folded, strict=True)):
        original = first.setdefault(words, index)
        zones.append(
            Zone(
                ordinal=index + 1,
                zone=kinds[original],
                start=span.start,
                end=span.end,
                repeat_of_ordinal=original + 1 if original != index else None,
                repeat_count=counts[words],
            )
        )
    return zones


def fold(paragraph: str) -> str:
    """The words alone: two paragraphs that differ in space, quotes or case are the same."""
    folded = unicodedata.normalize("NFKC", paragraph).casefold()
    return re.sub(r"[\W_]+", " ", folded).strip() or paragraph


def _classify(
    text: str, spans: list[Span], paragraphs: list[str], title: str | None, dek: str | None, captions: set[str]
) -> list[str]:
    kinds = [_own_kind(paragraph, captions) for paragraph in paragraphs]
    title_at = _find_given_title(paragraphs, title) if title else _find_headline(text, spans, paragraphs, kinds)
    if title_at is not None:
        kinds[title_at] = "title"
        for index in range(title_at):
            kinds[index] = kinds[index] or "boilerplate"  # section names and dates above the headline
    dek_at = _find_dek(paragraphs, kinds, title_at, title, dek)
    if dek_at is not None:
        kinds[dek_at] = "dek"
    _join_credits(paragraphs, kinds)
    _close_link_lists(paragraphs, kinds)
    return [kind or "body" for kind in kinds]


def _own_kind(paragraph: str, captions: set[str]) -> str | None:
    if captions and fold(paragraph) in captions:
        return "caption"
    if is_boilerplate(paragraph):
        return "boilerplate"
    return "caption" if is_caption(paragraph) else None


def _find_given_title(paragraphs: list[str], title: str) -> int | None:
    wanted = fold(title)
    for index, paragraph in enumerate(paragraphs[:HEADER_PARAGRAPHS]):
        if fold(paragraph) == wanted:
            return index
    wanted_words = set(wanted.split())
    for index, paragraph in enumerate(paragraphs[:2]):
        words = set(fold(paragraph).split())
        close = len(words & wanted_words) >= TITLE_SHARED_WORDS * max(len(words), len(wanted_words))
        if close and _may_be_headline(paragraph):
            return index
    return None


def _find_headline(text: str, spans: list[Span], paragraphs: list[str], kinds: list[str | None]) -> int | None:
    """First line without a final stop, set apart by a blank line, with the article below it."""
    for index, paragraph in enumerate(paragraphs[: min(HEADER_PARAGRAPHS, len(paragraphs) - 1)]):
        if kinds[index] == "caption" or is_byline(paragraph):
            continue
        # "Analysis: why the talks failed" opens like a link to another article, but heads this one.
        if kinds[index] == "boilerplate" and not (index == 0 and re.match(r"\w+: \S+ \S+ \S+", paragraph)):
            continue
        if not _may_be_headline(paragraph):
            return None
        following = paragraphs[index + 1]
        words = len(paragraph.split())
        if words <= KICKER_MOST_WORDS and _may_be_headline(following) and len(following.split()) > words:
            continue
        apart = len(re.findall(r"\n|\r(?!\n)", text[spans[index].end : spans[index + 1].start])) >= 2
        # Files with one paragraph to the line have no blank lines anywhere.
        lines_only = not re.search(r"\n\s*\n", text)
        return index if apart or lines_only else None
    return None


def _may_be_headline(paragraph: str) -> bool:
    return (
        len(paragraph) <= HEADLINE_LONGEST
        and len(paragraph.split()) <= HEADLINE_MOST_WORDS
        and "\n" not in paragraph
        and bool(re.search(r"[^\W\d_]", paragraph))
        and not paragraph[0].islower()
        and not re.match(r"[-*•–—]\s", paragraph)
        and not opens_with_dateline(paragraph)
        and (not has_final_stop(paragraph) or bool(re.search(r"""[?!]["'”’]?$""", paragraph)))
    )


def _find_dek(
    paragraphs: list[str], kinds: list[str | None], title_at: int | None, title: str | None, dek: str | None
) -> int | None:
    if dek:
        for index, paragraph in enumerate(paragraphs[:HEADER_PARAGRAPHS]):
            if kinds[index] is None and fold(paragraph) == fold(dek) and kinds[index + 1 :].count(None):
                return index
    if title_at is None and not title:
        return None
    for index in range(0 if title_at is None else title_at + 1, len(paragraphs) - 1):
        if kinds[index] is not None:
            continue
        words = len(paragraphs[index].split())
        unfinished = (
            words <= DEK_MOST_WORDS
            and count_sentences(paragraphs[index]) <= 2
            and not has_final_stop(paragraphs[index])
            and not opens_with_dateline(paragraphs[index])
        )
        return index if unfinished and words > KICKER_MOST_WORDS and kinds[index + 1 :].count(None) else None
    return None


def _join_credits(paragraphs: list[str], kinds: list[str | None]) -> None:
    """A credit on a line of its own makes a caption of the unfinished line above it."""
    for index in range(1, len(paragraphs)):
        above = paragraphs[index - 1]
        if (
            kinds[index] == "caption"
            and kinds[index - 1] is None
            and is_credit_line(paragraphs[index])
            and not has_final_stop(above)
            and len(above.split()) <= DEK_MOST_WORDS
        ):
            kinds[index - 1] = "caption"


def _close_link_lists(paragraphs: list[str], kinds: list[str | None]) -> None:
    """Short lines and unfinished lines below a heading such as "Most Popular" belong to its list of links."""
    in_list = False
    for index, paragraph in enumerate(paragraphs):
        if kinds[index] == "boilerplate" and is_section_head(paragraph):
            in_list = True
        elif in_list and kinds[index] is None:
            if has_final_stop(paragraph) and len(paragraph.split()) >= REAL_PARAGRAPH_WORDS:
                in_list = False
            else:
                kinds[index] = "boilerplate"
