"""Windows of words with the labels that their corpus has, and no others."""

import random

import numpy
import spacy
from spacy.tokens import Doc

from sitrep.transforms.language.training.examples import (
    NAME_TAGS,
    Labels,
    cut_windows,
    read_name_examples,
    read_tree_example,
    with_other_case,
)

VOCAB = spacy.blank("en").vocab


def two_sentences() -> Doc:
    return Doc(
        VOCAB,
        words=["Troops", "left", "\n", ".", "They", "returned", "."],
        spaces=[True, False, False, True, True, False, False],
        tags=["NNS", "VBD", "_SP", ".", "PRP", "VBD", "."],
        pos=["NOUN", "VERB", "SPACE", "PUNCT", "PRON", "VERB", "PUNCT"],
        lemmas=["troop", "leave", "\n", ".", "they", "return", "."],
        heads=[1, 1, 1, 1, 5, 5, 5],
        deps=["nsubj", "ROOT", "dep", "punct", "nsubj", "ROOT", "punct"],
    )


def test_white_space_is_left_out_and_heads_count_words() -> None:
    doc = two_sentences()
    example = read_tree_example(doc, Labels.of([doc]))
    assert example.words == ["Troops", "left", ".", "They", "returned", "."]
    assert example.heads is not None
    assert example.heads.tolist() == [1, 1, 1, 4, 4, 4]
    assert example.starts is not None
    assert example.starts.tolist() == [1, 0, 0, 1, 0, 0]


def test_windows_hold_whole_sentences_and_lose_no_word() -> None:
    doc = two_sentences()
    example = read_tree_example(doc, Labels.of([doc]))
    for seed in range(5):
        windows = list(cut_windows(example, random.Random(seed)))
        assert [word for window in windows for word in window.words] == example.words
        for window in windows:
            assert window.starts is not None
            assert window.starts[0] == 1
            assert window.heads is not None
            assert 0 <= window.heads.min() <= window.heads.max() < len(window.words)


def test_a_missing_token_allows_every_tag_and_a_name_one() -> None:
    doc = Doc(VOCAB, words=["Ana", "Ruiz", "spoke", "Monday"], ents=["B-PERSON", "I-PERSON", "O", ""])
    [example] = read_name_examples(doc, source=2)
    assert example.names is not None
    allowed = [[NAME_TAGS[tag] for tag in numpy.flatnonzero(row)] for row in example.names]
    assert allowed == [["B-PERSON"], ["E-PERSON"], ["O"], list(NAME_TAGS)]
    assert example.source == 2


def test_a_long_document_of_names_is_cut_after_full_stops() -> None:
    words = (["Arvik", "fell", "again", "and", "again", "."] * 40)[:-1]
    doc = Doc(VOCAB, words=words, ents=["B-GPE" if word == "Arvik" else "O" for word in words])
    windows = list(read_name_examples(doc, source=1))
    assert [len(window.words) for window in windows] == [108, 108, 23]
    assert all(window.words[0] == "Arvik" for window in windows)


def test_another_case_keeps_the_labels_except_lemmas() -> None:
    doc = two_sentences()
    example = read_tree_example(doc, Labels.of([doc]))
    copies = [with_other_case(example, random.Random(seed)) for seed in range(200)]
    assert {copy.words[0] for copy in copies} == {"Troops", "TROOPS", "troops"}
    changed = [copy for copy in copies if copy.words != example.words]
    assert 5 < len(changed) < 40
    assert all(copy.lemmas is None and copy.heads is example.heads for copy in changed)
    assert all(copy is example for copy in copies if copy.words == example.words and copy.lemmas is not None)
