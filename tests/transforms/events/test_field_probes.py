"""Sentences of our own, published on Wednesday 18 March 2026, and what the shipped model and rules make of one field.

field_probes.csv: sentence; trigger, the words that name the act; field; expected: a day or "first/last", a count, words
of the place or the source, or "none".
"""

import csv
from datetime import date
from pathlib import Path

import pytest

from sitrep.transforms.events.coder import find_events
from sitrep.transforms.events.mention import EventMention
from sitrep.transforms.events.parsed_article import Paragraph, ParsedArticle
from sitrep.transforms.language.pipeline import MODEL_FOLDER, load_pipeline

pytestmark = pytest.mark.skipif(not MODEL_FOLDER.exists(), reason="the language model is not built")
with Path(__file__).with_name("field_probes.csv").open(encoding="utf-8", newline="") as file:
    PROBES = list(csv.DictReader(file))


@pytest.fixture(scope="module")
def coded(lexicon, gazetteer) -> dict[str, list[EventMention]]:
    docs = load_pipeline().pipe(probe["sentence"] for probe in PROBES)
    return {
        probe["sentence"]: find_events(
            ParsedArticle(probe["sentence"], date(2026, 3, 18), (Paragraph(doc, 0, "body"),)), lexicon, gazetteer
        )
        for probe, doc in zip(PROBES, docs, strict=True)
    }


def value_of(event: EventMention, field: str) -> str:
    match field:
        case "date" if event.date is not None:
            first, last = event.date.start.isoformat(), event.date.end.isoformat()
            return first if first == last else f"{first}/{last}"
        case "killed" | "injured":
            return next((str(one.low) for one in event.quantities if one.measure == field), "none")
        case "place" if event.place is not None:
            return event.place.name
        case "claimed_by":
            return event.claimed_by or "none"
        case "mode":
            return event.mode or "none"
    return "none"


@pytest.mark.parametrize("probe", PROBES, ids=lambda probe: f"{probe['field']}: {probe['sentence']}")
def test_the_field_is_read(coded, probe):
    start = probe["sentence"].index(probe["trigger"])
    end = start + len(probe["trigger"])
    event = next(one for one in coded[probe["sentence"]] if one.trigger.start < end and one.trigger.end > start)
    found = value_of(event, probe["field"])
    assert found == probe["expected"] or (probe["field"] in ("place", "claimed_by") and probe["expected"] in found)
