import numpy
import pytest
from spacy.tokens import Doc

from sitrep.transforms.language.heads.quote_borders import CLOSES, NEITHER, OPENS, find_quotes, settle_borders
from sitrep.transforms.language.tokenizer import plain_vocab

VOCAB = plain_vocab()
FIRST = numpy.arange(5) == 0


@pytest.mark.parametrize(
    ("words", "spaces", "kind"),
    [
        (["end", ".", '"', "We"], [False, True, False, False], OPENS),
        (["end", ".", '"', "We"], [False, False, True, False], CLOSES),
        (["end", ".", '"', "We"], [False, True, True, False], OPENS),
        (["end", ".", '"', "We"], [False, False, False, False], NEITHER),
        (["end", ".", "“", "We"], [False, True, True, False], OPENS),
        (["end", ".", "”", "We"], [False, True, True, False], CLOSES),
    ],
)
def test_the_blanks_beside_a_mark_tell_whether_it_opens(words: list[str], spaces: list[bool], kind: int) -> None:
    doc = Doc(VOCAB, words=words, spaces=spaces)
    assert find_quotes([doc, doc], [numpy.arange(4), numpy.arange(4)]).tolist() == [0, 0, kind, 0, 0, 0, kind, 0]


def test_marks_with_blanks_on_both_sides_open_and_close_in_turn() -> None:
    doc = Doc(VOCAB, words=["He", ":", '"', "No", '"', "and", '"', "yes"], spaces=[True] * 8)
    assert find_quotes([doc], [numpy.arange(8)]).tolist() == [0, 0, OPENS, 0, CLOSES, 0, OPENS, 0]


def test_a_mark_at_either_end_of_a_text_needs_no_blank_there() -> None:
    doc = Doc(VOCAB, words=['"', "No", '"'], spaces=[False, False, False])
    assert find_quotes([doc], [numpy.arange(3)]).tolist() == [OPENS, NEITHER, CLOSES]


def test_a_border_goes_to_the_other_side_of_a_mark() -> None:
    starts = numpy.array([1.0, -3.0, -2.0, 2.0, -1.0], dtype=numpy.float32)
    settle_borders(starts, numpy.array([0, 0, OPENS, 0, 0]), FIRST)
    assert starts.tolist() == [1.0, -3.0, 2.0, -2.0, -1.0]
    settle_borders(starts, numpy.array([0, 0, CLOSES, 0, 0]), FIRST)
    assert starts.tolist() == [1.0, -3.0, -2.0, 2.0, -1.0]


def test_a_border_on_the_right_side_stays() -> None:
    starts = numpy.array([1.0, -3.0, 2.0, -2.0, -1.0], dtype=numpy.float32)
    settle_borders(starts, numpy.array([CLOSES, 0, OPENS, 0, CLOSES]), FIRST)
    assert starts.tolist() == [1.0, -3.0, 2.0, -2.0, -1.0]


def test_a_text_of_one_mark_has_no_border_to_move() -> None:
    starts = numpy.array([1.0], dtype=numpy.float32)
    settle_borders(starts, numpy.array([OPENS]), FIRST[:1])
    assert starts.tolist() == [1.0]


@pytest.mark.parametrize(("kind", "border"), [(OPENS, 2), (CLOSES, 3)])
def test_a_mark_is_no_sentence_of_its_own(kind: int, border: int) -> None:
    starts = numpy.array([1.0, -3.0, 2.0, 1.0, -1.0], dtype=numpy.float32)
    settle_borders(starts, numpy.array([0, 0, kind, 0, 0]), FIRST)
    assert numpy.flatnonzero(starts > 0).tolist() == [0, border]
