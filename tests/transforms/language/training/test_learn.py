"""The network learns a toy corpus by heart; needs the training environment (`requirements-training.txt`)."""

import random
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

torch = pytest.importorskip("torch", reason="torch is only needed for training the model")

from sitrep.transforms.language.encoder.wordpieces import WordPieces  # noqa: E402
from sitrep.transforms.language.training.examples import NAME_TAGS, Labels, read_name_examples, read_tree_example  # noqa: E402
from sitrep.transforms.language.training.learn import Course, compute_losses, make_batch, score_arcs, train  # noqa: E402
from sitrep.transforms.language.training.network import Network, Sizes  # noqa: E402
from sitrep.transforms.language.training.progress import measure_names, measure_trees  # noqa: E402

VOCAB = spacy.blank("en").vocab


def toy_tree() -> Doc:
    return Doc(
        VOCAB,
        words=["Rebels", "shelled", "Arvik", ".", "Arvik", "fell", "."],
        tags=["NNS", "VBD", "NNP", ".", "NNP", "VBD", "."],
        pos=["NOUN", "VERB", "PROPN", "PUNCT", "PROPN", "VERB", "PUNCT"],
        lemmas=["rebel", "shell", "Arvik", ".", "Arvik", "fall", "."],
        heads=[1, 1, 1, 1, 5, 5, 5],
        deps=["nsubj", "ROOT", "obj", "punct", "nsubj", "ROOT", "punct"],
    )


def toy_names() -> Doc:
    return Doc(VOCAB, words=["Rebels", "shelled", "Arvik", "."], ents=["O", "O", "B-GPE", "O"])


def toy_pieces(labels: Labels) -> WordPieces:
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "rebels", "shelled", "arvik", "fell", "."]
    tokenizer = Tokenizer(models.WordPiece({word: i for i, word in enumerate(words)}, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    return WordPieces(tokenizer, labels.shapes)


def toy_network(labels: Labels) -> Network:
    torch.manual_seed(1)
    counts = (len(labels.shapes) + 1, len(labels.tags), len(labels.morphs), len(labels.lemmas), len(labels.deps))
    return Network(Sizes(9, *counts, name_tags=len(NAME_TAGS), sources=2))


def test_arcs_leave_no_sentence_and_gold_heads_count_from_the_root() -> None:
    labels = Labels.of([toy_tree()] * 3)
    batch = make_batch([read_tree_example(toy_tree(), labels)], toy_pieces(labels))
    scores, gold = score_arcs(batch, torch.zeros(7, 4), torch.zeros(8, 4))
    assert gold.tolist() == [2, 0, 2, 2, 6, 0, 6]
    assert [(row > -1).nonzero().flatten().tolist() for row in scores] == [[0, 1, 2, 3, 4]] * 4 + [[0, 5, 6, 7]] * 3


def test_a_batch_has_losses_for_the_labels_it_has() -> None:
    labels = Labels.of([toy_tree()] * 3)
    pieces, network = toy_pieces(labels), toy_network(labels)
    tree, names = read_tree_example(toy_tree(), labels), list(read_name_examples(toy_names(), 1))
    assert set(compute_losses(network, make_batch(names, pieces))) == {"names"}
    assert set(compute_losses(network, make_batch([tree], pieces))) == {
        "tags", "morphs", "lemmas", "starts", "arcs", "deps"
    }  # fmt: skip
    assert "names" in compute_losses(network, make_batch([tree, *names], pieces))


def test_a_toy_corpus_is_learnt_and_an_interrupted_run_goes_on(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    labels = Labels.of([toy_tree()] * 3)
    pieces, network = toy_pieces(labels), toy_network(labels)
    tree, names = read_tree_example(toy_tree(), labels), list(read_name_examples(toy_names(), 1))
    examples = [tree, *names] * 4

    def measure(trained: Network) -> dict[str, float]:
        scores = measure_trees(trained, [tree], pieces, labels.deps.index("punct"))
        return scores | {"names": measure_names(trained, names, pieces, source=1)}

    # Two windows a batch, so that each step sees both corpora.
    course = Course(steps=40, batch_pieces=40, encoder_rate=2e-4, warm_up=5, measure_every=40, save_every=20)
    for _ in range(2):
        train(network, lambda epoch: examples, pieces, course, random.Random(1), measure, tmp_path / "toy.pt")
        course = Course(**{**vars(course), "steps": 60})
    assert "going on from step 40" in capsys.readouterr().out
    network.eval()
    assert measure(network) == dict.fromkeys(("uas", "las", "tags", "morphs", "lemmas", "starts", "names"), 100.0)
