"""What happened to the data on its way, into the audit tables: runs, check results, rejected inputs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import duckdb
import polars as pl

from sitrep.schemas import audit
from sitrep.schemas.as_polars import rows_to_frame
from sitrep.warehouse.tables import insert, transaction

# What a run counts; all stand at 0 until it ends.
RUN_COUNTS = tuple(name for name in audit.run.column_names if name.startswith(("articles_", "rows_")))
# The parts of the extractor that have a version of their own.
VERSIONED = ("model", "lexicon", "register", "rules")


def record_run_start(
    con: duckdb.DuckDBPyConnection,
    *,
    run_id: str,
    flow_name: str,
    arguments: str,
    started_at: datetime,
    extractor_version: str,
    versions: Mapping[str, str] | None = None,
) -> None:
    """Notes that a run began; it reads "running" until `record_run_finish`. The same run_id again replaces the row.

    versions: of the extractor's parts, by VERSIONED name.
    """
    row = dict.fromkeys(audit.run.column_names) | dict.fromkeys(RUN_COUNTS, 0)
    row |= {
        "run_id": run_id,
        "flow_name": flow_name,
        "run_state": "running",
        "arguments": arguments,
        "started_at": started_at,
        "extractor_version": extractor_version,
    }
    row |= {f"{part}_version": version for part, version in (versions or {}).items()}
    with transaction(con):
        con.execute("delete from audit.run where run_id = ?", [run_id])
        insert(con, audit.run, rows_to_frame([row], audit.run))


def record_cut_off(con: duckdb.DuckDBPyConnection, *, finished_at: datetime) -> None:
    """Notes as failed the runs that still read "running": for a caller who knows that none is."""
    con.execute(
        "update audit.run set run_state = 'failed', finished_at = ?, detail = 'cut off before its end' "
        "where run_state = 'running'",
        [finished_at],
    )


def record_run_finish(
    con: duckdb.DuckDBPyConnection,
    *,
    run_id: str,
    run_state: str,
    finished_at: datetime,
    counts: Mapping[str, int],
    detail: str | None = None,
) -> None:
    """Notes how a run ended: `run_state` completed or failed, `counts` by RUN_COUNTS name (absent ones stay).

    Raises ValueError for a count that runs do not have, or a run_id that never began.
    """
    unknown = sorted(set(counts) - set(RUN_COUNTS))
    if unknown:
        raise ValueError(f"a run has no such counts: {unknown}; it has {list(RUN_COUNTS)}")
    values: dict[str, Any] = {"run_state": run_state, "finished_at": finished_at, "detail": detail, **counts}
    assignments = ", ".join(f"{name} = ${name}" for name in values)
    changed = con.execute(
        f"update audit.run set {assignments} where run_id = $run_id returning run_id", {**values, "run_id": run_id}
    ).fetchall()
    if not changed:
        raise ValueError(f"run {run_id} never began")


def record_rejections(con: duckdb.DuckDBPyConnection, rejected: pl.DataFrame) -> None:
    """Appends rows of audit.rejected_input; those that the same run noted for the same input before are replaced.

    Raises ValueError if the frame does not conform.
    """
    with transaction(con):
        insert(con, audit.rejected_input, rejected, replacing=("run_id", "input_path", "raw_record"))


def record_results(con: duckdb.DuckDBPyConnection, run_id: str, partition: str, results: pl.DataFrame) -> None:
    """Appends rows of audit.check_result in the caller's transaction, in the place of what this run found for the
    partition before.

    Raises ValueError if the frame does not conform.
    """
    con.execute("delete from audit.check_result where run_id = ? and partition = ?", [run_id, partition])
    insert(con, audit.check_result, results)


def record_blocked(con: duckdb.DuckDBPyConnection, *, run_id: str, partition: str, results: pl.DataFrame) -> None:
    """Keeps what validation found when a blocking check stopped the load, so that a person can look it up.

    The day's rows in the warehouse stay as they were, and so does the quarantine that belongs to them.
    """
    with transaction(con):
        record_results(con, run_id, partition, results)
