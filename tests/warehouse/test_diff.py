"""Two releases made by publishing twice; what was done between shows as a change with its reason."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb
import pytest

from sitrep.warehouse.corrections import apply_corrections, find_statement, record_correction
from sitrep.warehouse.database import open_build
from sitrep.warehouse.diff import Difference, compare_releases
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home
from sitrep.warehouse.load import DayLoad
from sitrep.warehouse.publish import publish
from sitrep.warehouse.recording import record_run_start

Load = Callable[..., DayLoad]
DAY = date(2031, 5, 6)
NOON = datetime(2031, 5, 8, 12, tzinfo=UTC)
PARTS = {"model": "m1", "lexicon": "l1", "register": "g1", "rules": "r1"}


def start_run(con: duckdb.DuckDBPyConnection, run_id: str, extractor_version: str, **parts: str) -> None:
    record_run_start(
        con,
        run_id=run_id,
        flow_name="ingest",
        arguments="{}",
        started_at=NOON,
        extractor_version=extractor_version,
        versions=PARTS | parts,
    )


@pytest.fixture
def released(home: Home, con: duckdb.DuckDBPyConnection, load: Load) -> duckdb.DuckDBPyConnection:
    """The build database after a first release of one article with two statements; the caller goes on."""
    start_run(con, "r1", "test 1")
    load()
    publish(home)
    return con


def difference(home: Home, examples: int = 9) -> Difference:
    publish(home)
    return compare_releases(home.previous_database, home.published_database, examples)


def told(found: Difference) -> list[tuple[str, str, str, list[str]]]:
    return [
        (row["change"], row["why"], row["trigger"], [field["field"] for field in row["fields"]])
        for row in found.statement_examples
    ]


def test_two_releases_of_the_same_differ_in_nothing(home: Home, released):
    found = difference(home)
    assert (found.articles.height, found.statements.height) == (0, 0)
    assert found.versions.rows() == [
        ("extractor", "test 1", "test 1", False),
        ("model", "m1", "m1", False),
        ("lexicon", "l1", "l1", False),
        ("register", "g1", "g1", False),
        ("rules", "r1", "r1", False),
    ]


def test_new_and_revised_articles_are_counted_with_their_statements(home: Home, released, load: Load):
    load(date(2031, 5, 7), given_id="a2")
    text = "Northland shelled Port Alder on Tuesday, killing 3 people. Colonel Ayo Brandt denied it all."
    load(date(2031, 5, 8), revision=2, text=text)
    found = difference(home)
    assert found.articles.rows() == [("added", 1), ("revised", 1)]
    assert told(found) == [
        ("added", "new article", "shelled", []),
        ("added", "new article", "denied", []),
        ("added", "revised article", "denied", []),
        ("changed", "revised article", "shelled", ["published_date", "date_start", "date_end"]),
        ("removed", "revised article", "denied", []),
    ]
    assert [(row["change"], row["source_name"]) for row in found.article_examples] == [
        ("added", "The Alder Post"),
        ("revised", "The Alder Post"),
    ]


def test_what_a_revised_article_says_in_the_same_words_is_no_change(home: Home, released, load: Load):
    load(
        revision=2, text="Northland shelled Port Alder on Tuesday, killing 3 people. Yes. Colonel Ayo Brandt denied it."
    )
    found = difference(home)
    assert found.articles.rows() == [("revised", 1)]
    assert found.statements.height == 0


def test_an_article_that_is_gone_takes_its_statements_along(home: Home, released):
    for table in ("dim_article", "fact_event_mention"):
        released.execute(f"delete from {table}")
    found = difference(home)
    assert found.articles.rows() == [("gone", 1)]
    assert found.statements.rows() == [("removed", "article gone", 2)]


def test_a_title_that_is_read_otherwise_is_no_new_article(home: Home, released):
    released.execute("update dim_article set title = 'Shells on Port Alder'")
    found = difference(home)
    assert found.articles.rows() == [("read anew", 1)]
    assert found.statements.rows() == [("changed", "article read anew", 2)]


def test_coded_anew_names_the_parts_whose_version_differs(home: Home, released, load: Load):
    start_run(released, "r2", "test 2", lexicon="l2", rules="r2")
    load(run_id="r2")
    released.execute("update audit.partition_load set extractor_version = 'test 2' where run_id = 'r2'")
    released.execute("update audit.partition_load set loaded_at = loaded_at + interval 1 day where run_id = 'r2'")
    released.execute("update fact_event_mention set extractor_version = 'test 2'")
    released.execute("update fact_event_mention set status = 'planned', claimed_by = 'x' where trigger = 'shelled'")
    released.execute("delete from fact_event_mention where trigger = 'denied'")
    found = difference(home)
    why = "coded anew: other lexicon, rules"
    assert told(found) == [
        ("changed", why, "shelled", ["status", "claimed_by"]),
        ("removed", why, "denied", []),
    ]
    assert found.statement_examples[0]["fields"][0] == {"field": "status", "old": "actual", "new": "planned"}
    changed = found.versions.filter("is_changed")
    assert changed["part"].to_list() == ["extractor", "lexicon", "rules"]
    assert changed["new"].to_list() == ["test 2", "l2", "r2"]


def test_days_at_several_versions_are_counted(home: Home, released, load: Load):
    load(date(2031, 5, 7), given_id="a2", run_id="r2")
    released.execute("update audit.partition_load set extractor_version = 'test 2' where run_id = 'r2'")
    assert difference(home).versions.row(0) == ("extractor", "test 1", "test 1 (1 days), test 2 (1 days)", True)


def test_what_a_person_set_right_or_took_back_is_told_as_that(home: Home, released):
    ids = dict(released.execute("select trigger, event_mention_id from fact_event_mention").fetchall())
    for trigger, action, changes in (("shelled", "set", {"status": "negated"}), ("denied", "retract", {})):
        statement = find_statement(released, ids[trigger])
        record_correction(released, statement, action, changes, reason="a test", corrected_by="ana", corrected_at=NOON)
    apply_corrections(released, DAY.isoformat())
    found = difference(home)
    assert told(found) == [
        ("changed", "corrected by a person", "shelled", ["status", "counts", "corrected"]),
        ("removed", "corrected by a person", "denied", []),
    ]


def test_other_actors_are_a_decision_where_one_was_taken_on_them(home: Home, released):
    released.execute(
        "insert into audit.actor_assertion (assertion_id, assertion_action, actor_id, other_actor_id, asserted_by, "
        "asserted_at) values (1, 'same', 'p-ayo-brandt', 'a-brandt', 'ana', now())"
    )
    released.execute(
        "update bridge_event_actor set party_name = 'A. Brandt', actor_id = 'a-brandt' where actor_id = 'p-ayo-brandt'"
    )
    released.execute("update bridge_event_actor set party_name = 'Kingdom of Northland' where actor_id = 'northland'")
    assert told(difference(home)) == [
        ("changed", "actor decision", "denied", ["actors", "actor_ids"]),
        ("changed", "actors settled anew", "shelled", ["actors"]),
    ]


def test_other_actors_under_another_register_are_told_as_that(home: Home, released, load: Load):
    start_run(released, "r2", "test 1", register="g2")
    load(run_id="r2")
    released.execute("update audit.partition_load set loaded_at = loaded_at + interval 1 day where run_id = 'r2'")
    released.execute("update bridge_event_actor set country_code = 'SLD' where actor_id = 'northland'")
    assert told(difference(home)) == [("changed", "other register", "shelled", ["actor_countries"])]


def test_a_statement_that_moved_to_another_happening_is_regrouped(home: Home, released):
    released.execute("insert into bridge_event_mention select event_mention_id, 'e1' from fact_event_mention")
    publish(home)
    released.execute("update bridge_event_mention set event_id = 'e2'")
    assert difference(home).statements.rows() == [("changed", "regrouped", 2)]


def test_a_quarantined_statement_is_told_as_that(home: Home, released):
    released.execute(
        "insert into audit.quarantine (run_id, partition, table_name, row_key, check_name, detail, row_json) "
        "select 'r1', '2031-05-06', 'fact_event_mention', event_mention_id, 'c', 'd', '{}' from fact_event_mention"
    )
    released.execute("delete from fact_event_mention")
    assert difference(home).statements.rows() == [("removed", "quarantined", 2)]


def test_a_change_without_a_known_cause_says_so(home: Home, released):
    released.execute("update fact_event_mention set zone = 'title' where trigger = 'shelled'")
    assert told(difference(home)) == [("changed", "not recorded", "shelled", ["zone"])]


def test_examples_are_as_many_as_asked_for_of_each_kind(home: Home, released, load: Load):
    load(date(2031, 5, 7), given_id="a2")
    released.execute("update fact_event_mention set zone = 'title' where partition = '2031-05-06'")
    found = difference(home, examples=1)
    assert [(row["change"], row["why"]) for row in found.statement_examples] == [
        ("added", "new article"),
        ("changed", "not recorded"),
    ]
    assert difference(home, examples=0).statement_examples == []


def test_files_that_cannot_be_compared_are_named(home: Home, released, tmp_path: Path):
    with pytest.raises(WarehouseError, match="there is no file") as caught:
        compare_releases(tmp_path / "none.duckdb", home.published_database)
    assert caught.value.code == "no_warehouse"
    (tmp_path / "text.duckdb").write_text("no database" * 900)
    with duckdb.connect(str(tmp_path / "other.duckdb")) as other:
        other.execute("create table t (a integer)")
    for name in ("text", "other"):
        with pytest.raises(WarehouseError) as caught:
            compare_releases(home.published_database, tmp_path / f"{name}.duckdb")
        assert caught.value.code == "warehouse_unreadable"
    shutil.copyfile(home.published_database, tmp_path / "older.duckdb")
    with closing(duckdb.connect(str(tmp_path / "older.duckdb"))) as older:
        older.execute("delete from audit.schema_version where schema_version > 3")
    with pytest.raises(WarehouseError, match="schema version 3, this program compares") as caught:
        compare_releases(tmp_path / "older.duckdb", home.published_database)
    assert caught.value.code == "other_schema"


def test_a_reader_of_either_file_is_no_obstacle(home: Home, released):
    publish(home)
    with duckdb.connect(str(home.previous_database), read_only=True) as reader:
        assert reader.execute("select count(*) from dim_article").fetchall() == [(1,)]
        assert difference(home).statements.height == 0
    with open_build(home) as writer:
        assert writer.execute("select count(*) from dim_article").fetchall() == [(1,)]
