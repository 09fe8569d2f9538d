"""One writer at a time: the slot that loads wait for, on all machines that share a Prefect server.

The home's own lock holds on one machine; this limit is seen, and can be set, in Prefect's UI.
"""

from collections.abc import Generator
from contextlib import contextmanager

from prefect.client.orchestration import get_client
from prefect.concurrency.sync import concurrency
from prefect.exceptions import ObjectNotFound

WRITER_LIMIT = "duckdb-writer"
LEASE_SECONDS = 60  # the least that Prefect allows: a writer that was killed is waited for no longer than this


@contextmanager
def writer_slot() -> Generator[None]:
    """Nobody else writes within the block who runs under the same server; waits for the slot.

    A server that does not have the limit, such as the one that `sitrep run` starts for itself, has one writer only and
    is not asked for a slot: a request that writes waits two seconds while Prefect's own database is busy.
    """
    if not is_limited():
        yield
        return
    with concurrency(WRITER_LIMIT, occupy=1, lease_duration=LEASE_SECONDS, strict=False):
        yield


def is_limited() -> bool:
    """Whether the server has the limit."""
    with get_client(sync_client=True) as client:
        try:
            client.read_global_concurrency_limit_by_name(WRITER_LIMIT)
        except ObjectNotFound:
            return False
    return True
