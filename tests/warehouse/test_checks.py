import json
from datetime import UTC, date, datetime

import polars as pl
import pytest

from sitrep.schemas import star
from sitrep.warehouse.checks import validate
from sitrep.warehouse.load import load_day

DAY = "2031-05-06"


def validated(tables, shared):
    return validate(tables | shared, "r1", DAY)


def cells(tables, name: str, **values) -> dict:
    """The tables with these values in the first row of one of them."""
    first = pl.int_range(pl.len()) == 0
    frame = tables[name]
    return tables | {
        name: frame.with_columns(
            pl.when(first).then(pl.lit(value, dtype=frame.schema[column])).otherwise(pl.col(column)).alias(column)
            for column, value in values.items()
        )
    }


def test_a_sound_day_passes_every_check(make_day):
    tables, shared = make_day()

    validation = validated(tables, shared)

    assert not validation.blocked
    assert validation.quarantined.height == 0
    assert validation.results.filter(~pl.col("is_passed")).height == 0
    assert set(validation.results["check_name"]) == {
        "columns_exist",
        "types_are_right",
        "key_is_unique",
        "not_null",
        "in_vocabulary",
        "in_range",
        "in_order",
        "matches_pattern",
        "mention_text_is_the_texts_words",
        "trigger_is_the_texts_words",
        "sentence_is_the_texts_words",
        "location_text_is_the_texts_words",
        "raw_text_is_the_texts_words",
        "trigger_in_sentence",
        "zone_in_text",
        "parent_quarantined",
    }
    assert all(validation.good[name].equals(frame) for name, frame in (tables | shared).items())
    assert validation.row_count == sum(frame.height for frame in (tables | shared).values())


@pytest.mark.parametrize(
    ("table", "values", "check", "reason"),
    [
        ("fact_event_quantity", {"low": -2}, "in_range", "low -2 is not between 0 and None"),
        ("fact_event_quantity", {"low": 9}, "in_order", "low 9 is greater than high 3"),
        ("fact_event_quantity", {"victim": None, "comparator": None}, "not_null", "comparator is missing"),
        (
            "fact_event_quantity",
            {"comparator": "roughly"},
            "in_vocabulary",
            "comparator 'roughly' is not one of exact, at_least, at_most, around, range",
        ),
        (
            "bridge_event_location",
            {"country_code": "Southland"},
            "matches_pattern",
            "country_code 'Southland' is not written as [A-Z]{3}",
        ),
        (
            "fact_event_quantity",
            {"raw_text": "30 people"},
            "raw_text_is_the_texts_words",
            "raw_text is '30 people', but the text has '3 people' from 49 to 57",
        ),
        ("bridge_article_zone", {"zone_end": 9999}, "zone_in_text", "zone ends at 9999, the text at 88"),
    ],
)
def test_a_bad_row_is_quarantined_with_check_and_reason(make_day, table, values, check, reason):
    tables, _ = make_day()
    looked_up = {name: tables[name] for name in ("dim_article", "fact_event_mention", table)}

    validation = validated(cells(looked_up, table, **values), {})

    assert not validation.blocked
    assert validation.quarantined.select("run_id", "partition", "table_name", "check_name", "detail").rows() == [
        ("r1", DAY, table, check, reason)
    ]
    assert validation.good[table].height == tables[table].height - 1
    failed = validation.results.filter(~pl.col("is_passed")).select(
        "table_name", "check_name", "severity", "failed_count"
    )
    assert failed.rows() == [(table, check, "row", 1)]


def test_a_quarantined_row_can_be_read_again_from_its_json(make_day):
    quantities = {"fact_event_quantity": make_day()[0]["fact_event_quantity"]}

    (row,) = validated(cells(quantities, "fact_event_quantity", low=9), {}).quarantined.iter_rows(named=True)

    kept = json.loads(row["row_json"])
    assert row["row_key"] == f"{kept['event_mention_id']}|killed|1"
    assert (kept["low"], kept["high"], kept["raw_text"], kept["partition"]) == (9, 3, "3 people", DAY)
    assert list(kept) == star.fact_event_quantity.column_names


def test_a_row_that_fails_twice_is_one_row_with_both_reasons(make_day):
    quantities = {"fact_event_quantity": make_day()[0]["fact_event_quantity"]}

    validation = validated(cells(quantities, "fact_event_quantity", low=-2, comparator="roughly"), {})

    (row,) = validation.quarantined.iter_rows(named=True)
    assert "low -2 is not between" in row["detail"]
    assert "comparator 'roughly' is not one of" in row["detail"]
    assert validation.row_count == 1


def test_rows_that_refer_to_a_quarantined_row_go_with_it_and_others_stay(make_day):
    tables, shared = make_day()

    validation = validated(cells(tables, "fact_event_mention", status="rumoured"), shared)

    assert validation.quarantined.select("table_name", "check_name").rows() == [
        ("fact_event_mention", "in_vocabulary"),
        ("bridge_event_actor", "parent_quarantined"),
        ("bridge_event_location", "parent_quarantined"),
        ("fact_event_quantity", "parent_quarantined"),
        ("fact_event_relation", "parent_quarantined"),
    ]
    assert validation.good["fact_event_mention"]["trigger"].to_list() == ["denied"]
    assert validation.good["bridge_event_actor"]["party_name"].to_list() == ["Ayo Brandt"]
    assert validation.good["fact_entity_mention"].height == 2


def test_a_quarantined_article_takes_all_its_rows_along(make_day):
    tables, shared = make_day()

    validation = validated(cells(tables, "dim_article", language="en", raw_sha256="none"), shared)

    assert {name: frame.height for name, frame in validation.good.items() if name in tables} == dict.fromkeys(tables, 0)
    assert validation.quarantined.height == sum(frame.height for frame in tables.values())


def test_a_place_out_of_the_world_takes_its_events_place_along_and_not_the_event(make_day):
    tables, shared = make_day()

    validation = validated(tables, cells(shared, "dim_location", latitude=105.0))

    assert validation.quarantined.select("table_name", "check_name").rows() == [
        ("dim_location", "in_range"),
        ("bridge_event_location", "parent_quarantined"),
    ]
    assert validation.good["fact_event_mention"].height == 2


@pytest.mark.parametrize(
    ("damage", "check", "detail"),
    [
        (
            lambda frame: pl.concat([frame, frame]),
            "key_is_unique",
            "the same event_mention_id, measure, quantity_ordinal",
        ),
        (lambda frame: frame.drop("low"), "types_are_right", "there is no column low"),
        (lambda frame: frame.with_columns(low=pl.lit("3")), "types_are_right", "low holds String, not Int64"),
    ],
)
def test_a_frame_that_is_wrong_as_a_whole_blocks_the_day(make_day, damage, check, detail):
    damaged = damage(make_day()[0]["fact_event_quantity"])

    validation = validated({"fact_event_quantity": damaged}, {})

    assert validation.blocked
    assert validation.quarantined.height == 0
    (failed,) = validation.results.filter(~pl.col("is_passed")).iter_rows(named=True)
    assert (failed["table_name"], failed["check_name"], failed["severity"]) == (
        "fact_event_quantity",
        check,
        "blocking",
    )
    assert detail in failed["detail"]


def test_a_date_that_is_a_text_blocks_the_day(make_day):
    events = make_day()[0]["fact_event_mention"].with_columns(date_start=pl.lit("2031-05-06"))

    assert validated({"fact_event_mention": events}, {}).blocked


def test_a_day_without_articles_passes(make_day):
    tables, shared = make_day()
    empty = {name: frame.clear() for name, frame in tables.items()}

    validation = validated(empty, {name: frame.clear() for name, frame in shared.items()})

    assert not validation.blocked
    assert validation.row_count == 0


def test_an_undated_article_passes(make_day):
    tables, _ = make_day(None)
    undated = {name: tables[name] for name in ("dim_article", "fact_event_mention")}

    assert validate(undated, "r1", "undated").quarantined.height == 0


def test_a_table_that_the_star_does_not_have_is_refused():
    with pytest.raises(ValueError, match="dim_weather"):
        validate({"dim_weather": pl.DataFrame()}, "r1", DAY)


def test_good_rows_load_and_quarantined_ones_are_kept_beside_them(con, make_day):
    tables, shared = make_day(date(2031, 5, 6))
    validation = validated(cells(tables, "fact_event_mention", status="rumoured"), shared)

    loaded = load_day(
        con,
        DAY,
        {name: validation.good[name] for name in tables},
        {name: validation.good[name] for name in shared},
        run_id="r1",
        loaded_at=datetime(2031, 5, 8, tzinfo=UTC),
        extractor_version="test 1",
        quarantined=validation.quarantined,
        results=validation.results,
    )

    made = sum(frame.height for frame in tables.values())
    assert (loaded.row_count, loaded.quarantined_count) == (made - 5, 5)
    assert con.execute("select count(*) from audit.quarantine").fetchall() == [(5,)]
    assert con.execute("select count(*) > 100 from audit.check_result").fetchall() == [(True,)]
