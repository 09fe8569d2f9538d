"""A home whose landed bytes and stages lie in an object store is filled as one that has them in its folder."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from sitrep.flows.summary import RunSummary
from tests.soak.crash import fingerprint
from tests.soak.wire import write_wire


def test_same_fingerprint_in_an_object_store_and_from_there_in_a_new_home(
    tmp_path: Path, ingest: Callable[..., RunSummary]
):
    first, rest = (write_wire(tmp_path / f"{n}.jsonl", 8, days=2, first=n) for n in (0, 8))
    url = f"memory://{tmp_path.name}/news"
    for wire in (first, rest):
        ingest(tmp_path / "here", wire)
        summary = ingest(tmp_path / "away", wire, stages_url=url)
        assert summary.articles_loaded == 8
    assert fingerprint(tmp_path / "away") == fingerprint(tmp_path / "here")
    assert ingest(tmp_path / "away", rest).articles_duplicate == 8  # the home knows where its stages are

    shutil.rmtree(tmp_path / "away")  # the loader's disk is lost
    ingest(tmp_path / "away", rest, stages_url=url)
    assert fingerprint(tmp_path / "away") == fingerprint(tmp_path / "here")
