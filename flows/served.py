"""The flows that people start from Prefect's UI, or that start at night: each a form in front of the pipeline.

The parameters' descriptions in the docstrings are what the forms show, so they are written for whoever fills them in.
"""

# No `from __future__ import annotations` here: Prefect reads the parameters' types at run time.
from datetime import date
from typing import Any

from prefect import flow
from prefect.artifacts import create_table_artifact
from prefect.runtime import flow_run

from sitrep.flows.backfill import USUAL, Stage, name_backfill, run_backfill
from sitrep.flows.nightly import name_nightly, run_nightly
from sitrep.flows.pipeline import name_run, publish_task, run_ingest
from sitrep.flows.progress import LoggedProgress
from sitrep.flows.serving.lifeline import end_with_up
from sitrep.flows.settings import Settings, load_settings
from sitrep.warehouse.home import Home
from sitrep.warehouse.lock import only_run

STARTED_BY_FORM: dict[str, Any] = {"persist_result": False, "validate_parameters": True}


class ChecksFailed(Exception):
    """A blocking check found rows; the message says how many checks."""


def settings_of_run() -> Settings:
    """The settings in force; from here on the run ends with the `sitrep up` that started it."""
    settings = load_settings()
    end_with_up(Home(settings.home.absolute()))
    return settings


@flow(flow_run_name=name_nightly, **STARTED_BY_FORM)
def nightly(sources: list[str] = [], day: date | None = None) -> None:  # noqa: B006  # Prefect copies it
    """Read the catalogue's sources; extract, load and publish what is new.

    Args:
        sources: Names of sources in sources.toml, one per entry; left out, all that are due.
        day: Last publication day to take from feeds, and the {day} of locations; left out, the day before the run's.
    """
    run_nightly(settings_of_run(), LoggedProgress(), sources, day)


@flow(flow_run_name=name_run, **STARTED_BY_FORM)
def ingest(sources: list[str], published: date | None = None, source: str | None = None) -> None:
    """Read articles, extract events, load and publish them.

    Args:
        sources: Files or folders on the machine that Sitrep runs on, or addresses of pages and feeds; one per entry.
        published: Publication day of articles that do not state one.
        source: Publisher of articles that do not name one.
    """
    run_ingest(settings_of_run(), LoggedProgress(), sources, published, source)


@flow(flow_run_name=name_backfill, **STARTED_BY_FORM)
def backfill(
    start: date | None = None, end: date | None = None, stages: list[Stage] = USUAL, force: bool = False
) -> None:
    """Work on publication days again from what was landed; days that are up to date are passed over.

    Args:
        start: First publication day; left out, the first that there is.
        end: Last publication day, included; left out, the last that there is. Without both, undated articles too.
        stages: What to do to each day, in this order. "land" reads the stored bytes anew; nothing is fetched.
        force: Also days that are loaded at the versions of now.
    """
    run_backfill(settings_of_run(), LoggedProgress(), start, end, stages, force)


@flow(flow_run_name="publish", **STARTED_BY_FORM)
def publish() -> None:
    """Put what is loaded into the file that readers open, without any other work."""
    settings = settings_of_run()
    home, progress = Home.open(settings.home), LoggedProgress()
    with only_run(home, settings.wait_seconds, progress.say):
        progress.say(f"published {publish_task(home)}")


@flow(flow_run_name="check", **STARTED_BY_FORM)
def check() -> None:
    """Run all data-quality checks on what readers see; the run fails if a blocking one finds rows."""
    from sitrep.warehouse.check_loaded import check_loaded  # Great Expectations: not before it is needed

    results = check_loaded(Home.open(settings_of_run().home), str(flow_run.id))
    failed = results.filter(~results["is_passed"])
    shown = ("severity", "table_name", "check_name", "column_name", "failed_count", "detail")
    rows = [{name: str(row[name]) for name in shown} for row in failed.iter_rows(named=True)]
    LoggedProgress().say(f"{results.height} checks, {failed.height} found something")
    create_table_artifact(
        rows or [{"checks": "all passed"}], key="published-checks", description="Checks on the published warehouse"
    )
    blocking = failed.filter(failed["severity"] == "blocking").height
    if blocking:
        raise ChecksFailed(f"{blocking} blocking checks found rows: see the artifact published-checks")
