"""One Prefect server for all end-to-end tests, and the pipeline as a function."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sitrep.flows.settings import Settings
from sitrep.flows.summary import RunSummary

os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
os.environ.setdefault("DO_NOT_TRACK", "1")


@pytest.fixture(scope="session")
def _prefect() -> Iterator[None]:
    from prefect.testing.utilities import prefect_test_harness

    with prefect_test_harness(server_startup_timeout=180):
        yield


@pytest.fixture(scope="session")
def ingest(_prefect: None) -> Callable[..., RunSummary]:
    """Runs the pipeline: ingest(home, source, …, published=None, source=None, any setting)."""
    from sitrep.flows.pipeline import ingest as flow

    def run(
        home: Path, *sources: Path, published: date | None = None, source: str | None = None, **settings: Any
    ) -> RunSummary:
        return flow([str(path) for path in sources], published, source, settings=Settings(home=home, **settings))

    return run
