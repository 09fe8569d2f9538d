import spacy
from spacy.tokens import Doc

from sitrep.transforms.events.lexicon import Terms
from sitrep.transforms.events.lexicon.word_classes import hyphenated, meets


def test_hyphenated_noun_is_looked_up_as_one_word(lexicon):
    doc = Doc(
        spacy.blank("en").vocab,
        words=["a", "cease", "-", "fire"],
        spaces=[True, False, False, False],
        lemmas=["a", "cease", "-", "fire"],
        pos=["DET", "NOUN", "PUNCT", "NOUN"],
        heads=[3, 3, 1, 3],
        deps=["det", "compound", "punct", "ROOT"],
    )
    assert hyphenated(doc[3]) == "cease-fire"
    assert hyphenated(doc[1]) is None
    assert meets([doc[3]], Terms.read("@truce"), lexicon)
