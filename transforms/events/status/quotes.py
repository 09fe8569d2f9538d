"""Whose words a quotation is that goes over several sentences, or stands behind a label: "Ana B.: “We … They …”"."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from sitrep.transforms.events.grammar.relations import dependents
from sitrep.transforms.events.grammar.speech_labels import label_of
from sitrep.transforms.events.grammar.tree_steps import SPEECH_VERBS
from sitrep.transforms.events.lexicon.word_classes import lemma_of

OPENING, CLOSING, EITHER = frozenset({"“", "„", "«"}), frozenset({"”", "»"}), '"'


def speaker_of_quote(word: Token) -> Token | None:
    """Who says the quotation that `word` stands in, by the sentences that it begins and ends in; None if nobody is."""
    span = _quote_around(word)
    if span is None:
        return None
    doc, (first, last) = word.doc, span
    sentences = [doc[first].sent, doc[min(last, len(doc) - 1)].sent]
    if first and (doc[first - 1].text in (":", ",") or _quotes(doc[first - 1].sent)):
        sentences.insert(0, doc[first - 1].sent)
    for sentence in sentences:
        label = label_of(sentence.root)
        if label is not None and label.i < first and doc[first - 1].text == ":":
            return label
        for verb in sentence:
            if verb.pos_ == "VERB" and not first < verb.i < last and lemma_of(verb) in SPEECH_VERBS:
                speakers = [one for one in dependents(verb, "nsubj") if not first < one.i < last]
                if speakers:
                    return speakers[0]
    return None


def _quotes(sentence: Span) -> bool:
    """ "“Drones hit us,” the governor said. “They killed two.”": the sentence before tells who goes on."""
    return any(token.text in CLOSING or token.text == EITHER for token in sentence)


def _quote_around(word: Token) -> tuple[int, int] | None:
    """The tokens of the marks around a quotation; the last one past the end where the paragraph does not close it."""
    doc = word.doc
    first = _opened_before(doc, word.i)
    if first is None:
        return None
    last = next(
        (at for at in range(word.i + 1, len(doc)) if doc[at].text in CLOSING or doc[at].text == EITHER), len(doc)
    )
    if last == len(doc) and doc[first].text == EITHER:
        return None  # a mark without its fellow says nothing of where the words end
    return first, last


def _opened_before(doc: Doc, at: int) -> int | None:
    """Where the quotation begins that is open at the token `at`."""
    opened: int | None = None
    for index in range(at):
        text = doc[index].text
        if text in OPENING or (text == EITHER and opened is None):
            opened = index
        elif text in CLOSING or text == EITHER:
            opened = None
    return opened
