"""Stage land: inputs → raw bytes kept as they came, articles and their zones by publication day."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import TypeVar
from zoneinfo import ZoneInfo

import polars as pl

from sitrep.flows.settings import Settings
from sitrep.flows.sources.read import read_sources
from sitrep.schemas import stages
from sitrep.schemas.vocabulary import UNDATED
from sitrep.transforms.articles.article import make_articles
from sitrep.transforms.articles.recognise import KNOWN_COLUMNS
from sitrep.transforms.articles.record import InputDefaults, RawRecord, Rejection
from sitrep.warehouse.home import Home
from sitrep.warehouse.landing import read_stage, scan_articles, write_raw, write_stage

Item = TypeVar("Item")

# Records held in memory at a time; a file of a million lines streams through.
RECORDS_AT_ONCE = 1_000


@dataclass
class Landed:
    """What landing did: `outcomes` counts loaded, revised, duplicate; `days` are the partitions that the inputs
    belong to; `rejections` are the inputs that became no article; `new` says loaded or revised for each article
    revision that was not known before."""

    outcomes: Counter[str] = field(default_factory=Counter)
    days: set[str] = field(default_factory=set)
    rejections: list[Rejection] = field(default_factory=list)
    new: dict[tuple[str, int], str] = field(default_factory=dict)

    @property
    def articles_read(self) -> int:
        """Inputs looked at: articles and rejections."""
        return self.outcomes.total() + len(self.rejections)


def land_sources(
    home: Home, settings: Settings, sources: Sequence[str], published: date | None = None, source: str | None = None
) -> Landed:
    """What became of the inputs; each article stands in its day's stage afterwards.

    sources: paths of files or folders. published and source hold for inputs that do not state them. A fault of one
    input is a rejection, never an exception. Landing the same inputs again changes nothing.
    """
    landed = Landed()
    defaults = InputDefaults(published, source)
    entries = read_sources(
        sources, defaults, page_timeout=settings.html_seconds, most_characters=settings.max_characters
    )
    for batch in in_batches(entries, RECORDS_AT_ONCE):
        landed.rejections += [entry for entry in batch if isinstance(entry, Rejection)]
        land_records(home, settings, [entry for entry in batch if isinstance(entry, RawRecord)], landed)
    return landed


def land_records(home: Home, settings: Settings, records: list[RawRecord], landed: Landed) -> None:
    """Lands one batch and adds it to the account."""
    for raw in {record.raw.sha256: record.raw for record in records}.values():
        write_raw(home, raw.content)
    known = scan_articles(home, list(KNOWN_COLUMNS)).collect()
    made = make_articles(records, known, ZoneInfo(settings.timezone))
    landed.rejections += made.rejections
    landed.outcomes.update(made.outcomes["outcome"].to_list())
    new = made.outcomes.filter(pl.col("outcome").is_in(["loaded", "revised"]))
    landed.new |= {(key, revision): how for key, revision, how in new["article_id", "revision", "outcome"].iter_rows()}
    landed.days |= {day_name(day) for day in made.outcomes["published_date"]}
    for day in made.articles["published_date"].unique():
        add_to_day(home, day, made.articles, made.zones)


def add_to_day(home: Home, day: date | None, articles: pl.DataFrame, zones: pl.DataFrame) -> None:
    """Adds those articles that were published on the day, and their zones, to the day's stage."""
    of_day = articles.filter(pl.col("published_date").eq_missing(pl.lit(day, pl.Date)))
    of_articles = zones.join(of_day, on=list(stages.ARTICLE_KEY), how="semi")
    # Articles last: an article stands there only with its zones.
    for table, rows in ((stages.article_zone, of_articles), (stages.article, of_day)):
        old = read_stage(home, table, day_name(day))
        known = old.join(rows, on=table.key, how="anti")  # zones that a run left which was cut off here
        write_stage(home, table, day_name(day), pl.concat([known, rows]))


def day_name(day: date | None) -> str:
    """Name of a publication day's partition."""
    return UNDATED if day is None else day.isoformat()


def in_batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """Lists of up to `size` items, in order."""
    waiting = iter(items)
    while batch := list(islice(waiting, size)):
        yield batch
