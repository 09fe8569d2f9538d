"""Sentences of our own with words that stand for somebody, and whom the shipped model and rules take to be meant.

meant_probes.csv: sentence; trigger, the words that name the act; its type; actors and recipients, split by ";", each
by words that the party holds.
"""

import csv
from pathlib import Path

import pytest

from sitrep.transforms.events.coder import find_events
from sitrep.transforms.events.mention import EventMention
from sitrep.transforms.events.parsed_article import Paragraph, ParsedArticle
from sitrep.transforms.language.pipeline import MODEL_FOLDER, load_pipeline

pytestmark = pytest.mark.skipif(not MODEL_FOLDER.exists(), reason="the language model is not built")
with Path(__file__).with_name("meant_probes.csv").open(encoding="utf-8", newline="") as file:
    PROBES = list(csv.DictReader(file))


@pytest.fixture(scope="module")
def coded(lexicon, gazetteer) -> dict[str, list[EventMention]]:
    docs = load_pipeline().pipe(probe["sentence"] for probe in PROBES)
    return {
        probe["sentence"]: find_events(
            ParsedArticle(probe["sentence"], None, (Paragraph(doc, 0, "body"),)), lexicon, gazetteer
        )
        for probe, doc in zip(PROBES, docs, strict=True)
    }


@pytest.mark.parametrize("probe", PROBES, ids=lambda probe: f"{probe['trigger']}: {probe['sentence']}")
def test_who_is_meant(coded, probe):
    start = probe["sentence"].index(probe["trigger"])
    end = start + len(probe["trigger"])
    event = next(one for one in coded[probe["sentence"]] if one.trigger.start < end and one.trigger.end > start)
    assert event.type == probe["type"]
    for role in ("actors", "recipients"):
        expected = [words for words in probe[role].split(";") if words]
        found = [(party.antecedent or party.span).text for party in getattr(event, role)]
        assert len(found) == len(expected), found
        assert all(words in name for words, name in zip(expected, found, strict=True)), found
