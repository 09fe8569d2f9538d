"""The build database: created, migrated to the program's schema version, opened for one writer."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import duckdb

from sitrep.schemas import audit, star
from sitrep.schemas.as_duckdb import SQL_TYPES, column_comment, comment_on_column, comment_on_table
from sitrep.schemas.table import Table
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home

# What `open_build` gives, for rooms that hand it on without touching DuckDB themselves.
Connection = duckdb.DuckDBPyConnection
MIGRATIONS = Path(__file__).parent / "migrations"
TABLES = (*star.TABLES, *audit.TABLES)
# A person's look into the build database, or another load, takes seconds.
BUSY_SECONDS = 20.0
BUSY_POLL_SECONDS = 0.5

# Nothing is fetched at run time; times of day read the same on every machine.
CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": True,
}


@dataclass(frozen=True)
class Migration:
    """One numbered SQL file: the step from the version before to `version`."""

    version: int
    name: str
    sql: str


def read_migrations(folder: Path = MIGRATIONS) -> list[Migration]:
    """The folder's NNNN_name.sql files in order. Raises ValueError if a number is missing or stands twice."""
    steps = []
    for path in sorted(folder.glob("*.sql")):
        match = re.fullmatch(r"(\d{4})_(\w+)", path.stem)
        if not match:
            raise ValueError(f"a migration is called NNNN_what_it_does.sql, not {path.name}")
        steps.append(Migration(int(match[1]), match[2], path.read_text(encoding="utf-8")))
    if [step.version for step in steps] != list(range(1, len(steps) + 1)):
        raise ValueError(f"migrations are not numbered 1, 2, 3 …: {[step.version for step in steps]}")
    return steps


def open_build(
    home: Home, migrations: Path = MIGRATIONS, busy_seconds: float = BUSY_SECONDS
) -> duckdb.DuckDBPyConnection:
    """A connection that may write to the home's build database, which is at the program's schema version.

    An empty database is created and an older one migrated, each step in one transaction; marts are added when it is
    published. Raises WarehouseError: `warehouse_busy` if another process still has it open after `busy_seconds`,
    `warehouse_newer` if a later program made it, `migration_failed` with the step that failed (the steps before it
    hold), `warehouse_unreadable` if it is no database of ours.
    """
    con = connect_for_writing(home.build_database, busy_seconds)
    try:
        migrate(con, read_migrations(migrations))
        differences = schema_differences(con)
        if differences:
            raise WarehouseError(
                "warehouse_unreadable",
                f"{home.build_database} is not as this program declares it ({'; '.join(differences[:5])}): "
                "move it away and rebuild it with `sitrep backfill --stages load`",
            )
        apply_comments(con)
    except BaseException:
        con.close()
        raise
    return con


def connect_for_writing(path: Path, busy_seconds: float = BUSY_SECONDS) -> duckdb.DuckDBPyConnection:
    """A connection to the file in UTC, made if absent. Raises WarehouseError as `open_build` says."""
    until = time.monotonic() + busy_seconds
    while True:
        try:
            con = duckdb.connect(str(path), config=CONFIG)
        except duckdb.IOException as error:
            if "lock" not in str(error).lower():
                raise WarehouseError(
                    "warehouse_unreadable", f"{path} cannot be opened as a DuckDB database: {error}"
                ) from error
            if time.monotonic() >= until:
                raise WarehouseError(
                    "warehouse_busy", f"another process has {path} open: wait until it is done, or stop it"
                ) from error
            time.sleep(BUSY_POLL_SECONDS)
        else:
            con.execute("set timezone = 'UTC'")
            return con


def migrate(con: duckdb.DuckDBPyConnection, steps: list[Migration]) -> int:
    """How many of the steps were run: those above the version that the database is at."""
    version = schema_version(con)
    if version > len(steps):
        raise WarehouseError(
            "warehouse_newer",
            f"the warehouse has schema version {version}, this program knows {len(steps)}: "
            "upgrade Sitrep, or name another folder with --home",
        )
    for step in steps[version:]:
        # In one transaction DuckDB can `alter table … add column … default`, but not `set not null` after an update:
        # a step that fills a column in makes a new table, inserts, drops the old one and renames.
        con.execute("begin")
        try:
            con.execute(step.sql)
            con.execute(
                "insert into audit.schema_version (schema_version, migration_name, migrated_at) values (?, ?, now())",
                [step.version, step.name],
            )
            con.execute("commit")
        except duckdb.Error as error:
            con.execute("rollback")
            raise WarehouseError(
                "migration_failed",
                f"migration {step.version:04}_{step.name} failed and was undone; the warehouse is still at version "
                f"{step.version - 1}: {error}",
            ) from error
    return len(steps) - version


def schema_version(con: duckdb.DuckDBPyConnection) -> int:
    """Number of the last migration that was run; 0 for an empty database.

    Raises WarehouseError `warehouse_unreadable` if the database holds tables but no version.
    """
    names = {
        name
        for (name,) in con.execute(
            "select schema_name || '.' || table_name from duckdb_tables() "
            "where database_name = current_database() and not internal"
        ).fetchall()
    }
    if not names:
        return 0
    if "audit.schema_version" not in names:
        raise WarehouseError(
            "warehouse_unreadable", f"the database holds {', '.join(sorted(names)[:3])} and is no Sitrep warehouse"
        )
    ((version,),) = con.execute("select max(schema_version) from audit.schema_version").fetchall()
    return version or 0


def schema_differences(con: duckdb.DuckDBPyConnection, tables: Iterable[Table] = TABLES) -> list[str]:
    """How the database's tables differ from the declarations: names, types, null rules. Column order is free."""
    present = {
        (schema, table, column): (type_.lower(), nullable)
        for schema, table, column, type_, nullable in con.execute(
            "select schema_name, table_name, column_name, data_type, is_nullable from duckdb_columns() "
            "join duckdb_tables() using (database_name, schema_name, table_name) "
            "where database_name = current_database() and not duckdb_columns.internal"
        ).fetchall()
    }
    declared = {
        (table.schema, table.name, column.name): (DUCKDB_TYPES[SQL_TYPES[column.type]], column.nullable)
        for table in tables
        for column in table.columns
    }
    differences = [f"{'.'.join(key)} is missing" for key in declared if key not in present]
    differences += [f"{'.'.join(key)} is not declared" for key in present if key not in declared]
    differences += [
        f"{'.'.join(key)} is {present[key]}, declared {declared[key]} (type, nullable)"
        for key in declared
        if key in present and present[key] != declared[key]
    ]
    return sorted(differences)


# What duckdb_columns() calls the types that the DDL asks for, where the name differs.
DUCKDB_TYPES = {name: name for name in SQL_TYPES.values()} | {"timestamptz": "timestamp with time zone"}


def apply_comments(con: duckdb.DuckDBPyConnection, tables: Iterable[Table] = TABLES) -> None:
    """Puts the declared grain and meanings beside tables and columns, where they differ from what is there."""
    on_tables = dict(
        con.execute(
            "select schema_name || '.' || table_name, comment from duckdb_tables() "
            "where database_name = current_database()"
        ).fetchall()
    )
    on_columns = dict(
        con.execute(
            "select schema_name || '.' || table_name || '.' || column_name, comment from duckdb_columns() "
            "where database_name = current_database()"
        ).fetchall()
    )
    statements = []
    for table in tables:
        place = f"{table.schema}.{table.name}"
        if on_tables.get(place) != table.grain:
            statements.append(comment_on_table(table))
        statements += [
            comment_on_column(table, column)
            for column in table.columns
            if on_columns.get(f"{place}.{column.name}") != column_comment(column)
        ]
    if statements:
        con.execute("begin;" + "\n".join(statements) + "commit;")
