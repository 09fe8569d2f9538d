"""`sitrep sql`: a query on the published warehouse."""

from enum import StrEnum
from typing import Annotated

import typer

from sitrep.flows.commands.options import CommandFailed, HomeOption, settings_for
from sitrep.flows.tables import as_csv, as_json, as_text
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home
from sitrep.warehouse.query import query as run_query


class Format(StrEnum):
    """How rows are printed."""

    table = "table"
    csv = "csv"
    json = "json"


PRINTERS = {Format.table: as_text, Format.csv: as_csv, Format.json: as_json}


def sql(
    context: typer.Context,
    query: Annotated[str, typer.Argument(help="SQL, read-only.")],
    format: Annotated[Format, typer.Option(help="How rows are printed.")] = Format.table,
    home: HomeOption = None,
) -> None:
    """Run SQL on the published warehouse and print the rows.

    Example: sitrep sql "select event_type, count(*) from mart_event group by 1 order by 2 desc"
    """
    settings = settings_for(context, home)
    try:
        rows = run_query(Home.open(settings.home), query)
    except WarehouseError as error:
        raise CommandFailed(str(error)) from error
    typer.echo(PRINTERS[format](rows), nl=False)
