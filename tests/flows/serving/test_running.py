"""One `sitrep up` for a home, and where it listens."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from sitrep.flows.prefect_server import ServerFailed, api_url
from sitrep.flows.serving.running import only_up, running_api
from sitrep.flows.serving.up import check_port
from sitrep.warehouse.home import Home


def test_a_run_finds_the_server_that_is_up_and_a_second_one_is_refused(tmp_path: Path):
    home = Home.create(tmp_path / "home")
    assert running_api(home) is None
    with only_up(home, api_url(4321)):
        assert running_api(home) == "http://127.0.0.1:4321/api"
        with pytest.raises(ServerFailed, match="4321"), only_up(home, api_url(4322)):
            pass
        assert running_api(home) == "http://127.0.0.1:4321/api"
    assert running_api(home) is None


def test_a_taken_port_is_said_with_what_to_type_instead():
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(ServerFailed, match=f"port {port} .* sitrep up --port {port + 1}"):
            check_port(port)
    check_port(port)
