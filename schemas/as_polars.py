"""Tables as Polars schemas, and the one gate that every frame passes."""

from __future__ import annotations

import polars as pl

from sitrep.schemas.table import Table, Type

DTYPES: dict[Type, pl.DataType] = {
    Type.TEXT: pl.String(),
    Type.INTEGER: pl.Int64(),
    Type.BIGINT: pl.Int64(),
    Type.FLOAT: pl.Float64(),
    Type.BOOLEAN: pl.Boolean(),
    Type.DATE: pl.Date(),
    Type.TIMESTAMP: pl.Datetime("us", "UTC"),
    Type.TEXT_LIST: pl.List(pl.String()),
}


def polars_schema(table: Table) -> pl.Schema:
    """Column names and Polars types of a table, in declared order."""
    return pl.Schema({column.name: DTYPES[column.type] for column in table.columns})


def empty_frame(table: Table) -> pl.DataFrame:
    """No rows, the right columns."""
    return pl.DataFrame(schema=polars_schema(table))


def shape(frame: pl.DataFrame, table: Table) -> pl.DataFrame:
    """The frame with exactly the table's columns, in its order and types, same height and row order.

    Cells are not judged: nulls may stand where none may be, for row checks to find. Raises ValueError naming missing
    or unknown columns, or a value that does not fit its type.
    """
    wanted = polars_schema(table)
    missing = [name for name in wanted if name not in frame.columns]
    unknown = [name for name in frame.columns if name not in wanted]
    if missing or unknown:
        raise ValueError(f"{table.name}: missing columns {missing}, unknown columns {unknown}")
    try:
        return frame.select(pl.col(name).cast(dtype) for name, dtype in wanted.items())
    except pl.exceptions.PolarsError as error:
        raise ValueError(f"{table.name}: {error}") from error


def conform(frame: pl.DataFrame, table: Table) -> pl.DataFrame:
    """The shaped frame, in which every column that a table always fills is filled.

    Raises ValueError as `shape` does, or naming null in a column that may not be: a fault of the program, not of
    the data.
    """
    conformed = shape(frame, table)
    required = [column.name for column in table.columns if not column.nullable]
    nulls = conformed.select(pl.col(required).null_count()).row(0, named=True) if required else {}
    empty = {name: count for name, count in nulls.items() if count}
    if empty:
        raise ValueError(f"{table.name}: null where a value is required: {empty}")
    return conformed


def rows_to_frame(rows: list[dict], table: Table) -> pl.DataFrame:
    """Rows as dictionaries (every column present) into a conformed frame."""
    return conform(pl.DataFrame(rows, schema=polars_schema(table), orient="row"), table)
