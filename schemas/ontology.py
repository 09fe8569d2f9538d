"""The PLOVER ontology: types, modes, contexts and sectors as read from `plover/*.csv`."""

from __future__ import annotations

import csv
from pathlib import Path

import polars as pl

from sitrep.schemas import star
from sitrep.schemas.as_polars import rows_to_frame

FOLDER = Path(__file__).parent / "plover"


def _rows(name: str) -> tuple[dict[str, str], ...]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


TYPES: tuple[dict[str, str], ...] = _rows("types.csv")
MODE_ROWS: tuple[dict[str, str], ...] = _rows("modes.csv")

MODES: dict[str, tuple[str, ...]] = {
    row["type"]: tuple(mode["mode"] for mode in MODE_ROWS if mode["type"] == row["type"]) for row in TYPES
}
QUAD_CLASS: dict[str, int] = {row["type"]: int(row["quad_class"]) for row in TYPES}
CONTEXTS: dict[str, str] = {row["context"]: row["definition"] for row in _rows("contexts.csv")}
SECTORS: dict[str, str] = {row["sector"]: row["definition"] for row in _rows("sectors.csv")}


def event_type_key(event_type: str, mode: str | None) -> str:
    """The key of a type and mode: "ASSAULT:aerial", or "CONSULT" without a mode.

    Raises ValueError for a type or mode that the ontology does not know.
    """
    if event_type not in MODES:
        raise ValueError(f"unknown event type {event_type!r}")
    if mode is None:
        return event_type
    if mode not in MODES[event_type]:
        raise ValueError(f"{event_type} has no mode {mode!r}; it has {', '.join(MODES[event_type]) or 'none'}")
    return f"{event_type}:{mode}"


def event_types() -> pl.DataFrame:
    """star.dim_event_type: one row for each of the 16 types, then one for each type and mode."""
    rows = [
        {
            "event_type_key": event_type_key(row["type"], row.get("mode")),
            "event_type_code": row["type"],
            "event_mode_code": row.get("mode"),
            "quad_class": QUAD_CLASS[row["type"]],
            "goldstein": float(row["goldstein"]),
            "intensity": float(row["intensity"]),
            "cameo_code": row["cameo_code"],
            "definition": row["definition"],
        }
        for row in (*TYPES, *MODE_ROWS)
    ]
    return rows_to_frame(rows, star.dim_event_type)
