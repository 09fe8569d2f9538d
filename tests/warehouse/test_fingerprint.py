from datetime import date

import pytest

from sitrep.warehouse.database import open_build
from sitrep.warehouse.fingerprint import content_fingerprint, partition_fingerprint
from sitrep.warehouse.home import Home


def test_an_empty_warehouse_has_a_fingerprint_of_its_own(con, tmp_path, load):
    with open_build(Home.create(tmp_path / "other")) as other:
        assert content_fingerprint(con) == content_fingerprint(other)

    empty = content_fingerprint(con)
    load()
    assert content_fingerprint(con) != empty


@pytest.mark.parametrize(
    "change",
    [
        "update fact_event_mention set confidence = confidence + 1e-12",
        "update fact_event_mention set claimed_by = ''",
        "update dim_article set published_at = published_at + interval 1 microsecond",
        "update fact_entity_mention set candidate_actor_ids = ['x']",
        "delete from bridge_article_zone",
        "insert into fact_event_quantity select * from fact_event_quantity",
    ],
)
def test_the_smallest_change_shows(con, load, change: str):
    load()
    before = content_fingerprint(con)

    con.execute(change)

    assert content_fingerprint(con) != before


def test_neither_the_place_of_a_row_nor_the_time_zone_shows(con, load):
    load()
    before = content_fingerprint(con)

    con.execute("create temp table kept as select * from fact_event_mention")
    con.execute("delete from fact_event_mention")
    con.execute("insert into fact_event_mention select * from kept order by trigger desc")
    con.execute("set timezone = 'Asia/Tehran'")

    assert content_fingerprint(con) == before


def test_a_days_fingerprint_is_of_its_rows_only(con, load):
    load(date(2031, 5, 5), given_id="a")
    before = partition_fingerprint(con, "2031-05-05")

    load(date(2031, 5, 6), given_id="b")

    assert partition_fingerprint(con, "2031-05-05") == before
    assert partition_fingerprint(con, "2031-05-06") != before
