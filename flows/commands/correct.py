"""`sitrep correct`: a person's word on one statement."""

from getpass import getuser
from typing import Annotated

import typer

from sitrep.flows.commands.options import CommandFailed, HomeOption, settings_for
from sitrep.flows.progress import Progress
from sitrep.warehouse.correction_values import FORMS, read_value
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home

FIELDS_HELP = "FIELD=VALUE; nothing behind the = leaves the field open. May stand several times. Fields: " + "; ".join(
    f"{field}: {form}" for field, form in FORMS.items()
)


def correct(
    context: typer.Context,
    event_id: Annotated[str, typer.Argument(help="event_mention_id of the statement, as in mart_event_mention.")],
    reason: Annotated[str, typer.Option(help="Why: kept with the correction.")],
    changes: Annotated[list[str] | None, typer.Option("--set", metavar="FIELD=VALUE", help=FIELDS_HELP)] = None,
    retract: Annotated[bool, typer.Option("--retract", help="Take the statement back: no mart shows it.")] = False,
    restore: Annotated[bool, typer.Option("--restore", help="Undo all corrections of the statement.")] = False,
    by: Annotated[str | None, typer.Option(help="Who corrects; the name you are logged in with if left out.")] = None,
    home: HomeOption = None,
) -> None:
    """Set fields of one statement right, retract it, or undo that; survives when the day is coded anew.

    What was read stays in the stages, every correction in audit.event_correction; mart_event_correction tells who
    changed what, when, why, and whether it holds.

    Example: sitrep correct 0f3c… --set status=negated --set "actors=Israel; Iran" --reason "the text denies it"
    """
    if sum((bool(changes), retract, restore)) != 1:
        raise typer.BadParameter("say one of --set FIELD=VALUE, --retract, --restore", param_hint="--set")
    if not reason.strip():
        raise typer.BadParameter("say why, in a few words", param_hint="--reason")
    values = read_changes(changes or [])
    action = "retract" if retract else "restore" if restore else "set"
    from sitrep.flows.correct import correct_statement  # spaCy: not before it is needed
    from sitrep.flows.resources import load_resources

    settings = settings_for(context, home)
    try:
        statement = correct_statement(
            Home.open(settings.home),
            load_resources(settings),
            event_id,
            action,
            values,
            reason=reason.strip(),
            corrected_by=(by or getuser()).strip(),
            progress=Progress(is_quiet=False),
        )
    except WarehouseError as error:
        raise CommandFailed(str(error)) from error
    done = {"set": f"set {', '.join(values)}", "retract": "retracted", "restore": "as it was read again"}[action]
    typer.echo(f"{statement.event_type} {statement.trigger!r}: {done}; published")


def read_changes(words: list[str]) -> dict[str, str]:
    """Values by field of FIELD=VALUE words. Raises BadParameter for a word, field or value that cannot be."""
    values: dict[str, str] = {}
    for word in words:
        field, equals, value = word.partition("=")
        field = field.strip()
        if not equals:
            raise typer.BadParameter(f"{word!r} is not FIELD=VALUE", param_hint="--set")
        if field in values:
            raise typer.BadParameter(f"{field} stands twice", param_hint="--set")
        try:
            read_value(field, value)
        except ValueError as error:
            raise typer.BadParameter(str(error), param_hint="--set") from error
        values[field] = value.strip()
    return values
