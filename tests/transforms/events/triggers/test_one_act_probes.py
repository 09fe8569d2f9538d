"""Sentences of our own and how many acts of force the shipped model and rules make of them, with their dead."""

from datetime import date

import pytest

from sitrep.transforms.events.coder import find_events
from sitrep.transforms.events.parsed_article import Paragraph, ParsedArticle
from sitrep.transforms.language.pipeline import MODEL_FOLDER, load_pipeline

pytestmark = pytest.mark.skipif(not MODEL_FOLDER.exists(), reason="the language model is not built")
# text; the words that name each act; the killed of each.
PROBES = [
    ("A bomber blew himself up at a checkpoint in Mogadishu. At least six soldiers died.", ["blew"], [6]),
    (
        "A roadside bomb hit a convoy in Burkina Faso. Nine soldiers were killed and four wounded, the army said.",
        ["roadside bomb"],
        [9],
    ),
    ("Turkish jets bombed Kurdish positions in Dohuk. Three fighters died in the raids.", ["bombed"], [3]),
    ("Rebels overran the garrison at Diapaga, slaughtering at least 30 soldiers.", ["overran"], [30]),
    ("Somali authorities say they repelled the attack, killing at least 130 fighters.", ["killing"], [130]),
    (
        "Israel has targeted three schools, killing two, and has targeted six clinics.",
        ["targeted", "targeted"],
        [2, None],
    ),
    ("UNICEF reports that over 330 children have been killed in the civil war in Sudan.", ["killed"], [330]),
    ("Six people have been killed on the roads of Norway since January.", [], []),
]


@pytest.fixture(scope="module")
def coded(lexicon, gazetteer):
    docs = load_pipeline().pipe(text for text, *_ in PROBES)
    return {
        text: find_events(ParsedArticle(text, date(2026, 3, 18), (Paragraph(doc, 0, "body"),)), lexicon, gazetteer)
        for (text, *_), doc in zip(PROBES, docs, strict=True)
    }


@pytest.mark.parametrize(("text", "triggers", "killed"), PROBES, ids=[text for text, *_ in PROBES])
def test_one_act_is_one_record(coded, text, triggers, killed):
    acts = [event for event in coded[text] if event.type == "ASSAULT"]
    assert [act.trigger.text for act in acts] == triggers
    assert [next((one.low for one in act.quantities if one.measure == "killed"), None) for act in acts] == killed
