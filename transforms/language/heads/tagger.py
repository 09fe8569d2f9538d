"""`sitrep_tagger`: sets Penn tag, part of speech, morphology and lemma of every token."""

from collections.abc import Mapping

import numpy
from spacy.attrs import LEMMA, MORPH, ORTH, POS, TAG  # ty: ignore[import-not-found]
from spacy.language import Language
from spacy.pipeline._edit_tree_internals.edit_trees import EditTrees  # ty: ignore[import-not-found]
from spacy.symbols import IDS  # ty: ignore[import-not-found]
from spacy.tokens import Doc
from spacy.vocab import Vocab

from sitrep.transforms.language.encoder.batched import BatchedComponent, read_json
from sitrep.transforms.language.encoder.session import OnnxModel
from sitrep.transforms.language.heads.doc_arrays import cut_blocks, find_all_words, gather_vectors, set_attributes
from sitrep.transforms.language.tokenizer import LONGEST_FEATURE, plain_word

# A tree further down is a guess; the lower-cased form is the better one.
TREES_TRIED = 3

REMEMBERED_LEMMAS = 65_536


@Language.factory(
    "sitrep_tagger", assigns=["token.tag", "token.pos", "token.morph", "token.lemma"], requires=["doc.tensor"]
)
def make_tagger(nlp: Language, name: str) -> "Tagger":
    """A tagger without a model, to be loaded from its folder."""
    return Tagger(nlp.vocab, name)


class Tagger(BatchedComponent):
    """`tag_`, `pos_`, `morph`, `lemma_`. White space is _SP, SPACE and its own lemma."""

    FILES = ("tagger.onnx", "labels.json", "trees")

    def load(self, files: Mapping[str, bytes], folder: str) -> None:
        """Makes the model, its labels and the edit trees ready. Raises ValueError that names the file at fault."""
        labels = read_json(files, "labels.json", folder)
        try:
            tags, morphs, tree_ids = labels["tags"], labels["morphs"], labels["lemmas"]
        except (KeyError, TypeError) as error:
            raise ValueError(f"{folder}/labels.json has no {error}") from error
        self._model = OnnxModel(
            files["tagger.onnx"], f"{folder}/tagger.onnx", inputs=("words",), outputs=("tags", "morphs", "lemmas")
        )
        for output, of_output in (("tags", tags), ("morphs", morphs), ("lemmas", tree_ids)):
            self._model.check_width(output, len(of_output), f"labels in {folder}/labels.json")

        strings = self.vocab.strings
        # What the trees strip and add; a pipeline's own vocabulary need not be the one that they were made with.
        for text in labels.get("strings", ()):
            strings.add(text)
        self._tags = numpy.array([strings.add(tag) for tag in tags], dtype=numpy.uint64)
        pairs = [morph.partition("|") for morph in morphs]
        if unknown := {pos for pos, _, _ in pairs if pos not in IDS}:
            raise ValueError(f"{folder}/labels.json has parts of speech that are none: {sorted(unknown)}")
        self._parts = numpy.array([IDS[pos] for pos, _, _ in pairs], dtype=numpy.uint64)
        self._features = numpy.array(
            [_add_features(self.vocab, features) for _, _, features in pairs], dtype=numpy.uint64
        )
        self._lemmas = Lemmatizer(self.vocab, files["trees"], tree_ids, folder)
        self._space = (strings.add("_SP"), IDS["SPACE"], _add_features(self.vocab, ""))

    def annotate(self, docs: list[Doc]) -> None:
        """Sets tags, parts of speech, morphology and lemmas."""
        places = find_all_words(docs)
        orths = [doc.to_array(ORTH) for doc in docs]
        words = [int(orth) for found, in_doc in zip(places, orths, strict=True) for orth in in_doc[found]]
        tags, morphs, lemmas = self._read(gather_vectors(docs, places, self.name), words)

        start = 0
        for doc, found, in_doc in zip(docs, places, orths, strict=True):
            end = start + len(found)
            values = numpy.empty((4, len(doc)), dtype=numpy.uint64)
            values[:3] = numpy.array(self._space, dtype=numpy.uint64)[:, None]
            values[3] = in_doc
            values[0, found] = self._tags[tags[start:end]]
            values[1, found] = self._parts[morphs[start:end]]
            values[2, found] = self._features[morphs[start:end]]
            add = doc.vocab.strings.add
            values[3, found] = [add(lemma) for lemma in lemmas[start:end]]
            set_attributes(doc, [TAG, POS, MORPH, LEMMA], values)
            start = end

    def _read(self, vectors: numpy.ndarray, words: list[int]) -> tuple[numpy.ndarray, numpy.ndarray, list[str]]:
        """Of every word the number of its tag, the number of its morphology, and its lemma."""
        tags = numpy.empty(len(words), dtype=numpy.int64)
        morphs = numpy.empty(len(words), dtype=numpy.int64)
        lemmas: list[str] = []
        start = 0
        for block in cut_blocks(vectors):
            end = start + len(block)
            tag_scores, morph_scores, lemma_scores = self._model.run({"words": block})
            tags[start:end] = tag_scores.argmax(1)
            morphs[start:end] = morph_scores.argmax(1)
            lemmas.extend(self._lemmas.find(words[start:end], lemma_scores))
            start = end
        return tags, morphs, lemmas


def _add_features(vocab: Vocab, features: str) -> int:
    return vocab.morphology.add(features or "_")


class Lemmatizer:
    """Lemmas by edit trees: what to strip from a word and to put there instead."""

    def __init__(self, vocab: Vocab, trees: bytes, tree_ids: list[int], folder: str) -> None:
        """`tree_ids`: the trees by column of the model's scores. Raises ValueError that names the file at fault."""
        self._strings = vocab.strings
        self._tree_ids = tree_ids
        self._trees = EditTrees(vocab.strings)
        try:
            self._trees.from_bytes(trees)
            # Trees hold hashes; what they stand for is in the vocabulary, if it is the one saved with them.
            for place in range(len(self._trees)):
                tree = self._trees[place]
                if "orig" in tree:
                    _ = vocab.strings[tree["orig"]], vocab.strings[tree["subst"]]
        except Exception as error:  # spaCy's deserialisers raise whatever msgpack and the trees do
            raise ValueError(f"{folder}/trees does not go with this pipeline: {error}") from error
        if tree_ids and max(tree_ids) >= len(self._trees):
            raise ValueError(f"{folder}/labels.json names tree {max(tree_ids)} of {len(self._trees)}")
        self._seen: dict[tuple[int, int], str | None] = {}

    def find(self, words: list[int], scores: numpy.ndarray) -> list[str]:
        """The lemma of each word: by the best-scored tree that applies to it, else the word in lower case.

        words: the hashes of the words in the vocabulary; scores: float [words, trees].
        """
        best = scores.argmax(1).tolist()
        lemmas = []
        for place, (word, column) in enumerate(zip(words, best, strict=True)):
            lemma = self._apply(word, column)
            lemmas.append(self._find_among_next(word, scores[place]) if lemma is None else lemma)
        return lemmas

    def _find_among_next(self, word: int, scores: numpy.ndarray) -> str:
        tried = min(TREES_TRIED, len(scores))
        best = numpy.argpartition(-scores, tried - 1)[:tried]
        for column in best[numpy.argsort(-scores[best])].tolist():
            if (lemma := self._apply(word, column)) is not None:
                return lemma
        return _form(self._strings[word]).lower()

    def _apply(self, word: int, column: int) -> str | None:
        key = (word, column)
        try:
            return self._seen[key]
        except KeyError:
            pass
        form = _form(self._strings[word])
        # An empty lemma is one of spaCy's marks for "not lemmatised".
        lemma = self._trees.apply(self._tree_ids[column], form) or None
        if len(form) <= LONGEST_FEATURE:
            if len(self._seen) >= REMEMBERED_LEMMAS:
                self._seen.clear()
            self._seen[key] = lemma
        return lemma


def _form(word: str) -> str:
    # "’s" is lemmatised as "'s" is; a blob is cut nowhere.
    return plain_word(word) if len(word) <= LONGEST_FEATURE else word
