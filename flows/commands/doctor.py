"""`sitrep doctor`: what is installed, where data lives, what is stale or broken, and what to do."""

import typer

from sitrep.flows.commands.options import CommandFailed, HomeOption, settings_for


def doctor(context: typer.Context, home: HomeOption = None) -> None:
    """Say what is installed, where data lives, what is stale or broken, and what to do about it.

    Nothing is changed. Exit status 1 if something is broken.

    Example: sitrep doctor --home .sitrep
    """
    from sitrep.flows.doctor import State, examine  # spaCy and DuckDB: not before they are needed

    broken = 0
    for finding in examine(settings_for(context, home)):
        broken += finding.state is State.broken
        typer.echo(f"{finding.state:6}  {finding.subject:10} {finding.text}")
        if finding.remedy:
            typer.echo(f"{'':19}→ {finding.remedy}")
    if broken:
        raise CommandFailed(f"{broken} things are broken: see the lines above")
