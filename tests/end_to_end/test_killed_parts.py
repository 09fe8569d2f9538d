"""Single processes killed while a run works: what is left goes on or says so, and in the end nothing is missing."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from sitrep.flows.prefect_server import free_port
from sitrep.flows.serving.children import children_of
from tests.end_to_end.running_up import START_SECONDS, Up, descendants, started_up
from tests.soak.crash import fingerprint, one_server, run_to_end, start
from tests.soak.wire import write_wire

pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are found through /proc")

WORK_SECONDS = 0.3  # of the processor, which a coding worker takes for more than a few words
ENDING_SECONDS = 20.0
Found = TypeVar("Found")


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_wire(tmp_path_factory.mktemp("wire") / "wire.jsonl", 24, days=2, sentences=8)


@pytest.fixture(scope="module")
def undisturbed(wire: Path, _server: None) -> str:
    """Fingerprint of a run that nobody disturbs."""
    run_to_end(wire.with_name("undisturbed"), wire)
    return fingerprint(wire.with_name("undisturbed"))


@pytest.fixture(scope="module")
def _server(wire: Path) -> Iterator[None]:
    with one_server(wire.parent):
        yield


def test_a_run_goes_on_when_a_coding_worker_is_killed_with_an_article_in_work(
    wire: Path, undisturbed: str, tmp_path: Path
):
    process, lines, reader = start(tmp_path / "home", wire, is_warm=False)
    wait_for(lambda: any(line.startswith("landed") for _, line in lines), "the run has landed nothing")
    before = {pid: seconds_of(pid) for pid in coders_below(process.pid)}
    assert len(before) == 1
    (coder,) = before
    wait_for(lambda: seconds_of(coder) > before[coder] + WORK_SECONDS, "the worker does not work")
    os.kill(coder, signal.SIGKILL)
    process.wait(START_SECONDS)
    reader.join()
    assert process.returncode == 0, lines
    assert [line for _, line in lines if "24 read = 24 loaded" in line], lines
    assert fingerprint(tmp_path / "home") == undisturbed


@pytest.mark.long
@pytest.mark.usefixtures("_server")
def test_flow_run_worker_and_sitrep_up_are_killed_and_the_next_start_does_the_rest(
    wire: Path, undisturbed: str, tmp_path: Path
):
    (tmp_path / "sitrep.toml").write_text(f"prefect_start_seconds = {START_SECONDS}\n")
    port = free_port()
    with started_up(tmp_path, port) as up:
        given_up = order(up, wire)
        flow = flow_at_work(up, given_up)
        below = descendants(flow)
        os.kill(flow, signal.SIGKILL)
        assert_ended(below)
        wait_for(lambda: state_of(up, given_up) == "CRASHED", "the killed flow run is not said to have crashed")

        run = order(up, wire)
        flow_at_work(up, run)
        below = descendants(up.process.pid)
        os.kill(worker_of(up), signal.SIGKILL)
        assert up.process.wait(120) == 1
        assert "Prefect's worker ended by itself" in up.log
        assert_ended(below)
    with started_up(tmp_path, port) as up:
        flow_at_work(up, run, landed=2)  # goes on without being asked
        below = descendants(up.process.pid)
        up.process.kill()
        up.process.wait(120)
        assert_ended(below)
    with started_up(tmp_path, port) as up:
        wait_for(lambda: state_of(up, run) in ("COMPLETED", "FAILED", "CRASHED"), "the run does not end")
        assert state_of(up, run) == "COMPLETED"
    assert fingerprint(up.home) == undisturbed


def order(up: Up, wire: Path) -> str:
    """The id of a new run of the deployment `ingest`."""
    (ingest,) = (one for one in up.ask("deployments") if one["name"] == "ingest")
    return up.send(f"deployments/{ingest['id']}/create_flow_run", parameters={"sources": [str(wire)]})["id"]


def state_of(up: Up, run: str) -> str:
    (found,) = up.ask("flow_runs", flow_runs={"id": {"any_": [run]}})
    return found["state_type"]


def flow_at_work(up: Up, run: str, landed: int = 1) -> int:
    """The process of the flow run, once it has said so often, in as many starts, that it has landed its inputs: its
    articles are then being read, day after day."""

    def find() -> int | None:
        said = up.ask("logs", logs={"flow_run_id": {"any_": [run]}})
        if sum(line["message"].startswith("landed ") for line in said) < landed:
            return None
        (flow,) = children_of(worker_of(up))
        return flow

    return wait_for(find, "no flow run is at work")


def worker_of(up: Up) -> int:
    """Prefect's worker."""
    (worker,) = (pid for pid in children_of(up.process.pid) if " worker start " in command_of(pid))
    return worker


def coders_below(pid: int) -> list[int]:
    """Coding workers below a process."""
    return [one for one in descendants(pid) if "multiprocessing.spawn" in command_of(one)]


def command_of(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")
    except OSError:
        return ""


def seconds_of(pid: int) -> float:
    """Seconds of the processor that the process has taken; 0 if it has ended."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def wait_for(find: Callable[[], Found | None], otherwise: str, seconds: float = START_SECONDS) -> Found:
    """What is found in the end. Fails with `otherwise` after so many seconds."""
    until = time.monotonic() + seconds
    while not (found := find()):
        assert time.monotonic() < until, otherwise
        time.sleep(0.05)
    return found


def assert_ended(pids: list[int]) -> None:
    """None of the processes runs, or will in a few seconds."""

    def left() -> list[str]:
        return [command_of(pid) for pid in pids if command_of(pid)]

    until = time.monotonic() + ENDING_SECONDS
    while left() and time.monotonic() < until:
        time.sleep(0.1)
    assert left() == []
