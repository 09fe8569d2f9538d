"""Tables as documentation: the data dictionary in `schemas/README.md`, made by `python -m sitrep.schemas.as_docs`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sitrep.schemas import audit, exports, marts, stages, star
from sitrep.schemas.columns import MD5, SHA256
from sitrep.schemas.table import Column, Table

README = Path(__file__).parent / "README.md"

INTRODUCTION = """\
# Data dictionary

What every table and column means. This file is made from the declarations in `columns.py`, `stages.py`, `star.py`,
`audit.py` and `marts.py`; after changing one, run `python -m sitrep.schemas.as_docs`. The same meanings stand in the
database as comments: `select column_name, comment from duckdb_columns() where table_name = 'mart_event'`.

Offsets count characters of the article's `text`, from 0; an end is the character after the last one. Absent is null,
never 0 or an empty text; lists are never null unless it says so. Keys and references are enforced by checks before a
load is committed, not by the database.
"""

# Reader's order: what is asked of it first, how it is made last.
PARTS: tuple[tuple[str, str, tuple[Table, ...]], ...] = (
    (
        "Marts",
        "What to query. Views over the star, each one `.sql` file in `warehouse/marts/`.",
        marts.TABLES,
    ),
    ("Star", "Dimensions, bridges and facts, in schema `main` of `warehouse.duckdb`.", star.TABLES),
    ("Audit", "What happened to the data on its way, in schema `audit`.", audit.TABLES),
    ("Exports", "Views with the columns of GDELT 2.0 and of POLECAT, in `warehouse/exports/`.", exports.TABLES),
    ("Stages", "Parquet files between the steps, one per table and publication day.", stages.TABLES),
)


def data_dictionary() -> str:
    """The whole README: contents, a diagram of the star, and every table with its grain, key and columns."""
    contents = [
        f"- [{title}](#{title.lower()}): "
        + ", ".join(f"[{table.qualified_name}](#{anchor(table)})" for table in tables)
        for title, _, tables in PARTS
    ]
    parts = [INTRODUCTION, "\n".join(contents) + "\n"]
    for title, about, tables in PARTS:
        parts.append(f"## {title}\n\n{about}\n")
        if tables is star.TABLES:
            parts.append(f"```mermaid\n{er_diagram(tables)}```\n")
        parts += [table_section(table) for table in tables]
    return "\n".join(parts)


def table_section(table: Table) -> str:
    """Heading, grain, key, references and columns of one table, as Markdown."""
    lines = [f"### {table.qualified_name}", "", table.grain, ""]
    facts = []
    if table.key:
        facts.append(f"Key: {code_list(table.key)}.")
    if table.partitioned:
        facts.append("Replaced one publication day at a time.")
    for reference in table.references:
        facts.append(f"{code_list(reference.columns)} → `{reference.table}` ({code_list(reference.target)}).")
    if facts:
        lines += [" ".join(facts), ""]
    lines += ["| column | type | unit | null | meaning |", "| --- | --- | --- | --- | --- |"]
    lines += [column_row(column) for column in table.columns]
    return "\n".join(lines) + "\n"


def column_row(column: Column) -> str:
    """One column as a row of a Markdown table."""
    meaning = column.meaning
    if column.values:
        meaning += f": {code_list(column.values)}"
    limits = limits_of(column)
    if limits:
        meaning += f" ({limits})"
    cells = [f"`{column.name}`", column.type.value, column.unit or "", "yes" if column.nullable else "", meaning]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def limits_of(column: Column) -> str:
    """The range or pattern that values keep to; empty if there is none worth saying."""
    if column.minimum is not None and column.maximum is not None:
        return f"{column.minimum} to {column.maximum}"
    if column.minimum is not None and column.unit is None:  # counts and offsets start at 0: the unit says it
        return f"from {column.minimum}"
    return f"`{column.pattern}`" if column.pattern and column.pattern not in (MD5, SHA256) else ""


def er_diagram(tables: Iterable[Table]) -> str:
    """A Mermaid entity-relationship diagram: keys (PK), references (FK), and lines between tables."""
    tables = list(tables)
    inside = {table.name for table in tables}
    lines = ["erDiagram"]
    for table in tables:
        foreign = {name for reference in table.references for name in reference.columns}
        named = {*table.key, *foreign} if table.key else set(table.column_names[:2])
        shown = [column for column in table.columns if column.name in named]
        lines.append(f"    {table.name} {{")
        lines += [
            f"        {mermaid_type(column)} {column.name} {marks(column, table, foreign)}".rstrip() for column in shown
        ]
        lines.append("    }")
    for table in tables:
        for reference in table.references:
            if reference.table in inside:
                optional = all(table[name].nullable for name in reference.columns)
                end = "o|" if optional else "||"
                lines.append(f'    {table.name} }}o--{end} {reference.table} : "{", ".join(reference.columns)}"')
    return "\n".join(lines) + "\n"


def mermaid_type(column: Column) -> str:
    """The type in a form that Mermaid reads."""
    return column.type.value.replace("[]", "_list")


def marks(column: Column, table: Table, foreign: set[str]) -> str:
    """PK, FK or both."""
    found = ["PK"] if column.name in table.key else []
    return ", ".join(found + (["FK"] if column.name in foreign else []))


def code_list(names: Iterable[str]) -> str:
    """Names as code, joined by commas."""
    return ", ".join(f"`{name}`" for name in names)


def anchor(table: Table) -> str:
    """Where a heading with the table's name is linked to."""
    return table.qualified_name.replace(".", "")


def main() -> None:
    """Writes the README beside this file."""
    README.write_text(data_dictionary(), encoding="utf-8")


if __name__ == "__main__":
    main()
