"""Stage tables of some articles → one JSON-ready object per article: what `sitrep extract` prints."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from sitrep.schemas.vocabulary import PARTY_ROLES
from sitrep.transforms.parties import name_parties

Row = dict[str, Any]
PLACE_FIELDS = {"name": "location_name", "country": "country_code", "latitude": "latitude", "longitude": "longitude"}


def extraction_objects(article_ids: list[str], stage: Mapping[str, pl.DataFrame]) -> dict[str, Row]:
    """By article id: {"entities": […], "events": […]}, both in the order of the text.

    stage: the frames of schemas.stages.EXTRACTED and actor_link, by table name. Offsets count characters of the
    article's text.
    """
    links = {row["entity_mention_id"]: row for row in rows_of(stage["actor_link"])}
    mentions = {row["entity_mention_id"]: row for row in rows_of(stage["entity_mention"])}
    parties = name_parties(stage["event_party"], stage["entity_mention"], stage["actor_link"], stage["event_place"])
    parts = {
        "event_party": by_event(parties),
        "event_place": by_event(stage["event_place"]),
        "event_quantity": by_event(stage["event_quantity"]),
    }
    found: dict[str, Row] = {article_id: {"entities": [], "events": []} for article_id in article_ids}
    for mention in sorted(mentions.values(), key=lambda row: (row["mention_start"], row["mention_end"])):
        if mention["entity_label"] is not None:
            found[mention["article_id"]]["entities"].append(entity_object(mention, links))
    for event in sorted(
        rows_of(stage["event_mention"]),
        key=lambda row: (row["trigger_start"], row["event_type_code"], row["event_ordinal"]),
    ):
        of_event = {name: rows.get(event["event_mention_id"], []) for name, rows in parts.items()}
        found[event["article_id"]]["events"].append(event_object(event, of_event))
    return found


def rows_of(frame: pl.DataFrame) -> list[Row]:
    """The frame's rows as dictionaries."""
    return frame.to_dicts()


def by_event(frame: pl.DataFrame) -> dict[str, list[Row]]:
    """The frame's rows by the event they belong to, in the frame's order."""
    grouped: dict[str, list[Row]] = {}
    for row in rows_of(frame):
        grouped.setdefault(row["event_mention_id"], []).append(row)
    return grouped


def entity_object(mention: Row, links: Mapping[str, Row]) -> Row:
    """One entity; actor fields only where an actor is linked."""
    entity = {
        "start": mention["mention_start"],
        "end": mention["mention_end"],
        "text": mention["mention_text"],
        "label": mention["entity_label"],
    }
    link = links.get(mention["entity_mention_id"])
    if link and link["actor_id"]:
        entity |= {"actor_id": link["actor_id"], "name": link["actor_name"]}
    if link and link["country_code"]:
        entity["country"] = link["country_code"]
    return entity


def event_object(event: Row, parts: Mapping[str, list[Row]]) -> Row:
    """One event in the shape of the contract; `parts` are its parties, places and quantities."""
    parties: dict[str, list[Row]] = {role: [] for role in PARTY_ROLES}
    for party in parts["event_party"]:
        parties[party["party_role"]].append(party_object(party))
    places = {row["place_role"]: {name: row[c] for name, c in PLACE_FIELDS.items()} for row in parts["event_place"]}
    return {
        "trigger": event["trigger"],
        "trigger_start": event["trigger_start"],
        "trigger_end": event["trigger_end"],
        "sentence": event["sentence"],
        "sentence_start": event["sentence_start"],
        "sentence_end": event["sentence_end"],
        "type": event["event_type_code"],
        "mode": event["event_mode_code"],
        "status": event["status"],
        "alleged": event["is_alleged"],
        "claimed_by": event["claimed_by"],
        "zone": event["zone"],
        "narrative_time": event["narrative_time"],
        "actors": parties["actor"],
        "recipients": parties["recipient"],
        "mediators": parties["mediator"],
        "place": places.get("place"),
        "origin": places.get("origin"),
        "date_start": iso(event["date_start"]),
        "date_end": iso(event["date_end"]),
        "date_precision": event["date_precision"],
        "date_basis": event["date_basis"],
        "killed": total(parts["event_quantity"], "killed"),
        "injured": total(parts["event_quantity"], "injured"),
        "confidence": event["confidence"],
        "rule": event["rule"],
    }


def party_object(party: Row) -> Row:
    """One party: its canonical name, or the text's own words where no actor is linked."""
    return {
        "name": party["party_name"],
        "actor_id": party["actor_id"],
        "country": party["country_code"],
        "sector": party["sector_code"],
        "text": party["mention_text"],
        "start": party["mention_start"],
        "end": party["mention_end"],
    }


def total(quantities: list[Row], measure: str) -> Row | None:
    """The numbers of one measure added up ("three soldiers and two children"); None if none is stated.

    An open end stays open: a sum with one part that has no upper bound has none.
    """
    stated = [row for row in quantities if row["measure"] == measure]
    if not stated:
        return None
    bounds = {side: [row[side] for row in stated] for side in ("low", "high")}
    return {side: None if None in values else sum(values) for side, values in bounds.items()}


def iso(day: Any) -> str | None:
    """The day as YYYY-MM-DD."""
    return None if day is None else day.isoformat()
