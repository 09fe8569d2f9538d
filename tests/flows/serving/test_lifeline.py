"""A flow run ends when its `sitrep up` is gone, and only then."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from sitrep.flows.prefect_server import api_url
from sitrep.flows.serving import lifeline
from sitrep.flows.serving.lifeline import end_with_up
from sitrep.flows.serving.running import is_up, only_up, process_up
from sitrep.warehouse.home import Home


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    monkeypatch.setattr(lifeline, "LOOK_SECONDS", 0.05)
    monkeypatch.setenv("PREFECT_API_URL", api_url(4321))
    return Home.create(tmp_path / "home")


def test_a_run_ends_once_its_sitrep_up_is_gone(home: Home):
    ended = threading.Event()
    with only_up(home, api_url(4321)):
        end_with_up(home, ended.set)
        assert not ended.wait(0.5)
    assert ended.wait(10)


def test_a_run_does_not_take_the_next_sitrep_up_for_its_own(home: Home):
    with only_up(home, api_url(4321)):
        pid = process_up(home, api_url(4321))
        assert pid is not None
        assert is_up(home, pid)
        assert not is_up(home, pid + 1)


def test_a_run_on_another_server_ends_with_nobody(home: Home):
    ended = threading.Event()
    end_with_up(home, ended.set)  # no `sitrep up` at all
    with only_up(home, api_url(4322)):
        end_with_up(home, ended.set)  # one with another server
    assert not ended.wait(0.5)
