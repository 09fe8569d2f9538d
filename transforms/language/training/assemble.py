"""The folder that is shipped, from a trained network."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from tokenizers import Tokenizer

from sitrep.transforms.language.encoder.wordpieces import WordPieces
from sitrep.transforms.language.training.compress import compress
from sitrep.transforms.language.training.examples import Labels
from sitrep.transforms.language.training.export import export_parts, write_labels
from sitrep.transforms.language.training.network import Network

META = {"name": "sitrep_news", "version": "0.2.0", "license": "CC BY-SA 4.0", "author": "Sitrep contributors",
        "description": "English news: tags, morphology, lemmas, dependencies, entities. See README.md."}  # fmt: skip

COMPONENTS = ("encoder", "tagger", "parser", "names")


def read_word_pieces(wordpieces: Path, shapes: Sequence[str]) -> WordPieces:
    """The word pieces that the network knows, with the shapes that are told apart."""
    return WordPieces(Tokenizer.from_file(str(wordpieces)), shapes)


def write_components(network: Network, labels: Labels, wordpieces: Path, folder: Path, source: int) -> None:
    """The component folders: in float32 under `folder`/float, as they are shipped under `folder`/small.

    source: the corpus of entities whose habits the names follow (place in `recipe.SOURCES`).
    """
    export_parts(network, folder / "float", source)
    write_labels(labels, folder / "float")
    shutil.copy(wordpieces, folder / "float" / "encoder" / "wordpieces.json")
    compress(folder / "float", folder / "small")


def assemble_pipeline(components: Path, output: Path) -> Language:
    """Joins component folders into a pipeline, writes it to `output` and returns it; a README.md there stays."""
    nlp = spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": "sitrep.PlainTokenizer.v1"}}})
    for name in COMPONENTS:
        nlp.add_pipe(f"sitrep_{name}", name=name).from_disk(components / name)  # ty: ignore[missing-attribute]
    nlp.meta |= META
    nlp.to_disk(output)
    return nlp
