"""Prefect's surroundings: its own folder under the home, no telemetry, quiet console. To be called before the first
import of prefect, which reads the environment once."""

import os
import sys

from sitrep.warehouse.home import Home


def prepare_prefect(home: Home) -> None:
    """Sets Prefect's environment variables; what the user has set already stays.

    Raises RuntimeError if prefect was imported before and has not seen one of them: it would not count.
    """
    values = {
        "PREFECT_HOME": str(home.prefect_folder),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
        # Kept in files, who holds the writer's slot survives a restart of the server, and a slot whose holder was
        # killed comes free; in memory, it would stay taken for good.
        "PREFECT_SERVER_CONCURRENCY_LEASE_STORAGE": "prefect.server.concurrency.lease_storage.filesystem",
        # Runs print their own progress and say in a sentence what failed; Prefect's log of each step, tracebacks
        # included, goes to its UI.
        "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "CRITICAL",
        "PREFECT_CLI_PROMPT": "false",
    }
    if "prefect" in sys.modules and not all(name in os.environ for name in values):
        raise RuntimeError("prefect was imported before prepare_prefect(): its settings are read only once")
    for name, value in values.items():
        os.environ.setdefault(name, value)
