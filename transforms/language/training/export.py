"""ONNX files of a trained network, as the components in `encoder/` and `heads/` read them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import torch  # ty: ignore[import-not-found]
from torch import Tensor, nn  # ty: ignore[import-not-found]

from sitrep.transforms.language.training.examples import NAME_TAGS, Labels
from sitrep.transforms.language.training.network import LABEL_WIDTH, WIDTH, Network

OPSET = 20


class _NamesOfOneSource(nn.Module):
    def __init__(self, network: Network, source: int) -> None:
        super().__init__()
        self.names, self.source = network.names, source

    def forward(self, words: Tensor) -> Tensor:
        return self.names(words, torch.tensor(self.source))


def export_parts(network: Network, folder: Path, source: int) -> None:
    """Writes every part of the network under `folder` in float32.

    source: the corpus of entities whose habits the names follow (place in `recipe.SOURCES`).
    """
    network = network.cpu().eval()
    words = torch.randn(7, WIDTH)
    some = torch.ones(2, 9, dtype=torch.int64)
    places = torch.arange(7)
    batch = {0: "batch", 1: "length"}
    inputs = {"pieces": batch, "shapes": batch, "mask": batch, "first": {0: "words"}, "last": {0: "words"}}
    parts = [
        ("encoder/encoder", network.encoder, (some, some, some, places, places), inputs, ["words"]),
        ("tagger/tagger", network.tagger, (words,), ["words"], ["tags", "morphs", "lemmas"]),
        ("parser/tree", network.tree, (words,), ["words"],
         ["starts", "arc_dependents", "arc_heads", "label_dependents", "label_heads"]),
        ("parser/labels", network.arc_labels, (torch.randn(7, LABEL_WIDTH), torch.randn(7, LABEL_WIDTH)),
         ["dependents", "heads"], ["labels"]),
        ("names/names", _NamesOfOneSource(network, source).eval(), (words,), ["words"], ["names"]),
    ]  # fmt: skip
    for name, module, example, given, outputs in parts:
        path = folder / f"{name}.onnx"
        path.parent.mkdir(parents=True, exist_ok=True)
        axes = given if isinstance(given, dict) else {one: {0: "words"} for one in given}
        rows = {output: {0: f"{output}_rows"} for output in outputs}
        torch.onnx.export(
            module, example, path, input_names=list(axes), output_names=outputs, dynamic_axes=axes | rows,
            opset_version=OPSET, dynamo=False,
        )  # fmt: skip


def write_labels(labels: Labels, folder: Path) -> None:
    """Writes the `labels.json` files, `shapes.json` and the lemma trees."""
    contents: Sequence[tuple[str, object]] = [
        ("encoder/shapes.json", labels.shapes),
        # The lemma trees name what they strip and add by the hashes of strings.
        ("tagger/labels.json", {"tags": labels.tags, "morphs": labels.morphs, "lemmas": labels.lemmas,
                                "strings": sorted(labels.strings)}),
        ("parser/labels.json", {"deps": ["root" if dep == "ROOT" else dep for dep in labels.deps]}),
        ("names/labels.json", {"tags": list(NAME_TAGS)}),
    ]  # fmt: skip
    for name, content in contents:
        (folder / name).write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    (folder / "tagger" / "trees").write_bytes(labels.trees.to_bytes())
