"""The whole recipe, from the corpora to the folder that is shipped.

    python -m sitrep.transforms.language.training CORPORA --work DIR [--output MODEL] [STAGE …]

CORPORA is `corpora/` of the evaluation data folder. Stages, in order, all of them if none is named; each takes one
core, and `syntax` and `first-entities` may run side by side:
    lexicon         attested forms of the lemma lexicon, from the treebanks             seconds
    syntax          tagger, morphologizer, lemmatizer and parser                        30 minutes
    first-entities  entities from the labelled corpora alone                            10 minutes
    entities        goes on from there with silver labels over dated news items         10 minutes
    assemble        both in one folder, written to --output                             seconds
"""

import argparse
import csv
import random
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import spacy
from spacy.tokens import Doc

from sitrep.transforms.language.lemmas import LEXICON
from sitrep.transforms.language.pipeline import MODEL_FOLDER, load_pipeline
from sitrep.transforms.language.tokenizer import plain_vocab
from sitrep.transforms.language.training import corpora as data
from sitrep.transforms.language.training.attested import write_attested_forms
from sitrep.transforms.language.training.silver import make_silver_docs, read_items
from sitrep.transforms.language.training.train import FOLDER, run_training, save_docs, start_pipeline

# One seed a stage, so that a stage gives the same Docs alone as in the whole recipe.
SYNTAX_SEED, ENTITY_SEED = 7, 8

FIRST_ENTITIES = {"training.max_steps": 4_000}
# A lower rate and few steps: the silver set is to add today's names, not to replace what gold labels taught.
WITH_SILVER = {"training.max_steps": 1_200, "training.eval_frequency": 300,
               "training.optimizer.learn_rate.initial_rate": 0.001}  # fmt: skip


def make_lexicon(corpora: Path, work: Path, output: Path) -> None:
    """Rewrites `lexicon/attested_forms.tsv`."""
    nlp = spacy.blank("en")
    docs = (doc for name in data.SYNTAX_TRAIN for doc in data.read_docs(corpora, name, nlp))
    write_attested_forms(docs, LEXICON / "attested_forms.tsv")


def train_syntax(corpora: Path, work: Path, output: Path) -> None:
    """Trains into `work/syntax`."""
    nlp = _blank("syntax.cfg")
    save_docs(data.make_syntax_docs(corpora, nlp, random.Random(SYNTAX_SEED)), work / "syntax_train.spacy")
    dev = [doc for name in data.SYNTAX_DEV for doc in data.read_docs(corpora, name, nlp)]
    save_docs(dev, work / "syntax_dev.spacy")
    run_training(FOLDER / "syntax.cfg", work / "syntax_train.spacy", work / "syntax_dev.spacy", work / "syntax")


def train_first_entities(corpora: Path, work: Path, output: Path) -> None:
    """Trains into `work/first_entities`, without silver labels."""
    _train_entities(corpora, work, "first_entities", [], FIRST_ENTITIES, start_from=None)


def train_entities(corpora: Path, work: Path, output: Path) -> None:
    """Labels the news items with what `syntax` and `first-entities` made, and trains into `work/entities`."""
    _join(work / "syntax" / "model-best", work / "first_entities" / "model-best", work / "labeller")
    with (FOLDER / "silver_names.csv").open(encoding="utf-8", newline="") as rows:
        names = [(row["name"], row["label"]) for row in csv.DictReader(rows)]
    silver = make_silver_docs(load_pipeline(work / "labeller", names), read_items(corpora))
    save_docs(silver, work / "silver.spacy")
    docs = data.read_docs(work, "silver.spacy", _blank("ner.cfg"))
    _train_entities(corpora, work, "entities", docs, WITH_SILVER, start_from=work / "first_entities" / "model-best")


def assemble(corpora: Path, work: Path, output: Path) -> None:
    """Writes the pipeline to `output`; a README.md there stays."""
    # The last step, not the best: no development set holds the news that the silver labels are for.
    _join(work / "syntax" / "model-best", work / "entities" / "model-last", work / "model")
    shutil.copytree(work / "model", output, dirs_exist_ok=True)


def _train_entities(
    corpora: Path, work: Path, name: str, silver: list[Doc], settings: Mapping[str, object], start_from: Path | None
) -> None:
    nlp = _blank("ner.cfg")
    docs = data.make_entity_docs(corpora, nlp, random.Random(ENTITY_SEED), silver)
    save_docs(docs, work / f"{name}_train.spacy")
    labels = data.majority_labels(docs)
    dev_docs = [doc for part in data.NER_DEV for doc in data.read_docs(corpora, part, nlp)]
    dev = [data.correct_labels(doc, labels) for doc in dev_docs]
    save_docs(dev, work / "entities_dev.spacy")
    train_docs, dev_docs = work / f"{name}_train.spacy", work / "entities_dev.spacy"
    run_training(FOLDER / "ner.cfg", train_docs, dev_docs, work / name, settings, start_from)


def _blank(config: str) -> spacy.Language:
    return start_pipeline(FOLDER / config, {"paths.train": "", "paths.dev": ""})


def _join(syntax: Path, entities: Path, output: Path) -> None:
    """Two trained pipelines as one that `spacy.load` reads."""
    nlp = spacy.load(syntax, vocab=plain_vocab())
    nlp.add_pipe("ner", source=spacy.load(entities, vocab=plain_vocab()), last=True)
    # Where the DocBins of this run lay concerns nobody who loads the pipeline.
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])
    nlp.meta |= META
    nlp.to_disk(output)


META = {"name": "sitrep_news", "version": "0.1.0", "license": "CC BY-SA 4.0", "author": "Sitrep contributors",
        "description": "English news: tags, morphology, lemmas, dependencies, entities. See README.md."}  # fmt: skip

STAGES: dict[str, Callable[[Path, Path, Path], None]] = {
    "lexicon": make_lexicon,
    "syntax": train_syntax,
    "first-entities": train_first_entities,
    "entities": train_entities,
    "assemble": assemble,
}


def main() -> None:
    """Reads the command line and runs the stages; stops before any of them if an input is not the expected one."""
    parser = argparse.ArgumentParser(prog="python -m sitrep.transforms.language.training", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    parser.add_argument("corpora", type=Path, help="corpora/ of the evaluation data folder")
    parser.add_argument("stages", nargs="*", metavar="STAGE", help="stages to run; all if none is named")
    parser.add_argument("--work", type=Path, required=True, help="folder for DocBins, checkpoints and logs (400 MB)")
    parser.add_argument("--output", type=Path, default=MODEL_FOLDER, help="where `assemble` writes the pipeline")
    options = parser.parse_intermixed_args()
    if unknown := set(options.stages) - set(STAGES):
        parser.error(f"no such stage: {', '.join(sorted(unknown))}; there are {', '.join(STAGES)}")
    data.check_inputs(options.corpora, data.read_checksums(FOLDER))
    options.work.mkdir(parents=True, exist_ok=True)
    for stage, run in STAGES.items():
        if not options.stages or stage in options.stages:
            print(f"== {stage}", flush=True)
            run(options.corpora, options.work, options.output)


if __name__ == "__main__":
    main()
