"""One training run of spaCy from a config file, over the vocabulary and tokenizer that the product reads with."""

import sys
from collections.abc import Mapping
from pathlib import Path

from spacy import util
from spacy.language import Language
from spacy.schemas import ConfigSchemaTraining
from spacy.tokens import Doc, DocBin
from spacy.training.loop import train
from spacy.util import registry, resolve_dot_names

from sitrep.transforms.language.tokenizer import PlainTokenizer, plain_vocab, read_numbers_as_news_does

FOLDER = Path(__file__).parent


def start_pipeline(config: Path, overrides: Mapping[str, object]) -> Language:
    """An untrained pipeline of `config`, with the plain vocabulary and tokenizer; `overrides` as spaCy spells them."""
    settings = util.load_config(config, overrides=dict(overrides), interpolate=False)
    util.fix_random_seed(settings.interpolate()["training"]["seed"])
    nlp = util.load_model_from_config(settings, auto_fill=True, vocab=plain_vocab())
    read_numbers_as_news_does(nlp)
    nlp.tokenizer = PlainTokenizer(nlp.tokenizer)
    return nlp


def run_training(
    config: Path,
    train_docs: Path,
    dev_docs: Path,
    output: Path,
    overrides: Mapping[str, object] | None = None,
    start_from: Path | None = None,
) -> Path:
    """Trains and returns the folder of the step that did best on `dev_docs`; a log goes to standard output.

    train_docs, dev_docs: DocBins. overrides: settings instead of the config's, as spaCy spells them.
    start_from: a pipeline trained from the same config, whose weights the run begins with.
    """
    paths = {"paths.train": str(train_docs), "paths.dev": str(dev_docs)}
    nlp = start_pipeline(config, {**paths, **(overrides or {})})
    settings = nlp.config.interpolate()
    training = registry.resolve(settings["training"], schema=ConfigSchemaTraining)
    corpus, _ = resolve_dot_names(settings, [training["train_corpus"], training["dev_corpus"]])
    nlp.initialize(lambda: corpus(nlp), sgd=training["optimizer"])
    if start_from is not None:
        for name, pipe in nlp.pipeline:
            pipe.from_disk(start_from / name, exclude=["vocab"])  # ty: ignore[missing-attribute]  # all are trained
    output.mkdir(parents=True, exist_ok=True)
    train(nlp, output, stdout=sys.stdout, stderr=sys.stderr)
    return output / "model-best"


def save_docs(docs: list[Doc], path: Path) -> None:
    """Writes a DocBin with every annotation that the recipe trains on."""
    attributes = ["ORTH", "SPACY", "TAG", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "SENT_START", "ENT_IOB", "ENT_TYPE"]
    path.parent.mkdir(parents=True, exist_ok=True)
    DocBin(attrs=attributes, docs=docs).to_disk(path)
