"""What happens at night: the catalogue's sources are read, and what is new goes all the way."""

# No `from __future__ import annotations` here: Prefect reads the parameters' types at run time.
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from prefect.runtime import flow_run

from sitrep.flows.land import Landed
from sitrep.flows.pipeline import RunFailed, land_task, publish_run, raise_failures, work_off
from sitrep.flows.progress import Progress
from sitrep.flows.recording import Run, recorded
from sitrep.flows.resources import load_resources
from sitrep.flows.settings import Settings, load_settings
from sitrep.flows.sources.catalogue import choose, read_catalogue
from sitrep.flows.summary import RunSummary
from sitrep.warehouse.home import Home
from sitrep.warehouse.lock import only_run


def name_nightly() -> str:
    """Name of a flow run: which day."""
    return f"nightly {flow_run.parameters.get('day') or day_before(load_settings())}"


def day_before(settings: Settings) -> date:
    """The local day before the one that the flow run was planned for.

    A run that starts late, because the machine was off at night, still means the day it was planned for.
    """
    planned = flow_run.scheduled_start_time or datetime.now(ZoneInfo(settings.timezone))
    return planned.astimezone(ZoneInfo(settings.timezone)).date() - timedelta(days=1)


def run_nightly(settings: Settings, progress: Progress, names: Sequence[str], day: date | None) -> RunSummary:
    """What was new in the sources up to the day; to be called within a flow run.

    names: of sources in the catalogue, read whatever their cadence; none: those that are due. day: the day before the
    planned one if left out; what feeds date later is left for the next night. Raises SettingsError if the catalogue
    cannot be used, RunFailed if a day could not be loaded or if no source could be read.
    """
    home = Home.create(settings.home, settings.stages_url)
    day = day or day_before(settings)
    sources = choose(read_catalogue(settings.sources_file), names, home, day)
    run = Run(home, load_resources(settings), str(flow_run.id), progress)
    landed, unread = Landed(), []
    with only_run(home, settings.wait_seconds, progress.say):
        with recorded(run, "nightly", {"sources": [source.name for source in sources], "day": day}):
            for source in sources:
                progress.say(f"land      {source.name}: {source.place(day)}")
                found = land_task(home, settings, [source.place(day)], None, source.publisher, until=day)
                if found.rejections and found.rejections[0].input_path == source.place(day) and not found.outcomes:
                    unread.append(f"{source.name}: {found.rejections[0].detail} [{found.rejections[0].code}]")
                    progress.say(f"UNREAD    {unread[-1]}")
                landed.add(found)
            work_off(run, landed)
        publish_run(run)
    raise_failures(run)
    if unread and len(unread) == len(sources):
        raise RunFailed("no source could be read: " + "; ".join(unread))
    return run.summary
