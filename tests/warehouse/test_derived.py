import hashlib
from datetime import date

import polars as pl
import pytest

from sitrep.schemas import star
from sitrep.schemas.as_polars import empty_frame, polars_schema
from sitrep.warehouse.derived import read_mentions, rebuild_derived
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.fingerprint import content_fingerprint

MONDAY, TUESDAY = date(2031, 5, 5), date(2031, 5, 6)


def one_event_each(mentions: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Happenings where every mention is its own."""
    events = [
        dict.fromkeys(star.fact_event.column_names)
        | {
            "event_id": hashlib.md5(row["event_mention_id"].encode()).hexdigest(),
            "event_type_code": row["event_type_code"],
            "mention_count": 1,
        }
        for row in mentions.iter_rows(named=True)
    ]
    fact = pl.DataFrame(events, schema=polars_schema(star.fact_event), orient="row")
    return fact, pl.DataFrame({"event_mention_id": mentions["event_mention_id"], "event_id": fact["event_id"]})


def test_mentions_of_the_latest_revisions_are_read_with_their_parties_and_place(con, load):
    load(MONDAY, given_id="a", revision=1)
    load(TUESDAY, given_id="a", revision=2)

    mentions = read_mentions(con).sort("trigger_start")

    port_alder = ("port-alder", "Port Alder", "city", "SLD", 10.5, -20.25)
    assert mentions.drop("event_mention_id", "article_id").rows() == [
        (TUESDAY, 10, "ASSAULT", None, TUESDAY, TUESDAY, *port_alder, ["northland"], [], [], 3),
        (TUESDAY, 78, "REJECT", None, None, None, *[None] * 6, ["p-ayo-brandt"], [], [], None),
    ]


def test_a_party_without_an_actor_is_known_by_its_folded_words(con, make_day, load_frames):
    tables, shared = make_day(TUESDAY)
    tables["bridge_event_actor"] = tables["bridge_event_actor"].with_columns(
        actor_id=pl.lit(None, pl.String), actor_key=pl.lit(None, pl.String), party_role=pl.lit("recipient")
    )
    load_frames(tables, shared)

    mentions = read_mentions(con).sort("trigger_start")

    assert mentions.select("actors", "recipients").rows() == [([], ["northland"]), ([], ["ayo brandt"])]


def test_recipients_who_are_persons_are_named_as_such(con, make_day, load_frames):
    tables, shared = make_day(TUESDAY)
    tables["bridge_event_actor"] = tables["bridge_event_actor"].with_columns(party_role=pl.lit("recipient"))
    load_frames(tables, shared)

    mentions = read_mentions(con).sort("trigger_start")

    assert mentions.select("recipients", "persons").rows() == [
        (["northland"], []),
        (["p-ayo-brandt"], ["p-ayo-brandt"]),
    ]


def test_no_mentions_are_a_frame_with_the_same_columns(con, load):
    empty = read_mentions(con)
    load(TUESDAY)

    assert empty.height == 0
    assert empty.columns == read_mentions(con).columns


def test_spellings_are_counted_over_the_latest_revisions_by_how_they_were_linked(con, load):
    load(MONDAY, given_id="a")
    load(TUESDAY, given_id="b")
    load(TUESDAY, given_id="b")

    rebuild_derived(con, *one_event_each(read_mentions(con)), run_id="r1")

    aliases = con.execute(
        "select actor_id, alias, link_method, link_rule, link_score, mention_count, first_seen, last_seen "
        "from bridge_actor_alias order by 1"
    ).fetchall()
    assert aliases == [
        ("northland", "Northland", "register", "exact_alias", 1.0, 2, MONDAY, TUESDAY),
        ("p-ayo-brandt", "Colonel Ayo Brandt", "provisional", "new_name", 0.5, 2, MONDAY, TUESDAY),
    ]


def test_one_spelling_linked_in_two_ways_is_one_row_with_the_more_frequent_way(con, make_day, load_frames):
    for day, given_id, rule in ((5, "a", "exact_alias"), (6, "b", "spelling_key"), (7, "c", "spelling_key")):
        tables, shared = make_day(date(2031, 5, day), given_id=given_id)
        tables["fact_entity_mention"] = tables["fact_entity_mention"].with_columns(link_rule=pl.lit(rule))
        load_frames(tables, shared)

    rebuild_derived(con, *one_event_each(read_mentions(con)), run_id="r1")

    found = con.execute("select alias, link_rule, mention_count from bridge_actor_alias order by 1").fetchall()
    assert found == [("Colonel Ayo Brandt", "spelling_key", 3), ("Northland", "spelling_key", 3)]


def test_pronouns_and_mentions_that_can_be_no_actor_are_no_spellings(con, make_day, load_frames):
    tables, shared = make_day(MONDAY)
    tables["fact_entity_mention"] = tables["fact_entity_mention"].with_columns(
        mention_kind=pl.Series(["name", "nominal"]), link_method=pl.Series([None, "in_document"], dtype=pl.String)
    )
    load_frames(tables, shared)

    rebuild_derived(con, *one_event_each(read_mentions(con)), run_id="r1")

    assert con.execute("select count(*) from bridge_actor_alias").fetchall() == [(0,)]


def test_rebuilding_twice_changes_nothing(con, load):
    load(MONDAY, given_id="a")
    load(TUESDAY, given_id="b")
    rebuild_derived(con, *one_event_each(read_mentions(con)), run_id="r1")
    before = content_fingerprint(con)

    rebuild_derived(con, *one_event_each(read_mentions(con)), run_id="r2")

    assert content_fingerprint(con) == before


def test_happenings_that_leave_a_mention_out_are_refused_and_the_old_ones_stay(con, load):
    load(MONDAY, given_id="a")
    rebuild_derived(con, *one_event_each(read_mentions(con)), run_id="r1")
    before = content_fingerprint(con)

    with pytest.raises(WarehouseError, match="latest_mention_has_event") as caught:
        rebuild_derived(con, empty_frame(star.fact_event), empty_frame(star.bridge_event_mention), run_id="r2")

    assert caught.value.code == "check_failed"
    assert content_fingerprint(con) == before


def test_happenings_that_miscount_their_mentions_are_refused(con, load):
    load(MONDAY)
    events, members = one_event_each(read_mentions(con))

    with pytest.raises(WarehouseError, match="event_counts_its_mentions"):
        rebuild_derived(con, events.with_columns(mention_count=pl.lit(2)), members, run_id="r1")
