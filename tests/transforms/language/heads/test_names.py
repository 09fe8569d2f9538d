import json
import pickle
from pathlib import Path

import numpy
import pytest
from onnx import parser
from spacy.tokens import Doc

from sitrep.transforms.language.heads.names import Names
from sitrep.transforms.language.tokenizer import plain_vocab

TAGS = ["O", "B-ORG", "I-ORG", "E-ORG", "S-ORG"]

# The vectors of these tests are the scores.
AS_GIVEN = """
<ir_version: 8, opset_import: ["": 17]>
tiny (float[N,5] words) => (float[N,5] names) { names = Identity (words) }
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "names.onnx").write_bytes(parser.parse_model(AS_GIVEN).SerializeToString())
    (tmp_path / "labels.json").write_text(json.dumps({"tags": TAGS}))
    return tmp_path


@pytest.fixture
def names(folder: Path) -> Names:
    return Names(plain_vocab(), "names").from_disk(folder)


def make_doc(names: Names, words: list[str], tags: list[str]) -> Doc:
    doc = Doc(names.vocab, words=words)
    doc.tensor = numpy.array([[tag == column for column in TAGS] for tag in tags], dtype=numpy.float32)
    return doc


def test_entities_are_set_in_place_of_those_before(names: Names) -> None:
    doc = make_doc(names, ["The", "Red", "Cross", "left", "UNHCR", "."], ["O", "B-ORG", "E-ORG", "O", "S-ORG", "O"])
    doc.set_ents([doc[3:4].char_span(0, 4, label="EVENT")])
    names(doc)
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Red Cross", "ORG"), ("UNHCR", "ORG")]
    assert [token.ent_iob_ for token in doc] == ["O", "B", "I", "O", "B", "O"]
    assert doc.has_annotation("ENT_IOB")


def test_white_space_is_part_of_a_name_only_between_its_words(names: Names) -> None:
    doc = make_doc(names, ["Red", " ", "Cross", "\n", "left"], ["B-ORG", "O", "E-ORG", "S-ORG", "O"])
    assert [(ent.start, ent.end) for ent in names(doc).ents] == [(0, 3)]


def test_docs_of_a_batch_are_read_each_by_itself(names: Names) -> None:
    docs = [
        make_doc(names, ["Red", "Cross"], ["B-ORG", "E-ORG"]),
        make_doc(names, [], []),
        make_doc(names, [" "], ["S-ORG"]),
        make_doc(names, ["UNHCR"], ["S-ORG"]),
    ]
    assert [[ent.text for ent in doc.ents] for doc in names.pipe(docs)] == [["Red Cross"], [], [], ["UNHCR"]]


def test_a_pickled_component_reads_the_same(names: Names) -> None:
    again = pickle.loads(pickle.dumps(names))
    assert [ent.label_ for ent in again(make_doc(again, ["UNHCR"], ["S-ORG"])).ents] == ["ORG"]
    assert again.labels == ("ORG",)


def test_a_doc_that_was_not_encoded_is_refused(names: Names) -> None:
    with pytest.raises(ValueError, match=r"names reads doc\.tensor, which sitrep_encoder sets"):
        names(Doc(names.vocab, words=["UNHCR"]))


def test_labels_that_do_not_go_with_the_model_are_named(folder: Path) -> None:
    (folder / "labels.json").write_text('{"tags": ["O"]}')
    with pytest.raises(ValueError, match=r"names\.onnx gives 5 columns of names for 1 tags in .*labels\.json"):
        Names(plain_vocab(), "names").from_disk(folder)
    (folder / "labels.json").write_text("{}")
    with pytest.raises(ValueError, match=r'labels\.json needs a list "tags"'):
        Names(plain_vocab(), "names").from_disk(folder)
