"""Place names that are safe to match verbatim in running text, with their entity label."""

import unicodedata
from collections.abc import Iterator

from sitrep.transforms.places.gazetteer import Gazetteer, read_table, split_list

# A city is matched without help from this many people on; smaller ones need the entity recogniser to see a name first.
MATCHED_FROM = 100_000
MATCHED_FROM_IN_CRISIS = 30_000
CRISIS = frozenset(["AFG", "IRQ", "ISR", "LBN", "LBY", "MLI", "PSE", "SDN", "SOM", "SSD", "SYR", "UKR", "YEM"])
# Shorter names are mostly abbreviations and ordinary words ("Ham", "Wa").
SHORTEST = 4


def without_accents(name: str) -> str:
    """The name as a wire service prints it: "Bogotá" → "Bogota"."""
    letters = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def matchable_names(gazetteer: Gazetteer) -> Iterator[tuple[str, str]]:
    """(alias, GPE | LOC | FAC | NORP), each alias once: countries, peoples, hand-written places, larger cities.

    not_in_text.csv lists names that newswire uses more often for something else, with the reason for each.
    """
    refused = {row["name"] for row in read_table("not_in_text.csv")}
    seen: set[str] = set()
    for alias, label in _all_names(gazetteer):
        for spelling in (alias, without_accents(alias)):
            if spelling not in seen and spelling not in refused:
                seen.add(spelling)
                yield spelling, label


def _all_names(gazetteer: Gazetteer) -> Iterator[tuple[str, str]]:
    for row in gazetteer.countries:
        for name in [row["name"], *split_list(row["other_names"])]:
            yield name.removeprefix("The ").removeprefix("the "), "GPE"
    for row in gazetteer.countries:
        for word in split_list(row["adjectives"]) + split_list(row["people"]):
            yield word, "NORP"
    for row in gazetteer.peoples:
        yield row["name"], "NORP"
    for row in gazetteer.by_hand:
        for name in [row["name"].split(" (")[0], *split_list(row["aliases"])]:
            yield name.removeprefix("the "), row["label"]
    written = {row["place_id"]: split_list(row["aliases"]) for row in read_table("city_spellings.csv")}
    # GeoNames' own alternate spellings stay out: among them are other languages' words ("Sour", "Deli", "Kum").
    cities = gazetteer.cities.select("place_id", "name", "country", "population")
    for place_id, name, country, people in cities.iter_rows():
        matched = people >= MATCHED_FROM or (country in CRISIS and people >= MATCHED_FROM_IN_CRISIS)
        for spelling in [name, *written.get(place_id, ())] if matched or place_id in written else ():
            if len(spelling) >= SHORTEST:
                yield spelling, "GPE"
