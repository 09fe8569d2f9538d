"""What a run leaves in the audit tables: that it began, what it rejected, how it ended."""

import json
from collections.abc import Generator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sitrep.flows.progress import Progress
from sitrep.flows.resources import Resources
from sitrep.flows.summary import RunSummary
from sitrep.schemas import audit
from sitrep.schemas.as_polars import rows_to_frame
from sitrep.transforms.articles.record import Rejection
from sitrep.warehouse.database import open_build
from sitrep.warehouse.home import Home
from sitrep.warehouse.recording import record_cut_off, record_rejections, record_run_finish, record_run_start


@dataclass
class Run:
    """One run of a flow: where it works, with what, and what it has done so far."""

    home: Home
    resources: Resources
    id: str
    progress: Progress
    summary: RunSummary = field(default_factory=RunSummary)


@contextmanager
def recorded(run: Run, flow_name: str, arguments: dict[str, object]) -> Generator[None]:
    """The run stands in audit.run from here on; when the block ends, as completed or failed, with its counts.

    Runs that never ended are noted as failed: nobody else runs in this home now.
    """
    with closing(open_build(run.home)) as con:
        record_cut_off(con, finished_at=datetime.now(UTC))
        record_run_start(
            con,
            run_id=run.id,
            flow_name=flow_name,
            arguments=json.dumps(arguments, default=str),
            started_at=datetime.now(UTC),
            extractor_version=run.resources.extractor_version,
            versions=run.resources.part_versions,
        )
    try:
        yield
    except BaseException as error:
        finish(run, "failed", f"{type(error).__name__}: {error}")
        raise
    failures = "; ".join(f"{day}: {reason}" for day, reason in run.summary.failures.items())
    finish(run, "failed" if failures else "completed", failures or None)


def finish(run: Run, state: str, detail: str | None) -> None:
    """Notes how the run ended."""
    with closing(open_build(run.home)) as con:
        record_run_finish(
            con,
            run_id=run.id,
            run_state=state,
            finished_at=datetime.now(UTC),
            counts=run.summary.counts,
            detail=detail,
        )


def record_rejected(run: Run, rejections: Sequence[Rejection]) -> None:
    """Keeps the rejected inputs in audit.rejected_input."""
    now = datetime.now(UTC)
    rows = [
        {
            "run_id": run.id,
            "input_path": rejection.input_path,
            "raw_record": rejection.raw_record,
            "raw_sha256": rejection.raw_sha256,
            "published_date": rejection.published_date,
            "error_code": rejection.code,
            "detail": rejection.detail,
            "rejected_at": now,
        }
        for rejection in rejections
    ]
    with closing(open_build(run.home)) as con:
        record_rejections(con, rows_to_frame(rows, audit.rejected_input))
