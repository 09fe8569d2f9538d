"""A home into which nights of small articles are run, from linking to settled actors, without language model or
row checks."""

from __future__ import annotations

import hashlib
import importlib.util
import shutil
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import polars as pl
import pytest

import sitrep.flows.settle as settling
from sitrep.flows.load import load_validated_day, rebuild_happenings
from sitrep.flows.resolve import resolve_day
from sitrep.schemas import ontology, stages, star
from sitrep.schemas.as_polars import rows_to_frame
from sitrep.transforms.actors.identity.versions import actor_versions
from sitrep.transforms.actors.resolve import Resolver
from sitrep.transforms.star import build_star
from sitrep.warehouse.database import open_build
from sitrep.warehouse.home import Home
from sitrep.warehouse.landing import read_stage, write_stage

# The test folders are no packages, so what these tests share with others is loaded by its path.
_spec = importlib.util.spec_from_file_location(
    "actor_articles", Path(__file__).parents[2] / "transforms/actors/articles.py"
)
assert _spec is not None
assert _spec.loader is not None
articles = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(articles)

TABLES = {table.name: table for table in star.TABLES}


@dataclass(frozen=True)
class Article:
    """Words of one article; every name speaks."""

    number: int
    day: str
    names: tuple[str, ...]

    @property
    def article_id(self) -> str:
        return hashlib.md5(str(self.number).encode()).hexdigest()

    @property
    def text(self) -> str:
        return " ".join(f"{name} spoke." for name in self.names)


class SmallResources:
    """What the flows take from flows.resources.Resources, over the small register of the actors' tests."""

    def __init__(self) -> None:
        self.register, self.gazetteer = articles.small_register(), articles.SmallGazetteer()
        self.resolver = Resolver(self.register, self.gazetteer)
        self.extractor_version, self.part_versions = "test", {"rules": "test"}
        self.settings = SimpleNamespace(wait_seconds=5)
        actors = self.register.actors.select(
            "actor_id",
            actor_name="name",
            actor_kind=pl.col("kind").replace("organisation", "org"),
            country_code="country",
            sector_code="sector",
            wikidata_id=pl.lit(None, pl.String),
            parent_actor_id=pl.lit(None, pl.String),
            is_provisional=pl.lit(False),
        )
        roles = self.register.roles.with_columns(organisation=pl.lit(None, pl.String))
        self.reference_rows = {
            "dim_actor": actor_versions(actors, roles).select(star.dim_actor.column_names),
            "dim_event_type": ontology.event_types(),
        }

    def resolver_for(self, decisions):
        return Resolver(self.register, self.gazetteer, decisions)


class Nights:
    """A home and what was landed in it so far."""

    def __init__(self, path: Path, database: Path, resources: SmallResources) -> None:
        self.home = Home.create(path)
        shutil.copyfile(database, self.home.build_database)
        self.resources = resources
        self.landed: dict[str, list[Article]] = {}

    def run(self, night: Iterable[Article]) -> settling.Settled:
        """A night's articles: the days they belong to are linked and loaded, then actors are settled."""
        night = list(night)
        for article in night:
            self.landed.setdefault(article.day, []).append(article)
        for day in sorted({article.day for article in night}):
            write_articles(self.home, day, self.landed[day])
            resolve_day(self.home, self.resources, day)
            validate_lightly(self.home, self.resources, day)
            load_validated_day(self.home, self.resources, day, "r")
        settled = settling.settle_actors(self.home, self.resources, "r")
        rebuild_happenings(self.home, "r")
        return settled

    def rows(self, sql: str) -> list[tuple]:
        with closing(open_build(self.home)) as con:
            return con.execute(sql).fetchall()

    def linked(self) -> dict[str, str | None]:
        """Each spelling with the actor that it is; a spelling that is several raises."""
        found = self.rows("select distinct mention_text, actor_id from fact_entity_mention")
        assert len({name for name, _ in found}) == len(found), found
        return dict(found)

    def content(self) -> list[list[tuple]]:
        """All rows of the star."""
        with closing(open_build(self.home)) as con:
            return [con.execute(f"from {table.name} order by all").fetchall() for table in star.TABLES]


def validate_lightly(home: Home, resources: SmallResources, day: str, run_id: str = "r") -> SimpleNamespace:
    """As flows.validate.validate_day, without the suites."""
    stage = {table.name: read_stage(home, table, day) for table in stages.TABLES}
    made = build_star(day, stage, resources.reference_rows["dim_actor"])
    for name, frame in (made.by_day | made.shared).items():
        write_stage(home, TABLES[name], day, frame)
    return SimpleNamespace(failures=())


def write_articles(home: Home, day: str, told: list[Article]) -> None:
    """The stages of a day up to extraction: every name is a party of one event."""
    mentions, texts, events, parties = [], [], [], []
    for article in sorted(told, key=lambda article: article.number):
        label = {
            name: "ORG" if name.split()[-1] in ("Front", "Brigades", "FVF") else "PERSON" for name in article.names
        }
        found, _ = articles.read_article(
            article.text, *[(name, label[name]) for name in article.names], article=article.number
        )
        mentions.append(found)
        digest = hashlib.md5(article.text.encode()).hexdigest()
        texts.append(
            {
                **dict.fromkeys(column.name for column in stages.article.columns),
                **{"article_id": article.article_id, "revision": 1, "text": article.text, "source_name": "Courier"},
                **{"published_date": date.fromisoformat(day), "published_basis": "option", "language": "en"},
                **{"text_md5": digest, "body_md5": digest, "raw_sha256": digest * 2, "raw_record": 1},
                "input_path": "a.jsonl",
            }
        )
        for ordinal, mention in enumerate(found.iter_rows(named=True), start=1):
            event = hashlib.md5(f"{article.number}/{ordinal}".encode()).hexdigest()
            start = article.text.index("spoke", mention["mention_end"])
            events.append(
                {
                    **dict.fromkeys(column.name for column in stages.event_mention.columns),
                    **{"event_mention_id": event, "article_id": article.article_id, "revision": 1},
                    **{"event_ordinal": 1, "zone": "body", "event_type_code": "CONSULT", "trigger": "spoke"},
                    **{
                        "trigger_start": start,
                        "trigger_end": start + 5,
                        "sentence": f"{mention['mention_text']} spoke.",
                    },
                    **{"sentence_start": mention["mention_start"], "sentence_end": start + 6, "status": "actual"},
                    **{"is_alleged": False, "narrative_time": "current", "confidence": 0.9, "rule": "speak"},
                    "extractor_version": "test",
                }
            )
            parties.append(
                {
                    **{"event_mention_id": event, "party_role": "actor", "party_ordinal": 1},
                    "entity_mention_id": mention["entity_mention_id"],
                }
            )
    write_stage(home, stages.article, day, rows_to_frame(texts, stages.article))
    write_stage(home, stages.entity_mention, day, pl.concat(mentions))
    write_stage(home, stages.event_mention, day, rows_to_frame(events, stages.event_mention))
    write_stage(home, stages.event_party, day, rows_to_frame(parties, stages.event_party))


@pytest.fixture(scope="session")
def small_resources() -> SmallResources:
    return SmallResources()


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = Home.create(tmp_path_factory.mktemp("new") / "home")
    open_build(home).close()
    return home.build_database


@pytest.fixture
def new_home(
    tmp_path_factory: pytest.TempPathFactory,
    empty_database: Path,
    small_resources: SmallResources,
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[[], Nights]:
    """Makes an empty home each time it is called."""
    monkeypatch.setattr(settling, "validate_day", validate_lightly)
    return lambda: Nights(tmp_path_factory.mktemp("night") / "home", empty_database, small_resources)


@pytest.fixture(scope="session")
def article() -> type[Article]:
    return Article
