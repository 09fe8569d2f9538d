"""Stage land: inputs → raw bytes kept as they came, articles and their zones by publication day."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

import polars as pl

from sitrep.flows.settings import Settings
from sitrep.flows.sources.address import is_address
from sitrep.flows.sources.page_reader import PageReader
from sitrep.flows.sources.read import kind_of, read_content, read_sources
from sitrep.schemas import stages
from sitrep.schemas.vocabulary import UNDATED
from sitrep.transforms.articles.article import make_articles
from sitrep.transforms.articles.recognise import KNOWN_COLUMNS
from sitrep.transforms.articles.record import InputDefaults, RawFile, RawRecord, Rejection
from sitrep.warehouse.home import Home
from sitrep.warehouse.landing import read_articles, read_raw, read_stage, write_raw, write_stage

if TYPE_CHECKING:
    from sitrep.flows.sources.fetch import Fetcher

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

    def add(self, other: "Landed") -> None:
        """Takes over what another landing did."""
        self.outcomes.update(other.outcomes)
        self.days |= other.days
        self.rejections += other.rejections

    @property
    def articles_read(self) -> int:
        """Inputs looked at: articles and rejections."""
        return self.outcomes.total() + len(self.rejections)


def land_sources(
    home: Home,
    settings: Settings,
    sources: Sequence[str],
    published: date | None = None,
    source: str | None = None,
    until: date | None = None,
) -> Landed:
    """What became of the inputs; each article stands in its day's stage afterwards.

    sources: paths of files or folders, or addresses. published and source hold for inputs that do not state them.
    until: what a feed dates later than this day is left for another time. A fault of one input is a rejection, never
    an exception. Landing the same inputs again changes nothing.
    """
    landed = Landed()
    with fetcher_for(home, settings, sources) as fetcher:
        entries = read_sources(
            sources,
            InputDefaults(published, source),
            page_timeout=settings.html_seconds,
            most_characters=settings.max_characters,
            fetcher=fetcher,
            until=until,
        )
        for batch in in_batches(entries, RECORDS_AT_ONCE):
            landed.rejections += [entry for entry in batch if isinstance(entry, Rejection)]
            land_records(home, settings, [entry for entry in batch if isinstance(entry, RawRecord)], landed)
    return landed


def fetcher_for(home: Home, settings: Settings, sources: Sequence[str]) -> "AbstractContextManager[Fetcher | None]":
    """What fetches addresses, if there is one among the sources."""
    if not any(map(is_address, sources)):
        return nullcontext()
    from sitrep.flows.sources.fetch import Fetcher  # httpx: not before it is needed

    return Fetcher(
        home,
        delay=settings.fetch_delay_seconds,
        seconds=settings.fetch_seconds,
        user_agent=settings.user_agent,
    )


def land_records(home: Home, settings: Settings, records: list[RawRecord], landed: Landed) -> None:
    """Lands one batch and adds it to the account."""
    for raw in {record.raw.sha256: record.raw for record in records}.values():
        write_raw(home, raw.content)
    known = read_articles(home, list(KNOWN_COLUMNS))
    made = make_articles(records, known, ZoneInfo(settings.timezone))
    landed.rejections += made.rejections
    landed.outcomes.update(made.outcomes["outcome"].to_list())
    new = made.outcomes.filter(pl.col("outcome").is_in(["loaded", "revised"]))
    landed.new |= {(key, revision): how for key, revision, how in new["article_id", "revision", "outcome"].iter_rows()}
    landed.days |= {day_name(day) for day in made.outcomes["published_date"]}
    for day in made.articles["published_date"].unique():
        add_to_day(home, day, made.articles, made.zones)


def land_again(home: Home, settings: Settings, day: str) -> Landed:
    """What became of the day's raw bytes, read anew as this program reads them.

    A text that now reads otherwise is a new revision; of one that reads the same, the zones are told anew. Raises
    WarehouseError if raw bytes are gone or damaged.
    """
    landed = Landed()
    stored = read_stage(home, stages.article, day)
    with PageReader(settings.html_seconds) as pages:
        for (sha256,), rows in stored.group_by("raw_sha256", maintain_order=True):
            raw = RawFile(rows["input_path"][0], read_raw(home, str(sha256)))
            wanted = set(rows["raw_record"])
            entries = read_content(raw, kind_of(raw), defaults_of(rows), pages, settings.max_characters)
            records = [entry for entry in entries if isinstance(entry, RawRecord) and entry.raw_record in wanted]
            land_records(home, settings, records, landed)
            tell_zones_anew(home, settings, day, stored, records)
    return landed


def defaults_of(rows: pl.DataFrame) -> InputDefaults:
    """What the caller said when the articles of one file were landed, as far as it told."""
    said = rows.filter(pl.col("published_basis") == "option")
    return InputDefaults(said["published_date"][0] if said.height else None, rows["source_name"][0])


def tell_zones_anew(
    home: Home, settings: Settings, day: str, stored: pl.DataFrame, records: Sequence[RawRecord]
) -> None:
    """Replaces the zones of those articles of the day whose text is that of one of the records."""
    made = make_articles(records, timezone=ZoneInfo(settings.timezone))
    same_text = ["raw_sha256", "raw_record", "text_md5"]
    kept = stored.join(made.articles, on=same_text, how="inner", suffix="_now").select(
        *stages.ARTICLE_KEY, *(f"{name}_now" for name in stages.ARTICLE_KEY)
    )
    fresh = made.zones.rename({name: f"{name}_now" for name in stages.ARTICLE_KEY}).join(
        kept, on=[f"{name}_now" for name in stages.ARTICLE_KEY], how="inner"
    )
    others = read_stage(home, stages.article_zone, day).join(kept, on=list(stages.ARTICLE_KEY), how="anti")
    write_stage(home, stages.article_zone, day, pl.concat([others, fresh.select(stages.article_zone.column_names)]))


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
