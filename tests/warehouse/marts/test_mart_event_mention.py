from __future__ import annotations

COLUMNS = """event_mention_id, event_id, article_title, source_name, published_date, event_type, event_mode, quad_class,
goldstein, date_start, date_end, place_name, place_country, latitude, longitude, origin_name, actors, recipients,
mediators, actor_ids, recipient_ids, actor_countries, recipient_countries, killed_low, killed_high, counts"""


def test_a_mention_carries_its_article_happening_place_and_parties_in_order_of_naming(star):
    star.article("a1", "2031-05-07", "Alder Post", title="Rockets hit Port Alder")
    star.event("e1", "ASSAULT", "2031-05-06")
    star.add("dim_location", location_id="g:1", location_name="Port Alder", latitude=10.5, longitude=-20.25)
    star.mention(
        "m1",
        "ASSAULT",
        [("Red Brigade", None, "REB"), ("Northland", "NLD", "MIL")],
        ["dock workers"],
        ["Eastland"],
        event="e1",
        event_mode_code="heavy-weapons",
        days="2031-05-06",
        place=("Port Alder", "SLD"),
        location_id="g:1",
    )
    star.add("bridge_event_location", event_mention_id="m1", place_role="origin", location_name="Hill Nine")
    star.number("m1", "killed", 3, 3)
    assert star.table(f"select {COLUMNS} from mart_event_mention") == [
        (
            *("m1", "e1", "Rockets hit Port Alder", "Alder Post", "2031-05-07", "ASSAULT", "heavy-weapons", 4, -10.0),
            *("2031-05-06", "2031-05-06", "Port Alder", "SLD", 10.5, -20.25, "Hill Nine"),
            *(["Red Brigade", "Northland"], ["dock workers"], ["Eastland"]),
            *(["red-brigade", "northland"], [None], [None, "NLD"], [None], 3, 3, True),
        )
    ]


def test_what_the_text_does_not_state_is_null_and_an_array_is_empty(star):
    star.article("a1")
    star.mention("m1", "ASSAULT")
    assert star.table(f"select {COLUMNS} from mart_event_mention") == [
        (
            *("m1", None, None, None, None, "ASSAULT", None, 4, -10.0, None, None, None, None, None, None, None),
            *([], [], [], [], [], [], [], None, None, True),
        )
    ]


def test_only_the_latest_revision_of_an_article_shows(star):
    star.article("a1", "2031-05-06", revision=1, is_latest=False)
    star.article("a1", "2031-05-06", revision=2)
    star.mention("old", "PROTEST", revision=1)
    star.mention("new", "PROTEST", revision=2)
    assert star.rows("select event_mention_id from mart_event_mention") == [("new",)]


def test_several_numbers_of_one_act_add_up_and_an_open_one_leaves_the_sum_open(star):
    star.article("a1")
    star.mention("closed", "ASSAULT")  # "killed three soldiers and two civilians"
    star.number("closed", "killed", 3, 3, quantity_ordinal=1)
    star.number("closed", "killed", 2, 2, quantity_ordinal=2)
    star.mention("open", "ASSAULT")  # "killed three soldiers and at least two civilians"
    star.number("open", "killed", 3, 3, quantity_ordinal=1)
    star.number("open", "killed", 2, None, quantity_ordinal=2)
    star.mention("at most", "ASSAULT")  # "up to ten were injured"
    star.number("at most", "injured", None, 10)
    star.mention("none", "ASSAULT")  # "no casualties"
    star.number("none", "killed", 0, 0)
    star.number("none", "fired", 20, 20)
    query = "select event_mention_id, killed_low, killed_high, injured_low, injured_high from mart_event_mention"
    assert sorted(star.rows(query)) == [
        ("at most", None, None, None, 10),
        ("closed", 5, 5, None, None),
        ("none", 0, 0, None, None),
        ("open", 5, None, None, None),
    ]
