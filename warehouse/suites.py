"""Great Expectations at work: the suites of `schemas.as_expectations` on frames, results as findings.

Great Expectations has no engine for Polars, so each frame is handed over as a pandas batch with Arrow types. It takes
some 9 ms an expectation however small the frame, which is why it is not asked for what the frame itself tells: its
types, and which columns hold no null at all.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import polars as pl

from sitrep.schemas.as_expectations import suite
from sitrep.schemas.as_polars import polars_schema
from sitrep.schemas.table import Table
from sitrep.warehouse.findings import Finding

if TYPE_CHECKING:
    from great_expectations import ExpectationSuite
    from great_expectations.core import ExpectationValidationResult

RESULT_FORMAT = {
    "result_format": "COMPLETE",
    "unexpected_index_column_names": ["row_number"],
    "return_unexpected_index_query": False,
}
# Great Expectations keeps the context that is in use in a global.
ONE_AT_A_TIME = threading.Lock()


def check_declared(frames: Mapping[Table, pl.DataFrame]) -> list[Finding]:
    """What the tables' suites find in the frames, each of which has a column row_number beside its own.

    Columns and types come first; the suite is run where they are right and there are rows.
    """
    findings = [check_schema(table, frame) for table, frame in frames.items()]
    ready = [
        table
        for (table, frame), finding in zip(frames.items(), findings, strict=True)
        if frame.height and not finding.is_failed
    ]
    if not ready:
        return findings
    suites = {table: suite(table) for table in ready}  # imports Great Expectations
    for table in ready:
        findings += leave_out_full_columns(suites[table], table, frames[table])

    import great_expectations as gx  # 6 seconds, the first time
    from great_expectations.data_context.types.base import ProgressBarsConfig

    with ONE_AT_A_TIME:
        context = gx.get_context(mode="ephemeral")
        context.variables.progress_bars = ProgressBarsConfig(globally=False)
        asset = context.data_sources.add_pandas("frames").add_dataframe_asset("frame")
        whole = asset.add_batch_definition_whole_dataframe("whole")
        for table in ready:
            batch = whole.get_batch({"dataframe": as_pandas(frames[table])})
            outcome = batch.validate(suites[table], result_format=RESULT_FORMAT)
            findings += [as_finding(table, frames[table], result) for result in outcome.results]
    return findings


def leave_out_full_columns(asked: ExpectationSuite, table: Table, frame: pl.DataFrame) -> list[Finding]:
    """Passed findings for the suite's null checks on columns without a null, which are taken out of the suite."""
    nulls = frame.null_count().row(0, named=True)
    kept, full = [], []
    for expectation in asked.expectations:
        about = expectation.meta or {}
        is_full = about.get("check") == "not_null" and not nulls[about["column"]]
        if is_full:
            full.append(about)
        else:
            kept.append(expectation)
    asked.expectations = kept
    return [
        Finding(
            table_name=table.name,
            check_name="not_null",
            column_name=about["column"],
            severity=about["severity"],
            checked_count=frame.height,
            failed_count=0,
        )
        for about in full
    ]


def check_schema(table: Table, frame: pl.DataFrame) -> Finding:
    """Whether the frame has the declared columns with the declared types."""
    wrong = [
        f"there is no column {name}" if name not in frame.columns else f"{name} holds {frame.schema[name]}, not {dtype}"
        for name, dtype in polars_schema(table).items()
        if frame.schema.get(name) != dtype
    ]
    return Finding(
        table_name=table.name,
        check_name="types_are_right",
        column_name=None,
        severity="blocking",
        checked_count=frame.height,
        failed_count=max(frame.height, 1) if wrong else 0,
        detail="; ".join(wrong) or None,
    )


def as_pandas(frame: pl.DataFrame) -> Any:
    """The frame for pandas; a list is stood for by its length, enough to tell whether it is there."""
    lists = [name for name, dtype in frame.schema.items() if dtype == pl.List]
    return frame.with_columns(pl.col(name).list.len() for name in lists).to_pandas(use_pyarrow_extension_array=True)


def as_finding(table: Table, frame: pl.DataFrame, result: ExpectationValidationResult) -> Finding:
    """One expectation's outcome; a row check that failed without naming rows could not be tried, and blocks."""
    config = result.expectation_config
    meta = config.meta if config else None
    if not meta:
        raise ValueError(f"{table.name}: an expectation without its meta: {config}")
    names = meta["column"].split(", ")
    outcome = result.result or {}
    numbers = sorted(item["row_number"] for item in outcome.get("unexpected_index_list") or [])
    is_row_check = meta["severity"] == "row"
    reasons: dict[int, str] = {}
    detail = None
    if is_row_check and numbers:
        values = frame.select("row_number", *names).filter(pl.col("row_number").is_in(numbers))
        reasons = {
            row[0]: reason(meta["check"], dict(zip(names, row[1:], strict=True)), table) for row in values.rows()
        }
    elif meta["check"] == "key_is_unique" and not result.success:
        twice = outcome.get("partial_unexpected_list", [])[:3]
        detail = f"the same {', '.join(names)} stands more than once: {twice}"
    elif not result.success:
        told = getattr(result, "exception_info", None)
        detail = f"{meta['check']} could not be tried on {', '.join(names)}: {told}"
    return Finding(
        table_name=table.name,
        check_name=meta["check"],
        column_name=None if meta["check"] == "columns_exist" else meta["column"],
        severity="row" if is_row_check and (result.success or reasons) else "blocking",
        checked_count=frame.height,
        failed_count=0 if result.success else len(numbers) or frame.height,
        reasons=reasons,
        detail=detail,
    )


def reason(check: str, cells: Mapping[str, Any], table: Table) -> str:
    """What is wrong with one row, for a person."""
    (name, value), *others = cells.items()
    column = table[name]
    if check == "in_order":
        return f"{name} {value} is greater than {others[0][0]} {others[0][1]}"
    told = {
        "not_null": f"{name} is missing",
        "in_vocabulary": f"{name} {value!r} is not one of {', '.join(column.values or ())}",
        "in_range": f"{name} {value} is not between {column.minimum} and {column.maximum}",
        "matches_pattern": f"{name} {value!r} is not written as {column.pattern}",
    }
    return told[check]
