"""The network that is trained: a small BERT over word pieces, one vector a word, and the heads that read it.

Only training needs this file and torch; what is shipped is its ONNX export (`export.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy
import torch  # ty: ignore[import-not-found]
from numpy.typing import NDArray
from safetensors.torch import load_file  # ty: ignore[import-not-found]
from torch import Tensor, nn  # ty: ignore[import-not-found]
from torch.nn import functional as F  # ty: ignore[import-not-found]

WIDTH, LAYERS, ATTENTION_HEADS, INNER = 384, 6, 12, 1536
POSITIONS = 512
ARC_WIDTH, LABEL_WIDTH, HIDDEN = 256, 64, 256


@dataclass(frozen=True)
class Sizes:
    """How many of each the corpora have."""

    pieces: int
    shapes: int  # with 0 for "not in the list"
    tags: int
    morphs: int
    lemmas: int
    deps: int
    name_tags: int
    sources: int  # corpora of entities; each may have its own habits


class Layer(nn.Module):
    """One post-norm transformer layer, as in BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query_key_value = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.attended_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.outer_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """x: [B, T, WIDTH]; bias: [B, 1, 1, T], 0 for pieces and a large negative number for padding."""
        batch, length, _ = x.shape
        heads = self.query_key_value(x).view(batch, length, 3, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS)
        query, key, value = heads.permute(2, 0, 3, 1, 4).unbind(0)
        scores = query @ key.transpose(-1, -2) * (WIDTH // ATTENTION_HEADS) ** -0.5 + bias
        mixed = self.dropout(scores.softmax(-1)) @ value
        mixed = mixed.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.attended_norm(x + self.dropout(self.attended(mixed)))
        return self.outer_norm(x + self.dropout(self.outer(F.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """Word vectors from word pieces and word shapes."""

    def __init__(self, sizes: Sizes, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(sizes.pieces, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        # Pieces are in lower case; the shape of its word ("Xxxx") tells each piece the case. Starts without effect.
        self.shapes = nn.Embedding(sizes.shapes, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.first = nn.Linear(WIDTH, WIDTH)
        self.last = nn.Linear(WIDTH, WIDTH, bias=False)
        nn.init.eye_(self.first.weight)
        nn.init.zeros_(self.last.weight)
        self.word_norm = nn.LayerNorm(WIDTH)

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """[N, WIDTH] from pieces, shapes, mask [B, T] and the flat indices first, last [N] of each word's pieces."""
        positions = self.positions.weight[: pieces.shape[1]]
        x = self.dropout(self.norm(self.pieces(pieces) + positions + self.shapes(shapes)))
        bias = (1.0 - mask.to(x.dtype))[:, None, None, :] * -10_000.0
        for layer in self.layers:
            x = layer(x, bias)
        flat = x.reshape(-1, WIDTH)
        return self.word_norm(self.first(flat[first]) + self.last(flat[last]))

    def start_from_minilm(self, weights: Path, kept: NDArray[numpy.int64]) -> None:
        """Takes over the weights of an all-MiniLM-L6 `model.safetensors`; kept: the old id of every word piece."""
        given = load_file(weights)
        with torch.no_grad():
            self.pieces.weight.copy_(given["embeddings.word_embeddings.weight"][torch.from_numpy(kept)])
            # There is one kind of segment here: its vector goes into every position's.
            kind = given["embeddings.token_type_embeddings.weight"][0]
            self.positions.weight.copy_(given["embeddings.position_embeddings.weight"] + kind)
            _copy(self.norm, given, "embeddings.LayerNorm")
            for number, layer in enumerate(self.layers):
                name = f"encoder.layer.{number}"
                for part in ("weight", "bias"):
                    three = [given[f"{name}.attention.self.{one}.{part}"] for one in ("query", "key", "value")]
                    getattr(layer.query_key_value, part).copy_(torch.cat(three))
                _copy(layer.attended, given, f"{name}.attention.output.dense")
                _copy(layer.attended_norm, given, f"{name}.attention.output.LayerNorm")
                _copy(layer.inner, given, f"{name}.intermediate.dense")
                _copy(layer.outer, given, f"{name}.output.dense")
                _copy(layer.outer_norm, given, f"{name}.output.LayerNorm")


class Tagger(nn.Module):
    """Penn tags, UPOS with features, lemma trees."""

    def __init__(self, sizes: Sizes, dropout: float = 0.3) -> None:
        super().__init__()
        self.hidden = _hidden(HIDDEN, dropout)
        self.tags = nn.Linear(HIDDEN, sizes.tags)
        self.morphs = nn.Linear(HIDDEN, sizes.morphs)
        self.lemmas = nn.Linear(HIDDEN, sizes.lemmas)

    def forward(self, words: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Logits [N, …] of tags, morphs and lemmas."""
        hidden = self.hidden(words)
        return self.tags(hidden), self.morphs(hidden), self.lemmas(hidden)


class Tree(nn.Module):
    """Sentence starts, and the vectors between which arcs are scored (deep biaffine attention, Dozat and Manning)."""

    def __init__(self, dropout: float = 0.3) -> None:
        super().__init__()
        self.starts = nn.Sequential(_hidden(64, dropout), nn.Linear(64, 1))
        self.dependents = _hidden(ARC_WIDTH, dropout)
        self.heads = _hidden(ARC_WIDTH, dropout)
        self.between = nn.Linear(ARC_WIDTH, ARC_WIDTH)  # its bias scores a head whatever the dependent
        nn.init.xavier_uniform_(self.between.weight, gain=0.2)
        self.label_dependents = _hidden(LABEL_WIDTH, dropout)
        self.label_heads = _hidden(LABEL_WIDTH, dropout)
        self.root = nn.Parameter(torch.randn(1, ARC_WIDTH) * 0.05)
        self.label_root = nn.Parameter(torch.randn(1, LABEL_WIDTH) * 0.05)

    def forward(self, words: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """starts [N], arc_dependents [N, A], arc_heads [N+1, A], label_dependents [N, L], label_heads [N+1, L]."""
        return (
            self.starts(words).squeeze(-1),
            self.between(self.dependents(words)),
            torch.cat([self.heads(words), self.root.to(words.dtype)]),
            self.label_dependents(words),
            torch.cat([self.label_heads(words), self.label_root.to(words.dtype)]),
        )


class ArcLabels(nn.Module):
    """The label of an arc from the vectors of its two ends."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.labels = sizes.deps
        self.bilinear = nn.Linear(LABEL_WIDTH, sizes.deps * LABEL_WIDTH, bias=False)
        nn.init.normal_(self.bilinear.weight, std=0.02)
        self.dependent = nn.Linear(LABEL_WIDTH, sizes.deps)
        self.head = nn.Linear(LABEL_WIDTH, sizes.deps, bias=False)

    def forward(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """[N, deps] from dependents and their chosen heads, both [N, LABEL_WIDTH]."""
        mixed = self.bilinear(dependents).view(-1, self.labels, LABEL_WIDTH)
        return (mixed @ heads.unsqueeze(-1)).squeeze(-1) + self.dependent(dependents) + self.head(heads)


class Names(nn.Module):
    """Entity tags; during training each corpus shifts the hidden layer by its own vector."""

    def __init__(self, sizes: Sizes, dropout: float = 0.3) -> None:
        super().__init__()
        self.linear = nn.Linear(WIDTH, HIDDEN)
        self.sources = nn.Embedding(sizes.sources, HIDDEN)
        nn.init.zeros_(self.sources.weight)
        self.dropout = nn.Dropout(dropout)
        self.tags = nn.Linear(HIDDEN, sizes.name_tags)

    def forward(self, words: Tensor, sources: Tensor) -> Tensor:
        """Logits [N, name_tags]; sources: [N], or one number for all."""
        return self.tags(self.dropout(F.gelu(self.linear(words) + self.sources(sources))))


class Network(nn.Module):
    """Everything, as one module to train and save."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.sizes = sizes
        self.encoder = Encoder(sizes)
        self.tagger = Tagger(sizes)
        self.tree = Tree()
        self.arc_labels = ArcLabels(sizes)
        self.names = Names(sizes)


def _hidden(width: int, dropout: float) -> nn.Sequential:
    return nn.Sequential(nn.Dropout(dropout / 2), nn.Linear(WIDTH, width), nn.GELU(), nn.Dropout(dropout))


def _copy(module: nn.Module, given: dict[str, Tensor], name: str) -> None:
    for part, parameter in module.named_parameters():
        parameter.copy_(given[f"{name}.{part}"])
