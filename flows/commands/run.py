"""`sitrep run`: the main job."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from sitrep.flows.commands.options import CommandFailed, HomeOption, settings_for
from sitrep.flows.prefect_home import prepare_prefect
from sitrep.flows.progress import Progress
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home


def run(
    context: typer.Context,
    sources: Annotated[list[str], typer.Argument(help="Files (.txt, .html, .jsonl) or folders of them.")],
    published: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="Publication day of inputs that do not state one."),
    ] = None,
    source: Annotated[str | None, typer.Option(help="Publisher of inputs that do not name one.")] = None,
    home: HomeOption = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, only the summary.")] = False,
) -> None:
    """Ingest articles, extract events, resolve actors, validate, load and publish.

    Example: sitrep run articles/ --published 2023-04-15 --source "The Times of Israel"
    """
    settings = settings_for(context, home)
    progress = Progress(is_quiet=quiet)
    try:
        place = Home.create(settings.home)
    except WarehouseError as error:
        raise CommandFailed(f"{error.code}: {error}") from error
    prepare_prefect(place, settings)
    progress.say("start     Prefect, language model, checks")
    # Imported here: prefect reads its settings when it is imported, and `sitrep --help` should not wait for spaCy.
    from sitrep.flows.resources import load_resources
    from sitrep.schemas import star
    from sitrep.schemas.as_expectations import suite

    # Prefect's server starts in a process of its own; meanwhile this one loads what it will need.
    load_resources(settings).warm(lambda: suite(star.dim_date))
    from sitrep.flows.pipeline import RunFailed, ingest

    try:
        summary = ingest(sources, published.date() if published else None, source, settings=settings, progress=progress)
    except RunFailed as error:
        raise CommandFailed(str(error)) from error
    except WarehouseError as error:
        raise CommandFailed(f"{error.code}: {error}") from error
    for line in summary.as_lines():
        typer.echo(line)
    typer.echo(f"published {relative(place.published_database)}")
    if summary.articles_read and summary.articles_rejected == summary.articles_read:
        raise CommandFailed("every input was rejected: see the codes above")


def relative(path: Path) -> Path:
    """The path as seen from here, where it lies below."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
