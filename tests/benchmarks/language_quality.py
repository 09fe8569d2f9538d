"""How well a model reads: `python -m tests.benchmarks.language_quality MODEL DATA` prints rows as JSON."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from sitrep.transforms.language.pipeline import load_pipeline
from sitrep.transforms.language.training.evaluate import measure_language


def main(model: Path, data: Path) -> int:
    """Prints the rows; exit status 0."""
    rows = measure_language(load_pipeline(model), data / "corpora")
    print(json.dumps([(name, round(figure, 1)) for name, figure in rows]))
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:3])))
