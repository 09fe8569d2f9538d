"""Numbers, amounts and times are found by pattern."""

import pytest

from sitrep.transforms.language.number_spans import find_number_spans


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 12 people died on Tuesday night.", [("At least 12", "CARDINAL"), ("Tuesday night", "TIME")]),
        ("It fell 4.5 percent, not 12%.", [("4.5 percent", "PERCENT"), ("12%", "PERCENT")]),
        ("A $16bn plan and 2.5 million euros.", [("$16bn", "MONEY"), ("2.5 million euros", "MONEY")]),
        ("They met at 3:30 p.m. local time, 40 km from the port.",
         [("3:30 p.m. local time", "TIME"), ("40 km", "QUANTITY")]),
        ("Twenty-three boats and 1.5m barrels.", [("Twenty-three", "CARDINAL"), ("1.5m barrels", "QUANTITY")]),
        ("Early on 5 March 2024, two days ago, late last month.",
         [("5 March 2024", "DATE"), ("two days ago", "DATE"), ("late last month", "DATE")]),
        ("From 2010 to 2015, and in the 1990s.", [("2010 to 2015", "DATE"), ("the 1990s", "DATE")]),
        ("Some 2,020 people and 2020 people; in 2020.",
         [("Some 2,020", "CARDINAL"), ("2020", "CARDINAL"), ("2020", "DATE")]),
        ("The first ship, the 3rd ship.", [("first", "ORDINAL"), ("3rd", "ORDINAL")]),
    ],
)  # fmt: skip
def test_each_number_has_the_longest_span_and_its_label(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(text[start:end], label) for start, end, label in find_number_spans(text)] == expected


def test_months_that_are_verbs_are_dates_only_beside_a_preposition_or_day() -> None:
    text = "They may march. Protests grew in May and on March 3."
    found = [(text[start:end], label) for start, end, label in find_number_spans(text)]
    assert found == [("May", "DATE"), ("March 3", "DATE")]


def test_the_digits_of_a_weapon_are_no_number() -> None:
    assert list(find_number_spans("An F-16 and an S-300.")) == []
