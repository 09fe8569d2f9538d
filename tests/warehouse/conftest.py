"""A home with a build database, and star rows of one small day made from a few words."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb
import polars as pl
import pytest

from sitrep.schemas import star
from sitrep.schemas.as_polars import polars_schema
from sitrep.warehouse.database import open_build
from sitrep.warehouse.home import Home
from sitrep.warehouse.load import DayLoad, load_day

Tables = dict[str, pl.DataFrame]
TEXT = "Northland shelled Port Alder on Tuesday, killing 3 people. Colonel Ayo Brandt denied it."


def md5(*parts: object) -> str:
    return hashlib.md5("|".join(map(str, parts)).encode(), usedforsecurity=False).hexdigest()


def frame(table_name: str, *rows: dict) -> pl.DataFrame:
    """Rows of a star table; columns that are not given are null."""
    table = next(table for table in star.TABLES if table.name == table_name)
    return pl.DataFrame(
        [dict.fromkeys(table.column_names) | row for row in rows], schema=polars_schema(table), orient="row"
    )


@pytest.fixture(scope="session")
def new_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build database as first made; copied because making it takes longer than most tests."""
    home = Home.create(tmp_path_factory.mktemp("new") / "home")
    open_build(home).close()
    return home.build_database


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home.create(tmp_path / "home")


@pytest.fixture
def con(home: Home, new_database: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    shutil.copyfile(new_database, home.build_database)
    with open_build(home) as connection:
        yield connection


@pytest.fixture
def make_day() -> Callable[..., tuple[Tables, Tables]]:
    """A function giving (by-day tables, shared tables) of one article on one day: an ASSAULT by Northland on
    Port Alder with 3 killed, and a rejecting colonel whom no register knows."""
    return one_article_day


def one_article_day(
    published: date | None = date(2031, 5, 6),
    given_id: str = "a1",
    revision: int = 1,
    text: str = TEXT,
    source: str = "The Alder Post",
) -> tuple[Tables, Tables]:
    partition = published.isoformat() if published else "undated"
    article_id = md5(source.lower(), given_id)
    key = {"article_id": article_id, "revision": revision, "partition": partition}

    def mention(words: str, **link: object) -> dict:
        start = text.index(words)
        return key | {
            "entity_mention_id": md5(article_id, revision, start, start + len(words)),
            "mention_start": start,
            "mention_end": start + len(words),
            "mention_text": words,
            "mention_kind": "name",
            "zone": "body",
            "sentence_start": 0,
            "sentence_end": text.index(".") + 1,
            "is_party": True,
            "candidate_actor_ids": [],
            "linked_actor_id": link.get("actor_id"),
            **link,
        }

    northland = mention(
        "Northland",
        entity_label="GPE",
        actor_id="northland",
        link_method="register",
        link_rule="exact_alias",
        link_score=1.0,
    )
    colonel = mention(
        "Colonel Ayo Brandt",
        entity_label="PERSON",
        actor_id="p-ayo-brandt",
        link_method="provisional",
        link_rule="new_name",
        link_score=0.5,
    )
    colonel |= {"sentence_start": text.index("Colonel"), "sentence_end": len(text)}

    def event(words: str, type_code: str, sentence: str, **more: object) -> dict:
        start = text.index(words)
        return key | {
            "event_mention_id": md5(article_id, revision, start, start + len(words), type_code, 1),
            "event_ordinal": 1,
            "event_type_key": type_code,
            "event_type_code": type_code,
            "zone": "body",
            "trigger": words,
            "trigger_start": start,
            "trigger_end": start + len(words),
            "sentence": sentence,
            "sentence_start": text.index(sentence),
            "sentence_end": text.index(sentence) + len(sentence),
            "status": "actual",
            "is_alleged": False,
            "narrative_time": "current",
            "is_counted": True,
            "is_corrected": False,
            "is_retracted": False,
            "confidence": 0.8,
            "rule": "test",
            "extractor_version": "test 1",
            **more,
        }

    first_sentence = text[: text.index(".") + 1]
    day = {"date_start": published, "date_end": published, "date_precision": "day", "date_basis": "weekday"}
    shelled = event("shelled", "ASSAULT", first_sentence, **(day if published else {}))
    denied = event("denied", "REJECT", text[text.index("Colonel") :])
    tables = {
        "dim_article": frame(
            "dim_article",
            key
            | {
                "source_id": md5(source.lower()),
                "given_id": given_id,
                "published_date": published,
                "published_at": datetime(published.year, published.month, published.day, 6, tzinfo=UTC)
                if published
                else None,
                "published_basis": "metadata" if published else None,
                "language": "en",
                "text": text,
                "text_md5": md5(text),
                "body_md5": md5("body", text),
                "raw_sha256": hashlib.sha256(text.encode()).hexdigest(),
                "raw_record": 1,
                "word_count": len(text.split()),
                "is_latest": True,
            },
        ),
        "bridge_article_zone": frame(
            "bridge_article_zone",
            key | {"zone_ordinal": 1, "zone": "body", "zone_start": 0, "zone_end": len(text), "repeat_count": 1},
        ),
        "fact_entity_mention": frame("fact_entity_mention", northland, colonel),
        "fact_event_mention": frame("fact_event_mention", shelled, denied),
        "bridge_event_actor": frame(
            "bridge_event_actor",
            {
                "event_mention_id": shelled["event_mention_id"],
                "party_role": "actor",
                "party_ordinal": 1,
                "partition": partition,
                "entity_mention_id": northland["entity_mention_id"],
                "actor_id": "northland",
                "actor_key": md5("northland"),
                "party_name": "Northland",
                "country_code": "NLD",
            },
            {
                "event_mention_id": denied["event_mention_id"],
                "party_role": "actor",
                "party_ordinal": 1,
                "partition": partition,
                "entity_mention_id": colonel["entity_mention_id"],
                "actor_id": "p-ayo-brandt",
                "actor_key": md5("p-ayo-brandt"),
                "party_name": "Ayo Brandt",
            },
        ),
        "bridge_event_location": frame(
            "bridge_event_location",
            {
                "event_mention_id": shelled["event_mention_id"],
                "place_role": "place",
                "partition": partition,
                "location_id": "port-alder",
                "location_name": "Port Alder",
                "country_code": "SLD",
                "location_text": "Port Alder",
                "location_start": text.index("Port Alder"),
                "location_end": text.index("Port Alder") + len("Port Alder"),
            },
        ),
        "fact_event_quantity": frame(
            "fact_event_quantity",
            {
                "event_mention_id": shelled["event_mention_id"],
                "measure": "killed",
                "quantity_ordinal": 1,
                "partition": partition,
                "low": 3,
                "high": 3,
                "comparator": "exact",
                "victim": "people",
                "raw_text": "3 people",
                "raw_start": text.index("3 people"),
                "raw_end": text.index("3 people") + len("3 people"),
            },
        ),
        "fact_event_relation": frame(
            "fact_event_relation",
            {
                "event_mention_id": denied["event_mention_id"],
                "relation": "after",
                "related_event_mention_id": shelled["event_mention_id"],
                "partition": partition,
            },
        ),
    }
    return tables, shared_rows(published, source)


def shared_rows(published: date | None, source: str) -> Tables:
    days = [] if published is None else [published]
    return {
        "dim_date": frame(
            "dim_date",
            *(
                {
                    "calendar_date": day,
                    "year": day.year,
                    "quarter": (day.month + 2) // 3,
                    "month": day.month,
                    "iso_year": day.isocalendar().year,
                    "iso_week": day.isocalendar().week,
                    "iso_weekday": day.isoweekday(),
                }
                for day in days
            ),
        ),
        "dim_source": frame("dim_source", {"source_id": md5(source.lower()), "source_name": source}),
        "dim_location": frame(
            "dim_location",
            {
                "location_id": "port-alder",
                "location_name": "Port Alder",
                "location_kind": "city",
                "country_code": "SLD",
                "latitude": 10.5,
                "longitude": -20.25,
            },
        ),
        "dim_actor": frame(
            "dim_actor",
            {
                "actor_key": md5("northland"),
                "actor_id": "northland",
                "actor_name": "Northland",
                "actor_kind": "state",
                "country_code": "NLD",
                "is_provisional": False,
                "is_current": True,
            },
            {
                "actor_key": md5("p-ayo-brandt"),
                "actor_id": "p-ayo-brandt",
                "actor_name": "Ayo Brandt",
                "actor_kind": "person",
                "is_provisional": True,
                "is_current": True,
            },
        ),
        "dim_event_type": frame(
            "dim_event_type",
            {
                "event_type_key": "ASSAULT",
                "event_type_code": "ASSAULT",
                "quad_class": 4,
                "goldstein": -9.0,
                "intensity": -9.0,
                "cameo_code": "190",
                "definition": "Use of force",
            },
            {
                "event_type_key": "REJECT",
                "event_type_code": "REJECT",
                "quad_class": 3,
                "goldstein": -4.0,
                "intensity": -4.0,
                "cameo_code": "120",
                "definition": "Refusal or denial",
            },
        ),
        "bridge_actor_affiliation": frame("bridge_actor_affiliation"),
    }


@pytest.fixture
def load(con: duckdb.DuckDBPyConnection) -> Callable[..., DayLoad]:
    """A function that loads what `make_day` with the same arguments gives, as run r1 at noon."""

    def load_one(published: date | None = date(2031, 5, 6), run_id: str = "r1", **article: object) -> DayLoad:
        tables, shared = one_article_day(published, **article)
        return load_tables(con, tables, shared, run_id)

    return load_one


def load_tables(con: duckdb.DuckDBPyConnection, tables: Tables, shared: Tables, run_id: str = "r1") -> DayLoad:
    return load_day(
        con,
        tables["dim_article"]["partition"][0],
        tables,
        shared,
        run_id=run_id,
        loaded_at=datetime(2031, 5, 8, 12, tzinfo=UTC),
        extractor_version="test 1",
    )


@pytest.fixture
def load_frames(con: duckdb.DuckDBPyConnection) -> Callable[[Tables, Tables], DayLoad]:
    """A function that loads (by-day tables, shared tables), as run r1 at noon."""
    return lambda tables, shared: load_tables(con, tables, shared)
