"""A correction shows in facts and marts, outlives a new load, and is never lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import duckdb
import pytest

from sitrep.warehouse.corrections import count_corrected, find_statement, record_correction
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.load import DayLoad
from sitrep.warehouse.loaded_checks import check_all
from sitrep.warehouse.views import create_views

Load = Callable[..., DayLoad]


def id_of(con: duckdb.DuckDBPyConnection, trigger: str) -> str:
    ((event,),) = con.execute("select event_mention_id from fact_event_mention where trigger = ?", [trigger]).fetchall()
    return event


def correct(con: duckdb.DuckDBPyConnection, event: str, action: str = "set", **changes: str) -> int:
    return record_correction(
        con,
        find_statement(con, event),
        action,
        changes,
        reason="read the text again",
        corrected_by="ana",
        corrected_at=datetime(2031, 5, 9, tzinfo=UTC),
    )


def rows(con: duckdb.DuckDBPyConnection, query: str) -> list[tuple]:
    create_views(con)
    return con.execute(query).fetchall()


def test_set_fields_show_in_the_mart_after_the_day_is_loaded_again(con, load: Load):
    load()
    event = id_of(con, "shelled")
    assert (
        correct(
            con,
            event,
            event_type="REJECT",
            status="planned",
            claimed_by="Ayo Brandt",
            alleged="true",
            date="2031-05-01..2031-05-03",
            place="Port Birch (SLD)",
            actors="ayo brandt; masked men",
            recipients="Northland",
            killed="2+",
            injured="4",
        )
        == 10
    )
    for _ in range(2):
        load()
        assert rows(
            con,
            "select event_type, status, claimed_by, alleged, date_start::varchar, date_end::varchar, date_precision, "
            "place_name, place_country, actors, actor_ids, recipients, killed_low, killed_high, injured_low, "
            "injured_high, counts, corrected from mart_event_mention where trigger = 'shelled'",
        ) == [
            (
                *("REJECT", "planned", "Ayo Brandt", True, "2031-05-01", "2031-05-03", "range", "Port Birch", "SLD"),
                *(["Ayo Brandt", "masked men"], ["p-ayo-brandt", None], ["Northland"], 2, None, 4, 4, False, True),
            )
        ]
    failed = check_all(con, "r1").filter(~check_all(con, "r1")["is_passed"])
    # The happenings are made anew after a load, which this test does not do.
    assert set(failed["check_name"]) <= {"latest_mention_has_event"}


def test_what_was_read_stays_in_the_audit_and_who_changed_it_shows(con, load: Load):
    load()
    event = id_of(con, "shelled")
    correct(con, event, killed="2+", place="", actors="Rebel Front")
    load()
    assert rows(
        con,
        "select field, old_value, new_value, reason, corrected_by, state, trigger from mart_event_correction "
        "order by field desc",
    ) == [
        ("place", "Port Alder (SLD)", None, "read the text again", "ana", "in force", "shelled"),
        ("killed", "3", "2+", "read the text again", "ana", "in force", "shelled"),
        ("actors", "Northland", "Rebel Front", "read the text again", "ana", "in force", "shelled"),
    ]
    assert rows(con, "select place_name, killed_low from mart_event_mention where trigger = 'shelled'") == [(None, 2)]


def test_a_later_correction_of_a_field_wins_and_the_first_stays_on_record(con, load: Load):
    load()
    event = id_of(con, "shelled")
    correct(con, event, killed="2")
    load()
    correct(con, event, killed="5")
    load()
    assert rows(con, "select killed_low from mart_event_mention where trigger = 'shelled'") == [(5,)]
    assert rows(
        con, "select old_value, new_value, state from mart_event_correction order by corrected_at, new_value"
    ) == [
        ("3", "2", "replaced"),
        ("2", "5", "in force"),
    ]


def test_a_retracted_statement_leaves_the_marts_and_stays_in_the_facts(con, load: Load):
    load()
    correct(con, id_of(con, "shelled"), "retract")
    load()
    assert rows(con, "select trigger from mart_event_mention") == [("denied",)]
    assert rows(con, "select is_retracted, is_counted from fact_event_mention where trigger = 'shelled'") == [
        (True, False)
    ]
    assert rows(con, "select * from mart_casualty_claim") == []


def test_restoring_brings_back_what_was_read(con, load: Load):
    first = load()
    event = id_of(con, "shelled")
    correct(con, event, "retract")
    correct(con, event, place="Port Birch", event_type="REJECT")
    load()
    correct(con, event, "restore")
    assert load().content_fingerprint == first.content_fingerprint
    states = rows(con, "select action, state from mart_event_correction order by action, field nulls first")
    assert states == [("restore", "in force"), ("retract", "undone"), ("set", "undone"), ("set", "undone")]


def test_a_mode_that_the_new_type_does_not_have_falls_away(con, load: Load):
    load()
    event = id_of(con, "shelled")
    con.execute("insert into dim_event_type select * replace ('ASSAULT:aerial' as event_type_key, 'aerial' as "
                "event_mode_code) from dim_event_type where event_type_key = 'ASSAULT'")  # fmt: skip
    correct(con, event, event_type="ASSAULT", event_mode="aerial")
    correct(con, event, event_type="REJECT")
    load()
    assert rows(con, "select event_type, event_mode from mart_event_mention where trigger = 'shelled'") == [
        ("REJECT", None)
    ]


def test_a_correction_whose_statement_is_gone_is_kept_and_reported(con, load: Load, make_day, load_frames):
    load()
    correct(con, id_of(con, "denied"), status="negated")
    tables, shared = make_day()
    # Coded anew, nobody denies anything.
    tables["fact_event_mention"] = tables["fact_event_mention"].filter(
        tables["fact_event_mention"]["trigger"] != "denied"
    )
    left = set(tables["fact_event_mention"]["event_mention_id"])
    for name in ("bridge_event_actor", "fact_event_relation"):
        tables[name] = tables[name].filter(tables[name]["event_mention_id"].is_in(left))
    load_frames(tables, shared)
    assert count_corrected(con) == (0, 1)
    assert rows(con, "select trigger, field, new_value, state from mart_event_correction") == [
        ("denied", "status", "negated", "statement gone")
    ]
    (found,) = (
        check_all(con, "r1").filter(check_all(con, "r1")["check_name"] == "correction_has_its_statement").to_dicts()
    )
    assert (found["is_passed"], found["severity"]) == (False, "warning")
    load()
    assert count_corrected(con) == (1, 0)


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"status": "done"}, "status cannot be 'done'"),
        ({"event_mode": "aerial"}, "REJECT has no mode 'aerial'"),
        ({"colour": "red"}, "there is no field 'colour'"),
    ],
)
def test_a_correction_that_cannot_be_is_refused_and_nothing_is_kept(
    con, load: Load, changes: dict[str, str], fault: str
):
    load()
    with pytest.raises(WarehouseError, match=fault) as caught:
        correct(con, id_of(con, "denied"), **changes)
    assert caught.value.code == "bad_correction"
    assert rows(con, "select * from audit.event_correction") == []


def test_an_unknown_statement_is_refused(con, load: Load):
    load()
    with pytest.raises(WarehouseError, match="mart_event_mention") as caught:
        find_statement(con, "0" * 32)
    assert caught.value.code == "no_such_event"
