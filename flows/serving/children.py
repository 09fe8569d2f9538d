"""Processes below a process: a Prefect worker leaves its flow runs to themselves when it is told to stop."""

import os
import signal
import subprocess
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

POLL_SECONDS = 0.1


def children_of(pid: int) -> list[int]:
    """Processes that this process started and that still run."""
    table = Path("/proc")
    if not table.is_dir():
        listed = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
        return [int(line.split()[0]) for line in listed.splitlines() if int(line.split()[1]) == pid]
    found = []
    for folder in table.iterdir():
        if folder.name.isdigit():
            with suppress(OSError):  # ended meanwhile
                # "17 (a name (with brackets)) S 4 …": state and parent behind the last bracket.
                state, parent = (folder / "stat").read_text().rpartition(")")[2].split()[:2]
                if int(parent) == pid and state != "Z":
                    found.append(int(folder.name))
    return found


def stop_groups(pids: Sequence[int], seconds: float) -> None:
    """Asks the process groups that these processes lead to end; kills what is left of them after so many seconds."""
    send(pids, signal.SIGTERM)
    until = time.monotonic() + seconds
    while any(map(is_alive, pids)) and time.monotonic() < until:
        time.sleep(POLL_SECONDS)
    send(pids, signal.SIGKILL)


def send(pids: Sequence[int], signal_number: int) -> None:
    """Sends a signal to the groups of those processes that lead one and still run."""
    for pid in pids:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal_number)


def is_alive(pid: int) -> bool:
    """Whether the process group still has a member."""
    try:
        os.killpg(pid, 0)
    except (ProcessLookupError, PermissionError):
        return False
    return True
