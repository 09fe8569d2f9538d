"""What the components of the language model have in common: files of their own, and Docs read many at a time."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, ClassVar, Self

import numpy
import srsly
from spacy.attrs import IS_SPACE  # ty: ignore[import-not-found]
from spacy.pipeline import Pipe
from spacy.tokens import Doc
from spacy.vocab import Vocab

# Bounds what is in memory at once (about 6 kB a word) where `nlp.pipe` is asked for batches of 1,000 long articles.
WORDS_AT_ONCE = 8_192


def find_words(doc: Doc) -> numpy.ndarray:
    """Indices of the tokens that are not white space, int64."""
    return numpy.flatnonzero(doc.to_array(IS_SPACE) == 0)


class BatchedComponent(Pipe):
    """A component that is loaded from files and reads Docs in batches.

    What it sets on a Doc depends on that Doc alone, up to the rounding of the model's arithmetic: activations that are
    quantised with one scale for a whole batch make that coarse.

    A subclass names its files, and says what to do with them (`load`) and with a batch (`annotate`).
    """

    FILES: ClassVar[tuple[str, ...]]

    def __init__(self, vocab: Vocab, name: str) -> None:
        self.vocab = vocab
        self.name = name
        self._files: dict[str, bytes] = {}

    def load(self, files: Mapping[str, bytes], folder: str) -> None:
        """Makes ready what `annotate` needs; raises ValueError, with the file's path under `folder`, if it cannot."""
        raise NotImplementedError

    def annotate(self, docs: list[Doc]) -> None:
        """Sets on the Docs what the component reads; none of them is empty."""
        raise NotImplementedError

    def __call__(self, doc: Doc) -> Doc:
        """The Doc, annotated. Raises ValueError if the component has no model yet."""
        self._annotate([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 128) -> Iterator[Doc]:
        """The Docs, annotated, in order; `batch_size` of them, or WORDS_AT_ONCE, are read together."""
        handle_error = self.get_error_handler()
        for docs in _batches(stream, batch_size):
            try:
                self._annotate(docs)
            except Exception as error:
                handle_error(self.name, self, docs, error)
            else:
                yield from docs

    def _annotate(self, docs: list[Doc]) -> None:
        if not self._files:
            raise ValueError(f"{self.name} has no model: load the pipeline from a folder that has one")
        if docs := [doc for doc in docs if len(doc)]:
            self.annotate(docs)

    def to_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> None:
        """Writes the files as they were read."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        for file, data in self._files.items():
            (folder / file).write_bytes(data)

    def from_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> Self:
        """Itself with the model in `path`. Raises FileNotFoundError or ValueError that name the file at fault."""
        folder = Path(path)
        return self._take({file: (folder / file).read_bytes() for file in self.FILES}, str(folder))

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """The files in one string of bytes."""
        return srsly.msgpack_dumps(self._files)

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> Self:
        """Itself with the model that `to_bytes` gave. Raises ValueError if a file is missing or at fault."""
        files: Any = srsly.msgpack_loads(data)
        if missing := set(self.FILES) - set(files):
            raise ValueError(f"{self.name}: {sorted(missing)} missing")
        return self._take(files, self.name)

    def _take(self, files: dict[str, bytes], folder: str) -> Self:
        self.load(files, folder)
        self._files = files
        return self


def read_json(files: Mapping[str, bytes], file: str, folder: str) -> Any:
    """What the JSON file holds. Raises ValueError that names the file if it is none."""
    try:
        return srsly.json_loads(files[file])
    except ValueError as error:
        raise ValueError(f"{folder}/{file} is no JSON: {error}") from error


def _batches(stream: Iterable[Doc], size: int) -> Iterator[list[Doc]]:
    batch: list[Doc] = []
    words = 0
    for doc in stream:
        batch.append(doc)
        words += len(doc)
        if len(batch) >= size or words >= WORDS_AT_ONCE:
            yield batch
            batch, words = [], 0
    if batch:
        yield batch
