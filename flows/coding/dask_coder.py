"""Batches coded by a Dask cluster instead of processes of this machine; needs the extra `sitrep[dask]`."""

# No `from __future__ import annotations` here: Prefect reads the parameters' types at run time.
import re
from collections import deque
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import polars as pl
from prefect import task
from prefect.cache_policies import NO_CACHE

from sitrep.flows.coding.coder import Coded, Coder, CoderFailed
from sitrep.flows.settings import Settings

if TYPE_CHECKING:
    from prefect_dask import DaskTaskRunner  # ty: ignore[import-not-found]

LOCAL = re.compile(r"local:(\d+)")
BATCHES_A_WORKER = 3  # waiting at the cluster, so that no worker stands idle and memory stays bounded


@lru_cache(maxsize=1)
def coder_here(settings: Settings) -> Coder:
    """The one coder of a Dask worker's process, kept from batch to batch."""
    return Coder(settings)


@task(name="code batch", cache_policy=NO_CACHE, persist_result=False)
def code_batch(articles: pl.DataFrame, zones: pl.DataFrame, settings: Settings) -> Coded:
    """What a Dask worker does with a batch: what this machine would, with the same guard against single articles.

    The guard's own process needs a Dask worker that may have children: `distributed.worker.daemon: false`.
    """
    (coded,) = coder_here(settings).code([(articles, zones)])
    return coded


class DaskCoder:
    """Codes batches on the cluster at `settings.dask_address`: "tcp://host:8786", or "local:2" for two of its own."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.runner: DaskTaskRunner | None = None
        # A worker codes one batch at a time, and must not ask for a cluster in its turn.
        self.of_worker = settings.model_copy(update={"workers": 1, "dask_address": None})

    def start(self) -> None:
        """Connects to the cluster, or makes the local one. Raises CoderFailed if it cannot."""
        if self.runner is not None:
            return
        try:
            import dask  # ty: ignore[import-not-found]
            from prefect_dask import DaskTaskRunner  # ty: ignore[import-not-found]
        except ImportError as error:
            raise CoderFailed(
                f"dask_address is set, but {error.name} is not installed: pip install 'sitrep[dask]'"
            ) from error
        address = self.settings.dask_address or ""
        dask.config.set({"distributed.worker.daemon": False})
        if local := LOCAL.fullmatch(address):
            here: dict[str, Any] = {"n_workers": int(local[1]), "threads_per_worker": 1, "dashboard_address": None}
            self.runner = DaskTaskRunner(cluster_kwargs=here)
        else:
            self.runner = DaskTaskRunner(address=address)
        self.runner.__enter__()
        try:
            self.runner.client.scheduler_info()
        except OSError as error:
            self.close()
            raise CoderFailed(f"no Dask scheduler answers at dask_address={address}: {error}") from error

    def close(self) -> None:
        """Leaves the cluster; a local one ends."""
        if self.runner is not None:
            self.runner.__exit__(None, None, None)
            self.runner = None

    def code(self, batches: Iterable[tuple[pl.DataFrame, pl.DataFrame]]) -> Iterator[Coded]:
        """For each (articles, zones), in order, its rows and faults. Raises CoderFailed if there is no cluster."""
        self.start()
        assert self.runner is not None
        most = BATCHES_A_WORKER * max(1, len(self.runner.client.scheduler_info()["workers"]))
        waiting: deque[Any] = deque()
        for articles, zones in batches:
            parameters = {"articles": articles, "zones": zones, "settings": self.of_worker}
            waiting.append(self.runner.submit(code_batch, parameters))
            if len(waiting) >= most:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
