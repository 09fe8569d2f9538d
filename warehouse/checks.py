"""Validation between making rows and loading them: suites from the declarations, and the text's own words.

What gate does what: `conform` at the end of a transform raises on what only a programming fault can cause; here,
single bad rows go to quarantine with a reason, and a frame that is wrong as a whole blocks the load; the checks inside
the load (`loaded_checks`) look at the rows as they lie in the database, before COMMIT.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from sitrep.schemas import audit, star
from sitrep.schemas.as_polars import rows_to_frame
from sitrep.schemas.table import Table, load_order
from sitrep.warehouse.findings import Finding, bad_rows, check_result_rows, quarantine_rows
from sitrep.warehouse.suites import check_declared
from sitrep.warehouse.words import check_words


@dataclass(frozen=True)
class Validation:
    """What may be loaded and what not.

    good: the frames without quarantined rows, by table name; quarantined: audit.quarantine, one row per row held
    back; results: audit.check_result, one row per check; blocked: True if a blocking check failed and nothing of the
    day may be loaded (good is then the frames as they came, nothing is quarantined).
    """

    good: dict[str, pl.DataFrame]
    quarantined: pl.DataFrame
    results: pl.DataFrame
    blocked: bool

    @property
    def row_count(self) -> int:
        """Rows made: good and quarantined."""
        return sum(frame.height for frame in self.good.values()) + self.quarantined.height


def validate(tables: Mapping[str, pl.DataFrame], run_id: str, partition: str) -> Validation:
    """The day's star rows, judged one by one.

    tables: frames of star.BY_DAY and star.SHARED tables by name, with the declared columns and types (`shape`d; cells
    may be bad). A row that fails a row check is quarantined, and so is every row of these frames that refers to it
    (check "parent_quarantined"). Raises ValueError for a name that is no star table.
    """
    known = {table.name: table for table in star.TABLES}
    unknown = sorted(set(tables) - set(known))
    if unknown:
        raise ValueError(f"no such tables in the star: {unknown}")
    frames = {name: frame.with_row_index("row_number") for name, frame in tables.items()}
    ordered = load_order(known[name] for name in known if name in frames)
    findings = check_declared({table: frames[table.name] for table in ordered})
    blocked = any(finding.severity == "blocking" and finding.is_failed for finding in findings)
    held_back = []
    good = dict(tables)
    if not blocked:
        findings += check_words(frames)
        for table in ordered:  # parents first, so that a quarantined row takes its children's children along
            findings += check_parents(table, frames, findings)
        held_back = quarantine_rows(findings, frames, ordered, run_id, partition)
        good |= {
            name: frame.filter(~pl.col("row_number").is_in(list(bad_rows(findings, name)))).drop("row_number")
            for name, frame in frames.items()
        }
    return Validation(
        good=good,
        quarantined=rows_to_frame(held_back, audit.quarantine),
        results=rows_to_frame(check_result_rows(findings, run_id, partition), audit.check_result),
        blocked=blocked,
    )


def check_parents(table: Table, frames: Mapping[str, pl.DataFrame], findings: list[Finding]) -> list[Finding]:
    """Rows of the table that refer to a row which the findings so far hold back, one finding per reference."""
    found = []
    rows = frames[table.name]
    for reference in table.references:
        held_back = bad_rows(findings, reference.table) if reference.table in frames else {}
        reasons: dict[int, str] = {}
        if held_back:
            parents = frames[reference.table].filter(pl.col("row_number").is_in(list(held_back)))
            children = rows.join(
                parents.select(reference.target), left_on=reference.columns, right_on=reference.target, how="semi"
            )
            reasons = {
                row["row_number"]: f"its row in {reference.table} "
                f"({', '.join(str(row[name]) for name in reference.columns)}) is quarantined"
                for row in children.iter_rows(named=True)
            }
        found.append(
            Finding(
                table_name=table.name,
                check_name="parent_quarantined",
                column_name=", ".join(reference.columns),
                severity="row",
                checked_count=rows.height,
                failed_count=len(reasons),
                reasons=reasons,
            )
        )
    return found
