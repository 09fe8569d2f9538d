"""Organisations' names side by side: legal forms say nothing, kind words little, and are translated; acronyms stand
for words."""

from __future__ import annotations

import csv
import itertools
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import partial_ratio

from sitrep.transforms.actors.comparison.align import SURE, Match, match_words
from sitrep.transforms.actors.comparison.tokens import word_weight
from sitrep.transforms.actors.names.keys import fold, sound

ORGANISATION_WORDS = Path(__file__).parent / "organisation_words.csv"
# Against about 1 for a word that names ("kumbyol") and .2–.9 for a common one.
GENERIC_WEIGHT = 0.25
LONGEST_ACRONYM = 8  # letters
# A lone i, v or x is as often an initial ("J/V", "C I Fondo").
NUMBER = re.compile(r"\d+(?:st|nd|rd|th)?|i{2,3}|iv|vi{1,3}|ix")
ARTICLES = frozenset(("al", "el", "the", "ul"))
# Words that make another body of the same trade: the International Bank is not the National Bank, nor the Bank.
_SCOPES = (
    "international national central federal regional provincial local global world supreme special "
    "north south east west european command"
)
SCOPES = frozenset(_SCOPES.split())


@dataclass(frozen=True)
class OrganisationName:
    """Words of a name without legal forms, with weights; generic words stand as their English class."""

    words: tuple[str, ...]
    kept: tuple[str, ...]  # the same words as spelled
    weights: tuple[float, ...]
    is_generic: tuple[bool, ...]
    numbers: frozenset[str]
    initials: str
    all_initials: str
    run_together: str


@lru_cache(maxsize=1)
def load_organisation_words() -> dict[str, tuple[str, str]]:
    """Sound of a word to (what it stands for in English, role).

    Roles: form for legal forms and small words, which are dropped; generic for words of the trade; place for
    nationalities.
    """
    with ORGANISATION_WORDS.open(encoding="utf-8", newline="") as lines:
        return {sound(row["word"]): (row["stands_for"], row["role"]) for row in csv.DictReader(lines)}


@lru_cache(maxsize=100_000)
def read_organisation(name: str) -> OrganisationName:
    """The name taken apart for comparison; a name of nothing but forms keeps all its words."""
    known = load_organisation_words()
    spelled = fold(re.sub(r"\b((?:\w\.){2,})", lambda found: found.group(1).replace(".", ""), name)).split()
    tokens = [token for token in spelled if token not in ARTICLES] or spelled
    entries = {token: known.get(sound(token), (token, "name")) for token in tokens}
    kept = [token for token in tokens if entries[token][1] != "form"] or tokens
    words = tuple(entries[token][0] or token for token in kept)
    is_generic = tuple(entries[token][1] == "generic" for token in kept)
    weights = tuple(
        GENERIC_WEIGHT if generic else word_weight(word, "org") for word, generic in zip(words, is_generic, strict=True)
    )
    return OrganisationName(
        words=words,
        kept=tuple(kept),
        weights=weights,
        is_generic=is_generic,
        numbers=frozenset(token for token in spelled if NUMBER.fullmatch(token)),
        initials="".join(token[0] for token in kept),
        all_initials="".join(token[0] for token in spelled),
        run_together="".join(sound(token) for token in kept).replace(" ", ""),
    )


def organisation_facts(one: OrganisationName, other: OrganisationName) -> dict[str, float]:
    """What the alignment of two organisations' words says; see scorecard.csv for how each fact counts."""
    left, right = (one, other) if (len(one.words), one.words) <= (len(other.words), other.words) else (other, one)
    matches = match_words(left.words, right.words)
    matches += _run_initials(left, right, matches, swap=False) + _run_initials(right, left, matches, swap=True)
    matched_left = {match.left: match.similarity for match in matches}
    matched_right = {match.right: match.similarity for match in matches}
    named = [m for m in matches if not (left.is_generic[m.left] or right.is_generic[m.right])]
    shared = [min(left.weights[m.left], right.weights[m.right]) for m in named]
    open_left = [weight * (1 - matched_left.get(i, 0)) for i, weight in enumerate(left.weights)]
    open_right = [weight * (1 - matched_right.get(j, 0)) for j, weight in enumerate(right.weights)]
    named_open = [
        sum(o for o, generic in zip(opened, name.is_generic, strict=True) if not generic)
        for opened, name in ((open_left, left), (open_right, right))
    ]
    kind_open = [
        sum(o for o, generic in zip(opened, name.is_generic, strict=True) if generic)
        for opened, name in ((open_left, left), (open_right, right))
    ]
    order = [m.right for m in sorted(matches, key=lambda m: m.left)]
    information = sum(min(left.weights[m.left], right.weights[m.right]) * m.similarity for m in matches)
    cover_short = 1 - sum(open_left) / sum(left.weights)
    cover_long = 1 - sum(open_right) / sum(right.weights)
    worst = min((m.similarity for m in matches), default=0.0)
    last = {(len(left.words) - 1, len(right.words) - 1)}
    return {
        "information": information,
        "named_information": sum(weight * m.similarity for m, weight in zip(named, shared, strict=True)),
        "worst_match": worst,
        "open_short": sum(open_left),
        "open_long": sum(open_right),
        "named_open_short": named_open[0],
        "named_open_long": named_open[1],
        "both_named_open": min(named_open),
        "both_kinds_open": min(kind_open),
        "cover_short": cover_short,
        "cover_long": cover_long,
        "cover_both": cover_short * cover_long,
        "worst_cover": worst * cover_short,
        "agreement": information * cover_short * cover_long,
        "net": information - sum(open_left) - 0.3 * sum(open_right),
        "first_first": max((m.similarity for m in matches if m.left == m.right == 0), default=0.0),
        "last_last": max((m.similarity for m in matches if (m.left, m.right) in last), default=0.0),
        "turned": float(sum(a > b for a, b in itertools.pairwise(order))),
        "words_short": float(len(left.words)),
        "words_long": float(len(right.words)),
        "numbers_differ": float(one.numbers != other.numbers) * (1.0 if one.numbers and other.numbers else 0.5),
        "acronym": acronym_share(one, other),
        "named_cover": _named_cover(left, right, named),
        "best_word": max((w for m, w in zip(named, shared, strict=True) if m.similarity >= SURE), default=0.0),
        "open_words_short": float(sum(i not in matched_left for i in range(len(left.words)))),
        "open_words_long": float(sum(j not in matched_right for j in range(len(right.words)))),
        "sorted_run": Levenshtein.normalized_similarity(_sorted_run(left), _sorted_run(right)),
        "part_run": partial_ratio(left.run_together, right.run_together) / 100,
        "run_together": Levenshtein.normalized_similarity(one.run_together, other.run_together),
        "run_start": _start(one.run_together, other.run_together),
    }


def _sorted_run(name: OrganisationName) -> str:
    return "".join(sorted(sound(word) for word in name.words))


def _named_cover(left: OrganisationName, right: OrganisationName, named: list[Match]) -> float:
    """Least share of either name's naming words that the other answers."""
    shares = []
    for name, side in ((left, "left"), (right, "right")):
        whole = sum(w for w, g in zip(name.weights, name.is_generic, strict=True) if not g)
        found = sum(name.weights[getattr(m, side)] * m.similarity for m in named)
        shares.append(min(1.0, found / whole) if whole else 0.5)
    return min(shares)


def _run_initials(long: OrganisationName, short: OrganisationName, matches: list[Match], *, swap: bool) -> list[Match]:
    """Matches of one word of `short` with the run of words of `long` that it abbreviates ("Chams MLO")."""
    own, far = ("right", "left") if swap else ("left", "right")
    open_words = [at for at in range(len(long.words)) if at not in {getattr(match, own) for match in matches}]
    taken = {getattr(match, far) for match in matches}
    for at, word in enumerate(short.words):
        if at in taken or not (2 <= len(word) <= LONGEST_ACRONYM and word.isalpha()):
            continue
        for start in range(len(open_words) - len(word) + 1):
            run = open_words[start : start + len(word)]
            if run[-1] - run[0] == len(word) - 1 and word == "".join(long.kept[i][0] for i in run):
                return [Match(at, i, SURE) if swap else Match(i, at, SURE) for i in run]
    return []


def lacks_scope(one: OrganisationName, other: OrganisationName) -> bool:
    """True where either name has a word of SCOPES that the other answers neither by a word nor in an acronym."""
    if not SCOPES & (set(one.words) ^ set(other.words)):
        return False
    matches = [match for match in match_words(one.words, other.words) if match.similarity >= SURE]
    matches += _run_initials(one, other, matches, swap=False) + _run_initials(other, one, matches, swap=True)
    answered = {match.left for match in matches}, {match.right for match in matches}
    return acronym_share(one, other) < 1 and any(
        word in SCOPES and at not in found
        for name, found in zip((one, other), answered, strict=True)
        for at, word in enumerate(name.words)
    )


def acronym_share(one: OrganisationName, other: OrganisationName) -> float:
    """1 where a word of one name is the initials of the other, .7 where it opens them, else 0; two letters prove
    little."""
    best = 0.0
    for short, long in ((one, other), (other, one)):
        for word in short.words:
            if 2 <= len(word) <= LONGEST_ACRONYM and word.isalpha():
                if len(word) > 2 and word in (long.initials, long.all_initials):
                    best = max(best, 1.0)
                elif len(word) > 2 and (long.initials.startswith(word) or long.all_initials.startswith(word)):
                    best = max(best, 0.7)
                elif word in (long.initials, long.all_initials):
                    best = max(best, 0.5)
    return best


def _start(one: str, other: str) -> float:
    """Share of the shorter run of letters with which the longer begins too."""
    common = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return common / max(1, min(len(one), len(other)))
