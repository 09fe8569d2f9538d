"""Which publication days are loaded as they were landed, and which are not."""

from collections.abc import Collection
from contextlib import closing

from sitrep.schemas import stages
from sitrep.warehouse.database import open_build
from sitrep.warehouse.home import Home
from sitrep.warehouse.landing import read_stage

LATEST_LOADS = """
    select partition, article_count, extractor_version
    from audit.partition_load
    qualify row_number() over (partition by partition order by loaded_at desc) = 1
"""


def days_out_of_date(home: Home, days: Collection[str], extractor_version: str) -> list[str]:
    """Those of the days, in order, that the warehouse does not hold as they are landed.

    Such a day was never loaded, has gained articles since (or a run was cut off between landing and loading), or was
    loaded by other versions of program, model, lexicon or register.
    """
    with closing(open_build(home)) as con:
        loads = {day: (articles, version) for day, articles, version in con.sql(LATEST_LOADS).fetchall()}
    return sorted(
        day for day in days if loads.get(day) != (read_stage(home, stages.article, day).height, extractor_version)
    )
