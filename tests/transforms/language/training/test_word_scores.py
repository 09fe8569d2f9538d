"""Scores on raw text under the two definitions, on one sentence that is read wrong in known places."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from sitrep.transforms.language.training.word_scores import score_as_conll18, score_as_spacy, score_verb_lemmas

VOCAB = Vocab()


def read(words: str, heads: list[int], deps: str, pos: str, lemmas: str) -> Doc:
    """A Doc of words that a blank separates, "~" for none."""
    cut = words.replace("~", " ~").split()
    return Doc(
        VOCAB,
        words=[word.lstrip("~") for word in cut],
        spaces=[not following.startswith("~") for following in [*cut[1:], "~"]],
        heads=heads,
        deps=deps.split(),
        pos=pos.split(),
        tags=pos.split(),
        lemmas=lemmas.split(),
    )


GOLD = read(
    "Rebels were shelled ~.", [2, 2, 2, 2], "nsubj:pass aux:pass ROOT punct", "NOUN AUX VERB PUNCT", "rebel be shell ."
)


def test_all_is_right_when_all_is_right() -> None:
    pairs = [(GOLD, GOLD)]
    assert set(score_as_spacy(pairs).values()) == {100}
    assert set(score_as_conll18(pairs).values()) == {100}
    assert score_verb_lemmas(pairs) == 100


def test_only_conll18_counts_punctuation_and_only_spacy_counts_subtypes() -> None:
    other = read(
        "Rebels were shelled ~.", [2, 2, 2, 1], "nsubj aux:pass ROOT punct", "NOUN AUX VERB PUNCT", "rebel be shelled ."
    )
    spacys, conll = score_as_spacy([(other, GOLD)]), score_as_conll18([(other, GOLD)])
    assert (spacys["UAS"], spacys["LAS"]) == (100, pytest.approx(200 / 3))
    assert (conll["UAS"], conll["LAS"]) == (75, 75)
    assert score_verb_lemmas([(other, GOLD)]) == 0


def test_a_piece_of_a_word_is_never_right_for_conll18() -> None:
    gold = read("Ex-rebels fled", [1, 1], "nsubj ROOT", "NOUN VERB", "ex-rebel flee")
    deps, pos = "compound punct nsubj ROOT", "NOUN PUNCT NOUN VERB"
    cut = read("Ex ~- ~rebels fled", [2, 2, 3, 3], deps, pos, "ex - rebel flee")
    spacys, conll = score_as_spacy([(cut, gold)]), score_as_conll18([(cut, gold)])
    assert conll["words"] == conll["UPOS"] == conll["LAS"] == pytest.approx(200 * 1 / 6)
    assert spacys["token F"] == pytest.approx(200 * 1 / 6)
    assert spacys["UPOS"] > conll["UPOS"]
