"""Which publication days are loaded as they were landed, and which are not."""

from collections.abc import Collection
from contextlib import closing
from datetime import date

from sitrep.schemas import stages
from sitrep.schemas.vocabulary import UNDATED
from sitrep.warehouse.condition import LATEST_LOADS
from sitrep.warehouse.database import open_build
from sitrep.warehouse.home import Home
from sitrep.warehouse.landing import count_articles, list_partitions

DONE_BEFORE = """
    with
    same as (
        select run_id, run_state, started_at
        from audit.run
        where flow_name = $flow_name and arguments = $arguments and extractor_version = $version
    )
    select partition
    from audit.partition_load
    join same using (run_id)
    where started_at > coalesce((select max(started_at) from same where run_state = 'completed'), '-infinity')
"""


def days_to_load(home: Home, days: Collection[str], extractor_version: str) -> list[str]:
    """Publication days that the warehouse does not hold as they are landed, in order, undated articles last.

    Of all days those that were never loaded or have gained articles since: a run may have been cut off between landing
    and loading. Of `days`, the run's own, also those that other versions of program, model, lexicon or register loaded;
    coding all other days anew is for a person to ask for.
    """
    loads = latest_loads(home)
    waiting = []
    for day in list_partitions(home, stages.article):
        articles, version = loads.get(day) or (None, None)
        if articles != count_articles(home, day) or (day in days and version != extractor_version):
            waiting.append(day)
    return waiting


def days_landed(home: Home, start: date | None, end: date | None) -> list[str]:
    """Landed publication days from `start` to `end`, both included, in order; without either, undated articles last."""
    days = list_partitions(home, stages.article)
    if start is None and end is None:
        return days
    first, last = (start or date.min).isoformat(), (end or date.max).isoformat()
    return [day for day in days if day != UNDATED and first <= day <= last]


def days_current(home: Home, days: Collection[str], extractor_version: str) -> set[str]:
    """Those of the days that were last loaded as they are landed, at this version."""
    loads = latest_loads(home)
    return {day for day in days if loads.get(day) == (count_articles(home, day), extractor_version)}


def days_done_before(home: Home, flow_name: str, arguments: str, extractor_version: str) -> set[str]:
    """Days that were loaded by runs with the same arguments and version, since such a run last came to its end.

    So a run that was cut off and is started again knows what it has done already.
    """
    given = {"flow_name": flow_name, "arguments": arguments, "version": extractor_version}
    with closing(open_build(home)) as con:
        return {day for (day,) in con.execute(DONE_BEFORE, given).fetchall()}


def latest_loads(home: Home) -> dict[str, tuple[int, str]]:
    """By day, how many articles its last load held and which version made it."""
    with closing(open_build(home)) as con:
        return {day: (articles, version) for day, articles, version in con.sql(LATEST_LOADS).fetchall()}
