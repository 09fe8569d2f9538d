"""A run that codes on two local Dask workers leaves the warehouse that a run on one process leaves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sitrep.flows.summary import RunSummary
from tests.soak.crash import fingerprint
from tests.soak.wire import write_wire


def test_same_fingerprint_as_the_serial_run(tmp_path: Path, ingest: Callable[..., RunSummary]):
    pytest.importorskip("prefect_dask", reason="the extra sitrep[dask] is not installed")
    wire = write_wire(tmp_path / "wire.jsonl", 24, days=2)
    ingest(tmp_path / "serial", wire)
    summary = ingest(tmp_path / "dask", wire, dask_address="local:2", batch_size=4)
    assert summary.articles_loaded == 24
    assert fingerprint(tmp_path / "dask") == fingerprint(tmp_path / "serial")
