import json

import pytest

from sitrep.flows import explain_lines as explaining
from sitrep.flows import extract_lines as extracting
from sitrep.flows.resources import Resources
from sitrep.flows.settings import Settings

TEXTS = ["Oslo hosts talks.", "This one breaks the coder.", "Police arrest two men."]
LINES = [json.dumps({"id": number, "text": text}).encode() for number, text in enumerate(TEXTS)]


@pytest.fixture
def resources(tmp_path):
    return Resources(Settings(home=tmp_path))


def by_article(articles, found):
    """`found` of each article's text, by article_id, or KeyError over the text that is not to be borne."""
    if any("breaks" in text for text in articles["text"]):
        raise KeyError("stumbled")
    return {own_id: found(text) for own_id, text in zip(articles["article_id"], articles["text"], strict=True)}


def test_only_the_article_that_breaks_the_coder_is_left_out(monkeypatch, resources):
    monkeypatch.setattr(
        extracting, "extract_frames", lambda articles, zones, _: by_article(articles, lambda text: {"events": [text]})
    )
    first, broken, last = map(json.loads, extracting.extract_lines(LINES, resources))
    assert first == {"id": 0, "events": [TEXTS[0]]}
    assert broken == {"id": 1, "error": {"code": "extraction_failed", "detail": "KeyError: 'stumbled'"}}
    assert last == {"id": 2, "events": [TEXTS[2]]}


def test_its_explanation_says_what_happened(monkeypatch, resources):
    monkeypatch.setattr(explaining, "explain_articles", lambda articles, zones, _: by_article(articles, str))
    texts = list(explaining.explain_lines(LINES, resources))
    assert texts[0].endswith(TEXTS[0])
    assert texts[1] == "=== line 2, id 1\n\ncannot be coded: KeyError: 'stumbled' [extraction_failed]\n"
    assert texts[2].endswith(TEXTS[2])
