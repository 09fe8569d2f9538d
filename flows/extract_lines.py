"""JSON lines in, JSON lines out, no warehouse: what the coder sees in each text."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeVar
from zoneinfo import ZoneInfo

import polars as pl

from sitrep.flows.resources import Resources
from sitrep.flows.sources.article_json import read_json_lines
from sitrep.flows.sources.page_reader import PageReader
from sitrep.schemas import stages
from sitrep.transforms.articles.article import make_articles
from sitrep.transforms.articles.record import InputDefaults, RawFile, RawRecord, Rejection
from sitrep.transforms.events.frames import extract_articles
from sitrep.transforms.extraction_json import extraction_objects

STANDARD_INPUT = "standard input"
FAILED = "extraction_failed"  # the code of an article that the coder breaks on
Found = TypeVar("Found")
Code = Callable[[pl.DataFrame, pl.DataFrame, Resources], dict[str, Found]]  # articles and zones to what is in each


def extract_lines(lines: Iterable[bytes], resources: Resources) -> Iterator[str]:
    """One JSON object per input line that is not blank, in the same order.

    A line that cannot be read or coded gives {"id", "error": {"code", "detail"}} and the rest goes on.
    """
    for batch in read_batches(lines, resources):
        for own_id, found in batch.coded(extract_frames, resources).items():
            batch.answers[batch.position[own_id]] |= found
        for answer in batch.answers:
            yield json.dumps(answer, ensure_ascii=False)


@dataclass
class Batch:
    """Some input lines: `answers` holds each line's id and, if it cannot be read, its error; the rest are articles.

    Each line is an article of its own, also where an id or a text stands twice; `position` tells by article_id which
    answer is its own.
    """

    numbers: list[int]
    answers: list[dict] = field(default_factory=list)
    position: dict[str, int] = field(default_factory=dict)
    articles: list[pl.DataFrame] = field(default_factory=list)
    zones: list[pl.DataFrame] = field(default_factory=list)

    def coded(self, code: Code[Found], resources: Resources) -> dict[str, Found]:
        """What `code` makes of the articles, by article_id; of one that it breaks on, the answer gets the error.

        If it breaks on the batch, it is asked article by article, so that only those at fault are left out.
        """
        if not self.articles:
            return {}
        resources.load_here()  # faults of the settings are no article's
        try:
            return code(pl.concat(self.articles), pl.concat(self.zones), resources)
        except Exception:  # an article may break the coder in any way: which one is found below
            return self._coded_singly(code, resources)

    def _coded_singly(self, code: Code[Found], resources: Resources) -> dict[str, Found]:
        found: dict[str, Found] = {}
        for own_id, article, zones in zip(self.position, self.articles, self.zones, strict=True):
            try:
                found |= code(article, zones, resources)
            except Exception as error:  # as above; the next article is tried
                detail = f"{type(error).__name__}: {error}"[:300]
                self.answers[self.position[own_id]]["error"] = {"code": FAILED, "detail": detail}
        return found


def read_batches(lines: Iterable[bytes], resources: Resources) -> Iterator[Batch]:
    """The lines that are not blank, so many at a time as are parsed together."""
    settings = resources.settings
    waiting = ((number, line) for number, line in enumerate(lines, start=1) if line.strip())
    with PageReader(settings.html_seconds) as pages:
        while numbered := list(islice(waiting, settings.batch_size)):
            yield read_batch(numbered, resources, pages)


def read_batch(numbered: list[tuple[int, bytes]], resources: Resources, pages: PageReader) -> Batch:
    """The numbered lines as articles, or as the reasons why they are none."""
    settings = resources.settings
    batch = Batch([number for number, _ in numbered])
    for index, (number, line) in enumerate(numbered):
        raw = RawFile(STANDARD_INPUT, line)
        entry = next(iter(read_json_lines(raw, InputDefaults(), pages, settings.max_characters, number)), None)
        given_id = stated_id(line)
        made = make_articles([entry], timezone=ZoneInfo(settings.timezone)) if isinstance(entry, RawRecord) else None
        rejected = entry if isinstance(entry, Rejection) else made.rejections[0] if made and made.rejections else None
        if rejected or made is None:
            fault = (
                {"code": rejected.code, "detail": rejected.detail} if rejected else {"code": "no_text", "detail": ""}
            )
            batch.answers.append({"id": given_id, "error": fault})
            continue
        batch.answers.append({"id": given_id})
        own_id = f"{index:032x}"  # not the article's: two lines may hold the same article
        batch.position[own_id] = index
        batch.articles.append(made.articles.with_columns(article_id=pl.lit(own_id)))
        batch.zones.append(made.zones.with_columns(article_id=pl.lit(own_id)))
    return batch


def extract_frames(articles: pl.DataFrame, zones: pl.DataFrame, resources: Resources) -> dict[str, dict]:
    """Entities and events by article id."""
    stage = extract_articles(articles, zones, resources)
    stage[stages.actor_link.name] = resources.resolver.resolve(stage[stages.entity_mention.name], articles)
    return extraction_objects(articles["article_id"].to_list(), stage)


def stated_id(line: bytes) -> str | int | None:
    """The id that a line states, as it states it; None if it states none or cannot be read."""
    try:
        thing = json.loads(line)
    except (ValueError, RecursionError):
        return None
    given = thing.get("id") if isinstance(thing, dict) else None
    if isinstance(given, str):
        return given.encode("utf-8", "replace").decode()  # half a surrogate pair can be read, but not written
    return given if isinstance(given, int) and not isinstance(given, bool) else None
