import numpy
from hypothesis import given
from hypothesis import strategies as st

from sitrep.transforms.language.encoder.windows import (
    CONTEXT,
    PIECES_AT_ONCE,
    PIECES_IN_A_WINDOW,
    Window,
    batch_windows,
    cut_windows,
)


def first_pieces(sizes: list[int]) -> numpy.ndarray:
    return numpy.concatenate(([0], numpy.cumsum(sizes, dtype=numpy.int64)))


def never(word: int) -> bool:
    return False


def test_a_text_that_fits_is_one_window() -> None:
    assert list(cut_windows(first_pieces([1] * 254), 0, 254, never)) == [Window(0, 254, 0, 254)]


def test_a_text_without_words_has_no_window() -> None:
    assert list(cut_windows(first_pieces([]), 0, 0, never)) == []


def test_windows_of_a_text_in_the_middle_of_a_batch_stay_within_it() -> None:
    assert list(cut_windows(first_pieces([3] * 30), 10, 20, never)) == [Window(10, 20, 10, 20)]


def test_two_windows_overlap_and_meet_in_the_middle_of_the_overlap() -> None:
    assert list(cut_windows(first_pieces([1] * 300), 0, 300, never)) == [
        Window(0, 254, 0, 234),
        Window(214, 300, 234, 300),
    ]


def test_two_windows_meet_where_a_sentence_begins_close_by() -> None:
    beginnings = {0, 60, 212, 228, 270}
    assert list(cut_windows(first_pieces([1] * 300), 0, 300, beginnings.__contains__)) == [
        Window(0, 254, 0, 228),
        Window(212, 300, 228, 300),
    ]


@given(st.lists(st.integers(1, 12), max_size=900), st.sets(st.integers(0, 900)))
def test_every_word_is_kept_once_by_a_window_that_the_encoder_can_read(sizes: list[int], beginnings: set[int]) -> None:
    places = first_pieces(sizes)
    windows = list(cut_windows(places, 0, len(sizes), beginnings.__contains__))
    assert [word for w in windows for word in range(w.kept_start, w.kept_end)] == list(range(len(sizes)))
    for w in windows:
        assert w.start <= w.kept_start < w.kept_end <= w.end
        assert places[w.end] - places[w.start] <= PIECES_IN_A_WINDOW


@given(st.integers(255, 2_000))
def test_words_of_one_piece_see_half_the_context_or_more_on_both_sides(count: int) -> None:
    for w in cut_windows(first_pieces([1] * count), 0, count, lambda word: word % 17 == 0):
        assert w.kept_start - w.start >= CONTEXT // 2 or w.start == 0
        assert w.end - w.kept_end >= CONTEXT // 2 or w.end == count


@given(st.lists(st.integers(3, 256), max_size=200))
def test_every_window_is_in_one_batch_with_windows_of_like_length(lengths: list[int]) -> None:
    batches = [batch.tolist() for batch in batch_windows(numpy.array(lengths, dtype=numpy.int64))]
    assert sorted(window for batch in batches for window in batch) == list(range(len(lengths)))
    flat = [lengths[window] for batch in batches for window in batch]
    assert flat == sorted(lengths, reverse=True)
    assert all(len(batch) * lengths[batch[0]] <= PIECES_AT_ONCE for batch in batches)
