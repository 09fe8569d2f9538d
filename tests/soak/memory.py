"""Whether memory stays flat: `python -m tests.soak.memory [--few 1000] [--many 10000]`.

Runs `sitrep run` on wires of two sizes, a hundred articles a day, and compares the most memory that a run and its
workers held together (proportional set size, so that shared pages count once). Linux only.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from sitrep.flows.serving.children import children_of
from tests.soak.crash import one_server
from tests.soak.wire import write_wire

ARTICLES_A_DAY = 100
MOST = 1.15  # times the peak of few articles
SAMPLE_SECONDS = 0.25


def peak_memory(articles: int, folder: Path) -> int:
    """Bytes. Raises RuntimeError if the run fails."""
    wire = write_wire(folder / f"{articles}.jsonl", articles, days=max(1, articles // ARTICLES_A_DAY))
    home = folder / f"home-{articles}"
    command = [sys.executable, "-m", "sitrep.flows.cli", "run", str(wire), "--home", str(home), "-q"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    peak = 0
    while process.poll() is None:
        peak = max(peak, sum(memory_of(one) for one in family(process.pid)))
        time.sleep(SAMPLE_SECONDS)
    if process.returncode:
        raise RuntimeError(f"sitrep run ended with {process.returncode}")
    return peak


def family(pid: int) -> list[int]:
    """The process and all processes below it."""
    return [pid, *(one for child in children_of(pid) for one in family(child))]


def memory_of(pid: int) -> int:
    """Bytes of the process, 0 if it has ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def main() -> int:
    """Exit status 0 if the peak for many articles is at most 1.15 times that for few."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--few", type=int, default=1_000)
    parser.add_argument("--many", type=int, default=10_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, one_server(Path(name)):
        few, many = (peak_memory(articles, Path(name)) for articles in (asked.few, asked.many))
    print(f"{asked.few} articles {few / 1e6:.0f} MB, {asked.many} articles {many / 1e6:.0f} MB, ratio {many / few:.2f}")
    return 0 if many <= MOST * few else 1


if __name__ == "__main__":
    sys.exit(main())
