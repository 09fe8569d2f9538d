"""The training loop: batches of windows, one loss a head, AdamW; on a GPU if there is one, else on all CPU cores."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy
import torch  # ty: ignore[import-not-found]
from torch import Tensor, nn  # ty: ignore[import-not-found]
from torch.nn import functional as F  # ty: ignore[import-not-found]

from sitrep.transforms.language.encoder.wordpieces import WordPieces
from sitrep.transforms.language.training.examples import UNKNOWN, Example
from sitrep.transforms.language.training.network import Network

DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# Weights of the losses; the trees are what everything downstream leans on most.
LOSS_WEIGHTS = {"tags": 0.5, "morphs": 0.7, "lemmas": 0.3, "starts": 0.5, "arcs": 1.2, "deps": 1.0, "names": 1.5}

# What starts from nothing learns faster than what the encoder brings along.
NEW_PARTS = ("encoder.shapes", "encoder.first", "encoder.last", "encoder.word_norm", "tagger", "tree", "arc_labels",
             "names")  # fmt: skip


@dataclass
class Batch:
    """Windows as tensors; see `Encoder.forward` for the first five."""

    pieces: Tensor
    shapes: Tensor
    mask: Tensor
    first: Tensor
    last: Tensor
    words: Tensor  # [W, L] number of each word among all words of the batch; padded with the first word of the window
    inside: Tensor  # [W, L] 1 for words, 0 for padding
    sources: Tensor  # [N]
    labels: dict[str, Tensor]  # each [N]; names [N, tags]
    sentences: Tensor  # [W, L] number of the sentence, -1 where there is no tree


def make_batch(examples: Sequence[Example], pieces: WordPieces) -> Batch:
    """The tensors of some windows."""
    read = [[pieces.ids(word) for word in example.words] for example in examples]
    width = max(2 + sum(len(ids) for ids, _ in words) for words in read)
    longest = max(len(words) for words in read)
    ids = numpy.zeros((len(read), width), dtype=numpy.int64)
    shapes, mask = numpy.zeros_like(ids), numpy.zeros_like(ids)
    numbers = numpy.zeros((len(read), longest), dtype=numpy.int64)
    inside, sentences = numpy.zeros_like(numbers), numpy.full_like(numbers, -1)
    first, last = [], []
    for row, words in enumerate(read):
        at = 1
        ids[row, 0] = pieces.start
        numbers[row] = len(first)
        numbers[row, : len(words)] = range(len(first), len(first) + len(words))
        inside[row, : len(words)] = 1
        starts = examples[row].starts
        if starts is not None:
            sentences[row, : len(words)] = numpy.cumsum(starts)
        for word, kind in words:
            ids[row, at : at + len(word)] = word
            shapes[row, at : at + len(word)] = kind
            first.append(row * width + at)
            at += len(word)
            last.append(row * width + at - 1)
        ids[row, at] = pieces.end
        mask[row, : at + 1] = 1
    sources = [example.source for example in examples for _ in example.words]
    arrays = [ids, shapes, mask, numpy.array(first), numpy.array(last), numbers, inside, numpy.array(sources)]
    tensors = [torch.from_numpy(array).to(DEVICE) for array in arrays]
    return Batch(*tensors, labels=_labels(examples), sentences=torch.from_numpy(sentences).to(DEVICE))


def _labels(examples: Sequence[Example]) -> dict[str, Tensor]:
    found = {}
    for name in ("starts", "heads", "deps", "tags", "morphs", "lemmas"):
        arrays = [getattr(e, name) if getattr(e, name) is not None else _missing(e) for e in examples]
        found[name] = torch.from_numpy(numpy.concatenate(arrays)).to(DEVICE)
    tags = next((e.names.shape[1] for e in examples if e.names is not None), 0)
    if tags:
        names = [e.names if e.names is not None else numpy.ones((len(e.words), tags), numpy.int64) for e in examples]
        found["names"] = torch.from_numpy(numpy.concatenate(names)).to(DEVICE)
    return found


def _missing(example: Example) -> numpy.ndarray:
    return numpy.full(len(example.words), UNKNOWN, dtype=numpy.int64)


def compute_losses(network: Network, batch: Batch) -> dict[str, Tensor]:
    """One mean loss a head, for those heads that the batch has labels of."""
    words = network.encoder(batch.pieces, batch.shapes, batch.mask, batch.first, batch.last)
    labels = batch.labels
    losses = {}
    if "names" in labels and (supervised := labels["names"].sum(1) < labels["names"].shape[1]).any():
        scores = network.names(words, batch.sources)[supervised].float().log_softmax(-1)
        allowed = labels["names"][supervised] > 0
        losses["names"] = -scores.masked_fill(~allowed, -1e4).logsumexp(-1).mean()
    if (labels["heads"] >= 0).any():
        # Words without syntax labels are left out: most of a batch may be entity corpora.
        known = labels["heads"] >= 0
        for name, scores in zip(("tags", "morphs", "lemmas"), network.tagger(words[known]), strict=True):
            if (labels[name] >= 0).any():
                losses[name] = F.cross_entropy(scores.float(), labels[name][known], ignore_index=UNKNOWN)
        starts, dependents, heads, label_dependents, label_heads = network.tree(words)
        known = labels["starts"] >= 0
        losses["starts"] = F.binary_cross_entropy_with_logits(starts.float()[known], labels["starts"][known].float())
        arcs, gold = score_arcs(batch, dependents, heads)
        losses["arcs"] = F.cross_entropy(arcs, gold)
        known = labels["deps"] >= 0
        chosen = label_heads[chosen_heads(batch, known, len(words))]
        scores = network.arc_labels(label_dependents[known], chosen).float()
        losses["deps"] = F.cross_entropy(scores, labels["deps"][known])
    return losses


def score_arcs(batch: Batch, dependents: Tensor, heads: Tensor) -> tuple[Tensor, Tensor]:
    """Scores [M, L+1] of every head in its sentence for each of the M words in a tree, and the gold head.

    Place 0 is the root, place j+1 the window's word j.
    """
    windows = (batch.sentences >= 0).any(1)
    numbers, sentences = batch.words[windows], batch.sentences[windows]
    length = numbers.shape[1]
    scores = dependents[numbers] @ heads[numbers].transpose(1, 2)
    roots = (dependents[numbers] @ heads[-1])[..., None]
    same = sentences[:, :, None] == sentences[:, None, :]
    scores = torch.cat([roots.float(), scores.float().masked_fill(~same, -1e4)], -1)
    real = (batch.inside[windows] > 0) & (sentences >= 0)
    gold = batch.labels["heads"][numbers]
    own = torch.arange(length, device=gold.device).expand_as(gold)
    gold = torch.where(gold == own, torch.zeros_like(gold), gold + 1)
    return scores[real], gold[real]


def chosen_heads(batch: Batch, known: Tensor, root: int) -> Tensor:
    """For the words with trees, the number of the gold head among all words of the batch, `root` for a root."""
    within = batch.words - batch.words[:, :1]
    place, offset = torch.zeros_like(batch.first), torch.zeros_like(batch.first)
    real = batch.inside > 0
    place[batch.words[real]] = within[real]
    offset[batch.words[real]] = batch.words[:, :1].expand_as(batch.words)[real]
    heads = batch.labels["heads"]
    return torch.where(heads == place, torch.full_like(heads, root), heads + offset)[known]


def batches(examples: Sequence[Example], pieces: WordPieces, size: int, rng: random.Random) -> Iterator[list[Example]]:
    """All examples once, in batches of about `size` pieces with padding; windows of like length together."""
    order = list(examples)
    rng.shuffle(order)
    found: list[list[Example]] = []
    for start in range(0, len(order), 2_000):
        near = sorted(order[start : start + 2_000], key=lambda example: len(example.words) + rng.random())
        batch: list[Example] = []
        for example in near:
            if batch and (len(batch) + 1) * (2 + 1.35 * len(example.words)) > size:
                found.append(batch)
                batch = []
            batch.append(example)
        found.append(batch)
    rng.shuffle(found)
    return iter(found)


@dataclass(frozen=True)
class Course:
    """How long and how fast to learn."""

    steps: int
    batch_pieces: int = 2_400
    encoder_rate: float = 1.5e-4
    new_rate: float = 1e-3
    warm_up: int = 200
    report_every: int = 100
    measure_every: int = 1_000
    save_every: int = 250


def train(
    network: Network,
    draw_epoch: Callable[[int], Sequence[Example]],
    pieces: WordPieces,
    course: Course,
    rng: random.Random,
    measure: Callable[[Network], dict[str, float]],
    checkpoint: Path,
) -> None:
    """Trains in place, over `draw_epoch(0)`, `draw_epoch(1)` … until the steps are done; a log on standard output.

    checkpoint: file that holds the state, written now and then; a run that finds it there goes on from it.
    """
    network.to(DEVICE).train()
    optimizer = torch.optim.AdamW(_groups(network, course), betas=(0.9, 0.98), weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _rate(step, course))
    step, epoch = 0, 0
    if checkpoint.exists():
        state = torch.load(checkpoint, map_location=DEVICE, weights_only=True)
        network.load_state_dict(state["network"])
        optimizer.load_state_dict(state["optimizer"])
        schedule.load_state_dict(state["schedule"])
        step, epoch = state["step"], state["epoch"]
        print(f"going on from step {step}", flush=True)
    sums: dict[str, list[float]] = {}
    began = time.perf_counter()
    while step < course.steps:
        for examples in batches(draw_epoch(epoch), pieces, course.batch_pieces, rng):
            with torch.autocast(DEVICE.type, dtype=torch.bfloat16):
                losses = compute_losses(network, make_batch(examples, pieces))
            total = sum((LOSS_WEIGHTS[name] * loss for name, loss in losses.items()), torch.zeros((), device=DEVICE))
            if not losses:
                continue
            optimizer.zero_grad(set_to_none=True)
            total.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            for name, loss in losses.items():
                sums.setdefault(name, []).append(loss.item())
            if step % course.report_every == 0:
                means = " ".join(f"{name} {sum(all_) / len(all_):.3f}" for name, all_ in sorted(sums.items()))
                print(f"step {step} epoch {epoch} {time.perf_counter() - began:.0f} s: {means}", flush=True)
                sums = {}
            if step % course.measure_every == 0 or step == course.steps:
                network.eval()
                with torch.autocast(DEVICE.type, dtype=torch.bfloat16):
                    figures = measure(network)
                print(f"step {step} " + " ".join(f"{k} {v:.2f}" for k, v in figures.items()), flush=True)
                network.train()
            if step % course.save_every == 0 or step == course.steps:
                state = {"network": network.state_dict(), "optimizer": optimizer.state_dict(),
                         "schedule": schedule.state_dict(), "step": step, "epoch": epoch}  # fmt: skip
                torch.save(state, checkpoint.with_suffix(".new"))
                checkpoint.with_suffix(".new").replace(checkpoint)
            if step >= course.steps:
                break
        epoch += 1


def _groups(network: Network, course: Course) -> list[dict]:
    new = [p for name, p in network.named_parameters() if name.startswith(NEW_PARTS)]
    old = [p for name, p in network.named_parameters() if not name.startswith(NEW_PARTS)]
    return [{"params": old, "lr": course.encoder_rate}, {"params": new, "lr": course.new_rate}]


def _rate(step: int, course: Course) -> float:
    if step < course.warm_up:
        return (step + 1) / course.warm_up
    return max(0.02, (course.steps - step) / (course.steps - course.warm_up))
