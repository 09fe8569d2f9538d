"""`make bench`: every measure, printed as one table and kept in RESULTS.md with date, command and machine.

`python -m tests.benchmarks WORD…` runs only the measures whose name holds one of the words, and keeps nothing.
"""

from __future__ import annotations

import os
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks import actors_at_scale, language, name_pairs, quality, speed, synonyms, timex
from tests.benchmarks.evaluation import MISSING, evaluation_data

RESULTS = Path(__file__).parent / "RESULTS.md"
MEASURES = {
    **quality.MEASURES,
    **name_pairs.MEASURES,
    **synonyms.MEASURES,
    **timex.MEASURES,
    **language.MEASURES,
    **speed.MEASURES,
    **actors_at_scale.MEASURES,
}


def main(words: list[str]) -> int:
    """Exit status 0; 1 if there is nothing to measure with."""
    data = evaluation_data()
    if data is None:
        print(MISSING, file=sys.stderr)
        return 1
    chosen = {name: run for name, run in MEASURES.items() if not words or any(word in name for word in words)}
    lines = ["| measure | figure | value |", "| --- | --- | ---: |"]
    for name, measure in chosen.items():
        print(f"{name} …", file=sys.stderr, flush=True)
        for figure, value in measure(data):
            lines.append(f"| {name} | {figure} | {value} |")
            print(f"{name:38} {figure:22} {value}", flush=True)
    if not words:
        RESULTS.write_text(report(lines), encoding="utf-8")
    return 0


def report(lines: list[str]) -> str:
    """RESULTS.md."""
    machine = f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    return (
        f"# Benchmark results\n\nDate: {datetime.now(UTC):%Y-%m-%d}. Command: `make bench`. Machine: {machine}.\n"
        "Quality is measured on the evaluation data folder's development sets; times are of a shared machine, so "
        "compare them within one run.\n\n" + "\n".join(lines) + "\n"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
