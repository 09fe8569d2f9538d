import csv

import pytest

from sitrep.transforms.actors.register.build_register import (
    FOLDER,
    alias_kind,
    assign_ids,
    build_tables,
    id_of_key,
    main,
    merge_drafts,
    stale_tables,
)
from sitrep.transforms.actors.register.state_actors import DraftActor


@pytest.mark.parametrize("name", ["ids.csv", "actors.csv", "aliases.csv", "roles.csv"])
def test_the_shipped_tables_are_what_the_sources_give(name):
    columns, rows = build_tables()[name]
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        shipped = list(csv.DictReader(file))

    assert shipped == [{column: row[column] for column in columns} for row in rows]


def test_nothing_shipped_is_stale_and_check_says_so_without_writing():
    before = (FOLDER / "actors.csv").stat().st_mtime_ns
    main(["--check"])

    assert stale_tables() == []
    assert (FOLDER / "actors.csv").stat().st_mtime_ns == before


def test_a_known_key_keeps_its_id_and_a_new_one_has_the_same_whatever_stands_beside_it():
    known = {"org:Green Front": "A000001"}

    one = assign_ids(["org:Green Front", "org:Blue Front", "org:Red Front"], known)
    other = assign_ids(["org:Red Front", "org:White Front", "org:Blue Front", "org:Green Front"], known)

    assert one["org:Green Front"] == other["org:Green Front"] == "A000001"
    assert one["org:Blue Front"] == other["org:Blue Front"] == id_of_key("org:Blue Front")
    assert list(one) == sorted(one, key=lambda key: (key not in known, key))


def test_two_keys_with_one_id_are_refused():
    with pytest.raises(ValueError, match="give one its own"):
        assign_ids(["org:Blue Front"], {"org:Green Front": id_of_key("org:Blue Front")})


def test_an_actor_of_two_tables_keeps_the_key_that_has_an_id_and_the_roles_of_both():
    made = DraftActor("finance_ministry:RUR", "Treasury", "ministry", "RUR", "GOV")
    written = DraftActor("org:Treasury", "Treasury", "agency", "RUR", "GOV", roles=[("Head", "Ruritania", "2010", "")])

    merged = merge_drafts(iter([made, written]), {"org:Treasury"})["Treasury"]

    assert (merged.key, merged.kind, merged.roles) == (
        "org:Treasury", "ministry", [("Head", "Ruritania", "2010", "")],
    )  # fmt: skip


def test_ids_given_long_ago_have_not_moved():
    with (FOLDER / "ids.csv").open(encoding="utf-8", newline="") as file:
        ids = {row["key"]: row["actor_id"] for row in csv.DictReader(file)}

    assert ids["state:AFG"] == "A000001"
    assert ids["person:Esmail Qaani"] == "A002442"
    assert ids["org:Hezbollah"] == "A001630"
    assert sum(len(actor_id) == 7 for actor_id in ids.values()) == 3306


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
