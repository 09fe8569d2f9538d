"""The language pipeline and the two ways to read articles with it.

Everything downstream calls `load_pipeline()` and uses ordinary Doc, Token and Span attributes: `token.dep_` (Universal
Dependencies), `token.pos_`, `token.tag_` (Penn Treebank), `token.morph`, `token.lemma_`, `doc.sents`, `doc.ents`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import cast

import numpy
import spacy
from spacy.language import Language
from spacy.tokens import Doc

# What the model's config.cfg names is registered by these, also where the package's entry points are not installed.
from sitrep.transforms.language.encoder import component, tokenization  # noqa: F401
from sitrep.transforms.language.entities import ENTITY_RULES, EntityRules, agree_on_labels
from sitrep.transforms.language.heads import names as names_head  # noqa: F401
from sitrep.transforms.language.heads import parser, tagger  # noqa: F401
from sitrep.transforms.language.lemmas import LEMMA_LEXICON

MODEL_FOLDER = Path(__file__).parent / "model"

# No paragraph is as long (about 1,000 words), a transcript without line breaks is: it is cut between sentences.
LONGEST_DOC = 5_000  # characters

# What is in memory at once; neither changes a result. The components take 6 kB a word of a batch while they run.
ARTICLES_AT_ONCE = 64
BATCH_CHARACTERS = 60_000


@dataclass(frozen=True, slots=True)
class ParsedZone:
    """One paragraph of an article, parsed. `text[offset + token.idx]` is where a token starts in the article."""

    doc: Doc
    offset: int  # characters from the start of the article's text
    zone: int  # which of the article's zones it lies in, counted from 0


def load_pipeline(path: Path | None = None, names: Iterable[tuple[str, str]] = ()) -> Language:
    """The trained pipeline with its lemma lexicon and entity rules; the same object for the same arguments.

    path: a folder that `spacy.load` reads; the model shipped beside this file if None.
    names: (alias, label) of known actors and places, e.g. ("Quds Force", "ORG"); see `entities` for their precedence.
    Raises OSError if there is no pipeline at `path`, ValueError for a label outside `entities.LABELS`.
    """
    return _load_pipeline((path or MODEL_FOLDER).resolve(), tuple(names))


@lru_cache(maxsize=4)
def _load_pipeline(path: Path, names: tuple[tuple[str, str], ...]) -> Language:
    nlp = spacy.load(path)
    nlp.add_pipe(LEMMA_LEXICON, last=True)
    cast(EntityRules, nlp.add_pipe(ENTITY_RULES, last=True)).add_names(names)
    return nlp


def parse_zones(nlp: Language, text: str, zones: Sequence[tuple[int, int]]) -> list[ParsedZone]:
    """The paragraphs of one article, parsed, in the order of the zones.

    zones: (start, end) in characters of `text`; [(0, len(text))] reads all of it. A line of text is a paragraph: no
    sentence crosses a line break or the border of a zone, so a title without a full stop stays by itself.
    Lines of white space give nothing. Raises ValueError for a zone outside the text.
    """
    return next(parse_articles(nlp, [(text, zones)]))


def parse_articles(
    nlp: Language, articles: Iterable[tuple[str, Sequence[tuple[int, int]]]], batch_size: int = 128
) -> Iterator[list[ParsedZone]]:
    """For each (text, zones), in order, what `parse_zones` gives; several times faster, as paragraphs share batches.

    batch_size: paragraphs parsed together at most. Only `ARTICLES_AT_ONCE` articles are held at a time.
    """
    waiting = iter(articles)
    while batch := list(islice(waiting, ARTICLES_AT_ONCE)):
        places = [find_paragraphs(text, zones) for text, zones in batch]
        texts = (text[start:end] for (text, _), spans in zip(batch, places, strict=True) for start, end, _ in spans)
        docs = (doc for group in _group(texts, batch_size) for doc in nlp.pipe(group, batch_size=batch_size))
        for spans in places:
            parsed = [ParsedZone(_without_tensor(next(docs)), start, zone) for start, _, zone in spans]
            agree_on_labels([paragraph.doc for paragraph in parsed])
            yield parsed


def find_paragraphs(text: str, zones: Sequence[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """(start, end, zone number) of every line with words in it, trimmed; a line over `LONGEST_DOC` in several pieces.

    Raises ValueError for a zone outside the text.
    """
    found = []
    for number, (start, end) in enumerate(zones):
        if not 0 <= start <= end <= len(text):
            raise ValueError(f"zone {number} is ({start}, {end}); the text has {len(text)} characters")
        at = start
        for line in text[start:end].splitlines(keepends=True):
            words = line.strip()
            if words:
                first = at + len(line) - len(line.lstrip())
                found.extend((a, b, number) for a, b in _pieces(text, first, first + len(words)))
            at += len(line)
    return found


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """(start, end) cut into pieces of at most LONGEST_DOC, after a full stop if there is one, else at a space."""
    while end - start > LONGEST_DOC:
        window = text[start : start + LONGEST_DOC]
        cut = max(window.rfind(". ") + 1, 0) or max(window.rfind(" "), 0) or LONGEST_DOC
        yield start, start + cut
        start += cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield start, end


def _group(texts: Iterable[str], size: int) -> Iterator[list[str]]:
    """Runs of at most `size` texts and about BATCH_CHARACTERS characters."""
    group: list[str] = []
    characters = 0
    for text in texts:
        group.append(text)
        characters += len(text)
        if len(group) == size or characters >= BATCH_CHARACTERS:
            yield group
            group, characters = [], 0
    if group:
        yield group


def _without_tensor(doc: Doc) -> Doc:
    # The encoder leaves 1.5 kB a token on the Doc that nothing reads after the parse.
    doc.tensor = numpy.zeros((0,), dtype="float32")
    return doc
