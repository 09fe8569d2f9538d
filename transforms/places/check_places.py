"""What must hold of the place tables; each fault is a sentence that names the row."""

from sitrep.transforms.places.gazetteer import read_table, split_list

KINDS = frozenset({"region", "city", "facility", "water", "continent"})
PRECISIONS = frozenset({"exact", "city", "region", "continent"})
LABELS = frozenset({"GPE", "LOC", "FAC"})
COUNTRY_KINDS = frozenset({"state", "disputed", "territory", "other"})


def find_place_faults() -> list[str]:
    """Sentences about rows of countries.csv, places_by_hand.csv and city_spellings.csv that break a rule, or []."""
    countries, places = read_table("countries.csv"), read_table("places_by_hand.csv")
    cities = read_table("city_spellings.csv")
    codes = {row["iso3"] for row in countries}
    faults = [f"countries: {code} is given twice" for code in _repeated([row["iso3"] for row in countries])]
    for row in countries:
        faults += [f"countries: {row['iso3']}: {fault}" for fault in _country_faults(row, codes)]
    names = [name for row in countries for name in [row["name"], *split_list(row["other_names"])]]
    faults += [f"countries: two share the name {name!r}" for name in _repeated(names)]
    faults += [f"places: {name} is given twice" for name in _repeated([row["place_id"] for row in places])]
    for row in places:
        faults += [f"places: {row['place_id']}: {fault}" for fault in _place_faults(row, codes)]
    faults += [f"city_spellings: {name} is given twice" for name in _repeated([row["place_id"] for row in cities])]
    return faults


def _country_faults(row: dict[str, str], codes: set[str]) -> list[str]:
    faults = _point_faults(row)
    if row["kind"] not in COUNTRY_KINDS:
        faults.append(f"unknown kind {row['kind']!r}")
    if row["part_of"] and row["part_of"] not in codes:
        faults.append(f"part of unknown {row['part_of']!r}")
    if row["kind"] == "state" and not (row["capital"] and row["adjectives"] and row["iso2"]):
        faults.append("a state without capital, adjective or two-letter code")
    return faults


def _place_faults(row: dict[str, str], codes: set[str]) -> list[str]:
    faults = _point_faults(row)
    if row["kind"] not in KINDS or row["precision"] not in PRECISIONS or row["label"] not in LABELS:
        faults.append(f"unknown kind, precision or label: {row['kind']!r}, {row['precision']!r}, {row['label']!r}")
    if row["country"] and row["country"] not in codes:
        faults.append(f"unknown country {row['country']!r}")
    if row["name"] in split_list(row["aliases"]):
        faults.append("its own name among the aliases")
    return faults


def _point_faults(row: dict[str, str]) -> list[str]:
    faults = [] if row["source"] and row["licence"] else ["source or licence is empty"]
    if not (-90 <= float(row["latitude"]) <= 90 and -180 <= float(row["longitude"]) <= 180):
        faults.append(f"no point on the globe: {row['latitude']}, {row['longitude']}")
    return faults


def _repeated(values: list[str]) -> list[str]:
    return sorted({value for value in values if values.count(value) > 1})
