"""What a network scores on development Examples while it learns: gold words and sentences, greedy choices."""

from __future__ import annotations

from collections.abc import Sequence

import numpy
import torch  # ty: ignore[import-not-found]

from sitrep.transforms.language.encoder.wordpieces import WordPieces
from sitrep.transforms.language.training.examples import NAME_TAGS, Example
from sitrep.transforms.language.training.learn import chosen_heads, make_batch, score_arcs
from sitrep.transforms.language.training.network import Network


@torch.no_grad()
def measure_trees(network: Network, examples: Sequence[Example], pieces: WordPieces, punct: int) -> dict[str, float]:
    """UAS, LAS (without punctuation; labels at gold heads), tags, morphs, lemmas, sentence starts F; in percent."""
    right = dict.fromkeys(("uas", "las", "tags", "morphs", "lemmas"), 0)
    total, words_total, both, found, wanted = 0, 0, 0, 0, 0
    for at in range(0, len(examples), 16):
        batch = make_batch(examples[at : at + 16], pieces)
        words = network.encoder(batch.pieces, batch.shapes, batch.mask, batch.first, batch.last)
        labels = batch.labels
        for name, scores in zip(("tags", "morphs", "lemmas"), network.tagger(words), strict=True):
            right[name] += int((scores.argmax(-1) == labels[name]).sum())
        words_total += len(words)
        starts, dependents, heads, label_dependents, label_heads = network.tree(words)
        both += int(((starts > 0) & (labels["starts"] == 1)).sum())
        found, wanted = found + int((starts > 0).sum()), wanted + int((labels["starts"] == 1).sum())
        arcs, gold = score_arcs(batch, dependents, heads)
        known = labels["deps"] >= -1
        deps = network.arc_labels(label_dependents, label_heads[chosen_heads(batch, known, len(words))]).argmax(-1)
        counted = labels["deps"] != punct
        head_right = (arcs.argmax(-1) == gold) & counted
        right["uas"] += int(head_right.sum())
        right["las"] += int((head_right & (deps == labels["deps"])).sum())
        total += int(counted.sum())
    scores = {name: 100 * count / (total if name in ("uas", "las") else words_total) for name, count in right.items()}
    return scores | {"starts": 200 * both / max(found + wanted, 1)}


@torch.no_grad()
def measure_names(network: Network, examples: Sequence[Example], pieces: WordPieces, source: int) -> float:
    """Exact-span F in percent over the supervised words; the tag sequences are read greedily."""
    right, found, wanted = 0, 0, 0
    for at in range(0, len(examples), 16):
        part = examples[at : at + 16]
        batch = make_batch(part, pieces)
        words = network.encoder(batch.pieces, batch.shapes, batch.mask, batch.first, batch.last)
        tags = network.names(words, torch.full_like(batch.sources, source)).argmax(-1).cpu().numpy()
        offset = 0
        for example in part:
            assert example.names is not None
            known = example.names.sum(1) == 1
            gold = read_spans(numpy.where(known, example.names.argmax(1), 0))
            read = read_spans(tags[offset : offset + len(example.words)])
            read = {span for span in read if known[span[0] : span[1]].all()}
            right, found, wanted = right + len(gold & read), found + len(read), wanted + len(gold)
            offset += len(example.words)
    return 200 * right / max(found + wanted, 1)


def read_spans(tags: numpy.ndarray) -> set[tuple[int, int, str]]:
    """(start, end, label) of well-formed BIES runs."""
    spans, start = set(), None
    for i, number in enumerate(tags):
        place, _, label = NAME_TAGS[number].partition("-")
        if place == "S":
            spans.add((i, i + 1, label))
        if place == "B":
            start = (i, label)
        elif place == "E" and start is not None and start[1] == label:
            spans.add((start[0], i + 1, label))
        if place in ("O", "S", "E"):
            start = None
    return spans
