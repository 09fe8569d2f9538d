import pickle
from pathlib import Path

import numpy
import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from sitrep.transforms.language.encoder.component import Encoder
from sitrep.transforms.language.tokenizer import PlainTokenizer, plain_vocab

UNK, ARMY, THE, SHELL, ED, STOP = 1, 4, 5, 6, 7, 11


@pytest.fixture
def nlp(folder: Path) -> Language:
    nlp = spacy.blank("en", vocab=plain_vocab())
    nlp.tokenizer = PlainTokenizer(nlp.tokenizer)
    nlp.add_pipe("sitrep_encoder", name="encoder").from_disk(folder)
    return nlp


def shown(doc: Doc) -> list[list[int]]:
    """Of every token first piece, last piece, shape, and how many pieces its window had."""
    if not len(doc):
        return []
    assert doc.tensor.dtype == numpy.float32
    assert doc.tensor.shape == (len(doc), 384)
    return doc.tensor[:, :4].astype(int).tolist()


def test_every_token_has_a_vector_and_white_space_a_zero_one(nlp: Language) -> None:
    doc = nlp("The army  shelled.\n")
    assert [token.text for token in doc] == ["The", "army", " ", "shelled", ".", "\n"]
    assert shown(doc) == [
        [THE, THE, 2, 7],
        [ARMY, ARMY, 1, 7],
        [0, 0, 0, 0],
        [SHELL, ED, 1, 7],
        [STOP, STOP, 3, 7],
        [0, 0, 0, 0],
    ]


def test_texts_of_a_batch_do_not_see_each_other(nlp: Language) -> None:
    texts = ["The army shelled.", "", "army", " \n ", "the the the", "army " * 700]
    batched = [shown(doc) for doc in nlp.pipe(texts)]
    assert batched == [shown(nlp(text)) for text in texts]
    assert batched[1] == []
    assert batched[2] == [[ARMY, ARMY, 1, 3]]


def test_a_long_text_is_read_in_windows_of_256_pieces(nlp: Language) -> None:
    doc = nlp("the army shelled. " * 200)
    seen = shown(doc)
    assert [row[:3] for row in seen] == [[THE, THE, 0], [ARMY, ARMY, 1], [SHELL, ED, 1], [STOP, STOP, 3]] * 200
    assert max(row[3] for row in seen) == 256


@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(max_size=60), max_size=4))
def test_any_text_is_encoded_and_stays_as_it_is(nlp: Language, texts: list[str]) -> None:
    for text, doc in zip(texts, nlp.pipe(texts), strict=True):
        assert doc.text == text.encode("utf-8", "replace").decode()
        assert [bool(row[0]) for row in shown(doc)] == [not token.is_space for token in doc]


def test_a_million_characters_without_a_space_are_one_word(nlp: Language) -> None:
    assert shown(nlp("a" * 1_000_000)) == [[9, 10, 1, 14]]


def test_two_processes_give_what_one_gives(nlp: Language) -> None:
    texts = ["The army shelled.", "the", "army army"] * 10
    one = [shown(doc) for doc in nlp.pipe(texts, batch_size=5)]
    assert [shown(doc) for doc in nlp.pipe(texts, batch_size=5, n_process=2)] == one


def test_a_pickled_encoder_opens_its_model_anew(nlp: Language) -> None:
    encoder = pickle.loads(pickle.dumps(nlp.get_pipe("encoder")))
    assert encoder._model._session is None
    assert shown(encoder(nlp.make_doc("the"))) == [[THE, THE, 0, 3]]


def test_what_is_saved_is_read_again(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "pipeline")
    from_disk = spacy.load(tmp_path / "pipeline")
    assert shown(from_disk("the army")) == shown(nlp("the army"))
    again = Encoder(nlp.vocab, "encoder").from_bytes(nlp.get_pipe("encoder").to_bytes())
    assert shown(again(nlp.make_doc("the army"))) == shown(nlp("the army"))


def test_an_encoder_without_a_model_says_so() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sitrep_encoder")
    with pytest.raises(ValueError, match="sitrep_encoder has no model"):
        nlp("The army.")


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("encoder.onnx", b"no model"),
        ("wordpieces.json", b'{"pieces": 1}'),
        ("shapes.json", b"[unquoted]"),
    ],
)
def test_a_broken_file_is_named(folder: Path, file: str, content: bytes) -> None:
    (folder / file).write_bytes(content)
    with pytest.raises(ValueError, match=file):
        Encoder(plain_vocab(), "encoder").from_disk(folder)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "shapes.json").unlink()
    with pytest.raises(FileNotFoundError, match=r"shapes\.json"):
        Encoder(plain_vocab(), "encoder").from_disk(folder)
