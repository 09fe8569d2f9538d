"""`sitrep_encoder`: sets `doc.tensor`, one vector a token, which all heads read."""

from collections.abc import Callable, Mapping
from itertools import chain
from typing import Any, cast

import numpy
from spacy.language import Language
from spacy.tokens import Doc
from tokenizers import Tokenizer

from sitrep.transforms.language.encoder.batched import BatchedComponent, find_words, read_json
from sitrep.transforms.language.encoder.session import OnnxModel
from sitrep.transforms.language.encoder.windows import Window, batch_windows, cut_windows
from sitrep.transforms.language.encoder.wordpieces import WordPieces

WIDTH = 384  # numbers in a word's vector

_SENTENCE_ENDS = frozenset(".?!…")
_CLOSING = frozenset("\"'”’»)]")


@Language.factory("sitrep_encoder", assigns=["doc.tensor"])
def make_encoder(nlp: Language, name: str) -> "Encoder":
    """An encoder without a model, to be loaded from its folder."""
    return Encoder(nlp.vocab, name)


class Encoder(BatchedComponent):
    """Word vectors in their context, float32 [len(doc), 384]; zeros for white space, which the encoder is not shown."""

    FILES = ("encoder.onnx", "wordpieces.json", "shapes.json")

    def load(self, files: Mapping[str, bytes], folder: str) -> None:
        """Makes the model and the word pieces ready. Raises ValueError that names the file at fault."""
        shapes = read_json(files, "shapes.json", folder)
        try:
            tokenizer = Tokenizer.from_buffer(files["wordpieces.json"])
        except Exception as error:  # the package raises plain Exception
            raise ValueError(f"{folder}/wordpieces.json holds no word pieces: {error}") from error
        try:
            self._pieces = WordPieces(tokenizer, shapes)
        except ValueError as error:
            raise ValueError(f"{folder}/wordpieces.json: {error}") from error
        self._model = OnnxModel(
            files["encoder.onnx"],
            f"{folder}/encoder.onnx",
            inputs=("pieces", "shapes", "mask", "first", "last"),
            outputs=("words",),
        )
        self._model.check_width("words", WIDTH, "numbers in a vector")

    def annotate(self, docs: list[Doc]) -> None:
        """Sets `doc.tensor`."""
        places = [find_words(doc) for doc in docs]
        words = [doc[int(place)].text for doc, found in zip(docs, places, strict=True) for place in found]
        vectors = self._encode(words, places, docs)
        at = 0
        for doc, found in zip(docs, places, strict=True):
            read = vectors[at : at + len(found)]
            at += len(found)
            # A copy, so that a Doc which is kept does not keep its whole batch; a batch of one has nothing to share.
            tensor = read.copy() if len(docs) > 1 else read
            if len(found) < len(doc):
                tensor = numpy.zeros((len(doc), WIDTH), dtype=numpy.float32)
                tensor[found] = read
            doc.tensor = cast(Any, tensor)  # spaCy's stub has float64

    def _encode(self, words: list[str], places: list[numpy.ndarray], docs: list[Doc]) -> numpy.ndarray:
        """float32 [len(words), 384], for the words of all Docs in a row."""
        read = [self._pieces.ids(word) for word in words]
        piece_counts = numpy.fromiter((len(pieces) for pieces, _ in read), numpy.int64, len(read))
        first_pieces = numpy.concatenate(([0], piece_counts.cumsum()))
        pieces = numpy.fromiter(chain.from_iterable(pieces for pieces, _ in read), numpy.int64, int(first_pieces[-1]))
        shapes = numpy.repeat(numpy.fromiter((form for _, form in read), numpy.int64, len(read)), piece_counts)

        windows: list[Window] = []
        start = 0
        for doc, found in zip(docs, places, strict=True):
            begins = _sentence_beginnings(doc, found, start)
            windows.extend(cut_windows(first_pieces, start, start + len(found), begins))
            start += len(found)

        vectors = numpy.empty((len(words), WIDTH), dtype=numpy.float32)
        bounds = numpy.array([(w.start, w.end, w.kept_start, w.kept_end) for w in windows], dtype=numpy.int64)
        lengths = first_pieces[bounds[:, 1]] - first_pieces[bounds[:, 0]] + 2 if windows else numpy.zeros(0, int)
        for chosen in batch_windows(lengths):
            self._run(bounds[chosen], lengths[chosen], first_pieces, pieces, shapes, vectors)
        return vectors

    def _run(
        self,
        bounds: numpy.ndarray,
        lengths: numpy.ndarray,
        first_pieces: numpy.ndarray,
        pieces: numpy.ndarray,
        shapes: numpy.ndarray,
        vectors: numpy.ndarray,
    ) -> None:
        """Fills in the vectors of the words that the windows (one a row of `bounds`) keep."""
        height, width = len(bounds), int(lengths[0])  # the longest comes first
        shown = numpy.full((height, width), self._pieces.pad, dtype=numpy.int64)
        forms = numpy.zeros((height, width), dtype=numpy.int64)
        mask = (numpy.arange(width) < lengths[:, None]).astype(numpy.int64)

        rows, from_pieces = _spread(first_pieces[bounds[:, 0]], first_pieces[bounds[:, 1]])
        # Where the piece 0 of the text would stand in each window, were it so wide.
        origins = numpy.arange(height) * width + 1 - first_pieces[bounds[:, 0]]
        to_cells = origins[rows] + from_pieces
        shown.ravel()[to_cells] = pieces[from_pieces]
        forms.ravel()[to_cells] = shapes[from_pieces]
        shown[:, 0] = self._pieces.start
        shown[numpy.arange(height), lengths - 1] = self._pieces.end

        rows, kept = _spread(bounds[:, 2], bounds[:, 3])
        first = origins[rows] + first_pieces[kept]
        last = origins[rows] + first_pieces[kept + 1] - 1
        [vectors[kept]] = self._model.run(
            {"pieces": shown, "shapes": forms, "mask": mask, "first": first, "last": last}
        )


def _spread(starts: numpy.ndarray, ends: numpy.ndarray) -> tuple[numpy.ndarray, numpy.ndarray]:
    """For every number from each start up to its end: the row of the pair, and the number itself."""
    counts = ends - starts
    rows = numpy.repeat(numpy.arange(len(starts)), counts)
    return rows, numpy.arange(len(rows)) + (starts - (counts.cumsum() - counts))[rows]


def _sentence_beginnings(doc: Doc, places: numpy.ndarray, offset: int) -> Callable[[int], bool]:
    """Whether a sentence seems to begin at a word of the batch, `doc`'s first word being its word `offset`.

    That is after a line break, or after a full stop and what closes a quotation.
    """

    def begins(word: int) -> bool:
        place = int(places[word - offset])
        before = place - 1
        while before > 0 and (doc[before].is_space or doc[before].text in _CLOSING):
            if "\n" in doc[before].text:
                return True
            before -= 1
        return before >= 0 and doc[before].text in _SENTENCE_ENDS and doc[place].text not in _CLOSING

    return begins
