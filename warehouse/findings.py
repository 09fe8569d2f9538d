"""What one check found, and how that becomes rows of audit.check_result and audit.quarantine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import polars as pl

from sitrep.schemas.table import Table

SHOWN = 3  # failing rows in the detail of a failed check


@dataclass(frozen=True)
class Finding:
    """One check on one table; `reasons` says of each failing row (by row_number in its frame) what is wrong."""

    table_name: str
    check_name: str
    column_name: str | None
    severity: str
    checked_count: int
    failed_count: int
    reasons: Mapping[int, str] = field(default_factory=dict)
    detail: str | None = None

    @property
    def is_failed(self) -> bool:
        """True if anything was found."""
        return self.failed_count > 0


def bad_rows(findings: Iterable[Finding], table_name: str) -> dict[int, list[tuple[str, str]]]:
    """Row numbers of a table's failing rows, each with (check, reason) of every check it fails."""
    failed: dict[int, list[tuple[str, str]]] = {}
    for finding in findings:
        if finding.table_name == table_name and finding.severity == "row":
            for number, reason in finding.reasons.items():
                failed.setdefault(number, []).append((finding.check_name, reason))
    return failed


def quarantine_rows(
    findings: Iterable[Finding],
    frames: Mapping[str, pl.DataFrame],
    tables: Iterable[Table],
    run_id: str,
    partition: str,
) -> list[dict]:
    """One audit.quarantine row per failing row, under the first check it fails, with the reasons of all.

    frames: by table name, with the column row_number.
    """
    findings = list(findings)
    rows = []
    for table in tables:
        failed = bad_rows(findings, table.name)
        if not failed:
            continue
        frame = frames[table.name].filter(pl.col("row_number").is_in(list(failed)))
        cells = frame.drop("row_number").select(pl.struct(pl.all()).struct.json_encode().alias("row_json"))
        for row, row_json in zip(frame.iter_rows(named=True), cells["row_json"], strict=True):
            faults = failed[row["row_number"]]
            rows.append(
                {
                    "run_id": run_id,
                    "partition": partition,
                    "table_name": table.name,
                    "row_key": "|".join(str(row[name]) for name in table.key or table.column_names),
                    "check_name": faults[0][0],
                    "detail": "; ".join(reason for _, reason in faults),
                    "row_json": row_json,
                }
            )
    return rows


def check_result_rows(findings: Iterable[Finding], run_id: str, partition: str) -> list[dict]:
    """One audit.check_result row per finding."""
    return [
        {
            "run_id": run_id,
            "partition": partition,
            "table_name": finding.table_name,
            "check_name": finding.check_name,
            "column_name": finding.column_name,
            "severity": finding.severity,
            "is_passed": not finding.is_failed,
            "checked_count": finding.checked_count,
            "failed_count": finding.failed_count,
            "detail": finding.detail or shown(finding.reasons),
        }
        for finding in findings
    ]


def merged(findings: Iterable[Finding]) -> list[Finding]:
    """One finding per table, check and column, where the same check looked at one part of the rows after another.

    Row numbers of different parts mean nothing together, so reasons become the detail.
    """
    parts: dict[tuple[str, str, str | None], list[Finding]] = {}
    for finding in findings:
        parts.setdefault((finding.table_name, finding.check_name, finding.column_name), []).append(finding)
    return [
        Finding(
            table_name=first.table_name,
            check_name=first.check_name,
            column_name=first.column_name,
            severity="blocking" if any(part.severity == "blocking" for part in [first, *others]) else first.severity,
            checked_count=sum(part.checked_count for part in [first, *others]),
            failed_count=sum(part.failed_count for part in [first, *others]),
            detail=next((part.detail or shown(part.reasons) for part in [first, *others] if part.is_failed), None),
        )
        for first, *others in parts.values()
    ]


def shown(reasons: Mapping[int, str]) -> str | None:
    """The first few reasons in one line; null if there are none."""
    if not reasons:
        return None
    return "; ".join(list(reasons.values())[:SHOWN]) + (" …" if len(reasons) > SHOWN else "")
