from functools import partial

import duckdb

from sitrep.schemas import audit, marts, star
from sitrep.schemas import columns as c
from sitrep.schemas.as_duckdb import comments, create_table, create_tables
from sitrep.schemas.table import Table

tide = Table(
    "tide",
    "One row per harbour's tide.",
    (c.article_id, c.title, c.trigger_start.named("first_wave", "The harbour's first wave"), c.published_at, c.low),
)


def test_a_table_becomes_ddl_with_types_and_null_rules():
    assert create_table(tide) == (
        "create table tide (\n"
        "    article_id varchar not null,\n"
        "    title varchar,\n"
        "    first_wave integer not null,\n"
        "    published_at timestamptz,\n"
        "    low integer,\n"
        ");\n"
    )


def test_comments_say_grain_meaning_and_unit():
    lines = comments(tide).splitlines()

    assert lines[0] == "comment on table tide is 'One row per harbour''s tide.';"
    assert "comment on column tide.first_wave is 'The harbour''s first wave [characters]';" in lines


def test_schemas_are_made_before_the_tables_in_them():
    note = partial(Table, schema="audit")("note", "One row per note.", (c.run_id,))

    assert create_tables([tide, note]).startswith("create schema if not exists audit;\ncreate table tide (")
    assert "create table audit.note (" in create_tables([tide, note])


def test_duckdb_takes_every_declared_table_and_comment():
    with duckdb.connect() as con:
        con.execute(create_tables((*star.TABLES, *audit.TABLES, *marts.TABLES)))
        for table in (*star.TABLES, *audit.TABLES, *marts.TABLES):
            con.execute(comments(table))
            described = [row[0] for row in con.execute(f"describe {table.qualified_name}").fetchall()]
            assert described == table.column_names
