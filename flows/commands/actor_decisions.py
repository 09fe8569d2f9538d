"""`sitrep actors review`, `same`, `different`, `alias`, `retract`: a person's word on who is who."""

from getpass import getuser
from typing import Annotated

import typer

from sitrep.flows.commands.options import CommandFailed, HomeOption, settings_for
from sitrep.flows.commands.sql import PRINTERS, Format
from sitrep.flows.progress import Progress
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home
from sitrep.warehouse.query import query

ACTOR_HELP = "actor_id, canonical name, or a spelling seen in an article (in quotes)."
Reason = Annotated[str | None, typer.Option(help="Why: kept with the assertion.")]
By = Annotated[str | None, typer.Option(help="Who says so; the name you are logged in with if left out.")]
Actor = Annotated[str, typer.Argument(help=ACTOR_HELP)]


def review(
    context: typer.Context,
    limit: Annotated[int, typer.Option(help="At most so many rows.", min=1)] = 50,
    format: Annotated[Format, typer.Option(help="How rows are printed.")] = Format.table,
    home: HomeOption = None,
) -> None:
    """Print what waits for a person: names that may be one actor's, and names that several actors carry.

    Example: sitrep actors review --limit 10
    """
    try:
        rows = query(
            Home.open(settings_for(context, home).home),
            "select * from mart_actor_review order by score desc nulls last, n_mentions desc, name, like_name "
            f"limit {limit}",
        )
    except WarehouseError as error:
        raise CommandFailed(str(error)) from error
    if rows.is_empty():
        typer.echo("nothing to review", err=True)
        return
    typer.echo(PRINTERS[format](rows), nl=False)


def same(
    context: typer.Context, a: Actor, b: Actor, reason: Reason = None, by: By = None, home: HomeOption = None
) -> None:
    """Say that two actors are one: the register's, or the one first written of, stands for both from now on.

    Example: sitrep actors same "Ismael Kani" "Esmail Qaani" --reason "same post, same day"
    """
    tell(context, "same", (a, b), reason, by, home)


def different(
    context: typer.Context, a: Actor, b: Actor, reason: Reason = None, by: By = None, home: HomeOption = None
) -> None:
    """Say that two actors, or a name and an actor, are two: no run joins them again until you retract it.

    Example: sitrep actors different "Ashraf Ghani" "Esmail Qaani"
    """
    tell(context, "different", (a, b), reason, by, home)


def alias(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="The name as articles spell it, in quotes.")],
    actor: Actor,
    reason: Reason = None,
    by: By = None,
    home: HomeOption = None,
) -> None:
    """Say that a name is that actor's, in all articles, whatever the register says of it.

    Example: sitrep actors alias "the Shadow Commander" "Qasem Soleimani"
    """
    tell(context, "alias", (name, actor), reason, by, home)


def retract(
    context: typer.Context,
    number: Annotated[int, typer.Argument(help="Number of the assertion, as in mart_actor_assertion.", min=1)],
    reason: Reason = None,
    by: By = None,
    home: HomeOption = None,
) -> None:
    """Take an assertion back: everything is as it would be without it.

    Example: sitrep actors retract 3 --reason "two men after all"
    """
    tell(context, "retract", (str(number),), reason, by, home)


def tell(
    context: typer.Context, action: str, words: tuple[str, ...], reason: str | None, by: str | None, home: HomeOption
) -> None:
    """Records the assertion, brings the warehouse up to it and says so."""
    from sitrep.flows.decide import decide  # spaCy: not before it is needed
    from sitrep.flows.resources import load_resources

    settings = settings_for(context, home)
    try:
        done = decide(
            Home.open(settings.home),
            load_resources(settings),
            action,
            words,
            reason=(reason or "").strip() or None,
            asserted_by=(by or getuser()).strip(),
            progress=Progress(is_quiet=False),
        )
    except WarehouseError as error:
        raise CommandFailed(str(error)) from error
    typer.echo(f"assertion {done.number}: {done.says}; {done.days} days loaded again, published")
