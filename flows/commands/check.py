"""`sitrep check`: the data-quality suites on what is loaded, the event lexicon, or the register of actors."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from polars.exceptions import PolarsError

from sitrep.flows.commands.options import CommandFailed, HomeOption, settings_for
from sitrep.flows.tables import as_text
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home

SHOWN = ("severity", "partition", "table_name", "check_name", "column_name", "failed_count", "detail")


class What(StrEnum):
    """What is checked."""

    warehouse = "warehouse"
    lexicon = "lexicon"
    register = "register"


def check(
    context: typer.Context,
    what: Annotated[What, typer.Argument(help="What to check; warehouse is the published one.")] = What.warehouse,
    home: HomeOption = None,
) -> None:
    """Run all data-quality checks on the published warehouse; exit status 1 if a blocking one fails.

    With lexicon: entries of the event lexicon, ours and those of lexicon_dir, that contradict each other or can never
    be reached, with file and line; exit status 1 if there are any. With register: aliases that two actors share
    unmarked, references to nobody, two holders of one office, missing sources and dates that are none.

    Example: sitrep check lexicon
    """
    if what is What.lexicon:
        check_lexicon_files(context, home)
        return
    if what is What.register:
        check_register_tables(context, home)
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


def check_register_tables(context: typer.Context, home: Path | None) -> None:
    """Prints what is wrong with the register in use. Raises CommandFailed if anything is."""
    from sitrep.transforms.actors.register.check_register import find_faults
    from sitrep.transforms.actors.register.register import read_joined

    try:
        actors, aliases, roles = read_joined(settings_for(context, home).register_dir)
    except (OSError, PolarsError) as error:
        raise CommandFailed(f"the register cannot be read: {error} [register_unreadable]") from error
    faults = find_faults(actors, aliases, roles)
    for fault in faults:
        typer.echo(fault)
    typer.echo(f"{actors.height} actors, {aliases.height} aliases, {roles.height} roles, {len(faults)} faults")
    if faults:
        raise CommandFailed("the register has rows that conflict or lead nowhere: mend the rows above")
