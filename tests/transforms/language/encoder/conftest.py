"""A tiny encoder, whose vectors say what it was shown: first and last piece, shape, pieces in the window."""

from pathlib import Path

import pytest
from onnx import parser
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "army", "the", "shell", "##ed", "##ing", "a", "##a", ".", "'", "s"]
SHAPES = ["xxxx", "Xxx", "."]

WHAT_WAS_SHOWN = """
<ir_version: 8, opset_import: ["": 17]>
tiny (int64[B,T] pieces, int64[B,T] shapes, int64[B,T] mask, int64[N] first, int64[N] last) => (float[N,384] words)
{
    row = Constant <value = int64[1] {-1}> ()
    along = Constant <value = int64[1] {1}> ()
    all_pieces = Reshape (pieces, row)
    all_shapes = Reshape (shapes, row)
    counts = ReduceSum <keepdims = 1> (mask, along)
    size = Shape (mask)
    spread = Expand (counts, size)
    all_counts = Reshape (spread, row)
    first_piece = Gather (all_pieces, first)
    last_piece = Gather (all_pieces, last)
    shape = Gather (all_shapes, first)
    count = Gather (all_counts, first)
    a = Unsqueeze (first_piece, along)
    b = Unsqueeze (last_piece, along)
    c = Unsqueeze (shape, along)
    d = Unsqueeze (count, along)
    columns = Concat <axis = 1> (a, b, c, d)
    numbers = Cast <to = 1> (columns)
    pads = Constant <value = int64[4] {0, 0, 0, 380}> ()
    words = Pad (numbers, pads)
}
"""


@pytest.fixture
def tokenizer() -> Tokenizer:
    """Lower-casing word pieces with the vocabulary PIECES."""
    vocab = {piece: place for place, piece in enumerate(PIECES)}
    made = Tokenizer(WordPiece(vocab, unk_token="[UNK]"))
    made.normalizer = BertNormalizer(lowercase=True)
    made.pre_tokenizer = BertPreTokenizer()
    return made


@pytest.fixture
def folder(tmp_path: Path, tokenizer: Tokenizer) -> Path:
    """The encoder's folder of a pipeline."""
    folder = tmp_path / "encoder"
    folder.mkdir()
    (folder / "encoder.onnx").write_bytes(parser.parse_model(WHAT_WAS_SHOWN).SerializeToString())
    tokenizer.save(str(folder / "wordpieces.json"))
    (folder / "shapes.json").write_text(str(SHAPES).replace("'", '"'))
    return folder
