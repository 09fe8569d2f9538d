"""Each declared mart and export is a `.sql` file whose view has the declared columns; and nothing else lies there."""

from __future__ import annotations

import pytest

from sitrep.schemas import exports, marts
from sitrep.schemas.as_duckdb import SQL_TYPES
from sitrep.schemas.table import Table
from sitrep.warehouse.views import FOLDERS, read_views

DUCKDB_NAMES = {"timestamptz": "timestamp with time zone"}
TABLES = (*marts.TABLES, *exports.TABLES)


def declared_columns(table: Table) -> list[tuple[str, str]]:
    types = [SQL_TYPES[column.type] for column in table.columns]
    return list(zip(table.column_names, [DUCKDB_NAMES.get(kind, kind) for kind in types], strict=True))


def test_every_declared_view_has_one_file_and_every_file_is_declared():
    files = sorted(path.stem for folder in FOLDERS for path in folder.glob("*.sql"))
    assert files == sorted(table.name for table in TABLES)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_view_has_the_declared_columns_in_order_with_their_types(star, table: Table):
    described = [(name, kind.lower()) for name, kind, *_ in star.rows(f"describe {table.name}")]
    assert described == declared_columns(table)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_an_empty_warehouse_gives_no_rows_and_no_error(star, table: Table):
    assert star.rows(f"from {table.name}") == []


@pytest.mark.parametrize("name", sorted(read_views()))
def test_a_file_begins_with_its_name_and_grain(name: str):
    assert read_views()[name].startswith(f"-- {name}: one row per ")
