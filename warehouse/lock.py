"""One run at a time in a home: the stages are files that two writers would overwrite for each other."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager

from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home

POLL_SECONDS = 0.5
held: dict[str, int] = {}  # homes that this process holds, and how often


@contextmanager
def only_run(
    home: Home, wait_seconds: float = 0.0, tell: Callable[[str], None] = lambda message: None
) -> Generator[None]:
    """Nobody else runs in this home within the block; a run within a run of the same process is let in.

    The lock ends with the process, however that ends. `tell` is told once that the home is in use, and by whom.
    Raises WarehouseError `home_busy` if another run still has it after `wait_seconds`.
    """
    place = str(home.path)
    if held.get(place):
        held[place] = held.get(place, 0) + 1
        try:
            yield
        finally:
            held[place] -= 1
        return
    with home.lock_file.open("a+") as file:
        until = time.monotonic() + wait_seconds
        has_told = False
        while not try_lock(file.fileno()):
            file.seek(0)
            other = file.read().strip() or "unknown"
            if not has_told:
                tell(f"another run (process {other}) works in {home.path}: waiting for it to end")
                has_told = True
            if time.monotonic() >= until:
                raise WarehouseError(
                    "home_busy",
                    f"another run (process {other}) works in {home.path}: wait until it is done, or stop it",
                )
            time.sleep(POLL_SECONDS)
        file.truncate(0)
        file.write(f"{os.getpid()}\n")
        file.flush()
        held[place] = 1
        try:
            yield
        finally:
            held[place] = 0
            file.truncate(0)


def try_lock(descriptor: int) -> bool:
    """Whether this process now holds the file's lock."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
