"""The Prefect server of a run's own: only where the user has none, with a sentence where it fails."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from sitrep.flows.prefect_home import prepare_prefect
from sitrep.flows.prefect_server import PrefectServer, ServerFailed, free_port
from sitrep.warehouse.home import Home


def test_the_users_own_server_is_used_and_none_is_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PREFECT_API_URL", f"http://127.0.0.1:{free_port()}/api")
    server = PrefectServer(tmp_path / "server.log", start_seconds=5)
    assert server.process is None
    with pytest.raises(ServerFailed, match="PREFECT_API_URL"):
        server.wait()
    assert not (tmp_path / "server.log").exists()


def test_prefects_surroundings_lie_in_the_home_and_what_the_user_has_set_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(os, "environ", {"PREFECT_SERVER_ANALYTICS_ENABLED": "true"})
    monkeypatch.delitem(sys.modules, "prefect", raising=False)  # as in a new process
    home = Home.create(tmp_path / "home")
    prepare_prefect(home)
    assert os.environ["PREFECT_HOME"] == str(home.prefect_folder)
    assert os.environ["PREFECT_SERVER_ANALYTICS_ENABLED"] == "true"
    assert os.environ["DO_NOT_TRACK"] == "1"
