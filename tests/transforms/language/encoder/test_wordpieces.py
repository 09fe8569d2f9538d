import pytest
from tokenizers import Tokenizer
from tokenizers.models import WordPiece

from sitrep.transforms.language.encoder import wordpieces
from sitrep.transforms.language.encoder.wordpieces import WordPieces, shape

SHAPES = ["xxxx", "Xxx", "."]
PAD, UNK, CLS, SEP, ARMY, THE, SHELL, ED, ING, A, A_MORE, STOP, QUOTE, S = range(14)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Hamas", "Xxxxx"),
        ("Netanyahu", "Xxxxx"),
        ("US", "XX"),
        ("1,200", "d,ddd"),
        ("al-Dabaa", "xx-Xxxxx"),
        ("U.S.-led", "X.X.-xxx"),
        ("state-of-the-art", "xxxx-xx-xx"),
        ("......", "...."),
        ("حماس", "حماس"),
        ("", ""),
    ],
)
def test_the_shape_of_a_word_tells_its_case(word: str, expected: str) -> None:
    assert shape(word) == expected


def test_pieces_are_in_lower_case_and_the_shape_is_not(tokenizer: Tokenizer) -> None:
    pieces = WordPieces(tokenizer, SHAPES)
    assert pieces.ids("The") == ([THE], 2)
    assert pieces.ids("shelled") == ([SHELL, ED], 1)
    assert pieces.ids("SHELLING") == ([SHELL, ING], 0)


def test_curly_quotes_and_soft_hyphens_are_read_as_plain_ones(tokenizer: Tokenizer) -> None:
    pieces = WordPieces(tokenizer, SHAPES)
    assert pieces.ids("’s") == pieces.ids("'s") == ([QUOTE, S], 0)
    assert pieces.ids("ar\u00admy") == pieces.ids("army") == ([ARMY], 1)


@pytest.mark.parametrize("word", ["\x00", "\u200b", "", "🙂", "\u0301"])
def test_a_word_without_a_piece_is_one_unknown(tokenizer: Tokenizer, word: str) -> None:
    assert WordPieces(tokenizer, SHAPES).ids(word) == ([UNK], 0)


def test_a_long_word_is_its_first_eight_and_last_four_pieces(tokenizer: Tokenizer) -> None:
    pieces, _ = WordPieces(tokenizer, SHAPES).ids("a" * 20 + "." + "a" * 20 + "ed")
    assert pieces == [A, *[A_MORE] * 7, *[A_MORE] * 3, ED]


def test_a_word_is_read_once_and_a_full_memory_starts_anew(
    tokenizer: Tokenizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wordpieces, "REMEMBERED_WORDS", 2)
    pieces = WordPieces(tokenizer, SHAPES)
    assert pieces.ids("army") is pieces.ids("army")
    for word in ("the", "shell", "army", "the"):
        assert pieces.ids(word) == WordPieces(tokenizer, SHAPES).ids(word)
        assert len(pieces._seen) <= 2


def test_a_blob_is_not_remembered(tokenizer: Tokenizer) -> None:
    pieces = WordPieces(tokenizer, SHAPES)
    pieces.ids("a" * 1_000_000)
    assert not pieces._seen


def test_word_pieces_without_the_special_ones_are_refused() -> None:
    with pytest.raises(ValueError, match=r"no \[CLS\]"):
        WordPieces(Tokenizer(WordPiece({"[PAD]": 0, "[UNK]": 1}, unk_token="[UNK]")), SHAPES)
    specials = {"[UNK]": 0, "[PAD]": 1, "[CLS]": 2, "[SEP]": 3}
    with pytest.raises(ValueError, match=r"\[PAD\] has the id 1"):
        WordPieces(Tokenizer(WordPiece(specials, unk_token="[UNK]")), SHAPES)
