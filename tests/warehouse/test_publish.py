import subprocess
import sys

import duckdb
import pytest

from sitrep.schemas import marts
from sitrep.warehouse import publish as publishing
from sitrep.warehouse.database import open_build
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home
from sitrep.warehouse.publish import publish

READER = """
import duckdb, sys
con = duckdb.connect(sys.argv[1], read_only=True)
print(con.execute("select count(*) from dim_article").fetchall()[0][0], flush=True)
sys.stdin.readline()
print(con.execute("select count(*), count(distinct text) from dim_article").fetchall()[0], flush=True)
print(duckdb.connect().execute(f"attach '{sys.argv[1]}' as fresh (read_only); select count(*) from fresh.dim_article"
    ).fetchall()[0][0], flush=True)
"""


def test_the_copy_holds_tables_marts_comments_and_audit(home: Home, con, load):
    load()
    con.close()

    path = publish(home)

    assert path == home.published_database
    with duckdb.connect(str(path), read_only=True) as reader:
        assert reader.execute("select count(*) from audit.partition_load").fetchall() == [(1,)]
        views = {
            name for (name,) in reader.execute("select view_name from duckdb_views() where not internal").fetchall()
        }
        assert {mart.name for mart in marts.TABLES} <= views
        assert reader.execute("select comment from duckdb_views() where view_name = 'mart_event'").fetchall() == [
            (marts.mart_event.grain,)
        ]
        assert reader.execute("select comment from duckdb_tables() where table_name = 'dim_article'").fetchall() == [
            ("One row per article revision.",)
        ]
        tags = reader.execute("select tags from duckdb_databases() where database_name = 'warehouse'").fetchall()
        assert tags[0][0]["storage_version"].startswith("v1.0.0")
    assert sorted(file.name for file in home.path.iterdir() if file.is_file()) == [
        "build.duckdb",
        "home.json",
        "warehouse.duckdb",
    ]


def test_marts_work_under_any_name_the_file_is_attached_by(home: Home, con, load):
    load()
    con.close()
    path = publish(home)

    with duckdb.connect() as analyst:
        analyst.execute(f"attach '{path}' as situation (read_only)")
        found = analyst.execute("select trigger from situation.mart_event_mention order by trigger_start").fetchall()

    assert found == [("shelled",), ("denied",)]


def test_a_reader_with_the_old_copy_open_goes_on_while_a_new_one_is_published(home: Home, con, load):
    load(given_id="a")
    con.close()
    publish(home)
    reader = subprocess.Popen(
        [sys.executable, "-c", READER, str(home.published_database)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert reader.stdin is not None
        assert reader.stdout is not None
        assert reader.stdout.readline() == "1\n"

        with open_build(home) as writer:
            writer.execute(
                "insert into dim_article "
                "select * replace ('00000000000000000000000000000000' as article_id) from dim_article"
            )
        publish(home)

        reader.stdin.write("go on\n")
        reader.stdin.flush()
        assert reader.stdout.read().splitlines() == ["(1, 1)", "2"]
        assert reader.wait(timeout=30) == 0
    finally:
        reader.kill()
        reader.wait()


def test_a_copy_that_lacks_rows_is_not_published(home: Home, con, load, monkeypatch: pytest.MonkeyPatch):
    load()
    con.close()
    publish(home)
    old = home.published_database.read_bytes()
    counted = publishing.row_counts
    monkeypatch.setattr(publishing, "row_counts", lambda con: counted(con) | {"dim_article": id(con)})

    with pytest.raises(WarehouseError, match="dim_article has") as caught:
        publish(home)

    assert caught.value.code == "publish_failed"
    assert home.published_database.read_bytes() == old
    assert not list(home.path.glob("warehouse.duckdb.new*"))


def test_what_a_killed_publish_left_behind_is_no_obstacle(home: Home, con):
    con.close()
    (home.path / "warehouse.duckdb.new").write_bytes(b"half a file")

    publish(home)

    assert home.published_database.exists()
    assert not (home.path / "warehouse.duckdb.new").exists()


def test_the_release_before_stays_beside_the_present_one(home: Home, con, load):
    load(given_id="a")
    con.close()
    publish(home)
    assert not home.previous_database.exists()
    first = home.published_database.read_bytes()

    for given_id in ("b", "c"):
        with open_build(home) as writer:
            writer.execute(
                "insert into dim_article "
                "select * replace (md5(?) as article_id, false as is_latest) from dim_article limit 1",
                [given_id],
            )
        publish(home)
        assert home.previous_database.read_bytes() == first
        first = home.published_database.read_bytes()
    assert not list(home.path.glob("*.new"))


def test_a_publish_that_was_killed_before_the_swap_loses_no_release(home: Home, con, load):
    load()
    con.close()
    publish(home)
    old = home.published_database.read_bytes()
    home.previous_database.hardlink_to(home.published_database)
    (home.path / "warehouse.previous.duckdb.new").hardlink_to(home.published_database)

    publish(home)

    assert home.previous_database.read_bytes() == old
    assert not home.previous_database.samefile(home.published_database)
    assert not list(home.path.glob("*.new"))


def test_without_hard_links_only_the_present_release_is_kept(home: Home, con, load, monkeypatch: pytest.MonkeyPatch):
    load()
    con.close()
    publish(home)
    home.previous_database.write_bytes(b"older")

    def no_links(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(publishing.os, "link", no_links)
    publish(home)

    assert home.published_database.exists()
    assert not home.previous_database.exists()


def test_publishing_works_while_this_process_has_the_build_open(home: Home, con, load):
    load()

    publish(home)

    assert con.execute("select count(*) from dim_article").fetchall() == [(1,)]
