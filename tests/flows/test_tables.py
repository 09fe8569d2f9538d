"""Query results as a person or a program reads them."""

from __future__ import annotations

import json
from datetime import date

import polars as pl

from sitrep.flows.tables import as_csv, as_json, as_text

ROWS = pl.DataFrame(
    {
        "actors": [["Iran", None], []],
        "day": [date(2024, 5, 3), None],
        "n": [2, 10],
        "text": ["two\nlines", 'a "quoted" word'],
        "counts": [True, False],
    }
)


def test_a_table_shows_lists_nulls_and_line_breaks_in_one_line():
    assert as_text(ROWS) == (
        "actors        day          n  text             counts\n"
        "------------  ----------  --  ---------------  ------\n"
        "[Iran, null]  2024-05-03   2  two lines        true\n"
        '[]                        10  a "quoted" word  false\n'
        "(2 rows)\n"
    )


def test_a_table_without_rows_says_so():
    assert as_text(ROWS.clear()).splitlines()[-1] == "(0 rows)"


def test_csv_writes_lists_as_json():
    assert as_csv(ROWS).splitlines()[1].startswith('"[""Iran"", null]",2024-05-03,2,"two')


def test_json_is_one_array_of_objects():
    first = json.loads(as_json(ROWS))[0]
    assert first == {"actors": ["Iran", None], "day": "2024-05-03", "n": 2, "text": "two\nlines", "counts": True}
