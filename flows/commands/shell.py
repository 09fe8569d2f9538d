"""`sitrep shell`: SQL typed by a person, statement by statement."""

import sys

import typer

from sitrep.flows.commands.options import CommandFailed, HomeOption, settings_for
from sitrep.flows.tables import as_text
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home
from sitrep.warehouse.query import query

TABLES = """
    select table_name as name, comment as meaning from duckdb_tables() where schema_name = 'main'
    union all
    select view_name, comment from duckdb_views() where schema_name = 'main' and not internal
    order by 1
"""
GREETING = "SQL on the published warehouse, read-only. End a statement with ; — .tables lists tables, .quit ends."


def shell(context: typer.Context, home: HomeOption = None) -> None:
    """Type SQL on the published warehouse; each statement sees the newest publication.

    Example: sitrep shell
    """
    place = Home(settings_for(context, home).home.absolute())
    try:
        query(Home.open(place.path), "select 1")
    except WarehouseError as error:
        raise CommandFailed(str(error)) from error
    is_person = sys.stdin.isatty()
    if is_person:
        import readline  # noqa: F401  (gives input() a history and line editing)

        typer.echo(GREETING)
    for statement in statements(is_person):
        try:
            typer.echo(as_text(query(place, TABLES if statement == ".tables" else statement)), nl=False)
        except WarehouseError as error:
            typer.echo(str(error), err=True)


def statements(is_person: bool):
    """Statements as they are typed or piped in, until .quit or the end of input."""
    lines: list[str] = []
    while True:
        try:
            line = input(("sitrep> " if not lines else "   ...> ") if is_person else "")
        except (EOFError, KeyboardInterrupt):
            line = ".quit"
        if line.strip() in (".quit", ".exit"):
            if " ".join(lines).strip():
                yield "\n".join(lines)
            return
        if line.strip() == ".tables" and not lines:
            yield ".tables"
            continue
        lines.append(line)
        if line.rstrip().endswith(";"):
            yield "\n".join(lines).rstrip().rstrip(";")
            lines = []
