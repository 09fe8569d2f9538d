"""The declared tables as a whole: what outside users rely on is there, and nothing is declared in two ways."""

import pytest

from sitrep.schemas import audit, marts, stages, star
from sitrep.schemas.table import Table, load_order

ALL = (*stages.TABLES, *star.TABLES, *audit.TABLES, *marts.TABLES)
EVERY_TABLE = pytest.mark.parametrize("table", ALL, ids=lambda table: table.qualified_name)


def test_the_promised_tables_are_declared():
    assert {table.name for table in star.TABLES} >= {
        *("dim_date", "dim_source", "dim_article", "dim_actor", "dim_location", "dim_event_type"),
        *("bridge_actor_alias", "bridge_actor_affiliation", "bridge_event_actor", "bridge_event_location"),
        *("fact_entity_mention", "fact_event_mention", "fact_event_quantity", "fact_event_relation", "fact_event"),
    }
    assert {table.qualified_name for table in audit.TABLES} >= {
        *("audit.run", "audit.partition_load", "audit.check_result", "audit.quarantine", "audit.rejected_input"),
    }
    assert {table.name for table in marts.TABLES} == {
        *("mart_event_mention", "mart_event", "mart_dyad_day", "mart_who_met_whom", "mart_event_chain"),
        *(
            "mart_casualty_claim",
            "mart_event_correction",
            "mart_event_redirect",
            "mart_alias_audit",
            "mart_load_calendar",
        ),
        *("mart_actor_review", "mart_actor_assertion"),
    }


@EVERY_TABLE
def test_every_table_says_its_grain_and_every_column_its_meaning(table: Table):
    assert table.grain.startswith("One row per ")
    assert all(column.meaning for column in table.columns)


@EVERY_TABLE
def test_key_columns_are_always_filled(table: Table):
    assert [name for name in table.key if table[name].nullable] == []


@pytest.mark.parametrize("tables", [stages.TABLES, star.TABLES], ids=["stages", "star"])
def test_every_reference_leads_to_a_column_of_the_same_type(tables: tuple[Table, ...]):
    by_name = {table.name: table for table in tables}
    for table in tables:
        for reference in table.references:
            there = by_name[reference.table]
            for own, target in zip(reference.columns, reference.target, strict=True):
                assert table[own].type == there[target].type, (table.name, own)


def test_tables_have_a_load_order():
    assert len(load_order(star.TABLES)) == len(star.TABLES)
    assert len(load_order(stages.TABLES)) == len(stages.TABLES)


def test_the_stars_daily_tables_know_their_partition_and_the_others_do_not():
    for table in star.TABLES:
        assert ("partition" in table.column_names) == table.partitioned == (table in star.BY_DAY), table.name


@EVERY_TABLE
def test_ordered_columns_are_of_one_type(table: Table):
    for first, second in table.ordered:
        assert table[first].type == table[second].type


def test_one_name_is_one_type_everywhere():
    types: dict[str, set] = {}
    for table in ALL:
        for column in table.columns:
            types.setdefault(column.name, set()).add(column.type)

    assert {name: kinds for name, kinds in types.items() if len(kinds) > 1} == {}
