"""Told as the present or as history."""

from __future__ import annotations

from datetime import date, timedelta

from spacy.tokens import Token

from sitrep.transforms.events.mention import DateRange

# An act that ended longer ago than this is background to the article.
PRESENT = timedelta(days=365)
HISTORY_NOUNS = frozenset({"decade", "century", "era"})


def narrative_time(when: DateRange | None, published: date | None, trigger: Token) -> str:
    """ "background" for an act that ended over a year before publication or is told as history, else "current"."""
    if when is not None:
        if published is not None:
            return "background" if when.end < published - PRESENT else "current"
        return "current"
    for child in trigger.children:
        if child.lower_ in ("formerly", "historically"):
            return "background"
        is_era = child.dep_.startswith("obl") and child.lemma_.lower() in HISTORY_NOUNS
        if is_era and any(inner.lower_ in ("ago", "previous", "earlier") for inner in child.children):
            return "background"
    return "current"
