from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime

import duckdb
import pytest

from sitrep.warehouse.condition import LastRun, Published, read_loads, read_published
from sitrep.warehouse.database import read_migrations
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home
from sitrep.warehouse.load import DayLoad
from sitrep.warehouse.publish import publish
from sitrep.warehouse.recording import record_run_finish, record_run_start

Load = Callable[..., DayLoad]
START, END = datetime(2031, 5, 8, 12, tzinfo=UTC), datetime(2031, 5, 8, 13, tzinfo=UTC)
HOLDER = """
import duckdb, sys
con = duckdb.connect(sys.argv[1])
print("open", flush=True)
sys.stdin.readline()
"""


def start_run(con: duckdb.DuckDBPyConnection, run_id: str, started_at: datetime) -> None:
    record_run_start(
        con, run_id=run_id, flow_name="ingest", arguments="{}", started_at=started_at, extractor_version="test 1"
    )


def test_the_published_copy_is_counted_with_its_last_run(home: Home, con, load: Load):
    load()
    start_run(con, "r1", START)
    record_run_finish(con, run_id="r1", run_state="failed", finished_at=END, counts={}, detail="no room")
    publish(home)
    schema = len(read_migrations())
    assert read_published(home) == Published(schema, 1, 2, 0, 0, LastRun("ingest", "failed", END, "no room"))
    start_run(con, "r2", END)
    publish(home)
    assert read_published(home).last_run == LastRun("ingest", "running", END, None)


def test_a_copy_without_runs_has_no_last_one(home: Home, con):
    publish(home)
    assert read_published(home).last_run is None


def test_a_copy_that_is_missing_or_damaged_is_told_apart(home: Home):
    with pytest.raises(WarehouseError) as caught:
        read_published(home)
    assert caught.value.code == "no_warehouse"
    with duckdb.connect(str(home.published_database)) as other:
        other.execute("create table t (a integer)")
    with pytest.raises(WarehouseError) as caught:
        read_published(home)
    assert caught.value.code == "warehouse_unreadable"


def test_the_latest_load_of_each_day_gives_its_version(home: Home, con, load: Load):
    load(date(2031, 5, 6))
    load(date(2031, 5, 7), given_id="a2")
    con.execute("update audit.partition_load set loaded_at = loaded_at - interval 1 day where partition = '2031-05-06'")
    load(date(2031, 5, 6), run_id="r2")
    con.execute("update audit.partition_load set extractor_version = 'test 2' where run_id = 'r2'")
    con.close()
    assert read_loads(home) == {"2031-05-06": "test 2", "2031-05-07": "test 1"}


def test_a_home_without_a_build_database_has_loaded_nothing(home: Home):
    assert read_loads(home) == {}


def test_a_build_database_that_is_damaged_is_unreadable(home: Home):
    home.build_database.write_bytes(b"no database" * 900)
    with pytest.raises(WarehouseError) as caught:
        read_loads(home)
    assert caught.value.code == "warehouse_unreadable"


def test_while_another_process_writes_the_answer_is_busy(home: Home, con):
    con.close()
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(home.build_database)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        with pytest.raises(WarehouseError) as caught:
            read_loads(home)
        assert caught.value.code == "warehouse_busy"
    finally:
        holder.kill()
        holder.communicate()
