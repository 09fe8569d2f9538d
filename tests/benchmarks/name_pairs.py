"""How surely two spellings are told to be one actor or two, on labelled pairs of names; and how fast."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import tempfile
import time
import zlib
from pathlib import Path

import numpy as np
import polars as pl
from rapidfuzz.fuzz import token_set_ratio

from sitrep.transforms.actors.comparison.compare import compare_frame, facts_of, score_facts
from sitrep.transforms.actors.comparison.fit_scorecard import fit_card
from sitrep.transforms.actors.comparison.scorecard import Scorecard
from tests.benchmarks.evaluation import run_tool, sitrep

Rows = list[tuple[str, object]]
FOLDS = 5


def name_pairs(data: Path) -> Rows:
    """Two names: the same person or organisation? And how many pairs a second, beside rapidfuzz on the same pairs."""
    gold = data / "bench" / "name_pairs_dev.csv"
    pairs = run_tool(data, "score_sets.py", "names", "input", gold)
    with tempfile.TemporaryDirectory() as folder:
        scored = Path(folder) / "scored.csv"
        scored.write_text(sitrep("actors", "compare", stdin=pairs), encoding="utf-8")
        figures = json.loads(run_tool(data, "score_sets.py", "names", "score", gold, scored))
    return [*figures.items(), *pairs_per_second(pl.read_csv(io.StringIO(pairs), infer_schema=False))]


def pairs_per_second(pairs: pl.DataFrame) -> Rows:
    """Pairs per CPU second of `compare_frame`, of rapidfuzz's token_set_ratio, and of OpenSanctions' logic-v2 where
    BENCH_LOGIC_V2_PYTHON names a Python that has nomenklatura (its pins do not go with ours)."""
    names = list(zip(pairs["name1"], pairs["name2"], strict=True))
    began = time.process_time()
    compare_frame(pairs)
    own = pairs.height / (time.process_time() - began)
    began = time.process_time()
    for one, other in names:
        token_set_ratio(one, other)
    rows: Rows = [
        ("pairs per second", round(own)),
        ("pairs per second, token_set_ratio", round(pairs.height / (time.process_time() - began))),
    ]
    python = os.environ.get("BENCH_LOGIC_V2_PYTHON")
    if python:
        script = Path(__file__).with_name("logic_v2_speed.py")
        done = subprocess.run([python, script], input=pairs.write_csv(), capture_output=True, text=True, check=True)
        rows.append(("pairs per second, logic-v2", done.stdout.strip()))
    return rows


def name_pairs_in_folds(data: Path) -> Rows:
    """The same where each pair is scored by a card fitted without its actors: what names never seen can expect."""
    gold = data / "bench" / "name_pairs_dev.csv"
    with gold.open(encoding="utf-8", newline="") as lines:
        pairs = [row for row in csv.DictReader(lines) if row["set"].startswith("natural")]
    folds = folds_of(pairs)
    facts = [facts_of(pair["name1"], pair["name2"], pair["type"]) for pair in pairs]
    scores = [0.0] * len(pairs)
    for at in range(FOLDS):
        for kind in ("person", "org"):
            chosen = [i for i, pair in enumerate(pairs) if pair["type"] == kind]
            fitted = [(facts[i], int(pairs[i]["label"])) for i in chosen if at not in folds[i]]
            known = [(fact, label) for fact, label in fitted if fact is not None]
            card = Scorecard(
                fit_card([fact for fact, _ in known], np.array([label for _, label in known], dtype=float))
            )
            for i in chosen:
                if folds[i][0] == at:
                    one, other = sorted((pairs[i]["name1"], pairs[i]["name2"]))
                    scores[i] = score_facts(one, other, kind, facts[i], card)
    with tempfile.TemporaryDirectory() as folder:
        scored = Path(folder) / "scored.csv"
        names = {name: [pair[name] for pair in pairs] for name in ("name1", "name2", "type")}
        pl.DataFrame({**names, "score": scores}).write_csv(scored)
        figures = json.loads(run_tool(data, "score_sets.py", "names", "score", gold, scored))
    return list(figures.items())


def folds_of(pairs: list[dict[str, str]]) -> list[tuple[int, int]]:
    """The folds of a pair's two actors; ids that are said to be the same are one actor."""
    joined: dict[str, str] = {}

    def actor(name: str) -> str:
        while joined.get(name, name) != name:
            name = joined[name]
        return name

    for pair in pairs:
        if pair["label"] == "1":
            joined[actor(pair["id1"])] = actor(pair["id2"])
    return [
        (zlib.crc32(actor(pair["id1"]).encode()) % FOLDS, zlib.crc32(actor(pair["id2"]).encode()) % FOLDS)
        for pair in pairs
    ]


MEASURES = {"name pairs (dev)": name_pairs, "name pairs (dev), five folds": name_pairs_in_folds}
