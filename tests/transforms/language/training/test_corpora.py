"""Training Docs: names get one label, unsupervised tokens stay missing."""

import pytest
import spacy
from spacy.tokens import Doc

from sitrep.transforms.language.training.attested import write_attested_forms
from sitrep.transforms.language.training.corpora import (
    check_inputs,
    correct_labels,
    majority_labels,
)

VOCAB = spacy.blank("en").vocab


def labelled(words: list[str], entities: list[str]) -> Doc:
    return Doc(VOCAB, words=words, ents=entities)


def test_a_name_that_mostly_has_one_label_has_it_everywhere() -> None:
    docs = [labelled(["Arvik", "fell"], [f"B-{label}", "O"]) for label in ["GPE"] * 6 + ["ORG"]]
    assert majority_labels(docs)["Arvik"] == "GPE"
    corrected = correct_labels(docs[-1], majority_labels(docs))
    assert [(entity.text, entity.label_) for entity in corrected.ents] == [("Arvik", "GPE")]


def test_a_name_seen_rarely_keeps_its_labels() -> None:
    docs = [labelled(["Arvik", "fell"], ["B-GPE", "O"])] * 5
    assert "Arvik" not in majority_labels(docs)


def test_an_unsupervised_token_is_never_outside() -> None:
    doc = labelled(["Arvik", "fell", "Monday"], ["B-ORG", "O", ""])
    corrected = correct_labels(doc, {"Arvik": "GPE"})
    assert [token.ent_iob for token in corrected] == [3, 2, 0]


def parsed() -> Doc:
    return Doc(
        VOCAB,
        words=["They", "said", '"', "stop", '"', "."],
        spaces=[True, True, False, False, False, False],
        tags=["PRP", "VBD", "``", "VB", "''", "."],
        pos=["PRON", "VERB", "PUNCT", "VERB", "PUNCT", "PUNCT"],
        lemmas=["they", "say", '"', "stop", '"', "."],
        heads=[1, 1, 3, 1, 3, 1],
        deps=["nsubj", "ROOT", "punct", "ccomp", "punct", "punct"],
    )


def test_a_changed_input_stops_the_recipe(tmp_path) -> None:
    (tmp_path / "set.spacy").write_bytes(b"other")
    with pytest.raises(ValueError, match=r"set.spacy: sha256 is [0-9a-f]{64}, the recipe expects abc"):
        check_inputs(tmp_path, {"set.spacy": "abc"})


def test_only_forms_seen_twice_under_one_lemma_are_attested(tmp_path) -> None:
    docs = [parsed(), parsed(), Doc(VOCAB, words=["teh"], tags=["DT"], lemmas=["the"])]
    assert write_attested_forms(docs, tmp_path / "forms.tsv") == 3
    assert (tmp_path / "forms.tsv").read_text(encoding="utf-8") == (
        "form\ttag\tlemma\tcount\nsaid\tVBD\tsay\t2\nstop\tVB\tstop\t2\nthey\tPRP\tthey\t2\n"
    )
