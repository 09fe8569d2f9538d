"""An id of a happening leads to where its statements are now."""

from __future__ import annotations

from datetime import UTC, date, datetime

import polars as pl
import pytest

from sitrep.transforms.happenings.grouping import group_happenings
from sitrep.warehouse.corrections import find_statement
from sitrep.warehouse.derived import read_mentions, rebuild_derived
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.fingerprint import content_fingerprint
from sitrep.warehouse.redirects import current_event, read_known, record_redirects
from sitrep.warehouse.views import create_views

MONDAY, TUESDAY = date(2031, 5, 5), date(2031, 5, 6)
NOW = datetime(2031, 5, 9, tzinfo=UTC)
A, B, C, D = (letter * 32 for letter in "abcd")


def rebuild(con, run_id: str = "r1") -> None:
    made = group_happenings(read_mentions(con), read_known(con))
    rebuild_derived(con, made.events, made.members, run_id=run_id, redirects=made.redirects, redirected_at=NOW)


def redirect(con, event: str, new: str) -> None:
    row = pl.DataFrame(
        [(event, new, "read_anew", None)],
        schema=dict.fromkeys(("event_id", "new_event_id", "redirect_reason", "joined_by"), pl.String),
        orient="row",
    )
    record_redirects(con, row, run_id="r1", redirected_at=NOW)


def ids_of(con) -> set[str]:
    return {event for (event,) in con.execute("select event_id from fact_event").fetchall()}


def test_a_revised_article_tells_of_the_same_happenings(con, load):
    load(MONDAY)
    rebuild(con)
    before = ids_of(con)

    load(TUESDAY, revision=2)
    rebuild(con, "r2")

    assert ids_of(con) == before


def test_a_day_loaded_again_keeps_its_happenings(con, load):
    load(MONDAY)
    load(TUESDAY, given_id="b")
    rebuild(con)
    before = ids_of(con)

    load(MONDAY)
    rebuild(con, "r2")

    assert ids_of(con) == before
    assert con.execute("select count(*) from audit.event_redirect").fetchall() == [(0,)]


def test_two_warehouses_are_the_same_whichever_id_a_happening_got(con, load):
    load(MONDAY)
    rebuild(con)
    before = content_fingerprint(con)
    for table in ("fact_event", "bridge_event_mention"):
        con.execute(f"update {table} set event_id = md5(event_id)")
    assert content_fingerprint(con) == before


def test_a_chain_of_ids_leads_to_the_last_one_and_a_restored_id_to_itself(con, load):
    load(MONDAY)
    rebuild(con)
    live = min(ids_of(con))
    for old, new in ((A, B), (B, live), (C, D), (D, C), (live, A)):
        redirect(con, old, new)
    assert current_event(con, A) == current_event(con, B) == current_event(con, live) == live
    assert current_event(con, C) is None
    assert current_event(con, "e" * 32) is None

    create_views(con)
    found = con.execute("select event_id, current_event_id from mart_event_redirect order by 1").fetchall()
    assert found == [(A, live), (B, live), (C, None), (D, None)]


def test_an_id_led_on_twice_leads_where_it_was_led_last(con, load):
    load(MONDAY)
    rebuild(con)
    first, second = sorted(ids_of(con))
    redirect(con, A, first)
    redirect(con, A, second)
    assert current_event(con, A) == second
    create_views(con)
    assert con.execute("select current_event_id from mart_event_redirect").fetchall() == [(second,)]


def test_a_correction_of_a_happening_that_is_part_of_another_names_the_statements_there(con, load):
    load(MONDAY)
    rebuild(con)
    live = min(ids_of(con))
    redirect(con, A, live)
    ((statement,),) = con.execute(
        "select event_mention_id from bridge_event_mention where event_id = ?", [live]
    ).fetchall()
    with pytest.raises(WarehouseError, match=f"{A} is now part of the happening {live}; .* {statement}"):
        find_statement(con, A)


def test_redirects_without_a_time_are_refused(con, load):
    load(MONDAY)
    made = group_happenings(read_mentions(con), {})
    lost = pl.DataFrame([(A, B, "read_anew", None)], schema=made.redirects.schema, orient="row")
    with pytest.raises(ValueError, match="time"):
        rebuild_derived(con, made.events, made.members, run_id="r1", redirects=lost)
