"""Stage extract: a day's articles → entity mentions and event mentions with their parts."""

from collections.abc import Callable
from dataclasses import dataclass, field

import polars as pl

from sitrep.flows.coding.coder import Fault
from sitrep.flows.resources import Resources
from sitrep.schemas import stages
from sitrep.schemas.table import Table
from sitrep.transforms.articles.record import Rejection
from sitrep.warehouse.home import Home
from sitrep.warehouse.landing import read_stage, write_stage

ARTICLE_KEY = list(stages.ARTICLE_KEY)


@dataclass
class ExtractedDay:
    """How many articles of a day were coded now, and those that could not be: they stay, without any rows."""

    coded: int = 0
    rejections: dict[tuple[str, int], Rejection] = field(default_factory=dict)  # by article_id and revision


def extract_day(
    home: Home,
    resources: Resources,
    day: str,
    *,
    force: bool = False,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> ExtractedDay:
    """Codes the day's articles that the present versions have not coded yet, or all if `force`.

    `progress` is told after each batch how many articles are done, of how many. An article that the coder cannot bear
    gets no rows and is not tried again by the same versions unless `force`. Raises CoderFailed if no process can code.
    """
    version = resources.extractor_version
    articles = read_stage(home, stages.article, day)
    coded = read_stage(home, stages.extraction, day)
    kept = coded.clear() if force else coded.filter(pl.col("extractor_version") == version)
    kept = kept.join(articles, on=ARTICLE_KEY, how="semi")
    waiting = articles.join(kept, on=ARTICLE_KEY, how="anti")
    if waiting.is_empty() and kept.height == coded.height:
        return ExtractedDay()
    zones = read_stage(home, stages.article_zone, day)
    parts: dict[str, list[pl.DataFrame]] = {table.name: [] for table in stages.EXTRACTED}
    faults: list[Fault] = []
    size = batch_size(waiting.height, resources)
    batches = ((batch, zones.join(batch, on=ARTICLE_KEY, how="semi")) for batch in waiting.iter_slices(size))
    for number, coded_batch in enumerate(resources.coder.code(batches), start=1):
        for name, frame in coded_batch.tables.items():
            parts[name].append(frame)
        faults += coded_batch.faults
        progress(min(number * size, waiting.height), waiting.height)
    for table, old in of_articles_kept(home, day, kept).items():
        write_stage(home, table, day, pl.concat([old, *parts[table.name]]))
    now = waiting.select(*ARTICLE_KEY, pl.lit(version).alias("extractor_version"))
    # Written last: an article counts as coded once all its rows are there.
    write_stage(home, stages.extraction, day, pl.concat([kept, now]))
    return ExtractedDay(waiting.height - len(faults), as_rejections(faults, waiting))


def batch_size(articles: int, resources: Resources) -> int:
    """Articles in a batch: as the setting says, or fewer, so that every worker has one."""
    return max(1, min(resources.settings.batch_size, -(-articles // resources.settings.workers)))


def as_rejections(faults: list[Fault], articles: pl.DataFrame) -> dict[tuple[str, int], Rejection]:
    """The faults as rejected inputs, by article_id and revision."""
    rows = {(row["article_id"], row["revision"]): row for row in articles.iter_rows(named=True)}
    found = {}
    for fault in faults:
        row = rows[key := (fault.article_id, fault.revision)]
        found[key] = Rejection(
            input_path=row["input_path"],
            raw_record=row["raw_record"],
            raw_sha256=row["raw_sha256"],
            published_date=row["published_date"],
            code=fault.code,
            detail=fault.detail,
        )
    return found


def of_articles_kept(home: Home, day: str, kept: pl.DataFrame) -> dict[Table, pl.DataFrame]:
    """The day's extracted rows so far, of the articles that need not be coded again."""
    frames: dict[Table, pl.DataFrame] = {}
    events = read_stage(home, stages.event_mention, day).join(kept, on=ARTICLE_KEY, how="semi")
    for table in stages.EXTRACTED:
        rows = read_stage(home, table, day)
        if "article_id" in table.column_names:
            frames[table] = rows.join(kept, on=ARTICLE_KEY, how="semi")
        else:
            frames[table] = rows.join(events, on="event_mention_id", how="semi")
    return frames
