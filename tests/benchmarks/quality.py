"""How right the rows are, on the evaluation data's sets."""

from __future__ import annotations

import json
import re
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks import calibration, paragraphs
from tests.benchmarks.evaluation import (
    ARTICLE_PUBLISHED,
    ARTICLE_SOURCE,
    article_line,
    first_article,
    run_tool,
    sitrep,
)
from tests.transforms.events.status.probes import Found, is_claim_right, is_right, is_turned, read_probes

Rows = list[tuple[str, object]]
SHOWN = (
    "f1",
    "precision",
    "recall",
    "frame_f1",
    "extra_rate",
    "misasserted",
    "date_stated",
    "status_stated",
    "place_stated",
    "counts_stated",
    "mode_stated",
    "claimed_stated",
)

UNLINKED = """
    select coalesce(string_agg(mention_text, '; '), '') as names
    from bridge_event_actor join fact_entity_mention using (entity_mention_id)
    where bridge_event_actor.actor_id is null and mention_kind = 'name'
"""


def events_of_first_article(data: Path) -> Rows:
    """Events of the first article against its annotation."""
    return score_events(data, sitrep("extract", stdin=article_line(data)), data / "gold" / "seed_events.jsonl")


def events_of_news_items(data: Path) -> Rows:
    """Events of the 120 development items against theirs."""
    texts = data / "gold" / "current_events_dev.texts.jsonl"
    gold = data / "gold" / "current_events_dev.gold.jsonl"
    return score_events(data, sitrep("extract", texts), gold, "--docs", str(texts))


def score_events(data: Path, extracted: str, gold: Path, *options: str) -> Rows:
    """The scorer's figures that the issues set bars for."""
    with tempfile.TemporaryDirectory() as folder:
        system = Path(folder) / "system.jsonl"
        system.write_text(extracted, encoding="utf-8")
        figures = json.loads(run_tool(data, "score_events.py", gold, system, "--json", *options))
    return [(name, figures[name]) for name in SHOWN]


def status_probes(_: Path) -> Rows:
    """Our own sentences of known status: how many are right, and how many real acts are taken for unreal or reverse."""
    probes = read_probes()
    lines = "".join(json.dumps({"id": at, "text": probe.sentence}) + "\n" for at, probe in enumerate(probes))
    coded = [
        [
            Found(event["trigger_start"], event["trigger_end"], event["type"], event["status"], event["claimed_by"])
            for event in json.loads(line)["events"]
        ]
        for line in sitrep("extract", stdin=lines).splitlines()
    ]
    asked = Counter(probe.status for probe in probes)
    right = Counter(probe.status for probe, found in zip(probes, coded, strict=True) if is_right(probe, found))
    turned = sum(is_turned(probe, found) for probe, found in zip(probes, coded, strict=True))
    claims = sum(is_claim_right(probe, found) for probe, found in zip(probes, coded, strict=True))
    rows: Rows = [(status, f"{right[status]} of {asked[status]}") for status in asked]
    return [*rows, ("real and unreal mixed up", turned), ("source right", f"{claims} of {len(probes)}")]


def questions_of_first_article(data: Path) -> Rows:
    """How many of the analyst's questions SQL answers right on the first article."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        options = ("--published", ARTICLE_PUBLISHED, "--source", ARTICLE_SOURCE, "--home", str(home), "--quiet")
        sitrep("run", first_article(data), *options)
        answers = run_tool(data, "ask.py", home / "warehouse.duckdb")
        unlinked = sitrep("sql", UNLINKED, "--format", "json", "--home", str(home))
    wrong = re.findall(r"^WRONG (q\d+)", answers, flags=re.MULTILINE)
    return [
        ("right", answers.strip().splitlines()[-1]),
        ("wrong", ", ".join(wrong) or "none"),
        ("named parties that are no known actor", "; ".join(json.loads(unlinked)[0].values()) or "none"),
    ]


def scored_set(kind: str, gold: str) -> Callable[[Path], Rows]:
    """Measures `sitrep extract` on one of the sets of bench/."""

    def measure(data: Path) -> Rows:
        asked = run_tool(data, "score_sets.py", kind, "input", data / "bench" / gold)
        with tempfile.TemporaryDirectory() as folder:
            answers = Path(folder) / "answers.jsonl"
            answers.write_text(sitrep("extract", stdin=asked), encoding="utf-8")
            figures = json.loads(run_tool(data, "score_sets.py", kind, "score", data / "bench" / gold, answers))
        return [(name, json.dumps(value) if isinstance(value, dict) else value) for name, value in figures.items()]

    return measure


MEASURES: dict[str, Callable[[Path], Rows]] = {
    "events, first article": events_of_first_article,
    "events, news items (dev)": events_of_news_items,
    **paragraphs.MEASURES,
    **calibration.MEASURES,
    "status probes": status_probes,
    "questions in SQL, first article": questions_of_first_article,
    "entities, re3d (dev)": scored_set("entities", "re3d_dev.jsonl"),
    "police reports (dev)": scored_set("police", "india_police_dev.jsonl"),
    "source and target given, plv (dev)": scored_set("plv", "plv_dev.jsonl"),
}
