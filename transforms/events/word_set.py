"""Short closed lists of words that belong to a rule; what a user may extend is in `lexicon/`."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words of a string, for membership tests."""
    return frozenset(words.split())
