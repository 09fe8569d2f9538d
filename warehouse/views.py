"""Marts and exports as views: one `.sql` file each, whose name is the view's name."""

from __future__ import annotations

import re
from graphlib import TopologicalSorter
from pathlib import Path

import duckdb

from sitrep.schemas import exports, marts
from sitrep.schemas.as_duckdb import column_comment, sql_literal
from sitrep.warehouse.errors import WarehouseError

FOLDERS = (Path(__file__).parent / "marts", Path(__file__).parent / "exports")


def read_views(folders: tuple[Path, ...] = FOLDERS) -> dict[str, str]:
    """Name and query of every `.sql` file, each after those whose names its query mentions."""
    queries = {
        path.stem: path.read_text(encoding="utf-8").rstrip().rstrip(";")
        for folder in folders
        for path in sorted(folder.glob("*.sql"))
    }
    words = {name: set(re.findall(r"\w+", without_comments(query))) for name, query in queries.items()}
    needs = {name: sorted((words[name] & queries.keys()) - {name}) for name in queries}
    return {name: queries[name] for name in TopologicalSorter(needs).static_order()}


def create_views(con: duckdb.DuckDBPyConnection, folders: tuple[Path, ...] = FOLDERS) -> list[str]:
    """Names of the views, all made anew in one transaction; a view whose file is gone is dropped.

    Raises WarehouseError `view_broken` with the file's name and the database's words; the old views then stay.
    """
    queries = read_views(folders)
    old = [
        name
        for (name,) in con.execute(
            "select view_name from duckdb_views() "
            "where database_name = current_database() and schema_name = 'main' and not internal"
        ).fetchall()
    ]
    con.execute("begin")
    try:
        for name in old:
            con.execute(f'drop view if exists "{name}"')
        for name, query in queries.items():
            try:
                con.execute(f"create view {name} as\n{query}")
                con.execute(view_comments(name, query, column_names(con, name)))
            except duckdb.Error as error:
                raise WarehouseError("view_broken", f"{name}.sql: {error}") from error
        con.execute("commit")
    except BaseException:
        con.execute("rollback")
        raise
    return list(queries)


def column_names(con: duckdb.DuckDBPyConnection, name: str) -> list[str]:
    """Columns of a table or view, in order."""
    return [row[0] for row in con.execute(f"describe {name}").fetchall()]


def view_comments(name: str, query: str, present: list[str]) -> str:
    """`comment on` statements: from the declaration where there is one, else from the file's first line."""
    declared = next((table for table in (*marts.TABLES, *exports.TABLES) if table.name == name), None)
    if declared is None:
        first = query.splitlines()[0].removeprefix("--").strip().removeprefix(f"{name}:").strip()
        return f"comment on view {name} is {sql_literal(first)};"
    return f"comment on view {name} is {sql_literal(declared.grain)};" + "".join(
        f'comment on column {name}."{column.name}" is {sql_literal(column_comment(column))};'
        for column in declared.columns
        if column.name in present
    )


def without_comments(query: str) -> str:
    """The query without its `--` lines: a comment may name another view without needing it."""
    return re.sub(r"--[^\n]*", "", query)
