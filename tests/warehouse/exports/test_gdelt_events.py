from __future__ import annotations

import pytest

from sitrep.schemas import exports

# GDELT 2.0 event codebook: the event file's columns in order.
PARTY = "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code"
PLACE = "Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID"
COLUMNS = [
    *["GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"],
    *(f"Actor1{part}" for part in PARTY.split()),
    *(f"Actor2{part}" for part in PARTY.split()),
    *["IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale"],
    *["NumMentions", "NumSources", "NumArticles", "AvgTone"],
    *(f"{whose}_{part}" for whose in ("Actor1Geo", "Actor2Geo", "ActionGeo") for part in PLACE.split()),
    *["DATEADDED", "SOURCEURL"],
]


def test_the_columns_are_gdelts_sixty_one_in_order(star):
    assert len(COLUMNS) == 61
    assert exports.gdelt_events.column_names == COLUMNS
    assert [name for name, *_ in star.rows("describe gdelt_events")] == COLUMNS


def test_a_row_speaks_gdelts_codes_and_leaves_null_what_is_not_known(star):
    star.article("a1", "2031-05-07", "Alder Post", partition="2031-05-07", url="https://alder.example/1")
    star.article("a2", "2031-05-06", "Hill Radio", partition="2031-05-06")
    star.add("audit.partition_load", run_id="r1", partition="2031-05-07", loaded_at="2031-05-08 06:07:08+00")
    star.add("audit.partition_load", run_id="r2", partition="2031-05-07", loaded_at="2031-05-09 06:07:08+00")
    star.add("dim_location", location_id="g:272103", location_name="Beirut", location_kind="city", admin1="04",
             latitude=33.9, longitude=35.5)  # fmt: skip
    star.event(
        *("e1", "ASSAULT", "2031-05-06"),
        event_mode_code="heavy-weapons",
        location_id="g:272103",
        location_name="Beirut",
        country_code="LBN",
    )
    parties = ([("Romanian Navy", "ROU", "MIL")], [("Alder News", "LBN", "JRN")])
    star.mention("m1", "ASSAULT", *parties, event="e1", partition="2031-05-07", zone="title")
    star.mention("m2", "ASSAULT", *parties, event="e1", article="a2", partition="2031-05-06", sentence_start=90)
    row = dict(zip(COLUMNS, star.rows("from gdelt_events")[0], strict=True))
    assert {name: value for name, value in row.items() if value is not None} == {
        "GLOBALEVENTID": row["GLOBALEVENTID"],
        "SQLDATE": 20310506,
        "MonthYear": 203105,
        "Year": 2031,
        "FractionDate": 2031.4274,  # (5 × 30 + 6) / 365
        "Actor1Code": "ROMMIL",
        "Actor1Name": "ROMANIAN NAVY",
        "Actor1CountryCode": "ROM",
        "Actor1Type1Code": "MIL",
        "Actor2Code": "LBNMED",
        "Actor2Name": "ALDER NEWS",
        "Actor2CountryCode": "LBN",
        "Actor2Type1Code": "MED",
        "IsRootEvent": 1,
        "EventCode": "194",
        "EventBaseCode": "194",
        "EventRootCode": "19",
        "QuadClass": 4,
        "GoldsteinScale": -10.0,
        "NumMentions": 2,
        "NumSources": 2,
        "NumArticles": 2,
        "ActionGeo_Type": 4,
        "ActionGeo_FullName": "Beirut, Lebanon",
        "ActionGeo_CountryCode": "LE",
        "ActionGeo_ADM1Code": "LE04",
        "ActionGeo_Lat": 33.9,
        "ActionGeo_Long": 35.5,
        "DATEADDED": 20310508060708,
        "SOURCEURL": "Hill Radio",
    }


DYADS = "select Actor1Name, Actor2Name, EventCode, GoldsteinScale from gdelt_events"


@pytest.mark.parametrize(
    ("type_code", "mode", "actors", "recipients", "dyads"),
    [
        ("ACCUSE", None, ["A", "B"], ["C"], [("A", "C", "110", -2.0), ("B", "C", "110", -2.0)]),
        ("CONSULT", "visit", ["A"], ["B"], [("A", "B", "042", 1.9), ("B", "A", "043", 2.8)]),
        ("AGREE", None, ["A", "B"], [], [("A", "B", "030", 4.0), ("B", "A", "030", 4.0)]),
        ("PROTEST", "demo", ["A", "B"], [], [("A", None, "141", -6.5), ("B", None, "141", -6.5)]),
        ("ASSAULT", None, [], ["B"], [(None, "B", "190", -10.0)]),
        ("ASSAULT", None, [], [], [(None, None, "190", -10.0)]),
        ("ACCUSE", None, ["A"], ["A"], [("A", None, "110", -2.0)]),
    ],
)
def test_each_pair_is_a_row_mutual_acts_in_both_directions_and_no_happening_is_lost(
    star, type_code, mode, actors, recipients, dyads
):
    star.article("a1", "2031-05-07")
    star.event("e1", type_code, event_mode_code=mode)
    star.mention("m1", type_code, actors, recipients, event="e1", event_mode_code=mode)
    assert sorted(star.rows(DYADS), key=str) == sorted(dyads, key=str)


def test_the_id_is_one_to_a_pair_and_the_same_in_every_run(star):
    star.article("a1", "2031-05-07")
    star.event("e1", "ACCUSE")
    star.mention("m1", "ACCUSE", ["Northland", "Eastland"], ["Southland"], event="e1")
    # The first 15 hexadecimal digits of md5("e1|Northland|Southland") and of md5("e1|Eastland|Southland").
    assert sorted(star.rows("select Actor1Name, GLOBALEVENTID from gdelt_events")) == [
        ("EASTLAND", 429710856976650355),
        ("NORTHLAND", 580919439380147674),
    ]


def test_an_undated_happening_stands_under_its_first_day_of_publication(star):
    star.article("a1", "2031-05-07")
    star.article("a2")
    star.event("e1", "PROTEST")
    star.event("e2", "PROTEST")
    star.mention("m1", "PROTEST", ["A"], event="e1")
    star.mention("m2", "PROTEST", ["B"], event="e2", article="a2")
    query = "select Actor1Name, SQLDATE, MonthYear, Year, FractionDate from gdelt_events"
    assert sorted(star.rows(query)) == [("A", 20310507, 203105, 2031, 2031.4301), ("B", None, None, None, None)]


def test_united_nations_and_european_union_are_known_groups(star):
    star.article("a1")
    star.event("e1", "ACCUSE")
    star.mention("m1", "ACCUSE", [("United Nations", None, "UNO")], [("European Union", None, "EUR")], event="e1")
    query = """select Actor1Code, Actor1KnownGroupCode, Actor1Type1Code,
        Actor2Code, Actor2KnownGroupCode, Actor2Type1Code from gdelt_events"""
    assert star.rows(query) == [("IGOUNO", "UNO", "IGO", "IGOEEC", "EEC", "IGO")]


@pytest.mark.parametrize(
    ("kind", "name", "country", "place"),
    [
        ("country", "Lebanon", "LBN", (1, "Lebanon", "LE")),
        ("region", "Texas", "USA", (2, "Texas, United States", "US")),
        ("city", "Reno", "USA", (3, "Reno, United States", "US")),
        ("region", "Tuscany", "ITA", (5, "Tuscany, Italy", "IT")),
        ("water", "Red Sea", None, (None, "Red Sea", None)),
    ],
)
def test_the_kind_of_place_gives_gdelts_type(star, kind, name, country, place):
    star.article("a1")
    star.add("dim_location", location_id="s:1", location_name=name, location_kind=kind)
    star.event("e1", "PROTEST", location_id="s:1", location_name=name, country_code=country)
    star.mention("m1", "PROTEST", event="e1")
    query = "select ActionGeo_Type, ActionGeo_FullName, ActionGeo_CountryCode from gdelt_events"
    assert star.rows(query) == [place]


@pytest.mark.parametrize(
    ("zone", "sentence_start", "is_root"), [("dek", 90, 1), ("body", 40, 1), ("body", 90, 0), ("caption", 90, 0)]
)
def test_a_root_event_stands_in_title_dek_or_first_sentence(star, zone: str, sentence_start: int, is_root: int):
    star.article("a1")
    star.add("bridge_article_zone", article_id="a1", revision=1, zone="body", zone_start=40, zone_end=200)
    star.event("e1", "PROTEST")
    star.mention("m1", "PROTEST", event="e1", zone=zone, sentence_start=sentence_start)
    assert star.rows("select IsRootEvent from gdelt_events") == [(is_root,)]


def test_what_does_not_count_is_no_row(star):
    star.article("a1")
    star.event("e1", "ASSAULT")
    star.mention("m1", "ASSAULT", ["Northland"], event="e1", status="negated")
    assert star.rows("from gdelt_events") == []
