import json
from pathlib import Path

import pytest

from sitrep.schemas.ontology import MODES
from sitrep.transforms.events.training.annotations import FIRST_READING, SECOND_READING, read_annotations, read_texts

TEXT = "The Arvan army shelled Halden on Monday, killing at least two people, Belmark said."


@pytest.fixture
def texts(tmp_path: Path) -> dict[str, dict]:
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text(json.dumps({"id": "a:1", "text": TEXT, "published_at": "2026-01-06"}) + "\n", encoding="utf-8")
    return read_texts(corpus)


def annotation(tmp_path: Path, **event: object) -> Path:
    path = tmp_path / "annotations.jsonl"
    whole = {"quote": [0, 68], "trigger": [15, 22], "type": "ASSAULT", **event}
    path.write_text(json.dumps({"id": "a:1", "events": [whole]}) + "\n", encoding="utf-8")
    return path


def test_offsets_become_the_words_of_the_text(tmp_path: Path, texts: dict[str, dict]) -> None:
    path = annotation(
        tmp_path, actors=[[4, 14, "ARV", "MIL"]], place=[23, 29, "ARV"], killed=[2, None], claimed_by=[70, 77]
    )
    [(item, [event])] = read_annotations(path, texts)
    assert item["text"] == TEXT
    assert event["quote"] == "The Arvan army shelled Halden on Monday, killing at least two people"
    assert event["trigger"] == "shelled"
    assert event["actors"] == [{"name": "Arvan army", "country": "ARV", "sector": "MIL"}]
    assert event["place"] == {"name": "Halden", "country": "ARV"}
    assert event["killed"] == {"low": 2, "high": None}
    assert event["claimed_by"] == "Belmark"


def test_what_is_left_out_has_its_default(tmp_path: Path, texts: dict[str, dict]) -> None:
    [(_, [event])] = read_annotations(annotation(tmp_path), texts)
    assert (event["status"], event["mode"], event["recipients"], event["place"]) == ("actual", None, [], None)
    assert (event["date_start"], event["claimed_by"], event["injured"], event["optional"]) == (None, None, None, False)


def test_an_item_that_the_corpus_lacks_is_named(tmp_path: Path) -> None:
    with pytest.raises(KeyError, match="a:1"):
        list(read_annotations(annotation(tmp_path), {}))


@pytest.mark.parametrize("path", [FIRST_READING, SECOND_READING], ids=lambda path: path.stem)
def test_every_record_keeps_to_the_ontology_and_its_trigger_lies_in_its_quote(path: Path) -> None:
    events = [event for line in path.read_text(encoding="utf-8").splitlines() for event in json.loads(line)["events"]]
    assert len(events) > 300
    for event in events:
        assert event["type"] in MODES
        assert event.get("mode") is None or event["mode"] in MODES[event["type"]]
        assert event["quote"][0] <= event["trigger"][0] < event["trigger"][1] <= event["quote"][1]
