"""The bundled articles through the whole pipeline, and what the demo's questions answer."""

from __future__ import annotations

from pathlib import Path

import duckdb
import polars as pl
import pytest

from sitrep.flows.demo.__main__ import ARTICLES
from sitrep.flows.demo.questions import QUESTIONS
from sitrep.flows.summary import RunSummary
from sitrep.schemas import marts
from sitrep.warehouse.home import Home
from sitrep.warehouse.query import query


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory, ingest) -> tuple[Home, RunSummary]:
    folder = tmp_path_factory.mktemp("demo") / "home"
    summary = ingest(folder, ARTICLES)
    return Home.open(folder), summary


def one(home: Home, sql: str) -> object:
    return query(home, sql).item()


def test_the_counts_add_up(demo: tuple[Home, RunSummary]):
    _, summary = demo
    assert (summary.articles_read, summary.articles_loaded, summary.articles_revised) == (13, 10, 1)
    assert (summary.articles_duplicate, summary.articles_rejected) == (1, 1)
    assert summary.rows_made == summary.rows_loaded + summary.rows_quarantined
    assert summary.rows_loaded > 300


def test_every_row_made_is_in_the_warehouse_or_in_quarantine(demo: tuple[Home, RunSummary]):
    home, summary = demo
    loads = query(home, "select sum(row_count) as loaded, sum(quarantined_count) as held from audit.partition_load")
    assert loads.row(0) == (summary.rows_loaded, summary.rows_quarantined)
    assert one(home, "select count(*) from audit.quarantine") == summary.rows_quarantined


def test_the_broken_line_is_in_the_reject_table_with_its_code(demo: tuple[Home, RunSummary]):
    home, _ = demo
    rejected = query(home, "select error_code, raw_record from audit.rejected_input")
    assert rejected.rows() == [("bad_json", 7)]


def test_every_question_of_the_demo_has_an_answer(demo: tuple[Home, RunSummary]):
    home, _ = demo
    for question in QUESTIONS:
        assert query(home, question.sql).height >= 2, question.title


def test_qaani_is_one_actor_in_all_his_spellings(demo: tuple[Home, RunSummary]):
    home, _ = demo
    spellings = query(
        home,
        "select actor_name, alias from mart_alias_audit "
        "where n_mentions > 0 and (alias ilike '%qaani%' or alias ilike '%ghaani%' or alias ilike '%qani%')",
    )
    assert set(spellings["actor_name"]) == {"Esmail Qaani"}
    assert spellings["alias"].n_unique() >= 4


def test_what_was_denied_is_stored_and_does_not_count(demo: tuple[Home, RunSummary]):
    home, _ = demo
    unreal = query(
        home, "select status, counts from mart_event_mention where status in ('negated', 'hypothetical', 'planned')"
    )
    assert unreal.height >= 1
    assert not unreal["counts"].any()


def test_a_correction_leaves_only_its_own_toll_in_the_marts(demo: tuple[Home, RunSummary]):
    home, _ = demo
    revisions = query(
        home,
        "select revision, is_latest from dim_article where source_id is not null and given_id in "
        "(select given_id from dim_article where revision = 2) order by revision",
    )
    assert revisions.rows() == [(1, False), (2, True)]
    stale = """
        select count(*)
        from mart_event_mention
        join fact_event_mention as fact using (event_mention_id)
        join dim_article as article on article.article_id = fact.article_id and article.revision = fact.revision
        where not is_latest
    """
    assert one(home, stale) == 0


def test_every_trigger_and_party_is_the_articles_own_words(demo: tuple[Home, RunSummary]):
    home, _ = demo
    texts = {row[:2]: row[2] for row in query(home, "select article_id, revision, text from dim_article").iter_rows()}
    spans = query(
        home,
        "select article_id, revision, trigger_start as s, trigger_end as e, trigger as words from fact_event_mention "
        "union all select article_id, revision, mention_start, mention_end, mention_text from fact_entity_mention",
    )
    assert spans.height > 100
    assert [row for row in spans.iter_rows() if texts[row[:2]][row[2] : row[3]] != row[4]] == []


@pytest.mark.parametrize("table", marts.TABLES, ids=lambda table: table.name)
def test_each_mart_can_be_read(demo: tuple[Home, RunSummary], table: marts.Table):
    home, _ = demo
    assert query(home, f"select * from {table.name}").columns == table.column_names


def test_the_same_input_twice_leaves_the_same_warehouse(demo: tuple[Home, RunSummary], ingest):
    from sitrep.warehouse.fingerprint import content_fingerprint

    home, _ = demo

    def state() -> str:
        with duckdb.connect(str(home.published_database), read_only=True) as con:
            con.execute("set timezone = 'UTC'")
            return content_fingerprint(con)

    before = state()
    again = ingest(home.path, ARTICLES)
    assert (again.articles_duplicate, again.articles_rejected, again.rows_made) == (12, 1, 0)
    assert state() == before


def test_another_home_and_other_order_of_files_gives_the_same_rows(
    demo: tuple[Home, RunSummary], ingest, tmp_path: Path
):
    home, _ = demo
    other = tmp_path / "other"
    for path in sorted(ARTICLES.iterdir(), reverse=True):
        ingest(other, path)
    sql = "select * from mart_event_mention order by event_mention_id"
    one, another = query(home, sql), query(Home.open(other), sql)
    assert another.drop("event_id").equals(one.drop("event_id"))
    # What a happening is called depends on which of its statements came first; which statements it has does not.
    assert happenings(another) == happenings(one)


def happenings(mentions: pl.DataFrame) -> set[frozenset[str]]:
    """The statements of each happening."""
    return set(map(frozenset, mentions.group_by("event_id").agg("event_mention_id")["event_mention_id"].to_list()))
