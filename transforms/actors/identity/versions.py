"""Versions of actors over time: which offices each held from when to when, and which version a day sees."""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl

from sitrep.schemas.keys import md5_key, md5_text

DAY = timedelta(days=1)
SPANS = pl.Schema(
    {"actor_id": pl.String, "office": pl.String, "valid_from": pl.Date, "valid_to": pl.Date, "is_current": pl.Boolean}
)
Office = tuple[str, date | None, date | None]


def version_key(actor_id: str, valid_from: date | None) -> str:
    """Surrogate of the version of an actor that begins on that day; None: of the first or only one."""
    return md5_text(actor_id) if valid_from is None else md5_key(actor_id, valid_from.isoformat())


def actor_versions(actors: pl.DataFrame, roles: pl.DataFrame) -> pl.DataFrame:
    """The actors, each once per time with other offices, with actor_key, office, valid_from, valid_to and is_current.

    actors: column actor_id and what does not change; roles: actor_id, role, organisation, valid_from, valid_to (days,
    inclusive, null where open). The versions of an actor follow each other without a gap, from always to still; one
    without offices has one version. `office` reads "Commander, Quds Force", several parted by "; ".
    """
    held: dict[str, list[Office]] = {}
    for actor_id, role, organisation, first, last in roles.select(
        "actor_id", "role", "organisation", "valid_from", "valid_to"
    ).iter_rows():
        held.setdefault(actor_id, []).append((", ".join(filter(None, (role, organisation))), first, last))
    rows = [(actor_id, *span) for actor_id, offices in held.items() for span in office_spans(offices)]
    spans = pl.DataFrame(rows, schema=SPANS, orient="row")
    versions = actors.join(spans, on="actor_id", how="left", maintain_order="left_right").with_columns(
        pl.col("is_current").fill_null(True)
    )
    keys = [version_key(*row) for row in versions.select("actor_id", "valid_from").iter_rows()]
    return versions.with_columns(actor_key=pl.Series(keys, dtype=pl.String))


def office_spans(offices: list[Office]) -> list[tuple[str | None, date | None, date | None, bool]]:
    """(offices, first day, last day, is the newest) of each stretch of time with the same offices, in order."""
    begins = {first for _, first, _ in offices if first is not None}
    begins |= {last + DAY for _, _, last in offices if last is not None}
    spans: list[tuple[str | None, date | None]] = []
    for start in (None, *sorted(begins)):
        names = sorted({name for name, first, last in offices if is_held(start, first, last)})
        office = "; ".join(names) or None
        if not spans or spans[-1][0] != office:
            spans.append((office, start))
    ends = [start - DAY for _, start in spans[1:] if start is not None]
    return [(office, start, end, end is None) for (office, start), end in zip(spans, [*ends, None], strict=True)]


def is_held(day: date | None, first: date | None, last: date | None) -> bool:
    """True if an office from `first` to `last` is held on the day; None for the day is before all days."""
    if day is None:
        return first is None
    return (first is None or first <= day) and (last is None or day <= last)


def keys_on(versions: pl.DataFrame, day: date | None) -> pl.DataFrame:
    """actor_id and actor_key of the version that each actor has on the day; without a day, of its newest."""
    if day is None:
        chosen = versions.filter("is_current")
    else:
        begun = (pl.col("valid_from") <= day).fill_null(True)
        chosen = versions.filter(begun & (pl.col("valid_to") >= day).fill_null(True))
    return chosen.select("actor_id", "actor_key").unique("actor_id", keep="first", maintain_order=True)


def day_of(partition: str) -> date | None:
    """The publication day of a partition; None for the undated one."""
    try:
        return date.fromisoformat(partition)
    except ValueError:
        return None
