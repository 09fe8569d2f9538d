"""Whether two statements can tell of one happening, and how much speaks for it.

Nothing that both state may contradict (kind, days, place, parties, the size of the toll), and enough of it must agree.

An airport and its city do not contradict each other. Nor do different attackers or sites of one country where the same
person was attacked on the same days: outlets name "the United States", its army or its president for one deed. A
person can be attacked twice and die once: where neither statement tells of a death, another site or another weapon is
another attack.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from math import asin, cos, radians, sin, sqrt

import polars as pl

from sitrep.schemas.as_polars import DTYPES
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
SHARED_PARTY, SAME_PLACE, SAME_DAYS, SAME_TOLL, SAME_MODE = 1.0, 1.0, 1.0, 1.0, 0.5
# So many dead in two statements are hardly a coincidence; one or two are.
TELLING_TOLL = 3
# Tolls of one attack are disputed and rise; "4 killed" and "32 killed" are two attacks.
TOLLS_APART = 5  # times

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
    "killed_low": Type.INTEGER,
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
    killed: int | None  # at least so many

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
        killed=row["killed_low"],
    )


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
    at_one_site = is_site(first) and first.location == second.location
    score += SAME_PLACE * at_one_site
    if score == 0:
        return 0.0
    score += SAME_DAYS * bool(first.days and second.days)
    score += SAME_TOLL * (first.killed is not None and TELLING_TOLL <= first.killed == second.killed)
    score += SAME_MODE * (first.mode is not None and first.mode == second.mode)
    return score


def contradicts(first: Mention, second: Mention) -> bool:
    """True if the two cannot be one happening: other type, days, place, toll, or disjoint parties on one side."""
    if first.type != second.type or not days_fit(first, second) or not countries_fit(first, second):
        return True
    if is_attack_on_one(first, second):
        return False
    return not (places_fit(first, second) and parties_fit(first, second) and tolls_fit(first, second))


def is_attack_on_one(first: Mention, second: Mention) -> bool:
    """True for one attack on one person, as far as days (which overlap, as the caller has seen) and deaths tell."""
    if first.type != "ASSAULT" or not (first.persons & second.persons and first.days and second.days):
        return False
    is_deadly = bool(first.killed or second.killed)
    return is_deadly or (places_fit(first, second) and modes_fit(first, second))


def modes_fit(first: Mention, second: Mention) -> bool:
    """True unless both say how it was done, and differently."""
    return first.mode is None or second.mode is None or first.mode == second.mode


def tolls_fit(first: Mention, second: Mention) -> bool:
    """True unless the dead are told to be many times as many, of what is not known to be one site."""
    if not first.killed or not second.killed or (first.location == second.location and is_site(first)):
        return True
    few, many = sorted((first.killed, second.killed))
    return many <= TOLLS_APART * few


def is_site(mention: Mention) -> bool:
    """True if a place smaller than a country is stated and known."""
    return mention.location is not None and not mention.is_wide


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
