"""Runs that need no half minute of the processor to begin: forked off a process that has imported everything, coding
from what an earlier run recorded. All else is `sitrep run` as it is typed, its processes and their ends included.
"""

from __future__ import annotations

import functools
import multiprocessing
import os
import sys
from contextlib import suppress
from pathlib import Path

import polars as pl

from sitrep.flows.coding.coder import Coder
from sitrep.flows.coding.worker import Code, Tables
from sitrep.flows.settings import Settings
from sitrep.schemas import stages
from sitrep.schemas.as_polars import empty_frame
from sitrep.warehouse.home import Home
from sitrep.warehouse.landing import list_partitions, read_stage

RECORDED = "SOAK_RECORDED"  # in the environment: the folder that `record` wrote
# Nothing of this starts a thread or reads a file of the home, so what is forked off is as good as new.
IMPORTED = ["sitrep.flows.cli", "sitrep.flows.pipeline", "great_expectations", "tests.soak.warm"]
ARTICLE_KEY = list(stages.ARTICLE_KEY)


class WarmRun:
    """A command in a forked process: what `subprocess.Popen` would be."""

    def __init__(self, arguments: list[str], output: Path) -> None:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(IMPORTED)
        with suppress(FileExistsError):
            os.mkfifo(output)
        self.process = context.Process(target=run_command, args=(arguments, str(output)))
        self.process.start()
        self.stdout = output.open(encoding="utf-8")

    @property
    def pid(self) -> int:
        """As `subprocess.Popen` has it."""
        assert self.process.pid is not None
        return self.process.pid

    @property
    def returncode(self) -> int | None:
        """As `subprocess.Popen` has it."""
        return self.process.exitcode

    def poll(self) -> int | None:
        """Exit status, None while it runs."""
        return self.process.exitcode

    def wait(self, timeout: float) -> None:
        """Returns when it has ended. Raises TimeoutError after so many seconds."""
        self.process.join(timeout)
        if self.process.exitcode is None:
            raise TimeoutError(f"the run has not ended within {timeout:g} s")

    def kill(self) -> None:
        """SIGKILL."""
        self.process.kill()


def run_command(arguments: list[str], output: str) -> None:
    """What the forked process does: `sitrep` with these arguments, its words into the pipe."""
    descriptor = os.open(output, os.O_WRONLY)
    os.dup2(descriptor, 1)
    os.dup2(descriptor, 2)
    os.close(descriptor)
    sys.argv = ["sitrep", *arguments]
    from sitrep.flows import cli, resources

    vars(resources)["Coder"] = functools.partial(Coder, load=load_recorded)
    cli.main()


def record(home: Path, folder: Path) -> Path:
    """The folder, which now holds all that was extracted in the home, a file a table."""
    opened = Home.open(home)
    folder.mkdir()
    for table in stages.EXTRACTED:
        days = list_partitions(opened, stages.article)
        frames = [empty_frame(table), *(read_stage(opened, table, day) for day in days)]
        pl.concat(frames).write_parquet(folder / f"{table.name}.parquet")
    return folder


def load_recorded(settings: Settings) -> Code:
    """Codes articles by looking up what was recorded of them."""
    folder = Path(os.environ[RECORDED])
    tables = {table: pl.read_parquet(folder / f"{table.name}.parquet") for table in stages.EXTRACTED}

    def code(articles: pl.DataFrame, zones: pl.DataFrame) -> Tables:
        events = tables[stages.event_mention].join(articles, on=ARTICLE_KEY, how="semi")
        return {
            table.name: rows.join(articles, on=ARTICLE_KEY, how="semi")
            if "article_id" in table.column_names
            else rows.join(events, on="event_mention_id", how="semi")
            for table, rows in tables.items()
        }

    return code
