"""The entity score counts exact spans, places as one, and not what a corpus does not supervise."""

import spacy
from spacy.tokens import Doc

from sitrep.transforms.language.training.evaluate import score_entities


def test_places_are_one_label_and_unsupervised_tokens_count_neither_way() -> None:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "LOC", "pattern": "Arvik"}, {"label": "ORG", "pattern": "Shell"}])
    gold = Doc(nlp.vocab, words=["Arvik", "sued", "Shell", "and", "Brun"], ents=["B-GPE", "O", "", "O", "B-PERSON"])
    scores = score_entities(nlp, [gold])
    assert (scores["precision"], scores["recall"]) == (100, 50)
    assert scores["F PLACE"] == 100
