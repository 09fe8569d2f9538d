"""`sitrep run`: the main job."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sitrep.flows.commands.in_flow import run_in_flow
from sitrep.flows.commands.options import CommandFailed, HomeOption, settings_for
from sitrep.flows.progress import Progress
from sitrep.flows.sources.address import is_address
from sitrep.warehouse.home import Home

if TYPE_CHECKING:
    from sitrep.flows.summary import RunSummary


def run(
    context: typer.Context,
    sources: Annotated[
        list[str], typer.Argument(help="Files (.txt, .html, .jsonl), folders of them, addresses of pages and feeds.")
    ],
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
    if not any(Path(one).exists() or is_address(one) for one in sources):
        raise typer.BadParameter(f"no such file or folder: {', '.join(sources)}", param_hint="SOURCES")
    settings = settings_for(context, home)
    day = published.date() if published else None

    def work(progress: Progress) -> "RunSummary":
        from sitrep.flows.pipeline import ingest  # Prefect: not before its surroundings are prepared

        return ingest(sources, day, source, settings=settings, progress=progress)

    def make_home(path: Path) -> Home:
        return Home.create(path, settings.stages_url)

    summary = run_in_flow(settings, make_home, work, quiet=quiet)
    if summary.articles_read and summary.articles_rejected == summary.articles_read:
        raise CommandFailed("every input was rejected: see the codes above")
