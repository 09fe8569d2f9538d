"""`sitrep_names`: sets the named entities."""

from collections.abc import Mapping
from itertools import accumulate

import numpy
from spacy.attrs import ENT_IOB, ENT_TYPE  # ty: ignore[import-not-found]
from spacy.language import Language
from spacy.tokens import Doc

from sitrep.transforms.language.encoder.batched import BatchedComponent, read_json
from sitrep.transforms.language.encoder.session import OnnxModel
from sitrep.transforms.language.heads.doc_arrays import cut_blocks, find_all_words, gather_vectors, set_attributes
from sitrep.transforms.language.heads.name_tags import NameTags, find_names

# spaCy's numbers for the place of a token in a name.
IN_NAME, OUT_OF_NAMES, BEGINS_NAME = 1, 2, 3


@Language.factory("sitrep_names", assigns=["doc.ents", "token.ent_iob", "token.ent_type"], requires=["doc.tensor"])
def make_names(nlp: Language, name: str) -> "Names":
    """A finder of names without a model, to be loaded from its folder."""
    return Names(nlp.vocab, name)


class Names(BatchedComponent):
    """`doc.ents`, in place of any that were there. White space between the words of a name is part of it."""

    FILES = ("names.onnx", "labels.json")

    def load(self, files: Mapping[str, bytes], folder: str) -> None:
        """Makes the model and its tags ready. Raises ValueError that names the file at fault."""
        labels = read_json(files, "labels.json", folder)
        try:
            self._tags = NameTags.of(labels["tags"])
        except (KeyError, TypeError, ValueError) as error:
            raise ValueError(f'{folder}/labels.json needs a list "tags": {error}') from error
        self._model = OnnxModel(files["names.onnx"], f"{folder}/names.onnx", inputs=("words",), outputs=("names",))
        self._model.check_width("names", len(labels["tags"]), f"tags in {folder}/labels.json")
        self._labels = [self.vocab.strings.add(label) for label in self._tags.labels]

    def annotate(self, docs: list[Doc]) -> None:
        """Sets the entities."""
        places = find_all_words(docs)
        blocks = [self._model.run({"words": block})[0] for block in cut_blocks(gather_vectors(docs, places, self.name))]
        scores = numpy.concatenate(blocks) if blocks else numpy.zeros((0, len(self._labels) * 4 + 1))
        bounds = [0, *accumulate(len(found) for found in places)]
        for doc, found, names in zip(docs, places, find_names(self._tags, scores, bounds), strict=True):
            values = numpy.zeros((2, len(doc)), dtype=numpy.uint64)
            values[0] = OUT_OF_NAMES
            for first, end, label in names:
                start, stop = int(found[first]), int(found[end - 1]) + 1
                values[0, start:stop] = IN_NAME
                values[0, start] = BEGINS_NAME
                values[1, start:stop] = self._labels[label]
            set_attributes(doc, [ENT_IOB, ENT_TYPE], values)

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels that a name may have."""
        return self._tags.labels if self._files else ()
