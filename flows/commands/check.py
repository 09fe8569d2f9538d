"""`sitrep check`: the data-quality suites on what is loaded, or the event lexicon."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sitrep.flows.commands.options import CommandFailed, HomeOption, settings_for
from sitrep.flows.tables import as_text
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home

SHOWN = ("severity", "partition", "table_name", "check_name", "column_name", "failed_count", "detail")


class What(StrEnum):
    """What is checked."""

    warehouse = "warehouse"
    lexicon = "lexicon"


def check(
    context: typer.Context,
    what: Annotated[What, typer.Argument(help="The published warehouse, or the event lexicon.")] = What.warehouse,
    home: HomeOption = None,
) -> None:
    """Run all data-quality checks on the published warehouse; exit status 1 if a blocking one fails.

    With lexicon: entries of the event lexicon, ours and those of lexicon_dir, that contradict each other or can never
    be reached, with file and line; exit status 1 if there are any.

    Example: sitrep check lexicon
    """
    if what is What.lexicon:
        check_lexicon_files(context, home)
        return
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


def check_lexicon_files(context: typer.Context, home: Path | None) -> None:
    """Prints what is wrong with the lexicon in use. Raises CommandFailed if anything is."""
    from sitrep.transforms.events.lexicon import load_lexicon
    from sitrep.transforms.events.lexicon.check import check_lexicon

    try:
        lexicon = load_lexicon(settings_for(context, home).lexicon_dir)
    except ValueError as error:
        raise CommandFailed(f"the lexicon cannot be read: {error} [lexicon_unreadable]") from error
    found = check_lexicon(lexicon)
    for finding in found:
        typer.echo(f"{finding.kind}: {finding.entry}{f' [{finding.where}]' if finding.where else ''}: {finding.detail}")
    typer.echo(f"{lexicon.entry_count} entries, {len(found)} findings")
    if found:
        raise CommandFailed("the lexicon has entries that conflict or do nothing: mend the rows above")
