"""Quoted words must be the text's own words at the offsets beside them: the evidence that every record rests on.

Offsets count characters as Python does (code points); so does Polars' `str.slice`, and DuckDB's `substr`, but not
DuckDB's `substring_grapheme`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import polars as pl

from sitrep.warehouse.findings import Finding


class Quote(NamedTuple):
    """Columns that quote the text: the words, first character, character after."""

    table_name: str
    words: str
    start: str
    end: str


QUOTES = (
    Quote("fact_entity_mention", "mention_text", "mention_start", "mention_end"),
    Quote("fact_event_mention", "trigger", "trigger_start", "trigger_end"),
    Quote("fact_event_mention", "sentence", "sentence_start", "sentence_end"),
    Quote("bridge_event_location", "location_text", "location_start", "location_end"),
    Quote("fact_event_quantity", "raw_text", "raw_start", "raw_end"),
)


def check_words(frames: Mapping[str, pl.DataFrame]) -> list[Finding]:
    """Rows whose words do not stand in their article where they say, and triggers outside their sentence.

    frames: star tables by name, with the column row_number; without dim_article there is nothing to compare with.
    """
    if "dim_article" not in frames:
        return []
    texts = frames["dim_article"].select("article_id", "revision", "text")
    findings = []
    for quote in QUOTES:
        if quote.table_name in frames:
            rows = with_text(frames[quote.table_name], frames, texts)
            if rows is not None:
                findings.append(check_quote(quote, rows))
    if "fact_event_mention" in frames:
        findings.append(check_trigger_in_sentence(frames["fact_event_mention"]))
    if "bridge_article_zone" in frames:
        zones = frames["bridge_article_zone"].join(texts, on=["article_id", "revision"], how="left")
        findings.append(check_zones(zones))
    return findings


def with_text(rows: pl.DataFrame, frames: Mapping[str, pl.DataFrame], texts: pl.DataFrame) -> pl.DataFrame | None:
    """The rows with the text of their article; null if they name an event and there are no events to look it up in."""
    if "article_id" not in rows.columns:
        if "fact_event_mention" not in frames:
            return None
        events = frames["fact_event_mention"].select("event_mention_id", "article_id", "revision")
        rows = rows.join(events, on="event_mention_id", how="left")
    return rows.join(texts, on=["article_id", "revision"], how="left")


def check_quote(quote: Quote, rows: pl.DataFrame) -> Finding:
    """Rows whose words differ from the text between their offsets."""
    # Offsets out of order or below 0 are other checks' business; here they only must not stop the slicing.
    start = pl.col(quote.start).clip(0)
    there = pl.col("text").str.slice(start, (pl.col(quote.end) - start).clip(0))
    wrong = rows.with_columns(there=there).filter(pl.col("there") != pl.col(quote.words))
    reasons = {
        row["row_number"]: f"{quote.words} is {row[quote.words]!r}, but the text has {row['there']!r} "
        f"from {row[quote.start]} to {row[quote.end]}"
        for row in wrong.iter_rows(named=True)
    }
    return row_finding(quote.table_name, f"{quote.words}_is_the_texts_words", quote.words, rows.height, reasons)


def check_trigger_in_sentence(events: pl.DataFrame) -> Finding:
    """Event mentions whose trigger does not lie within their sentence."""
    outside = (pl.col("trigger_start") < pl.col("sentence_start")) | (pl.col("trigger_end") > pl.col("sentence_end"))
    reasons = {
        row["row_number"]: f"trigger {row['trigger_start']} to {row['trigger_end']} lies outside its sentence "
        f"{row['sentence_start']} to {row['sentence_end']}"
        for row in events.filter(outside).iter_rows(named=True)
    }
    return row_finding("fact_event_mention", "trigger_in_sentence", "trigger_start", events.height, reasons)


def check_zones(zones: pl.DataFrame) -> Finding:
    """Zones that end after their text does."""
    beyond = zones.filter(pl.col("zone_end") > pl.col("text").str.len_chars())
    reasons = {
        row["row_number"]: f"zone ends at {row['zone_end']}, the text at {len(row['text'])}"
        for row in beyond.iter_rows(named=True)
    }
    return row_finding("bridge_article_zone", "zone_in_text", "zone_end", zones.height, reasons)


def row_finding(table_name: str, check: str, column: str, checked: int, reasons: Mapping[int, str]) -> Finding:
    """A finding of severity row."""
    return Finding(table_name, check, column, "row", checked, len(reasons), reasons)
