"""The shipped pipeline reads articles by zones, keeps offsets, and bears what it is given."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.transforms.language.pipeline import (
    LONGEST_DOC,
    find_paragraphs,
    load_pipeline,
    parse_articles,
    parse_zones,
)


def test_loading_takes_less_than_five_seconds_of_processor_time() -> None:
    script = (
        "import time; start = time.process_time();"
        "from sitrep.transforms.language.pipeline import load_pipeline; load_pipeline();"
        "print(time.process_time() - start)"
    )
    seconds = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert float(seconds) < 5


def test_the_same_path_gives_the_same_pipeline() -> None:
    assert load_pipeline() is load_pipeline()


def test_a_pipeline_has_all_that_the_rooms_downstream_read() -> None:
    doc = load_pipeline()("Soldiers shelled the town of Arvik on Monday.")
    assert [token.tag_ for token in doc] == ["NNS", "VBD", "DT", "NN", "IN", "NNP", "IN", "NNP", "."]
    assert [token.pos_ for token in doc] == ["NOUN", "VERB", "DET", "NOUN", "ADP", "PROPN", "ADP", "PROPN", "PUNCT"]
    assert [token.dep_ for token in doc] == ["nsubj", "ROOT", "det", "obj", "case", "nmod", "case", "obl", "punct"]
    assert doc[1].morph.get("Tense") == ["Past"]
    assert [token.head.text for token in doc][:4] == ["shelled", "shelled", "town", "shelled"]


def test_offsets_lead_back_to_the_article() -> None:
    text = "Port strike ends\n\n  Crews in “Halden” went back to work. The owners’ offer was accepted.\n"
    zones = [(0, 16), (16, len(text))]
    parsed = parse_zones(load_pipeline(), text, zones)
    assert [(part.zone, part.offset, part.doc.text) for part in parsed] == [
        (0, 0, "Port strike ends"),
        (1, 20, "Crews in “Halden” went back to work. The owners’ offer was accepted."),
    ]
    for part in parsed:
        for token in part.doc:
            start = part.offset + token.idx
            assert text[start : start + len(token)] == token.text


def test_a_title_without_a_full_stop_is_a_sentence_of_its_own() -> None:
    text = "Army shells rebel town\nThe army shelled the town on Monday.\nIt denied it."
    parsed = parse_zones(load_pipeline(), text, [(0, len(text))])
    assert [sentence.text for part in parsed for sentence in part.doc.sents] == [
        "Army shells rebel town",
        "The army shelled the town on Monday.",
        "It denied it.",
    ]


def test_articles_come_back_in_order_and_as_if_read_one_by_one() -> None:
    articles = [(f"Town {n} was shelled.\nNobody was hurt in town {n}.", [(0, 19), (0, 40 + n % 2)]) for n in range(70)]
    nlp = load_pipeline()
    together = list(parse_articles(nlp, articles, batch_size=16))
    assert len(together) == 70
    assert [part.doc.text for part in together[69]] == [
        "Town 69 was shelled",
        "Town 69 was shelled.",
        "Nobody was hurt in t",
    ]
    for (text, zones), parsed in zip(articles[:3], together, strict=False):
        alone = parse_zones(nlp, text, zones)
        assert [part.doc.to_json() for part in alone] == [part.doc.to_json() for part in parsed]


def test_a_zone_outside_of_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match=r"zone 1 is \(3, 9\); the text has 5 characters"):
        find_paragraphs("Hello", [(0, 5), (3, 9)])


def test_a_paragraph_that_is_too_long_is_cut_between_sentences() -> None:
    text = "They met again. " * 500
    pieces = find_paragraphs(text, [(0, len(text))])
    assert all(end - start <= LONGEST_DOC for start, end, _ in pieces)
    assert all(text[start:end].startswith("They") and text[start:end].endswith("again.") for start, end, _ in pieces)
    assert sum(text[start:end].count("They") for start, end, _ in pieces) == 500


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\u00a0\t\n ",
        "\x00a\x01b\ufffe",
        "🇺🇦👩‍👩‍👧 Crews 🚢🚢 left “Halden”…",
        "مرحبا. שלום. 你好。",
        "x" * 200_000,
        "“" * 100_000,
        "1," * 50_000,
        "\u200b\u00ad" * 20_000,
    ],
    ids=["empty", "spaces", "control", "emoji", "scripts", "letters", "quotes", "digits", "hidden"],
)
def test_hostile_texts_are_read_to_the_end(text: str) -> None:
    parsed = parse_zones(load_pipeline(), text, [(0, len(text))])
    assert all(text[part.offset :].startswith(part.doc.text) for part in parsed)
    assert "".join(part.doc.text for part in parsed).split() == text.split()


@settings(max_examples=40, deadline=None)
@given(text=st.text(max_size=200))
def test_every_visible_character_is_in_one_paragraph(text: str) -> None:
    covered = [i for start, end, _ in find_paragraphs(text, [(0, len(text))]) for i in range(start, end)]
    assert len(covered) == len(set(covered))
    assert {i for i, character in enumerate(text) if not character.isspace()} <= set(covered)
