"""Where a name in a text lies: countries, regions, waters, facilities and cities, with coordinates.

Reviewed tables lie beside this file (README.md says where each comes from): countries.csv, places_by_hand.csv,
peoples.csv and, from GeoNames, cities.parquet with its look-up keys city_names.parquet.
"""

import csv
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import polars as pl

from sitrep.transforms.places.folding import fold_place_name
from sitrep.transforms.places.modifiers import split_modifier, tail_of_comma

FOLDER = Path(__file__).parent
# How many times the people of the runner-up a city needs to be meant without other evidence: Tripoli in Libya has
# 4.9 times those of Tripoli in Lebanon, and both are in the news; only its being a capital decides.
DOMINANCE = 5
# A capital is meant before its namesakes only if it is a city of this many people: not Victoria, Seychelles.
CAPITAL_FROM = 100_000


@dataclass(frozen=True, slots=True)
class Place:
    """One place; `latitude`, `longitude` in degrees (a middle point where `precision` is not "exact" or "city").

    kind: country, region, city, facility, water, continent. country: ISO 3166-1 alpha-3, None where the place lies
    in several or is disputed without one usual answer. precision: exact, city, region, country, continent.
    metonym_actor: name of the actor that the place stands for ("the Kremlin" → "Russia"), else None.
    """

    place_id: str
    name: str
    kind: str
    country: str | None
    latitude: float
    longitude: float
    precision: str
    label: str
    source: str
    licence: str
    admin1: str | None = None
    population: int | None = None
    metonym_actor: str | None = None


def read_table(name: str) -> list[dict[str, str]]:
    """Rows of one reviewed csv table of this folder, every value a string."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def split_list(cell: str) -> list[str]:
    """Parts of a cell that lists several names with ";" between them; [] if it is empty."""
    return [part for part in cell.split(";") if part]


@dataclass(frozen=True)
class Gazetteer:
    """All places, looked up by folded name. Make it with `load_gazetteer`."""

    countries: tuple[dict[str, str], ...]
    by_hand: tuple[dict[str, str], ...]
    peoples: tuple[dict[str, str], ...]
    cities: pl.DataFrame
    city_names: pl.DataFrame
    _country_of_name: dict[str, str]
    _country_of_demonym: dict[str, str | None]
    _country_of_metonym: dict[str, str]
    _country_place: dict[str, Place]
    _hand_of_name: dict[str, tuple[Place, ...]]
    _city_key: dict[str, int]
    _capitals: frozenset[tuple[str, str]]

    def find(self, name: str, context_countries: Collection[str] = ()) -> Place | None:
        """The place that `name` means, or None if there is none or several stay possible.

        Order of evidence: a country's name; a place written by hand; cities. Where several places share the name,
        one that lies in `context_countries` (ISO alpha-3 codes seen around it) is preferred at every step, so
        "Georgia" beside USA is the state. Among cities left, a national capital wins, then the one with at least
        five times the people of the next; otherwise None. "X, Y" looks X up within Y; "southern X" and "the city
        of X" give X, as a region under the whole name where X is larger than a city.
        """
        context = frozenset(context_countries)
        found = self._find_exact(name, context)
        if found is None:
            head, tail = tail_of_comma(name)
            within = self._find_exact(tail, context) if tail else None
            if head and within is not None and within.country:
                found = self._find_exact(head, frozenset((within.country,)), within=within)
        if found is not None:
            return found
        modifier, base_name, is_direction = split_modifier(name)
        base = self._find_exact(base_name, context) if modifier else None
        if base is None:
            return None
        if is_direction and base.kind in {"country", "region", "continent", "water"}:
            return replace(base, name=f"{modifier} {base.name}", precision="region", kind="region", label="LOC")
        return base

    def country_named(self, name: str) -> str | None:
        """ISO alpha-3 code of a country by one of its names ("Burma" → "MMR"), None if it is no country's name."""
        return self._country_of_name.get(fold_place_name(name))

    def country_of_demonym(self, word: str) -> str | None:
        """ISO alpha-3 code for "Iranian", "Iranians", "Gazan"; None if unknown or shared ("Congolese", "Kurdish")."""
        return self._country_of_demonym.get(fold_place_name(word))

    def metonym_country(self, name: str) -> str | None:
        """The state whose government a seat of power stands for ("Tehran" → "IRN", "the Kremlin" → "RUS"), or None."""
        return self._country_of_metonym.get(fold_place_name(name))

    def country_words(self) -> frozenset[str]:
        """All words of countries' names and demonyms as look-ups fold them: "united", "states", "iranian"."""
        return frozenset(word for key in (*self._country_of_name, *self._country_of_demonym) for word in key.split())

    def names(self) -> Iterable[tuple[str, str]]:
        """(alias, label GPE, LOC, FAC or NORP) of the names that can be matched verbatim in running text.

        See matchable.py for what is left out and why; the spelling is case-sensitive.
        """
        from sitrep.transforms.places.matchable import matchable_names  # it needs this module's types

        return matchable_names(self)

    def _find_exact(self, name: str, context: frozenset[str], within: Place | None = None) -> Place | None:
        key = fold_place_name(name)
        key = key if key else "?"
        country = self._country_of_name.get(key)
        hands = self._hand_of_name.get(key, ())
        if within is not None:
            hands = tuple(place for place in hands if place.country in context and place != within)
            return hands[0] if len(hands) == 1 else self._find_city(key, context, within)
        if country is not None and (country in context or not self._near(key, hands, context)):
            return self._country_place[country]
        near = [place for place in hands if place.country in context]
        if len(near) == 1 or (len(hands) == 1 and (not context or not self._city_rows(key, context))):
            return near[0] if near else hands[0]
        if hands and not context:
            return None
        return self._find_city(key, context)

    def _near(self, key: str, hands: tuple[Place, ...], context: frozenset[str]) -> bool:
        return any(place.country in context for place in hands) or bool(context and self._city_rows(key, context))

    def _city_rows(self, key: str, context: frozenset[str]) -> list[dict[str, object]]:
        position = self._city_key.get(key)
        if position is None:
            return []
        _, by_name, by_alias = self.city_names.row(position)
        rows = [self.cities.row(row, named=True) | {"as_name": True} for row in by_name]
        rows += [self.cities.row(row, named=True) | {"as_name": False} for row in by_alias]
        return [row for row in rows if not context or row["country"] in context]

    def _find_city(self, key: str, context: frozenset[str], within: Place | None = None) -> Place | None:
        rows = self._city_rows(key, context)
        if within is not None and within.admin1:
            rows = [row for row in rows if row["admin1"] == within.admin1]
        if not rows and context and within is None:
            rows = self._city_rows(key, frozenset())
        rows.sort(key=lambda row: -int(str(row["population"])))
        capitals = [
            row
            for row in rows
            if (fold_place_name(str(row["name"])), row["country"]) in self._capitals
            and int(str(row["population"])) >= CAPITAL_FROM
        ]
        if len(capitals) == 1:
            return _city_place(capitals[0])
        # A city's own name counts before another's alternate spelling: GeoNames lists "Nazareth" for Adama, Ethiopia.
        return _dominant([row for row in rows if row["as_name"]] or rows)


def _dominant(rows: list[dict[str, object]]) -> Place | None:
    """The first of `rows` (most people first) if nothing near its size shares the name, else None."""
    if not rows:
        return None
    first, *others = rows
    rivals = [
        row
        for row in others
        if _number(first["population"]) < DOMINANCE * max(1, _number(row["population"])) and not _same_spot(first, row)
    ]
    return None if rivals else _city_place(first)


def _number(value: object) -> float:
    return float(str(value))


def _same_spot(one: dict[str, object], other: dict[str, object]) -> bool:
    """GeoNames lists some towns twice (the town and its municipality): within half a degree they are one."""
    return all(abs(_number(one[axis]) - _number(other[axis])) < 0.5 for axis in ("latitude", "longitude"))


def _city_place(row: dict[str, object]) -> Place:
    return Place(
        place_id=str(row["place_id"]),
        name=str(row["name"]),
        kind="city",
        country=str(row["country"]),
        latitude=round(float(str(row["latitude"])), 3),
        longitude=round(float(str(row["longitude"])), 3),
        precision="city",
        label="GPE",
        source="GeoNames",
        licence="CC BY 4.0",
        admin1=str(row["admin1"]) or None,
        population=int(str(row["population"])) or None,
    )


def _hand_place(row: dict[str, str]) -> Place:
    return Place(
        place_id=row["place_id"],
        name=row["name"],
        kind=row["kind"],
        country=row["country"] or None,
        latitude=float(row["latitude"]),
        longitude=float(row["longitude"]),
        precision=row["precision"],
        label=row["label"],
        source=row["source"],
        licence=row["licence"],
        metonym_actor=row["metonym_actor"] or None,
        admin1=row["admin1"] or None,
    )


def _country_place(row: dict[str, str]) -> Place:
    return Place(
        place_id=f"c:{row['iso3']}",
        name=row["name"],
        kind="country",
        country=row["iso3"],
        latitude=float(row["latitude"]),
        longitude=float(row["longitude"]),
        precision="country",
        label="GPE",
        source=row["source"],
        licence=row["licence"],
    )


def _demonyms(countries: list[dict[str, str]], peoples: list[dict[str, str]]) -> Iterator[tuple[str, str]]:
    for row in countries:
        for word in split_list(row["adjectives"]) + split_list(row["people"]):
            yield fold_place_name(word), row["iso3"]
    for row in peoples:
        if row["country"]:
            yield fold_place_name(row["name"]), row["country"]


def load_gazetteer() -> Gazetteer:
    """All places of the reviewed tables, ready to look up; reads the files of this folder only (about 0.2 s).

    Raises FileNotFoundError if a table is missing.
    """
    countries, peoples = read_table("countries.csv"), read_table("peoples.csv")
    by_hand = read_table("places_by_hand.csv")
    cities, city_names = pl.read_parquet(FOLDER / "cities.parquet"), pl.read_parquet(FOLDER / "city_names.parquet")

    country_of_name: dict[str, str] = {}
    for row in countries:
        for name in [row["name"], *split_list(row["other_names"])]:
            country_of_name[fold_place_name(name)] = row["iso3"]
    country_of_demonym: dict[str, str | None] = {}
    for key, iso3 in _demonyms(countries, peoples):
        shared = key in country_of_demonym and country_of_demonym[key] != iso3
        country_of_demonym[key] = None if shared else iso3
    hand_of_name: dict[str, tuple[Place, ...]] = {}
    metonyms = {fold_place_name(name): row["iso3"] for row in countries for name in split_list(row["metonyms"])}
    state_named = {row["wikipedia_title"]: row["iso3"] for row in countries}
    for row in by_hand:
        place = _hand_place(row)
        for key in {fold_place_name(name) for name in [row["name"], *split_list(row["aliases"])]}:
            hand_of_name[key] = (*hand_of_name.get(key, ()), place)
            if place.metonym_actor in state_named:
                metonyms.setdefault(key, state_named[place.metonym_actor])
    capitals = {
        (fold_place_name(name), row["iso3"])
        for row in countries
        if row["kind"] in {"state", "disputed"}
        for name in [row["capital"], *split_list(row["capital_other_names"])]
        if name
    }
    return Gazetteer(
        countries=tuple(countries),
        by_hand=tuple(by_hand),
        peoples=tuple(peoples),
        cities=cities,
        city_names=city_names,
        _country_of_name=country_of_name,
        _country_of_demonym=country_of_demonym,
        _country_of_metonym=metonyms,
        _country_place={row["iso3"]: _country_place(row) for row in countries},
        _hand_of_name=hand_of_name,
        _city_key={key: position for position, key in enumerate(city_names["key"].to_list())},
        _capitals=frozenset(capitals),
    )
