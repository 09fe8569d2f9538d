"""Event mentions → distinct happenings: which statements tell of the same thing.

Two mentions are joined when they are of one type and nothing that both state contradicts (days, place, parties), and
when enough that both state agrees. A mention joins a group only if it contradicts none of its members, best pairs
first, so that a vague statement does not chain two different happenings together.

An airport and its city do not contradict each other. Nor do different attackers or sites of one country where the same
person was attacked on the same days: outlets name "the United States", its army or its president for one deed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from math import asin, cos, radians, sin, sqrt

import polars as pl

from sitrep.schemas import star
from sitrep.schemas.as_polars import DTYPES, conform
from sitrep.schemas.keys import md5_key
from sitrep.schemas.table import Type
from sitrep.schemas.vocabulary import MUTUAL_TYPES

# What an undated statement may lag behind the happening: news of the week.
UNDATED_LAG = timedelta(days=7)
# Wire copy is re-sent and followed up for about three days.
SAME_NEWS = timedelta(days=3)
# A longer interval ("in recent years") says too little about the day to count as agreement or contradiction.
LONGEST_INTERVAL = timedelta(days=31)
# An airport or base lies so far from the middle of its city at most.
NEAR_CITY = 30.0  # km
EARTH_RADIUS = 6371.0  # km
ENOUGH = 2.0
SHARED_PARTY, SAME_PLACE, SAME_DAYS, SAME_MODE = 1.0, 1.0, 1.0, 0.5

INPUT_COLUMNS = {
    "event_mention_id": Type.TEXT,
    "article_id": Type.TEXT,
    "published_date": Type.DATE,
    "trigger_start": Type.INTEGER,
    "event_type_code": Type.TEXT,
    "event_mode_code": Type.TEXT,
    "date_start": Type.DATE,
    "date_end": Type.DATE,
    "location_id": Type.TEXT,
    "location_name": Type.TEXT,
    "location_kind": Type.TEXT,
    "country_code": Type.TEXT,
    "latitude": Type.FLOAT,
    "longitude": Type.FLOAT,
    "actors": Type.TEXT_LIST,  # actor ids, or folded words of unlinked parties
    "recipients": Type.TEXT_LIST,
    "persons": Type.TEXT_LIST,  # those of the recipients that are known as persons
}
INPUT_SCHEMA = pl.Schema({name: DTYPES[kind] for name, kind in INPUT_COLUMNS.items()})


@dataclass(frozen=True)
class Mention:
    """What the comparison looks at."""

    id: str
    article: str
    published: date | None
    position: int
    type: str
    mode: str | None
    start: date | None
    end: date | None
    location: str | None
    location_name: str | None
    is_wide: bool  # the place is a whole country or sea: naming it twice is no agreement on a site
    kind: str | None
    country: str | None
    point: tuple[float, float] | None  # latitude, longitude in degrees
    actors: frozenset[str]
    recipients: frozenset[str]
    persons: frozenset[str]

    @property
    def order(self) -> tuple[date, str, int, str]:
        """First told first; undated articles last."""
        return (self.published or date.max, self.article, self.position, self.id)

    @property
    def days(self) -> tuple[date, date] | None:
        """The stated interval, if it is narrow enough to tell happenings apart."""
        if self.start is None or self.end is None or self.end - self.start > LONGEST_INTERVAL:
            return None
        return self.start, self.end

    @property
    def anchor(self) -> date | None:
        """A day near which the happening lies, as far as is known."""
        return self.days[0] if self.days else self.published


def group_happenings(mentions: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """(star.fact_event, star.bridge_event_mention) over all the mentions given; every mention belongs to one event.

    mentions: columns INPUT_COLUMNS, one row per event mention of a latest revision. The same set of mentions in any
    order gives the same groups; `event_id` is the md5 of "event|" and the id of the mention told first.
    """
    typed = mentions.select(list(INPUT_COLUMNS)).cast(dict(INPUT_SCHEMA))
    rows = sorted(map(as_mention, typed.iter_rows(named=True)), key=lambda mention: mention.order)
    by_id = {mention.id: mention for mention in rows}
    groups = join_groups(by_id, candidate_pairs(rows))
    events, members = [], []
    for group in groups:
        event_id = md5_key("event", group[0].id)
        events.append(describe(event_id, group))
        members += [{"event_mention_id": mention.id, "event_id": event_id} for mention in group]
    fact = pl.DataFrame(events, schema={c.name: DTYPES[c.type] for c in star.fact_event.columns}, orient="row")
    bridge = pl.DataFrame(members, schema={"event_mention_id": pl.String, "event_id": pl.String}, orient="row")
    return (
        conform(fact, star.fact_event).sort("event_id"),
        conform(bridge, star.bridge_event_mention).sort("event_mention_id"),
    )


def as_mention(row: dict) -> Mention:
    """A frame's row as the value that is compared."""
    return Mention(
        id=row["event_mention_id"],
        article=row["article_id"],
        published=row["published_date"],
        position=row["trigger_start"],
        type=row["event_type_code"],
        mode=row["event_mode_code"],
        start=row["date_start"],
        end=row["date_end"],
        location=row["location_id"],
        location_name=row["location_name"],
        is_wide=row["location_kind"] in ("country", "water", "continent"),
        kind=row["location_kind"],
        country=row["country_code"],
        point=None if None in (row["latitude"], row["longitude"]) else (row["latitude"], row["longitude"]),
        actors=frozenset(row["actors"] or ()),
        recipients=frozenset(row["recipients"] or ()),
        persons=frozenset(row["persons"] or ()),
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


def agreement(first: Mention, second: Mention) -> float:
    """How much two mentions of one type agree; 0 if they contradict each other."""
    if contradicts(first, second):
        return 0.0
    score = 0.0
    if first.type in MUTUAL_TYPES:
        shared = len((first.actors | first.recipients) & (second.actors | second.recipients))
        score += SHARED_PARTY * min(shared, 2)
    else:
        score += SHARED_PARTY * bool(first.actors & second.actors)
        score += SHARED_PARTY * bool(first.recipients & second.recipients)
    at_one_site = first.location is not None and first.location == second.location and not first.is_wide
    score += SAME_PLACE * at_one_site
    if score == 0:
        return 0.0
    score += SAME_DAYS * bool(first.days and second.days)
    score += SAME_MODE * (first.mode is not None and first.mode == second.mode)
    return score


def contradicts(first: Mention, second: Mention) -> bool:
    """True if the two cannot be one happening: other type, days, place, or disjoint parties on one side."""
    if first.type != second.type or not days_fit(first, second) or not countries_fit(first, second):
        return True
    return not is_attack_on_one(first, second) and not (places_fit(first, second) and parties_fit(first, second))


def is_attack_on_one(first: Mention, second: Mention) -> bool:
    """True if both attack the same person and both state days, which overlap (the caller has seen to that)."""
    return first.type == "ASSAULT" and bool(first.persons & second.persons and first.days and second.days)


def days_fit(first: Mention, second: Mention) -> bool:
    """True if the stated days overlap, or where one states none, if the news is of one time."""
    if first.days and second.days:
        return first.days[0] <= second.days[1] and second.days[0] <= first.days[1]
    if first.article == second.article:
        return True
    if first.days or second.days:
        days, published = (first.days, second.published) if first.days else (second.days, first.published)
        return bool(days and published and days[0] <= published <= days[1] + UNDATED_LAG)
    if first.published is None or second.published is None:
        return False
    return abs(first.published - second.published) <= SAME_NEWS


def countries_fit(first: Mention, second: Mention) -> bool:
    """True unless the two lie in different countries."""
    return not first.country or not second.country or first.country == second.country


def places_fit(first: Mention, second: Mention) -> bool:
    """True unless both name a site and the sites differ; a country holds its own sites, a city those around it."""
    if first.location_name is None or second.location_name is None or first.is_wide or second.is_wide:
        return True
    if first.location and second.location:
        return first.location == second.location or is_site_of_city(first, second)
    return first.location_name.casefold() == second.location_name.casefold()


def is_site_of_city(first: Mention, second: Mention) -> bool:
    """True for a facility and a city of one country that lie less than NEAR_CITY apart."""
    if {first.kind, second.kind} != {"facility", "city"} or first.country is None or first.country != second.country:
        return False
    return first.point is not None and second.point is not None and kilometres(first.point, second.point) < NEAR_CITY


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Great-circle distance of two points, each (latitude, longitude) in degrees."""
    (north, east), (other_north, other_east) = (tuple(map(radians, point)) for point in (one, other))
    half = sin((north - other_north) / 2) ** 2 + cos(north) * cos(other_north) * sin((east - other_east) / 2) ** 2
    return 2 * EARTH_RADIUS * asin(sqrt(min(half, 1.0)))


def parties_fit(first: Mention, second: Mention) -> bool:
    """True unless both name actors (or recipients) and have none in common."""
    if first.type in MUTUAL_TYPES:
        sides = [(first.actors | first.recipients, second.actors | second.recipients)]
    else:
        sides = [(first.actors, second.actors), (first.recipients, second.recipients)]
    return all(not one or not other or one & other for one, other in sides)


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


def describe(event_id: str, group: list[Mention]) -> dict:
    """The happening's own row: the narrowest stated interval, the most exact place, the most frequent mode."""
    intervals = [(m.end - m.start, m.order, m.start, m.end) for m in group if m.start is not None and m.end is not None]
    start, end = min(intervals)[2:] if intervals else (None, None)
    placed = [mention for mention in group if mention.location_name is not None]
    where = min(placed, key=lambda m: (m.is_wide, m.location is None, m.kind != "facility", m.order), default=None)
    modes = [mention.mode for mention in group if mention.mode is not None]
    return {
        "event_id": event_id,
        "event_type_code": group[0].type,
        "event_mode_code": min(set(modes), key=lambda mode: (-modes.count(mode), mode), default=None),
        "date_start": start,
        "date_end": end,
        "location_id": where.location if where else None,
        "location_name": where.location_name if where else None,
        "country_code": where.country if where else None,
        "mention_count": len(group),
    }
