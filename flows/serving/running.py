"""Which `sitrep up` runs for a home: one at a time, and where its server listens."""

import json
import os
import time
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from sitrep.flows.prefect_server import ServerFailed
from sitrep.warehouse.home import Home
from sitrep.warehouse.lock import try_lock

LOOK_SECONDS = 0.5
FILE = "up.json"  # in the home's Prefect folder; locked by the process that it speaks of


@contextmanager
def only_up(home: Home, url: str) -> Generator[None]:
    """No other `sitrep up` runs for this home within the block; the lock ends with the process, however that ends.

    Raises ServerFailed, with the address of the other one, if there is one.
    """
    with (home.prefect_folder / FILE).open("a+") as file:
        if not (try_lock(file.fileno()) or try_again(file.fileno())):
            raise ServerFailed(f"Sitrep is up already for {home.path}: {read_url(home) or 'starting'}; stop it first")
        file.truncate(0)
        file.write(json.dumps({"pid": os.getpid(), "api": url}) + "\n")
        file.flush()
        try:
            yield
        finally:
            file.truncate(0)


def try_again(descriptor: int) -> bool:
    """Whether this process now holds the lock: somebody who only looked, as `running_api` does, is gone by now."""
    time.sleep(LOOK_SECONDS)
    return try_lock(descriptor)


def running_api(home: Home) -> str | None:
    """Address of the API of the `sitrep up` that runs for this home; None if none does."""
    path = home.prefect_folder / FILE
    if not path.exists():
        return None
    with path.open("a+") as file:
        return None if try_lock(file.fileno()) else read_url(home)


def process_up(home: Home, url: str | None) -> int | None:
    """Process of the `sitrep up` that runs for this home, if its API is at `url`; else None."""
    return read_field(home, "pid") if url is not None and running_api(home) == url else None


def is_up(home: Home, pid: int) -> bool:
    """Whether the `sitrep up` that runs for this home is that process."""
    return running_api(home) is not None and read_field(home, "pid") == pid


def read_url(home: Home) -> str | None:
    """The address that the file names; None if it names none yet."""
    return read_field(home, "api")


def read_field(home: Home, name: str) -> Any:
    """What the file says of this; None if it says nothing yet."""
    try:
        return json.loads((home.prefect_folder / FILE).read_text())[name]
    except (OSError, ValueError, KeyError):
        return None
