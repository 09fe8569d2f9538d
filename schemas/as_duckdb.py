"""Tables as DuckDB DDL with comments.

Keys are declared in `star` and enforced by checks before COMMIT, not as DuckDB constraints: a primary key on a long
fact multiplies the file's size, and a foreign key blocks delete-and-insert of a parent.
"""

from __future__ import annotations

from collections.abc import Iterable

from sitrep.schemas.table import Column, Table, Type

SQL_TYPES: dict[Type, str] = {
    Type.TEXT: "varchar",
    Type.INTEGER: "integer",
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


def create_table(table: Table) -> str:
    """`create table` with types and null rules, and its comments."""
    lines = [
        f"    {column.name} {SQL_TYPES[column.type]}{'' if column.nullable else ' not null'},"
        for column in table.columns
    ]
    body = "\n".join(lines)
    comments = [f"comment on table {table.qualified_name} is {sql_literal(table.grain)};"]
    comments += [
        f"comment on column {table.qualified_name}.{column.name} is {sql_literal(column_comment(column))};"
        for column in table.columns
    ]
    return f"create table {table.qualified_name} (\n{body}\n);\n" + "\n".join(comments) + "\n"


def create_tables(tables: Iterable[Table]) -> str:
    """DDL of all the tables, with the schemas that they stand in."""
    tables = list(tables)
    schemas = sorted({table.schema for table in tables} - {"main"})
    return "".join(f"create schema if not exists {name};\n" for name in schemas) + "\n".join(map(create_table, tables))
