import subprocess
import sys

import pytest

from sitrep.schemas import audit, star
from sitrep.schemas import columns as c
from sitrep.schemas.as_expectations import suite
from sitrep.schemas.table import Table

score = Table(
    "score",
    "One row per test.",
    (c.article_id, c.status, c.low, c.high, c.confidence.maybe, c.candidate_actor_ids),
    key=("article_id",),
    ordered=(("low", "high"),),
)


def described(table: Table) -> list[tuple]:
    """(check, column, severity, what is asked for) of each expectation."""
    told = []
    for expectation in suite(table).expectations:
        kwargs = expectation.configuration.kwargs
        asked = {
            name: kwargs[name]
            for name in ("value_set", "min_value", "max_value", "regex", "or_equal")
            if name in kwargs
        }
        told.append((expectation.meta["check"], expectation.meta["column"], expectation.meta["severity"], asked))
    return told


def test_a_declaration_becomes_a_suite():
    assert described(score) == [
        ("columns_exist", "article_id, status, low, high, confidence, candidate_actor_ids", "blocking", {}),
        ("key_is_unique", "article_id", "blocking", {}),
        ("not_null", "article_id", "row", {}),
        ("matches_pattern", "article_id", "row", {"regex": r"\A(?:[0-9a-f]{32})\Z"}),
        ("not_null", "status", "row", {}),
        (
            "in_vocabulary",
            "status",
            "row",
            {"value_set": ["actual", "aggregate", "planned", "hypothetical", "negated"]},
        ),
        ("in_range", "low", "row", {"min_value": 0.0}),
        ("in_range", "high", "row", {"min_value": 0.0}),
        ("in_range", "confidence", "row", {"min_value": 0.0, "max_value": 1.0}),
        ("not_null", "candidate_actor_ids", "row", {}),
        ("in_order", "low, high", "row", {"or_equal": True}),
    ]


@pytest.mark.parametrize("table", [*star.TABLES, *audit.TABLES], ids=lambda table: table.qualified_name)
def test_every_declared_table_has_a_suite(table: Table):
    checks = [expectation.meta["check"] for expectation in suite(table).expectations]

    assert checks.count("columns_exist") == 1
    assert checks.count("key_is_unique") == bool(table.key)
    assert checks.count("not_null") == sum(not column.nullable for column in table.columns)


def test_great_expectations_is_not_imported_before_it_is_needed():
    code = (
        "import sys, sitrep.schemas.as_expectations, sitrep.warehouse.checks, sitrep.warehouse.load; "
        "sys.exit('great_expectations' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
