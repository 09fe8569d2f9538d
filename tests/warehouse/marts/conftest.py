"""A star schema in memory with all views, filled by hand: `star.article(…)`, `star.event(…)`, `star.mention(…)`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import duckdb
import pytest

from sitrep.schemas import audit, star
from sitrep.schemas.as_duckdb import create_tables
from sitrep.schemas.countries import country_codes
from sitrep.schemas.ontology import event_type_key, event_types
from sitrep.schemas.table import Table, Type
from sitrep.warehouse.views import create_views

TABLES: dict[str, Table] = {table.qualified_name: table for table in (*star.TABLES, *audit.TABLES)}
# What a column that must not be null holds where the test does not care.
NEUTRAL: dict[Type, Any] = {
    Type.TEXT: "-",
    Type.INTEGER: 1,
    Type.FLOAT: 0.5,
    Type.BOOLEAN: False,
    Type.DATE: "2031-01-01",
    Type.TIMESTAMP: "2031-01-01 00:00:00+00",
    Type.TEXT_LIST: [],
}
# A name, or name, ISO country, PLOVER sector. A name in lower case is the text's own words: no actor is linked.
Party = str | tuple[str, str | None, str | None]
Days = tuple[str, str] | str | None


class SmallStar:
    """Tables of the star and the audit schema with the marts and exports over them."""

    def __init__(self, con: duckdb.DuckDBPyConnection) -> None:
        self.con = con
        con.execute(create_tables(TABLES.values()))
        types, countries = event_types(), country_codes()
        con.register("types", types)
        con.register("countries", countries)
        con.execute("insert into dim_event_type from types")
        con.execute("insert into dim_country from countries")
        create_views(con)

    def add(self, table_name: str, **cells: Any) -> None:
        """One row; columns that are not given are null, or neutral where null is not allowed."""
        row = {column.name: None if column.nullable else NEUTRAL[column.type] for column in TABLES[table_name].columns}
        assert cells.keys() <= row.keys(), cells.keys() - row.keys()
        marks = ", ".join("?" * len(row))
        self.con.execute(f"insert into {table_name} values ({marks})", list((row | cells).values()))

    def article(self, article_id: str, published: str | None = None, source: str | None = None, **cells: Any) -> None:
        """A latest first revision, and its publisher."""
        if source and not self.rows(f"select 1 from dim_source where source_id = 's-{source}'"):
            self.add("dim_source", source_id=f"s-{source}", source_name=source)
        cells = {"is_latest": True, "partition": published or "undated"} | cells
        source_id = f"s-{source}" if source else None
        self.add("dim_article", article_id=article_id, published_date=published, source_id=source_id, **cells)

    def event(self, event_id: str, type_code: str, days: Days = None, **cells: Any) -> None:
        """A happening; mentions join it by `mention(…, event=event_id)`."""
        start, end = span(days)
        self.add("fact_event", event_id=event_id, event_type_code=type_code, date_start=start, date_end=end, **cells)

    def mention(
        self,
        mention_id: str,
        type_code: str,
        actors: Sequence[Party] = (),
        recipients: Sequence[Party] = (),
        mediators: Sequence[Party] = (),
        *,
        article: str = "a1",
        event: str | None = None,
        days: Days = None,
        place: tuple[str, str | None] | None = None,
        location_id: str | None = None,
        **cells: Any,
    ) -> None:
        """An event mention with its parties and place; actual and counted unless `status` says otherwise."""
        start, end = span(days)
        cells = {"status": "actual", "zone": "body", "narrative_time": "current", "revision": 1} | cells
        self.add(
            "fact_event_mention",
            event_mention_id=mention_id,
            article_id=article,
            event_type_code=type_code,
            event_type_key=event_type_key(type_code, cells.get("event_mode_code")),
            date_start=start,
            date_end=end,
            **({"is_counted": cells["status"] == "actual" and cells["narrative_time"] == "current"} | cells),
        )
        for role, parties in (("actor", actors), ("recipient", recipients), ("mediator", mediators)):
            for ordinal, party in enumerate(parties, start=1):
                name, country, sector = (party, None, None) if isinstance(party, str) else party
                self.add(
                    "bridge_event_actor",
                    event_mention_id=mention_id,
                    party_role=role,
                    party_ordinal=ordinal,
                    party_name=name,
                    actor_id=None if name.islower() else name.lower().replace(" ", "-"),
                    country_code=country,
                    sector_code=sector,
                )
        if place:
            self.add(
                "bridge_event_location",
                event_mention_id=mention_id,
                place_role="place",
                location_id=location_id,
                location_name=place[0],
                country_code=place[1],
                location_text=place[0],
            )
        if event:
            self.add("bridge_event_mention", event_mention_id=mention_id, event_id=event)

    def number(self, mention_id: str, measure: str, low: int | None, high: int | None, **cells: Any) -> None:
        """A quantity stated for a mention."""
        self.add("fact_event_quantity", event_mention_id=mention_id, measure=measure, low=low, high=high, **cells)

    def rows(self, query: str) -> list[tuple]:
        """Rows of a query; dates come as `datetime.date`."""
        return self.con.execute(query).fetchall()

    def table(self, query: str) -> list[tuple]:
        """Rows of a query with every value that is a date or a time as its text."""
        return [tuple(str(cell) if hasattr(cell, "isoformat") else cell for cell in row) for row in self.rows(query)]


def span(days: Days) -> tuple[str | None, str | None]:
    """First and last day of "2031-05-06", ("2031-05-01", "2031-05-31") or None."""
    if days is None or isinstance(days, str):
        return days, days
    return days


@pytest.fixture(name="star")
def small_star() -> Iterator[SmallStar]:
    with duckdb.connect() as con:
        con.execute("set timezone = 'UTC'")
        yield SmallStar(con)
