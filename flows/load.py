"""Stage load: a day's validated rows → the star schema; after the last day, what is derived from all days."""

from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime

import polars as pl

from sitrep.flows.resources import Resources
from sitrep.schemas import audit, stages, star
from sitrep.transforms.actors.identity.redirects import follow_redirects
from sitrep.transforms.happenings.grouping import group_happenings
from sitrep.transforms.star import FROM_ARTICLES
from sitrep.warehouse.actor_identity import read_redirects
from sitrep.warehouse.corrections import count_corrected
from sitrep.warehouse.database import open_build
from sitrep.warehouse.derived import read_mentions, rebuild_derived
from sitrep.warehouse.home import Home
from sitrep.warehouse.landing import read_stage
from sitrep.warehouse.load import load_day
from sitrep.warehouse.recording import record_blocked
from sitrep.warehouse.redirects import read_known


@dataclass(frozen=True)
class LoadedDay:
    """What one load did."""

    day: str
    rows_loaded: int
    rows_quarantined: int
    event_mentions: int


def load_validated_day(home: Home, resources: Resources, day: str, run_id: str) -> LoadedDay:
    """What was loaded: the day's validated rows replace those that the warehouse had, in one transaction, with the
    actors that now stand for those that its words gave.

    Raises WarehouseError if another process writes, or if a check inside the transaction fails: the day is then as
    it was before.
    """
    by_day = {table.name: read_stage(home, table, day) for table in star.BY_DAY}
    shared = dict(resources.reference_rows)
    for table in FROM_ARTICLES:
        rows = read_stage(home, table, day)
        shared[table.name] = pl.concat([shared[table.name], rows]) if table.name in shared else rows
    with closing(open_build(home)) as con:
        redirects, provisional = read_redirects(con)
        actors = pl.concat([resources.reference_rows["dim_actor"], provisional])
        by_day = follow_redirects(day, by_day, redirects, actors)
        done = load_day(
            con,
            day,
            by_day,
            shared,
            run_id=run_id,
            loaded_at=datetime.now(UTC),
            extractor_version=coded_by(home, day, resources.extractor_version),
            quarantined=read_stage(home, audit.quarantine, day),
            results=read_stage(home, audit.check_result, day),
        )
    return LoadedDay(day, done.row_count, done.quarantined_count, by_day["fact_event_mention"].height)


def coded_by(home: Home, day: str, version_now: str) -> str:
    """The version that coded the day's articles: an earlier one where only later stages were run since."""
    versions = read_stage(home, stages.extraction, day)["extractor_version"].unique().sort().to_list()
    earlier = [version for version in versions if version != version_now]
    return earlier[0] if earlier else version_now


def record_blocked_day(home: Home, day: str, run_id: str) -> None:
    """Keeps what validation found about a day that is not loaded."""
    with closing(open_build(home)) as con:
        record_blocked(con, run_id=run_id, partition=day, results=read_stage(home, audit.check_result, day))


@dataclass(frozen=True)
class Grouped:
    """What the warehouse tells after grouping: `statements` in the latest revisions, of so many `happenings`.

    corrected: statements that show a person's correction; correction_lost: corrected ones that are no longer read.
    """

    statements: int
    happenings: int
    corrected: int = 0
    correction_lost: int = 0


def rebuild_happenings(home: Home, run_id: str) -> Grouped:
    """How many happenings all loaded statements tell of; groups and spellings are made anew."""
    with closing(open_build(home)) as con:
        made = group_happenings(read_mentions(con), read_known(con))
        rebuild_derived(
            con,
            made.events,
            made.members,
            run_id=run_id,
            redirects=made.redirects,
            redirected_at=datetime.now(UTC),
        )
        corrected, lost = count_corrected(con)
    return Grouped(made.members.height, made.events.height, corrected, lost)
