"""Stage extract: a day's articles → entity mentions and event mentions with their parts."""

from collections.abc import Callable

import polars as pl

from sitrep.flows.resources import Resources
from sitrep.schemas import stages
from sitrep.schemas.table import Table
from sitrep.transforms.events.frames import extract_articles
from sitrep.warehouse.home import Home
from sitrep.warehouse.landing import read_stage, write_stage

ARTICLE_KEY = list(stages.ARTICLE_KEY)


def extract_day(
    home: Home,
    resources: Resources,
    day: str,
    *,
    force: bool = False,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> int:
    """How many articles of the day were coded: those that the present versions have not coded yet, or all if `force`.

    `progress` is told after each batch how many articles are done, of how many.
    """
    version = resources.extractor_version
    articles = read_stage(home, stages.article, day)
    coded = read_stage(home, stages.extraction, day)
    kept = coded.clear() if force else coded.filter(pl.col("extractor_version") == version)
    kept = kept.join(articles, on=ARTICLE_KEY, how="semi")
    waiting = articles.join(kept, on=ARTICLE_KEY, how="anti")
    if waiting.is_empty() and kept.height == coded.height:
        return 0
    zones = read_stage(home, stages.article_zone, day)
    parts: dict[str, list[pl.DataFrame]] = {table.name: [] for table in stages.EXTRACTED}
    size = resources.settings.batch_size
    for start in range(0, waiting.height, size):
        batch = waiting.slice(start, size)
        of_batch = zones.join(batch, on=ARTICLE_KEY, how="semi")
        for name, frame in extract_articles(batch, of_batch, resources).items():
            parts[name].append(frame)
        progress(min(start + size, waiting.height), waiting.height)
    for table, old in of_articles_kept(home, day, kept).items():
        write_stage(home, table, day, pl.concat([old, *parts[table.name]]))
    now = waiting.select(*ARTICLE_KEY, pl.lit(version).alias("extractor_version"))
    # Written last: an article counts as coded once all its rows are there.
    write_stage(home, stages.extraction, day, pl.concat([kept, now]))
    return waiting.height


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
