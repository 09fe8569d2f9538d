"""Codes of countries and territories in the data sets that the exports speak to: ISO, CAMEO, FIPS 10-4, COW."""

from __future__ import annotations

import csv
from pathlib import Path

import polars as pl

from sitrep.schemas import star
from sitrep.schemas.as_polars import rows_to_frame

CODES = Path(__file__).parent / "country_codes.csv"  # source and licence stand in each row


def country_codes() -> pl.DataFrame:
    """One row per country or territory, ordered by `country_code`: schemas.star.dim_country.

    A code that a scheme does not give is null: CAMEO and COW know no Greenland.
    """
    with CODES.open(encoding="utf-8", newline="") as file:
        cells = list(csv.DictReader(file))
    names = star.dim_country.column_names
    rows = [{name: cell[name] or None for name in names} for cell in cells]
    return rows_to_frame([{**row, "cow": int(row["cow"]) if row["cow"] else None} for row in rows], star.dim_country)
