"""What heads read of Docs and set on them, as arrays."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy
from spacy.tokens import Doc

from sitrep.transforms.language.encoder.batched import find_words

# What a head gives for them (up to 4 kB a word) stays in the cache; larger blocks are slower.
WORDS_IN_A_BLOCK = 1_024


def gather_vectors(docs: Sequence[Doc], places: Sequence[numpy.ndarray], reader: str) -> numpy.ndarray:
    """float32 [words, width]: the rows of `doc.tensor` of the words of all Docs in a row.

    places: the words' token indices in each Doc. Raises ValueError that names `reader` if a Doc was not encoded.
    """
    for doc in docs:
        if doc.tensor.ndim != 2 or len(doc.tensor) != len(doc):
            raise ValueError(
                f"{reader} reads doc.tensor, which sitrep_encoder sets: it has to come before in the pipeline"
            )
    rows = [
        doc.tensor if len(found) == len(doc) else doc.tensor[found] for doc, found in zip(docs, places, strict=True)
    ]
    return rows[0] if len(rows) == 1 else numpy.concatenate(rows)


def cut_blocks(vectors: numpy.ndarray) -> Iterator[numpy.ndarray]:
    """`vectors` in blocks of at most WORDS_IN_A_BLOCK rows; none if there are no rows."""
    for start in range(0, len(vectors), WORDS_IN_A_BLOCK):
        yield vectors[start : start + WORDS_IN_A_BLOCK]


def find_all_words(docs: Sequence[Doc]) -> list[numpy.ndarray]:
    """For each Doc the indices of its tokens that are not white space."""
    return [find_words(doc) for doc in docs]


def set_attributes(doc: Doc, attributes: list[int | str], values: numpy.ndarray) -> None:
    """Sets spaCy's `attributes` on all tokens at once. values: uint64 [attributes, tokens], a row for each."""
    by_token: Any = values.T  # spaCy's stub asks for an array type of its own
    doc.from_array(attributes, by_token)
