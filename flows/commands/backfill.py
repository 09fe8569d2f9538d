"""`sitrep backfill`: publication days again, from what was landed."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from sitrep.flows.commands.in_flow import run_in_flow
from sitrep.flows.commands.options import HomeOption, settings_for
from sitrep.flows.progress import Progress
from sitrep.warehouse.home import Home

if TYPE_CHECKING:
    from sitrep.flows.summary import RunSummary

DAY = ["%Y-%m-%d"]


def backfill(
    context: typer.Context,
    start: Annotated[
        datetime | None,
        typer.Option("--from", formats=DAY, help="First publication day; the first landed if left out."),
    ] = None,
    end: Annotated[
        datetime | None,
        typer.Option("--to", formats=DAY, help="Last publication day, included; the last landed if left out."),
    ] = None,
    stages: Annotated[
        str, typer.Option(help="Which of land, extract, resolve, validate, load, publish, with commas between.")
    ] = "extract,resolve,validate,load,publish",
    force: Annotated[bool, typer.Option("--force", help="Also days that are loaded at the versions of now.")] = False,
    home: HomeOption = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, only the summary.")] = False,
) -> None:
    """Work on publication days again from what was landed, in order; nothing is fetched or ingested.

    Days that are loaded as landed, at the versions of now, are passed over. Cut off, the same command goes on where
    it was. Without --from and --to all days, and the undated articles.

    Example: sitrep backfill --from 2023-01-01 --to 2023-12-31 --stages extract,resolve,validate,load,publish
    """
    names = [name.strip() for name in stages.split(",") if name.strip()]
    first, last = as_day(start), as_day(end)
    if first and last and first > last:
        raise typer.BadParameter(f"{first} is after {last}", param_hint="--from")
    settings = settings_for(context, home)

    def work(progress: Progress) -> "RunSummary":
        from sitrep.flows.backfill import Stage  # Prefect: not before its surroundings are prepared
        from sitrep.flows.backfill import backfill as flow

        return flow(first, last, [Stage(name) for name in names], force, settings=settings, progress=progress)

    check_stages(names)
    run_in_flow(settings, Home.open, work, quiet=quiet, publishes="publish" in names)


# Stage's values, which live behind an import of Prefect; a test holds both together.
STAGES = ("land", "extract", "resolve", "validate", "load", "publish")


def check_stages(names: list[str]) -> None:
    """Raises BadParameter if there is no stage, or one that is none."""
    wrong = [name for name in names if name not in STAGES]
    if wrong or not names:
        raise typer.BadParameter(
            f"{', '.join(wrong) or 'nothing'} is no stage; stages are {', '.join(STAGES)}", param_hint="--stages"
        )


def as_day(moment: datetime | None) -> date | None:
    """The day that was given."""
    return moment.date() if moment else None
