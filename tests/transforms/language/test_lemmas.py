"""Lemmas exist, also of words that the treebanks lack."""

import pytest
from spacy.tokens import Doc

from sitrep.transforms.language.lemmas import mend_lemmas, read_lexicon, undo_plural, undo_verb_ending
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
        ("excluded", "VBD", "exclude"),
        ("mimicking", "VBG", "mimic"),
        ("dying", "VBG", "die"),
        ("embassies", "NNS", "embassy"),
        ("casualties", "NNS", "casualty"),
        ("wives", "NNS", "wife"),
        ("launch", "VB", "launch"),
    ],
)
def test_an_invented_lemma_gives_way_to_a_word(word: str, tag: str, lemma: str) -> None:
    assert read_lexicon().mend(word, tag, lemma + "e") == lemma


def test_spelling_outweighs_the_models_choice_of_a_known_verb() -> None:
    assert read_lexicon().mend("scraping", "VBG", "scrap") == "scrape"


@pytest.mark.parametrize(
    ("word", "tag", "pos", "guess", "lemma"),
    [
        ("'s", "VBZ", "VERB", "'", "be"),
        ("'s", "VBZ", "AUX", "have", "have"),
        ("'d", "VBD", "AUX", "'", "have"),
        ("shelling", "NN", "VERB", "shelling", "shell"),
        ("shelling", "NN", "NOUN", "shelling", "shelling"),
        ("defrocked", "JJ", "ADJ", "defrocked", "defrock"),
        ("limited", "JJ", "ADJ", "limited", "limited"),
        ("Shells", "NNPS", "VERB", "Shells", "Shell"),
        ("Shells", "NNPS", "PROPN", "Shells", "Shells"),
    ],
)
def test_a_verb_is_one_by_tag_or_by_part_of_speech(word: str, tag: str, pos: str, guess: str, lemma: str) -> None:
    doc = Doc(load_pipeline().vocab, words=[word], tags=[tag], pos=[pos], lemmas=[guess])
    assert mend_lemmas(doc)[0].lemma_ == lemma


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
