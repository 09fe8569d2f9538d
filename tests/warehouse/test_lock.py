"""One run at a time in a home."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home
from sitrep.warehouse.lock import only_run

HOLD = """
import sys
from sitrep.warehouse.home import Home
from sitrep.warehouse.lock import only_run
with only_run(Home.open(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home.create(tmp_path / "home")


def hold(home: Home) -> subprocess.Popen[str]:
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, home.path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdout
    assert other.stdout.readline() == "held\n"
    return other


def test_a_second_run_is_told_who_works_there(home: Home):
    other = hold(home)
    told: list[str] = []
    try:
        with pytest.raises(WarehouseError, match=rf"process {other.pid}\b") as caught, only_run(home, 0, told.append):
            pass
    finally:
        other.kill()
        other.wait()
    assert caught.value.code == "home_busy"
    assert len(told) == 1


def test_a_second_run_waits_its_turn(home: Home):
    other = hold(home)
    assert other.stdin
    other.stdin.write("go on\n")
    other.stdin.flush()
    with only_run(home, 30):
        assert other.wait(30) == 0


def test_a_killed_run_leaves_no_lock(home: Home):
    other = hold(home)
    other.kill()
    other.wait()
    with only_run(home):
        pass


def test_a_run_within_a_run_of_the_same_process_is_let_in(home: Home):
    with only_run(home), only_run(home):
        pass
    other = hold(home)
    other.kill()
    other.wait()
