"""How the two databases of a home are, read without disturbing a run."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from datetime import datetime

import duckdb

from sitrep.warehouse.database import CONFIG, schema_version
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home
from sitrep.warehouse.query import open_published

LATEST_LOADS = """
    select partition, article_count, extractor_version
    from audit.partition_load
    qualify row_number() over (partition by partition order by loaded_at desc) = 1
"""


@dataclass(frozen=True)
class LastRun:
    """How the latest run ended; `at` is when, or when it began if it never ended."""

    flow_name: str
    run_state: str
    at: datetime
    detail: str | None


@dataclass(frozen=True)
class Published:
    """What the readers' copy holds: schema version, latest article revisions, statements, what was left out."""

    schema_version: int
    articles: int
    event_mentions: int
    quarantined: int
    rejected: int
    last_run: LastRun | None


def read_published(home: Home) -> Published:
    """What is published. Raises WarehouseError `no_warehouse` or `warehouse_unreadable`."""
    try:
        with open_published(home) as con:
            version = schema_version(con)
            last = con.sql(
                "select flow_name, run_state, coalesce(finished_at, started_at), detail from audit.run "
                "order by started_at desc limit 1"
            ).fetchall()
            (counts,) = con.sql(
                "select (select count(*) from dim_article where is_latest), (select count(*) from fact_event_mention), "
                "(select count(*) from audit.quarantine), (select count(*) from audit.rejected_input)"
            ).fetchall()
    except duckdb.Error as error:
        raise WarehouseError("warehouse_unreadable", f"{home.published_database} cannot be read: {error}") from error
    return Published(version, *counts, last_run=LastRun(*last[0]) if last else None)


def read_loads(home: Home) -> dict[str, str]:
    """The extractor version of each loaded publication day; none if nothing was ever loaded.

    Raises WarehouseError `warehouse_busy` while a load has the build database open, `warehouse_unreadable` if it is
    damaged.
    """
    if not home.build_database.exists():
        return {}
    try:
        with closing(duckdb.connect(str(home.build_database), read_only=True, config=CONFIG)) as con:
            return {day: version for day, _, version in con.sql(LATEST_LOADS).fetchall()}
    except duckdb.Error as error:
        if "lock" in str(error).lower():
            raise WarehouseError("warehouse_busy", "a run is writing: ask again later") from error
        raise WarehouseError("warehouse_unreadable", f"{home.build_database} cannot be read: {error}") from error
