"""Silver entity labels over dated news items, so that the model meets today's names and the present tense of digests.

A first model and the entity rules label the items; then the whole collection corrects single items: a name has one
label in it, and where a name is an entity most of the time it is one always. What stays in doubt is missing, not O.
"""

import csv
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span

from sitrep.transforms.language.tokenizer import plain
from sitrep.transforms.language.training.corpora import set_entities

ITEMS = "current_events.jsonl"
RELEASES = "whitehouse.jsonl"
# Items that are annotated with events elsewhere and measured on: never trained on.
HELD_OUT = "../gold/current_events_dev.texts.jsonl"

# A long transcript is to weigh no more than a short statement.
PARAGRAPHS_OF_ONE = 3

# What the corpora supervise; numbers, weapons and laws are the rules' business and stay missing.
SILVER_LABELS = frozenset({"PERSON", "ORG", "NORP", "GPE", "LOC", "FAC"})

# A name needs this share of its mentions under one label, and this many mentions, to be corrected or filled in.
SURE_SHARE, SURE_COUNT = 0.7, 3


def read_silver_names() -> list[tuple[str, str]]:
    """(name, label) of known countries, places and groups, for `load_pipeline`."""
    with (Path(__file__).parent / "silver_names.csv").open(encoding="utf-8", newline="") as rows:
        return [(row["name"], row["label"]) for row in csv.DictReader(rows)]


def read_items(corpora: Path) -> Iterator[str]:
    """Texts of the items, each once, without the held-out ones."""
    held_out = {json.loads(line)["id"] for line in (corpora / HELD_OUT).read_text(encoding="utf-8").splitlines()}
    seen = set()
    for line in (corpora / ITEMS).read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        if item["id"] not in held_out and item["text"] not in seen:
            seen.add(item["text"])
            yield item["text"]


def read_releases(corpora: Path, rng: random.Random, words: int) -> Iterator[str]:
    """Paragraphs of official news, drawn at random from documents drawn at random, until they hold `words` words."""
    lines = (corpora / RELEASES).read_text(encoding="utf-8").splitlines()
    rng.shuffle(lines)
    for line in lines:
        paragraphs = [text for text in json.loads(line)["text"].split("\n") if 20 <= text.count(" ") <= 120]
        for text in rng.sample(paragraphs, min(PARAGRAPHS_OF_ONE, len(paragraphs))):
            yield text
            words -= text.count(" ") + 1
        if words <= 0:
            return


def read_all_releases(corpora: Path) -> Iterator[str]:
    """The official news, whole."""
    for line in (corpora / RELEASES).read_text(encoding="utf-8").splitlines():
        yield json.loads(line)["text"]


def make_silver_docs(nlp: Language, texts: Iterable[str]) -> list[Doc]:
    """The texts as Docs with silver entities; `nlp` is a whole pipeline with its entity rules."""
    docs = list(nlp.pipe(texts))
    labels: dict[str, Counter[str]] = {}
    for doc in docs:
        for entity in doc.ents:
            labels.setdefault(plain(entity.text), Counter())[entity.label_] += 1
    sure = {
        name: label
        for name, counts in labels.items()
        for label, count in counts.most_common(1)
        if label in SILVER_LABELS and count >= SURE_COUNT and count >= SURE_SHARE * counts.total()
    }
    unsure = {
        name for name, counts in labels.items()
        if name not in sure and len(counts) > 1 and set(counts) & SILVER_LABELS
    }  # fmt: skip
    return [label_with_certainty(doc, sure, unsure) for doc in docs]


def label_with_certainty(doc: Doc, sure: dict[str, str], unsure: set[str]) -> Doc:
    """A bare copy of `doc` with the entities that are sure; doubtful names and stray proper nouns are missing."""
    bare = Doc(doc.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc])
    kept, missing = [], set()
    for entity in doc.ents:
        name = plain(entity.text)
        if name in sure:
            kept.append(Span(bare, entity.start, entity.end, label=sure[name]))
        elif entity.label_ in SILVER_LABELS and name not in unsure:
            kept.append(Span(bare, entity.start, entity.end, label=entity.label_))
        else:
            missing.update(range(entity.start, entity.end))
    # A name that is an entity elsewhere, or a capital inside a sentence that nothing explains.
    missing.update(t.i for t in doc if not t.ent_type_ and t.pos_ == "PROPN" and not t.is_sent_start)
    set_entities(bare, kept, sorted(missing))
    return bare
