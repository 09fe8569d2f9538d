"""The language model: how well it reads, how fast, how much it takes, and what it bears.

Every model folder beside the code is measured, one after another, and those that BENCH_OTHER_MODELS names (paths with
":" between them), for a comparison in one run.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import sitrep.transforms.language
from tests.benchmarks.evaluation import ROOT
from tests.transforms.language.test_fuzz import AT_ONCE

Rows = list[tuple[str, object]]

FUZZ_STRINGS = 5_000


def find_models() -> dict[str, Path]:
    """Folders that `load_pipeline` can read, by a name to print: the shipped ones, then the others asked for."""
    beside = Path(str(sitrep.transforms.language.__path__[0]))
    shipped = {path.parent.name: path.parent for path in sorted(beside.glob("*/meta.json"))}
    others = [Path(path) for path in os.environ.get("BENCH_OTHER_MODELS", "").split(":") if path]
    return shipped | {str(path): path for path in others}


def in_own_process(module: str, *arguments: object) -> Rows:
    """The rows that `python -m tests.benchmarks.MODULE` prints as JSON: nothing measured before disturbs them."""
    command = [sys.executable, "-m", f"tests.benchmarks.{module}", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{module} {arguments} failed:\n{done.stderr}")
    return [(name, value) for name, value in json.loads(done.stdout.splitlines()[-1])]


def quality(model: Path, data: Path) -> Rows:
    """Trees, tags, lemmas, borders and entities on raw text, in percent."""
    return in_own_process("language_quality", model, data)


def cost(model: Path, data: Path) -> Rows:
    """Words a second, gain of a second process, seconds to load, memory, size; each in a process of its own."""
    rows: Rows = []
    for figure in ("words", "load", "memory"):
        rows += in_own_process("language_cost", figure, model, data)
    (_, one), (_, two) = (in_own_process("language_cost", "wall", model, data, "--processes", n)[0] for n in (1, 2))
    files = sum(file.stat().st_size for file in model.rglob("*") if file.is_file())
    return [
        *rows,
        ("two processes against one", round(float(str(one)) / float(str(two)), 2)),
        ("model files, MB", round(files / 1e6, 1)),
    ]


def hostile_texts(_: Path) -> Rows:
    """Made-up strings that the shipped model read without an error and kept, of how many."""
    environment = os.environ | {"SITREP_FUZZ_STRINGS": str(FUZZ_STRINGS)}
    command = [sys.executable, "-m", "pytest", "--hypothesis-show-statistics", "tests/transforms/language/test_fuzz.py"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    failed = re.findall(r"^(?:FAILED|ERROR) \S+::(\S+)", done.stdout, flags=re.MULTILINE)
    if done.returncode and not failed:
        raise RuntimeError(f"the fuzz test did not run:\n{done.stdout}{done.stderr}")
    batches = sum(int(count) for count in re.findall(r"(\d+) passing, ", done.stdout))
    return [("strings kept", f"{batches * AT_ONCE} of {FUZZ_STRINGS}"), ("tests failed", ", ".join(failed) or "none")]


def _measures() -> dict[str, Callable[[Path], Rows]]:
    found: dict[str, Callable[[Path], Rows]] = {}
    for name, path in find_models().items():
        found[f"language, {name}"] = partial(quality, path)
        found[f"cost of language, {name}"] = partial(cost, path)
    return {**found, "hostile texts": hostile_texts}


MEASURES = _measures()
