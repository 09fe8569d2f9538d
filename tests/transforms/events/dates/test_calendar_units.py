from datetime import date

import pytest

from sitrep.transforms.events.dates.calendar_units import month_days, moved, one_day, period_around, years_days


@pytest.mark.parametrize(
    ("unit", "steps", "expected"),
    [
        ("week", 0, (date(2024, 6, 9), date(2024, 6, 16), "week")),
        ("week", -1, (date(2024, 6, 2), date(2024, 6, 9), "week")),
        ("weekend", 0, (date(2024, 6, 15), date(2024, 6, 16), "range")),
        ("weekend", -1, (date(2024, 6, 8), date(2024, 6, 9), "range")),
        ("month", -6, (date(2023, 12, 1), date(2023, 12, 31), "month")),
        ("quarter", -2, (date(2023, 10, 1), date(2023, 12, 31), "quarter")),
        ("year", 1, (date(2025, 1, 1), date(2025, 12, 31), "year")),
        ("decade", 0, (date(2020, 1, 1), date(2029, 12, 31), "range")),
        ("decade", -2, (date(2004, 1, 1), date(2004, 12, 31), "year")),
        ("day", 0, None),
    ],
)
def test_the_unit_so_many_steps_from_a_saturday_in_june(unit: str, steps: int, expected: object) -> None:
    assert period_around(unit, steps, date(2024, 6, 15)) == expected


def test_the_weekend_of_a_tuesday_is_the_one_just_past() -> None:
    assert period_around("weekend", 0, date(2024, 6, 18)) == (date(2024, 6, 15), date(2024, 6, 16), "range")


def test_thirds_of_a_month_and_of_a_year() -> None:
    assert month_days(2024, 2, "late") == (date(2024, 2, 21), date(2024, 2, 29), "range")
    assert years_days(2024, "early") == (date(2024, 1, 1), date(2024, 4, 30), "range")


def test_a_month_back_from_the_31st_is_the_shorter_months_last_day() -> None:
    assert moved(date(2024, 3, 31), -1, "month") == date(2024, 2, 29)


def test_the_30th_of_february_is_no_day() -> None:
    assert one_day(2024, 2, 30) is None
