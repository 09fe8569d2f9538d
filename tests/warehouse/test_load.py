from datetime import UTC, date, datetime
from itertools import permutations
from shutil import copyfile

import duckdb
import polars as pl
import pytest

from sitrep.schemas import audit
from sitrep.schemas.as_polars import rows_to_frame
from sitrep.warehouse.database import open_build
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.fingerprint import content_fingerprint
from sitrep.warehouse.home import Home
from sitrep.warehouse.load import load_day

MONDAY, TUESDAY = date(2031, 5, 5), date(2031, 5, 6)


def rows(con: duckdb.DuckDBPyConnection, query: str) -> list[tuple]:
    return con.execute(query).fetchall()


def test_a_loaded_day_can_be_queried_and_is_noted(con, load):
    loaded = load(TUESDAY)

    assert rows(con, "select trigger, event_type_code from fact_event_mention order by trigger_start") == [
        ("shelled", "ASSAULT"),
        ("denied", "REJECT"),
    ]
    assert (loaded.row_count, loaded.quarantined_count) == (11, 0)
    assert rows(
        con,
        "select run_id, partition, article_count, event_mention_count, row_count, quarantined_count, "
        "loaded_at::varchar from audit.partition_load",
    ) == [("r1", "2031-05-06", 1, 2, 11, 0, "2031-05-08 12:00:00+00")]


def test_loading_twice_changes_nothing(con, load):
    first = load(TUESDAY)
    before = content_fingerprint(con)

    second = load(TUESDAY)

    assert content_fingerprint(con) == before
    assert second.content_fingerprint == first.content_fingerprint
    assert rows(con, "select count(*) from audit.partition_load") == [(1,)]
    assert rows(con, "select count(*) from fact_event_mention") == [(2,)]


def test_days_in_any_order_make_the_same_warehouse(tmp_path, new_database, make_day):
    days = [
        make_day(MONDAY, given_id="a", source="The Alder Post"),
        make_day(TUESDAY, given_id="b", source="THE ALDER POST"),
        make_day(TUESDAY, given_id="a", revision=2, source="The Alder Post", text="Northland shelled Port Alder, "
                 "killing 3 people. Colonel Ayo Brandt denied it again."),
        make_day(None, given_id="c"),
    ]  # fmt: skip
    # Two articles of one day are one partition.
    tables, shared = days[1]
    days[1:3] = [
        (
            {name: pl.concat([frame, days[2][0][name]]) for name, frame in tables.items()},
            shared,
        )
    ]
    fingerprints = set()
    for number, order in enumerate(permutations(days)):
        home = Home.create(tmp_path / str(number))
        copyfile(new_database, home.build_database)
        with open_build(home) as con:
            for day_tables, shared_tables in order:
                load_day(
                    con,
                    day_tables["dim_article"]["partition"][0],
                    day_tables,
                    shared_tables,
                    run_id=f"r{number}",
                    loaded_at=datetime.now(UTC),
                    extractor_version="test 1",
                )
            fingerprints.add(content_fingerprint(con))
            assert rows(con, "select source_name from dim_source") == [("THE ALDER POST",)]

    assert len(fingerprints) == 1


def test_a_changed_day_replaces_the_old_one_and_leaves_other_days(con, load):
    load(MONDAY, given_id="m")
    load(TUESDAY, given_id="t", text="Northland shelled Port Alder. Colonel Ayo Brandt denied the 3 people died.")
    load(TUESDAY, given_id="u")

    assert rows(con, "select given_id, partition from dim_article order by partition") == [
        ("m", "2031-05-05"),
        ("u", "2031-05-06"),
    ]


def test_the_newest_revision_is_the_latest_whichever_day_comes_last(con, load):
    load(TUESDAY, given_id="a", revision=2)
    load(MONDAY, given_id="a", revision=1)
    assert rows(con, "select revision, is_latest from dim_article order by 1") == [(1, False), (2, True)]

    load(TUESDAY, given_id="another")
    assert rows(con, "select given_id, is_latest from dim_article order by 1") == [("a", True), ("another", True)]


@pytest.mark.parametrize(
    ("table", "change", "fault"),
    [
        ("fact_event_mention", {"article_id": "f" * 32}, "found_in_dim_article"),
        ("bridge_event_actor", {"actor_key": "f" * 32}, "found_in_dim_actor"),
        ("fact_event_mention", {"trigger_start": 9, "trigger_end": 16}, "trigger_is_the_texts_words"),
        ("fact_event_mention", {"is_counted": False}, "counted_is_actual_and_current"),
        ("dim_article", {"published_date": date(2031, 5, 5)}, "partition_is_publication_day"),
    ],
)
def test_a_blocking_check_undoes_the_load_and_is_recorded(con, load, make_day, table, change, fault):
    load(TUESDAY, given_id="first")
    before = content_fingerprint(con)
    tables, shared = make_day(TUESDAY, given_id="second")
    tables[table] = tables[table].with_columns(pl.lit(value).alias(name) for name, value in change.items())

    with pytest.raises(WarehouseError, match=fault) as caught:
        load_day(
            con,
            "2031-05-06",
            tables,
            shared,
            run_id="r2",
            loaded_at=datetime(2031, 5, 8, tzinfo=UTC),
            extractor_version="test 1",
        )

    assert caught.value.code == "check_failed"
    assert content_fingerprint(con) == before
    assert (fault,) in rows(con, "select check_name from audit.check_result where run_id = 'r2' and not is_passed")
    assert rows(con, "select run_id from audit.partition_load") == [("r1",)]


def test_a_row_twice_blocks_the_load(con, make_day):
    tables, shared = make_day(TUESDAY)
    tables["fact_event_quantity"] = pl.concat([tables["fact_event_quantity"]] * 2)

    with pytest.raises(WarehouseError, match="key_is_unique in fact_event_quantity: 1 rows"):
        load_day(con, "2031-05-06", tables, shared, run_id="r", loaded_at=datetime.now(UTC), extractor_version="test 1")


def test_an_article_under_two_days_blocks_the_load(con, load):
    load(MONDAY, given_id="a")

    with pytest.raises(WarehouseError, match="article_in_one_partition"):
        load(TUESDAY, given_id="a")


def test_rows_of_another_day_or_table_are_refused(con, make_day):
    tables, shared = make_day(TUESDAY)
    about = {"run_id": "r", "loaded_at": datetime.now(UTC), "extractor_version": "test 1"}

    with pytest.raises(ValueError, match=r"rows of partitions \['2031-05-06'\] in a load of 2031-05-05"):
        load_day(con, "2031-05-05", tables, shared, **about)
    with pytest.raises(ValueError, match=r"no such tables here: \['dim_weather'\]"):
        load_day(con, "2031-05-06", tables | {"dim_weather": pl.DataFrame()}, shared, **about)


def test_the_quarantine_of_a_day_is_replaced_and_results_are_kept_per_run(con, make_day):
    tables, shared = make_day(TUESDAY)

    def load_with(run_id: str, row_key: str) -> None:
        held = {"run_id": run_id, "partition": "2031-05-06", "table_name": "fact_event_mention", "row_key": row_key}
        found = {"run_id": run_id, "partition": "2031-05-06", "table_name": "dim_article", "severity": "row"}
        load_day(
            con,
            "2031-05-06",
            tables,
            shared,
            run_id=run_id,
            loaded_at=datetime(2031, 5, 8, tzinfo=UTC),
            extractor_version="test 1",
            quarantined=rows_to_frame(
                [held | {"check_name": "in_range", "detail": "low -1", "row_json": "{}"}], audit.quarantine
            ),
            results=rows_to_frame(
                [
                    found
                    | {"check_name": "in_range", "column_name": "low", "is_passed": False, "checked_count": 2}
                    | {"failed_count": 1, "detail": "low -1"}
                ],
                audit.check_result,
            ),
        )

    load_with("r1", "a")
    load_with("r2", "b")
    load_with("r2", "b")

    assert rows(con, "select run_id, row_key from audit.quarantine") == [("r2", "b")]
    assert rows(
        con, "select run_id, count(*) from audit.check_result where check_name = 'in_range' group by 1 order by 1"
    ) == [("r1", 1), ("r2", 1)]
    assert rows(con, "select run_id, quarantined_count from audit.partition_load order by 1") == [("r1", 1), ("r2", 1)]


def test_a_day_validated_by_an_earlier_run_is_noted_under_the_run_that_loads_it(con, make_day):
    tables, shared = make_day(TUESDAY)
    found = {
        "run_id": "validated before",
        "partition": "2031-05-06",
        "table_name": "dim_article",
        "check_name": "not_null",
        "column_name": "title",
        "severity": "row",
        "is_passed": True,
        "checked_count": 1,
        "failed_count": 0,
        "detail": None,
    }
    for _ in range(2):
        load_day(
            con,
            "2031-05-06",
            tables,
            shared,
            run_id="r7",
            loaded_at=datetime.now(UTC),
            extractor_version="test 1",
            results=rows_to_frame([found], audit.check_result),
        )

    assert rows(con, "select run_id, count(*) from audit.check_result where check_name = 'not_null' group by 1") == [
        ("r7", 1)
    ]
