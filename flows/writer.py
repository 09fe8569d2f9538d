"""One writer at a time: the slot that loads wait for, on all machines that share a Prefect server.

The home's own lock holds on one machine; this limit is seen, and can be set, in Prefect's UI.
"""

from collections.abc import Generator
from contextlib import contextmanager

from prefect.concurrency.sync import concurrency

WRITER_LIMIT = "duckdb-writer"
LEASE_SECONDS = 60  # the least that Prefect allows: a writer that was killed is waited for no longer than this


@contextmanager
def writer_slot() -> Generator[None]:
    """Nobody else writes within the block who runs under the same server; waits for the slot.

    A server that does not have the limit, such as the one that `sitrep run` starts for itself, has one writer only.
    """
    with concurrency(WRITER_LIMIT, occupy=1, lease_duration=LEASE_SECONDS, strict=False):
        yield
