import json
import pickle
from itertools import pairwise
from pathlib import Path

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st
from onnx import parser as onnx_text
from spacy import displacy
from spacy.matcher import DependencyMatcher
from spacy.tokens import Doc, DocBin

from sitrep.transforms.language.heads.parser import LONGEST_SENTENCE, Parser, cut_sentences, find_heads
from sitrep.transforms.language.tokenizer import plain_vocab

DEPS = ["root", "nsubj", "obj", "punct"]

# A vector of these tests is [start, six scores of heads by place in the Doc and one of being the root, four scores of
# labels, and the word's own place as one in seven].
GIVEN = """
<ir_version: 8, opset_import: ["": 17]>
tiny (float[N,19] words) => (float[N] starts, float[N,7] arc_dependents, float[M,7] arc_heads,
                             float[N,4] label_dependents, float[M,4] label_heads)
{
    sizes = Constant <value = int64[4] {1, 7, 4, 7}> ()
    start, arc_dependents, label_dependents, place = Split <axis = 1> (words, sizes)
    last = Constant <value = int64[1] {1}> ()
    starts = Squeeze (start, last)
    root = Constant <value = float[1,7] {0, 0, 0, 0, 0, 0, 1}> ()
    arc_heads = Concat <axis = 0> (place, root)
    no_label = Constant <value = float[1,4] {0, 0, 0, 0}> ()
    label_heads = Concat <axis = 0> (label_dependents, no_label)
}
"""
# The label of the dependent, whatever the head.
OF_DEPENDENT = """
<ir_version: 8, opset_import: ["": 17]>
tiny (float[N,4] dependents, float[N,4] heads) => (float[N,4] labels)
{
    nothing = Constant <value = float {0}> ()
    none = Mul (heads, nothing)
    labels = Add (dependents, none)
}
"""
ROOT = 6


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "tree.onnx").write_bytes(onnx_text.parse_model(GIVEN).SerializeToString())
    (tmp_path / "labels.onnx").write_bytes(onnx_text.parse_model(OF_DEPENDENT).SerializeToString())
    (tmp_path / "labels.json").write_text(json.dumps({"deps": DEPS}))
    return tmp_path


@pytest.fixture
def parser(folder: Path) -> Parser:
    return Parser(plain_vocab(), "parser").from_disk(folder)


def vector(place: int, start: bool, head: int, dep: str) -> list[float]:
    heads = [float(head == other) for other in range(7)]
    return [1.0 if start else -1.0, *heads, *(float(dep == other) for other in DEPS), *numpy.eye(7)[place % 6]]


def make_doc(parser: Parser, words: list[str], *vectors: list[float]) -> Doc:
    doc = Doc(parser.vocab, words=words)
    doc.tensor = numpy.array(vectors, dtype=numpy.float32).reshape(len(words), 19)
    return doc


def read(doc: Doc) -> list[tuple[str, str, int, bool]]:
    return [(token.text, token.dep_, token.head.i, bool(token.is_sent_start)) for token in doc]


def two_sentences(parser: Parser) -> Doc:
    return make_doc(
        parser,
        ["Rebels", "fled", ".", "Troops", "followed"],
        vector(0, True, 1, "nsubj"),
        vector(1, False, ROOT, "root"),
        vector(2, False, 1, "punct"),
        vector(3, True, 4, "nsubj"),
        vector(4, False, ROOT, "root"),
    )


TWO_SENTENCES = [
    ("Rebels", "nsubj", 1, True),
    ("fled", "ROOT", 1, False),
    (".", "punct", 1, False),
    ("Troops", "nsubj", 4, True),
    ("followed", "ROOT", 4, False),
]


def test_sentences_heads_and_labels_are_set(parser: Parser) -> None:
    doc = parser(two_sentences(parser))
    assert read(doc) == TWO_SENTENCES
    assert [sentence.text for sentence in doc.sents] == ["Rebels fled .", "Troops followed"]
    assert doc.has_annotation("DEP")
    assert doc.has_annotation("SENT_START")


def test_spacys_tools_read_the_tree(parser: Parser) -> None:
    doc = parser(two_sentences(parser))
    matcher = DependencyMatcher(doc.vocab)
    subject = {"LEFT_ID": "verb", "REL_OP": ">", "RIGHT_ID": "subject", "RIGHT_ATTRS": {"DEP": "nsubj"}}
    matcher.add("WHO", [[{"RIGHT_ID": "verb", "RIGHT_ATTRS": {"DEP": "ROOT"}}, subject]])
    assert [[doc[place].text for place in places] for _, places in matcher(doc)] == [
        ["fled", "Rebels"],
        ["followed", "Troops"],
    ]
    assert "nsubj" in displacy.render(doc, style="dep")
    [back] = DocBin().from_bytes(DocBin(docs=[doc]).to_bytes()).get_docs(plain_vocab())
    assert read(back) == TWO_SENTENCES


def test_the_first_word_starts_a_sentence_whatever_its_score(parser: Parser) -> None:
    doc = make_doc(parser, ["fled", "."], vector(0, False, ROOT, "root"), vector(1, False, 0, "punct"))
    assert read(parser(doc)) == [("fled", "ROOT", 0, True), (".", "punct", 0, False)]


def test_of_two_roots_in_a_sentence_one_stays(parser: Parser) -> None:
    doc = make_doc(parser, ["fled", "fled"], vector(0, True, ROOT, "root"), vector(1, False, ROOT, "root"))
    assert sorted(token.dep_ == "ROOT" for token in parser(doc)) == [False, True]
    assert len(list(doc.sents)) == 1


def test_white_space_hangs_on_the_word_before_it_and_at_the_start_on_the_first(parser: Parser) -> None:
    nothing = [0.0] * 19
    doc = make_doc(
        parser,
        ["\n", " ", "Rebels", " ", "fled", "\n\n", "Run"],
        nothing,
        nothing,
        vector(0, True, 1, "nsubj"),
        nothing,
        vector(1, False, ROOT, "root"),
        nothing,
        vector(2, True, ROOT, "root"),
    )
    assert read(parser(doc)) == [
        ("\n", "dep", 2, True),
        (" ", "dep", 2, False),
        ("Rebels", "nsubj", 4, False),
        (" ", "dep", 2, False),
        ("fled", "ROOT", 4, False),
        ("\n\n", "dep", 4, False),
        ("Run", "ROOT", 6, True),
    ]


def test_white_space_alone_is_one_sentence(parser: Parser) -> None:
    doc = make_doc(parser, ["\n", " "], [0.0] * 19, [0.0] * 19)
    assert read(parser(doc)) == [("\n", "ROOT", 0, True), (" ", "dep", 0, False)]


def test_docs_of_a_batch_are_read_each_by_itself(parser: Parser) -> None:
    empty = make_doc(parser, [])
    space = make_doc(parser, [" "], [0.0] * 19)
    docs = list(parser.pipe([make_doc(parser, ["fled"], vector(0, False, ROOT, "root")), empty, space]))
    assert [read(doc) for doc in docs] == [[("fled", "ROOT", 0, True)], [], [(" ", "ROOT", 0, True)]]


def test_a_text_of_many_blocks_is_read_as_short_ones_are(parser: Parser) -> None:
    sentence = [
        vector(0, True, 1, "nsubj"),
        vector(1, False, ROOT, "root"),
        vector(2, False, 1, "punct"),
    ]
    doc = parser(make_doc(parser, ["Rebels", "fled", "."] * 2_000, *sentence * 2_000))
    assert [token.head.i - token.i for token in doc] == [1, 0, -1] * 2_000
    assert [token.i for token in doc if token.is_sent_start] == list(range(0, 6_000, 3))


def test_twenty_thousand_words_without_a_full_stop_are_cut(parser: Parser) -> None:
    doc = parser(make_doc(parser, ["and"] * 20_000, *[vector(0, False, 0, "punct")] * 20_000))
    lengths = [len(sentence) for sentence in doc.sents]
    assert max(lengths) <= LONGEST_SENTENCE
    assert sum(lengths) == 20_000


def test_trees_that_cross_themselves_keep_their_sentences(parser: Parser) -> None:
    # The arcs a – d and b – e cross; the first sentence ends before "Run" all the same.
    doc = make_doc(
        parser,
        ["a", "b", "c", "d", "e", "Run"],
        vector(0, True, 3, "obj"),
        vector(1, False, 4, "obj"),
        vector(2, False, 0, "obj"),
        vector(3, False, 1, "obj"),
        vector(4, False, ROOT, "root"),
        vector(5, True, ROOT, "root"),
    )
    assert [token.head.i for token in parser(doc)] == [3, 4, 0, 1, 4, 5]
    assert [sentence.text for sentence in doc.sents] == ["a b c d e", "Run"]
    assert sorted(token.text for token in doc[4].subtree) == ["a", "b", "c", "d", "e"]
    assert (doc[4].left_edge.i, doc[4].right_edge.i) == (0, 4)


def test_saved_and_pickled_parsers_read_the_same(parser: Parser) -> None:
    for again in (Parser(plain_vocab(), "again").from_bytes(parser.to_bytes()), pickle.loads(pickle.dumps(parser))):
        assert read(again(two_sentences(again))) == TWO_SENTENCES


@pytest.mark.parametrize("content", ["{}", '{"deps": ["nsubj"]}', "[]"])
def test_labels_without_a_root_are_refused(folder: Path, content: str) -> None:
    (folder / "labels.json").write_text(content)
    with pytest.raises(ValueError, match=r'labels\.json needs a list "deps"'):
        Parser(plain_vocab(), "parser").from_disk(folder)


def test_sentences_start_at_scores_above_zero_and_with_each_text() -> None:
    begins = numpy.array([True, False, False, True, False])
    assert cut_sentences(numpy.array([-1.0, -1.0, 2.0, -1.0, -1.0]), begins).tolist() == [0, 2, 3, 5]


def test_a_sentence_too_long_is_cut_where_its_second_half_most_looks_like_two() -> None:
    scores = numpy.full(900, -9.0)
    scores[[100, 350, 610]] = [-1.0, -2.0, -3.0]
    assert cut_sentences(scores, numpy.zeros(900, dtype=bool)).tolist() == [0, 350, 610, 900]


@given(st.integers(0, 2**32 - 1), st.lists(st.integers(1, 30), min_size=1, max_size=6))
def test_whatever_the_scores_every_sentence_is_a_tree_with_one_root(seed: int, lengths: list[int]) -> None:
    rng = numpy.random.default_rng(seed)
    count = sum(lengths)
    bounds = numpy.cumsum([0, *lengths])
    heads = find_heads(rng.normal(size=(count, 4)), rng.normal(size=(count + 1, 4)), bounds)
    for start, end in pairwise(bounds):
        its = heads[start:end]
        assert ((start <= its) & (its < end)).all()
        assert (its == numpy.arange(start, end)).sum() == 1
        above = heads
        for _ in range(6):
            above = above[above]
        assert len(set(above[start:end].tolist())) == 1
