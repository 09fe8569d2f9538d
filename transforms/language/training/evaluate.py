"""What a pipeline scores on the evaluation data folder's test sets, from raw text, with all rules on.

python -m sitrep.transforms.language.training.evaluate CORPORA [MODEL]
"""

import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from sitrep.transforms.language.pipeline import load_pipeline
from sitrep.transforms.language.training.corpora import read_docs

SYNTAX_TESTS = {"EWT test": "ud/ewt_test", "GUM news": "ud/gum_news_eval", "PUD news": "ud/pud_news_eval"}
NER_TESTS = {"UNER PUD": "ner/uner_pud_test", "UNER EWT test": "ner/uner_ewt_test"}

# What spaCy's scorer calls it, and what we call it. Punctuation does not count for the trees.
SYNTAX_FIGURES = {"dep_las": "LAS", "dep_uas": "UAS", "pos_acc": "UPOS", "tag_acc": "XPOS", "lemma_acc": "lemma",
                  "sents_f": "sentence F"}  # fmt: skip

# UNER tells persons, organisations and places; which kind of place is the corpora's reading, not UNER's.
MERGED_LABELS = {"PERSON": "PERSON", "ORG": "ORG", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE"}


def measure_language(nlp: Language, corpora: Path) -> list[tuple[str, float]]:
    """(name, figure) rows: tree, tag, lemma and sentence scores and NER micro F in percent; words per second.

    corpora: the folder with `ud/` and `ner/`. Raises FileNotFoundError for a missing set.
    """
    rows = []
    for title, name in SYNTAX_TESTS.items():
        scores = score_syntax(nlp, read_docs(corpora, f"{name}.spacy", nlp))
        rows += [(f"{title} {figure}", scores[key]) for key, figure in SYNTAX_FIGURES.items()]
    for title, name in NER_TESTS.items():
        scores = score_entities(nlp, read_docs(corpora, f"{name}.spacy", nlp))
        rows += [(f"{title} NER {figure}", score) for figure, score in scores.items()]
    texts = [doc.text for name in SYNTAX_TESTS.values() for doc in read_docs(corpora, f"{name}.spacy", nlp)]
    return [*rows, ("words per second, one process", words_per_second(nlp, texts))]


def score_syntax(nlp: Language, gold: Iterable[Doc]) -> dict[str, float]:
    """spaCy's scores by their spaCy names, in percent; texts are tokenised and split by the pipeline itself."""
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
    scores = nlp.evaluate(examples)
    return {key: 100 * scores[key] for key in SYNTAX_FIGURES}


def score_entities(nlp: Language, gold: Iterable[Doc]) -> dict[str, float]:
    """Exact-span micro precision, recall and F in percent, places merged; F of each merged label.

    A predicted span that lies wholly in tokens the corpus does not supervise counts neither way.
    """
    right: Counter[str] = Counter()
    predicted: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    docs = list(gold)
    for doc, read in zip(docs, nlp.pipe(doc.text for doc in docs), strict=True):
        truth = set(merged_spans(doc))
        unsupervised = {i for token in doc if token.ent_iob == 0 for i in range(token.idx, token.idx + len(token))}
        found = {span for span in merged_spans(read) if not unsupervised.issuperset(_letters(doc.text, *span[:2]))}
        wanted.update(label for *_, label in truth)
        predicted.update(label for *_, label in found)
        right.update(label for *_, label in truth & found)
    precision, recall, total = _prf(right.total(), predicted.total(), wanted.total())
    by_label = {f"F {label}": _prf(right[label], predicted[label], wanted[label])[2] for label in sorted(wanted)}
    return {"precision": precision, "recall": recall, "F": total} | by_label


def merged_spans(doc: Doc) -> Iterator[tuple[int, int, str]]:
    """(start, end, merged label) in characters of every person, organisation and place."""
    for entity in doc.ents:
        if entity.label_ in MERGED_LABELS:
            yield entity.start_char, entity.end_char, MERGED_LABELS[entity.label_]


def words_per_second(nlp: Language, texts: list[str]) -> float:
    """Tokens that are no white space, per second of this process's time, over `texts` in batches."""
    start = time.process_time()
    words = sum(1 for doc in nlp.pipe(texts) for token in doc if not token.is_space)
    return words / (time.process_time() - start)


def _letters(text: str, start: int, end: int) -> list[int]:
    return [i for i in range(start, end) if not text[i].isspace()]


def _prf(right: int, predicted: int, wanted: int) -> tuple[float, float, float]:
    precision, recall = right / max(predicted, 1), right / max(wanted, 1)
    return 100 * precision, 100 * recall, 200 * precision * recall / max(precision + recall, 1e-9)


def print_table(rows: list[tuple[str, float]]) -> None:
    """The rows on standard output, one a line."""
    for name, figure in rows:
        print(f"{name:<40}{figure:>10.1f}")


if __name__ == "__main__":
    print_table(measure_language(load_pipeline(Path(sys.argv[2]) if len(sys.argv) > 2 else None), Path(sys.argv[1])))
