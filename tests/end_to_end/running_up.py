"""A `sitrep up` to be tested: started, asked through its API, looked at from outside."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sitrep.flows.serving.children import children_of

START_SECONDS = 600  # on a machine that does much else; an idle one takes 30
SITREP = [sys.executable, "-m", "sitrep.flows.cli"]


@dataclass
class Up:
    """A running `sitrep up`."""

    process: subprocess.Popen[str]
    folder: Path
    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def home(self) -> Path:
        return self.folder / "home"

    @property
    def log(self) -> str:
        return (self.folder / "up.log").read_text()

    def ask(self, path: str, **body: object) -> list[dict[str, Any]]:
        return self.send(f"{path}/filter", **body)

    def send(self, path: str, **body: object) -> Any:
        request = urllib.request.Request(
            f"{self.url}/api/{path}", json.dumps(body).encode(), {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)


@contextmanager
def started_up(folder: Path, port: int) -> Generator[Up]:
    """It is up within the block, and stopped behind it unless it has ended by then."""
    with (folder / "up.log").open("w") as log:
        process = subprocess.Popen(
            [*SITREP, "up", "--port", str(port), "--home", "home"],
            cwd=folder, env=surroundings(), stderr=log, text=True,
        )  # fmt: skip
    up = Up(process, folder, port)
    try:
        until = time.monotonic() + START_SECONDS
        while "up        http" not in up.log:
            assert process.poll() is None, up.log
            assert time.monotonic() < until, up.log
            time.sleep(0.3)
        yield up
    finally:
        process.terminate()
        process.wait(120)


def surroundings() -> dict[str, str]:
    """The environment of a person who has set nothing."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT_", "SITREP_"))}


def descendants(pid: int) -> list[int]:
    """All processes below a process."""
    direct = children_of(pid)
    return direct + [one for child in direct for one in descendants(child)]
