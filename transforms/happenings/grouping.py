"""Event mentions → distinct happenings: which statements tell of the same thing.

Two mentions are joined when `sameness` finds nothing that both state in contradiction and enough in agreement. A
mention joins a group only if it contradicts none of its members, best pairs first, so that a vague statement does not
chain two different happenings together. What sources dispute (how many died, whether it was done at all) are claims of
one happening.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import polars as pl

from sitrep.schemas import star
from sitrep.schemas.as_polars import DTYPES, conform
from sitrep.schemas.table import Type
from sitrep.transforms.happenings.ids import name_happenings
from sitrep.transforms.happenings.sameness import (
    INPUT_COLUMNS,
    INPUT_SCHEMA,
    LONGEST_INTERVAL,
    UNDATED_LAG,
    Mention,
    agreement,
    as_mention,
    contradicts,
)

ENOUGH = 2.0  # of what `agreement` adds up

# A happening but for its id.
DESCRIBED = pl.Schema({c.name: DTYPES[c.type] for c in star.fact_event.columns if c.name != "event_id"})
# A happening that another became part of: see audit.event_redirect.
REDIRECTS = pl.Schema(dict.fromkeys(("event_id", "new_event_id", "redirect_reason", "joined_by"), DTYPES[Type.TEXT]))


@dataclass(frozen=True)
class Happenings:
    """events: star.fact_event; members: star.bridge_event_mention; redirects: REDIRECTS, of ids that are no more."""

    events: pl.DataFrame
    members: pl.DataFrame
    redirects: pl.DataFrame


def group_happenings(mentions: pl.DataFrame, known: Mapping[str, str]) -> Happenings:
    """The happenings that all the mentions given tell of; every mention belongs to one.

    mentions: columns INPUT_COLUMNS, one row per event mention of a latest revision. known: event_mention_id → event_id
    as they were before, {} at first. The same set of mentions in any order and with any `known` gives the same groups;
    what they are called, and which ids lead on to others, `name_happenings` tells.
    """
    typed = mentions.select(list(INPUT_COLUMNS)).cast(dict(INPUT_SCHEMA))
    groups: list[list[str]] = []
    facts: list[pl.DataFrame] = []
    # Two types never make one happening, and the mentions of one are all that need be in memory together.
    for _, of_type in sorted(typed.group_by("event_type_code"), key=lambda part: part[0]):
        rows = sorted(map(as_mention, of_type.iter_rows(named=True)), key=lambda mention: mention.order)
        joined = join_groups({mention.id: mention for mention in rows}, candidate_pairs(rows))
        groups += [[mention.id for mention in group] for group in joined]
        facts.append(pl.DataFrame(list(map(describe, joined)), schema=DESCRIBED, orient="row"))
    ids, redirects = name_happenings(groups, known)
    fact = pl.concat([pl.DataFrame(schema=DESCRIBED), *facts]).with_columns(event_id=pl.Series(ids, dtype=pl.String))
    members = [(mention, event_id) for event_id, group in zip(ids, groups, strict=True) for mention in group]
    bridge = pl.DataFrame(members, schema={"event_mention_id": pl.String, "event_id": pl.String}, orient="row")
    return Happenings(
        conform(fact, star.fact_event).sort("event_id"),
        conform(bridge, star.bridge_event_mention).sort("event_mention_id"),
        pl.DataFrame(
            [(one.event_id, one.new_event_id, one.reason, one.joined_by) for one in redirects],
            schema=REDIRECTS,
            orient="row",
        ),
    )


def candidate_pairs(rows: list[Mention]) -> list[tuple[float, Mention, Mention]]:
    """Pairs that agree enough, best first; only mentions that share a type and a party or site are looked at."""
    blocks: dict[tuple[str, str], list[Mention]] = {}
    for mention in rows:
        keys = set(mention.actors | mention.recipients)
        if mention.location and not mention.is_wide:
            keys.add(mention.location)
        for key in keys:
            blocks.setdefault((mention.type, key), []).append(mention)
    scored: dict[tuple[str, str], tuple[float, Mention, Mention]] = {}
    for block in blocks.values():
        for first, second in near_in_time(block):
            pair = (first.id, second.id) if first.order < second.order else (second.id, first.id)
            if pair not in scored and (score := agreement(first, second)) >= ENOUGH:
                scored[pair] = (score, first, second)
    return sorted(scored.values(), key=lambda item: (-item[0], item[1].order, item[2].order))


def near_in_time(block: list[Mention]) -> Iterable[tuple[Mention, Mention]]:
    """Pairs of a block whose anchor days lie close, or that stand in one article."""
    reach = LONGEST_INTERVAL + UNDATED_LAG
    ordered = sorted(block, key=lambda mention: (mention.anchor or date.max, mention.order))
    for index, first in enumerate(ordered):
        for second in ordered[index + 1 :]:
            if first.anchor is None or second.anchor is None:
                if first.article == second.article:
                    yield first, second
            elif second.anchor - first.anchor > reach:
                break
            else:
                yield first, second


def join_groups(by_id: dict[str, Mention], pairs: list[tuple[float, Mention, Mention]]) -> list[list[Mention]]:
    """Groups of mentions, each in order of telling; a join that would put contradicting mentions together is left."""
    group_of = {mention_id: [mention] for mention_id, mention in by_id.items()}
    for _, first, second in pairs:
        one, other = group_of[first.id], group_of[second.id]
        if one is other or any(contradicts(a, b) for a in one for b in other):
            continue
        one += other
        for mention in other:
            group_of[mention.id] = one
    distinct = {id(group): sorted(group, key=lambda mention: mention.order) for group in group_of.values()}
    return sorted(distinct.values(), key=lambda group: group[0].order)


def describe(group: list[Mention]) -> dict[str, object]:
    """A happening's row but for its id: the narrowest stated interval, the most exact place, the most frequent mode."""
    intervals = [(m.end - m.start, m.order, m.start, m.end) for m in group if m.start is not None and m.end is not None]
    start, end = min(intervals)[2:] if intervals else (None, None)
    placed = [mention for mention in group if mention.location_name is not None]
    where = min(placed, key=lambda m: (m.is_wide, m.location is None, m.kind != "facility", m.order), default=None)
    modes = [mention.mode for mention in group if mention.mode is not None]
    return {
        "event_type_code": group[0].type,
        "event_mode_code": min(set(modes), key=lambda mode: (-modes.count(mode), mode), default=None),
        "date_start": start,
        "date_end": end,
        "location_id": where.location if where else None,
        "location_name": where.location_name if where else None,
        "country_code": where.country if where else None,
        "mention_count": len(group),
    }
