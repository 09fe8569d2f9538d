"""The short form of `make soak`: runs killed while they load and while they publish."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.soak.crash import Moment, Scene, one_server, set_scene, trial


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    folder = tmp_path_factory.mktemp("crash")
    with one_server(folder):
        yield set_scene(folder, articles=12, days=2)


@pytest.mark.parametrize(("stage", "part"), [("loaded", 0.5), ("publish ", 0.3)])
def test_a_killed_run_leaves_a_whole_file_and_the_next_run_repairs_the_rest(
    scene: Scene, tmp_path: Path, stage: str, part: float
):
    _, fault = trial(scene, Moment(stage, part * scene.stage_seconds[stage]), tmp_path)
    assert fault is None
