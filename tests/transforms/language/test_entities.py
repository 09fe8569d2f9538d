"""Rules and the caller's names mend what the model finds, by the stated precedence."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc, Span

from sitrep.transforms.language.entities import EntityRules, agree_on_labels
from sitrep.transforms.language.pipeline import load_pipeline

# (word, tag, label of the model or ""); the model's entities of several words repeat the label with "I-".
Words = list[tuple[str, str, str]]


def read(rows: Words, names: tuple[tuple[str, str], ...] = ()) -> list[tuple[str, str, str]]:
    """(text, label, found by) after the rules, over a Doc with the given tags and entities of the model."""
    nlp = load_pipeline()
    doc = Doc(
        nlp.vocab,
        words=[word for word, _, _ in rows],
        tags=[tag for _, tag, _ in rows],
        pos=["PROPN" if tag.startswith("NNP") else "NOUN" if tag.startswith("NN") else "X" for _, tag, _ in rows],
        ents=[label if label.startswith("I-") else f"B-{label}" if label else "O" for _, _, label in rows],
        sent_starts=[True] + [False] * (len(rows) - 1),
    )
    return [(entity.text, entity.label_, entity.id_) for entity in EntityRules(nlp, names)(doc).ents]


def test_a_unit_a_facility_and_a_weapon_are_told_by_their_last_word() -> None:
    assert read([("The", "DT", ""), ("Arvik", "NNP", "PERSON"), ("Brigade", "NNP", "")]) == [
        ("Arvik Brigade", "ORG", "rules")
    ]
    assert read([("near", "IN", ""), ("Ostrel", "NNP", "PERSON"), ("prison", "NN", "")]) == [
        ("Ostrel prison", "FAC", "rules")
    ]
    assert read([("with", "IN", ""), ("cruise", "NN", ""), ("missiles", "NNS", "")]) == [
        ("cruise missiles", "WEAPON", "rules")
    ]


def test_whose_facility_it_is_is_no_name() -> None:
    assert read([("a", "DT", ""), ("US", "NNP", "GPE"), ("base", "NN", "")]) == [("US", "GPE", "model")]
    assert read([("an", "DT", ""), ("Iranian", "JJ", "NORP"), ("prison", "NN", "")]) == [("Iranian", "NORP", "rules")]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([("the", "DT", ""), ("Coalition", "NNP", ""), ("said", "VBD", "")], [("Coalition", "ORG", "rules")]),
        ([("a", "DT", ""), ("coalition", "NN", ""), ("formed", "VBD", "")], []),
        ([("Coalition", "NNP", ""), ("talks", "NNS", "")], []),
        ([("the", "DT", ""), ("Foreign", "NNP", ""), ("Secretary", "NNP", ""), ("left", "VBD", "")],
         [("Foreign Secretary", "PERSON", "rules")]),
        ([("the", "DT", ""), ("Minister", "NNP", ""), ("for", "IN", ""), ("Arvia", "NNP", "GPE"), ("left", "VBD", "")],
         [("Minister for Arvia", "PERSON", "rules")]),
        ([("the", "DT", ""), ("President", "NNP", ""), ("Ruiz", "NNP", "PERSON"), ("left", "VBD", "")],
         [("Ruiz", "PERSON", "model")]),
        ([("the", "DT", ""), ("Harun", "NNP", "PERSON"), ("regime", "NN", "")], [("Harun regime", "ORG", "rules")]),
        ([("the", "DT", ""), ("Syrian", "JJ", "NORP"), ("regime", "NN", "")], [("Syrian", "NORP", "rules")]),
    ],
)  # fmt: skip
def test_a_body_an_office_and_a_regime_are_told_by_a_capitalised_noun(
    rows: Words, found: list[tuple[str, str, str]]
) -> None:
    assert read(rows) == found


def test_a_part_of_a_country_is_a_place_of_its_own() -> None:
    rows = [("in", "IN", ""), ("southern", "JJ", ""), ("Arvia", "NNP", "GPE")]
    assert read(rows) == [("southern Arvia", "LOC", "model")]
    assert read([("western", "JJ", ""), ("Ruiz", "NNP", "PERSON")]) == [("Ruiz", "PERSON", "model")]


def test_a_known_name_overrules_the_model() -> None:
    rows = [("Harun", "NNP", "PERSON"), ("Front", "NNP", "I-PERSON"), ("fighters", "NNS", "")]
    assert read(rows, (("Harun Front", "ORG"),)) == [("Harun Front", "ORG", "names")]


def test_a_known_name_inside_a_longer_name_gives_way() -> None:
    rows = [("Iran", "NNP", "ORG"), ("Air", "NNP", "I-ORG"), ("flew", "VBD", "")]
    assert read(rows, (("Iran", "GPE"),)) == [("Iran Air", "ORG", "model")]


def test_a_name_under_two_labels_decides_nothing() -> None:
    rows = [("Georgia", "NNP", "PERSON"), ("spoke", "VBD", "")]
    assert read(rows, (("Georgia", "GPE"), ("Georgia", "PERSON"))) == [("Georgia", "PERSON", "model")]


def test_capitals_of_a_known_name_are_capitals_in_the_text() -> None:
    assert read([("told", "VBD", ""), ("us", "PRP", "")], (("US", "GPE"),)) == []


def test_an_unknown_label_is_refused() -> None:
    with pytest.raises(ValueError, match="'Arvik' has the label 'TOWN'"):
        read([("Arvik", "NNP", "")], (("Arvik", "TOWN"),))


def test_titles_possessives_and_quotes_are_no_part_of_a_person() -> None:
    rows = [
        ("Gen.", "NNP", "PERSON"),
        ("Ola", "NNP", "I-PERSON"),
        ("Brun", "NNP", "I-PERSON"),
        ("’s", "POS", "I-PERSON"),
    ]
    assert read(rows) == [("Ola Brun", "PERSON", "model")]


def test_a_title_before_a_listed_person_makes_the_models_organisation_a_person() -> None:
    general = [("General", "NNP", "ORG"), ("Pavo", "NNP", "I-ORG"), ("Tern", "NNP", "I-ORG")]
    assert read(general, (("Pavo Tern", "PERSON"),)) == [("Pavo Tern", "PERSON", "names")]
    assert read(general) == [("General Pavo Tern", "ORG", "model")]
    assert read([("Gen.", "NNP", "ORG"), *general[1:]]) == [("Pavo Tern", "PERSON", "model")]


def test_a_weekday_at_the_edge_of_a_place_is_cut_off() -> None:
    rows = [("in", "IN", ""), ("Arvik", "NNP", "GPE"), ("Tuesday", "NNP", "I-GPE")]
    assert read(rows) == [("Arvik", "GPE", "model"), ("Tuesday", "DATE", "rules")]


def test_a_number_inside_a_name_stays_part_of_it() -> None:
    rows = [("Channel", "NNP", "ORG"), ("12", "CD", "I-ORG"), ("said", "VBD", "")]
    assert read(rows) == [("Channel 12", "ORG", "model")]


def test_a_nationality_is_norp_unless_it_is_part_of_a_longer_name() -> None:
    assert read([("Syrian", "JJ", "GPE"), ("troops", "NNS", "")]) == [("Syrian", "NORP", "rules")]
    rows = [("the", "DT", ""), ("Syrian", "JJ", ""), ("Democratic", "NNP", ""), ("Forces", "NNPS", "")]
    assert read(rows) == [("Syrian Democratic Forces", "ORG", "rules")]


def document(nlp: Language, rows: Words) -> Doc:
    doc = Doc(
        nlp.vocab, words=[word for word, _, _ in rows], pos=["PROPN" if tag == "NNP" else "X" for _, tag, _ in rows]
    )
    doc.ents = [Span(doc, i, i + 1, label=label, span_id="model") for i, (_, _, label) in enumerate(rows) if label]
    return doc


def test_an_article_gives_a_name_one_label() -> None:
    nlp = load_pipeline()
    docs = [document(nlp, [("Arvik", "NNP", label), ("burned", "VBD", "")]) for label in ("GPE", "PERSON", "GPE")]
    agree_on_labels(docs)
    assert [doc.ents[0].label_ for doc in docs] == ["GPE", "GPE", "GPE"]


def test_a_surname_alone_is_the_person_introduced_before() -> None:
    nlp = load_pipeline()
    first = Doc(nlp.vocab, words=["Ola", "Brun", "spoke"], pos=["PROPN", "PROPN", "VERB"])
    first.ents = [Span(first, 0, 2, label="PERSON", span_id="model")]
    second = document(nlp, [("Brun", "NNP", ""), ("left", "VBD", "")])
    agree_on_labels([first, second])
    assert [(entity.text, entity.label_) for entity in second.ents] == [("Brun", "PERSON")]


def test_a_surname_that_looks_like_a_people_is_the_person_introduced_before() -> None:
    nlp = load_pipeline()
    first = Doc(nlp.vocab, words=["Omar", "Tarshi", "spoke"], pos=["PROPN", "PROPN", "VERB"])
    first.ents = [Span(first, 0, 2, label="PERSON", span_id="model")]
    second = document(nlp, [("Tarshi", "NNP", "NORP"), ("left", "VBD", "")])
    agree_on_labels([first, second])
    assert [(entity.text, entity.label_) for entity in second.ents] == [("Tarshi", "PERSON")]


def test_a_whole_sentence_has_all_its_entities() -> None:
    text = "Israeli troops killed at least two people in Beirut’s airport on Tuesday, the United Nations said."
    doc = load_pipeline()(text)
    assert [(entity.text, entity.label_) for entity in doc.ents] == [
        ("Israeli", "NORP"),
        ("at least two", "CARDINAL"),
        ("Beirut", "GPE"),
        ("Tuesday", "DATE"),
        ("United Nations", "ORG"),
    ]
