import pytest

from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home
from sitrep.warehouse.publish import publish
from sitrep.warehouse.query import query


@pytest.fixture
def published(home: Home, con, load) -> Home:
    load()
    con.close()
    publish(home)
    return home


def test_a_query_gives_a_frame(published: Home):
    found = query(published, "select trigger, killed_low from mart_event_mention order by trigger_start")

    assert found.columns == ["trigger", "killed_low"]
    assert found.rows() == [("shelled", 3), ("denied", None)]


def test_the_last_of_several_statements_counts(published: Home):
    assert query(published, "select 1 as a; select 2 as b;").rows(named=True) == [{"b": 2}]


@pytest.mark.parametrize(
    ("sql", "code", "words"),
    [
        ("select * from mart_evnt", "sql_failed", "mart_evnt"),
        ("selec 1", "sql_failed", "syntax error"),
        ("delete from dim_article", "sql_failed", "read-only"),
        ("create table mine as select 1", "sql_failed", "read-only"),
        ("select 1/", "sql_failed", "syntax error"),
        ("", "no_result", "no query"),
        ("-- nothing", "no_result", "no query"),
    ],
)
def test_what_cannot_be_answered_says_why(published: Home, sql: str, code: str, words: str):
    with pytest.raises(WarehouseError, match=words) as caught:
        query(published, sql)
    assert caught.value.code == code
    assert query(published, "select count(*) as n from dim_article").rows() == [(1,)]


def test_nothing_published_yet_says_what_to_do(home: Home):
    with pytest.raises(WarehouseError, match="sitrep run SOURCE") as caught:
        query(home, "select 1")
    assert caught.value.code == "no_warehouse"


def test_a_damaged_copy_says_so(home: Home):
    home.published_database.write_bytes(b"not a database" * 500)

    with pytest.raises(WarehouseError) as caught:
        query(home, "select 1")
    assert caught.value.code == "warehouse_unreadable"
