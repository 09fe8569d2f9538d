"""`sitrep_parser`: sets sentences, heads and dependency labels (Universal Dependencies)."""

from collections.abc import Mapping
from itertools import pairwise

import numpy
from spacy.attrs import DEP, HEAD, SENT_START  # ty: ignore[import-not-found]
from spacy.language import Language
from spacy.tokens import Doc

from sitrep.transforms.language.encoder.batched import BatchedComponent, read_json
from sitrep.transforms.language.encoder.session import OnnxModel
from sitrep.transforms.language.heads.doc_arrays import WORDS_IN_A_BLOCK, find_all_words, gather_vectors, set_attributes
from sitrep.transforms.language.heads.quote_borders import find_quotes, settle_borders
from sitrep.transforms.language.heads.spanning_tree import find_tree

# Memory and time grow with the square of a sentence; what is longer is a list, or text without full stops.
LONGEST_SENTENCE = 400  # words

ROOT = "ROOT"  # as spaCy's tools look for it; the corpora write "root"


@Language.factory(
    "sitrep_parser",
    assigns=["token.dep", "token.head", "token.is_sent_start", "doc.sents"],
    requires=["doc.tensor"],
)
def make_parser(nlp: Language, name: str) -> "Parser":
    """A parser without a model, to be loaded from its folder."""
    return Parser(nlp.vocab, name)


class Parser(BatchedComponent):
    """`doc.sents`, `head`, `dep_`. A sentence is a tree with one root; white space hangs on the word before it."""

    FILES = ("tree.onnx", "labels.onnx", "labels.json")

    def load(self, files: Mapping[str, bytes], folder: str) -> None:
        """Makes the models and the labels ready. Raises ValueError that names the file at fault."""
        labels = read_json(files, "labels.json", folder)
        try:
            deps = [ROOT if dep.upper() == ROOT else dep for dep in labels["deps"]]
            self._root = deps.index(ROOT)
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            raise ValueError(f'{folder}/labels.json needs a list "deps" with "{ROOT}" in it: {error}') from error
        self._tree = OnnxModel(
            files["tree.onnx"],
            f"{folder}/tree.onnx",
            inputs=("words",),
            outputs=("starts", "arc_dependents", "arc_heads", "label_dependents", "label_heads"),
        )
        self._labels = OnnxModel(
            files["labels.onnx"], f"{folder}/labels.onnx", inputs=("dependents", "heads"), outputs=("labels",)
        )
        self._labels.check_width("labels", len(deps), f"labels in {folder}/labels.json")
        add = self.vocab.strings.add
        self._deps = numpy.array([add(dep) for dep in deps], dtype=numpy.uint64)
        self._space_dep = add("dep")

    def annotate(self, docs: list[Doc]) -> None:
        """Sets sentences, heads and labels."""
        places = find_all_words(docs)
        ends = numpy.cumsum([len(found) for found in places])
        quotes = find_quotes(docs, places)
        heads, labels, starts = self._read(gather_vectors(docs, places, self.name), ends, quotes)
        for doc, found, end in zip(docs, places, ends.tolist(), strict=True):
            its = slice(end - len(found), end)
            self._set(doc, found, heads[its] - its.start, labels[its], starts[its])

    def _read(
        self, vectors: numpy.ndarray, ends: numpy.ndarray, quotes: numpy.ndarray
    ) -> tuple[numpy.ndarray, numpy.ndarray, numpy.ndarray]:
        """For the words of all Docs in a row: head (its own if root), number of the label, whether a sentence starts.

        ends: where each Doc's words end; quotes: from `find_quotes`.
        """
        count = len(vectors)
        heads = numpy.empty(count, dtype=numpy.int64)
        labels = numpy.empty(count, dtype=numpy.int64)
        starts = numpy.zeros(count, dtype=bool)
        begins_doc = numpy.zeros(count + 1, dtype=bool)
        begins_doc[0] = True
        begins_doc[ends] = True
        at = 0
        while at < count:
            block = vectors[at : at + WORDS_IN_A_BLOCK]
            start_scores, *tree = self._tree.run({"words": block})
            known = begins_doc[at : at + len(block)]
            settle_borders(start_scores, quotes[at : at + len(block)], known)
            bounds = cut_sentences(start_scores, known)
            # The last sentence goes on in the next block, where it is read as a whole.
            if at + len(block) < count and len(bounds) > 2:
                bounds = bounds[:-1]
            read = slice(at, at + int(bounds[-1]))
            starts[at + bounds[:-1]] = True
            in_block = find_heads(tree[0], tree[1], bounds)
            heads[read] = in_block + at
            labels[read] = self._label(tree[2], tree[3], in_block)
            at = read.stop
        return heads, labels, starts

    def _label(self, dependents: numpy.ndarray, heads: numpy.ndarray, chosen: numpy.ndarray) -> numpy.ndarray:
        """The number of the label of each arc: "root" for a root, the best of all others for the rest."""
        own = numpy.arange(len(chosen))
        is_root = chosen == own
        of_heads = heads[numpy.where(is_root, len(heads) - 1, chosen)]
        [scores] = self._labels.run({"dependents": dependents[: len(chosen)], "heads": of_heads})
        scores[:, self._root] = -numpy.inf
        return numpy.where(is_root, self._root, scores.argmax(1))

    def _set(
        self, doc: Doc, places: numpy.ndarray, heads: numpy.ndarray, labels: numpy.ndarray, starts: numpy.ndarray
    ) -> None:
        tokens = numpy.arange(len(doc))
        values = numpy.empty((2, len(doc)), dtype=numpy.uint64)
        values[1] = self._space_dep
        sentence_starts = numpy.full(len(doc), -1, dtype=numpy.int64)
        if len(places):
            # White space hangs on the word before it, at the beginning on the first word.
            token_heads = places[numpy.maximum(numpy.searchsorted(places, tokens, side="right") - 1, 0)]
            token_heads[places] = places[heads]
            values[1, places] = self._deps[labels]
            sentence_starts[places[starts]] = 1
            sentence_starts[places[0]] = -1
        else:
            token_heads = numpy.zeros_like(tokens)
            values[1, 0] = self._deps[self._root]
        sentence_starts[0] = 1
        values[0] = (token_heads - tokens).view(numpy.uint64)
        set_attributes(doc, [HEAD, DEP], values)
        # spaCy takes the sentences from the trees, and gives up on trees that cross themselves too often.
        if (doc.to_array(SENT_START).view(numpy.int64) != sentence_starts).any():
            set_attributes(doc, [SENT_START], sentence_starts.view(numpy.uint64)[None])


def cut_sentences(scores: numpy.ndarray, begins_doc: numpy.ndarray) -> numpy.ndarray:
    """Where each sentence starts, and at last where the last one ends: int64 [sentences + 1].

    scores: float [n], above 0 where a sentence starts; begins_doc: bool [n], where one does in any case, as at 0.
    A sentence of more than LONGEST_SENTENCE words is cut where its second half is likeliest to be two.
    """
    starts = (scores > 0) | begins_doc
    starts[0] = True
    given = [*numpy.flatnonzero(starts).tolist(), len(scores)]
    bounds = []
    for start, end in pairwise(given):
        at = start
        bounds.append(at)
        while end - at > LONGEST_SENTENCE:
            earliest = at + LONGEST_SENTENCE // 2
            at = earliest + int(scores[earliest : at + LONGEST_SENTENCE + 1].argmax())
            bounds.append(at)
    return numpy.array([*bounds, len(scores)])


def find_heads(dependents: numpy.ndarray, heads: numpy.ndarray, bounds: numpy.ndarray) -> numpy.ndarray:
    """The head of each word up to the last bound, int64; a root is its own head, and each sentence has one.

    dependents: float [n, width]; heads: float [n + 1, width], the root's at last; bounds: from `cut_sentences`.
    """
    chosen = numpy.empty(int(bounds[-1]), dtype=numpy.int64)
    own = numpy.arange(len(chosen))
    root_scores = dependents[: len(chosen)] @ heads[-1]
    pairs = list(pairwise(bounds.tolist()))
    for start, end in pairs:
        chosen[start:end] = _score_arcs(dependents, heads, root_scores, start, end).argmax(1) + start

    # Follow all arcs up at once, twice as far each time: who does not come to a root is in a cycle or below one.
    above = chosen
    for _ in range(LONGEST_SENTENCE.bit_length()):
        above = above[above]
    in_tree = chosen[above] == above
    roots = numpy.add.reduceat(chosen == own, bounds[:-1])
    for sentence in numpy.flatnonzero((roots != 1) | ~numpy.logical_and.reduceat(in_tree, bounds[:-1])):
        start, end = pairs[sentence]
        chosen[start:end] = find_tree(_score_arcs(dependents, heads, root_scores, start, end)) + start
    return chosen


def _score_arcs(
    dependents: numpy.ndarray, heads: numpy.ndarray, root_scores: numpy.ndarray, start: int, end: int
) -> numpy.ndarray:
    """float [n, n]: row = dependent, column = head, on the diagonal the score of being the root."""
    scores = dependents[start:end] @ heads[start:end].T
    numpy.fill_diagonal(scores, root_scores[start:end])
    return scores
