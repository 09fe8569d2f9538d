"""The ONNX files that are shipped, from those that were exported: weights of 8 bits, so a quarter of the size.

The encoder also calculates in 8 bits, which is more than twice as fast on a CPU. Each row that goes into a product
(one word or piece) is measured for itself. onnxruntime's own dynamic quantisation measures the whole batch: there,
one piece with a large number takes the precision of all the others, and what is read in a text would depend on the
texts beside it.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

ENCODER = Path("encoder/encoder.onnx")
HEADS = (Path("tagger/tagger.onnx"), Path("parser/tree.onnx"), Path("parser/labels.onnx"), Path("names/names.onnx"))

# A window has no more pieces; MiniLM has positions for twice as many.
WINDOW_PIECES = 256

# Signed weights use -127 to 127, so that 0 is exact and the range symmetric.
MOST = 127

# Fewer numbers are not worth the nodes that make floats of them again.
LEAST_NUMBERS = 2_048

# A row's numbers become unsigned bytes: 128 stands for 0 where they may be negative …
MIDDLE = 128
# … and 40 after a GELU, which is never below -0.17: 215 steps up to the row's largest number, or to 0.91 where that
# is less, so that 40 steps down reach -0.17 in every row.
GELU_ZERO, GELU_STEPS, GELU_LEAST = 40, 215, 0.91
LEAST = 1e-6  # of other rows: one of zeros alone has no scale

MICROSOFT = "com.microsoft"


def compress(folder_float: Path, folder_out: Path, kept_pieces: NDArray[numpy.int64] | None = None) -> None:
    """Writes to `folder_out` the component folders of `folder_float` with small ONNX files, all else as it is.

    kept_pieces: for a network that was trained with more word pieces than its `wordpieces.json` shall have, the old
    id of every new id (`prune.prune_pieces` gives them, and the JSON, which the caller writes).
    Raises FileNotFoundError if a file of a component is missing.
    """
    shutil.copytree(folder_float, folder_out, dirs_exist_ok=True)
    encoder = onnx.load(folder_float / ENCODER)
    if kept_pieces is not None:
        _take_rows(encoder, "pieces.weight", kept_pieces)
    _take_rows(encoder, "positions.weight", numpy.arange(WINDOW_PIECES))
    onnx.save(quantise_encoder(encoder), folder_out / ENCODER)
    for path in HEADS:
        onnx.save(shrink_weights(onnx.load(folder_float / path)), folder_out / path)


def quantise_encoder(model: onnx.ModelProto) -> onnx.ModelProto:
    """The model with embeddings and products in 8 bits; inputs and outputs stay. Weights: see `quantise_weights`.

    Products with a fixed matrix (MatMul, Gemm) are calculated in whole numbers, each row of the other factor in its
    own scale; rows are looked up in a matrix (Gather) before they are made floats. All else stays float32.
    """
    graph = _Rewriting(model)
    for node in model.graph.node:
        weight = graph.weights.get(node.input[1]) if node.op_type in {"MatMul", "Gemm"} else None
        table = graph.weights.get(node.input[0]) if node.op_type == "Gather" else None
        if weight is not None and weight.ndim == 2:
            graph.multiply_rows(node, weight)
        elif table is not None and table.ndim == 2:
            graph.look_up_rows(node, table)
        else:
            graph.nodes.append(node)
    return graph.written()


def shrink_weights(model: onnx.ModelProto) -> onnx.ModelProto:
    """The model with its matrices stored in 8 bits; it calculates in float32.

    onnxruntime makes floats of the bytes once, when it loads the model.
    """
    graph = _Rewriting(model)
    for node in model.graph.node:
        weight = graph.weights.get(node.input[1]) if node.op_type in {"MatMul", "Gemm"} else None
        if weight is not None and weight.ndim == 2 and weight.size >= LEAST_NUMBERS:
            whole, scales = quantise_weights(weight, axis=1 if _is_transposed(node) else 0)
            floats = graph.add("Cast", graph.store(whole, f"{node.input[1]}.bytes"), to=TensorProto.FLOAT)
            weights = graph.add("Mul", floats, graph.store(scales, f"{node.input[1]}.scales"))
            rewritten = onnx.NodeProto()
            rewritten.CopyFrom(node)
            rewritten.input[1] = weights
            graph.nodes.append(rewritten)
        else:
            graph.nodes.append(node)
    return graph.written()


def quantise_weights(weight: NDArray[numpy.float32], axis: int) -> tuple[NDArray[numpy.int8], NDArray[numpy.float32]]:
    """Whole numbers from -127 to 127, and the scales that give back `weight` when multiplied; one along `axis`."""
    largest = numpy.abs(weight).max(axis=axis, keepdims=True)
    # A row of zeros, such as a shape that was never seen, stays zero with any scale.
    scales = numpy.where(largest > 0, largest / MOST, 1).astype(numpy.float32)
    return numpy.rint(weight / scales).astype(numpy.int8), scales


@dataclass
class _Rewriting:
    """A model whose nodes are written anew, one after the other."""

    model: onnx.ModelProto
    nodes: list[onnx.NodeProto] = field(default_factory=list)
    stored: dict[str, onnx.TensorProto] = field(default_factory=dict)
    weights: dict[str, NDArray[numpy.float32]] = field(init=False)
    made_by: dict[str, str] = field(init=False)  # the operation that makes a value

    def __post_init__(self) -> None:
        arrays = {one.name: numpy_helper.to_array(one) for one in self.model.graph.initializer}
        self.weights = {name: array for name, array in arrays.items() if array.dtype == numpy.float32}
        self.made_by = {output: node.op_type for node in self.model.graph.node for output in node.output}

    def store(self, array: numpy.ndarray, name: str) -> str:
        """The name of a constant; the same array under the same name is stored once."""
        self.stored[name] = numpy_helper.from_array(numpy.ascontiguousarray(array), name)
        return name

    def add(self, operation: str, *inputs: str, output: str = "", domain: str = "", **attributes: Any) -> str:
        """The name of the output of a new node."""
        output = output or f"8_bits/{operation}.{len(self.nodes)}"
        self.nodes.append(helper.make_node(operation, inputs, [output], name=output, domain=domain, **attributes))
        return output

    def look_up_rows(self, node: onnx.NodeProto, table: NDArray[numpy.float32]) -> None:
        """Instead of a Gather: the bytes and the scales of the rows, multiplied."""
        name, places = node.input
        whole, scales = quantise_weights(table, axis=1)
        rows = self.add("Gather", self.store(whole, f"{name}.bytes"), places)
        scale = self.add("Gather", self.store(scales, f"{name}.scales"), places)
        self.add("Mul", self.add("Cast", rows, to=TensorProto.FLOAT), scale, output=node.output[0])

    def multiply_rows(self, node: onnx.NodeProto, weight: NDArray[numpy.float32]) -> None:
        """Instead of a MatMul or Gemm: bytes by bytes, then the scales of rows and columns, then the bias."""
        given, name = node.input[0], node.input[1]
        weight = weight.T if _is_transposed(node) else weight
        whole, scales = quantise_weights(weight, axis=0)
        width = self.store(numpy.array([-1, len(weight)]), f"8_bits/rows_of_{len(weight)}")
        flat = self.add("Reshape", given, width)
        last = self.store(numpy.array([-1]), "8_bits/last_axis")
        if self.made_by.get(given) == "Gelu":
            zero, steps, least = GELU_ZERO, GELU_STEPS, GELU_LEAST
            sizes = flat
        else:
            zero, steps, least = MIDDLE, MOST, LEAST
            sizes = self.add("Abs", flat)
        least_name = self.store(numpy.array(least, numpy.float32), f"8_bits/least_of_{steps}")
        largest = self.add("Max", self.add("ReduceMax", sizes, last), least_name)
        scale = self.add("Mul", largest, self.store(numpy.array(1 / steps, numpy.float32), f"8_bits/one_of_{steps}"))
        one_each = self.add("Squeeze", scale, last)
        zeros = self.store(numpy.array([zero], numpy.uint8), f"8_bits/zero_{zero}s")
        zeros = self.add("Expand", zeros, self.add("Shape", one_each))
        # QuantizeLinear "per channel", with the rows as channels: scales may be calculated, not only constant.
        bytes_ = self.add("QuantizeLinear", flat, one_each, zeros, axis=0)
        product = self.add(
            "MatMulIntegerToFloat",
            bytes_,
            self.store(whole, f"{name}.bytes"),
            self.store(numpy.array(1, numpy.float32), "8_bits/one"),  # of the rows: multiplied below
            self.store(scales[0], f"{name}.scales"),
            self.store(numpy.array(zero, numpy.uint8), f"8_bits/zero_{zero}"),
            domain=MICROSOFT,
        )
        product = self.add("Mul", product, scale)
        if node.op_type == "Gemm" and len(node.input) > 2:
            self.add("Add", product, self.store(self.weights[node.input[2]], node.input[2]), output=node.output[0])
        else:
            leading = self.add("Slice", self.add("Shape", given), self.store(numpy.array([0]), "8_bits/zero"), last)
            columns = self.store(numpy.array([weight.shape[1]]), f"8_bits/columns_{weight.shape[1]}")
            shape = self.add("Concat", leading, columns, axis=0)
            self.add("Reshape", product, shape, output=node.output[0])

    def written(self) -> onnx.ModelProto:
        """A new model of the nodes and of the constants that they use."""
        old = self.model.graph
        used = {name for node in self.nodes for name in node.input}
        constants = [one for one in old.initializer if one.name in used and one.name not in self.stored]
        graph = helper.make_graph(self.nodes, old.name, old.input, old.output, [*constants, *self.stored.values()])
        opsets = [helper.make_opsetid("", self.model.opset_import[0].version), helper.make_opsetid(MICROSOFT, 1)]
        written = helper.make_model(graph, opset_imports=opsets, ir_version=self.model.ir_version)
        onnx.checker.check_model(written)
        return written


def _is_transposed(node: onnx.NodeProto) -> bool:
    return any(attribute.name == "transB" and attribute.i for attribute in node.attribute)


def _take_rows(model: onnx.ModelProto, name: str, rows: NDArray[numpy.int64]) -> None:
    for one in model.graph.initializer:
        if one.name == name:
            one.CopyFrom(numpy_helper.from_array(numpy_helper.to_array(one)[rows], name))
            return
    raise ValueError(f"the encoder has no {name}")
