import pytest

from sitrep.transforms.places.modifiers import split_modifier, tail_of_comma


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("southern Lebanon", ("southern", "Lebanon", True)),
        ("south-eastern Turkey", ("south-eastern", "Turkey", True)),
        ("the northern part of Gaza", ("northern", "Gaza", True)),
        ("rebel-held Idlib", ("held", "Idlib", False)),
        ("the port city of Hodeidah", ("city", "Hodeidah", False)),
        ("Rafah city", ("city", "Rafah", False)),
        ("Kibbutz Nirim", ("kibbutz", "Nirim", False)),
        ("Northampton", ("", "Northampton", False)),
    ],
)
def test_words_around_the_name_are_told_from_it(name, parts):
    assert split_modifier(name) == parts


def test_one_comma_splits_and_more_do_not():
    assert tail_of_comma("Tyre, Lebanon") == ("Tyre", "Lebanon")
    assert tail_of_comma("A, B, C") == ("", "")
    assert tail_of_comma("Tyre") == ("", "")
