"""Texts longer than the encoder can read at once: windows that overlap, and batches of windows of like length."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy

PIECES_IN_A_WINDOW = 254  # and [CLS] and [SEP]: what the encoder was trained on

# Words that a vector's word should see before and after it, where the text has them. 48 gave no better trees and cost a
# fifth of the speed on long texts.
CONTEXT = 20

# Padded pieces run at once. What the layers hand on for so many stays in the cache of one core: 3,000 at once take half
# as long again for each (int8 on AVX-512; 89 µs a word against 140).
PIECES_AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class Window:
    """Words `start` to `end` are read together; the vectors of `kept_start` to `kept_end` are taken from it."""

    start: int
    end: int
    kept_start: int
    kept_end: int


def cut_windows(
    first_pieces: numpy.ndarray, start: int, end: int, begins_sentence: Callable[[int], bool]
) -> Iterator[Window]:
    """Windows over the words `start` to `end` of one text; every word is kept in exactly one of them.

    first_pieces: int [words + 1], where the pieces of each word begin, and at last where the pieces end.
    begins_sentence: whether a sentence seems to begin at a word; two windows meet there if one does close to where
    they would meet anyway, which is where a word has as much context in the one as in the other.
    """
    at, kept = start, start
    while True:
        limit = int(first_pieces[at]) + PIECES_IN_A_WINDOW
        reach = int(numpy.searchsorted(first_pieces, limit, side="right")) - 1
        if reach >= end:
            if kept < end:
                yield Window(at, end, kept, end)
            return
        # Of words of twelve pieces a window holds twenty.
        context = min(CONTEXT, (reach - at) // 4)
        # Always a word further, also where light words are followed by heavy ones and the window by a narrower one.
        border = max(_near(reach - context, context // 2, begins_sentence), kept + 1)
        yield Window(at, reach, kept, border)
        kept = border
        at = _near(border - context, context // 2, begins_sentence)


def _near(place: int, reach: int, begins_sentence: Callable[[int], bool]) -> int:
    """The sentence beginning nearest to `place` and at most `reach` from it, else `place`."""
    for distance in range(reach + 1):
        for candidate in (place - distance, place + distance):
            if begins_sentence(candidate):
                return candidate
    return place


def batch_windows(lengths: numpy.ndarray) -> Iterator[numpy.ndarray]:
    """Indices of the windows that run together, the longest first; at most PIECES_AT_ONCE with padding.

    lengths: int [windows], pieces of each with [CLS] and [SEP].
    """
    order = numpy.argsort(-lengths, kind="stable")
    at = 0
    while at < len(order):
        count = max(1, PIECES_AT_ONCE // int(lengths[order[at]]))
        yield order[at : at + count]
        at += count
