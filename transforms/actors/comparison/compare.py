"""Whether two spellings name one actor: a score from 0 to 1, strings only.

Words are aligned (`align`, `organisations`), and what the alignment says is scored by an additive card whose every step
can be read in scorecard.csv: more agreement never lowers a score, more conflict never raises it.
"""

from __future__ import annotations

from functools import lru_cache

import polars as pl

from sitrep.transforms.actors.comparison.align import person_facts, surname_marks
from sitrep.transforms.actors.comparison.organisations import (
    OrganisationName,
    lacks_scope,
    load_organisation_words,
    organisation_facts,
    read_organisation,
)
from sitrep.transforms.actors.comparison.scorecard import Scorecard, load_scorecards
from sitrep.transforms.actors.names.keys import fold, name_tokens, sound
from sitrep.transforms.actors.names.titles import strip_titles

# Strict: on development pairs of different actors that share a word, at most 2 % score as high.
SAME_THRESHOLD = 0.96
# What conflicts leave of a score; with any of them it stays below SAME_THRESHOLD, for a person to look at.
CONFLICT = 0.5
DOUBT = 0.88
HESITATION = 0.959
INITIAL = 0.5  # similarity of "E" and "Esmail"
DOUBTFUL = 0.75  # "Khan", "Qaani"
CLEAR = 0.86  # "Qaani", "Haniyeh" lie between the two
ONE_SOUND = 0.85  # likeness of two organisations' names, written as one word
SAME_WORDS = 0.97
DESCENDS = 0.6  # a rare given name before all that the names share
GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))
KINDS = {"person": "person", "org": "org", "organisation": "org", "organization": "org"}


def compare_names(one: str, other: str, kind: str | None = None) -> float:
    """How surely two spellings name one actor, 0..1; order of the two does not matter.

    kind: "person", "org" (or "organisation"), None if not known: then a word that only organisations carry decides.
    Strings only: what the register knows is not looked up. Names without a letter or digit score 0. Raises ValueError
    for another kind.
    """
    known = KINDS.get(kind.casefold()) if kind else guess_kind(one, other)
    if known is None:
        raise ValueError(f"unknown kind of actor: {kind!r}")
    return _compare(*sorted((one, other)), known)


@lru_cache(maxsize=100_000)
def _compare(one: str, other: str, kind: str) -> float:
    return score_facts(one, other, kind, facts_of(one, other, kind), load_scorecards()[kind])


def score_facts(one: str, other: str, kind: str, facts: dict[str, float] | None, card: Scorecard) -> float:
    """The score, 0..1, of two names with what `facts_of` says of them, under a card; 1 where they read the same."""
    if fold(one) == fold(other):
        return 1.0 if fold(one) else 0.0
    if facts is None:
        return 0.0
    score = card.score(facts)
    if kind == "person":
        return score * person_factor(one, other, facts)
    left, right = read_organisation(one), read_organisation(other)
    # "Harkat-ul-Mujahideen" and "Harakat ul-Mujahidin" are words of the trade, but all of them and in one order.
    if left.words == right.words and left.numbers == right.numbers and facts["run_together"] >= ONE_SOUND:
        return max(score, SAME_WORDS)
    return score * organisation_factor(left, right, facts)


def organisation_factor(left: OrganisationName, right: OrganisationName, facts: dict[str, float]) -> float:
    """Share of their score that two organisations' names keep: the 33rd Division is not the 99th, nor the Division."""
    if left.numbers != right.numbers:
        return CONFLICT if left.numbers and right.numbers else DOUBT
    # "Bank of China" is not "Bank of Chile"; "Civil Aviation Organization" is a country's, "International Civil
    # Aviation Organization" is not.
    # The Department of Energy is not the Department of Commerce: each has a word that the other does not answer.
    apart = facts["open_words_short"] > 0 and facts["open_words_long"] > 0
    return HESITATION if apart or 0 < facts["worst_match"] < CLEAR or lacks_scope(left, right) else 1.0


def person_factor(one: str, other: str, facts: dict[str, float]) -> float:
    """Share of their score that two persons' names keep: conflicts that no other agreement makes good.

    A son has his father's name and "Jr."; George W. is not George H. W. Bush; a lone word must be the same word.
    """
    initials = _initials(one), _initials(other)
    if generation(one) != generation(other) or (all(initials) and initials[0] != initials[1]):
        return CONFLICT
    # A surname alone is many people's; "Ed Miliband" and "Al Gore" have little more, as their first word may be an
    # article.
    if facts["words_short"] == 1:
        return CONFLICT if facts["firm"] < 1 else DOUBT if facts["words_long"] > 1 else 1.0
    # Of two words both must agree: "Ismail Khan" is not "Esmail Qaani".
    if facts["words_long"] == 2 and INITIAL < facts["worst_match"] < DOUBTFUL:
        return DOUBT
    is_unclear = facts["words_long"] == 2 and INITIAL < facts["worst_match"] < CLEAR
    # "Qusay Saddam Hussein" may be the son of "Saddam Hussein".
    if is_unclear or facts["descends"] > DESCENDS:
        return HESITATION
    return 1.0


def generation(name: str) -> str | None:
    """jr, sr, ii, iii or iv where the name ends in it."""
    last = fold(name).split()[-1:]
    return last[0] if last and last[0] in GENERATIONS else None


def _initials(name: str) -> frozenset[str]:
    return frozenset(token for token in fold(strip_titles(name)).split() if len(token) == 1)


def facts_of(one: str, other: str, kind: str) -> dict[str, float] | None:
    """What the scorecard weighs; None where a name has no letters or digits."""
    if kind == "org":
        left, right = read_organisation(one), read_organisation(other)
        return organisation_facts(left, right) if left.words and right.words else None
    names = [(tuple(name_tokens(bare)), surname_marks(bare)) for bare in (strip_titles(one), strip_titles(other))]
    (left, left_marks), (right, right_marks) = sorted(names, key=lambda name: (len(name[0]), name[0]))
    return person_facts(left, right, (left_marks, right_marks)) if left and right else None


def guess_kind(one: str, other: str) -> str:
    """The kind "org" where either name has a word that only organisations carry, else "person"."""
    known = load_organisation_words()
    words = fold(f"{one} {other}").split()
    return "org" if any(known.get(sound(word), ("", ""))[1] == "generic" for word in words) else "person"


def compare_frame(pairs: pl.DataFrame) -> pl.DataFrame:
    """The frame with `score` (0..1) and `same` (score ≥ SAME_THRESHOLD) added; columns name1, name2 and maybe type.

    Raises polars.exceptions.ColumnNotFoundError without name1 or name2, ValueError for a type that is no kind.
    """
    kinds = pairs["type"] if "type" in pairs.columns else [None] * pairs.height
    scores = [compare_names(a or "", b or "", k) for a, b, k in zip(pairs["name1"], pairs["name2"], kinds, strict=True)]
    return pairs.with_columns(score=pl.Series(scores, dtype=pl.Float64)).with_columns(
        same=pl.col("score") >= SAME_THRESHOLD
    )
