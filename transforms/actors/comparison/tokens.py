"""How alike two words of names are, and how much a word says."""

from __future__ import annotations

import csv
import math
import re
from functools import lru_cache
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from sitrep.transforms.actors.names.keys import skeleton, sound

COMMON_WORDS = Path(__file__).parent / "common_words.csv"
# Share of entities that carry a word which the table does not have: about two in three thousand.
RARE = 0.0007

# Costs of changing one sound for another, where less than 1: vowels come and go, some consonants are near.
VOWELS = frozenset("aiu")
VOWEL_FOR_VOWEL = {frozenset("ai"): 0.3, frozenset("iu"): 0.45, frozenset("au"): 0.55}
VOWEL_LOST = 0.45
NEAR = {
    frozenset(pair): 0.5
    for pair in ("sz", "bp", "fp", "fb", "dt", "dz", "kj", "ij", "mn", "lr", "tz", "ts", "sj", "jz", "fu", "hk")
}
# Sounds that share fewer letters are never alike in the end, and most pairs of words share fewer.
WORTH_WEIGHING = 0.34
ONE_SYLLABLE = 4  # letters
SHORT_WORD = 5  # letters
OTHER_START = 0.5  # a hint at most
SOFT_LOST = {"h": 0.3, "s": 0.8, "n": 0.8, "t": 0.8}


@lru_cache(maxsize=1)
def load_common_words() -> dict[tuple[str, str], float]:
    """(kind, sound) to the share of known actors that carry the word."""
    with COMMON_WORDS.open(encoding="utf-8", newline="") as lines:
        return {(row["kind"], row["sound"]): float(row["share"]) for row in csv.DictReader(lines)}


@lru_cache(maxsize=200_000)
def word_weight(token: str, kind: str) -> float:
    """How much it says that two names share this word, 0.2..1: "ali" little, "haniyeh" much."""
    share = load_common_words().get((kind, sound(token)), RARE)
    return max(0.2, math.log(share) / math.log(RARE))


def sound_distance(one: str, other: str) -> float:
    """Cost of turning one sounding into the other: vowels cost less than consonants, near consonants less than far."""
    before = [0.0]
    for letter in other:
        before.append(before[-1] + _lost(letter))
    for letter in one:
        row = [before[0] + _lost(letter)]
        for at, against in enumerate(other):
            if letter == against:
                change = 0.0
            elif letter in VOWELS and against in VOWELS:
                change = VOWEL_FOR_VOWEL[frozenset((letter, against))]
            else:
                change = NEAR.get(frozenset((letter, against)), 1.0)
            row.append(min(before[at] + change, before[at + 1] + _lost(letter), row[at] + _lost(against)))
        before = row
    return before[-1]


def _start_apart(here: str, there: str) -> bool:
    """True for two consonants that no spelling confuses, and for h before a vowel against h behind it: "Hamid" is not
    "Ahmed", but "Aniya" may be "Haniya"."""
    one, other = here[0], there[0]
    if "h" in (one, other) and one != other:
        return (there if one == "h" else here)[1:2] == "h"
    return one != other and not {one, other} & VOWELS and frozenset((one, other)) not in NEAR


def _lost(letter: str) -> float:
    return VOWEL_LOST if letter in VOWELS else SOFT_LOST.get(letter, 1.0)


@lru_cache(maxsize=500_000)
def token_similarity(one: str, other: str) -> float:
    """How alike two folded tokens are, 0..1: 1 the same word, .97 the same sound, .5 an initial, 0 unlike."""
    if one == other:
        return 1.0
    if 1 in (len(one), len(other)):
        return 0.5 if one[0] == other[0] else 0.0
    if one.isdigit() or other.isdigit():
        return 0.0
    here, there = sound(one).replace(" ", ""), sound(other).replace(" ", "")
    if here == there:
        return 0.97
    if Levenshtein.normalized_similarity(here, there) < WORTH_WEIGHING:
        return 0.0
    shorter, longer = sorted((here, there), key=len)
    likeness = 1 - sound_distance(here, there) / (0.6 * len(shorter) + 0.4 * len(longer))
    # In a syllable the vowel is half the word: Chen and Chan, Kim and Kum are others, Hosein and Husain are not.
    if len(here) == len(there) <= ONE_SYLLABLE and sum(letter in VOWELS for letter in here) == 1:
        likeness = min(likeness, 0.7)
    # "Khan" and "Qaani", "Amin" and "Amini": in a short word an ending is half the word.
    if len(shorter) <= ONE_SYLLABLE and len(longer) == len(shorter) + 1 and longer.rstrip("iu") == shorter:
        return 0.7
    # Names differ in their ends and middles before their beginnings: "Largo" is not "Cargo", "Chun" not "Mun".
    if _start_apart(here, there):
        likeness = min(likeness, OTHER_START)
    bones, other_bones = skeleton(one), skeleton(other)
    if bones == other_bones and len(bones) > 2:
        likeness = max(likeness, 0.8)
    # "Kerry" and "Kelly": in a short word one consonant makes another word.
    if bones != other_bones and len(shorter) <= SHORT_WORD:
        likeness = min(likeness, 0.84)
    # "Alabdulmohsen" for "al-Abdulmohsen", "Mohd" for "Mohammed", "Alex" for "Alexander".
    if len(shorter) >= 3 and re.fullmatch(f"(al)?{re.escape(shorter)}", longer):
        likeness = max(likeness, 0.9)
    elif len(shorter) >= 3 and longer.startswith(shorter):
        likeness = max(likeness, 0.7)
    return likeness if likeness >= 0.6 else 0.0
