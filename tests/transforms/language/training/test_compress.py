from pathlib import Path

import numpy
import pytest

onnx = pytest.importorskip("onnx", reason="only training needs it")
onnxruntime = pytest.importorskip("onnxruntime")

from sitrep.transforms.language.training.compress import (  # noqa: E402
    ENCODER,
    HEADS,
    compress,
    quantise_encoder,
    quantise_weights,
    shrink_weights,
)

NUMBERS = numpy.random.default_rng(7)


def small_encoder(pieces: int = 6, width: int = 8) -> "onnx.ModelProto":
    """pieces [B, T] → their embeddings, a layer with a GELU, words [B*T, width]: all that is rewritten, once each."""
    shapes = {
        "pieces.weight": (pieces, width), "positions.weight": (512, width), "inner": (width, 4 * width),
        "inner.bias": (4 * width,), "outer": (4 * width, width), "last": (width, width), "last.bias": (width,),
    }  # fmt: skip
    text = f"""<ir_version: 9, opset_import: ["" : 20]>
    small (int64[batch, length] pieces) => (float[words, {width}] words) {{
        zero = Constant <value_ints: ints = [0]> ()
        one = Constant <value_ints: ints = [1]> ()
        two = Constant <value_ints: ints = [2]> ()
        flat = Constant <value_ints: ints = [-1, {width}]> ()
        shape = Shape (pieces)
        length = Slice (shape, one, two)
        place = Slice ("positions.weight", zero, length)
        vectors = Gather ("pieces.weight", pieces)
        placed = Add (vectors, place)
        a = MatMul (placed, inner)
        b = Add ("inner.bias", a)
        c = Gelu (b)
        d = MatMul (c, outer)
        e = Reshape (d, flat)
        words = Gemm <transB = 1> (e, last, "last.bias")
    }}"""
    model = onnx.parser.parse_model(text)
    for name, shape in shapes.items():
        array = NUMBERS.normal(size=shape).astype(numpy.float32)
        model.graph.initializer.append(onnx.numpy_helper.from_array(array, name))
    return model


def run(model: "onnx.ModelProto", pieces: list[list[int]]) -> numpy.ndarray:
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    (words,) = session.run(None, {session.get_inputs()[0].name: numpy.array(pieces)})
    return words


def test_weights_come_back_within_half_a_step() -> None:
    weight = numpy.array([[1.27, -0.5, 0.0], [0.0, 0.0, 0.0]], numpy.float32)

    whole, scales = quantise_weights(weight, axis=1)

    assert whole.tolist() == [[127, -50, 0], [0, 0, 0]]
    assert numpy.allclose(scales, [[0.01], [1.0]])


def test_bytes_give_nearly_the_vectors_that_floats_give() -> None:
    exact = small_encoder()
    pieces = [[1, 2, 3, 4, 5], [5, 4, 3, 0, 0]]

    floats, in_bytes = run(exact, pieces), run(quantise_encoder(exact), pieces)

    assert in_bytes.shape == floats.shape == (10, 8)
    assert numpy.abs(in_bytes - floats).max() < 0.02 * numpy.abs(floats).max()


def test_every_matrix_of_the_encoder_but_the_positions_is_stored_in_bytes() -> None:
    stored = {one.name: one.data_type for one in quantise_encoder(small_encoder()).graph.initializer}

    assert stored["positions.weight"] == stored["last.bias"] == onnx.TensorProto.FLOAT
    for name in ("pieces.weight", "inner", "outer", "last"):
        assert name not in stored
        assert stored[f"{name}.bytes"] == onnx.TensorProto.INT8


def test_a_text_is_read_alike_beside_others_even_where_those_have_large_numbers() -> None:
    exact = small_encoder()
    for one in exact.graph.initializer:
        if one.name == "pieces.weight":
            table = onnx.numpy_helper.to_array(one).copy()
            table[5] *= 1_000
            one.CopyFrom(onnx.numpy_helper.from_array(table, one.name))
    small = quantise_encoder(exact)

    alone, beside = run(small, [[1, 2, 3]]), run(small, [[1, 2, 3], [5, 5, 5]])

    assert (alone == beside[:3]).all()


def test_a_shrunk_head_is_a_quarter_of_the_size_and_gives_nearly_the_same() -> None:
    head = onnx.parser.parse_model("""<ir_version: 9, opset_import: ["" : 20]>
        head (float[n, 64] words) => (float[n, 64] tags) { tags = Gemm <transB = 1> (words, weight, bias) }""")
    for name, shape in (("weight", (64, 64)), ("bias", (64,))):
        array = NUMBERS.normal(size=shape).astype(numpy.float32)
        head.graph.initializer.append(onnx.numpy_helper.from_array(array, name))
    words = NUMBERS.normal(size=(5, 64)).astype(numpy.float32).tolist()

    shrunk = shrink_weights(head)

    assert len(shrunk.SerializeToString()) < 0.35 * len(head.SerializeToString())
    exact = run_words(head, words)
    assert numpy.abs(run_words(shrunk, words) - exact).max() < 0.01 * numpy.abs(exact).max()


def run_words(model: "onnx.ModelProto", words: list[list[float]]) -> numpy.ndarray:
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    return session.run(None, {"words": numpy.array(words, numpy.float32)})[0]


def test_compress_writes_the_kept_pieces_in_their_new_order_and_all_other_files(tmp_path: Path) -> None:
    exact = small_encoder()
    for path in (ENCODER, *HEADS):
        (tmp_path / "float" / path).parent.mkdir(parents=True, exist_ok=True)
        onnx.save(exact, tmp_path / "float" / path)
    (tmp_path / "float" / "tagger" / "labels.json").write_text('{"tags": []}')

    compress(tmp_path / "float", tmp_path / "small", kept_pieces=numpy.array([0, 2, 5]))

    small = onnx.load(tmp_path / "small" / ENCODER)
    sizes = {one.name: list(one.dims) for one in small.graph.initializer}
    assert sizes["pieces.weight.bytes"] == [3, 8]
    assert sizes["positions.weight"] == [256, 8]
    old, new = run(quantise_encoder(exact), [[0, 5, 2]]), run(small, [[0, 2, 1]])
    assert (old == new).all()
    assert (tmp_path / "small" / "tagger" / "labels.json").read_text() == '{"tags": []}'


def test_an_encoder_without_positions_is_refused_by_name(tmp_path: Path) -> None:
    exact = small_encoder()
    for one in exact.graph.initializer:
        one.name = one.name.replace("positions.weight", "places")
    (tmp_path / "encoder").mkdir()
    onnx.save(exact, tmp_path / ENCODER)

    with pytest.raises(ValueError, match=r"no positions\.weight"):
        compress(tmp_path, tmp_path / "small")
