"""What a pipeline scores on the evaluation data folder's test sets, from raw text, with all rules on.

python -m sitrep.transforms.language.training.evaluate CORPORA [MODEL]
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from sitrep.transforms.language.pipeline import load_pipeline
from sitrep.transforms.language.training.corpora import read_docs
from sitrep.transforms.language.training.word_scores import score_as_conll18, score_as_spacy, score_verb_lemmas

SYNTAX_TESTS = {"EWT test": "ud/ewt_test", "GUM news": "ud/gum_news_eval", "PUD news": "ud/pud_news_eval"}
NER_TESTS = {"UNER PUD": "ner/uner_pud_test", "UNER EWT test": "ner/uner_ewt_test"}

# UNER tells persons, organisations and places; which kind of place is the corpora's reading, not UNER's.
MERGED_LABELS = {"PERSON": "PERSON", "ORG": "ORG", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE"}


def measure_language(nlp: Language, corpora: Path) -> list[tuple[str, float]]:
    """(name, figure) rows in percent: trees, tags, lemmas and borders of words and sentences; NER micro F.

    Texts are cut into words and sentences by the pipeline itself. "LAS" and its like are spaCy's scorer's, which leaves
    punctuation out; those "as CoNLL-18" are the shared task's (see `word_scores`).
    corpora: the folder with `ud/` and `ner/`. Raises FileNotFoundError for a missing set.
    """
    rows = []
    for title, name in SYNTAX_TESTS.items():
        gold = read_docs(corpora, f"{name}.spacy", nlp)
        rows += [(f"{title} {figure}", score) for figure, score in score_syntax(nlp, gold).items()]
    for title, name in NER_TESTS.items():
        gold = read_docs(corpora, f"{name}.spacy", nlp)
        rows += [(f"{title} NER {figure}", score) for figure, score in score_entities(nlp, gold).items()]
    return rows


def score_syntax(nlp: Language, gold: Sequence[Doc]) -> dict[str, float]:
    """Scores in percent of what the pipeline reads in the raw text of gold Docs."""
    pairs = list(zip(nlp.pipe(doc.text for doc in gold), gold, strict=True))
    conll = {f"{name} as CoNLL-18": score for name, score in score_as_conll18(pairs).items()}
    return {**score_as_spacy(pairs), "verb lemma": score_verb_lemmas(pairs), **conll}


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
