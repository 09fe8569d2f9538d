"""A disk that fills up within a run: said clearly, nothing torn, and with more room all is as it should be."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sitrep.warehouse.home import Home
from tests.soak.crash import fingerprint, one_server, run_to_end
from tests.soak.wire import write_wire

# A home of these articles takes 16 MB; the second one is the whole of what a small machine may have.
TOO_SMALL, LARGE_ENOUGH = "8m", "80m"


@contextmanager
def small_disk(folder: Path) -> Generator[None]:
    """The folder is a file system of TOO_SMALL within. Skips the test where that is not permitted."""
    folder.mkdir()
    mount = shutil.which("mount")
    if not sys.platform.startswith("linux") or mount is None:
        pytest.skip("a file system of a few megabytes is made with Linux' mount")
    options = ["-t", "tmpfs", "-o", f"size={TOO_SMALL}", "sitrep-test", str(folder)]
    made = subprocess.run([mount, *options], capture_output=True, text=True, check=False)
    if made.returncode:
        pytest.skip(f"mounting is not permitted here: {made.stderr.strip()}")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def enlarge(folder: Path) -> None:
    """Gives the file system LARGE_ENOUGH."""
    subprocess.run(["mount", "-o", f"remount,size={LARGE_ENOUGH}", str(folder)], check=True)


@pytest.fixture
def _server(tmp_path: Path) -> Iterator[None]:
    """Prefect keeps its state on the large disk: the small one is for Sitrep's."""
    with one_server(tmp_path):
        yield


@pytest.mark.usefixtures("_server")
def test_a_full_disk_is_said_and_with_more_room_the_same_command_does_the_rest(tmp_path: Path):
    wire = write_wire(tmp_path / "wire.jsonl", 24, days=2)
    disk = tmp_path / "disk"
    with small_disk(disk):
        home = disk / "home"
        failed = subprocess.run(
            [sys.executable, "-m", "sitrep.flows.cli", "run", str(wire), "--home", str(home)],
            capture_output=True,
            text=True,
            env=dict(os.environ),
            check=False,
        )
        assert failed.returncode == 1, failed.stderr
        assert "sitrep: the disk is full" in failed.stderr
        assert "the same command again" in failed.stderr
        assert not Home.open(home).published_database.exists()
        enlarge(disk)
        run_to_end(home, wire)
        run_to_end(tmp_path / "undisturbed", wire)
        assert fingerprint(home) == fingerprint(tmp_path / "undisturbed")
