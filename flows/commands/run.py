"""`sitrep run`: the main job."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sitrep.flows.commands.options import CommandFailed, HomeOption, settings_for, shown
from sitrep.flows.prefect_home import prepare_prefect
from sitrep.flows.prefect_server import PrefectServer, ServerFailed
from sitrep.flows.progress import Progress
from sitrep.flows.settings import Settings
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home
from sitrep.warehouse.lock import only_run

if TYPE_CHECKING:
    from sitrep.flows.summary import RunSummary


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
    if not any(Path(one).exists() for one in sources):
        raise typer.BadParameter(f"no such file or folder: {', '.join(sources)}", param_hint="SOURCES")
    settings = settings_for(context, home)
    progress = Progress(is_quiet=quiet)
    try:
        place = Home.create(settings.home)
    except WarehouseError as error:
        raise CommandFailed(str(error)) from error
    prepare_prefect(place)
    progress.say("start     Prefect, language model, checks")
    try:
        with only_run(place, settings.wait_seconds, progress.say):
            server = PrefectServer(place.prefect_folder / "server.log", settings.prefect_start_seconds)
            summary = run_flow(settings, server, progress, sources, published.date() if published else None, source)
    except (ServerFailed, WarehouseError) as error:
        raise CommandFailed(str(error)) from error
    for line in summary.as_lines():
        typer.echo(line)
    typer.echo(f"published {shown(place.published_database)}")
    if summary.articles_read and summary.articles_rejected == summary.articles_read:
        raise CommandFailed("every input was rejected: see the codes above")


def run_flow(
    settings: Settings,
    server: PrefectServer,
    progress: Progress,
    sources: list[str],
    published: date | None,
    source: str | None,
) -> "RunSummary":
    """Loads what the flow needs while the server gets ready, then runs it. Raises CommandFailed if a day failed."""
    # Imported here: prefect reads its settings when it is imported, and `sitrep --help` should not wait for spaCy.
    from sitrep.flows.coding.coder import CoderFailed
    from sitrep.flows.pipeline import RunFailed, ingest
    from sitrep.flows.resources import load_resources
    from sitrep.schemas import star
    from sitrep.schemas.as_expectations import suite

    load_resources(settings).load()
    suite(star.dim_date)  # Great Expectations
    server.wait()
    try:
        return ingest(sources, published, source, settings=settings, progress=progress)
    except (RunFailed, CoderFailed) as error:
        raise CommandFailed(str(error)) from error
