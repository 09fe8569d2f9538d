"""Sentences of our own whose status is known: probes.csv, and what the coder says of each.

Columns: sentence; trigger, the words that name the act; type; status; claimed_by, "none" for the text's own voice,
"unnamed", a word of the source's name, or empty where coders may differ; may_be_absent, "yes" where the act need not
be recorded (it is only asked for, refused, or what another act is for).
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

REAL = frozenset({"actual", "aggregate"})


@dataclass(frozen=True)
class Probe:
    """One row of probes.csv."""

    sentence: str
    trigger: str
    type: str
    status: str
    claimed_by: str
    may_be_absent: bool


@dataclass(frozen=True)
class Found:
    """What of a coded event a probe asks for; start and end count characters of the sentence."""

    start: int
    end: int
    type: str
    status: str
    claimed_by: str | None


def read_probes() -> list[Probe]:
    """All rows, in their order."""
    with Path(__file__).with_name("probes.csv").open(encoding="utf-8", newline="") as file:
        return [
            Probe(
                sentence=row["sentence"],
                trigger=row["trigger"],
                type=row["type"],
                status=row["status"],
                claimed_by=row["claimed_by"],
                may_be_absent=row["may_be_absent"] == "yes",
            )
            for row in csv.DictReader(file)
        ]


def meant_by(probe: Probe, found: Iterable[Found]) -> list[Found]:
    """The events that a probe is about, best first: of its words and type, of its words, of its type."""
    start = probe.sentence.index(probe.trigger)
    end = start + len(probe.trigger)
    named = [event for event in found if event.start < end and start < event.end]
    typed = [event for event in found if event.type == probe.type]
    return [event for event in named if event in typed] or named or typed


def is_right(probe: Probe, found: Iterable[Found]) -> bool:
    """Whether the act has the wanted status, or is absent and may be."""
    meant = meant_by(probe, found)
    return meant[0].status == probe.status if meant else probe.may_be_absent


def is_turned(probe: Probe, found: Iterable[Found]) -> bool:
    """Whether an unreal act was taken for a real one, or a real one for unreal."""
    return any((event.status in REAL) != (probe.status in REAL) for event in meant_by(probe, found))


def is_claim_right(probe: Probe, found: Iterable[Found]) -> bool:
    """Whether the source is the wanted one; true where none is wanted or the act is not recorded."""
    meant = meant_by(probe, found)
    if not meant or not probe.claimed_by:
        return True
    claimed = meant[0].claimed_by
    return claimed is None if probe.claimed_by == "none" else probe.claimed_by.lower() in (claimed or "").lower()
