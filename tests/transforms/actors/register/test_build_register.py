import csv

import pytest

from sitrep.transforms.actors.register.build_register import FOLDER, alias_kind, build_tables


@pytest.mark.parametrize("name", ["ids.csv", "actors.csv", "aliases.csv", "roles.csv"])
def test_the_shipped_tables_are_what_the_sources_give(name):
    columns, rows = build_tables()[name]
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        shipped = list(csv.DictReader(file))

    assert shipped == [{column: row[column] for column in columns} for row in rows]


@pytest.mark.parametrize(
    ("alias", "is_person", "kind"),
    [
        ("IRGC", False, "acronym"),
        ("U.N.", False, "acronym"),
        ("M23", False, "acronym"),
        ("Hizbullah", False, "name"),
        ("Esmail Ghaani", True, "spelling"),
        ("MBS", True, "acronym"),
    ],
)
def test_capitals_make_an_acronym_and_people_s_other_names_are_spellings(alias, is_person, kind):
    assert alias_kind(alias, is_person) == kind
