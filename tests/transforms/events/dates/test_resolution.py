from collections.abc import Callable
from datetime import date

import pytest
import spacy
from spacy.tokens import Doc

from sitrep.transforms.events.dates.expressions import find_time_expressions
from sitrep.transforms.events.dates.resolution import resolve_time
from sitrep.transforms.events.mention import DateRange

NLP = spacy.blank("en")
SATURDAY = date(2024, 6, 15)  # the day of publication in these tests


def days(text: str, published: date | None = SATURDAY, **options: object) -> str:
    """ "first..last precision basis" of the only time expression of a text, or "none"."""
    (expression,) = find_time_expressions(NLP(text)[:])
    found = resolve_time(expression, published, **options)
    return f"{found.start}..{found.end} {found.precision} {found.basis}" if found else "none"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # explicit
        ("It was signed on April 14, 2023.", "2023-04-14..2023-04-14 day explicit"),
        ("It was signed on 14 April 2023.", "2023-04-14..2023-04-14 day explicit"),
        ("It was signed on Friday, April 14, 2023.", "2023-04-14..2023-04-14 day explicit"),
        ("It was signed on 2023-04-14.", "2023-04-14..2023-04-14 day explicit"),
        ("It was signed on 14/04/2023.", "2023-04-14..2023-04-14 day explicit"),
        ("It was signed on 14 April.", "2024-04-14..2024-04-14 day explicit"),
        ("It was signed on 20 December.", "2023-12-20..2023-12-20 day explicit"),
        ("It began in January 2020.", "2020-01-01..2020-01-31 month explicit"),
        ("It began in November.", "2023-11-01..2023-11-30 month explicit"),
        ("It began in late March.", "2024-03-21..2024-03-31 range explicit"),
        ("It began in mid-March.", "2024-03-11..2024-03-20 range explicit"),
        ("It began in early March 2021.", "2021-03-01..2021-03-10 range explicit"),
        ("It began in 2020.", "2020-01-01..2020-12-31 year explicit"),
        ("It began in the third quarter of 2022.", "2022-07-01..2022-09-30 quarter explicit"),
        ("It began in the third quarter.", "2023-07-01..2023-09-30 quarter explicit"),
        ("The 2012 murder shocked the town.", "2012-01-01..2012-12-31 year explicit"),
        ("It lasted from 2007 to 2010.", "2007-01-01..2010-12-31 range explicit"),
        ("It lasted from 3 to 5 March.", "2024-03-03..2024-03-05 range explicit"),
        ("It lasted between 30 December and 2 January 2021.", "2020-12-30..2021-01-02 range explicit"),
        ("It has been so since 2014.", "2014-01-01..2024-06-15 range explicit"),
        # weekdays
        ("He spoke on Friday.", "2024-06-14..2024-06-14 day weekday"),
        ("He spoke on Saturday.", "2024-06-15..2024-06-15 day weekday"),
        ("He spoke on Sunday evening.", "2024-06-09..2024-06-09 day weekday"),
        ("Friday's talks failed.", "2024-06-14..2024-06-14 day weekday"),
        ("He spoke on Wednesday last week.", "2024-06-05..2024-06-05 day weekday"),
        ("He spoke on Saturday morning last week.", "2024-06-08..2024-06-08 day weekday"),
        ("He spoke last Thursday.", "2024-06-06..2024-06-06 day weekday"),
        ("He speaks next Tuesday.", "2024-06-18..2024-06-18 day weekday"),
        ("It lasted from Monday to Wednesday.", "2024-06-10..2024-06-12 range weekday"),
        ("It has been so since Friday.", "2024-06-14..2024-06-15 range weekday"),
        # relative
        ("He spoke today.", "2024-06-15..2024-06-15 day relative"),
        ("Yesterday's hijacking ended.", "2024-06-14..2024-06-14 day relative"),
        ("Drones came overnight.", "2024-06-14..2024-06-15 range relative"),
        ("He spoke three days ago.", "2024-06-12..2024-06-12 day relative"),
        ("He died three years ago.", "2021-01-01..2021-12-31 year relative"),
        ("He spoke last week.", "2024-06-02..2024-06-09 week relative"),
        ("He spoke last month.", "2024-05-01..2024-05-31 month relative"),
        ("Strikes late last month killed two.", "2024-05-21..2024-05-31 range relative"),
        ("He spoke earlier this month.", "2024-06-01..2024-06-15 range relative"),
        ("Dozens were taken this year.", "2024-01-01..2024-06-15 range relative"),
        ("It met in recent weeks.", "2024-05-01..2024-06-15 range relative"),
        ("It flew over the last decade.", "2014-06-15..2024-06-15 range relative"),
        ("It spends more over the next two years.", "2024-06-15..2026-06-14 range relative"),
        # no days
        ("It recently brokered a deal.", "none"),
        ("It struck often in recent years.", "none"),
        ("He spoke a few days ago.", "none"),
        ("It was signed on 4/5/2023.", "none"),
        ("It was signed on 30 February 2023.", "none"),
        ("It was built 500 decades ago.", "none"),
    ],
)
def test_days_of_a_past_time_expression(text: str, expected: str) -> None:
    assert days(text) == expected


def test_a_day_without_a_year_that_comes_within_a_month_is_the_coming_one() -> None:
    assert days("A runoff is called for July 1.") == "2024-07-01..2024-07-01 day explicit"
    assert days("A runoff is called for August 1.") == "2023-08-01..2023-08-01 day explicit"


def test_a_plan_decided_on_a_day_just_past_is_not_put_off_by_a_year() -> None:
    assert days("They voted on June 5 to leave.", future=True) == "2024-06-05..2024-06-05 day explicit"
    assert days("They will leave on March 5.", future=True) == "2025-03-05..2025-03-05 day explicit"


@pytest.mark.parametrize(
    ("month", "expected"),
    [("March", date(2024, 3, 1)), ("July", None)],  # eleven months on it is a byword, of whatever year
)
def test_a_day_that_names_a_happening_is_past(parsed: Callable[[str], Doc], month: str, expected: date | None) -> None:
    doc = parsed(
        f"""
        The the DET DT 4 det
        {month} {month} PROPN NNP 4 nmod:unmarked
        1 1 NUM CD 2 nummod
        massacre massacre NOUN NN 0 ROOT
        """
    )
    (expression,) = find_time_expressions(doc[:])
    found = resolve_time(expression, SATURDAY)
    assert (found.start if found else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They will meet on Friday.", "2024-06-21..2024-06-21 day weekday"),
        ("It takes effect on August 1.", "2024-08-01..2024-08-01 day explicit"),
        ("It takes effect on May 1.", "2025-05-01..2025-05-01 day explicit"),
        ("They will meet in March.", "2025-03-01..2025-03-31 month explicit"),
        ("They will meet this week.", "2024-06-15..2024-06-16 range relative"),
        ("They will meet in April 2023.", "2023-04-01..2023-04-30 month explicit"),
    ],
)
def test_days_of_an_act_that_is_still_to_come(text: str, expected: str) -> None:
    assert days(text, future=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was signed on April 14, 2023.", "2023-04-14..2023-04-14 day explicit"),
        ("It began in 2020.", "2020-01-01..2020-12-31 year explicit"),
        ("It was signed on 14 April.", "none"),
        ("He spoke on Friday.", "none"),
        ("He spoke yesterday.", "none"),
        ("It has been so since 2014.", "none"),
    ],
)
def test_without_a_publication_day_only_what_is_spelled_out_resolves(text: str, expected: str) -> None:
    assert days(text, published=None) == expected


def test_last_thursday_follows_the_documents_other_dates() -> None:
    this_week = DateRange(date(2024, 6, 12), date(2024, 6, 14), "range", "explicit", "12 to 14 June")
    week_before = DateRange(date(2024, 6, 2), date(2024, 6, 9), "week", "relative", "last week")
    assert days("The salvo last Thursday was large.", context_days=[this_week]).startswith("2024-06-13")
    assert days("The salvo last Thursday was large.", context_days=[week_before]).startswith("2024-06-06")


def test_a_long_stretch_is_no_evidence_for_last_thursday() -> None:
    year = DateRange(date(2024, 6, 10), date(2024, 12, 31), "range", "explicit", "the second half")
    assert days("The salvo last Thursday was large.", context_days=[year]).startswith("2024-06-06")


def test_anchored_times_need_the_days_of_their_anchor() -> None:
    attack = DateRange(date(2024, 6, 6), date(2024, 6, 6), "day", "weekday", "last Thursday")
    assert days("More rockets came that same day.") == "none"
    assert days("More rockets came that same day.", anchor=attack) == "2024-06-06..2024-06-06 day anchored_event"
    assert days("A truce began two days later.", anchor=attack) == "2024-06-08..2024-06-08 day anchored_event"
    assert days("A truce began two months later.", anchor=attack) == "2024-08-01..2024-08-31 month anchored_event"
    assert days("It fled the same week.", anchor=attack) == "2024-06-02..2024-06-09 week anchored_event"


def test_a_day_earlier_counts_from_the_day_stated_in_the_same_sentence() -> None:
    sentence = NLP("This photo of 2 April 2023 shows damage after an airstrike a day earlier.")[:]
    _, earlier = find_time_expressions(sentence)
    assert resolve_time(earlier, None) == DateRange(
        date(2023, 4, 1), date(2023, 4, 1), "day", "relative", "a day earlier"
    )


def test_a_captions_own_date_has_the_basis_caption() -> None:
    assert days("A rally in Tehran, Friday, April 14, 2023.", caption=True) == "2023-04-14..2023-04-14 day caption"
    assert days("A rally last week.", caption=True).endswith("relative")
