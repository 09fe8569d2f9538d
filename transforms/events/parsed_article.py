"""What the coder reads: an article's text with its parsed paragraphs and the zone each stands in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from spacy.tokens import Doc

from sitrep.transforms.events.mention import Span


@dataclass(frozen=True)
class Paragraph:
    """One parsed paragraph; `offset` + token.idx counts characters of the article's text."""

    doc: Doc
    offset: int
    zone: str


@dataclass(frozen=True)
class ParsedArticle:
    """An article ready to be coded; `text` as it was parsed; `published` is its local day, None if undated."""

    text: str
    published: date | None
    paragraphs: tuple[Paragraph, ...]

    def span(self, paragraph: Paragraph, start: int, end: int) -> Span:
        """The span from token `start` to before token `end` of a paragraph, in characters of the article."""
        first, last = paragraph.doc[start], paragraph.doc[end - 1]
        begin, finish = paragraph.offset + first.idx, paragraph.offset + last.idx + len(last)
        return Span(begin, finish, self.text[begin:finish])
