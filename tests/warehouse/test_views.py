from pathlib import Path

import duckdb
import pytest

from sitrep.schemas import marts
from sitrep.schemas.as_duckdb import SQL_TYPES
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.views import FOLDERS, create_views, read_views


def test_a_view_stands_after_the_views_it_reads(tmp_path: Path):
    (tmp_path / "a_summary.sql").write_text("-- a_summary: one row.\nselect count(*) as n from z_detail")
    (tmp_path / "z_detail.sql").write_text("-- z_detail: feeds a_summary.\nselect 1 as x")

    assert list(read_views((tmp_path,))) == ["z_detail", "a_summary"]


def test_views_are_made_anew_and_a_deleted_file_takes_its_view_along(con: duckdb.DuckDBPyConnection, tmp_path: Path):
    (tmp_path / "one.sql").write_text("-- one: one row.\nselect 1 as x;\n")
    (tmp_path / "two.sql").write_text("-- two: one row.\nselect 2 as x")
    assert create_views(con, (tmp_path,)) == ["one", "two"]
    (tmp_path / "two.sql").unlink()
    (tmp_path / "one.sql").write_text("-- one: still one row.\nselect 10 as x")

    create_views(con, (tmp_path,))

    views = con.execute("select view_name, comment from duckdb_views() where not internal").fetchall()
    assert views == [("one", "still one row.")]
    assert con.execute("select x from one").fetchall() == [(10,)]


def test_a_broken_view_is_named_and_the_old_views_stay(con: duckdb.DuckDBPyConnection, tmp_path: Path):
    (tmp_path / "one.sql").write_text("-- one: one row.\nselect 1 as x")
    create_views(con, (tmp_path,))
    (tmp_path / "broken.sql").write_text("-- broken: nothing.\nselect missing_column from dim_article")

    with pytest.raises(WarehouseError, match=r"broken\.sql.*missing_column") as caught:
        create_views(con, (tmp_path,))

    assert caught.value.code == "view_broken"
    assert con.execute("select x from one").fetchall() == [(1,)]


@pytest.mark.parametrize("mart", marts.TABLES, ids=lambda mart: mart.name)
def test_each_mart_has_the_declared_columns_in_order_with_their_types(con: duckdb.DuckDBPyConnection, mart):
    create_views(con)
    found = con.execute(f"describe {mart.name}").fetchall()

    names = {"timestamp with time zone": "timestamptz"}
    assert [(name, names.get(type_.lower(), type_.lower())) for name, type_, *_ in found] == [
        (column.name, SQL_TYPES[column.type]) for column in mart.columns
    ]


def test_each_file_says_its_name_and_grain_in_the_first_line():
    for folder in FOLDERS:
        for path in folder.glob("*.sql"):
            assert path.read_text().startswith(f"-- {path.stem}: "), path.name
