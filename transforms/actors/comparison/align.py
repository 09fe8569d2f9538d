"""Two names side by side: which word answers which, and what that says. The scorer weighs these facts."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import partial_ratio

from sitrep.transforms.actors.comparison.tokens import token_similarity, word_weight
from sitrep.transforms.actors.names.keys import fold, skeleton, sound

# A match below this is no agreement of names ("Eric Chen", "Eric Chan"), only a hint.
SURE = 0.9
PATRONYMIC = re.compile(r"(?:[oe]vich|[oe]vych|ich|[oe]vna|ivna|ichna|ovitch|evitch)$")


@dataclass(frozen=True, slots=True)
class Match:
    """Word `left` of one name answers word `right` of the other."""

    left: int
    right: int
    similarity: float


def match_words(left: tuple[str, ...], right: tuple[str, ...]) -> list[Match]:
    """Words of two names paired one to one, most alike first; two words that stand as one in the other name count as
    matched by it ("Jin Sung", "Jinsung")."""
    cells = [
        (similarity, -abs(i - j), -i, -j)
        for i, one in enumerate(left)
        for j, other in enumerate(right)
        if (similarity := token_similarity(one, other)) > 0
    ]
    matches: list[Match] = []
    used_left: set[int] = set()
    used_right: set[int] = set()
    for similarity, _, i, j in sorted(cells, reverse=True):
        if -i not in used_left and -j not in used_right:
            used_left.add(-i)
            used_right.add(-j)
            matches.append(Match(-i, -j, similarity))
    matches = _joined(left, right, matches, swap=False)
    return _joined(right, left, matches, swap=True)


def _joined(parts: tuple[str, ...], whole: tuple[str, ...], matches: list[Match], *, swap: bool) -> list[Match]:
    """Matches with neighbouring words of `parts` joined where one word of `whole` sounds like both together."""
    own = (lambda match: match.right) if swap else (lambda match: match.left)
    far = (lambda match: match.left) if swap else (lambda match: match.right)
    sure_own = {own(match) for match in matches if match.similarity >= SURE}
    sure_far = {far(match) for match in matches if match.similarity >= SURE}
    for i in range(len(parts) - 1):
        if {i, i + 1} <= sure_own:
            continue
        joined = parts[i] + parts[i + 1]
        for j, word in enumerate(whole):
            if j not in sure_far and len(word) >= 5 and token_similarity(joined, word) >= SURE:
                kept = [match for match in matches if own(match) not in (i, i + 1) and far(match) != j]
                pairs = [(i, j), (i + 1, j)]
                return kept + [Match(b, a, 0.95) if swap else Match(a, b, 0.95) for a, b in pairs]
    return matches


def surname_marks(name: str) -> frozenset[str]:
    """Folded words in capitals, where others are not: lists print surnames so ("Esmail QAANI")."""
    words = re.findall(r"[^\s-]+", name)
    marked = [word for word in words if word.isupper() and len(word) > 1]
    return frozenset(fold(" ".join(marked)).split()) if 0 < len(marked) < len(words) else frozenset()


def person_facts(
    left: tuple[str, ...], right: tuple[str, ...], marks: tuple[frozenset[str], frozenset[str]]
) -> dict[str, float]:
    """What the alignment of two persons' words says; `left` is the shorter name.

    Weights are `word_weight`; see scorecard.csv for how each fact counts.
    """
    matches = match_words(left, right)
    weight_left = [_weight(word) for word in left]
    weight_right = [_weight(word) for word in right]
    matched_left = {match.left: match.similarity for match in matches}
    matched_right = {match.right: match.similarity for match in matches}
    information = sum(min(weight_left[m.left], weight_right[m.right]) * m.similarity for m in matches)
    firm = [m for m in matches if m.similarity >= SURE]
    open_left = [weight * (1 - matched_left.get(i, 0)) for i, weight in enumerate(weight_left)]
    open_right = [weight * (1 - matched_right.get(j, 0)) for j, weight in enumerate(weight_right)]
    order = [m.right for m in sorted(matches, key=lambda m: m.left)]
    given, surname = _marked(left, right, marks)
    cover_short = 1 - sum(open_left) / sum(weight_left)
    cover_long = 1 - sum(open_right) / sum(weight_right)
    worst = min((m.similarity for m in matches), default=0.0)
    first = matched_left.get(0, 0.0)
    last = {(len(left) - 1, len(right) - 1)}
    return {
        "information": information,
        "firm": float(len(firm)),
        "firm_information": sum(min(weight_left[m.left], weight_right[m.right]) for m in firm),
        "worst_match": worst,
        "open_short": sum(open_left),
        "open_long": sum(open_right),
        "open_short_most": max(open_left),
        "open_long_most": max(open_right),
        "both_open": min(max(open_left), max(open_right)),
        "cover_short": cover_short,
        "cover_long": cover_long,
        "cover_both": cover_short * cover_long,
        "worst_cover": worst * cover_short,
        "agreement": information * cover_short * cover_long,
        "net": information - sum(open_left) - 0.3 * sum(open_right),
        "first_short": first,
        "first_long": max(matched_right.get(0, 0.0), 1 - weight_right[0]),
        # "Rami bin Mohammed Makhlouf" beside "Mohammed Makhlouf": the longer name's bearer is the other's child.
        "descends": first * min(1 - matched_right.get(0, 0.0), weight_right[0]) * (len(left) > 1),
        "first_first": max((m.similarity for m in matches if m.left == m.right == 0), default=0.0),
        "last_last": max((m.similarity for m in matches if (m.left, m.right) in last), default=0.0),
        "last_any": max(
            (m.similarity for m in matches if m.left == len(left) - 1 or m.right == len(right) - 1), default=0.0
        ),
        "turned": float(sum(a > b for a, b in itertools.pairwise(order))),
        "words_short": float(len(left)),
        "words_long": float(len(right)),
        "given": given,
        "surname": surname,
        "given_and_surname": min(given, surname),
        "best_word": max((min(weight_left[m.left], weight_right[m.right]) for m in firm), default=0.0),
        "open_words_short": float(sum(i not in matched_left for i in range(len(left)))),
        "open_words_long": float(sum(j not in matched_right for j in range(len(right)))),
        "sorted_run": Levenshtein.normalized_similarity(_run(sorted(left, key=sound)), _run(sorted(right, key=sound))),
        "bones_run": Levenshtein.normalized_similarity(skeleton(" ".join(left)), skeleton(" ".join(right))),
        "part_run": partial_ratio(_run(left), _run(right)) / 100,
        "in_order": Levenshtein.normalized_similarity(_run(left), _run(right)),
    }


def _run(words: Sequence[str]) -> str:
    return "".join(sound(word) for word in words).replace(" ", "")


def _weight(word: str) -> float:
    return 0.3 if PATRONYMIC.search(word) else word_weight(word, "person")


def _marked(
    left: tuple[str, ...], right: tuple[str, ...], marks: tuple[frozenset[str], frozenset[str]]
) -> tuple[float, float]:
    """Best likeness of given names and of surnames, where both names mark which is which; else of first and last
    words."""
    if not all(marks):
        lasts = [(left[-1], word) for word in right[1:] or right] + [(right[-1], word) for word in left[1:] or left]
        return (
            max(token_similarity(left[0], word) for word in right[:-1] or right),
            max(token_similarity(one, other) for one, other in lasts),
        )
    groups = [
        ([w for w in words if w not in marked], [w for w in words if w in marked])
        for words, marked in zip((left, right), marks, strict=True)
    ]
    (given_one, sur_one), (given_two, sur_two) = groups

    def best(ones: list[str], others: list[str]) -> float:
        return max((token_similarity(a, b) for a in ones for b in others), default=0.5)

    return best(given_one, given_two), best(sur_one, sur_two)
