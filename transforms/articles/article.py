"""Raw records into articles and zones, ready to be landed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, tzinfo

import polars as pl

from sitrep.schemas import stages
from sitrep.schemas.as_polars import conform, polars_schema
from sitrep.schemas.keys import md5_text
from sitrep.transforms.articles.identity import article_id, body_of, canonical_url
from sitrep.transforms.articles.language import find_language
from sitrep.transforms.articles.published import Published, find_published, parse_published_at
from sitrep.transforms.articles.publisher import find_publisher
from sitrep.transforms.articles.recognise import no_known_articles, recognise
from sitrep.transforms.articles.record import RawRecord, Rejection
from sitrep.transforms.articles.zones import Zone, find_zones

FIRST_LINES = 10  # paragraphs in which a byline can stand


@dataclass(frozen=True)
class ArticleBatch:
    """What a batch of records became; read = loaded + revised + duplicate + rejected.

    `articles` conforms to stages.article and `zones` to stages.article_zone: the rows to land. `outcomes` has a row
    per record that is an article, in input order: input_path, raw_record, raw_sha256, article_id, revision,
    published_date, outcome (loaded, revised, duplicate), is_to_land.
    """

    articles: pl.DataFrame
    zones: pl.DataFrame
    outcomes: pl.DataFrame
    rejections: list[Rejection]

    def count(self, outcome: str) -> int:
        """Records with this outcome; "rejected" counts the rejections."""
        if outcome == "rejected":
            return len(self.rejections)
        return self.outcomes.filter(pl.col("outcome") == outcome).height


def make_articles(
    records: Iterable[RawRecord], known: pl.DataFrame | None = None, timezone: tzinfo = UTC
) -> ArticleBatch:
    """Articles with their zones from records in order of arrival, told apart from the `known` ones.

    known: KNOWN_COLUMNS of `recognise`, every revision landed before (none if left out). `timezone` gives the local
    day of publication times that state no offset. A record whose publication date cannot be read is rejected with
    code bad_published_at; nothing else raises or rejects here.
    """
    rows: list[dict] = []
    zones: list[list[Zone]] = []
    rejections: list[Rejection] = []
    for record in records:
        try:
            stated = _stated_publication(record, timezone)
        except ValueError as error:
            rejections.append(
                Rejection(record.input_path, record.raw_record, record.raw.sha256, "bad_published_at", str(error))
            )
            continue
        row, row_zones = _make_article(record, stated)
        rows.append(row)
        zones.append(row_zones)
    articles = recognise(
        pl.DataFrame(rows, schema=polars_schema(stages.article), orient="row"),
        no_known_articles() if known is None else known,
    )
    return ArticleBatch(
        articles=conform(
            articles.filter("is_to_land").select(stages.article.column_names),
            stages.article,
        ),
        zones=_zone_frame(articles, zones),
        outcomes=articles.select(
            "input_path",
            "raw_record",
            "raw_sha256",
            "article_id",
            "revision",
            "published_date",
            "outcome",
            "is_to_land",
        ),
        rejections=rejections,
    )


def _stated_publication(record: RawRecord, timezone: tzinfo) -> Published | None:
    if record.published_at:
        return parse_published_at(record.published_at, timezone)
    if record.page and record.page.published:
        try:
            return parse_published_at(record.page.published, timezone)
        except ValueError:
            return None  # a page's template may say "today"; its address or byline may still say when
    return None


def _make_article(record: RawRecord, stated: Published | None) -> tuple[dict, list[Zone]]:
    text, page = record.text, record.page
    title = record.title or (page.title if page else None)
    zones = find_zones(text, title, page.dek if page else None, page.captions if page else ())
    url = canonical_url(record.url or (page.url if page else None) or "")
    header = _header(text, zones, page.byline if page else None)
    source_name = find_publisher(
        stated=record.source or (page.source if page else None), option=record.defaults.source, header=header
    )
    published = find_published(
        stated=stated, option=record.defaults.published, url=url, header=header, filename=record.input_path
    )
    if not title:
        title = next((" ".join(text[zone.start : zone.end].split()) for zone in zones if zone.zone == "title"), None)
    body = body_of(text, zones)
    article = {
        "article_id": article_id(source_name=source_name, given_id=record.given_id, url=url, body=body),
        "revision": 1,
        "given_id": record.given_id,
        "url": url,
        "title": title,
        "source_name": source_name,
        "published_at": published.at,
        "published_date": published.day,
        "published_basis": published.basis,
        "language": find_language(
            text, record.language or (page.language if page else None), trust_stated=bool(record.language)
        ),
        "text": text,
        "text_md5": md5_text(text),
        "body_md5": md5_text(body),
        "raw_sha256": record.raw.sha256,
        "raw_record": record.raw_record,
        "input_path": record.input_path,
        "duplicate_of": None,
    }
    return article, zones


def _header(text: str, zones: list[Zone], byline: str | None) -> list[str]:
    """Paragraphs that may say who published and when: those above the body, its first one, and a page's byline."""
    header = [byline] if byline else []
    for zone in zones[:FIRST_LINES]:
        if zone.zone in ("boilerplate", "body"):
            header.append(text[zone.start : zone.end])
        if zone.zone == "body":
            break
    return header


def _zone_frame(articles: pl.DataFrame, zones: list[list[Zone]]) -> pl.DataFrame:
    keys = zip(
        articles["article_id"].to_list(), articles["revision"].to_list(), articles["is_to_land"].to_list(), strict=True
    )
    rows = [
        (article, revision, zone.ordinal, zone.zone, zone.start, zone.end, zone.repeat_of_ordinal, zone.repeat_count)
        for (article, revision, is_to_land), article_zones in zip(keys, zones, strict=True)
        if is_to_land
        for zone in article_zones
    ]
    frame = pl.DataFrame(rows, schema=polars_schema(stages.article_zone), orient="row")
    return conform(frame, stages.article_zone)
