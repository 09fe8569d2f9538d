"""The attested forms of the lemma lexicon, from the treebanks that the tagger is trained on."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from spacy.tokens import Doc

# Once may be a typing error ("teh"); a form with several lemmas is left to the model.
LEAST_COUNT, LEAST_SHARE = 2, 0.8

# A name, number, address or mark of punctuation says nothing about the next one.
OPEN_TAGS = frozenset({"NNP", "NNPS", "CD", "FW", "ADD", "GW", "NFP", "AFX", "SYM", "LS", "_SP", "XX", ""})


def count_forms(docs: Iterable[Doc]) -> dict[tuple[str, str], Counter[str]]:
    """How often each (form in lower case, Penn tag) has each lemma."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for doc in docs:
        for token in doc:
            if token.tag_ not in OPEN_TAGS and token.text[0].isalpha() and token.lemma_:
                counts.setdefault((token.text.lower(), token.tag_), Counter())[token.lemma_] += 1
    return counts


def write_attested_forms(docs: Iterable[Doc], path: Path) -> int:
    """Writes form, tag, lemma, count, tab-separated and sorted; returns how many rows."""
    rows = []
    for (form, tag), lemmas in sorted(count_forms(docs).items()):
        lemma, count = lemmas.most_common(1)[0]
        if count >= LEAST_COUNT and count >= LEAST_SHARE * lemmas.total():
            rows.append(f"{form}\t{tag}\t{lemma}\t{count}")
    path.write_text("\n".join(["form\ttag\tlemma\tcount", *rows]) + "\n", encoding="utf-8")
    return len(rows)
