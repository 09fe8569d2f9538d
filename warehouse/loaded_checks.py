"""Checks on rows that lie in the database: queries that return the offending rows; none is a pass.

Keys and references come from the declarations, the others from `checks/*.sql`. The first line of such a file reads
`-- name: table, severity: what a returned row means`. A check on a table that is replaced by day returns the column
`partition`, so that one day can be checked alone, and joins such tables on it too: only then does DuckDB read one day
of each, which keeps a load as fast after five years as on the first day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import duckdb
import polars as pl

from sitrep.schemas import audit, star
from sitrep.schemas.as_polars import rows_to_frame
from sitrep.schemas.table import Reference, Table
from sitrep.schemas.vocabulary import SEVERITIES
from sitrep.warehouse.errors import WarehouseError

FOLDER = Path(__file__).parent / "checks"
HEADER = re.compile(r"-- (?P<name>\w+): (?P<table>\w+), (?P<severity>\w+): (?P<meaning>.+)")
WHOLE = "all"  # stands for the partition where a check looks at all days together
SHOWN = 3  # offending rows in the detail of a failed check


@dataclass(frozen=True)
class Check:
    """A query returning the rows of a table that offend, and how bad that is."""

    name: str
    table_name: str
    severity: str
    meaning: str
    query: str
    column_name: str | None = None


def read_checks(folder: Path = FOLDER) -> list[Check]:
    """The folder's checks by file name. Raises ValueError for a first line that says too little, or another name."""
    tables = {table.name for table in star.TABLES}
    checks = []
    for path in sorted(folder.glob("*.sql")):
        query = path.read_text(encoding="utf-8").rstrip().rstrip(";")
        match = HEADER.fullmatch(query.splitlines()[0])
        if (
            not match
            or match["name"] != path.stem
            or match["table"] not in tables
            or match["severity"] not in SEVERITIES
        ):
            raise ValueError(f"{path.name}: the first line must read '-- {path.stem}: table, severity: meaning'")
        checks.append(Check(match["name"], match["table"], match["severity"], match["meaning"], query))
    return checks


def key_check(table: Table) -> Check:
    """Finds keys that stand more than once."""
    columns = ("partition", *table.key) if table.partitioned else table.key
    names = ", ".join(dict.fromkeys(columns))
    query = f"select {names}, count(*) as times from {table.name} group by {names} having count(*) > 1"
    return Check("key_is_unique", table.name, "blocking", "key stands more than once", query, ", ".join(table.key))


def reference_check(table: Table, reference: Reference) -> Check:
    """Finds rows whose reference leads nowhere; a null refers to nothing and passes.

    Between tables that are replaced by day a reference stays within the day, so only that day need be looked at.
    """
    within_day = table.partitioned and reference.table in {daily.name for daily in star.BY_DAY}
    names = ", ".join(dict.fromkeys((*(("partition",) if table.partitioned else ()), *table.key, *reference.columns)))
    present = " and ".join(f"{name} is not null" for name in reference.columns)
    same = " and ".join(
        f"there.{target} = own.{name}" for name, target in zip(reference.columns, reference.target, strict=True)
    )
    if within_day:
        same += " and there.partition = own.partition"
    query = (
        f"select {names} from {table.name} as own "
        f"where {present} and not exists (from {reference.table} as there where {same})"
    )
    return Check(
        f"found_in_{reference.table}", table.name, "blocking", f"not found in {reference.table}", query,
        ", ".join(reference.columns),
    )  # fmt: skip


def checks_on(tables: Iterable[Table]) -> list[Check]:
    """Key, reference and file checks that look at these tables."""
    tables = list(tables)
    declared = [key_check(table) for table in tables if table.key]
    declared += [reference_check(table, reference) for table in tables for reference in table.references]
    names = {table.name for table in tables}
    return declared + [check for check in read_checks() if check.table_name in names]


def check_day(con: duckdb.DuckDBPyConnection, run_id: str, partition: str) -> pl.DataFrame:
    """audit.check_result rows of all checks on one day's rows and on the dimensions they share."""
    return run_checks(con, run_id, checks_on((*star.SHARED, *star.BY_DAY)), partition)


def check_all(con: duckdb.DuckDBPyConnection, run_id: str) -> pl.DataFrame:
    """audit.check_result rows of all checks on everything that is loaded, derived tables included."""
    return run_checks(con, run_id, checks_on(star.TABLES), WHOLE)


def check_derived(con: duckdb.DuckDBPyConnection, run_id: str) -> pl.DataFrame:
    """audit.check_result rows of the checks on the derived tables."""
    return run_checks(con, run_id, checks_on(star.DERIVED), WHOLE)


def run_checks(con: duckdb.DuckDBPyConnection, run_id: str, checks: Iterable[Check], partition: str) -> pl.DataFrame:
    """One audit.check_result row per check; `partition` is a day, "undated", or WHOLE for all days together."""
    by_day = {table.name for table in star.BY_DAY}
    rows = []
    for check in checks:
        in_scope = check.table_name in by_day and partition != WHOLE
        scope = "where partition = $partition" if in_scope else ""
        values = {"partition": partition} if in_scope else {}
        failed = count(con, f"from ({check.query}\n) {scope}", values)
        detail = None
        if failed:
            found = con.execute(f"select * from ({check.query}\n) {scope} order by all limit {SHOWN}", values)
            names = [column[0] for column in found.description]
            shown = [", ".join(f"{n} {v}" for n, v in zip(names, row, strict=True)) for row in found.fetchall()]
            detail = f"{check.meaning}: {'; '.join(shown)}{' …' if failed > SHOWN else ''}"
        rows.append(
            {
                "run_id": run_id,
                "partition": partition,
                "table_name": check.table_name,
                "check_name": check.name,
                "column_name": check.column_name,
                "severity": check.severity,
                "is_passed": not failed,
                "checked_count": count(con, f"from {check.table_name} {scope}", values),
                "failed_count": failed,
                "detail": detail,
            }
        )
    return rows_to_frame(rows, audit.check_result)


def count(con: duckdb.DuckDBPyConnection, source: str, values: dict[str, str]) -> int:
    """How many rows `from …` gives."""
    ((rows,),) = con.execute(f"select count(*) {source}", values).fetchall()
    return rows


def raise_if_blocked(results: pl.DataFrame, what: str) -> None:
    """Raises WarehouseError `check_failed` if a blocking check failed, naming check, table and rows."""
    failed = results.filter(~pl.col("is_passed") & (pl.col("severity") == "blocking"))
    if failed.height:
        faults = "; ".join(
            f"{row['check_name']} in {row['table_name']}: {row['failed_count']} rows, {row['detail']}"
            for row in failed.iter_rows(named=True)
        )
        raise WarehouseError("check_failed", f"{what} is not loaded and stays as it was: {faults}")
