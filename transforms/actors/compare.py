"""Whether two spellings name one actor: a score from 0 to 1, strings only."""

from __future__ import annotations

from functools import lru_cache

import polars as pl
from rapidfuzz.distance import Levenshtein

from sitrep.transforms.actors.names import fold, name_tokens, skeleton, sound
from sitrep.transforms.actors.titles import strip_titles

# Strict: on pairs of different actors that share a word, at most 2 % score as high.
SAME_THRESHOLD = 0.85


@lru_cache(maxsize=500_000)
def token_similarity(one: str, other: str) -> float:
    """How alike two folded tokens are, 0..1: 1 the same word, .9 the same sound, .6 an initial, 0 unlike."""
    if one == other:
        return 1.0
    if 1 in (len(one), len(other)):
        return 0.6 if one[0] == other[0] else 0.0
    here, there = sound(one).replace(" ", ""), sound(other).replace(" ", "")
    if here == there:
        return 0.95
    ratio = Levenshtein.normalized_similarity(here, there)
    if skeleton(one) == skeleton(other) and len(skeleton(one)) > 1:
        return max(0.8, ratio * 0.95)
    return ratio * 0.9 if ratio >= 0.75 else 0.0


def compare_names(one: str, other: str, kind: str | None = None) -> float:
    """How surely two spellings name one actor, 0..1; order of the two does not matter.

    kind: "person", "org" or None if not known. Strings only: what the register knows is not looked up.
    """
    left, right = name_tokens(strip_titles(one)), name_tokens(strip_titles(other))
    if fold(one) == fold(other) or left == right:
        return 1.0
    if not left or not right:
        return 0.0
    if len(left) > len(right):
        left, right = right, left
    free = list(right)
    total = 0.0
    for token in left:
        best = max(free, key=lambda t: token_similarity(token, t), default=None)
        if best is not None and (score := token_similarity(token, best)) > 0:
            total += score
            free.remove(best)
    cover = total / len(left)
    return cover * (1 - 0.05 * len(free)) if len(left) > 1 else 0.6 * cover


def compare_frame(pairs: pl.DataFrame) -> pl.DataFrame:
    """The frame with `score` (0..1) and `same` (score ≥ SAME_THRESHOLD) added; columns name1, name2 and maybe type."""
    kinds = pairs["type"] if "type" in pairs.columns else [None] * pairs.height
    scores = [compare_names(a, b, k) for a, b, k in zip(pairs["name1"], pairs["name2"], kinds, strict=True)]
    return pairs.with_columns(score=pl.Series(scores, dtype=pl.Float64)).with_columns(
        same=pl.col("score") >= SAME_THRESHOLD
    )
