"""Sentences of our own on measures, arrests, releases and ground given up, and whose they are to the shipped rules.

measures_probes.csv: sentence; trigger, the words that name the act; its type, mode and status; actors and
recipients, split by ";", each by words that the party holds.
"""

import csv
from pathlib import Path

import pytest

from sitrep.transforms.events.coder import find_events
from sitrep.transforms.events.mention import EventMention
from sitrep.transforms.events.parsed_article import Paragraph, ParsedArticle
from sitrep.transforms.language.pipeline import MODEL_FOLDER, load_pipeline

pytestmark = pytest.mark.skipif(not MODEL_FOLDER.exists(), reason="the language model is not built")
with Path(__file__).with_name("measures_probes.csv").open(encoding="utf-8", newline="") as file:
    PROBES = list(csv.DictReader(file))
# Who was held is told with the release; what stands, is broken by force or is let out is no measure.
NO_ACTS = {
    "Three Spaniards held in Mali are freed.": "COERCE",
    "The French Navy boards a tanker subject to international sanctions.": "SANCTION",
    "Turkey enacts a law ordering the release of documents about the crash.": "RETREAT",
    "The army breaks the siege of El Obeid.": "RETREAT",
    "The building was delisted as a monument last year.": "RETREAT",
    "Australia fines platforms that fail to enforce its ban.": "COERCE",
}


@pytest.fixture(scope="module")
def coded(lexicon, gazetteer) -> dict[str, list[EventMention]]:
    sentences = [*(probe["sentence"] for probe in PROBES), *NO_ACTS]
    return {
        sentence: find_events(ParsedArticle(sentence, None, (Paragraph(doc, 0, "body"),)), lexicon, gazetteer)
        for sentence, doc in zip(sentences, load_pipeline().pipe(sentences), strict=True)
    }


@pytest.mark.parametrize("probe", PROBES, ids=lambda probe: f"{probe['trigger']}: {probe['sentence']}")
def test_whose_measure_it_is(coded, probe):
    start = probe["sentence"].index(probe["trigger"])
    end = start + len(probe["trigger"])
    events = [one for one in coded[probe["sentence"]] if one.trigger.start < end and one.trigger.end > start]
    event = next(one for one in events if one.type == probe["type"])
    assert (event.mode or "", event.status) == (probe["mode"], probe["status"])
    for role in ("actors", "recipients"):
        expected = [words for words in probe[role].split(";") if words]
        found = [(party.antecedent or party.span).text for party in getattr(event, role)]
        assert len(found) == len(expected), found
        assert all(words in name for words, name in zip(expected, found, strict=True)), found


@pytest.mark.parametrize("sentence", NO_ACTS)
def test_what_stands_or_is_no_measure_is_no_act(coded, sentence):
    assert NO_ACTS[sentence] not in {event.type for event in coded[sentence]}
