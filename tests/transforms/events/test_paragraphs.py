"""What a sentence takes from the one before it, where a paragraph ends between them."""

from datetime import date

import pytest

from sitrep.transforms.events.coder import find_events
from sitrep.transforms.events.parsed_article import Paragraph, ParsedArticle

STRIKE = """
    Israel Israel PROPN NNP 2 nsubj GPE
    bombed bomb VERB VBD 0 ROOT
    a a DET DT 4 det
    port port NOUN NN 2 obj
    in in ADP IN 6 case
    Syria Syria PROPN NNP 2 obl GPE
    . . PUNCT . 2 punct
"""
TOLL = """
    Three three NUM CD 2 nummod CARDINAL
    dockers docker NOUN NNS 4 nsubj:pass
    were be AUX VBD 4 aux:pass
    wounded wound VERB VBN 0 ROOT
    . . PUNCT . 4 punct
"""
ACCUSATION = """
    Israel Israel PROPN NNP 2 nsubj GPE
    said say VERB VBD 0 ROOT
    that that SCONJ IN 5 mark
    Iran Iran PROPN NNP 5 nsubj GPE
    attacked attack VERB VBD 2 ccomp
    Iraq Iraq PROPN NNP 5 obj GPE
    . . PUNCT . 2 punct
"""
ANSWER = """
    Iran Iran PROPN NNP 2 nsubj GPE
    rejected reject VERB VBD 0 ROOT
    the the DET DT 4 det
    claims claim NOUN NNS 2 obj
    . . PUNCT . 2 punct
"""
ARREST = """
    Two two NUM CD 2 nummod CARDINAL
    sailors sailor NOUN NNS 4 nsubj:pass
    were be AUX VBD 4 aux:pass
    arrested arrest VERB VBN 0 ROOT
    . . PUNCT . 4 punct
"""


@pytest.fixture
def coded(parsed, lexicon, gazetteer):
    """A function from (zone, table of tokens) of each paragraph to the events."""

    def code(*parts):
        docs = [(zone, parsed(lines)) for zone, lines in parts]
        starts = [sum(len(doc.text) + 2 for _, doc in docs[:at]) for at in range(len(docs))]
        paragraphs = tuple(Paragraph(doc, start, zone) for (zone, doc), start in zip(docs, starts, strict=True))
        text = "\n\n".join(doc.text for _, doc in docs)
        return text, find_events(ParsedArticle(text, date(2024, 5, 4), paragraphs), lexicon, gazetteer)

    return code


def test_toll_of_the_next_paragraph_is_the_attacks(coded):
    text, (event,) = coded(("body", STRIKE), ("body", TOLL))
    (count,) = event.quantities
    assert (count.measure, count.low) == ("injured", 3)
    assert text[count.span.start : count.span.end] == "Three dockers"


def test_toll_in_the_body_is_not_the_titles(coded):
    _, events = coded(("title", STRIKE), ("body", TOLL))
    assert not events[0].quantities


def test_arrests_of_the_next_paragraph_are_on_the_spot(coded):
    _, (_, arrest) = coded(("body", STRIKE), ("body", ARREST))
    assert arrest.place is not None
    assert arrest.place.name == "Syria"


def test_arrests_in_the_body_are_not_where_the_title_is(coded):
    _, (_, arrest) = coded(("title", STRIKE), ("body", ARREST))
    assert arrest.place is None


def test_answer_of_the_next_paragraph_is_to_who_spoke(coded):
    _, events = coded(("body", ACCUSATION), ("body", ANSWER))
    assert [party.span.text for party in events[-1].recipients] == ["Israel"]


MISSILES = """
    The the DET DT 2 det
    missiles missile NOUN NNS 3 nsubj WEAPON
    killed kill VERB VBD 0 ROOT
    two two NUM CD 5 nummod CARDINAL
    sailors sailor NOUN NNS 3 obj
    . . PUNCT . 3 punct
"""


def test_missiles_of_a_new_paragraph_are_not_the_planes_told_last(coded):
    _, (_, hit) = coded(("body", STRIKE), ("body", MISSILES))
    assert (hit.actors, hit.place) == ((), None)


def test_missiles_of_a_new_paragraph_are_those_told_last(coded):
    fired = STRIKE.replace("bombed bomb", "attacked attack").replace("port port", "missile missile")
    _, (_, hit) = coded(("body", fired), ("body", MISSILES))
    assert [(party.antecedent or party.span).text for party in hit.actors] == ["Israel"]
