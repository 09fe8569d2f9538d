"""A Prefect server of a run's own, for as long as the run lasts, where the user has none.

Prefect would start one by itself, but only when the flow begins; started first thing, it gets ready in a process of its
own while this one loads the language model and the checks.
"""

import atexit
import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

# Services that plan and watch future runs: nothing to do for a server that ends with its only run.
NOT_NEEDED = ("SCHEDULER", "LATE_RUNS", "FOREMAN", "CANCELLATION_CLEANUP", "PAUSE_EXPIRATIONS", "TRIGGERS")
POLL_SECONDS = 0.1
STOP_SECONDS = 20
SET_PARENT_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of prctl(2)


class ServerFailed(Exception):
    """Prefect's server did not start; the message says where its log is and what to do."""


class PrefectServer:
    """Makes PREFECT_API_URL point to a server that is getting ready; see `wait`.

    Where PREFECT_API_URL is set already, that server is used and none is started. The own one ends with this process:
    make the object before prefect is imported, so that prefect, leaving first, can still send its last logs.
    """

    def __init__(self, log: Path, start_seconds: float) -> None:
        self.log = log
        self.start_seconds = start_seconds
        self.process: subprocess.Popen[bytes] | None = None
        self.url = os.environ.get("PREFECT_API_URL")
        if self.url is None:
            port = free_port()
            self.url = f"http://127.0.0.1:{port}/api"
            self.process = self._start(port)
            atexit.register(self.stop)
            os.environ["PREFECT_API_URL"] = self.url

    def wait(self) -> None:
        """Returns once the server answers. Raises ServerFailed if it ends, or takes longer than `start_seconds`."""
        until = time.monotonic() + self.start_seconds
        while time.monotonic() < until:
            if self.process is not None and self.process.poll() is not None:
                raise ServerFailed(f"Prefect's server ended by itself; {self.log} says why")
            try:
                with urllib.request.urlopen(f"{self.url}/health", timeout=5):
                    return
            except (urllib.error.URLError, OSError):
                time.sleep(POLL_SECONDS)
            if self.process is None:
                raise ServerFailed(f"no Prefect server answers at PREFECT_API_URL={self.url}: start it, or unset that")
        raise ServerFailed(
            f"Prefect's server did not answer within {self.start_seconds} s: raise prefect_start_seconds, "
            f"or look into {self.log}"
        )

    def stop(self) -> None:
        """Ends the own server; the end of this process does so too."""
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def _start(self, port: int) -> subprocess.Popen[bytes]:
        environment = {**os.environ, **{f"PREFECT_SERVER_SERVICES_{name}_ENABLED": "false" for name in NOT_NEEDED}}
        command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("wb") as log:
            return subprocess.Popen(
                [*command, "--no-ui"],
                env=environment,
                stdout=log,
                stderr=log,
                start_new_session=True,  # Ctrl-C ends the run first, then the server
                preexec_fn=end_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509  # no threads yet
            )


def end_with_parent() -> None:
    """Asks Linux to end this process when its parent is killed: no server is left behind by a run that was."""
    ctypes.CDLL(None).prctl(SET_PARENT_DEATH_SIGNAL, signal.SIGTERM)


def free_port() -> int:
    """A port of the loopback address that nobody listens on now."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
