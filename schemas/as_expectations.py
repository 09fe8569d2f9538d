"""Tables as Great Expectations suites, with what a failure leads to.

Great Expectations takes about 6 seconds to import, so it is imported when the first suite is made and not before.
Suites are written for a pandas batch with Arrow types (`frame.to_pandas(use_pyarrow_extension_array=True)`), the only
engine of Great Expectations that frames can be handed to.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sitrep.schemas.table import Column, Table

if TYPE_CHECKING:
    from great_expectations import ExpectationSuite
    from great_expectations.expectations import Expectation


def suite(table: Table) -> ExpectationSuite:
    """The table's suite; each expectation's meta says `check` (its name here), `column` and `severity`.

    Blocking, because the frame as a whole is not what it should be: the columns are there, the key is unique. Per row:
    no null where none may be, closed vocabularies, ranges, patterns, ordered pairs. Types are not asked for here: Great
    Expectations has no name for Arrow's dates, times and lists, and the frame's own schema tells them all at once.
    """
    os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")  # read at import: no calls home
    import great_expectations as gx  # 6 seconds, the first time

    return gx.ExpectationSuite(name=table.qualified_name, expectations=list(expectations(table)))


def expectations(table: Table) -> Iterator[Expectation]:
    """What the table's declaration asks of its rows."""
    from great_expectations import expectations as gxe  # 6 seconds, the first time

    yield gxe.ExpectTableColumnsToMatchSet(
        column_set=table.column_names, exact_match=False, meta=meta("columns_exist", *table.column_names)
    )
    if len(table.key) == 1:
        yield gxe.ExpectColumnValuesToBeUnique(column=table.key[0], meta=meta("key_is_unique", *table.key))
    elif table.key:
        yield gxe.ExpectCompoundColumnsToBeUnique(column_list=list(table.key), meta=meta("key_is_unique", *table.key))
    for column in table.columns:
        yield from column_expectations(column)
    for first, second in table.ordered:
        yield gxe.ExpectColumnPairValuesAToBeGreaterThanB(
            column_A=second,
            column_B=first,
            or_equal=True,
            ignore_row_if="either_value_is_missing",
            meta=meta("in_order", first, second),
        )


def column_expectations(column: Column) -> Iterator[Expectation]:
    """What the column's declaration asks of its cells."""
    from great_expectations import expectations as gxe  # 6 seconds, the first time

    name = column.name
    if not column.nullable:
        yield gxe.ExpectColumnValuesToNotBeNull(column=name, meta=meta("not_null", name))
    if column.values is not None:
        yield gxe.ExpectColumnValuesToBeInSet(
            column=name, value_set=list(column.values), meta=meta("in_vocabulary", name)
        )
    if column.minimum is not None or column.maximum is not None:
        yield gxe.ExpectColumnValuesToBeBetween(
            column=name, min_value=column.minimum, max_value=column.maximum, meta=meta("in_range", name)
        )
    if column.pattern is not None:
        yield gxe.ExpectColumnValuesToMatchRegex(
            column=name, regex=rf"\A(?:{column.pattern})\Z", meta=meta("matches_pattern", name)
        )


SEVERITY = {
    "columns_exist": "blocking",
    "key_is_unique": "blocking",
    "not_null": "row",
    "in_vocabulary": "row",
    "in_range": "row",
    "matches_pattern": "row",
    "in_order": "row",
}


def meta(check: str, *columns: str) -> dict[str, str]:
    """What is stored with an expectation."""
    return {"check": check, "column": ", ".join(columns), "severity": SEVERITY[check]}
