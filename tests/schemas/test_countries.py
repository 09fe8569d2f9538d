from __future__ import annotations

import csv
from pathlib import Path

import polars as pl

from sitrep.schemas.countries import country_codes

GAZETTEER = Path(__file__).parents[2] / "transforms" / "places" / "countries.csv"


def test_codes_of_the_schemes_differ_where_the_schemes_do():
    chosen = country_codes().filter(pl.col("country_code").is_in(["DEU", "GRL", "LBN", "ROU", "TLS"]))
    assert chosen.rows() == [
        ("DEU", "Germany", "DE", "DEU", "GM", 255),
        ("GRL", "Greenland", "GL", None, "GL", None),
        ("LBN", "Lebanon", "LB", "LBN", "LE", 660),
        ("ROU", "Romania", "RO", "ROM", "RO", 360),
        ("TLS", "Timor-Leste", "TL", "TMP", "TT", 860),
    ]


def test_a_code_stands_for_one_country():
    countries = country_codes()
    for scheme in ("country_code", "iso2", "cameo", "fips", "cow"):
        codes = countries[scheme].drop_nulls()
        assert codes.n_unique() == len(codes), scheme


def test_the_gazetteer_gives_the_same_codes():
    with GAZETTEER.open(encoding="utf-8", newline="") as file:
        gazetteer = {
            (row["iso3"], row["name"], row["iso2"] or None, row["cameo"] or None, row["fips"] or None, row["cow"])
            for row in csv.DictReader(file)
        }
    codes = {(*row[:5], "" if row[5] is None else str(row[5])) for row in country_codes().iter_rows()}
    assert codes == gazetteer
