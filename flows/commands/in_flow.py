"""What `sitrep run` and `sitrep backfill` share: a home, a Prefect server, the libraries, one flow run, its summary."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from sitrep.flows.commands.options import CommandFailed, shown
from sitrep.flows.prefect_home import prepare_prefect
from sitrep.flows.prefect_server import PrefectServer, ServerFailed
from sitrep.flows.progress import Progress
from sitrep.flows.serving.running import running_api
from sitrep.flows.settings import Settings
from sitrep.warehouse.errors import WarehouseError, is_disk_full
from sitrep.warehouse.home import Home
from sitrep.warehouse.lock import only_run

if TYPE_CHECKING:
    from sitrep.flows.summary import RunSummary


def run_in_flow(
    settings: Settings,
    find_home: Callable[[Path], Home],
    work: Callable[[Progress], "RunSummary"],
    *,
    quiet: bool,
    publishes: bool = True,
) -> "RunSummary":
    """The summary of the flow run that `work` makes, printed.

    find_home: what opens or makes the home at a path. `work` is called once server and libraries are ready. publishes:
    whether the run ends with a new copy for readers. Raises CommandFailed with what went wrong.
    """
    progress = Progress(is_quiet=quiet)
    try:
        home = find_home(settings.home)
        prepare_prefect(home)
        progress.say("start     Prefect, language model, checks")
        with only_run(home, settings.wait_seconds, progress.say):
            log = home.prefect_folder / "run-server.log"
            server = PrefectServer(log, settings.prefect_start_seconds, running_api(home))
            load_libraries(settings)
            server.wait()
            summary = run_flow(work, progress)
    except (ServerFailed, WarehouseError) as error:
        raise CommandFailed(str(error)) from error
    for line in summary.as_lines():
        typer.echo(line)
    if publishes:
        typer.echo(f"published {shown(home.published_database)}")
    return summary


def load_libraries(settings: Settings) -> None:
    """Loads what the flow needs while the server gets ready. Raises CommandFailed if nothing can code articles."""
    # Imported here: prefect reads its settings when it is imported, and `sitrep --help` should not wait for spaCy.
    import sitrep.flows.pipeline  # noqa: F401
    from sitrep.flows.coding.coder import CoderFailed
    from sitrep.flows.resources import load_resources
    from sitrep.schemas import star
    from sitrep.schemas.as_expectations import suite

    try:
        load_resources(settings).load()
    except CoderFailed as error:
        raise CommandFailed(str(error)) from error
    suite(star.dim_date)  # Great Expectations


def run_flow(work: Callable[[Progress], "RunSummary"], progress: Progress) -> "RunSummary":
    """The flow run's summary. Raises CommandFailed if a day failed, no process can code, or the disk is full."""
    from sitrep.flows.coding.coder import CoderFailed
    from sitrep.flows.pipeline import RunFailed

    try:
        return work(progress)
    except (RunFailed, CoderFailed) as error:
        raise CommandFailed(str(error)) from error
    except Exception as error:
        if not is_disk_full(error):
            raise
        raise CommandFailed(
            f"the disk is full: {error}\n  make room, or move the home, and give the same command again: "
            "what was done so far is kept, and readers still have the last published copy"
        ) from error
