"""Kills runs at random points and looks at what is left: `python -m tests.soak.crash [--kills 50] [--articles 300]`.

Each trial takes a home with a third of the articles loaded and published, runs the rest, and ends that run with SIGKILL
at a random moment of a random stage. The published file must then read as it was before or as it is at the end. The
same command again must leave the warehouse as an undisturbed run does: no row lost, doubled or half a day.

Reading the articles is done once, by an undisturbed run; the trials' workers answer with what it recorded, and their
processes begin with everything imported (see `warm`), so that a trial takes half a minute. `--cold` types `sitrep run`
in full each time, as the short form of this in `make test` does.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb

from sitrep.flows.prefect_home import prepare_prefect
from sitrep.flows.prefect_server import PrefectServer
from sitrep.warehouse.fingerprint import content_fingerprint
from sitrep.warehouse.home import Home
from tests.soak.warm import RECORDED, WarmRun, record
from tests.soak.wire import write_wire

Process = subprocess.Popen[str] | WarmRun
Lines = list[tuple[float, str]]  # what a run says, and when

# How a line of progress begins when the stage does; before the first nothing in the home is touched.
STAGES = ("land ", "landed", "loaded", "group ", "publish ")
LONGEST_RUN = 600  # seconds


@dataclass(frozen=True)
class Moment:
    """So long after a stage's first line."""

    stage: str
    seconds: float


@dataclass
class Scene:
    """What all trials share: a home with the first part published, the rest to run, and what must come of it."""

    home: Path
    rest: Path
    before: str
    after: str
    stage_seconds: dict[str, float]
    is_warm: bool = False

    def draw(self, dice: random.Random) -> Moment:
        """A moment within a stage; every stage is as likely as the others."""
        stage = dice.choice([name for name, seconds in self.stage_seconds.items() if seconds > 0])
        return Moment(stage, dice.uniform(0, self.stage_seconds[stage]))


def set_scene(folder: Path, articles: int, days: int, *, is_warm: bool = False) -> Scene:
    """Loads the first third, and in a copy the rest without being disturbed; is_warm: the trials start as `warm` says.

    Raises RuntimeError if a run fails, or if a warm one leaves other rows than one that is typed.
    """
    first = write_wire(folder / "first.jsonl", articles // 3, days)
    rest = write_wire(folder / "rest.jsonl", articles - articles // 3, days, first=articles // 3)
    home, whole = folder / "home", folder / "whole"
    run_to_end(home, first)
    shutil.copytree(home, whole)
    lines = run_to_end(whole, rest)
    before, after = fingerprint(home), fingerprint(whole)
    if is_warm:
        os.environ[RECORDED] = str(record(whole, folder / "recorded"))
        shutil.copytree(home, warm := folder / "warm")
        lines = run_to_end(warm, rest, is_warm=True)
        if fingerprint(warm) != after:
            raise RuntimeError("what was recorded of the articles does not give the rows that reading them gave")
    return Scene(home, rest, before, after, stage_lengths(lines), is_warm)


def stage_lengths(lines: Lines) -> dict[str, float]:
    """Seconds from each stage's first line to the next stage's, of a run's lines with their times."""
    begins = {}
    for at, line in lines:
        for stage in STAGES:
            if line.startswith(stage):
                begins.setdefault(stage, at)
    marks = sorted(begins.items(), key=lambda mark: mark[1])
    ends = [at for _, at in marks[1:]] + [lines[-1][0]]
    return {stage: end - at for (stage, at), end in zip(marks, ends, strict=True)}


def trial(scene: Scene, moment: Moment, folder: Path) -> tuple[Moment, str | None]:
    """When the run was killed, and what was wrong then or after a second run, None if nothing was.

    A run that has ended by the moment is no trial: another one is killed after half the time.
    """
    home = folder / "trial"
    while True:
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(scene.home, home)
        if run_until(home, scene.rest, moment, is_warm=scene.is_warm):
            return moment, fault_after(scene, home)
        moment = Moment(moment.stage, moment.seconds / 2)


def fault_after(scene: Scene, home: Path) -> str | None:
    """What is wrong in a home whose run was killed, or after a second run; None if nothing is."""
    left = fingerprint(home)
    if left not in (scene.before, scene.after):
        return "the published file is neither the old nor the new one"
    run_to_end(home, scene.rest, is_warm=scene.is_warm)
    if fingerprint(home) != scene.after:
        return "the second run left other rows than an undisturbed run"
    fresh = Home.open(home).published_database.with_name("warehouse.duckdb.new")
    return f"{fresh.name} was left behind" if fresh.exists() else None


def fingerprint(home: Path) -> str:
    """Of all that readers see in a home."""
    with duckdb.connect(str(Home.open(home).published_database), read_only=True) as con:
        return content_fingerprint(con)


def run_to_end(home: Path, source: Path, *, is_warm: bool = False) -> Lines:
    """The run's lines with the seconds at which they came. Raises RuntimeError if the run fails."""
    process, lines, reader = start(home, source, is_warm=is_warm)
    process.wait(LONGEST_RUN)
    reader.join()
    if process.returncode:
        raise RuntimeError(f"sitrep run failed with {process.returncode}:\n" + "\n".join(line for _, line in lines))
    return lines


def run_until(home: Path, source: Path, moment: Moment, *, is_warm: bool = False) -> bool:
    """Runs and kills the process at the moment; False if the run has ended by itself by then."""
    process, lines, reader = start(home, source, is_warm=is_warm)
    kill_at = None
    while process.poll() is None and (kill_at is None or time.monotonic() < kill_at):
        if kill_at is None and any(line.startswith(moment.stage) for _, line in list(lines)):
            kill_at = time.monotonic() + moment.seconds
        time.sleep(0.005)
    if process.poll() is None:
        process.kill()
    process.wait(LONGEST_RUN)
    reader.join()
    return process.returncode == -signal.SIGKILL


def start(home: Path, source: Path, *, is_warm: bool) -> tuple[Process, Lines, threading.Thread]:
    """A run in a process of its own, its messages as they come, and the thread that gathers them."""
    arguments = ["run", str(source), "--home", str(home)]
    process: Process
    if is_warm:
        process = WarmRun(arguments, home.with_suffix(".output"))
    else:
        process = subprocess.Popen(
            [sys.executable, "-m", "sitrep.flows.cli", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
    lines: Lines = []
    output = process.stdout
    assert output is not None

    def gather() -> None:
        for line in output:
            _, _, message = line.partition(" s  ")  # behind the run's own clock
            lines.append((time.monotonic(), message.strip() or line.strip()))
        output.close()

    reader = threading.Thread(target=gather, daemon=True)
    reader.start()
    return process, lines, reader


@contextmanager
def one_server(folder: Path) -> Generator[None]:
    """All runs within the block use one Prefect server instead of starting their own."""
    kept = dict(os.environ)
    os.environ["PREFECT_HOME"] = str(folder / "prefect")
    os.environ.pop("PREFECT_API_URL", None)
    server = PrefectServer(folder / "server.log", 900)
    try:
        server.wait()
        yield
    finally:
        server.stop()
        os.environ.clear()
        os.environ.update(kept)


def main() -> int:
    """Prints a line a trial; exit status 0 if all were as they must be, else 1."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--days", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cold", action="store_true", help="type each run in full: takes three times as long")
    asked = parser.parse_args()
    dice = random.Random(asked.seed)
    with tempfile.TemporaryDirectory() as name, one_server(folder := Path(name)):
        prepare_prefect(Home(folder))  # before a process that has imported prefect is forked
        scene = set_scene(folder, asked.articles, asked.days, is_warm=not asked.cold)
        lengths = {stage.strip(): round(seconds, 1) for stage, seconds in scene.stage_seconds.items()}
        print("stages of an undisturbed run, seconds:", lengths, flush=True)
        wrong = 0
        for number in range(1, asked.kills + 1):
            moment = scene.draw(dice)
            moment, fault = trial(scene, moment, folder)
            wrong += fault is not None
            print(
                f"{number:3} killed {moment.seconds:5.2f} s into {moment.stage.strip():8} {fault or 'same'}", flush=True
            )
        print(f"{asked.kills - wrong} of {asked.kills} identical")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
