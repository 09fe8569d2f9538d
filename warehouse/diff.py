"""What changed between two published releases, and why: two DuckDB files side by side, neither written to."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from sitrep.schemas.marts import mart_event_mention
from sitrep.warehouse.database import CONFIG, MIGRATIONS, read_migrations, schema_version
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.publish import quoted

QUERIES = Path(__file__).parent / "diff"
STEPS = ("article_change", "part_version", "day_version", "touched_actor", "statement_change")
# Fields of a statement that may differ; which version read it is a reason, not a difference.
COMPARED = [name for name in mart_event_mention.column_names if name not in ("event_mention_id", "extractor_version")]
PARTIES = ("actors", "recipients", "mediators", "actor_ids", "recipient_ids", "actor_countries", "recipient_countries")


@dataclass(frozen=True)
class Difference:
    """Two releases compared.

    versions: part, old, new (what coded the days, with their number where there are several), is_changed. articles:
    change, articles. statements: change, why, statements. Examples: as `read_examples` and `read_articles` give them.
    """

    versions: pl.DataFrame
    articles: pl.DataFrame
    statements: pl.DataFrame
    article_examples: list[dict[str, Any]]
    statement_examples: list[dict[str, Any]]


def compare_releases(old: Path, new: Path, examples: int = 3) -> Difference:
    """What the release in the file `new` has that `old` has not, the other way round, and what reads otherwise.

    examples: at most so many of each change and why. Raises WarehouseError `no_warehouse` if a file is missing,
    `warehouse_unreadable` if one is no Sitrep warehouse, `other_schema` if one is of another schema version.
    """
    with duckdb.connect(config=CONFIG) as con:
        con.execute("set timezone = 'UTC'")
        for name, path in (("old", old), ("new", new)):
            attach(con, name, path)
        try:
            for step in STEPS:
                con.execute(read_query(step))
            return Difference(
                versions=con.sql(read_query("versions")).pl(),
                articles=con.sql(
                    "select change, count(*) as articles from article_change group by all order by all"
                ).pl(),
                statements=con.sql(
                    "select change, why, count(*) as statements from statement_change group by all order by all"
                ).pl(),
                article_examples=read_articles(con, examples),
                statement_examples=read_examples(con, examples),
            )
        except duckdb.Error as error:
            raise WarehouseError("warehouse_unreadable", f"{old} and {new} cannot be compared: {error}") from error


def attach(con: duckdb.DuckDBPyConnection, name: str, path: Path) -> None:
    """Opens the file read-only under the name. Raises WarehouseError as `compare_releases` says."""
    if not path.exists():
        raise WarehouseError("no_warehouse", f"there is no file {path}: name a published warehouse.duckdb")
    try:
        con.execute(f"attach '{quoted(path.absolute())}' as {name} (read_only)")
        con.execute(f"use {name}")
        version = schema_version(con)
        con.execute("use memory")
    except duckdb.Error as error:
        raise WarehouseError("warehouse_unreadable", f"{path} cannot be opened: {error}") from error
    known = len(read_migrations(MIGRATIONS))
    if version != known:
        raise WarehouseError(
            "other_schema",
            f"{path} has schema version {version}, this program compares releases of version {known}: "
            + ("publish it anew with this program" if version < known else "upgrade Sitrep"),
        )


def read_query(name: str) -> str:
    """The text of a query, with the fields that are compared."""
    text = (QUERIES / f"{name}.sql").read_text(encoding="utf-8")
    differing = ",\n".join(
        f"case when old_row.{field} is distinct from new_row.{field} then "
        f"{{'field': '{field}', 'old': to_json(old_row.{field}), 'new': to_json(new_row.{field})}} end"
        for field in COMPARED
    )
    return text.replace("/* differing fields */", differing).replace(
        "/* party fields */", ", ".join(f"'{field}'" for field in PARTIES)
    )


def read_articles(con: duckdb.DuckDBPyConnection, examples: int) -> list[dict[str, Any]]:
    """Of each change of articles the first so many by publication day: change, article_id, day, source, title."""
    return (
        con.sql(
            "select change, article_id, published_date, source_name, title from article_change "
            "qualify row_number() over (partition by change order by published_date, article_id) <= ? "
            "order by change, published_date, article_id",
            params=[examples],
        )
        .pl()
        .to_dicts()
    )


def read_examples(con: duckdb.DuckDBPyConnection, examples: int) -> list[dict[str, Any]]:
    """Of each change and why the first so many statements by day and place: what they say, and `fields`: those that
    differ, each with field, old, new."""
    rows = con.sql(
        "select change, why, event_mention_id, article_title, published_date, event_type, event_mode, status, "
        "actors, recipients, date_start, place_name, trigger, sentence, to_json(fields)::varchar as fields "
        "from statement_change "
        "window each_kind as (partition by change, why order by published_date, article_id, trigger_start, "
        "event_mention_id) "
        "qualify row_number() over each_kind <= ? "
        "order by change, why, published_date, article_id, trigger_start, event_mention_id",
        params=[examples],
    ).pl()
    return [row | {"fields": json.loads(row["fields"])} for row in rows.to_dicts()]
