from itertools import product

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.transforms.language.heads.name_tags import NameTags, find_names

TAGS = ["O", "B-ORG", "I-ORG", "E-ORG", "S-ORG", "B-GPE", "I-GPE", "E-GPE", "S-GPE"]
GPE, ORG = 0, 1  # labels are numbered in alphabetical order


def scores_of(*best: str, second: dict[int, tuple[str, float]] | None = None) -> numpy.ndarray:
    """A row of scores for each word: 1 for its best tag, and what `second` gives another one."""
    scores = numpy.zeros((len(best), len(TAGS)), dtype=numpy.float32)
    for word, tag in enumerate(best):
        scores[word, TAGS.index(tag)] = 1
    for word, (tag, score) in (second or {}).items():
        scores[word, TAGS.index(tag)] = score
    return scores


def names_in(scores: numpy.ndarray) -> list[tuple[int, int, int]]:
    return find_names(NameTags.of(TAGS), scores, [0, len(scores)])[0]


def test_names_of_one_word_and_of_several() -> None:
    assert names_in(scores_of("S-GPE", "O", "B-ORG", "I-ORG", "E-ORG", "S-GPE")) == [
        (0, 1, GPE),
        (2, 5, ORG),
        (5, 6, GPE),
    ]


def test_a_name_that_does_not_end_is_ended_or_given_up() -> None:
    assert names_in(scores_of("B-ORG", "I-ORG", "O", second={1: ("E-ORG", 0.9)})) == [(0, 2, ORG)]
    assert names_in(scores_of("O", "E-ORG", "O", second={1: ("O", 0.9)})) == []


def test_a_name_has_one_label() -> None:
    assert names_in(scores_of("B-ORG", "E-GPE", second={0: ("B-GPE", 0.8)})) == [(0, 2, GPE)]


def test_texts_of_different_length_are_decoded_each_by_itself() -> None:
    texts = [
        scores_of("B-ORG", "I-ORG", second={1: ("E-ORG", 0.9)}),
        scores_of(),
        scores_of("O", "O", "S-GPE"),
        scores_of("O", "B-GPE", "I-GPE", "E-ORG", "O", second={3: ("E-GPE", 0.9)}),
    ]
    bounds = [0, 2, 2, 5, 10]
    assert find_names(NameTags.of(TAGS), numpy.concatenate(texts), bounds) == [
        [(0, 2, ORG)],
        [],
        [(2, 3, GPE)],
        [(1, 4, GPE)],
    ]


def allowed(tags: tuple[str, ...]) -> bool:
    before = "O"
    for tag in (*tags, "O"):
        opened = before[2:] if before[0] in "BI" else None
        if (tag[2:] if tag[0] in "IE" else None) != opened:
            return False
        before = tag
    return True


rows = st.lists(st.lists(st.integers(-5, 5), min_size=9, max_size=9), min_size=1, max_size=4)


@given(st.lists(rows, min_size=1, max_size=3))
def test_no_other_allowed_sequence_is_better(texts: list[list[list[int]]]) -> None:
    bounds = numpy.cumsum([0, *(len(text) for text in texts)]).tolist()
    scores = numpy.array([row for text in texts for row in text], dtype=numpy.float32)
    for text, names in zip(texts, find_names(NameTags.of(TAGS), scores, bounds), strict=True):
        tags = ["O"] * len(text)
        for first, end, label in names:
            middle = ["I"] * (end - first - 2)
            kinds = ["S"] if end - first == 1 else ["B", *middle, "E"]
            tags[first:end] = [f"{kind}-{('GPE', 'ORG')[label]}" for kind in kinds]
        best = max(
            sum(row[TAGS.index(tag)] for row, tag in zip(text, sequence, strict=True))
            for sequence in product(TAGS, repeat=len(text))
            if allowed(sequence)
        )
        assert allowed(tuple(tags))
        assert sum(row[TAGS.index(tag)] for row, tag in zip(text, tags, strict=True)) == best


@pytest.mark.parametrize("tags", [["O", "B-ORG"], ["S-ORG", "B-ORG", "I-ORG", "E-ORG"], ["O", "O"], ["O", "X-ORG"]])
def test_tags_that_are_no_scheme_are_refused(tags: list[str]) -> None:
    with pytest.raises(ValueError, match="no BIOES scheme"):
        NameTags.of(tags)
