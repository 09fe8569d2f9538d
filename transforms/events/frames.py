"""Articles to the six tables of extraction: parse, find events, write rows with keys that are the same on every run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

import polars as pl
from spacy.language import Language

from sitrep.schemas import stages
from sitrep.schemas import vocabulary as v
from sitrep.schemas.as_polars import rows_to_frame
from sitrep.schemas.keys import md5_key
from sitrep.transforms.events.coder import find_events
from sitrep.transforms.events.lexicon import Lexicon
from sitrep.transforms.events.mention import EventMention, Party, Place, Span
from sitrep.transforms.events.parsed_article import Paragraph, ParsedArticle
from sitrep.transforms.events.roles.entities import bare_entity
from sitrep.transforms.events.unwrapped import UnwrappedText, quote_event, start_of_story, unwrap
from sitrep.transforms.language.pipeline import parse_articles
from sitrep.transforms.places.gazetteer import Gazetteer

Row = dict[str, Any]
READABLE = (None, "en")
# Stories are filed in towns of this many people; smaller ones share their names with common words ("Police").
TOWN_FROM = 40_000


class Tools(Protocol):
    """What turns text into events: the language pipeline, lexicon and gazetteer, and how their versions are called."""

    @property
    def nlp(self) -> Language:
        """From language.pipeline.load_pipeline."""
        ...

    @property
    def lexicon(self) -> Lexicon:
        """From lexicon.load_lexicon."""
        ...

    @property
    def gazetteer(self) -> Gazetteer:
        """From places.gazetteer.load_gazetteer."""
        ...

    @property
    def extractor_version(self) -> str:
        """Goes into every event's row."""
        ...


@dataclass
class _Rows:
    tables: dict[str, list[Row]] = field(default_factory=lambda: {table.name: [] for table in stages.EXTRACTED})

    def add(self, table: str, **row: Any) -> None:
        self.tables[table].append(row)


def extract_articles(articles: pl.DataFrame, zones: pl.DataFrame, tools: Tools) -> dict[str, pl.DataFrame]:
    """The tables of stages.EXTRACTED by name, conformed, rows in the order of articles and text.

    articles: stages.article. zones: stages.article_zone of the same articles. Boilerplate, repeated captions, copies
    (`duplicate_of`) and articles in a language other than English are not coded; an unknown language is tried.
    The same input gives the same rows.
    """
    rows = _Rows()
    for article, text, whole in read_articles(articles, zones, tools):
        _write_article(whole, text, article["article_id"], article["revision"], tools, rows)
    return {table.name: rows_to_frame(rows.tables[table.name], table) for table in stages.EXTRACTED}


def read_articles(
    articles: pl.DataFrame, zones: pl.DataFrame, tools: Tools
) -> Iterator[tuple[Row, UnwrappedText, ParsedArticle]]:
    """The articles that are coded, as `extract_articles` says, each with its text as it is read and parsed."""
    readable = [
        article
        for article in articles.iter_rows(named=True)
        if article["duplicate_of"] is None and article["language"] in READABLE
    ]
    kept = _zones_to_read(zones)
    readings = [kept.get((article["article_id"], article["revision"]), []) for article in readable]
    texts = [
        unwrap(article["text"], [_words_of(article["text"], zone, tools.gazetteer) for zone in reading])
        for article, reading in zip(readable, readings, strict=True)
    ]
    parses = parse_articles(tools.nlp, ((text.text, text.zones) for text in texts))
    for article, reading, text, parsed in zip(readable, readings, texts, parses, strict=True):
        paragraphs = tuple(Paragraph(part.doc, part.offset, reading[part.zone]["zone"]) for part in parsed)
        published: date | None = article["published_date"]
        yield article, text, ParsedArticle(text.text, published, paragraphs)


def _words_of(text: str, zone: Row, gazetteer: Gazetteer) -> tuple[int, int]:
    """Start and end of what is read of a zone: a body's dateline is left out."""

    def is_town(words: str) -> bool:
        place = gazetteer.find(words)
        return place is not None and place.kind == "city" and (place.population or 0) >= TOWN_FROM

    start, end = zone["zone_start"], zone["zone_end"]
    return (start_of_story(text, start, end, is_town) if zone["zone"] == "body" else start), end


def _zones_to_read(zones: pl.DataFrame) -> dict[tuple[str, int], list[Row]]:
    kept: dict[tuple[str, int], list[Row]] = {}
    wanted = zones.filter((pl.col("zone") != "boilerplate") & pl.col("repeat_of_ordinal").is_null())
    for zone in wanted.sort("article_id", "revision", "zone_ordinal").iter_rows(named=True):
        kept.setdefault((zone["article_id"], zone["revision"]), []).append(zone)
    return kept


def _write_article(
    article: ParsedArticle, text: UnwrappedText, article_id: str, revision: int, tools: Tools, rows: _Rows
) -> None:
    events = [quote_event(event, text) for event in find_events(article, tools.lexicon, tools.gazetteer)]
    mentions = _entity_rows(article, text, article_id, revision)
    sentences = _sentences(article, text)
    ids = _event_ids(events, article_id, revision)
    for event, (event_id, ordinal) in zip(events, ids, strict=True):
        rows.add("event_mention", **_event_row(event, event_id, ordinal, article_id, revision, tools.extractor_version))
        for role in v.PARTY_ROLES:
            for place_in_role, party in enumerate(getattr(event, f"{role}s"), start=1):
                mention = _party_mention(party, event, article_id, revision, mentions)
                if party.antecedent is not None:
                    _mention_antecedent(party.antecedent, sentences, article_id, revision, mentions)
                rows.add(
                    "event_party",
                    event_mention_id=event_id,
                    party_role=role,
                    party_ordinal=place_in_role,
                    entity_mention_id=mention["entity_mention_id"],
                )
        for role in v.PLACE_ROLES:
            place: Place | None = getattr(event, role)
            if place is not None:
                rows.add("event_place", event_mention_id=event_id, place_role=role, **_place_row(place))
        for row in _quantity_rows(event):
            rows.add("event_quantity", event_mention_id=event_id, **row)
        for relation in dict.fromkeys(event.relations):
            rows.add(
                "event_relation",
                event_mention_id=event_id,
                relation=relation.relation,
                related_event_mention_id=ids[relation.other][0],
                relation_cue=relation.cue,
            )
    for _, row in sorted(mentions.items()):
        rows.add("entity_mention", **row)


def _event_ids(events: list[EventMention], article_id: str, revision: int) -> list[tuple[str, int]]:
    seen: dict[tuple[int, int, str], int] = {}
    ids = []
    for event in events:
        place = (event.trigger.start, event.trigger.end, event.type)
        ordinal = seen[place] = seen.get(place, 0) + 1
        ids.append((md5_key(article_id, revision, *place, ordinal), ordinal))
    return ids


def _event_row(event: EventMention, event_id: str, ordinal: int, article_id: str, revision: int, version: str) -> Row:
    return {
        "event_mention_id": event_id,
        "article_id": article_id,
        "revision": revision,
        "event_ordinal": ordinal,
        "zone": event.zone,
        "event_type_code": event.type,
        "event_mode_code": event.mode,
        "trigger": event.trigger.text,
        "trigger_start": event.trigger.start,
        "trigger_end": event.trigger.end,
        "sentence": event.sentence.text,
        "sentence_start": event.sentence.start,
        "sentence_end": event.sentence.end,
        "status": event.status,
        "status_cue": event.status_cue,
        "is_alleged": event.is_alleged,
        "claimed_by": event.claimed_by,
        "narrative_time": event.narrative_time,
        "date_start": event.date.start if event.date else None,
        "date_end": event.date.end if event.date else None,
        "date_precision": event.date.precision if event.date else None,
        "date_basis": event.date.basis if event.date else None,
        "date_text": event.date.text if event.date else None,
        "confidence": event.confidence,
        "rule": event.rule,
        "extractor_version": version,
    }


def _place_row(place: Place) -> Row:
    return {
        "location_text": place.span.text,
        "location_start": place.span.start,
        "location_end": place.span.end,
        "location_id": place.location_id,
        "location_name": place.name,
        "location_kind": place.kind,
        "country_code": place.country,
        "admin1": place.admin1,
        "latitude": place.latitude,
        "longitude": place.longitude,
    }


def _quantity_rows(event: EventMention) -> Iterator[Row]:
    seen: dict[str, int] = {}
    for quantity in event.quantities:
        seen[quantity.measure] = seen.get(quantity.measure, 0) + 1
        yield {
            "measure": quantity.measure,
            "quantity_ordinal": seen[quantity.measure],
            "low": quantity.low,
            "high": quantity.high,
            "comparator": quantity.comparator,
            "victim": quantity.victim,
            "raw_text": quantity.span.text,
            "raw_start": quantity.span.start,
            "raw_end": quantity.span.end,
        }


def _entity_rows(
    article: ParsedArticle, text: UnwrappedText, article_id: str, revision: int
) -> dict[tuple[int, int], Row]:
    """Rows of the article's named entities, by their offsets."""
    mentions: dict[tuple[int, int], Row] = {}
    for paragraph in article.paragraphs:
        for entity in paragraph.doc.ents:
            if entity.label_ not in v.ENTITY_LABELS:
                continue
            start, end = bare_entity(entity)
            span = text.quote(article.span(paragraph, start, end))
            sentence = text.quote(article.span(paragraph, entity.sent.start, entity.sent.end))
            row = _mention_row(span, "name", entity.label_, paragraph.zone, sentence, article_id, revision)
            mentions[span.start, span.end] = row
    return mentions


def _party_mention(
    party: Party, event: EventMention, article_id: str, revision: int, mentions: dict[tuple[int, int], Row]
) -> Row:
    """The row of a party's words, made if it is no named entity."""
    found = mentions.get((party.span.start, party.span.end))
    if found is None:
        found = _mention_row(party.span, party.kind, party.label, event.zone, event.sentence, article_id, revision)
        mentions[party.span.start, party.span.end] = found
    found["is_party"] = True
    if party.antecedent is not None:
        found["antecedent_start"], found["antecedent_end"] = party.antecedent.start, party.antecedent.end
    return found


def _mention_antecedent(
    antecedent: Span,
    sentences: list[tuple[Span, str]],
    article_id: str,
    revision: int,
    mentions: dict[tuple[int, int], Row],
) -> None:
    """Marks the row of the words that a party stands for; makes it where they are no named entity ("the army … it")."""
    known = mentions.get((antecedent.start, antecedent.end))
    if known is not None:
        known["is_party"] = True
        return
    sentence, zone = next(
        (sentence, zone) for sentence, zone in sentences if sentence.start <= antecedent.start < sentence.end
    )
    row = _mention_row(antecedent, "nominal", None, zone, sentence, article_id, revision)
    mentions[antecedent.start, antecedent.end] = row | {"is_party": True}


def _sentences(article: ParsedArticle, text: UnwrappedText) -> list[tuple[Span, str]]:
    """Every sentence with its zone, in the order of the text."""
    return [
        (text.quote(article.span(paragraph, sentence.start, sentence.end)), paragraph.zone)
        for paragraph in article.paragraphs
        for sentence in paragraph.doc.sents
    ]


def _mention_row(
    span: Span, kind: str, label: str | None, zone: str, sentence: Span, article_id: str, revision: int
) -> Row:
    return {
        "entity_mention_id": md5_key(article_id, revision, span.start, span.end),
        "article_id": article_id,
        "revision": revision,
        "mention_start": span.start,
        "mention_end": span.end,
        "mention_text": span.text,
        "mention_kind": kind,
        "entity_label": label,
        "zone": zone,
        "sentence_start": sentence.start,
        "sentence_end": sentence.end,
        "antecedent_start": None,
        "antecedent_end": None,
        "is_party": False,
    }
