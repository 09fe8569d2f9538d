"""The word pieces that the shipped model keeps: those that English news needs, of the 30,522 that MiniLM has.

A piece takes 384 bytes. A word whose piece is gone is split into smaller ones, at worst into single characters.
"""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

import numpy
from numpy.typing import NDArray
from tokenizers import Tokenizer

# [PAD] stays 0; [MASK] is for pre-training.
SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
CONTINUED = "##"

TEXTS_AT_ONCE = 1_000


def count_pieces(wordpieces: str, texts: Iterable[str]) -> Counter[str]:
    """How often each piece stands in the texts. wordpieces: the JSON of the `tokenizers` library."""
    tokenizer = Tokenizer.from_str(wordpieces)
    tokenizer.no_truncation()
    tokenizer.no_padding()
    counts: Counter[str] = Counter()
    remaining = iter(texts)
    while some := list(islice(remaining, TEXTS_AT_ONCE)):
        for read in tokenizer.encode_batch(some, add_special_tokens=False):
            counts.update(read.tokens)
    return counts


def prune_pieces(
    wordpieces: str, counts: Mapping[str, int], size: int, least: int = 1
) -> tuple[str, NDArray[numpy.int64]]:
    """The JSON with at most `size` pieces, and the old id of every new one: the rows of the embeddings to keep.

    In this order, until there are `size`: special pieces; single characters of the Latin script, digits and signs;
    pieces with a count of `least` or more, the most frequent first; all others in the order of the old ids, which is
    that of their frequency in the texts that MiniLM's pieces come from. Never: "[unused1]" and the like, and pieces
    with letters of other scripts, which are [UNK] from then on. New ids keep the order of the old.
    Raises ValueError if a special piece is missing or `size` is too small for the single characters.
    """
    found = json.loads(wordpieces)
    vocabulary: dict[str, int] = found["model"]["vocab"]
    if missing := [piece for piece in SPECIAL if piece not in vocabulary]:
        raise ValueError(f"the word pieces have no {', '.join(missing)}")
    needed = [*SPECIAL, *(piece for piece in _usable(vocabulary) if len(piece.removeprefix(CONTINUED)) == 1)]
    if len(needed) > size:
        raise ValueError(f"special pieces and single characters are {len(needed)}, more than {size}")
    seen = [piece for piece in _usable(vocabulary) if counts.get(piece, 0) >= least]
    seen.sort(key=lambda piece: (-counts[piece], vocabulary[piece]))
    in_order = dict.fromkeys([*needed, *seen, *_usable(vocabulary)])
    kept = sorted(islice(in_order, size), key=lambda piece: vocabulary[piece])
    new_ids = {piece: number for number, piece in enumerate(kept)}
    found["model"]["vocab"] = new_ids
    found["added_tokens"] = [
        {**token, "id": new_ids[token["content"]]} for token in found["added_tokens"] if token["content"] in new_ids
    ]
    # Windows are put together by hand, and this names special pieces by their old ids.
    found["post_processor"] = found["truncation"] = found["padding"] = None
    return json.dumps(found, ensure_ascii=False), numpy.array([vocabulary[piece] for piece in kept], numpy.int64)


def find_old_ids(wordpieces: str, pruned: str) -> NDArray[numpy.int64]:
    """Of every piece in the JSON `pruned` the id that it has in the JSON `wordpieces`; by new id."""
    old, new = (json.loads(text)["model"]["vocab"] for text in (wordpieces, pruned))
    return numpy.array([old[piece] for piece in sorted(new, key=new.__getitem__)], numpy.int64)


def _usable(vocabulary: Mapping[str, int]) -> Iterator[str]:
    """Pieces that are neither special nor of another script, by id."""
    for piece in sorted(vocabulary, key=vocabulary.__getitem__):
        is_special = piece.startswith("[") and piece.endswith("]") and len(piece) > 2
        if not is_special and all(_is_latin(character) for character in piece):
            yield piece


def _is_latin(character: str) -> bool:
    """Whether it is a Latin letter, or no letter at all: a digit, a sign."""
    return not character.isalpha() or unicodedata.name(character, "").startswith("LATIN")
