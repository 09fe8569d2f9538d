"""A party that no rule found is added where it is likely, and says so."""

from types import SimpleNamespace

import pytest

from sitrep.transforms.events.coder import code_article
from sitrep.transforms.events.explanation import event_lines
from sitrep.transforms.events.explanation.explain import explain_article
from sitrep.transforms.events.parsed_article import Paragraph, ParsedArticle
from sitrep.transforms.events.roles.learned import choose
from sitrep.transforms.events.roles.learned.points import BASE, chance

ATTACKED = """
    Veltor Veltor PROPN NNP 2 nsubj GPE
    waited wait VERB VBD 0 ROOT
    . . PUNCT . 2 punct
    Nine nine NUM CD 5 nummod
    miners miner NOUN NNS 7 nsubj:pass
    were be AUX VBD 7 aux:pass
    attacked attack VERB VBN 0 ROOT
    near near ADP IN 9 case
    Ostland Ostland PROPN NNP 7 obl GPE
    . . PUNCT . 7 punct
"""


@pytest.fixture
def article(parsed) -> ParsedArticle:
    doc = parsed(ATTACKED)
    return ParsedArticle(doc.text, None, (Paragraph(doc, 0, "body"),))


@pytest.fixture
def points(monkeypatch):
    """Points under which an actor in the sentence before is all but sure, and any other party out of the question."""
    tables = {"actor": {BASE: -6.0, "sentence -1": 9.0}, "recipient": {BASE: -9.0}}
    monkeypatch.setattr(choose, "load_points", tables.__getitem__)


def test_an_empty_role_is_filled_by_the_likeliest_mention(article, points, lexicon, gazetteer):
    (event,) = code_article(article, lexicon, gazetteer).mentions
    assert ([p.span.text for p in event.actors], [p.span.text for p in event.recipients]) == (["Veltor"], ["miners"])
    assert event.rule.endswith("actor: learned 0.95")


def test_nobody_is_added_where_none_is_likely(article, monkeypatch, lexicon, gazetteer):
    monkeypatch.setattr(choose, "load_points", lambda role: {BASE: -6.0})
    (event,) = code_article(article, lexicon, gazetteer).mentions
    assert event.actors == ()
    assert "learned" not in event.rule


def test_a_role_that_rules_filled_is_left_alone(article, points, lexicon, gazetteer):
    coded = code_article(article, lexicon, gazetteer)
    assert [(role.event, role.role) for role in coded.open_roles] == [(0, "actor")]
    (killed,) = coded.open_roles
    assert [one.party.text for one, _ in killed.choices] == ["Veltor", "Ostland"]  # the miners have their role


def test_an_added_party_does_not_change_what_the_event_is_or_how_sure(article, points, monkeypatch, lexicon, gazetteer):
    added = code_article(article, lexicon, gazetteer).mentions[0]
    monkeypatch.setattr(choose, "load_points", lambda role: {BASE: -6.0})
    plain = code_article(article, lexicon, gazetteer).mentions[0]
    assert (added.type, added.status, added.confidence) == (plain.type, plain.status, plain.confidence)


def test_explanation_names_the_traits_that_weighed_most(article, points, monkeypatch, lexicon, gazetteer):
    monkeypatch.setattr(event_lines, "load_role_points", choose.load_points)
    lines = explain_article(article, SimpleNamespace(lexicon=lexicon, gazetteer=gazetteer))
    (line,) = [line for line in lines if "learned, chance" in line]
    assert line.endswith("(learned, chance 0.95: sentence -1 +9.00)")


def test_chance_is_the_sum_of_points_and_unknown_traits_count_nothing():
    assert chance((), {BASE: 0.0}) == chance(("other",), {BASE: 0.0}) == 0.5
    assert round(chance(("near",), {BASE: -1.0, "near": 3.0}), 2) == 0.88
