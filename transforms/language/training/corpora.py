"""Training Docs from the corpora of the evaluation data folder: read, checked and corrected.

Labels. The corpora come with GPE, LOC and FAC told apart by key words inside names ("Sea", "Airport"), and with
places of one word as GPE; what those key words get wrong is in `PLACE_CORRECTIONS`. A token that its corpus does not
supervise (dates in all but GMB, events in UNER) is missing (`ent_iob` 0), never O, and stays so here.
TIME, MONEY, PERCENT, QUANTITY, CARDINAL, ORDINAL, WEAPON and LAW are in no corpus: rules find them (`entities.py`).
"""

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span

SYNTAX_TRAIN = ("ud/ewt_train.spacy", "ud/gum_oklic_train.spacy")
SYNTAX_DEV = ("ud/ewt_dev.spacy", "ud/gum_oklic_dev.spacy")
NER_DEV = ("ner/uner_ewt_dev.spacy", "ner/gmb_dev.spacy")

# "Africa", "Coast", "Lake" and "Island" in a name made these a region.
PLACE_CORRECTIONS = {
    "South Africa": "GPE", "Ivory Coast": "GPE", "Central African Republic": "GPE", "Salt Lake City": "GPE",
    "Atlantic City": "GPE", "Marshall Islands": "GPE", "Solomon Islands": "GPE", "Rhode Island": "GPE",
    "Gold Coast": "GPE", "Long Beach": "GPE", "Virginia Beach": "GPE", "Beverly Hills": "GPE", "Cape Verde": "GPE",
    "West Bank": "LOC", "Gaza Strip": "LOC", "Golan Heights": "LOC", "Sinai": "LOC", "Middle East": "LOC",
}  # fmt: skip

# A name seen this often with one label this mostly has that label everywhere: mends "West Bank" as ORG, and makes
# "Tehran denied it" a place that acts, as events need it, where one corpus says ORG and the others GPE.
MAJORITY_COUNT, MAJORITY_SHARE = 6, 0.75


def read_docs(corpora: Path, name: str, nlp: Language) -> list[Doc]:
    """The Docs of one DocBin under the corpora folder. Raises FileNotFoundError, which names the file."""
    return list(DocBin().from_disk(corpora / name).get_docs(nlp.vocab))


def read_checksums(listed: Path) -> dict[str, str]:
    """sha256 of every input file as the recipe expects it, by path under its folder; as `sha256sum` prints them."""
    lines = listed.read_text(encoding="utf-8").splitlines()
    return {name: digest for digest, name in (line.split("  ") for line in lines)}


def check_inputs(folder: Path, expected: dict[str, str]) -> None:
    """Raises ValueError naming the first file whose content is not the one the recipe was written for."""
    for name, digest in expected.items():
        found = sha256((folder / name).read_bytes()).hexdigest()
        if found != digest:
            raise ValueError(f"{name}: sha256 is {found}, the recipe expects {digest}")


def majority_labels(docs: Iterable[Doc]) -> dict[str, str]:
    """The label of every name that has one nearly always (`MAJORITY_COUNT`, `MAJORITY_SHARE`), and the corrections."""
    seen: dict[str, Counter[str]] = {}
    for doc in docs:
        for name in doc.ents:
            if name.label_ not in ("DATE", "EVENT"):
                seen.setdefault(name.text, Counter())[name.label_] += 1
    found = {}
    for name, labels in seen.items():
        label, count = labels.most_common(1)[0]
        if count >= MAJORITY_COUNT and count >= MAJORITY_SHARE * labels.total():
            found[name] = label
    return found | PLACE_CORRECTIONS


def correct_labels(doc: Doc, labels: dict[str, str]) -> Doc:
    """A copy of `doc` with each entity under the label of its name; missing tokens stay missing."""
    copy = doc.copy()
    entities = [Span(copy, e.start, e.end, label=labels.get(e.text, e.label_)) for e in doc.ents]
    set_entities(copy, entities, missing=[token.i for token in doc if token.ent_iob == 0])
    return copy


def set_entities(doc: Doc, entities: list[Span], missing: Iterable[int]) -> None:
    """Sets `doc.ents`; the tokens at `missing` are unsupervised, all others outside of entities are O."""
    doc.set_ents(entities, missing=[doc[i : i + 1] for i in missing], default="outside")
