"""Who speaks, named beside what is said: "Governor: strike kills five", "Drones hit a depot – officials".

Parsers take such a label for a subject, or what is said for an apposition of it. Here it hangs as "parataxis" on the
head of what is said, so that it takes no part in it and can still be asked for (`label_of`).
"""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from sitrep.transforms.events.grammar.relations import dependents

LABEL = "parataxis"
LONGEST = 14
LONGEST_BEHIND = 6
DASHES = frozenset({"-", "–", "—"})
SELF = frozenset({"i", "we"})  # "Ana B.: “We have left the port”" says what Ana B. has done
LISTING = frozenset({",", "and", "or", ";"})


def mend_speech_labels(doc: Doc) -> None:
    """Changes `doc` in place; mending twice changes nothing."""
    for sentence in [sent for sent in doc.sents if any(token.text == ":" or token.text in DASHES for token in sent)]:
        _part_from_front(sentence)
        _part_from_end(sentence)


def label_of(said: Token) -> Token | None:
    """The noun that stands as a label before or behind what `said` heads; None where there is none."""
    for child in said.children:
        if child.dep_ != LABEL or child.pos_ not in ("NOUN", "PROPN"):
            continue
        doc = child.doc
        if child.i < said.i and any(token.text == ":" for token in doc[child.i + 1 : said.i]):
            return child
        first = _without_marks(child)
        if child.i > said.i and doc[first - 1].text in DASHES | {":"}:
            return child
    return None


def _without_marks(label: Token) -> int:
    first = label.left_edge.i
    while first < label.i and label.doc[first].dep_ == "punct":
        first += 1
    return first


def _part_from_front(sentence: Span) -> None:
    colon = next((token for token in sentence[:LONGEST] if token.text == ":"), None)
    if colon is None or colon.i == sentence.start or colon.i + 1 >= sentence.end:
        return
    before, behind = sentence.doc[sentence.start : colon.i], sentence.doc[colon.i + 1 : sentence.end]
    if before[-1].pos_ not in ("NOUN", "PROPN") or any(token.pos_ in ("VERB", "AUX") for token in before):
        return
    label = before.root
    said = _head_of_said(behind)
    if said is None or label.pos_ not in ("NOUN", "PROPN"):
        return
    subjects = [child for child in dependents(said, "nsubj", "csubj") if child.i > colon.i]
    is_own = bool(subjects) and all(child.lower_ in SELF for child in subjects)
    if label.dep_ == "ROOT":
        said.head, said.dep_ = said, "ROOT"
        for token in [child for child in label.children if child.i > colon.i]:
            token.head = said
        label.head, label.dep_ = said, "nsubj" if is_own else LABEL
    elif label.head == said and label.dep_.startswith("nsubj") and subjects and not is_own:
        label.dep_ = LABEL


def _head_of_said(behind: Span) -> Token | None:
    """The verb at the top of what stands behind the colon; in "300 civilians killed" the participle is made it."""
    tops = [token for token in behind if token.head.i < behind.start or token.dep_ == "ROOT"]
    verb = next((token for token in tops if token.pos_ == "VERB"), None)
    if verb is None and tops:
        verb = next((child for child in dependents(tops[0], "acl") if child.tag_ == "VBN"), None)
        if verb is not None:
            verb.head, verb.dep_ = tops[0].head, tops[0].dep_
    undergoing = next((token for token in tops if token.pos_ in ("NOUN", "PROPN", "NUM") and token != verb), None)
    if verb is not None and verb.tag_ == "VBN" and undergoing is not None and undergoing.i + 1 == verb.i:
        undergoing.head, undergoing.dep_ = verb, "nsubj:pass"
    return verb


def _part_from_end(sentence: Span) -> None:
    end = sentence.end - 1 if sentence[-1].is_punct else sentence.end
    dash = next(
        (
            sentence.doc[at]
            for at in range(end - 1, max(sentence.start, end - 1 - LONGEST_BEHIND), -1)
            if sentence.doc[at].text in DASHES
        ),
        None,
    )
    if dash is None or dash.i + 1 >= end or not dash.whitespace_ or not sentence.doc[dash.i - 1].whitespace_:
        return
    behind = sentence.doc[dash.i + 1 : end]
    label, root = behind.root, sentence.root
    if label.pos_ not in ("NOUN", "PROPN") or root.pos_ != "VERB" or root.i > dash.i:
        return
    if label.dep_ == "appos" and label.ent_type_:
        return  # "a new minister – Ana B."
    if any(token.pos_ in ("VERB", "AUX", "ADP") or token.lower_ in LISTING for token in behind):
        return
    for token in [child for child in label.children if child.i < dash.i]:
        token.head = sentence.doc[token.i + 1] if token.dep_ == "case" and token.i + 1 < dash.i else root
    label.head, label.dep_ = root, LABEL
