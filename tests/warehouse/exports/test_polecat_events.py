from __future__ import annotations

from sitrep.schemas import exports

# The header of POLECAT's files.
COLUMNS = """Event ID,Event Date,Event Type,Event Mode,Intensity,Quad Code,Contexts,Actor Name,Actor Country,Actor COW,
Primary Actor Sector,Actor Sectors,Actor Title,Actor Name Raw,Wikipedia Actor ID,Recipient Name,Recipient Country,
Recipient COW,Primary Recipient Sector,Recipient Sectors,Recipient Title,Recipient Name Raw,Wikipedia Recipient ID,
Placename,City,District,Province,Country,Latitude,Longitude,GeoNames ID,Raw Placename,Feature Type,Source,
Publication Date,Story People,Story Organizations,Story Locations,Language,Version""".replace("\n", "").split(",")


def test_the_columns_are_polecats_forty_in_order(star):
    assert len(COLUMNS) == 40
    assert exports.polecat_events.column_names == COLUMNS
    assert [name for name, *_ in star.rows("describe polecat_events")] == COLUMNS


def test_a_row_joins_lists_and_keeps_the_place_of_a_party_without_a_code(star):
    star.article("a1", "2031-05-07", "Alder Post", language="en")
    star.add("dim_location", location_id="g:272103", location_name="Beirut", location_kind="city", latitude=33.9,
             longitude=35.5)  # fmt: skip
    star.add("dim_actor", actor_key="k1", actor_id="romania", actor_name="Romania", wikidata_id="Q218")
    for start, label, words in (
        (0, "GPE", "Romania"),
        (10, "PERSON", "Ayo Brandt"),
        (30, "LOC", "Hill Nine"),
        (50, "PERSON", "Ada Brand"),
        (70, "PERSON", "Ayo Brandt"),
        (90, "DATE", "Tuesday"),
    ):
        star.add("fact_entity_mention", entity_mention_id=f"n{start}", article_id="a1", revision=1,
                 entity_label=label, mention_text=words, mention_start=start)  # fmt: skip
    star.event("e1", "ASSAULT", "2031-05-06")
    star.mention(
        "m1",
        "ASSAULT",
        ["gunmen", ("Romania", "ROU", "GOV"), ("Lebanese Army", "LBN", "MIL")],
        ["dock workers"],
        event="e1",
        event_mode_code="firearms",
        days="2031-05-06",
        place=("Beirut", "LBN"),
        location_id="g:272103",
        extractor_version="test 1",
    )
    star.con.execute(
        "update bridge_event_actor set actor_key = 'k1', entity_mention_id = 'n0' where party_name = 'Romania'"
    )
    row = dict(zip(COLUMNS, star.table("from polecat_events")[0], strict=True))
    assert {name: value for name, value in row.items() if value is not None} == {
        "Event ID": "m1",
        "Event Date": "2031-05-06",
        "Event Type": "ASSAULT",
        "Event Mode": "firearms",
        "Intensity": -9.0,
        "Quad Code": "MATERIAL CONFLICT",
        "Actor Name": "gunmen; Romania; Lebanese Army",
        "Actor Country": "; ROU; LBN",
        "Actor COW": "; 360; 660",
        "Primary Actor Sector": "GOV",
        "Actor Sectors": "; GOV; MIL",
        "Actor Name Raw": "gunmen; Romania; ",
        "Wikipedia Actor ID": "; Romania; ",
        "Recipient Name": "dock workers",
        "Recipient Name Raw": "dock workers",
        "Placename": "Beirut",
        "City": "Beirut",
        "Country": "LBN",
        "Latitude": 33.9,
        "Longitude": 35.5,
        "GeoNames ID": "272103",
        "Raw Placename": "Beirut",
        "Feature Type": "city",
        "Source": "Alder Post",
        "Publication Date": "2031-05-07",
        "Story People": "Ayo Brandt; Ada Brand",
        "Story Locations": "Romania; Hill Nine",
        "Language": "en",
        "Version": "test 1",
    }


def test_a_happening_is_one_row_to_each_article_its_fullest_telling(star):
    star.article("a1", "2031-05-06")
    star.article("a2", "2031-05-07")
    star.event("e1", "ASSAULT")
    star.mention("title", "ASSAULT", event="e1", trigger_start=5)
    star.mention("lead", "ASSAULT", ["Northland"], ["Southland"], event="e1", trigger_start=60)
    star.mention("later", "ASSAULT", ["Northland"], ["Southland"], event="e1", trigger_start=300)
    star.mention("other", "ASSAULT", article="a2", event="e1")
    assert sorted(star.rows('select "Event ID", "Actor Name" from polecat_events')) == [
        ("lead", "Northland"),
        ("other", None),
    ]


def test_what_does_not_count_is_no_row(star):
    star.article("a1", "2031-05-06")
    star.event("e1", "ASSAULT")
    star.mention("m1", "ASSAULT", event="e1", status="planned")
    star.mention("m2", "ASSAULT", event="e1", narrative_time="background")
    assert star.rows("from polecat_events") == []
