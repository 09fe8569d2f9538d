"""Which examples the network sees how often, and for how long; see README.md for what was tried."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from sitrep.transforms.language.encoder.wordpieces import WordPieces
from sitrep.transforms.language.tokenizer import plain
from sitrep.transforms.language.training import corpora as data
from sitrep.transforms.language.training.examples import (
    NAME_TAGS,
    Example,
    Labels,
    cut_windows,
    read_name_examples,
    read_tree_example,
    with_other_case,
)
from sitrep.transforms.language.training.learn import Course
from sitrep.transforms.language.training.network import Network, Sizes
from sitrep.transforms.language.training.progress import measure_names, measure_trees
from sitrep.transforms.language.training.prune import count_pieces, prune_pieces
from sitrep.transforms.language.training.silver import read_all_releases, read_items

TEACHER_SEED, MODEL_SEED = 11, 12
TEACHER = Course(steps=1_200)
# A lower rate than the teacher's, as it goes on from there.
MODEL = Course(steps=3_600, encoder_rate=1.0e-4, new_rate=6e-4)

# Of the 30,522 of MiniLM: all that occur in the texts below, as good as.
PIECES = 25_000
RELEASE_WORDS = 300_000

# Place in this list = number of the source of entities; 0 is for texts without entity labels.
SOURCES = ("", "uner", "wikigold", "crossner", "gum", "gmb", "silver")
NAME_FILES = {
    "uner": "ner/uner_ewt_train_v0.spacy",
    "wikigold": "ner/wikigold_train.spacy",
    "crossner": "ner/crossner_politics_train.spacy",
    "gum": "ner/gum_named_train.spacy",
    "gmb": "ner/gmb_train.spacy",
}
# Whose habits the names follow where the teacher labels and where the model is shipped: the best of those that are
# measured in training, on the development sets.
SHIPPED_HABITS = SOURCES.index("uner")
HABITS = ("uner", "gmb", "silver")
# The share of a corpus's windows in one epoch; an epoch holds all trees once.
SHARES = {"uner": 0.8, "wikigold": 1.0, "crossner": 0.8, "gum": 0.7, "gmb": 0.13, "silver": 0.5}


@dataclass
class Material:
    """Everything there is to train on, read once."""

    labels: Labels
    trees: list[Example]  # whole documents
    names: dict[str, list[Example]]  # windows, by source


def read_material(corpora: Path, nlp: Language, silver: Sequence[Doc] = ()) -> Material:
    """Reads the training corpora under `corpora`; `silver`: Docs with machine-made entities, if any."""
    treebanks = [doc for name in data.SYNTAX_TRAIN for doc in data.read_docs(corpora, name, nlp)]
    labels = Labels.of(treebanks)
    docs = {source: data.read_docs(corpora, name, nlp) for source, name in NAME_FILES.items()}
    docs["gum"] = [doc for doc in docs["gum"] if doc.ents]
    majority = data.majority_labels([doc for part in docs.values() for doc in part])
    names = {
        source: [
            e for doc in part for e in read_name_examples(data.correct_labels(doc, majority), SOURCES.index(source))
        ]
        for source, part in docs.items()
    }
    names["silver"] = [e for doc in silver for e in read_name_examples(doc, SOURCES.index("silver"))]
    return Material(labels, [read_tree_example(doc, labels) for doc in treebanks], names)


def epochs(material: Material, seed: int) -> Callable[[int], list[Example]]:
    """A function from the number of an epoch to its examples: new windows, new draws, new changes of case."""

    def draw(epoch: int) -> list[Example]:
        rng = random.Random(f"{seed} {epoch}")
        examples = [window for doc in material.trees for window in cut_windows(doc, rng)]
        for source, windows in material.names.items():
            examples += rng.sample(windows, int(len(windows) * SHARES[source]))
        return [with_other_case(example, rng) for example in examples]

    return draw


def choose_pieces(corpora: Path, wordpieces: str) -> str:
    """The JSON of the word pieces that are kept, by how often all texts that are trained on have them.

    wordpieces: the JSON of MiniLM's.
    """
    nlp = spacy.blank("en")
    labelled = (
        doc for name in (*data.SYNTAX_TRAIN, *NAME_FILES.values()) for doc in data.read_docs(corpora, name, nlp)
    )
    texts = chain((doc.text for doc in labelled), read_items(corpora), read_all_releases(corpora))
    pruned, _ = prune_pieces(wordpieces, count_pieces(wordpieces, map(plain, texts)), PIECES)
    return pruned


def sizes_of(labels: Labels) -> Sizes:
    """How large the network's tables have to be."""
    return Sizes(
        pieces=PIECES,
        shapes=len(labels.shapes) + 1,
        tags=len(labels.tags),
        morphs=len(labels.morphs),
        lemmas=len(labels.lemmas),
        deps=len(labels.deps),
        name_tags=len(NAME_TAGS),
        sources=len(SOURCES),
    )


def measure_on_development_sets(
    corpora: Path, labels: Labels, pieces: WordPieces
) -> Callable[[Network], dict[str, float]]:
    """A function that scores a network on every development set, in percent."""
    nlp, rng = spacy.blank("en"), random.Random(5)
    trees = {
        name: [
            w for doc in data.read_docs(corpora, name, nlp) for w in cut_windows(read_tree_example(doc, labels), rng)
        ]
        for name in data.SYNTAX_DEV
    }
    names = {
        name: [window for doc in data.read_docs(corpora, name, nlp) for window in read_name_examples(doc, 0)]
        for name in data.NER_DEV
    }

    def measure(network: Network) -> dict[str, float]:
        found = {}
        for name, windows in trees.items():
            scores = measure_trees(network, windows, pieces, labels.deps.index("punct"))
            found |= {f"{Path(name).stem}.{figure}": score for figure, score in scores.items()}
        for name, windows in names.items():
            habits = {habit: measure_names(network, windows, pieces, SOURCES.index(habit)) for habit in HABITS}
            found |= {f"{Path(name).stem}.{habit}": score for habit, score in habits.items()}
        return found

    return measure
