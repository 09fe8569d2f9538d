"""The two things every declaration is made of: a column, and a table that lists columns with its grain.

From one declaration come the DuckDB DDL (`as_duckdb`), the Polars schema (`as_polars`), the Great Expectations
suite (`as_expectations`) and the data dictionary (`as_docs`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum


class Type(StrEnum):
    """What a cell holds; `as_duckdb` and `as_polars` say how each engine calls it."""

    TEXT = "text"
    INTEGER = "integer"
    BIGINT = "bigint"  # more than 32 bits
    FLOAT = "float"
    BOOLEAN = "boolean"
    DATE = "date"
    TIMESTAMP = "timestamp"
    TEXT_LIST = "text[]"


@dataclass(frozen=True)
class Column:
    """One named thing with its type, unit and meaning; declared once in `columns.py`."""

    name: str
    type: Type
    meaning: str
    unit: str | None = None
    nullable: bool = False
    values: tuple[str, ...] | None = None  # closed vocabulary
    minimum: float | None = None
    maximum: float | None = None
    pattern: str | None = None  # regular expression that the whole text matches

    @property
    def maybe(self) -> Column:
        """The same column where a table may leave it null."""
        return replace(self, nullable=True)

    @property
    def always(self) -> Column:
        """The same column where a table always fills it."""
        return replace(self, nullable=False)

    def named(self, name: str, meaning: str | None = None) -> Column:
        """The same kind of thing in another role: `actor_id.named("runner_up_actor_id", …)`."""
        return replace(self, name=name, meaning=meaning or self.meaning)


@dataclass(frozen=True)
class Reference:
    """A column (or several) of one table that must be found in another."""

    columns: tuple[str, ...]
    table: str
    target: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A list of columns with its grain in one sentence.

    `partitioned` tables are replaced one publication day at a time; the others are kept as a whole.
    `ordered` names pairs of columns where the first is never greater than the second.
    """

    name: str
    grain: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    ordered: tuple[tuple[str, str], ...] = ()
    partitioned: bool = False
    schema: str = "main"

    def __post_init__(self) -> None:
        names = [column.name for column in self.columns]
        twice = {name for name in names if names.count(name) > 1}
        if twice:
            raise ValueError(f"table {self.name}: column named twice: {sorted(twice)}")
        known = set(names)
        used = {*self.key, *(name for pair in self.ordered for name in pair)}
        used |= {name for reference in self.references for name in reference.columns}
        if used - known:
            raise ValueError(f"table {self.name}: no such column: {sorted(used - known)}")

    def __getitem__(self, name: str) -> Column:
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"table {self.name} has no column {name}")

    @property
    def column_names(self) -> list[str]:
        """Column names in declared order."""
        return [column.name for column in self.columns]

    @property
    def qualified_name(self) -> str:
        """`fact_event`, or `audit.run` for a table outside the main schema."""
        return self.name if self.schema == "main" else f"{self.schema}.{self.name}"


def refers(columns: str | Sequence[str], table: str, target: str | Sequence[str] | None = None) -> Reference:
    """A reference; `target` is the column of the other table where its name differs."""
    own = (columns,) if isinstance(columns, str) else tuple(columns)
    there = own if target is None else (target,) if isinstance(target, str) else tuple(target)
    return Reference(own, table, there)


def load_order(tables: Iterable[Table]) -> list[Table]:
    """The tables so that each stands after those it refers to (ties keep the declared order).

    Raises ValueError if two tables wait for each other.
    """
    waiting = list(tables)
    inside = {table.name for table in waiting}
    ordered: list[Table] = []
    done: set[str] = set()
    while waiting:
        ready = [
            table
            for table in waiting
            if all(r.table in done or r.table not in inside or r.table == table.name for r in table.references)
        ]
        if not ready:
            raise ValueError(f"tables refer to each other in a circle: {[table.name for table in waiting]}")
        ordered += ready
        done |= {table.name for table in ready}
        waiting = [table for table in waiting if table.name not in done]
    return ordered
