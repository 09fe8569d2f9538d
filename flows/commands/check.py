"""`sitrep check`: the data-quality suites on what is loaded."""

import typer

from sitrep.flows.commands.options import CommandFailed, HomeOption, settings_for
from sitrep.flows.tables import as_text
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home

SHOWN = ("severity", "partition", "table_name", "check_name", "column_name", "failed_count", "detail")


def check(context: typer.Context, home: HomeOption = None) -> None:
    """Run all data-quality checks on the published warehouse; exit status 1 if a blocking one fails.

    Example: sitrep check
    """
    from sitrep.warehouse.check_loaded import check_loaded  # Great Expectations: not before it is needed

    try:
        results = check_loaded(Home.open(settings_for(context, home).home))
    except WarehouseError as error:
        raise CommandFailed(str(error)) from error
    failed = results.filter(~results["is_passed"])
    if failed.height:
        typer.echo(
            as_text(failed.select("severity", "table_name", "check_name", "column_name", "failed_count", "detail"))
        )
    typer.echo(f"{results.height} checks, {failed.height} found something")
    if (failed["severity"] == "blocking").any():
        raise CommandFailed("a blocking check failed: the rows above break the rules of the data")
