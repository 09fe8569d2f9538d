from datetime import date

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from sitrep.transforms.events.dates.expressions import find_time_expressions
from sitrep.transforms.events.dates.patterns import RULES
from sitrep.transforms.events.dates.readings import Anchored
from sitrep.transforms.events.dates.resolution import resolve_time

NLP = spacy.blank("en")


def found(text: str) -> list[str]:
    doc = NLP(text)
    expressions = find_time_expressions(doc[:])
    assert all(doc.text[e.start : e.end] == e.text for e in expressions)
    return [e.text for e in expressions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Envoys met on Saturday morning last week in Cairo.", ["Saturday morning last week"]),
        ("In recent weeks and over the last decade it grew.", ["recent weeks", "over the last decade"]),
        ("The 2006 war and the 2012 murder are remembered.", ["2006", "2012"]),
        ("Killings on Bloody Sunday in 1972 led to a trial.", ["1972"]),
        ("They may march in May, not in March.", ["May", "March"]),
        ("In 2000 villages 2000 people and 2020 soldiers wait.", []),
        ("It was a seven-year split for three days.", []),
        ("“We struck on Friday’s eve,” he said.", ["Friday’s"]),
        ("Gunmen sat in the sun.", []),
        ("Sales rose from Monday to Wednesday.", ["from Monday to Wednesday"]),
        ("It is the largest since the 2006 war.", ["2006"]),
        ("They met inside the Mar Elias Church.", []),
        ("It lasts from Sep to Nov, or to March.", ["from Sep to Nov", "March"]),
        ("The president's 2022 coup failed.", ["2022"]),
        ("He will visit in November and December.", ["November and December"]),
        ("Shots fell over the weekend after a feud.", ["over the weekend"]),
        ("It was hit during the early hours.", ["during the early hours"]),
        ("It was hit in the early hours of Monday.", ["Monday"]),
        ("Two died in an early-morning raid.", ["early-morning"]),
    ],
)
def test_words_that_say_when(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_offsets_count_from_the_start_of_the_doc() -> None:
    doc = NLP("Nothing happened. He left yesterday.")
    (expression,) = find_time_expressions(doc[3:])
    assert (expression.text, doc.text[expression.start : expression.end]) == ("yesterday", "yesterday")


def test_weekday_inside_an_organisations_name_is_no_day(parsed) -> None:
    doc = parsed(
        """
        The the DET DT 3 det
        Friday Friday PROPN NNP 3 compound ORG
        Times Times PROPN NNPS 4 nsubj ORG
        closed close VERB VBD 0 ROOT
        """
    )
    assert find_time_expressions(doc[:]) == []


@pytest.fixture
def before_the_rockets(parsed) -> Doc:
    return parsed(
        """
        Four four NUM CD 2 nummod
        days day NOUN NNS 6 obl
        before before SCONJ IN 6 mark
        rockets rocket NOUN NNS 6 nsubj:pass
        were be AUX VBD 6 aux:pass
        fired fire VERB VBN 10 advcl
        , , PUNCT , 10 punct
        the the DET DT 9 det
        minister minister NOUN NN 10 nsubj
        visited visit VERB VBD 0 ROOT
        Tehran Tehran PROPN NNP 10 obj
        . . PUNCT . 10 punct
        """
    )


def test_an_anchored_time_names_the_happening_that_it_counts_from(before_the_rockets) -> None:
    (expression,) = find_time_expressions(before_the_rockets[:])
    assert expression.text == "Four days before"
    assert expression.reading == Anchored(4, "day", -1)
    assert expression.is_anchored
    assert expression.offset_days == -4
    assert before_the_rockets[expression.anchor].text == "fired"


PIECES = st.sampled_from([
    "the", "on", "in", "between", "from", "to", "and", "until", "since", "last", "next", "this", "early", "late",
    "mid-", "end", "of", "week", "month", "year", "Friday", "Monday", "April", "May", "29", "February", "30",
    "2024", "1999", "three", "few", "days", "weeks", "decades", "ago", "earlier", "after", "before", "morning",
    "quarter", "third", "’s", "–", ",", ".",
])  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=12), st.booleans())
def test_any_row_of_time_words_gives_its_own_letters_and_days_in_order(words: list[str], future: bool) -> None:
    doc = NLP(" ".join(words))
    for expression in find_time_expressions(doc[:]):
        assert doc.text[expression.start : expression.end] == expression.text
        found = resolve_time(expression, date(2024, 2, 29), future=future)
        assert found is None or found.start <= found.end


def test_a_date_in_a_name_is_no_time(parsed) -> None:
    movement = parsed(
        """
        Rebels rebel NOUN NNS 6 nsubj
        of of ADP IN 5 case
        March March PROPN NNP 5 compound
        23 23 NUM CD 5 nummod
        Movement Movement PROPN NNP 1 nmod
        fled flee VERB VBD 0 ROOT
        """
    )
    act = parsed(
        """
        Envoys envoy NOUN NNS 2 nsubj
        cited cite VERB VBD 0 ROOT
        the the DET DT 4 det
        Act Act PROPN NNP 2 obj
        of of ADP IN 6 case
        1954 1954 NUM CD 4 nmod
        """
    )
    assert [find_time_expressions(doc[:]) for doc in (movement, act)] == [[], []]


def test_a_pattern_is_tried_where_its_months_weekdays_or_units_are_told():
    told = [
        "on 5 May", "the sept. talks", "from 30-jul to 2 aug.", "mid-december", "on thurs. morning", "sunday's vote",
        "a fortnight ago", "this weekend", "in the past 48 hours", "early last quarter", "the previous decade",
    ]  # fmt: skip
    for text in map(str.lower, told):
        fitting = [rule.hint for rule in RULES if rule.hint is not None and rule.pattern.search(text)]
        assert fitting, text
        assert all(hint.search(text) for hint in fitting), text
