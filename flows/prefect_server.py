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

    Where PREFECT_API_URL is set already, that server is used and none is started; so is `running`, the address of the
    server that `sitrep up` has running for this home. The own one ends with this process: make the object before
    prefect is imported, so that prefect, leaving first, can still send its last logs.
    """

    def __init__(self, log: Path, start_seconds: float, running: str | None = None) -> None:
        self.log = log
        self.start_seconds = start_seconds
        self.process: subprocess.Popen[bytes] | None = None
        self.url = os.environ.get("PREFECT_API_URL") or running
        if self.url is None:
            port = free_port()
            self.url = api_url(port)
            services = {f"PREFECT_SERVER_SERVICES_{name}_ENABLED": "false" for name in NOT_NEEDED}
            self.process = start_server(port, log, {**os.environ, **services}, has_ui=False)
            atexit.register(self.stop)
        os.environ["PREFECT_API_URL"] = self.url

    def wait(self) -> None:
        """Returns once the server answers. Raises ServerFailed if it ends, or takes longer than `start_seconds`."""
        wait_until_ready(self.url or "", self.process, self.log, self.start_seconds)

    def stop(self) -> None:
        """Ends the own server; the end of this process does so too."""
        if self.process is not None:
            stop_process(self.process, STOP_SECONDS)


def api_url(port: int) -> str:
    """Address of the API of a server on the loopback address."""
    return f"http://127.0.0.1:{port}/api"


def start_server(port: int, log: Path, environment: dict[str, str], *, has_ui: bool) -> subprocess.Popen[bytes]:
    """The process of a Prefect server on the loopback address; what it prints goes to `log`."""
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    return start_process([*command, "--ui" if has_ui else "--no-ui"], log, environment)


def start_process(command: list[str], log: Path, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    """A process that outlives Ctrl-C, so that its parent ends it in its turn, and not its parent."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as file:
        return subprocess.Popen(
            command,
            env=environment,
            stdout=file,
            stderr=file,
            start_new_session=True,
            preexec_fn=end_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509  # no threads yet
        )


def wait_until_ready(url: str, process: subprocess.Popen[bytes] | None, log: Path, seconds: float) -> None:
    """Returns once the server at `url` answers; `process` is None if somebody else runs it.

    Raises ServerFailed if the process ends, or does not answer within so many seconds.
    """
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if process is not None and process.poll() is not None:
            raise ServerFailed(f"Prefect's server ended by itself; {log} says why")
        try:
            with urllib.request.urlopen(f"{url}/health", timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(POLL_SECONDS)
        if process is None:
            raise ServerFailed(f"no Prefect server answers at PREFECT_API_URL={url}: start it, or unset that")
    raise ServerFailed(
        f"Prefect's server did not answer within {seconds} s: raise prefect_start_seconds, or look into {log}"
    )


def stop_process(process: subprocess.Popen[bytes], seconds: float) -> None:
    """Asks the process to end, and kills it if it has not after so many seconds."""
    process.terminate()
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def end_with_parent() -> None:
    """Asks Linux to end this process when its parent is killed: no server is left behind by a run that was."""
    ctypes.CDLL(None).prctl(SET_PARENT_DEATH_SIGNAL, signal.SIGTERM)


def free_port() -> int:
    """A port of the loopback address that nobody listens on now."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
