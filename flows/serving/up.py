"""Server, UI, worker and deployments on the loopback address, from start to stop: what `sitrep up` does."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

from sitrep.flows.prefect_server import ServerFailed, api_url, start_process, start_server, stop_process
from sitrep.flows.prefect_server import wait_until_ready as wait_for_server
from sitrep.flows.serving.children import children_of, stop_groups
from sitrep.flows.serving.deployments import DEPLOYMENTS, POOL
from sitrep.flows.serving.running import only_up
from sitrep.flows.settings import Settings
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home
from sitrep.warehouse.lock import only_run

WATCH_SECONDS = 1.0
STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
STOP_SECONDS = 20  # for flow runs to note their end; a load takes a few seconds


def serve(home: Home, settings: Settings, port: int, folder: Path, say: Callable[[str], None]) -> None:
    """Returns when it is told to stop, by Ctrl-C or SIGTERM, and all it started has ended.

    Flow runs that are under way then go on at the next start; so do those that a crash of the machine cut off.
    folder: where relative paths and `sitrep.toml` are looked for. Raises ServerFailed with what to do if the port is
    taken, if Sitrep is up already for this home, or if a part does not start or ends by itself.
    """
    url = api_url(port)
    with only_up(home, url):
        check_port(port)
        parts = Parts(home, settings, port, folder, say)
        with stopped_by_signal():
            try:
                parts.start()
                parts.watch()
            except KeyboardInterrupt:
                say("stopping")
            finally:
                for number in STOPPING:
                    signal.signal(number, signal.SIG_IGN)  # stopping ends within a minute; half a stop leaves processes
                parts.stop()
        say("stopped; the same command goes on from here")


class Parts:
    """The processes of one `sitrep up`."""

    def __init__(self, home: Home, settings: Settings, port: int, folder: Path, say: Callable[[str], None]) -> None:
        self.home, self.settings, self.port, self.folder, self.say = home, settings, port, folder, say
        self.server: subprocess.Popen[bytes] | None = None
        self.worker: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Server first, then what there is to run, then the worker. Raises ServerFailed."""
        url = api_url(self.port)
        os.environ["PREFECT_API_URL"] = url
        environment = {
            **os.environ,
            "PREFECT_UI_API_URL": url,
            "PREFECT_SERVER_UI_SHOW_PROMOTIONAL_CONTENT": "false",
        }
        log = self.home.prefect_folder / "server.log"
        self.say("start     Prefect's server and UI")
        self.server = start_server(self.port, log, environment, has_ui=True)
        wait_for_server(url, self.server, log, self.settings.prefect_start_seconds)
        # Not before: prefect reads its settings when it is imported.
        from sitrep.flows.serving.interrupted import give_up_terminal_runs, runs_under_way, schedule_again

        self.say("start     deployments: " + ", ".join(one.flow for one in DEPLOYMENTS))
        self._register()
        # Nobody else works for this home: whatever reads "running" was cut off.
        cut_off = runs_under_way()
        schedule_again(cut_off)
        if cut_off:
            self.say(f"          {len(cut_off)} flow runs that were cut off go on")
        with suppress(WarehouseError), only_run(self.home):  # somebody works in a terminal: another time
            give_up_terminal_runs()
        self.worker = start_process(
            [sys.executable, "-m", "prefect", "worker", "start", "--pool", POOL, "--type", "process"],
            self.home.prefect_folder / "worker.log",
            dict(os.environ),
        )
        self.say(f"up        http://127.0.0.1:{self.port} — Ctrl-C stops it; logs are in {self.home.prefect_folder}")

    def _register(self) -> None:
        """In a process of its own: it loads spaCy, which the server does not need for as long as it runs."""
        environment = {**os.environ, "SITREP_HOME": str(self.home.path)}
        command = [sys.executable, "-m", "sitrep.flows.serving.register"]
        done = subprocess.run(command, cwd=self.folder, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            raise ServerFailed(f"the deployments could not be made: {done.stderr.strip()}")

    def watch(self) -> None:
        """Waits for the end of a part, which nobody asked for. Raises ServerFailed."""
        while True:
            for name, process in (("server", self.server), ("worker", self.worker)):
                if process is not None and process.poll() is not None:
                    log = self.home.prefect_folder / f"{name}.log"
                    raise ServerFailed(f"Prefect's {name} ended by itself; {log} says why. Start again with sitrep up")
            time.sleep(WATCH_SECONDS)

    def stop(self) -> None:
        """Ends flow runs, worker and server, in this order, so that the server keeps what became of the runs."""
        if self.worker is not None:
            self._stop_worker(self.worker)
        if self.server is not None:
            stop_process(self.server, STOP_SECONDS)

    def _stop_worker(self, worker: subprocess.Popen[bytes]) -> None:
        from sitrep.flows.serving.interrupted import runs_under_way, schedule_again

        has_server = self.server is not None and self.server.poll() is None
        cut_off = runs_under_way() if has_server else []
        runs = children_of(worker.pid)
        worker.terminate()  # takes on nothing more, and waits for its runs
        stop_groups(runs, STOP_SECONDS)
        stop_process(worker, STOP_SECONDS)
        stop_groups(children_of(worker.pid), 0)
        if has_server:
            schedule_again(cut_off)


@contextmanager
def stopped_by_signal() -> Generator[None]:
    """SIGTERM and a closed terminal mean what Ctrl-C means: KeyboardInterrupt."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = {number: signal.signal(number, interrupt) for number in STOPPING}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def check_port(port: int) -> None:
    """Raises ServerFailed if another program listens on the port of the loopback address."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise ServerFailed(
                f"port {port} of 127.0.0.1 cannot be used ({error.strerror}): "
                f"name another one, such as sitrep up --port {port + 1}"
            ) from error
