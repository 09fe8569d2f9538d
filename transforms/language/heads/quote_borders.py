"""Which side of a border between sentences a quotation mark belongs to.

The encoder is not shown white space, so in `he said. "We` the straight mark may as well close. The blanks beside it
tell which it does.
"""

from collections.abc import Sequence

import numpy
from spacy.attrs import ORTH, SPACY  # ty: ignore[import-not-found]
from spacy.strings import hash_string  # ty: ignore[missing-module-member]
from spacy.tokens import Doc

NEITHER, OPENS, CLOSES = 0, 1, -1

_STRAIGHT = hash_string('"')
_OPENING = tuple(map(hash_string, ("“", "„", "«", "``")))
_CLOSING = tuple(map(hash_string, ("”", "»", "''")))


def find_quotes(docs: Sequence[Doc], places: Sequence[numpy.ndarray]) -> numpy.ndarray:
    """For the words of all Docs in a row: OPENS or CLOSES a quotation, or NEITHER; int8.

    A straight mark opens after a blank and before a word, and closes after a word and before a blank. With blanks on
    both sides every second one closes; with none it tells nothing. places: the words' token indices in each Doc.
    """
    found = [_quotes_of(doc)[words] for doc, words in zip(docs, places, strict=True)]
    return numpy.concatenate(found) if found else numpy.zeros(0, dtype=numpy.int8)


def _quotes_of(doc: Doc) -> numpy.ndarray:
    read = doc.to_array([ORTH, SPACY])
    orths, blank_after = read[:, 0], read[:, 1] != 0
    kinds = numpy.zeros(len(doc), dtype=numpy.int8)
    straight = orths == _STRAIGHT
    if straight.any():
        blank_before = numpy.concatenate(([True], blank_after[:-1]))
        blank_after[-1] = True
        kinds[straight & blank_before & ~blank_after] = OPENS
        kinds[straight & ~blank_before & blank_after] = CLOSES
        in_turn = numpy.where(straight.cumsum() % 2 == 1, OPENS, CLOSES)
        kinds[straight & blank_before & blank_after] = in_turn[straight & blank_before & blank_after]
    kinds[numpy.isin(orths, _OPENING)] = OPENS
    kinds[numpy.isin(orths, _CLOSING)] = CLOSES
    return kinds


def settle_borders(starts: numpy.ndarray, quotes: numpy.ndarray, begins_doc: numpy.ndarray) -> None:
    """Puts, in place, borders beside a mark before it if it opens and behind it if it closes: one border, not two.

    starts: float [n], above 0 where a sentence starts; quotes: int [n]; begins_doc: bool [n], where it does anyway.
    """
    before, after = starts[:-1].copy(), starts[1:].copy()
    of_doc = begins_doc[:-1]
    opens = (quotes[:-1] == OPENS) & ~begins_doc[1:] & (after > 0)
    closes = (quotes[:-1] == CLOSES) & ~of_doc & ~begins_doc[1:] & (before > 0)
    larger = numpy.maximum(before, after)
    for marks, border, other in ((opens, 0, 1), (closes, 1, 0)):
        at = numpy.flatnonzero(marks)
        starts[at + border] = larger[at]
        starts[at + other] = -larger[at]
