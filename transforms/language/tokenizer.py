"""A tokenizer that reads typographic and hidden characters as their plain forms, and keeps the text as it is.

News comes with curly quotes, soft hyphens and zero-width spaces. The model has to see "Israel's" in all of
them, and every offset has to count characters of the text that came in. So:

- the text is tokenised in a plain form of equal length (one character for one), then the tokens get back their words;
- the features that the model reads (norm, lower, prefix, suffix, shape) are computed on the plain form of the word.

`doc.text == text` and `token.text == text[token.idx : token.idx + len(token)]` hold for every string that UTF-8 can
hold; a lone surrogate, as broken JSON escapes leave them, becomes U+FFFD and moves no offset.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

# Compiled modules of spaCy that come without stubs are hidden from the type checker.
from spacy.attrs import IS_PUNCT, IS_QUOTE, LIKE_NUM, LOWER, NORM, PREFIX, SHAPE, SUFFIX  # ty: ignore[import-not-found]
from spacy.lang.en import English
from spacy.tokenizer import Tokenizer  # ty: ignore[import-not-found]
from spacy.tokens import Doc
from spacy.util import DummyTokenizer
from spacy.vocab import Vocab, create_vocab

from sitrep.transforms.language.word_borders import ABBREVIATED_HERE, make_tokenizer

# One character for one, so that offsets hold. Dashes stay: "–" between numbers is a range, "-" joins a word.
PLAIN_CHARACTERS = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u2032": "'", "\u00b4": "'", "\u02bc": "'",
        "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\u2033": '"', "\u00ab": '"', "\u00bb": '"',
        "\u2010": "-", "\u2011": "-",
    }
)  # fmt: skip

# Soft hyphen, zero-width space and joiners, word joiner, byte order mark, bidirectional marks and isolates.
HIDDEN_CHARACTERS = dict.fromkeys(
    [0x00AD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), *range(0x2066, 0x206A), 0xFEFF]
)

# Feature strings are kept by the vocabulary for the life of the process: a base64 blob must not fill it.
LONGEST_FEATURE = 100  # characters

# A longer run without white space is a blob or a line of "=====": one token, as splitting it costs its length squared.
LONGEST_WORD = 1_000  # characters

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_ABBREVIATED_HERE = re.compile(ABBREVIATED_HERE)
_ENDLESS_WORD = re.compile(rf"\S{{{LONGEST_WORD},}}")

_PLAIN_ATTRIBUTES = (NORM, LOWER, PREFIX, SUFFIX, SHAPE, IS_PUNCT, IS_QUOTE, LIKE_NUM)


def plain(text: str) -> str:
    """`text` with typographic quotes and hyphens as ASCII; same length, so offsets are unchanged."""
    return text.translate(PLAIN_CHARACTERS)


def plain_word(word: str) -> str:
    """The form of a word that features are computed on: plain quotes, no hidden characters, at most 100 characters.

    A word of hidden characters alone stays as it is.
    """
    shown = word.translate(PLAIN_CHARACTERS).translate(HIDDEN_CHARACTERS)
    return (shown or word)[:LONGEST_FEATURE]


def _on_plain_word(attribute: Callable[[str], Any]) -> Callable[[str], Any]:
    return lambda word: attribute(plain_word(word))


def plain_vocab() -> Vocab:
    """A new English vocabulary whose lexical features are those of the plain form of each word."""
    vocab = create_vocab("en", English.Defaults)
    getters = vocab.lex_attr_getters  # ty: ignore[missing-attribute]  # spaCy's stub lacks it
    for attribute in _PLAIN_ATTRIBUTES:
        getters[attribute] = _on_plain_word(getters[attribute])
    return vocab


def _join_abbreviations(doc: Doc) -> None:
    """Puts "No" and "." together where the words after them show an abbreviation."""
    spans = (doc.char_span(*found.span()) for found in _ABBREVIATED_HERE.finditer(doc.text))
    cut = [span for span in spans if span is not None and len(span) == 2]
    if cut:
        with doc.retokenize() as retokenizer:
            for span in cut:
                retokenizer.merge(span)


class PlainTokenizer(DummyTokenizer):
    """spaCy's tokenizer run over the plain form; the Doc holds the words as they stand in the text.

    The rules are those of `word_borders`, whatever rules a model's folder was saved with.
    """

    def __init__(self, loaded: Tokenizer) -> None:
        """`loaded`: the tokenizer to stand in for; its vocabulary is kept."""
        self.vocab = loaded.vocab
        self.inner = make_tokenizer(self.vocab)

    def __call__(self, text: str) -> Doc:
        """A Doc with `doc.text == text`; a lone surrogate, which UTF-8 cannot hold, is U+FFFD in it.

        Raises TypeError if `text` is no string.
        """
        text = _LONE_SURROGATE.sub("\ufffd", text)
        plain_text = plain(text)
        # Letters in place of the blob keep its length and give one token.
        read = self.inner(_ENDLESS_WORD.sub(lambda run: "x" * len(run[0]), plain_text))
        _join_abbreviations(read)
        if read.text == text:
            return read
        doc = Doc(
            self.vocab,
            words=[text[token.idx : token.idx + len(token)] for token in read],
            spaces=[bool(token.whitespace_) for token in read],
        )
        # "n't" and "'ll" have norms of their own in the tokenizer's exceptions; the new Doc knows only its words.
        for token, model in zip(doc, read, strict=True):
            if token.norm != model.norm:
                token.norm_ = model.norm_
        return doc

    # Saved as the plain tokenizer inside, so that `spacy.load` reads the folder without this class.
    def to_bytes(self, **kwargs: Any) -> bytes:
        """The inner tokenizer's bytes."""
        return self.inner.to_bytes(**kwargs)

    def from_bytes(self, data: bytes, **kwargs: Any) -> "PlainTokenizer":
        """Itself, unchanged: the rules are the code's."""
        return self

    def to_disk(self, path: Path | str, **kwargs: Any) -> None:
        """Writes the inner tokenizer."""
        self.inner.to_disk(path, **kwargs)

    def from_disk(self, path: Path | str, **kwargs: Any) -> "PlainTokenizer":
        """Itself, unchanged: the rules are the code's."""
        return self
