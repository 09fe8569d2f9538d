import pytest

from sitrep.transforms.events.quantities.numbers import parse_number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12", (12, 12, "exact")),
        ("1,200", (1200, 1200, "exact")),
        ("twenty-three", (23, 23, "exact")),
        ("two hundred and five", (205, 205, "exact")),
        ("three thousand", (3000, 3000, "exact")),
        ("1.5 million", (1_500_000, 1_500_000, "exact")),
        ("a dozen", (12, 12, "exact")),
        ("half a dozen", (6, 6, "exact")),
        ("at least 40", (40, None, "at_least")),
        ("At least two dozen", (24, None, "at_least")),
        ("more than 400", (400, None, "at_least")),
        ("over 1,000", (1000, None, "at_least")),
        ("10 or more", (10, None, "at_least")),
        ("up to 20", (None, 20, "at_most")),
        ("as many as 30", (None, 30, "at_most")),
        ("around eight", (8, 8, "around")),
        ("nearly 50", (50, 50, "around")),
        ("between 3 and 5", (3, 5, "range")),
        ("two to three", (2, 3, "range")),
        ("3–5", (3, 5, "range")),
        ("no", (0, 0, "exact")),
        ("all 33", (33, 33, "exact")),
        ("another 243", (243, 243, "exact")),
        ("several", None),
        ("dozens", None),
        ("hundreds", None),
        ("2020 three", None),
        ("five five", None),
        ("soldiers", None),
        ("", None),
    ],
)
def test_bounds_and_comparator_of_a_number_phrase(text: str, expected: object) -> None:
    assert parse_number(text) == expected
