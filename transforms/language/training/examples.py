"""What the network is trained on: windows of words with the labels that their corpus has.

A window is a run of whole sentences of one document, of a length that news paragraphs have. Labels that a corpus
lacks are missing and cost nothing: `UNKNOWN` for one number a word, "every tag allowed" for entities.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy
from spacy.pipeline._edit_tree_internals.edit_trees import EditTrees  # ty: ignore[import-not-found]
from spacy.strings import StringStore
from spacy.tokens import Doc, Span, Token

from sitrep.transforms.language.encoder.wordpieces import shape
from sitrep.transforms.language.tokenizer import plain_word

UNKNOWN = -1

# The names that corpora supervise; the rules find all others (`sitrep.transforms.language.entities`).
NAME_LABELS = ("PERSON", "ORG", "NORP", "GPE", "LOC", "FAC", "EVENT", "DATE")
NAME_TAGS = ("O", *(f"{place}-{label}" for label in NAME_LABELS for place in "BIES"))

# A rarer lemma tree is one word's accident, which the lexicon has in any case; a rarer shape says too little.
LEAST_TREE_COUNT, LEAST_SHAPE_COUNT = 3, 20

WINDOW_WORDS = 110


@dataclass
class Labels:
    """All labels by number, as the shipped `labels.json` files list them."""

    tags: list[str]
    morphs: list[str]
    lemmas: list[int]  # ids in `trees`
    deps: list[str]
    shapes: list[str]
    trees: Any  # spaCy's EditTrees
    strings: StringStore  # the trees' own

    @classmethod
    def of(cls, docs: Sequence[Doc]) -> Labels:
        """The labels of treebank Docs, the most frequent first."""
        words = [token for doc in docs for token in doc if not token.is_space]
        strings = StringStore()
        trees = EditTrees(strings)
        return cls(
            tags=_by_count((t.tag_ for t in words), 1),
            morphs=_by_count((_morph(t) for t in words), 1),
            lemmas=_by_count((trees.add(plain_word(t.text), t.lemma_) for t in words), LEAST_TREE_COUNT),
            deps=_by_count((_dep(t) for t in words), 1),
            shapes=_by_count((shape(plain_word(t.text)) for t in words), LEAST_SHAPE_COUNT),
            trees=trees,
            strings=strings,
        )


@dataclass
class Example:
    """Words and labels of a document or window; arrays are int64 of shape [words]."""

    words: list[str]
    source: int  # of the entities: place in the recipe's list of corpora, 0 for none
    starts: numpy.ndarray | None = None  # 1 where a sentence starts; None if no trees
    heads: numpy.ndarray | None = None  # place of the head in this window; own place for the root
    deps: numpy.ndarray | None = None
    tags: numpy.ndarray | None = None
    morphs: numpy.ndarray | None = None
    lemmas: numpy.ndarray | None = None
    names: numpy.ndarray | None = None  # [words, NAME_TAGS] 1 for each tag that may be right; None if unsupervised

    def cut(self, start: int, end: int) -> Example:
        """The words from `start` to before `end`; heads must lie inside."""
        arrays = {
            name: None if (array := getattr(self, name)) is None else array[start:end]
            for name in ("starts", "heads", "deps", "tags", "morphs", "lemmas", "names")
        }
        if arrays["heads"] is not None:
            arrays["heads"] = arrays["heads"] - start
        return Example(self.words[start:end], self.source, **arrays)


def read_tree_example(doc: Doc, labels: Labels) -> Example:
    """A treebank Doc as one Example. White space is left out, as the encoder never sees it."""
    words = [token for token in doc if not token.is_space]
    place = {token.i: number for number, token in enumerate(words)}
    tag_ids, morph_ids, dep_ids, lemma_ids = (
        {label: number for number, label in enumerate(listed)}
        for listed in (labels.tags, labels.morphs, labels.deps, labels.lemmas)
    )
    return Example(
        words=[token.text for token in words],
        source=0,
        starts=_array(int(token.is_sent_start is True) for token in words),
        heads=_array(place[token.head.i] for token in words),
        deps=_array(dep_ids.get(_dep(token), UNKNOWN) for token in words),
        tags=_array(tag_ids.get(token.tag_, UNKNOWN) for token in words),
        morphs=_array(morph_ids.get(_morph(token), UNKNOWN) for token in words),
        lemmas=_array(lemma_ids.get(labels.trees.add(plain_word(t.text), t.lemma_), UNKNOWN) for t in words),
    )


def read_name_examples(doc: Doc, source: int) -> Iterator[Example]:
    """A Doc with entities as Examples of at most `WINDOW_WORDS`, cut after full stops where possible."""
    words = [token for token in doc if not token.is_space]
    names = numpy.ones((len(doc), len(NAME_TAGS)), dtype=numpy.int64)
    for token in doc:
        if token.ent_iob != 0:
            names[token.i] = 0
            names[token.i, 0] = token.ent_iob == 2
    for entity in doc.ents:
        _mark(names, entity)
    whole = Example([token.text for token in words], source, names=names[[token.i for token in words]])
    start = 0
    while start < len(whole.words):
        end = min(start + WINDOW_WORDS, len(whole.words))
        if end < len(whole.words):
            stops = [i + 1 for i in range(start, end) if whole.words[i] in (".", "!", "?")]
            end = stops[-1] if stops and stops[-1] > start + 20 else end
        yield whole.cut(start, end)
        start = end


def cut_windows(example: Example, rng: random.Random) -> Iterator[Example]:
    """A treebank document as runs of sentences: half of them single, the rest up to `WINDOW_WORDS` words."""
    assert example.starts is not None
    bounds = [i for i in range(len(example.words)) if example.starts[i] or i == 0] + [len(example.words)]
    at = 0
    while at < len(bounds) - 1:
        limit = rng.choice((1, 1, 40, 70, WINDOW_WORDS))
        end = at + 1
        while end < len(bounds) - 1 and bounds[end + 1] - bounds[at] <= limit:
            end += 1
        yield example.cut(bounds[at], bounds[end])
        at = end


def with_other_case(example: Example, rng: random.Random) -> Example:
    """Now and then a copy in capitals, in title case or in small letters; its lemmas are missing then."""
    draw = rng.random()
    if draw > 0.09:
        return example
    change = str.upper if draw < 0.03 else str.lower if draw < 0.05 else _as_in_title
    words = [change(word) for word in example.words]
    return replace(example, words=words, lemmas=None)


def _as_in_title(word: str) -> str:
    return word if len(word) < 4 or not word.islower() else word.capitalize()


def _mark(names: numpy.ndarray, entity: Span) -> None:
    for token in entity:
        first, last = token.i == entity.start, token.i == entity.end - 1
        place = "S" if first and last else "B" if first else "E" if last else "I"
        names[token.i] = 0
        if entity.label_ in NAME_LABELS:
            names[token.i, NAME_TAGS.index(f"{place}-{entity.label_}")] = 1
        else:
            names[token.i] = 1


def _by_count(found: Iterable[Any], least: int) -> list[Any]:
    counts: dict[Any, int] = {}
    for one in found:
        counts[one] = counts.get(one, 0) + 1
    return sorted((one for one, count in counts.items() if count >= least), key=lambda one: (-counts[one], one))


def _morph(token: Token) -> str:
    feats = str(token.morph)
    return f"{token.pos_}|{feats}" if feats else token.pos_


def _dep(token: Token) -> str:
    return "ROOT" if token.head.i == token.i else token.dep_


def _array(numbers: Iterable[int]) -> numpy.ndarray:
    return numpy.fromiter(numbers, dtype=numpy.int64)
