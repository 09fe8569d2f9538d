"""The parse of a sentence as a table: one line per word."""

from __future__ import annotations

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

HEADINGS = ("#", "word", "lemma", "POS", "tag", "head", "relation", "entity")
LONGEST = 24  # characters of a cell; a longer word would push the columns off the screen


def parse_table(sentence: TokenSpan) -> list[str]:
    """Lines of number (1 for the sentence's first word), word, lemma, POS, tag, head, relation and entity label."""
    words = [token for token in sentence if not token.is_space]
    rows = [HEADINGS, *(_row(token, sentence.start) for token in words)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def numbered(token: Token) -> str:
    """The word with its number in the table: "struck (4)"."""
    return f"{token.text} ({token.i - token.sent.start + 1})"


def _row(token: Token, start: int) -> tuple[str, ...]:
    is_root = token.head == token
    return (
        str(token.i - start + 1),
        _short(token.text),
        _short(token.lemma_),
        token.pos_,
        token.tag_,
        "-" if is_root else f"{token.head.i - start + 1} {_short(token.head.text)}",
        token.dep_,
        token.ent_type_ and f"{token.ent_iob_}-{token.ent_type_}",
    )


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
