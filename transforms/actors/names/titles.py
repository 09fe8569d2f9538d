"""Titles, ranks, offices, honorifics and nationalities before a name, and what they say about its bearer."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from sitrep.transforms.actors.names.keys import fold

TITLES = Path(__file__).parent / "titles.csv"
# "King Abdullah", "Pope Francis", "Mullah Omar": with these a single name is a whole name.
WHOLE_WITH = frozenset({"regnal", "religious"})


class Nations(Protocol):
    """What names need to know of countries; the gazetteer of `transforms.places` does."""

    def country_named(self, name: str) -> str | None:
        """ISO 3166-1 alpha-3 code of a country by one of its names."""

    def country_of_demonym(self, word: str) -> str | None:
        """The same for "Iranian" or "Iranians"."""

    def metonym_country(self, name: str) -> str | None:
        """The same for "Tehran" or "the Kremlin"."""

    def country_words(self) -> Collection[str]:
        """All words of the names and demonyms that the two first know, small letters."""


@dataclass(frozen=True)
class TitledName:
    """A name without what stood before it.

    titles are folded, in the order of the text; sector is that of the last title that has one ("Foreign Minister X":
    GOV); country is the last nationality. is_whole: a single name that its title makes complete.
    """

    name: str
    titles: tuple[str, ...] = ()
    sector: str | None = None
    country: str | None = None
    is_whole: bool = False


@lru_cache(maxsize=1)
def load_titles() -> dict[str, tuple[str, str | None]]:
    """Folded title to (kind, sector); kinds: rank, office, profession, honorific, religious, regnal, modifier,
    relation, suffix."""
    with TITLES.open(encoding="utf-8", newline="") as lines:
        return {fold(row["title"]): (row["kind"], row["sector"] or None) for row in csv.DictReader(lines)}


LONGEST_TITLE = 5  # words
LONGEST_NATION = 4  # words: "United Arab Emirates'"


def country_of_word(word: str, nations: Nations) -> str | None:
    """Country of "Iranian", "Iranians", "Iran" or "Iran's"; None for any other word."""
    bare = re.sub(r"['’]s?$", "", word.strip())
    return nations.country_of_demonym(bare) or nations.country_named(bare)


def read_titles(name: str, nations: Nations | None = None) -> TitledName:
    """The name without leading titles and nationalities, trailing suffixes and a possessive.

    "Iranian Gen. Esmail Qaani" → "Esmail Qaani" with country IRN and sector MIL; "QAANI, Esmail" → "Esmail QAANI".
    At least one word always stays. "Iran's president Rouhani" is read like "Iranian president Rouhani"; without
    `nations` no nationality is known and it stays.
    """
    titles = load_titles()
    words = _in_order(re.sub(r"['’]s?$", "", name.strip())).split()
    while len(words) > 1 and (titles.get(fold(words[-1])) or ("",))[0] == "suffix":
        words.pop()
    found: list[str] = []
    sector = country = None
    is_whole = False
    while len(words) > 1:
        for size in range(min(LONGEST_TITLE, len(words) - 1), 0, -1):
            head = " ".join(words[:size])
            kind, its_sector = titles.get(fold(head), ("", None))
            nation = country_of_word(head, nations) if nations and size <= LONGEST_NATION else None
            if kind and kind != "suffix":
                found.append(fold(head))
                sector = its_sector or sector
                is_whole = kind in WHOLE_WITH
                words = words[size:]
                break
            # "Israel Katz" and "German Gref" are names: a nation is read only beside a title.
            if nation and (found or _title_follows(words[size:], titles)):
                country = nation
                words = words[size:]
                break
        else:
            if found or not _post_follows(words[1:], titles):
                break
            words = words[1:]  # "Karim SP Ana B.": where the post is, no part of the name
    return TitledName(" ".join(words).strip(" ,."), tuple(found), sector, country, is_whole and len(words) == 1)


@lru_cache(maxsize=100_000)
def is_title_only(name: str) -> bool:
    """Whether a phrase is offices and titles and no name: "Vice President", "Secretary of State"."""
    titles = load_titles()
    words = fold(name).split()
    at = 0
    while at < len(words):
        sizes = range(min(LONGEST_TITLE, len(words) - at), 0, -1)
        taken = next((size for size in sizes if " ".join(words[at : at + size]) in titles), 0)
        if not taken:
            return at > 0 and words[at] in ("of", "for")  # of whom or of what is no name of the holder's
        at += taken
    return bool(words)


def _title_follows(words: list[str], titles: dict[str, tuple[str, str | None]]) -> bool:
    return any(fold(" ".join(words[:size])) in titles for size in range(1, min(LONGEST_TITLE, len(words)) + 1))


def _post_follows(words: list[str], titles: dict[str, tuple[str, str | None]]) -> bool:
    """ "(Karim) SP Ana B.", "(Karim) police chief Ana B.": a police rank and a name of at least one word."""
    sizes = range(1, min(LONGEST_TITLE, len(words) - 1) + 1)
    return any(titles.get(fold(" ".join(words[:size]))) == ("rank", "COP") for size in sizes)


def _in_order(name: str) -> str:
    """Given name first: "QAANI, Esmail" → "Esmail QAANI"; "Esmail Qaani, Jr." and lists of three stay."""
    parts = [part.strip() for part in name.split(",")]
    if len(parts) != 2 or not all(parts) or load_titles().get(fold(parts[1]), ("",))[0] == "suffix":
        return name
    return f"{parts[1]} {parts[0]}"


@lru_cache(maxsize=200_000)
def strip_titles(name: str) -> str:
    """The name alone: "Gen. Esmail Qaani" → "Esmail Qaani"."""
    return read_titles(name).name
