"""Scores of tags, lemmas and trees on raw text, under the field's two definitions, which differ in three ways.

- *spaCy's scorer*, which the bars of this project and the study behind them are in: F1 of arcs without punctuation,
  full labels ("nsubj:pass" is not "nsubj"); a piece of a gold word may be right for it.
- *CoNLL 2018 shared task* (`conll18_ud_eval.py`), which parsers are compared by: F1 of all words, punctuation among
  them; labels without subtypes; a word is right only if it has the very characters of a gold word. One thing is
  simpler here: the parts of "don't" are words like any others, as our Docs hold them.
"""

from collections.abc import Sequence

from spacy.scorer import Scorer
from spacy.tokens import Doc, Token
from spacy.training import Example

# Labels that spaCy's parser leaves out of LAS and UAS.
PUNCTUATION = ("p", "punct")

# What we call it, and the token's attribute.
ATTRIBUTES = {"UPOS": "pos", "XPOS": "tag", "lemma": "lemma"}

Pairs = Sequence[tuple[Doc, Doc]]


def score_as_spacy(pairs: Pairs) -> dict[str, float]:
    """LAS, UAS, UPOS, XPOS, lemma, sentence F in percent by spaCy's scorer; token F.

    pairs: (as read, gold) Docs of the same text. Asks the scorer itself, so that the pipeline's components need none.
    """
    examples = [Example(read, gold) for read, gold in pairs]
    trees = Scorer.score_deps(examples, "dep", getter=_label, ignore_labels=PUNCTUATION)
    sentences = Scorer.score_spans(examples, "sents")
    words = {name: Scorer.score_token_attr(examples, key)[f"{key}_acc"] for name, key in ATTRIBUTES.items()}
    scores = {
        "LAS": trees["dep_las"],
        "UAS": trees["dep_uas"],
        **words,
        "sentence F": sentences["sents_f"],
        "token F": Scorer.score_tokenization(examples)["token_f"],
    }
    return {name: 100 * score for name, score in scores.items()}


def score_as_conll18(pairs: Pairs) -> dict[str, float]:
    """LAS, UAS, UPOS, XPOS, lemma, sentence and word F1 in percent as the CoNLL 2018 shared task counts them."""
    right = dict.fromkeys(("LAS", "UAS", "UPOS", "XPOS", "lemma", "sentences", "words"), 0)
    words = sentences = 0  # gold's and the pipeline's together
    for read, gold in pairs:
        wanted = {_place(token): token for token in gold if not token.is_space}
        found = {_place(token): token for token in read if not token.is_space}
        words += len(wanted) + len(found)
        spans, gold_spans = _sentences(read), _sentences(gold)
        sentences += len(spans) + len(gold_spans)
        right["sentences"] += len(spans & gold_spans)
        for place, token in found.items():
            if place not in wanted:
                continue
            other = wanted[place]
            attached = _place(token.head) == _place(other.head)
            right["words"] += 1
            right["UAS"] += attached
            right["LAS"] += attached and _label(token, "dep").split(":")[0] == _label(other, "dep").split(":")[0]
            right["UPOS"] += token.pos == other.pos
            right["XPOS"] += token.tag == other.tag
            right["lemma"] += token.lemma == other.lemma
    return {name: 200 * count / max(sentences if name == "sentences" else words, 1) for name, count in right.items()}


def score_verb_lemmas(pairs: Pairs) -> float:
    """Of gold's verbs (UPOS VERB, no auxiliaries) that the tokenizer cut right: percent with gold's lemma.

    0.0 if there is none.
    """
    right = verbs = 0
    for read, gold in pairs:
        found = {_place(token): token.lemma_ for token in read}
        for token in gold:
            if token.pos_ == "VERB" and _place(token) in found:
                verbs += 1
                right += found[_place(token)] == token.lemma_
    return 100 * right / max(verbs, 1)


def _place(token: Token) -> tuple[int, int]:
    return token.idx, token.idx + len(token)


def _label(token: Token, _: str) -> str:
    return token.dep_.lower()


def _sentences(doc: Doc) -> set[tuple[int, int]]:
    """(start, end) in characters, without white space at either end."""
    spans = set()
    for sentence in doc.sents:
        words = [token for token in sentence if not token.is_space]
        if words:
            spans.add((words[0].idx, words[-1].idx + len(words[-1])))
    return spans
