"""The exports: tables in the shape of GDELT 2.0's event file (61 columns) and of POLECAT (40), names and order theirs.

A column that nothing here can fill stays, and is null in every row; its meaning says so.
"""

from __future__ import annotations

from sitrep.schemas import columns as c
from sitrep.schemas.table import Column, Table

EMPTY = "Not filled"


def gdelt_actor(number: int, part: str) -> tuple[Column, ...]:
    """The ten columns that GDELT gives each of the two parties; `part` says which party it is."""
    prefix = f"Actor{number}"
    return (
        c.text(f"{prefix}Code", meaning=f"CAMEO code of {part}: country, type, known group", nullable=True),
        c.text(f"{prefix}Name", meaning=f"Name of {part}, upper case as GDELT has it", nullable=True),
        c.text(f"{prefix}CountryCode", meaning=f"CAMEO country of {part}", nullable=True),
        c.text(f"{prefix}KnownGroupCode", meaning=f"CAMEO known group of {part}: UNO or EEC", nullable=True),
        c.text(f"{prefix}EthnicCode", meaning=EMPTY, nullable=True),
        c.text(f"{prefix}Religion1Code", meaning=EMPTY, nullable=True),
        c.text(f"{prefix}Religion2Code", meaning=EMPTY, nullable=True),
        c.text(f"{prefix}Type1Code", meaning=f"CAMEO type of {part}, from its PLOVER sector", nullable=True),
        c.text(f"{prefix}Type2Code", meaning=EMPTY, nullable=True),
        c.text(f"{prefix}Type3Code", meaning=EMPTY, nullable=True),
    )


def gdelt_place(prefix: str, part: str | None) -> tuple[Column, ...]:
    """The eight columns of a place in GDELT; `part` says whose, None if nothing is known of it."""
    of = f" of {part}" if part else ""
    return (
        c.integer(
            f"{prefix}_Type",
            meaning="1 country, 2 US state, 3 US city, 4 other city, 5 other region" if part else EMPTY,
            nullable=True,
            minimum=1,
            maximum=5,
        ),
        c.text(f"{prefix}_FullName", meaning=f"Name{of}, with its country" if part else EMPTY, nullable=True),
        c.text(f"{prefix}_CountryCode", meaning=f"FIPS 10-4 country{of}" if part else EMPTY, nullable=True),
        c.text(f"{prefix}_ADM1Code", meaning="FIPS country and first-level division" if part else EMPTY, nullable=True),
        c.text(f"{prefix}_ADM2Code", meaning=EMPTY, nullable=True),
        c.latitude.named(f"{prefix}_Lat", None if part else EMPTY),
        c.longitude.named(f"{prefix}_Long", None if part else EMPTY),
        c.text(f"{prefix}_FeatureID", meaning=EMPTY, nullable=True),
    )


gdelt_events = Table(
    "gdelt_events",
    grain="One row per distinct happening that counts and pair of its parties, as GDELT 2.0's event file.",
    columns=(
        c.bigint("GLOBALEVENTID", meaning="From the md5 of event and parties; the same in every run"),
        c.integer("SQLDATE", meaning="First day as YYYYMMDD; of an undated event the first publication", nullable=True),
        c.integer("MonthYear", meaning="Month of SQLDATE as YYYYMM", nullable=True),
        c.integer("Year", meaning="Year of SQLDATE", nullable=True),
        c.number(
            "FractionDate", meaning="SQLDATE as a share of the year: year + (30 months + days) / 365", nullable=True
        ),
        *gdelt_actor(1, "the actor"),
        *gdelt_actor(2, "the recipient"),
        c.integer("IsRootEvent", meaning="1 if some article tells it in title, dek or first sentence, else 0"),
        c.cameo_code.named("EventCode", "CAMEO code of type and mode, three or four digits"),
        c.cameo_code.named("EventBaseCode", "First three digits of EventCode"),
        c.cameo_code.named("EventRootCode", "First two digits of EventCode"),
        c.quad_class.named("QuadClass"),
        c.goldstein.named("GoldsteinScale"),
        c.count("NumMentions", meaning="Event mentions"),
        c.count("NumSources", meaning="Publishers that tell it", unit="publishers"),
        c.count("NumArticles", meaning="Articles that tell it", unit="articles"),
        c.number("AvgTone", meaning=EMPTY, nullable=True),
        *gdelt_place("Actor1Geo", None),
        *gdelt_place("Actor2Geo", None),
        *gdelt_place("ActionGeo", "the act"),
        c.bigint("DATEADDED", meaning="When it was first loaded, UTC, YYYYMMDDHHMMSS", nullable=True),
        c.text("SOURCEURL", meaning="Address of the first report, else its publisher", nullable=True),
    ),
    key=("GLOBALEVENTID",),
)


def polecat_party(part: str) -> tuple[Column, ...]:
    """The eight columns that POLECAT gives each side; `part` is Actor or Recipient."""
    side = f"{part.lower()}s"
    return (
        c.text(f"{part} Name", meaning=f"Names of the {side}", nullable=True),
        c.text(f"{part} Country", meaning=f"ISO 3166-1 alpha-3 of the {side}, in order of the names", nullable=True),
        c.text(f"{part} COW", meaning=f"Correlates of War numbers of the {side}, in order of the names", nullable=True),
        c.sector_code.named(f"Primary {part} Sector", f"PLOVER sector of the first of the {side} that has one"),
        c.text(f"{part} Sectors", meaning=f"PLOVER sectors of the {side}, in order of the names", nullable=True),
        c.text(f"{part} Title", meaning=EMPTY, nullable=True),
        c.text(f"{part} Name Raw", meaning=f"The {side} in the text's own words", nullable=True),
        c.text(
            f"Wikipedia {part} ID", meaning=f"English Wikipedia titles of the {side}, in order of names", nullable=True
        ),
    )


polecat_events = Table(
    "polecat_events",
    grain="One row per distinct happening that counts and article that tells it, as POLECAT; lists joined by '; '.",
    columns=(
        c.event_mention_id.named("Event ID", "event_mention_id of the article's fullest telling"),
        c.date_start.named("Event Date", "First day of the event; null if the text gives none"),
        c.event_type_code.named("Event Type"),
        c.event_mode_code.named("Event Mode"),
        c.intensity.named("Intensity"),
        c.text("Quad Code", meaning="VERBAL or MATERIAL, COOPERATION or CONFLICT"),
        c.text("Contexts", meaning=EMPTY, nullable=True),
        *polecat_party("Actor"),
        *polecat_party("Recipient"),
        c.text("Placename", meaning="Where it happened", nullable=True),
        c.text("City", meaning="The place, if a city", nullable=True),
        c.text("District", meaning=EMPTY, nullable=True),
        c.text("Province", meaning="The place, if a region", nullable=True),
        c.country_code.named("Country", "ISO 3166-1 alpha-3 country of the place"),
        c.latitude.named("Latitude"),
        c.longitude.named("Longitude"),
        c.text("GeoNames ID", meaning="GeoNames id of the place, if it is one of theirs", nullable=True),
        c.text("Raw Placename", meaning="The place's own words in the text", nullable=True),
        c.text("Feature Type", meaning="city, region, country, facility, water, continent", nullable=True),
        c.source_name.named("Source"),
        c.published_date.named("Publication Date"),
        c.text("Story People", meaning="Persons that the article names", nullable=True),
        c.text("Story Organizations", meaning="Organisations that the article names", nullable=True),
        c.text("Story Locations", meaning="Places that the article names", nullable=True),
        c.language.named("Language"),
        c.extractor_version.named("Version"),
    ),
    key=("Event ID",),
)

TABLES = (gdelt_events, polecat_events)
