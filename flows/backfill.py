"""Publication days worked on again from what was landed: in order, resumable, only the stages asked for."""

# No `from __future__ import annotations` here: Prefect reads the parameters' types at run time.
import json
from collections.abc import Collection, Sequence
from datetime import date
from enum import StrEnum
from uuid import UUID

from prefect import flow
from prefect.artifacts import create_progress_artifact, update_progress_artifact
from prefect.runtime import flow_run

from sitrep.flows.calendar import days_current, days_done_before, days_landed
from sitrep.flows.estimate import Estimate
from sitrep.flows.pipeline import (
    extract_run_day,
    group_run,
    land_again_task,
    leave_artifacts,
    load_run_day,
    publish_run,
    raise_failures,
    resolve_task,
    validate_run_day,
)
from sitrep.flows.progress import QUIET, Progress
from sitrep.flows.recording import Run, recorded
from sitrep.flows.resources import load_resources
from sitrep.flows.settings import Settings, load_settings
from sitrep.flows.summary import RunSummary
from sitrep.warehouse.home import Home
from sitrep.warehouse.lock import only_run


class Stage(StrEnum):
    """What a backfill can do to a day; the last one to all days together."""

    land = "land"
    extract = "extract"
    resolve = "resolve"
    validate = "validate"
    load = "load"
    publish = "publish"


# Articles are landed once; to read their raw bytes again is to be asked for.
USUAL = [stage for stage in Stage if stage is not Stage.land]


def name_backfill() -> str:
    """Name of a flow run: which days."""
    given = flow_run.parameters
    return f"backfill {given.get('start') or 'first day'} to {given.get('end') or 'last day'}"


@flow(name="backfill", flow_run_name=name_backfill, persist_result=False, validate_parameters=False)
def backfill(
    start: date | None = None,
    end: date | None = None,
    stages: Sequence[Stage] = USUAL,
    force: bool = False,
    settings: Settings | None = None,
    progress: Progress = QUIET,
) -> RunSummary:
    """The flow as `sitrep backfill` starts it: see `run_backfill`."""
    return run_backfill(settings or load_settings(), progress, start, end, stages, force)


def run_backfill(
    settings: Settings, progress: Progress, start: date | None, end: date | None, stages: Collection[Stage], force: bool
) -> RunSummary:
    """What was done to the landed days from `start` to `end`, both included; to be called within a flow run.

    Without `start` and `end` all days, the undated articles too. A day that is loaded as it is landed, at the versions
    of now, is passed over unless `force`. A run that was cut off goes on with the same arguments where it was, also
    with `force`. Raises RunFailed if a day could not be loaded (the others are).
    """
    home = Home.open(settings.home)
    run = Run(home, load_resources(settings), str(flow_run.id), progress)
    asked = [stage for stage in Stage if stage in stages]
    arguments: dict[str, object] = {"start": start, "end": end, "stages": asked, "force": force}
    with only_run(home, settings.wait_seconds, progress.say):
        with recorded(run, "backfill", arguments):
            landed = days_landed(home, start, end)
            days = days_to_do(run, landed, arguments, asked, force)
            progress.say(f"backfill  {len(days)} of {len(landed)} landed days to work on: {', '.join(asked)}")
            work_on(run, days, asked, force)
            if Stage.load in asked:
                group_run(run)
            leave_artifacts(run)
        if Stage.publish in asked:
            publish_run(run)
    raise_failures(run)
    return run.summary


def days_to_do(
    run: Run, landed: Sequence[str], arguments: dict[str, object], asked: Sequence[Stage], force: bool
) -> list[str]:
    """Those of the landed days that the run has to work on."""
    if Stage.load not in asked:
        return list(landed) if set(asked) != {Stage.publish} else []
    version = run.resources.extractor_version
    done = days_done_before(run.home, "backfill", json.dumps(arguments, default=str), version)
    if not force:
        done |= days_current(run.home, landed, version)
    return [day for day in landed if day not in done]


def work_on(run: Run, days: Sequence[str], asked: Sequence[Stage], force: bool) -> None:
    """Takes each day through the stages asked for, and tells how far it is."""
    estimate = Estimate.of_days(run.home, days)
    artifact = create_progress_artifact(progress=0.0, key="backfill-progress", description=f"{len(days)} days")
    assert isinstance(artifact, UUID)  # a coroutine only where an event loop runs already
    for number, day in enumerate(days, start=1):
        work_on_day(run, day, asked, force)
        estimate.add(day)
        left = estimate.words()
        run.progress.say(f"done      {day}: {number} of {len(days)} days, {left}")
        update_progress_artifact(artifact, progress=100.0 * estimate.share, description=f"{day} done; {left}")


def work_on_day(run: Run, day: str, asked: Sequence[Stage], force: bool) -> None:
    """The stages asked for, for one day; a blocked day is noted, not raised."""
    coded = 0
    if Stage.land in asked:
        land_again_task(run.home, run.resources.settings, day)
    if Stage.extract in asked:
        coded = extract_run_day(run, day, force)
    if Stage.resolve in asked:
        resolve_task(run.home, run.resources, day)
    if Stage.validate in asked and not validate_run_day(run, day):
        return
    if Stage.load in asked:
        load_run_day(run, day, coded)
