from datetime import date

import pytest

from sitrep.schemas.vocabulary import CORRECTABLE
from sitrep.warehouse.correction_values import FORMS, Bounds, Days, Named, read_value


def test_every_declared_field_has_a_form():
    assert tuple(FORMS) == CORRECTABLE


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("event_type", "ASSAULT", "ASSAULT"),
        ("alleged", "true", True),
        ("date", "2031-05-06", Days(date(2031, 5, 6), date(2031, 5, 6))),
        ("date", "2031-05-06..2031-05-08", Days(date(2031, 5, 6), date(2031, 5, 8))),
        ("place", "Port Alder (SLD)", Named("Port Alder", "SLD")),
        ("place", "Port Alder", Named("Port Alder", None)),
        ("actors", "Northland; Rebel Front ;", ["Northland", "Rebel Front"]),
        ("killed", "3", Bounds(3, 3)),
        ("killed", "3-5", Bounds(3, 5)),
        ("injured", "3+", Bounds(3, None)),
        ("killed", "", None),
        ("actors", " ", []),
        ("claimed_by", "", None),
    ],
)
def test_text_means(field: str, text: str, value: object):
    assert read_value(field, text) == value


@pytest.mark.parametrize(
    "value", [Days(date(2031, 5, 6), date(2031, 5, 8)), Named("Port Alder", "SLD"), Bounds(3, None)]
)
def test_what_is_written_reads_the_same(value: Days | Named | Bounds):
    field = {Days: "date", Named: "place", Bounds: "killed"}[type(value)]
    assert read_value(field, value.text) == value


@pytest.mark.parametrize(
    ("field", "text", "fault"),
    [
        ("colour", "red", "there is no field 'colour'; there are event_type"),
        ("status", "done", "status cannot be 'done': it is one of actual"),
        ("status", "", "status cannot be left open"),
        ("date", "yesterday", "date cannot be 'yesterday': it is 2024-05-03"),
        ("date", "2031-05-06..2031-05-01", "date cannot be"),
        ("killed", "many", "killed cannot be 'many': it is 3, 3-5, or 3"),
        ("killed", "5-3", "killed cannot be"),
    ],
)
def test_what_means_nothing_is_refused_with_the_form(field: str, text: str, fault: str):
    with pytest.raises(ValueError, match=fault):
        read_value(field, text)
