"""Names as keys: folded spellings, sound keys and consonant skeletons.

Every key is a list of regular expressions that Python's `re` and Polars' engine read alike, so one list serves a single
name and a column of a million. A skeleton *finds candidates only*: "Ghaani", "Qaani", "Khan" and "Cohen" share one;
only the scorer in `comparison.compare`, which looks at given names, says who is the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

import polars as pl

# Letters that NFKD does not take apart.
LETTERS = {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe", "ə": "e", "ħ": "h"}
_LETTERS = str.maketrans(LETTERS)
APOSTROPHES = "['’‘`´ʹʼʻʿʾʽ′]"
COMBINING = "[\u0300-\u036f]"
DOTTED = (r"\b(\w)\.(\w)\.", "${1}${2}")  # U.S., I.R.G.C.

# Small words that spellings leave out, glue on or change: al-Assad = Assad, bin Laden = ben Laden.
_PARTICLES = (
    "al el ul ad ed ud as es us ash esh ush at et ut an en un ar er ur az ez uz bin ben ibn bint wa ould uld "
    "ag de la le les du des da do dos das di del della y e van von der den ter ten zu af av the of and"
)
PARTICLES = frozenset(_PARTICLES.split())

Rules = Sequence[tuple[str, str]]
# Compounds that are written as one word, as two or as three.
COMPOUNDS: Rules = (
    (r"\babd (?:[aeou][lrsdtnz]h? )?", "abdul"),  # Abd al-Karim, Abd ar-Rahman
    (r"\babd[aeou](?:l|rr|ss|nn) ?", "abdul"),  # Abdelkarim, Abdurrahman
    (r"(?:ud|ed|ad|al|id|od) ?d[iey]+ne?\b", " din"),  # Salaheddine, Salah al-Din, Nuruddin
)
# Spelling habits that do not change the sound; vowels are kept, coarsely.
SOUND: Rules = (
    (r"sch|tsch|tch|ch|sh", "s"),
    (r"zh", "z"),
    (r"ph", "f"),
    (r"kh|gh|ck|q|c|g", "k"),
    (r"dh", "d"),
    (r"th", "t"),
    (r"dj|dzh", "j"),
    (r"x", "ks"),
    (r"[ae]h?\b", "a"),  # Haniyeh, Haniya, Haniyah
    (r"[iey]+", "i"),
    (r"[ouw]+", "u"),
    (r"v", "f"),
    (r"a+", "a"),
    (r"ih\b", "i"),
    (r"uh\b", "u"),
    (r"h+", "h"),
    *((f"{letter}{letter}+", letter) for letter in "bdfhjklmnprstz"),
)
# On top of SOUND: what is left when vowels, h and near consonants are gone.
SKELETON: Rules = (
    (r"z", "s"),
    (r"j", "i"),
    (r"[aiuh]+", ""),
)


Compiled = Sequence[tuple[re.Pattern[str], str]]


def _compiled(rules: Rules) -> Compiled:
    return [(re.compile(pattern), into) for pattern, into in rules]


# Columns take the rules as text, single names compiled: to look a pattern up takes as long as to apply it to a word.
_COMPOUNDS, _SOUND, _SKELETON = _compiled(COMPOUNDS), _compiled(SOUND), _compiled(SKELETON)


def _apply(rules: Compiled, text: str) -> str:
    for pattern, into in rules:
        text = pattern.sub(into, text)
    return text


@lru_cache(maxsize=200_000)
def fold(name: str) -> str:
    """The name in plain small letters and single spaces: "Isma‘īl  HANIYEH" → "ismail haniyeh", "U.S." → "us"."""
    text = unicodedata.normalize("NFKD", name).casefold()
    text = re.sub(f"{COMBINING}|{APOSTROPHES}", "", text.translate(_LETTERS))
    text = re.sub(DOTTED[0], r"\1\2", text)
    return re.sub(r"[\W_]+", " ", text).strip()


def folded(name: pl.Expr) -> pl.Expr:
    """`fold` for a column."""
    return (
        name.str.normalize("NFKD")
        .str.replace_all("ß", "ss")
        .str.to_lowercase()
        .str.replace_many(LETTERS)
        .str.replace_all(f"{COMBINING}|{APOSTROPHES}", "")
        .str.replace_all(*DOTTED)
        .str.replace_all(r"[\W_]+", " ")
        .str.strip_chars()
    )


def sorted_words(name: pl.Expr) -> pl.Expr:
    """The folded words in the order of the alphabet."""
    return folded(name).str.split(" ").list.sort().list.join(" ")


def alias_key(name: str) -> str:
    """What two spellings share when they are one alias: folded, without "the", a possessive or Arabic articles."""
    text = re.sub(r"['’]s?$", "", re.sub(r"['’]s(?=\s)", "", name.strip()))
    tokens = fold(text).split()
    kept = [token for token in tokens if token not in ("the", "al", "el")]
    return " ".join(kept or tokens)


def alias_keys(name: pl.Expr) -> pl.Expr:
    """`alias_key` for a column."""
    bare = folded(name.str.strip_chars().str.replace_all(r"['’]s(\s)", "$1").str.replace(r"['’]s?$", ""))
    # "El Al" is nothing but articles and keeps them; each step is a pass over a million names.
    kept = bare.str.replace_all(r"\b(?:the|al|el) ", "").str.replace(r" (?:the|al|el)$", "")
    return pl.when(kept.is_in(["the", "al", "el"])).then(bare).otherwise(kept)


@lru_cache(maxsize=200_000)
def sound(folded_name: str) -> str:
    """A folded name with its transliteration habits levelled: "esmail ghaani" and "ismaeel qaani" → "ismail kani"."""
    return " ".join(_apply(_SOUND, folded_name).split())


@lru_cache(maxsize=200_000)
def skeleton(folded_name: str) -> str:
    """Consonant classes of each token: "esmail ghaani" → "sml kn"; a token of vowels alone keeps its first letter."""
    parts = ((token, _apply(_SKELETON, token)) for token in sound(folded_name).split())
    return " ".join(bones or token[:1] for token, bones in parts)


def name_tokens(name: str) -> list[str]:
    """Folded tokens without particles (unless nothing else is left): "Saleh al-Arouri" → ["saleh", "arouri"].

    Compounds are one token however they are written: "Abd al-Karim" → ["abdulkarim"].
    """
    tokens = _apply(_COMPOUNDS, fold(name)).split()
    # A particle leads to what follows: the last word of "Kim Jong Un" is a name.
    return [token for token in tokens[:-1] if token not in PARTICLES] + tokens[-1:]


def spelling_key(name: str) -> str:
    """Skeletons of a name's tokens in alphabetical order, so that token order does not matter; finds candidates
    only."""
    return " ".join(sorted(skeleton(" ".join(name_tokens(name))).split()))


def sound_key(name: str) -> str:
    """Sounds of a name's tokens in alphabetical order: apart for Khan and Qaani, one for Qaani and Ghaani."""
    return " ".join(sorted(sound(" ".join(name_tokens(name))).split()))


def block_keys(names: pl.DataFrame, name: str = "name", wanted: pl.Series | None = None) -> pl.DataFrame:
    """The frame, once per pair of token skeletons of `name`, as column `block`; a name of one skeleton makes a block
    of its own.

    Two spellings of one full name nearly always share a pair; unrelated names rarely do, which keeps joins small.
    wanted: the only blocks that are asked for; then the rows of a million other names cost little.
    """
    rows = names.with_row_index("_row")
    bones = name_bones(rows.select("_row", name=name))
    single = bones.filter(pl.len().over("_row") == 1).select("_row", block="bone")
    if wanted is not None:
        asked = wanted.unique().to_frame("block")
        words = asked.select(bone=pl.col("block").str.split(" ")).explode("bone").unique()
        bones = bones.join(words, on="bone", how="semi")
        single = single.join(asked, on="block", how="semi")
    pairs = (
        bones.join(bones, on="_row", suffix="_2")
        .filter(pl.col("bone") < pl.col("bone_2"))
        .select("_row", block=pl.col("bone") + " " + pl.col("bone_2"))
    )
    if wanted is not None:
        pairs = pairs.join(asked, on="block", how="semi")
    return pl.concat([pairs, single]).join(rows, on="_row").drop("_row")


def name_bones(names: pl.DataFrame) -> pl.DataFrame:
    """Skeletons of each name's tokens, each once: _row, bone. names: _row, name.

    As `skeleton` of `name_tokens`, but the rules run once per distinct word of all names.
    """
    text = folded(pl.col("name"))
    for pattern, into in COMPOUNDS:
        text = text.str.replace_all(pattern, into)
    words = (
        names.select("_row", word=text.str.strip_chars().str.split(" "))
        .with_columns(last=pl.col("word").list.len() - 1, at=pl.int_ranges(pl.col("word").list.len()))
        .explode("word", "at")
        .filter((pl.col("at") == pl.col("last")) | ~pl.col("word").is_in(sorted(PARTICLES)))
        .filter(pl.col("word") != "")
        .select("_row", "word")
    )
    known = words.select("word").unique().with_columns(bone=pl.col("word").map_elements(skeleton, pl.String))
    return words.join(known, on="word").filter(pl.col("bone") != "").select("_row", "bone").unique()
