"""Which publication days are loaded as they were landed, and which are not."""

from collections.abc import Collection
from contextlib import closing

import polars as pl

from sitrep.schemas import stages
from sitrep.warehouse.database import open_build
from sitrep.warehouse.home import Home
from sitrep.warehouse.landing import list_partitions

LATEST_LOADS = """
    select partition, article_count, extractor_version
    from audit.partition_load
    qualify row_number() over (partition by partition order by loaded_at desc) = 1
"""


def days_to_load(home: Home, days: Collection[str], extractor_version: str) -> list[str]:
    """Publication days that the warehouse does not hold as they are landed, in order, undated articles last.

    Of all days those that were never loaded or have gained articles since: a run may have been cut off between landing
    and loading. Of `days`, the run's own, also those that other versions of program, model, lexicon or register loaded;
    coding all other days anew is for a person to ask for.
    """
    with closing(open_build(home)) as con:
        loads = {day: (articles, version) for day, articles, version in con.sql(LATEST_LOADS).fetchall()}
    waiting = []
    for day in list_partitions(home, stages.article):
        articles, version = loads.get(day, (None, None))
        if articles != landed_count(home, day) or (day in days and version != extractor_version):
            waiting.append(day)
    return waiting


def landed_count(home: Home, day: str) -> int:
    """Article revisions landed for the day."""
    file = home.stage_file(stages.article.name, day)
    return int(pl.scan_parquet(file).select(pl.len()).collect().item())
