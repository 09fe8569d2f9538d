import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from sitrep.schemas import audit, star
from sitrep.schemas.as_duckdb import create_table, create_tables
from sitrep.schemas.table import Table
from sitrep.warehouse.database import (
    MIGRATIONS,
    migrate,
    open_build,
    read_migrations,
    schema_differences,
    schema_version,
)
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home

LATEST = len(read_migrations())


def catalog(con: duckdb.DuckDBPyConnection) -> list[tuple]:
    """Every column with its type and null rule, as the database has it."""
    return con.execute(
        "select schema_name, table_name, column_name, data_type, is_nullable from duckdb_columns() "
        "where table_name in (select table_name from duckdb_tables()) order by all"
    ).fetchall()


def test_the_migrations_lead_to_what_is_declared():
    with duckdb.connect() as migrated, duckdb.connect() as declared:
        assert migrate(migrated, read_migrations()) == LATEST
        declared.execute(create_tables((*star.TABLES, *audit.TABLES)))

        assert catalog(migrated) == catalog(declared)


def test_a_new_database_has_comments_from_the_declarations(con: duckdb.DuckDBPyConnection):
    table = con.execute("select comment from duckdb_tables() where table_name = 'dim_article'").fetchall()
    column = con.execute(
        "select comment from duckdb_columns() where table_name = 'fact_event_mention' and column_name = 'trigger_start'"
    ).fetchall()

    assert table == [("One row per article revision.",)]
    assert column == [("First character of the trigger [characters]",)]


def test_opening_again_migrates_nothing_and_repairs_a_lost_comment(home: Home):
    with open_build(home) as con:
        con.execute("comment on table dim_article is null")

    with open_build(home) as con:
        comments = con.execute("select comment from duckdb_tables() where table_name = 'dim_article'").fetchall()
        versions = con.execute("select schema_version from audit.schema_version").fetchall()

    assert comments == [("One row per article revision.",)]
    assert versions == [(number,) for number in range(1, LATEST + 1)]


def older_program(folder: Path) -> Path:
    """Migrations of a program that did not have dim_source.source_name and called nothing else differently."""
    source = star.dim_source
    older = Table(source.name, source.grain, (source["source_id"],), source.key)
    tables = [older if table is source else table for table in (*star.TABLES, *audit.TABLES)]
    folder.mkdir()
    (folder / "0001_first_tables.sql").write_text(create_tables(tables))
    return folder


def test_an_older_database_is_migrated_with_its_rows(home: Home, tmp_path: Path):
    folder = older_program(tmp_path / "migrations")
    with duckdb.connect(str(home.build_database)) as con:
        migrate(con, read_migrations(folder))
        con.execute("insert into dim_source values ('0123')")
    (folder / "0002_name_sources.sql").write_text(
        "create table named_source (source_id varchar not null, source_name varchar not null);\n"
        "insert into named_source select source_id, 'unnamed' from dim_source;\n"
        "drop table dim_source;\n"
        "alter table named_source rename to dim_source;\n"
    )

    with open_build(home, folder) as con:
        assert schema_version(con) == 2
        assert con.execute("select * from dim_source").fetchall() == [("0123", "unnamed")]


def test_a_migration_that_fails_is_undone_as_a_whole(home: Home, tmp_path: Path):
    folder = older_program(tmp_path / "migrations")
    with duckdb.connect(str(home.build_database)) as con:
        migrate(con, read_migrations(folder))
    (folder / "0002_half.sql").write_text("create table half (a integer);\ninsert into half values ('not a number');\n")

    with pytest.raises(
        WarehouseError, match="0002_half failed and was undone; the warehouse is still at version 1"
    ) as e:
        open_build(home, folder)

    assert e.value.code == "migration_failed"
    with duckdb.connect(str(home.build_database)) as con:
        assert schema_version(con) == 1
        assert con.execute("select table_name from duckdb_tables() where table_name = 'half'").fetchall() == []


def test_a_newer_database_says_to_upgrade(home: Home):
    with open_build(home) as con:
        con.execute("insert into audit.schema_version values (?, 'from_the_future', now())", [LATEST + 1])

    with pytest.raises(WarehouseError, match="upgrade Sitrep") as caught:
        open_build(home)
    assert caught.value.code == "warehouse_newer"


@pytest.mark.parametrize("content", [b"no database at all" * 1000, None])
def test_a_file_that_is_no_warehouse_is_left_alone(home: Home, content: bytes | None):
    if content is None:
        with duckdb.connect(str(home.build_database)) as con:
            con.execute("create table recipes (name varchar)")
    else:
        home.build_database.write_bytes(content)

    with pytest.raises(WarehouseError) as caught:
        open_build(home)
    assert caught.value.code == "warehouse_unreadable"


def test_a_table_that_differs_from_its_declaration_is_named():
    with duckdb.connect() as con:
        con.execute(create_table(star.dim_source).replace("source_name varchar not null", "source_name integer"))

        assert schema_differences(con, [star.dim_source]) == [
            "main.dim_source.source_name is ('integer', True), declared ('varchar', False) (type, nullable)"
        ]


def test_a_second_writer_is_told_to_wait(home: Home):
    open_build(home).close()
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import duckdb, sys, time; con = duckdb.connect(sys.argv[1]); print('open', flush=True); time.sleep(60)",
            str(home.build_database),
        ],
        stdout=subprocess.PIPE,
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"open\n"
        with pytest.raises(WarehouseError, match="wait until it is done") as caught:
            open_build(home, busy_seconds=0)
    finally:
        holder.kill()
        holder.wait()
    assert caught.value.code == "warehouse_busy"


def test_migrations_are_numbered_without_a_gap(tmp_path: Path):
    (tmp_path / "0001_a.sql").write_text("")
    (tmp_path / "0003_c.sql").write_text("")

    with pytest.raises(ValueError, match=r"\[1, 3\]"):
        read_migrations(tmp_path)
    assert [step.version for step in read_migrations(MIGRATIONS)] == list(range(1, LATEST + 1))
