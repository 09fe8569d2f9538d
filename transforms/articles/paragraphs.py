"""A text cut into paragraphs, by offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Mail and wire services wrap lines at 60 to 80 columns; captions and menus come one to a line.
WRAP_LONGEST_LINE = 100  # characters
WRAP_SHORTEST_MARGIN = 40  # characters
RAGGED_SHARE = 0.6  # of the longest line: a wrapped line breaks near the margin

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_FINAL_STOP = re.compile(r"""[.!?…。！？؟۔।:;]['"’”»)\]]*$""")


@dataclass(frozen=True)
class Span:
    """`text[start:end]`; no white space at either end, never empty."""

    start: int
    end: int


def has_final_stop(paragraph: str) -> bool:
    """True if it ends as a sentence does; "hits back at U.S." does not."""
    return bool(_FINAL_STOP.search(paragraph)) and not re.search(r"\b(?:[A-Z]\.){2,}$", paragraph)


def split_paragraphs(text: str) -> list[Span]:
    """Spans of the text's paragraphs, in order; between two of them stands only white space.

    Blank lines part paragraphs. Inside a block each line is a paragraph of its own, except where the block looks
    like one paragraph wrapped at a margin.
    """
    blocks: list[list[Span]] = []
    previous_end = None
    for line in _LINE.finditer(text):
        stripped = line.group().strip()
        if not stripped:
            continue
        start = line.start() + line.group().index(stripped)
        span = Span(start, start + len(stripped))
        if previous_end is not None and _is_one_line_break(text[previous_end : span.start]):
            blocks[-1].append(span)
        else:
            blocks.append([span])
        previous_end = span.end
    paragraphs: list[Span] = []
    for lines in blocks:
        if _is_wrapped([text[line.start : line.end] for line in lines]):
            paragraphs.append(Span(lines[0].start, lines[-1].end))
        else:
            paragraphs += lines
    return paragraphs


def _is_one_line_break(gap: str) -> bool:
    return len(re.findall(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]", gap)) == 1 and "\u2029" not in gap


def _is_wrapped(lines: list[str]) -> bool:
    if len(lines) < 2:
        return False
    longest = max(map(len, lines))
    inner, continuations = lines[:-1], lines[1:]
    return (
        WRAP_SHORTEST_MARGIN <= longest <= WRAP_LONGEST_LINE
        and all(len(line) >= RAGGED_SHARE * longest for line in inner)
        and sum(not has_final_stop(line) and not line.endswith(")") for line in inner) * 2 > len(inner)
        # Captions and links begin with a capital, most lines in mid-sentence do not.
        and sum(not line[0].isupper() for line in continuations) * 2 >= len(continuations)
    )
