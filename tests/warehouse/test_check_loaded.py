import polars as pl
import pytest

from sitrep.warehouse import check_loaded as module
from sitrep.warehouse.check_loaded import check_loaded
from sitrep.warehouse.database import open_build
from sitrep.warehouse.derived import read_mentions, rebuild_derived
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home
from sitrep.warehouse.publish import publish


@pytest.fixture
def published(home: Home, con, load) -> Home:
    load()
    mentions = read_mentions(con)
    events = mentions.select(
        "event_type_code", "event_mode_code", "date_start", "date_end", "location_id", "location_name", "country_code",
        event_id="event_mention_id", mention_count=pl.lit(1),
    )  # fmt: skip
    rebuild_derived(con, events, mentions.select("event_mention_id", event_id="event_mention_id"), run_id="r1")
    con.close()
    publish(home)
    return home


def failed(results: pl.DataFrame) -> list[tuple]:
    return results.filter(~pl.col("is_passed")).select("check_name", "table_name", "severity", "failed_count").rows()


def test_a_sound_warehouse_passes_and_every_table_is_looked_at(published: Home):
    results = check_loaded(published)

    assert failed(results) == []
    assert set(results["partition"]) == {"all"}
    assert results.filter(pl.col("check_name") == "not_null")["table_name"].n_unique() >= 15


def test_a_bad_cell_that_got_in_is_found_however_the_rows_are_parted(published: Home, monkeypatch: pytest.MonkeyPatch):
    with open_build(published) as con:
        con.execute("update fact_event_mention set confidence = 1.5")
    publish(published)
    monkeypatch.setattr(module, "ROWS_AT_ONCE", 1)

    assert failed(check_loaded(published)) == [("in_range", "fact_event_mention", "row", 2)]


def test_nothing_published_yet_says_what_to_do(home: Home):
    with pytest.raises(WarehouseError, match="sitrep run SOURCE"):
        check_loaded(home)
