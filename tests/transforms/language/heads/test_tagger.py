import json
import pickle
from pathlib import Path

import numpy
import pytest
from onnx import parser
from spacy.pipeline._edit_tree_internals.edit_trees import EditTrees
from spacy.tokens import Doc, DocBin

from sitrep.transforms.language.heads.tagger import Tagger
from sitrep.transforms.language.tokenizer import plain_vocab

TAGS = ["NNS", "VBD"]
MORPHS = ["NOUN|Number=Plur", "VERB|Tense=Past|VerbForm=Fin", "PUNCT"]

# The vectors of these tests are the scores: two columns of tags, three of morphs, and three of lemmas: the word as it
# is, "ies" → "y" and "struck" → "strike".
AS_GIVEN = """
<ir_version: 8, opset_import: ["": 17]>
tiny (float[N,8] words) => (float[N,2] tags, float[N,3] morphs, float[N,3] lemmas)
{
    sizes = Constant <value = int64[3] {2, 3, 3}> ()
    tags, morphs, lemmas = Split <axis = 1> (words, sizes)
}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    vocab = plain_vocab()
    trees = EditTrees(vocab.strings)
    lemmas = [trees.add("army", "army"), trees.add("armies", "army"), trees.add("struck", "strike")]
    labels = {"tags": TAGS, "morphs": MORPHS, "lemmas": lemmas, "strings": list(vocab.strings)}
    (tmp_path / "tagger.onnx").write_bytes(parser.parse_model(AS_GIVEN).SerializeToString())
    (tmp_path / "labels.json").write_text(json.dumps(labels))
    (tmp_path / "trees").write_bytes(trees.to_bytes())
    return tmp_path


@pytest.fixture
def tagger(folder: Path) -> Tagger:
    return Tagger(plain_vocab(), "tagger").from_disk(folder)


def make_doc(tagger: Tagger, words: list[str], scores: list[list[float]]) -> Doc:
    doc = Doc(tagger.vocab, words=words)
    doc.tensor = numpy.array(scores, dtype=numpy.float32).reshape(len(words), 8)
    return doc


def read(doc: Doc) -> list[tuple[str, str, str, str]]:
    return [(token.tag_, token.pos_, str(token.morph), token.lemma_) for token in doc]


def test_every_token_gets_tag_part_of_speech_morphology_and_lemma(tagger: Tagger) -> None:
    doc = make_doc(
        tagger,
        ["Parties", "struck", " ", "."],
        [[1, 0, 1, 0, 0, 0, 1, 0], [0, 1, 0, 1, 0, 0, 0, 1], [0] * 8, [1, 0, 0, 0, 1, 1, 0, 0]],
    )
    assert read(tagger(doc)) == [
        ("NNS", "NOUN", "Number=Plur", "Party"),
        ("VBD", "VERB", "Tense=Past|VerbForm=Fin", "strike"),
        ("_SP", "SPACE", "", " "),
        ("NNS", "PUNCT", "", "."),
    ]
    assert all(doc.has_annotation(attribute) for attribute in ("TAG", "POS", "MORPH", "LEMMA"))


def test_the_best_tree_that_applies_gives_the_lemma(tagger: Tagger) -> None:
    # "struck" → "strike" applies to no other word, "ies" → "y" not to "Armed".
    doc = make_doc(tagger, ["Cities", "Armed"], [[1, 0, 1, 0, 0, 1, 2, 3], [1, 0, 1, 0, 0, 1, 2, 3]])
    assert [token.lemma_ for token in tagger(doc)] == ["City", "Armed"]


def test_a_word_to_which_no_tree_applies_is_its_own_lemma_in_lower_case(folder: Path) -> None:
    labels = json.loads((folder / "labels.json").read_text())
    labels["lemmas"] = [labels["lemmas"][2]] * 3
    (folder / "labels.json").write_text(json.dumps(labels))
    tagger = Tagger(plain_vocab(), "tagger").from_disk(folder)
    assert [token.lemma_ for token in tagger(make_doc(tagger, ["Armed"], [[0] * 8]))] == ["armed"]


def test_a_lemma_has_plain_quotes_and_no_soft_hyphens(tagger: Tagger) -> None:
    doc = make_doc(tagger, ["’s", "par\u00adties"], [[1, 0, 1, 0, 0, 1, 0, 0], [1, 0, 1, 0, 0, 0, 1, 0]])
    assert [token.lemma_ for token in tagger(doc)] == ["'s", "party"]


def test_a_blob_keeps_all_of_itself_in_its_lemma(tagger: Tagger) -> None:
    doc = make_doc(tagger, ["a1" * 5_000], [[1, 0, 1, 0, 0, 1, 0, 0]])
    assert tagger(doc)[0].lemma_ == "a1" * 5_000


def test_docs_of_a_batch_are_read_each_by_itself(tagger: Tagger) -> None:
    party, struck = [1, 0, 1, 0, 0, 0, 1, 0], [0, 1, 0, 1, 0, 0, 0, 1]
    docs = [
        make_doc(tagger, ["parties"], [party]),
        make_doc(tagger, [], []),
        make_doc(tagger, ["\n"], [party]),
        make_doc(tagger, ["struck", "parties"] * 2_000, [struck, party] * 2_000),
    ]
    assert [[token.lemma_ for token in doc] for doc in tagger.pipe(docs)] == [
        ["party"],
        [],
        ["\n"],
        ["strike", "party"] * 2_000,
    ]


def test_a_lemma_found_in_a_memory_zone_is_found_again_after_it(tagger: Tagger) -> None:
    for _ in range(2):
        with tagger.vocab.memory_zone():
            doc = make_doc(tagger, ["counterparties"], [[1, 0, 1, 0, 0, 0, 1, 0]])
            assert tagger(doc)[0].lemma_ == "counterparty"


def test_what_is_read_survives_a_doc_bin(tagger: Tagger) -> None:
    doc = tagger(make_doc(tagger, ["parties"], [[1, 0, 1, 0, 0, 0, 1, 0]]))
    [back] = DocBin().from_bytes(DocBin(docs=[doc]).to_bytes()).get_docs(plain_vocab())
    assert read(back) == [("NNS", "NOUN", "Number=Plur", "party")]


def test_saved_and_pickled_taggers_read_the_same(tagger: Tagger) -> None:
    for again in (Tagger(plain_vocab(), "again").from_bytes(tagger.to_bytes()), pickle.loads(pickle.dumps(tagger))):
        doc = make_doc(again, ["parties"], [[1, 0, 1, 0, 0, 0, 1, 0]])
        assert read(again(doc)) == [("NNS", "NOUN", "Number=Plur", "party")]


@pytest.mark.parametrize(
    ("labels", "complaint"),
    [
        ({"tags": TAGS}, "labels.json has no 'morphs'"),
        ({"tags": ["NNS"], "morphs": MORPHS, "lemmas": [0, 1, 2]}, "tagger.onnx gives 2 columns of tags for 1 labels"),
        ({"tags": TAGS, "morphs": ["NAME", "VERB", "ADJ"], "lemmas": [0, 1, 2]}, "parts of speech that are none"),
        ({"tags": TAGS, "morphs": MORPHS, "lemmas": [0, 1, 99]}, "trees does not go with this pipeline"),
    ],
)
def test_labels_that_do_not_go_with_the_model_are_named(folder: Path, labels: dict, complaint: str) -> None:
    (folder / "labels.json").write_text(json.dumps(labels))
    with pytest.raises(ValueError, match=complaint):
        Tagger(plain_vocab(), "tagger").from_disk(folder)
