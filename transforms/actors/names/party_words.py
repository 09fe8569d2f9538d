"""What a party phrase that is no name says: country, head noun and its sector ("Turkish riot police": TUR, COP)."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sitrep.transforms.actors.names.keys import fold
from sitrep.transforms.actors.names.titles import LONGEST_NATION, Nations, country_of_word

SECTORS = Path(__file__).parent / "sectors.csv"
LONGEST_HEAD = 3  # words
LED = frozenset(("leaders", "members", "commanders", "representatives", "officers", "supporters"))
# What follows only says more about the head: "officials in Tehran", "forces loyal to …", "men who …".
AFTER_HEAD = re.compile(
    r"(?:,|\s(?:of|in|from|at|who|that|which|with|loyal|for|on|to|near|against|accused|based|led|backed|under|along|"
    r"across|inside|outside|around|after|before|during|over|between|belonging|armed|allied|including|while)\s)"
)
PLACED = re.compile(r"\s(?:of|in|from)\s+(?:the\s+)?(.+)")
# "companies of the rapid action force", "commissioner of police": the force says of which sector they are.
PART_OF = re.compile(r"\s(?:of|from)\s+(.+)")
_PARTS_OF_FORCES = (
    "company companies column columns contingent contingents battalion battalions platoon platoons squad squads team "
    "teams unit units personnel official officials officer officers member members commissioner superintendent "
    "director general chief inspector inspectors"
)
PARTS_OF_FORCES = frozenset(_PARTS_OF_FORCES.split())
FORCES = frozenset({"COP", "MIL"})
_DETERMINERS = (
    "a an the this that these those its his her their our some several many few all both more most other "
    "another any each every no dozens hundreds thousands scores two three four five six seven eight nine ten"
)
DETERMINERS = frozenset(_DETERMINERS.split())


@dataclass(frozen=True)
class PartyWords:
    """A phrase's country (ISO alpha-3, None if unsaid or if it names two), head noun, and what is left between them.

    refers: what the head speaks of (body, people, person, group), None without a known head. is_nation: the phrase is
    nothing but a country word; is_demonym: and that word is an adjective or a people ("Iranians").
    """

    country: str | None = None
    head: str | None = None
    sector: str | None = None
    refers: str | None = None
    rest: str = ""
    is_nation: bool = False
    is_demonym: bool = False
    is_definite: bool = False


@lru_cache(maxsize=1)
def load_sectors() -> dict[str, tuple[str, str]]:
    """Folded head noun to (PLOVER sector, what it refers to)."""
    with SECTORS.open(encoding="utf-8", newline="") as lines:
        return {fold(row["head"]): (row["sector"], row["refers"]) for row in csv.DictReader(lines)}


def read_party_words(text: str, nations: Nations) -> PartyWords:
    """The phrase taken apart; a phrase whose parts are not known keeps its words in `rest`."""
    phrase = text.strip()
    start = AFTER_HEAD.search(phrase)
    front = phrase[: start.start()] if start else phrase
    words = front.split()
    is_definite = bool(words) and words[0].lower() in ("the", "its", "his", "her", "their")
    while words and (words[0].lower() in DETERMINERS or re.fullmatch(r"[\d,.]+", words[0])):
        words.pop(0)
    words, countries, is_demonym = take_nations(words, nations)
    head, sector, refers, rest = _take_head(words)
    if start and words and words[-1].lower() in PARTS_OF_FORCES and (whole := PART_OF.match(phrase[start.start() :])):
        its_sector = read_party_words(whole.group(1), nations).sector
        sector = its_sector if its_sector in FORCES else sector
    if not countries and start and (placed := PLACED.search(phrase)):
        countries = _countries_of(placed.group(1), nations)
    return PartyWords(
        country=next(iter(countries)) if len(countries) == 1 else None,
        head=head,
        sector=sector,
        refers=refers,
        rest=" ".join(rest),
        is_nation=bool(countries) and not words and start is None,
        is_demonym=is_demonym,
        is_definite=is_definite,
    )


def take_nations(words: list[str], nations: Nations) -> tuple[list[str], set[str], bool]:
    """Words without country words, the countries, and whether a demonym was among them."""
    kept: list[str] = []
    countries: set[str] = set()
    is_demonym = False
    at = 0
    while at < len(words):
        for size in range(min(LONGEST_NATION, len(words) - at), 0, -1):
            word = " ".join(words[at : at + size])
            # A country word has a capital: "turkey farmers", "polish" are none.
            country = country_of_word(word, nations) if word[:1].isupper() else None
            if country:
                countries.add(country)
                is_demonym = is_demonym or nations.country_named(re.sub(r"['’]s?$", "", word)) is None
                at += size
                break
        else:
            kept.append(words[at])
            at += 1
    return kept, countries, is_demonym


def _take_head(words: list[str]) -> tuple[str | None, str | None, str | None, list[str]]:
    """The longest known head noun at the end, its sector, what it refers to, and the words before it."""
    for size in range(min(LONGEST_HEAD, len(words)), 0, -1):
        head = fold(re.sub(r"['’]s?$", "", " ".join(words[-size:])))
        if head in load_sectors():
            sector, refers = load_sectors()[head]
            if head in LED and size < len(words):
                # "Terror group leaders": whose leaders they are says more than that they lead.
                inner, inner_sector, inner_refers, rest = _take_head(words[:-size])
                return (inner or head), (inner_sector or sector), (inner_refers or refers), rest
            return head, sector, refers, words[:-size]
    return None, None, None, words


def _countries_of(words: str, nations: Nations) -> set[str]:
    """Country that a place phrase begins with: a country's name or a capital that stands for one."""
    parts = words.split()
    for size in range(min(LONGEST_NATION, len(parts)), 0, -1):
        place = " ".join(parts[:size]).strip(" ,.'’")
        if country := nations.country_named(place) or nations.metonym_country(place):
            return {country}
    return set()
