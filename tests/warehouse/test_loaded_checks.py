from datetime import date, timedelta
from pathlib import Path

import polars as pl
import pytest

from sitrep.schemas import star
from sitrep.warehouse.loaded_checks import FOLDER, check_all, check_day, read_checks

DAY = "2031-05-06"


def failed(results: pl.DataFrame) -> list[tuple]:
    return results.filter(~pl.col("is_passed")).select("check_name", "table_name", "severity", "failed_count").rows()


def test_every_file_says_table_severity_and_meaning():
    checks = read_checks()

    assert [check.name for check in checks] == sorted(path.stem for path in FOLDER.glob("*.sql"))
    assert {check.severity for check in checks} == {"blocking", "warning"}


def test_a_file_that_says_too_little_is_refused(tmp_path: Path):
    (tmp_path / "odd.sql").write_text("-- odd: fact_event_mention: something\nselect 1")

    with pytest.raises(ValueError, match="the first line must read '-- odd: table, severity: meaning'"):
        read_checks(tmp_path)


def test_every_check_of_a_daily_table_can_look_at_one_day(con):
    daily = {table.name for table in star.BY_DAY}
    for check in read_checks():
        columns = [row[0] for row in con.execute(f"describe {check.query}").fetchall()]
        assert ("partition" in columns) == (check.table_name in daily), check.name


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        (
            "update fact_entity_mention set mention_start = 1, mention_end = 10 where mention_start = 0",
            ("mention_is_the_texts_words", "fact_entity_mention", "blocking", 1),
        ),
        (
            "update bridge_event_location set location_start = location_start + 1, location_end = location_end + 1",
            ("place_is_the_texts_words", "bridge_event_location", "blocking", 1),
        ),
        (
            "update fact_event_quantity set raw_text = '4 people'",
            ("number_is_the_texts_words", "fact_event_quantity", "blocking", 1),
        ),
        (
            "update fact_event_mention set sentence_start = 1, sentence_end = 59 where trigger = 'shelled'",
            ("sentence_is_the_texts_words", "fact_event_mention", "blocking", 1),
        ),
        (
            "update fact_event_quantity set low = 20000, high = null",
            ("casualties_over_10000", "fact_event_quantity", "warning", 1),
        ),
        (
            "update fact_event_mention set date_start = '2031-05-07', date_end = '2031-05-07' where trigger_start = 10",
            ("done_after_publication", "fact_event_mention", "warning", 1),
        ),
        (
            "insert into dim_event_type by name select * from dim_event_type where event_type_key = 'ASSAULT'",
            ("key_is_unique", "dim_event_type", "blocking", 1),
        ),
    ],
)
def test_what_is_wrong_in_the_database_is_found(con, load, change: str, finding: tuple):
    load()
    con.execute("insert into dim_date select date '2031-05-07', 2031, 2, 5, 2031, 19, 3")
    assert failed(check_day(con, "r1", DAY)) == []

    con.execute(change)

    assert failed(check_day(con, "r1", DAY)) == [finding]


def test_one_days_check_does_not_see_another_days_fault(con, load):
    load(date(2031, 5, 5), given_id="a")
    load(date(2031, 5, 6), given_id="b")
    con.execute("update fact_event_quantity set raw_text = '4 people' where partition = '2031-05-05'")

    assert failed(check_day(con, "r1", "2031-05-06")) == []
    assert failed(check_day(con, "r1", "2031-05-05")) == [
        ("number_is_the_texts_words", "fact_event_quantity", "blocking", 1)
    ]


def test_the_detail_shows_the_first_rows_and_that_there_are_more(con, load):
    for number in range(5):
        load(date(2031, 5, 1) + timedelta(days=number), given_id=str(number))
    con.execute("update fact_event_quantity set raw_text = '4 people'")

    (row,) = check_all(con, "r1").filter(pl.col("check_name") == "number_is_the_texts_words").iter_rows(named=True)

    assert row["detail"].startswith(
        "the text has other words where the number should stand: partition 2031-05-01, event_mention_id "
    )
    assert row["detail"].count("raw_text 4 people, words_there 3 people") == 3
    assert row["detail"].endswith(" …")
    assert (row["partition"], row["checked_count"], row["failed_count"]) == ("all", 5, 5)


def test_a_long_article_without_events_is_a_warning(con, make_day, load_frames):
    tables, shared = make_day()
    kept = ("dim_article", "bridge_article_zone")
    tables = {name: frame if name in kept else frame.clear() for name, frame in tables.items()}
    tables["dim_article"] = tables["dim_article"].with_columns(word_count=pl.lit(201))

    loaded = load_frames(tables, shared)

    assert failed(loaded.results) == [("long_article_without_events", "dim_article", "warning", 1)]


def test_a_day_whose_events_name_nobody_and_no_date_is_a_warning(con, make_day, load_frames):
    tables, shared = make_day()
    event = tables["fact_event_mention"].filter(pl.col("trigger") == "denied")
    tables = {name: frame if name == "dim_article" else frame.clear() for name, frame in tables.items()}
    tables["fact_event_mention"] = pl.concat(
        event.with_columns(event_mention_id=pl.lit(f"{number:032x}"), event_ordinal=pl.lit(number + 1, pl.Int64))
        for number in range(20)
    )

    loaded = load_frames(tables, shared)

    assert failed(loaded.results) == [
        ("few_events_have_a_day", "fact_event_mention", "warning", 1),
        ("few_events_have_an_actor", "fact_event_mention", "warning", 1),
    ]
