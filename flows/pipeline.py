"""The pipeline as a Prefect flow: land → extract → resolve → validate → load → publish, one task a stage and day."""

# No `from __future__ import annotations` here: Prefect reads the parameters' types at run time.
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from prefect import flow, get_run_logger, task
from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.cache_policies import NO_CACHE
from prefect.runtime import flow_run
from prefect.states import State

from sitrep.flows import extract, land, load, resolve, settle, validate
from sitrep.flows.calendar import days_to_load
from sitrep.flows.progress import QUIET, Progress
from sitrep.flows.recording import Run, finish, record_rejected, recorded
from sitrep.flows.resources import Resources, load_resources
from sitrep.flows.settings import Settings, load_settings
from sitrep.flows.summary import RunSummary
from sitrep.flows.writer import writer_slot
from sitrep.schemas import audit
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home
from sitrep.warehouse.landing import read_stage
from sitrep.warehouse.lock import only_run
from sitrep.warehouse.publish import publish
from sitrep.warehouse.query import query

# Another run may be writing: a load takes seconds, so a few tries a quarter of a minute apart are enough.
WRITER_RETRIES = 3
WRITER_RETRY_SECONDS = 15
CALENDAR_DAYS = 100  # in the artifact


class RunFailed(Exception):
    """Some of the work could not be done; the message names the days and why. What could be loaded is loaded."""


def is_worth_another_try(_task: object, _run: object, state: State) -> bool:
    """True for a fault that passes by itself: another process holds the build database."""
    try:
        state.result()
    except WarehouseError as error:
        return error.code == "warehouse_busy"
    except Exception:
        return False
    return False


# How tasks that write to the build database are tried again.
WRITER: dict[str, Any] = {
    "cache_policy": NO_CACHE,
    "persist_result": False,
    "retries": WRITER_RETRIES,
    "retry_delay_seconds": WRITER_RETRY_SECONDS,
    "retry_condition_fn": is_worth_another_try,
}


@task(task_run_name="land", cache_policy=NO_CACHE, persist_result=False)
def land_task(
    home: Home,
    settings: Settings,
    sources: Sequence[str],
    published: date | None,
    source: str | None,
    until: date | None = None,
) -> land.Landed:
    """Stage land."""
    return land.land_sources(home, settings, sources, published, source, until)


@task(task_run_name="land {day} again", cache_policy=NO_CACHE, persist_result=False)
def land_again_task(home: Home, settings: Settings, day: str) -> land.Landed:
    """Stage land, from the raw bytes that are there."""
    return land.land_again(home, settings, day)


@task(task_run_name="extract {day}", cache_policy=NO_CACHE, persist_result=False)
def extract_task(home: Home, resources: Resources, day: str, force: bool, progress: Progress) -> extract.ExtractedDay:
    """Stage extract."""
    logger = get_run_logger()

    def tell(done: int, of: int) -> None:
        logger.info("%s: %d of %d articles coded", day, done, of)
        if of > resources.settings.batch_size:
            progress.say(f"extract   {day}: {done} of {of} articles")

    return extract.extract_day(home, resources, day, force=force, progress=tell)


@task(task_run_name="resolve {day}", cache_policy=NO_CACHE, persist_result=False)
def resolve_task(home: Home, resources: Resources, day: str) -> int:
    """Stage resolve."""
    return resolve.resolve_day(home, resources, day)


@task(task_run_name="validate {day}", cache_policy=NO_CACHE, persist_result=False)
def validate_task(home: Home, resources: Resources, day: str, run_id: str) -> validate.ValidatedDay:
    """Stage validate."""
    return validate.validate_day(home, resources, day, run_id)


@task(task_run_name="load {day}", **WRITER)
def load_task(home: Home, resources: Resources, day: str, run_id: str) -> load.LoadedDay:
    """Stage load."""
    with writer_slot():
        return load.load_validated_day(home, resources, day, run_id)


@task(task_run_name="settle actors", **WRITER)
def settle_task(home: Home, resources: Resources, run_id: str) -> settle.Settled:
    """Which actors are one over all days."""
    return settle.settle_actors(home, resources, run_id)


@task(task_run_name="group happenings", **WRITER)
def group_task(home: Home, run_id: str) -> load.Grouped:
    """What is derived from all days: happenings and spellings."""
    with writer_slot():
        return load.rebuild_happenings(home, run_id)


@task(task_run_name="publish", **WRITER)
def publish_task(home: Home) -> Path:
    """Stage publish: the readers' copy."""
    with writer_slot():
        return publish(home)


def name_run() -> str:
    """Name of a flow run: what is ingested."""
    sources = flow_run.parameters.get("sources") or []
    first = Path(str(sources[0])).name if sources else "nothing"
    return f"ingest {first}" + (f" and {len(sources) - 1} more" if len(sources) > 1 else "")


@flow(name="ingest", flow_run_name=name_run, persist_result=False, validate_parameters=False)
def ingest(
    sources: list[str],
    published: date | None = None,
    source: str | None = None,
    settings: Settings | None = None,
    progress: Progress = QUIET,
) -> RunSummary:
    """The main job as `sitrep run` starts it: see `run_ingest`."""
    return run_ingest(settings or load_settings(), progress, sources, published, source)


def run_ingest(
    settings: Settings, progress: Progress, sources: Sequence[str], published: date | None, source: str | None
) -> RunSummary:
    """Files, folders and addresses in, a published warehouse out; to be called within a flow run.

    sources: paths of files or folders. published: publication day of inputs that do not state one. source: publisher
    of inputs that do not name one. Returns the summary; raises RunFailed if a day could not be loaded (the others are).
    """
    home = Home.create(settings.home, settings.stages_url)
    run = Run(home, load_resources(settings), str(flow_run.id), progress)
    with only_run(home, settings.wait_seconds, progress.say):
        with recorded(run, "ingest", {"sources": sources, "published": published, "source": source}):
            progress.say("land      reading the inputs")
            work_off(run, land_task(home, settings, sources, published, source))
        publish_run(run)
    raise_failures(run)
    return run.summary


def work_off(run: Run, landed: land.Landed) -> None:
    """Takes what was landed, and what earlier runs left behind, to the star schema."""
    run.summary.add_landed(landed)
    record_rejected(run, landed.rejections)
    days = days_to_load(run.home, landed.days, run.resources.extractor_version)
    run.progress.say(f"landed    {landed.articles_read} inputs; {len(days)} publication days to work on")
    for day in days:
        run_day(run, day)
    group_run(run)
    leave_artifacts(run)


def group_run(run: Run) -> None:
    """Makes anew what is derived from all days."""
    run.progress.say("settle    which names are one actor's")
    run.summary.settled = settle_task(run.home, run.resources, run.id)
    run.progress.say("group     which statements tell of the same happening")
    run.summary.grouped = group_task(run.home, run.id)


def raise_failures(run: Run) -> None:
    """Raises RunFailed if a day could not be loaded."""
    if run.summary.failures:
        raise RunFailed("; ".join(f"{day}: {reason}" for day, reason in run.summary.failures.items()))


def publish_run(run: Run) -> None:
    """Publishes what the run loaded; the run already stands as ended in the copy that readers get."""
    run.progress.say("publish   the readers' copy")
    try:
        publish_task(run.home)
    except BaseException as error:
        finish(run, "failed", f"publish: {type(error).__name__}: {error}")
        raise
    leave_calendar(run)


def leave_calendar(run: Run) -> None:
    """The newest days of the calendar of what is loaded, as an artifact in Prefect."""
    days = query(run.home, f"from mart_load_calendar order by date desc nulls last limit {CALENDAR_DAYS}")
    create_table_artifact(
        [{name: str(value) for name, value in row.items()} for row in days.iter_rows(named=True)],
        key="load-calendar",
        description=f"What is loaded: the newest {CALENDAR_DAYS} publication days, all in mart_load_calendar",
    )


def run_day(run: Run, day: str, force: bool = False) -> None:
    """Takes one publication day from its landed articles to the star schema; a blocked day is noted, not raised."""
    coded = extract_run_day(run, day, force)
    resolve_task(run.home, run.resources, day)
    if validate_run_day(run, day):
        load_run_day(run, day, coded)


def extract_run_day(run: Run, day: str, force: bool) -> int:
    """How many of the day's articles were coded; those that cannot be are noted as rejected."""
    extracted = extract_task(run.home, run.resources, day, force, run.progress)
    record_rejected(run, run.summary.add_uncoded(extracted.rejections))
    return extracted.coded


def validate_run_day(run: Run, day: str) -> bool:
    """Whether the day's rows may be loaded; if not, the day and why are noted."""
    found = validate_task(run.home, run.resources, day, run.id)
    run.summary.rows_made += found.rows_made
    if found.failures:
        run.summary.rows_quarantined += found.rows_made
        run.summary.failures[day] = "blocked by " + ", ".join(found.failures)
        run.progress.say(f"BLOCKED   {day}: {run.summary.failures[day]}")
        load.record_blocked_day(run.home, day, run.id)
    return not found.failures


def load_run_day(run: Run, day: str, coded: int) -> None:
    """Loads the day's validated rows; `coded` is how many of its articles this run read."""
    done = load_task(run.home, run.resources, day, run.id)
    run.summary.rows_loaded += done.rows_loaded
    run.summary.rows_quarantined += done.rows_quarantined
    run.summary.days.append(day)
    run.progress.say(
        f"loaded    {day}: {coded} articles coded, {done.event_mentions} event mentions, "
        f"{done.rows_loaded} rows" + (f", {done.rows_quarantined} quarantined" if done.rows_quarantined else "")
    )


def leave_artifacts(run: Run) -> None:
    """The run's artifacts in Prefect: the counts, and what the checks found on the days of this run."""
    create_markdown_artifact(run.summary.as_markdown(), key="run-summary", description=f"What run {run.id} did")
    shown = ("partition", "table_name", "check_name", "column_name", "severity", "failed_count", "detail")
    found = [
        {name: str(row[name]) for name in shown}
        for day in (*run.summary.days, *run.summary.failures)
        for row in read_stage(run.home, audit.check_result, day).iter_rows(named=True)
        if not row["is_passed"]
    ]
    create_table_artifact(
        found or [{"checks": "all passed"}],
        key="quality-checks",
        description="Checks that found something; all results are in audit.check_result",
    )
