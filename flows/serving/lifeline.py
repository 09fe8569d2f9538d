"""A flow run ends with the `sitrep up` that it belongs to, also when that was killed and could end nothing itself.

Left alone, it would work on beside the run that the next `sitrep up` starts in its place, with no server to report to.
"""

import os
import signal
import threading
import time
from collections.abc import Callable
from contextlib import suppress

from sitrep.flows.serving.children import children_of
from sitrep.flows.serving.running import is_up, process_up
from sitrep.warehouse.home import Home

LOOK_SECONDS = 1.0


def end_with_up(home: Home, end: Callable[[], None] | None = None) -> None:
    """From here on this process is killed once the `sitrep up` whose server it uses is gone.

    Nothing happens where another server is used. What was begun is as after any kill: the next run does the rest.
    end: what is done instead of killing.
    """
    pid = process_up(home, os.environ.get("PREFECT_API_URL"))
    if pid is not None:
        watch = threading.Thread(target=wait_for_end, args=(home, pid, end or kill_all), daemon=True)
        watch.start()


def wait_for_end(home: Home, pid: int, end: Callable[[], None]) -> None:
    """Calls `end` when that `sitrep up` is gone."""
    while is_up(home, pid):
        time.sleep(LOOK_SECONDS)
    end()


def kill_all() -> None:
    """Ends the processes that this one started, and then itself, at once."""
    for child in children_of(os.getpid()):
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
    os.kill(os.getpid(), signal.SIGKILL)
