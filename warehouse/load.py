"""One publication day into the star schema, in one transaction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import duckdb
import polars as pl

from sitrep.schemas import audit, star
from sitrep.schemas.as_polars import empty_frame, rows_to_frame
from sitrep.warehouse.corrections import apply_corrections
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.fingerprint import partition_fingerprint
from sitrep.warehouse.landing import checked_partition
from sitrep.warehouse.loaded_checks import check_day, raise_if_blocked
from sitrep.warehouse.recording import record_results
from sitrep.warehouse.shared_rows import upsert
from sitrep.warehouse.tables import conformed_tables, insert, transaction


@dataclass(frozen=True)
class DayLoad:
    """What one load of a day did; `results` are the audit.check_result rows of the checks run inside it."""

    partition: str
    row_count: int
    quarantined_count: int
    content_fingerprint: str
    results: pl.DataFrame


def load_day(
    con: duckdb.DuckDBPyConnection,
    partition: str,
    day_tables: Mapping[str, pl.DataFrame],
    shared: Mapping[str, pl.DataFrame],
    *,
    run_id: str,
    loaded_at: datetime,
    extractor_version: str,
    quarantined: pl.DataFrame | None = None,
    results: pl.DataFrame | None = None,
) -> DayLoad:
    """What was loaded: the day's rows replace those that were there, all or nothing.

    day_tables: star.BY_DAY frames by name (an absent one is empty), every row of this partition; shared: star.SHARED
    frames by name. quarantined and results: what validation found, in the shape of audit.quarantine and
    audit.check_result, stored under this run: the quarantine of the day is replaced, results are kept per run.
    Loading the same day again under the same `run_id` leaves one audit row, not two. What a person corrected stands
    corrected in the facts.

    Raises ValueError if a frame does not conform, names an unknown table, or holds rows of another partition;
    WarehouseError `check_failed` if a blocking check finds rows: nothing of the day is then changed, but what the
    checks found is recorded.
    """
    checked_partition(partition)
    day = {table.name: empty_frame(table) for table in star.BY_DAY} | conformed_tables(day_tables, star.BY_DAY)
    for name, frame in day.items():
        others = sorted(set(frame["partition"].unique()) - {partition})
        if others:
            raise ValueError(f"{name}: rows of partitions {others} in a load of {partition}")
    dimensions = conformed_tables(shared, star.SHARED)
    # A day may be loaded by a later run than the one that validated it.
    held_back = in_run(run_id, empty_frame(audit.quarantine) if quarantined is None else quarantined)
    found = in_run(run_id, empty_frame(audit.check_result) if results is None else results)
    checked = empty_frame(audit.check_result)
    try:
        with transaction(con):
            for table in star.BY_DAY:
                con.execute(f"delete from {table.name} where partition = ?", [partition])
            for table in star.SHARED:
                if table.name in dimensions:
                    upsert(con, table, dimensions[table.name])
            for table in star.BY_DAY:
                insert(con, table, day[table.name])
            mark_latest(con)
            apply_corrections(con, partition)
            con.execute("delete from audit.quarantine where partition = ?", [partition])
            insert(con, audit.quarantine, held_back)
            checked = check_day(con, run_id, partition)
            raise_if_blocked(checked, partition)
            record_results(con, run_id, partition, pl.concat([found, checked]))
            load = DayLoad(
                partition,
                row_count=sum(frame.height for frame in day.values()),
                quarantined_count=held_back.height,
                content_fingerprint=partition_fingerprint(con, partition),
                results=checked,
            )
            row = {
                "run_id": run_id,
                "partition": partition,
                "article_count": day["dim_article"].height,
                "event_mention_count": day["fact_event_mention"].height,
                "row_count": load.row_count,
                "quarantined_count": load.quarantined_count,
                "extractor_version": extractor_version,
                "content_fingerprint": load.content_fingerprint,
                "loaded_at": loaded_at,
            }
            insert(
                con, audit.partition_load, rows_to_frame([row], audit.partition_load), replacing=("run_id", "partition")
            )
    except WarehouseError:
        with transaction(con):
            record_results(con, run_id, partition, pl.concat([found, checked]))
        raise
    return load


def in_run(run_id: str, rows: pl.DataFrame) -> pl.DataFrame:
    """The audit rows, noted under this run."""
    return rows.with_columns(run_id=pl.lit(run_id))


def mark_latest(con: duckdb.DuckDBPyConnection) -> None:
    """Sets dim_article.is_latest: true for the highest revision of each article, over all days."""
    con.execute(
        "update dim_article set is_latest = (newest.revision = dim_article.revision) "
        "from (select article_id, max(revision) as revision from dim_article group by article_id) as newest "
        "where dim_article.article_id = newest.article_id "
        "and dim_article.is_latest != (newest.revision = dim_article.revision)"
    )
