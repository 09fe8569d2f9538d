"""Lemmas exist, also of words that the treebanks lack."""

import pytest

from sitrep.transforms.language.lemmas import read_lexicon, undo_plural, undo_verb_ending
from sitrep.transforms.language.pipeline import load_pipeline


@pytest.mark.parametrize(
    ("word", "tag", "lemma"),
    [
        ("rallied", "VBD", "rally"),
        ("shelled", "VBD", "shell"),
        ("strafing", "VBG", "strafe"),
        ("struck", "VBD", "strike"),
        ("struck", "VBN", "strike"),
        ("fled", "VBD", "flee"),
        ("found", "VBD", "find"),
        ("founded", "VBD", "found"),
        ("wounded", "VBN", "wound"),
        ("seized", "VBD", "seize"),
        ("stopped", "VBD", "stop"),
        ("torched", "VBD", "torch"),
        ("exfiltrating", "VBG", "exfiltrate"),
        ("dying", "VBG", "die"),
        ("embassies", "NNS", "embassy"),
        ("casualties", "NNS", "casualty"),
        ("wives", "NNS", "wife"),
        ("launch", "VB", "launch"),
    ],
)
def test_an_invented_lemma_gives_way_to_a_word(word: str, tag: str, lemma: str) -> None:
    assert read_lexicon().mend(word, tag, lemma + "e") == lemma


def test_endings_are_undone_the_likeliest_way_first() -> None:
    assert list(undo_verb_ending("bombing")) == ["bomb", "bombe"]
    assert list(undo_verb_ending("raided")) == ["raid", "raide"]
    assert list(undo_verb_ending("allied")) == ["ally", "allie"]
    assert list(undo_plural("crises")) == ["crise", "cris"]
    assert list(undo_plural("pass")) == []


def test_lemmas_in_a_sentence_are_of_the_words_as_they_were_meant() -> None:
    doc = load_pipeline()("The rebels hadn’t rallied when troops struck. They’re fleeing.")
    assert [token.lemma_ for token in doc] == [
        "the", "rebel", "have", "not", "rally", "when", "troop", "strike", ".", "they", "be", "flee", ".",
    ]  # fmt: skip
