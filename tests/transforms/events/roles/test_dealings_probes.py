"""Sentences of our own on talks, deals, help, crowds and deployments, and whose they are to the shipped rules.

dealings_probes.csv: sentence; trigger, the words that name the act; its type and status; actors and recipients, split
by ";", each by words that the party holds.
"""

import csv
from pathlib import Path

import pytest

from sitrep.transforms.events.coder import find_events
from sitrep.transforms.events.mention import EventMention
from sitrep.transforms.events.parsed_article import Paragraph, ParsedArticle
from sitrep.transforms.language.pipeline import MODEL_FOLDER, load_pipeline

pytestmark = pytest.mark.skipif(not MODEL_FOLDER.exists(), reason="the language model is not built")
with Path(__file__).with_name("dealings_probes.csv").open(encoding="utf-8", newline="") as file:
    PROBES = list(csv.DictReader(file))
# What is only barred, tried or written in a bill; where others met; where something stands; a pact of before.
NO_ACTS = {
    "Spain blocks Nicaraguan ministers from attending a summit in Madrid.": "CONSULT",
    "Egypt denies entry to four Italian lawmakers trying to visit Rafah.": "CONSULT",
    "Iceland's parliament approves a bill to fund the coast guard.": "AGREE",
    "Peru and Chile sign a pact on migration on the sidelines of the EU-AU summit in Luanda.": "CONSULT",
    "Rebels seize a base in Mali where Russian troops are stationed.": "MOBILIZE",
    "Pakistan deploys 8,000 troops to Saudi Arabia under their mutual defense agreement.": "AGREE",
    "The agency is responsible for distributing food to poor families.": "AID",
    "Sweden authorizes the United States to station soldiers at its bases.": "MOBILIZE",
}
MODES = {
    "Talks between Colombia and the ELN mediated by Norway resume in Caracas.": "third-party",
    "NATO defence ministers meet in Brussels to discuss air defences.": "multilateral",
    "An emergency meeting of the UN Security Council is held at the request of Panama.": "multilateral",
    "Congolese rebels stage a military parade in Bunia.": "militia",
}


@pytest.fixture(scope="module")
def coded(lexicon, gazetteer) -> dict[str, list[EventMention]]:
    sentences = [*(probe["sentence"] for probe in PROBES), *NO_ACTS, *MODES]
    return {
        sentence: find_events(ParsedArticle(sentence, None, (Paragraph(doc, 0, "body"),)), lexicon, gazetteer)
        for sentence, doc in zip(sentences, load_pipeline().pipe(sentences), strict=True)
    }


@pytest.mark.parametrize("probe", PROBES, ids=lambda probe: f"{probe['trigger']}: {probe['sentence']}")
def test_who_deals_with_whom(coded, probe):
    start = probe["sentence"].index(probe["trigger"])
    end = start + len(probe["trigger"])
    events = [one for one in coded[probe["sentence"]] if one.trigger.start < end and one.trigger.end > start]
    event = next(one for one in events if one.type == probe["type"])
    assert event.status == probe["status"]
    for role in ("actors", "recipients"):
        expected = [words for words in probe[role].split(";") if words]
        found = [(party.antecedent or party.span).text for party in getattr(event, role)]
        assert len(found) == len(expected), found
        assert all(words in name for words, name in zip(expected, found, strict=True)), found


@pytest.mark.parametrize("sentence", NO_ACTS)
def test_what_has_not_been_done_is_no_act(coded, sentence):
    assert NO_ACTS[sentence] not in {event.type for event in coded[sentence]}


@pytest.mark.parametrize("sentence", MODES)
def test_words_around_a_meeting_or_move_tell_its_mode(coded, sentence):
    assert MODES[sentence] in [event.mode for event in coded[sentence]]
