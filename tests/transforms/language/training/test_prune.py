import json

import pytest

pytest.importorskip("tokenizers")

from tokenizers import Tokenizer

from sitrep.transforms.language.training.prune import count_pieces, prune_pieces

PIECES = ["[PAD]", "[unused1]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "a", "b", "c", "##a", "##b", "##c", "д", "%",
          "abc", "cab", "##cab", "да"]  # fmt: skip
WORDPIECES = json.dumps(
    {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [
            {"id": PIECES.index(name), "content": name, "single_word": False, "lstrip": False, "rstrip": False,
             "normalized": False, "special": True}
            for name in ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
        ],
        "normalizer": {
            "type": "BertNormalizer", "clean_text": True, "handle_chinese_chars": True, "strip_accents": None,
            "lowercase": True,
        },
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": None,
        "decoder": None,
        "model": {
            "type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
            "max_input_chars_per_word": 100, "vocab": {piece: number for number, piece in enumerate(PIECES)},
        },
    }
)  # fmt: skip


def test_pieces_are_counted_over_all_texts() -> None:
    counts = count_pieces(WORDPIECES, ["Abc 5%", "cabcab abc"])

    assert counts == {"abc": 2, "cab": 1, "##cab": 1, "%": 1, "[UNK]": 1}


def test_seen_pieces_and_all_single_characters_stay_in_their_order_and_other_scripts_go() -> None:
    pruned, kept = prune_pieces(WORDPIECES, {"cab": 3, "да": 9}, size=12)

    assert [PIECES[number] for number in kept] == [
        "[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "b", "c", "##a", "##b", "##c", "%", "cab",
    ]  # fmt: skip
    assert json.loads(pruned)["model"]["vocab"]["cab"] == 11
    tokenizer = Tokenizer.from_str(pruned)
    assert tokenizer.token_to_id("[PAD]") == 0
    assert tokenizer.encode("cab").tokens == ["cab"]
    assert tokenizer.encode("abc").tokens == ["a", "##b", "##c"]
    assert tokenizer.encode("да").tokens == ["[UNK]"]


def test_room_that_is_left_is_filled_with_the_pieces_of_the_lowest_ids() -> None:
    _, kept = prune_pieces(WORDPIECES, {"##cab": 2}, size=13)

    assert [PIECES[number] for number in kept[-3:]] == ["%", "abc", "##cab"]


def test_a_size_below_the_single_characters_is_refused() -> None:
    with pytest.raises(ValueError, match="are 11, more than 5"):
        prune_pieces(WORDPIECES, {}, size=5)
