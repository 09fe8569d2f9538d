"""Every probe coded with the shipped model; see probes.py for what its columns mean."""

from collections import Counter
from datetime import date

import pytest

from sitrep.transforms.events.coder import find_events
from sitrep.transforms.events.parsed_article import Paragraph, ParsedArticle
from sitrep.transforms.language.pipeline import MODEL_FOLDER, load_pipeline
from tests.transforms.events.status.probes import Found, Probe, is_claim_right, is_right, is_turned, read_probes

pytestmark = pytest.mark.skipif(not MODEL_FOLDER.exists(), reason="the language model is not built")
PROBES = read_probes()
# How many of a status must be right; what is missing is mostly not recorded at all.
SHARE_RIGHT = 0.7


@pytest.fixture(scope="module")
def coded(lexicon, gazetteer) -> dict[str, list[Found]]:
    docs = load_pipeline().pipe(probe.sentence for probe in PROBES)
    found = {}
    for probe, doc in zip(PROBES, docs, strict=True):
        article = ParsedArticle(probe.sentence, date(2024, 5, 15), (Paragraph(doc, 0, "body"),))
        found[probe.sentence] = [
            Found(event.trigger.start, event.trigger.end, event.type, event.status, event.claimed_by)
            for event in find_events(article, lexicon, gazetteer)
        ]
    return found


@pytest.mark.parametrize("probe", PROBES, ids=lambda probe: f"{probe.status}: {probe.sentence}")
def test_nothing_unreal_is_asserted_and_nothing_real_denied(coded, probe: Probe):
    assert not is_turned(probe, coded[probe.sentence])


def test_each_status_is_told_from_the_others(coded):
    asked = Counter(probe.status for probe in PROBES)
    right = Counter(probe.status for probe in PROBES if is_right(probe, coded[probe.sentence]))
    assert all(right[status] >= SHARE_RIGHT * asked[status] for status in asked), right


def test_sources_are_named_and_own_acts_have_none(coded):
    wrong = [probe.sentence for probe in PROBES if not is_claim_right(probe, coded[probe.sentence])]
    assert not wrong
