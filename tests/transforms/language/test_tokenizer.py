"""The tokenizer keeps the text as it is and reads it in plain form."""

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.lang.en import English

from sitrep.transforms.language.tokenizer import (
    PlainTokenizer,
    plain,
    plain_vocab,
    plain_word,
)

HOSTILE = st.text(
    alphabet=st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from("’‘“”'\"«»\u00a0\u00ad\u200b\u200d\ufeff\u2028\u2060–—…$%.,:;()[]-\n\t 🇺🇦👩‍👧"),
    ),
    max_size=80,
)


@pytest.fixture(scope="module")
def tokenizer() -> PlainTokenizer:
    nlp = English(vocab=plain_vocab())
    return PlainTokenizer(nlp.tokenizer)


@settings(max_examples=150, deadline=None)
@given(text=HOSTILE)
def test_doc_text_is_the_input_whatever_the_input(tokenizer: PlainTokenizer, text: str) -> None:
    doc = tokenizer(text)
    assert doc.text == text
    assert all(token.text == text[token.idx : token.idx + len(token)] for token in doc)


@given(text=st.text(max_size=60))
def test_the_plain_form_has_the_length_of_the_text(text: str) -> None:
    assert len(plain(text)) == len(text)


def test_curly_quotes_are_split_off_as_straight_ones_are(tokenizer: PlainTokenizer) -> None:
    curly = tokenizer("The minister’s aide said “no” and didn’t leave.")
    straight = tokenizer("The minister's aide said \"no\" and didn't leave.")
    assert [token.text for token in curly] == [
        "The", "minister", "’s", "aide", "said", "“", "no", "”", "and", "did", "n’t", "leave", ".",
    ]  # fmt: skip
    assert [token.idx for token in curly] == [token.idx for token in straight]
    features = [(t.norm_, t.lower_, t.prefix_, t.suffix_, t.shape_, t.is_quote) for t in curly]
    assert features == [(t.norm_, t.lower_, t.prefix_, t.suffix_, t.shape_, t.is_quote) for t in straight]


def test_hidden_characters_do_not_change_what_a_word_is_read_as(tokenizer: PlainTokenizer) -> None:
    doc = tokenizer("The \u200bgov\u00adern\u00adment fell.")
    assert [token.norm_ for token in doc] == ["the", "government", "fell", "."]
    assert [token.idx for token in doc] == [0, 4, 18, 22]


def test_news_numbers_and_dashes_are_split(tokenizer: PlainTokenizer) -> None:
    doc = tokenizer("A $16bn plan for 2010–2015 failed—again.")
    assert [token.text for token in doc] == [
        "A", "$", "16", "bn", "plan", "for", "2010", "–", "2015", "failed", "—", "again", ".",
    ]  # fmt: skip


def test_a_run_without_spaces_is_one_token_however_long(tokenizer: PlainTokenizer) -> None:
    text = "!" * 1_000_000
    assert [len(token) for token in tokenizer(text)] == [1_000_000]


def test_features_of_a_blob_are_short() -> None:
    assert len(plain_word("A1" * 5_000)) == 100
    assert plain_word("\u200b") == "\u200b"


def test_the_saved_tokenizer_is_read_by_spacy_alone(tokenizer: PlainTokenizer, tmp_path) -> None:
    nlp = English(vocab=plain_vocab())
    nlp.tokenizer = tokenizer
    nlp.to_disk(tmp_path / "pipeline")
    assert [token.text for token in spacy.load(tmp_path / "pipeline")("It cost $16bn.")] == [
        "It",
        "cost",
        "$",
        "16",
        "bn",
        ".",
    ]


def test_a_lone_surrogate_moves_no_offset(tokenizer: PlainTokenizer) -> None:
    doc = tokenizer("A \ud800 fell.")
    assert [(token.idx, token.text) for token in doc] == [(0, "A"), (2, "\ufffd"), (4, "fell"), (8, ".")]
