import pytest

from sitrep.transforms.events.coder import code_article
from sitrep.transforms.events.confidence.traits import traits_of
from sitrep.transforms.events.parsed_article import Paragraph, ParsedArticle


@pytest.fixture
def traits_in(parsed, lexicon, gazetteer):
    def find(lines: str) -> list[tuple[str, ...]]:
        doc = parsed(lines)
        coded = code_article(ParsedArticle(doc.text, None, (Paragraph(doc, 0, "body"),)), lexicon, gazetteer)
        drafts = [draft for reading in coded.sentences for draft in reading.drafts]
        return [
            traits_of(draft.candidate, draft.roles, event.type, event.status)
            for draft, event in zip(drafts, coded.mentions, strict=True)
        ]

    return find


def test_verb_with_named_parties_in_the_main_clause(traits_in):
    (traits,) = traits_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        attacked attack VERB VBD 0 ROOT
        Israel Israel PROPN NNP 2 obj GPE
    """)
    assert traits == ("type ASSAULT", "status actual", "clear row", "a party by name", "main clause")


def test_noun_alone_without_actor(traits_in):
    (traits,) = traits_in("""
        Attacks attack NOUN NNS 0 ROOT
        on on ADP IN 3 case
        rebels rebel NOUN NNS 1 nmod
    """)
    assert traits == ("type ASSAULT", "status actual", "noun alone", "clear row", "no actor", "main clause")


def test_light_verb_with_a_pronoun_and_a_subject_from_another_clause(traits_in):
    found = traits_in("""
        They they PRON PRP 2 nsubj
        left leave VERB VBD 0 ROOT
        and and CCONJ CC 4 cc
        launched launch VERB VBD 2 conj
        an a DET DT 6 det
        attack attack NOUN NN 4 obj
    """)
    assert any({"noun under a light verb", "subject from another clause"} <= set(traits) for traits in found)
