from itertools import product

import numpy
from hypothesis import given
from hypothesis import strategies as st

from sitrep.transforms.language.heads.spanning_tree import find_tree


def is_tree(heads: list[int]) -> bool:
    """Whether one word is its own head and all arcs lead to it."""
    if sum(head == word for word, head in enumerate(heads)) != 1:
        return False
    for start in range(len(heads)):
        word = start
        for _ in heads:
            word = heads[word]
        if heads[word] != word:
            return False
    return True


def add_up(scores: numpy.ndarray, heads: list[int]) -> float:
    return float(sum(scores[word, head] for word, head in enumerate(heads)))


def test_a_word_alone_is_the_root() -> None:
    assert find_tree(numpy.array([[-3.0]])).tolist() == [0]


def test_a_cycle_is_broken_where_it_costs_least() -> None:
    # Words 0 and 1 choose each other; 1 as the root loses 1, 0 as the root loses 4.
    scores = numpy.array([[1.0, 5.0], [5.0, 4.0]])
    assert find_tree(scores).tolist() == [1, 1]


def test_of_two_roots_one_goes_under_the_other() -> None:
    scores = numpy.array([[9.0, 1.0, 0.0], [5.0, 8.0, 7.0], [0.0, 6.0, 0.0]])
    assert find_tree(scores).tolist() == [0, 0, 1]


def test_a_cycle_within_a_cycle_is_broken_once() -> None:
    # 0 ↔ 1 is the better cycle, and the two of them and 2 choose each other again; only 3 can be the root.
    no = -50.0
    scores = numpy.array([[no, 9.0, 6.0, 1.0], [9.0, no, 5.0, 2.0], [8.0, 7.0, no, 0.0], [no, no, no, 0.0]])
    assert find_tree(scores).tolist() == [1, 3, 0, 3]


small_matrices = st.integers(1, 5).flatmap(
    lambda n: st.lists(st.lists(st.integers(-9, 9), min_size=n, max_size=n), min_size=n, max_size=n)
)


@given(small_matrices)
def test_no_other_tree_is_better(rows: list[list[int]]) -> None:
    scores = numpy.array(rows, dtype=numpy.float32)
    heads = find_tree(scores).tolist()
    trees = [list(heads) for heads in product(range(len(rows)), repeat=len(rows)) if is_tree(list(heads))]
    assert heads in trees
    assert add_up(scores, heads) == max(add_up(scores, tree) for tree in trees)


@given(st.integers(0, 2**32 - 1), st.integers(50, 120))
def test_a_long_sentence_gets_a_tree_with_one_root(seed: int, length: int) -> None:
    scores = numpy.random.default_rng(seed).normal(size=(length, length))
    assert is_tree(find_tree(scores).tolist())
