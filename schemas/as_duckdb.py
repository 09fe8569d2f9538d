"""Tables as DuckDB DDL with comments.

Keys are declared in `star` and enforced by checks before COMMIT, not as DuckDB constraints: a primary key on a long
fact multiplies the file's size, and a foreign key blocks delete-and-insert of a parent.
"""

from __future__ import annotations

from collections.abc import Iterable

from sitrep.schemas import audit, star
from sitrep.schemas.table import Column, Table, Type

SQL_TYPES: dict[Type, str] = {
    Type.TEXT: "varchar",
    Type.INTEGER: "integer",
    Type.BIGINT: "bigint",
    Type.FLOAT: "double",
    Type.BOOLEAN: "boolean",
    Type.DATE: "date",
    Type.TIMESTAMP: "timestamptz",
    Type.TEXT_LIST: "varchar[]",
}


def sql_literal(text: str) -> str:
    """The text as an SQL string."""
    return "'" + text.replace("'", "''") + "'"


def column_comment(column: Column) -> str:
    """Meaning with the unit: what DuckDB shows beside a column."""
    return f"{column.meaning} [{column.unit}]" if column.unit else column.meaning


def comment_on_table(table: Table) -> str:
    """The statement that puts the grain beside the table."""
    return f"comment on table {table.qualified_name} is {sql_literal(table.grain)};\n"


def comment_on_column(table: Table, column: Column) -> str:
    """The statement that puts the meaning beside the column."""
    return f"comment on column {table.qualified_name}.{column.name} is {sql_literal(column_comment(column))};\n"


def create_table(table: Table) -> str:
    """`create table` with types and null rules."""
    lines = [
        f"    {column.name} {SQL_TYPES[column.type]}{'' if column.nullable else ' not null'},"
        for column in table.columns
    ]
    return f"create table {table.qualified_name} (\n" + "\n".join(lines) + "\n);\n"


def comments(table: Table) -> str:
    """All comments of a table and its columns."""
    return comment_on_table(table) + "".join(comment_on_column(table, column) for column in table.columns)


def create_tables(tables: Iterable[Table]) -> str:
    """DDL of all the tables with the schemas that they stand in, without comments (those are free to change)."""
    tables = list(tables)
    schemas = sorted({table.schema for table in tables} - {"main"})
    return "".join(f"create schema if not exists {name};\n" for name in schemas) + "\n".join(map(create_table, tables))


def main() -> None:
    """Prints the DDL of everything declared: what a new migration has to lead to."""

    print("-- The tables as first declared. Once released, frozen: a later change is a later file.")
    print(create_tables((*star.TABLES, *audit.TABLES)), end="")


if __name__ == "__main__":
    main()
