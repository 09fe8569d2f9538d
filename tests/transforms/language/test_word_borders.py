"""Borders between words as UD's English treebanks have them."""

import pytest
from spacy.lang.en import English

from sitrep.transforms.language.tokenizer import PlainTokenizer, plain_vocab
from sitrep.transforms.language.word_borders import cut_hyphens


@pytest.fixture(scope="module")
def tokenizer() -> PlainTokenizer:
    return PlainTokenizer(English(vocab=plain_vocab()).tokenizer)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("An anti-tank missile hit a re-opened post.", "An anti-tank missile hit a re-opened post ."),
        ("The Arvik-backed ex-president", "The Arvik - backed ex-president"),
        ("U.S.-led talks", "U.S. - led talks"),
        ("over-the-counter", "over - the - counter"),
        ("Lashkar-e-Taiba", "Lashkar - e - Taiba"),
        ("They can't, won't, CAN'T.", "They ca n't , wo n't , CA N'T ."),
        ("you’ve—you’ve", "you ’ve — you ’ve"),
        ("At 7:30PM or 6:00am.", "At 7:30 PM or 6:00 am ."),
        ("It lost $180.9m.", "It lost $ 180.9 m ."),
        ("a $5m-a-year deal", "a $ 5 m - a - year deal"),
        ("Call 713-555-0101 or 555-0101.", "Call 713-555-0101 or 555-0101 ."),
        ("in 2010-2015", "in 2010 - 2015"),
        ("the 1990's", "the 1990's"),
        ("Yes!!! No?! *** ====", "Yes !!! No ?! *** ===="),
        ("Section (8) and/or person(s)", "Section ( 8 ) and / or person ( s )"),
        ("(Listing 1): read", "( Listing 1 ) : read"),
        ("They wed on Wed. 6 May.", "They wed on Wed. 6 May ."),
        ("#FreeArvik, she wrote.", "#FreeArvik , she wrote ."),
        ("Lt. Brun et al. said", "Lt. Brun et al. said"),
    ],
)
def test_words_are_cut_as_treebanks_cut_them(tokenizer: PlainTokenizer, text: str, words: str) -> None:
    assert [token.text for token in tokenizer(text)] == words.split()


def test_a_full_stop_is_cut_off_unless_the_next_word_shows_an_abbreviation(tokenizer: PlainTokenizer) -> None:
    read = [
        token.text for token in tokenizer("No. 2 said tanks, guns, etc. were lost. Any left? No. They sold guns, etc.")
    ]
    assert " ".join(read) == "No. 2 said tanks , guns , etc. were lost . Any left ? No . They sold guns , etc ."


def test_rules_are_the_codes_whatever_was_loaded() -> None:
    loaded = English(vocab=plain_vocab()).tokenizer
    loaded.infix_finditer = None
    assert [token.text for token in PlainTokenizer(loaded)("Arvik-backed")] == ["Arvik", "-", "backed"]


def test_phrases_of_a_word_list_are_cut_as_the_tokenizer_cuts_them(tokenizer: PlainTokenizer) -> None:
    for phrase in ("rocket-propelled grenade", "anti-tank missile", "surface-to-air", "F-16", "X-ray"):
        assert cut_hyphens(phrase).split() == [token.text for token in tokenizer(phrase)]
