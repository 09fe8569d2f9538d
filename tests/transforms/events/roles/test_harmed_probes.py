"""Sentences of our own and whom the shipped model and rules take for the doers and targets of an act of force.

harmed_probes.csv: sentence; trigger, the words that name the act; actors and recipients, parted by semicolons.
"""

import csv
from datetime import date
from pathlib import Path

import pytest

from sitrep.transforms.events.coder import find_events
from sitrep.transforms.events.parsed_article import Paragraph, ParsedArticle
from sitrep.transforms.language.pipeline import MODEL_FOLDER, load_pipeline

pytestmark = pytest.mark.skipif(not MODEL_FOLDER.exists(), reason="the language model is not built")
with Path(__file__).with_name("harmed_probes.csv").open(encoding="utf-8", newline="") as file:
    PROBES = list(csv.DictReader(file))


@pytest.fixture(scope="module")
def coded(lexicon, gazetteer):
    docs = load_pipeline().pipe(probe["sentence"] for probe in PROBES)
    return {
        probe["sentence"]: find_events(
            ParsedArticle(probe["sentence"], date(2026, 3, 18), (Paragraph(doc, 0, "body"),)), lexicon, gazetteer
        )
        for probe, doc in zip(PROBES, docs, strict=True)
    }


@pytest.mark.parametrize("probe", PROBES, ids=[probe["sentence"] for probe in PROBES])
def test_parties_of_force(coded, probe):
    at = probe["sentence"].index(probe["trigger"])
    end = at + len(probe["trigger"])
    (event,) = [one for one in coded[probe["sentence"]] if at <= one.trigger.start < end and one.type == "ASSAULT"]
    for role in ("actors", "recipients"):
        told = {(party.antecedent or party.span).text for party in getattr(event, role)}
        assert told == {name for name in probe[role].split(";") if name}, role
