"""Articles to texts that say how each sentence was read, for whoever mends the lexicon."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from sitrep.transforms.events.coder import SentenceReading, code_article
from sitrep.transforms.events.explanation.event_lines import event_lines
from sitrep.transforms.events.explanation.parse_table import parse_table
from sitrep.transforms.events.explanation.trigger_lines import trigger_lines
from sitrep.transforms.events.frames import Tools, read_articles
from sitrep.transforms.events.lexicon import Lexicon
from sitrep.transforms.events.mention import EventMention
from sitrep.transforms.events.parsed_article import ParsedArticle


def explain_articles(articles: pl.DataFrame, zones: pl.DataFrame, tools: Tools) -> dict[str, str]:
    """By article id: every sentence with its parse, the words that may name an event, and why each event is as it is.

    articles, zones: as `extract_articles` takes them. An article that is not coded (a copy, another language) is
    absent.
    """
    return {
        row["article_id"]: "\n".join(explain_article(article, tools))
        for row, _, article in read_articles(articles, zones, tools)
    }


def explain_article(article: ParsedArticle, tools: Tools) -> Iterator[str]:
    """Lines about a parsed article, sentence by sentence."""
    coded = code_article(article, tools.lexicon, tools.gazetteer)
    events = iter(coded.mentions)
    for reading in coded.sentences:
        if not reading.sentence.text.strip():
            continue
        yield from explain_sentence(reading, article, [next(events) for _ in reading.drafts], tools.lexicon)


def explain_sentence(
    reading: SentenceReading, article: ParsedArticle, events: list[EventMention], lexicon: Lexicon
) -> Iterator[str]:
    """Lines about one sentence; `events` are those of its drafts."""
    where = article.span(reading.paragraph, reading.sentence.start, reading.sentence.end)
    yield f"Sentence at {where.start}, {reading.paragraph.zone}: {' '.join(where.text.split())}"
    yield ""
    yield from _indented("parse", parse_table(reading.sentence))
    yield from _indented("words that may name an event", trigger_lines(reading, lexicon))
    for number, (draft, event) in enumerate(zip(reading.drafts, events, strict=True), start=1):
        mode = f"/{event.mode}" if event.mode else ""
        heading = f"event {number}: {event.type}{mode}, {event.status}, {event.trigger.text!r} at {event.trigger.start}"
        yield from _indented(heading, event_lines(draft, event, lexicon))


def _indented(heading: str, lines: list[str]) -> Iterator[str]:
    yield f"  {heading}"
    yield from (f"    {line}" for line in lines)
    yield ""
