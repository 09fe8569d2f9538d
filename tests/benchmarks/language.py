"""How well the language model reads, on treebank and entity test sets, and how fast."""

from __future__ import annotations

from pathlib import Path

from sitrep.transforms.language.pipeline import load_pipeline
from sitrep.transforms.language.training.evaluate import measure_language

Rows = list[tuple[str, object]]


def language_model(data: Path) -> Rows:
    """Trees, tags, lemmas and entities of the shipped pipeline on raw text, in percent; words per second."""
    return [(name, round(figure, 1)) for name, figure in measure_language(load_pipeline(), data / "corpora")]


MEASURES = {"language model": language_model}
