"""The best sequence of name tags (B, I, E, S of each label, and O) that the scheme allows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy

INSIDE = "BIES"
_STARTING = (0, 3)  # B and S
_ENDING = (2, 3)  # E and S
OUTSIDE = "O"


@dataclass(frozen=True, slots=True)
class NameTags:
    """The columns of a model's scores, sorted by what they mean. `columns` are int [4, labels]: B, I, E, S of each."""

    labels: tuple[str, ...]
    outside: int
    columns: numpy.ndarray

    @classmethod
    def of(cls, tags: Sequence[str]) -> "NameTags":
        """The scheme of tags such as ["O", "B-ORG", "I-ORG", "E-ORG", "S-ORG"], in any order.

        Raises ValueError unless O is there, and B, I, E and S of every label, each once.
        """
        places = {tag: place for place, tag in enumerate(tags)}
        labels = tuple(sorted({tag[2:] for tag in tags if tag != OUTSIDE}))
        wanted = {OUTSIDE, *(f"{kind}-{label}" for kind in INSIDE for label in labels)}
        if wanted != set(places) or len(places) != len(tags):
            raise ValueError(f"these tags are no BIOES scheme: {sorted(wanted ^ set(places)) or 'a tag occurs twice'}")
        columns = [[places[f"{kind}-{label}"] for label in labels] for kind in INSIDE]
        return cls(labels, places[OUTSIDE], numpy.array(columns, dtype=numpy.int64).reshape(4, len(labels)))


def find_names(tags: NameTags, scores: numpy.ndarray, bounds: Sequence[int]) -> list[list[tuple[int, int, int]]]:
    """For each text (first word, word after the last, number of the label) of its names, in order.

    scores: float [words of all texts in a row, tags]; bounds: where each text begins, and at last where the last ends.
    Words are counted from the beginning of their text. The sequence of tags is taken whose scores have the highest sum
    of all that the scheme allows; logits do as well as their log-softmax, as every word has one tag.
    """
    best = scores.argmax(1)
    named = numpy.flatnonzero(best != tags.outside)
    cuts = numpy.searchsorted(named, bounds).tolist()
    meaning = {int(column): divmod(place, len(tags.labels)) for place, column in enumerate(tags.columns.ravel())}
    read = [(word, *meaning[column]) for word, column in zip(named.tolist(), best[named].tolist(), strict=True)]
    found = [_take_best(read[start:end]) for start, end in pairwise(cuts)]

    unsure = [text for text, names in enumerate(found) if names is None]
    if unsure:
        ends = _decode(tags, scores, [(bounds[text], bounds[text + 1]) for text in unsure])
        for text, names in zip(unsure, ends, strict=True):
            found[text] = names
    return [
        [(first - start, end - start, label) for first, end, label in names or ()]
        for start, names in zip(bounds, found, strict=False)
    ]


def _take_best(read: Sequence[tuple[int, int, int]]) -> list[tuple[int, int, int]] | None:
    """The names of a text whose words outside O are (word, kind, label); None if the scheme forbids these."""
    names: list[tuple[int, int, int]] = []
    start, last, opened = 0, 0, -1
    for word, kind, label in read:
        goes_on = opened >= 0
        if goes_on and (word != last + 1 or label != opened):
            return None
        if (kind in _STARTING) == goes_on:
            return None
        start = start if goes_on else word
        last = word
        if kind in _ENDING:
            names.append((start, word + 1, label))
            opened = -1
        else:
            opened = label
    return names if opened < 0 else None


def _decode(
    tags: NameTags, scores: numpy.ndarray, texts: Sequence[tuple[int, int]]
) -> Iterator[list[tuple[int, int, int]]]:
    """Viterbi, a word of every text at a time. It needs two kinds of state: outside of names, and inside of a label's.

    texts: first word and word after the last, none of them empty.
    """
    longest_first = sorted(texts, key=lambda text: text[0] - text[1])
    starts = numpy.array([start for start, _ in longest_first])
    lengths = numpy.array([end - start for start, end in longest_first])
    begin, middle, end, alone = (scores[:, columns] for columns in tags.columns)
    beside = scores[:, tags.outside, None]

    # How the best path that is outside after a word came there, by S, by E or by O; and whether the best one that is
    # inside after a word came there by I, not by B.
    ways_out = numpy.empty(len(scores), dtype=numpy.int64)
    goes_on = numpy.empty((len(scores), len(tags.labels)), dtype=bool)
    outside = numpy.zeros((len(texts), 1))
    inside = numpy.full((len(texts), len(tags.labels)), -numpy.inf)
    for step in range(int(lengths[0])):
        in_use = int(numpy.count_nonzero(lengths > step))
        words = starts[:in_use] + step
        before, opened = outside[:in_use], inside[:in_use]
        out = numpy.concatenate((before + alone[words], opened + end[words], before + beside[words]), axis=1)
        staying, starting = opened + middle[words], before + begin[words]
        ways_out[words] = out.argmax(1)
        goes_on[words] = staying > starting
        outside[:in_use] = out.max(1, keepdims=True)
        inside[:in_use] = numpy.maximum(staying, starting)

    labels = len(tags.labels)
    for first, after in texts:
        names: list[tuple[int, int, int]] = []
        word = after - 1
        while word >= first:
            way = int(ways_out[word])
            if way < 2 * labels:
                last, label = word, way % labels
                if way >= labels:
                    word -= 1
                    while goes_on[word, label]:
                        word -= 1
                names.append((word, last + 1, label))
            word -= 1
        yield names[::-1]
