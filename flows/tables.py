"""Query results as text: a table for people, CSV and JSON for programs."""

import json

import polars as pl


def as_text(rows: pl.DataFrame) -> str:
    """A table as wide as its cells need, with the number of rows below; lists as [a, b], null as nothing."""
    cells = [[cell_text(value) for value in row] for row in rows.rows()]
    widths = [max([len(name), *(len(line[index]) for line in cells)]) for index, name in enumerate(rows.columns)]
    numeric = [dtype.is_numeric() for dtype in rows.dtypes]

    def line(values: list[str]) -> str:
        padded = (
            value.rjust(width) if is_number else value.ljust(width)
            for value, width, is_number in zip(values, widths, numeric, strict=True)
        )
        return "  ".join(padded).rstrip()

    parts = [line(rows.columns), "  ".join("-" * width for width in widths), *map(line, cells)]
    return "\n".join(parts) + f"\n({rows.height} row{'' if rows.height == 1 else 's'})\n"


def cell_text(value: object) -> str:
    """One cell in one line."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(cell_text(item) or "null" for item in value) + "]"
    if isinstance(value, float):
        return f"{value:g}"
    return " ".join(str(value).split())


def as_csv(rows: pl.DataFrame) -> str:
    """CSV with a header; lists as JSON."""
    lists = [name for name, dtype in rows.schema.items() if dtype.is_nested()]
    return rows.with_columns(
        pl.col(name).map_elements(lambda value: json.dumps(list(value), ensure_ascii=False), return_dtype=pl.String)
        for name in lists
    ).write_csv()


def as_json(rows: pl.DataFrame) -> str:
    """One JSON array of objects; days and times as ISO text."""
    return json.dumps(rows.to_dicts(), ensure_ascii=False, default=str, indent=1) + "\n"
