"""Training Docs from the corpora of the evaluation data folder: read, cleaned, and varied as news text varies.

Labels. The corpora come with GPE, LOC and FAC told apart by key words inside names ("Sea", "Airport"), and with
places of one word as GPE; what those key words get wrong is in `PLACE_CORRECTIONS`. A token that its corpus does not
supervise (dates in all but GMB, events in UNER) is missing (`ent_iob` 0), never O, and stays so here.
TIME, MONEY, PERCENT, QUANTITY, CARDINAL, ORDINAL, WEAPON and LAW are in no corpus: rules find them (`entities.py`).
"""

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span, Token

SYNTAX_TRAIN = ("ud/ewt_train.spacy", "ud/gum_oklic_train.spacy")
SYNTAX_DEV = ("ud/ewt_dev.spacy", "ud/gum_oklic_dev.spacy")
NER_GOLD = ("ner/uner_ewt_train_v0.spacy", "ner/wikigold_train.spacy", "ner/crossner_politics_train.spacy")
NER_NAMED = "ner/gum_named_train.spacy"
NER_SILVER = "ner/gmb_train.spacy"
NER_DEV = ("ner/uner_ewt_dev.spacy", "ner/gmb_dev.spacy")

# GMB is newswire, but its labels are a machine's: enough of it to learn the genre, too little to outvote the gold.
SILVER_TOKENS = 350_000

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

CURLY = {"'": "\u2019", "`": "\u2018"}


def read_docs(corpora: Path, name: str, nlp: Language) -> list[Doc]:
    """The Docs of one DocBin under the corpora folder. Raises FileNotFoundError, which names the file."""
    return list(DocBin().from_disk(corpora / name).get_docs(nlp.vocab))


def read_checksums(folder: Path) -> dict[str, str]:
    """sha256 of every input file as the recipe expects it, by path under the corpora folder."""
    lines = (folder / "inputs.sha256").read_text(encoding="utf-8").splitlines()
    return {name: digest for digest, name in (line.split("  ") for line in lines)}


def check_inputs(corpora: Path, expected: dict[str, str]) -> None:
    """Raises ValueError naming the first file whose content is not the one the recipe was written for."""
    for name, digest in expected.items():
        found = sha256((corpora / name).read_bytes()).hexdigest()
        if found != digest:
            raise ValueError(f"{name}: sha256 is {found}, the recipe expects {digest}")


def make_syntax_docs(corpora: Path, nlp: Language, rng: random.Random) -> list[Doc]:
    """Training Docs with tags, morphology, lemmas and trees; paragraphs, single sentences and their variants."""
    docs = [doc for name in SYNTAX_TRAIN for doc in read_docs(corpora, name, nlp)]
    # An article's paragraph holds one to four sentences, a treebank's document up to fifty: train on both lengths.
    pieces = [piece for doc in docs for piece in ([doc] if rng.random() < 0.5 else cut_into_paragraphs(doc, rng))]
    return [*pieces, *vary(pieces, rng)]


def make_entity_docs(corpora: Path, nlp: Language, rng: random.Random, silver: Iterable[Doc] = ()) -> list[Doc]:
    """Training Docs with entities: the gold sets, part of GMB, `silver` (Docs already labelled), and variants."""
    gold = [doc for name in NER_GOLD for doc in read_docs(corpora, name, nlp)]
    gold += [doc for doc in read_docs(corpora, NER_NAMED, nlp) if doc.ents]
    newswire = read_docs(corpora, NER_SILVER, nlp)
    rng.shuffle(newswire)
    docs = [*gold, *take_tokens(newswire, SILVER_TOKENS)]
    labels = majority_labels(docs)
    docs = [*(correct_labels(doc, labels) for doc in docs), *silver]
    return [*docs, *vary(docs, rng)]


def take_tokens(docs: Iterable[Doc], limit: int) -> Iterator[Doc]:
    """Docs until they hold `limit` tokens."""
    taken = 0
    for doc in docs:
        if taken >= limit:
            return
        taken += len(doc)
        yield doc


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


def cut_into_paragraphs(doc: Doc, rng: random.Random) -> Iterator[Doc]:
    """The sentences of `doc` in runs of one to four, each a Doc."""
    sentences = list(doc.sents)
    while sentences:
        run = rng.choice((1, 1, 2, 2, 3, 4))
        yield doc[sentences[0].start : sentences[:run][-1].end].as_doc()
        del sentences[:run]


def vary(docs: Iterable[Doc], rng: random.Random) -> Iterator[Doc]:
    """Copies of some Docs as news would print them: with curly quotes, as a headline, with stray white space."""
    for doc in docs:
        draw = rng.random()
        if draw < 0.12 and any(token.text[:1] in "'\"`" or "'" in token.text for token in doc):
            yield with_words(doc, [curly(token) for token in doc])
        elif draw > 0.96 and len(doc) < 40:
            yield as_headline(doc)
        elif 0.12 <= draw < 0.15 and len(doc) < 120:
            yield with_stray_space(doc, rng)


def curly(token: Token) -> str:
    """The token's text with typographic quotes: “ opens where a space stands before, ” closes elsewhere."""
    opens = token.i == 0 or bool(token.nbor(-1).whitespace_)
    return token.text.replace('"', "\u201c" if opens else "\u201d").translate(str.maketrans(CURLY))


def as_headline(doc: Doc) -> Doc:
    """A copy in title case and without the last full stop, as titles come."""
    end = len(doc) - 1 if len(doc) > 2 and doc[-1].text == "." else len(doc)
    short = doc[:end].as_doc() if end < len(doc) else doc
    # Prepositions and articles stay small in a title; "U.S." and "iPhone" keep their shape.
    words = [t.text if len(t) < 4 or not t.is_lower or t.text[0] == "'" else t.text.capitalize() for t in short]
    return with_words(short, words)


def with_words(doc: Doc, words: list[str]) -> Doc:
    """A copy of `doc` with other words and the same annotation."""
    copy = Doc(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc])
    copy.from_array(_ATTRIBUTES, doc.to_array(_ATTRIBUTES))  # ty: ignore[invalid-argument-type]  # its own array
    return copy


_ATTRIBUTES: list[int | str] = ["TAG", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "SENT_START", "ENT_IOB", "ENT_TYPE"]


def with_stray_space(doc: Doc, rng: random.Random) -> Doc:
    """A copy with one white space token inside: a double space, a non-breaking space, a tab."""
    at = rng.randrange(len(doc))
    text = rng.choice((" ", "\u00a0", "  ", "\t"))
    words = [token.text for token in doc]
    spaces = [bool(token.whitespace_) for token in doc]
    inside = (doc[at].ent_iob == 3 and at + 1 < len(doc) and doc[at + 1].ent_iob == 1) or doc[at].ent_iob == 1
    if not spaces[at] or inside:
        return doc.copy()
    shift = [i if i <= at else i + 1 for i in range(len(doc))]

    def insert(values: list, value: object) -> list:
        return [*values[: at + 1], value, *values[at + 1 :]]

    annotation: dict[str, Any] = {"ents": insert([_iob(t) for t in doc], "O")}
    if doc.has_annotation("DEP"):
        annotation = {
            "tags": insert([t.tag_ for t in doc], "_SP"),
            "pos": insert([t.pos_ for t in doc], "SPACE"),
            "morphs": insert([str(t.morph) for t in doc], ""),
            "lemmas": insert([t.lemma_ for t in doc], text),
            "heads": insert([shift[t.head.i] for t in doc], at),
            "deps": insert([t.dep_ for t in doc], "dep"),
        }
    return Doc(doc.vocab, words=insert(words, text), spaces=insert(spaces, False), **annotation)


def _iob(token: Token) -> str | None:
    if token.ent_iob == 0:
        return None
    return f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O"
