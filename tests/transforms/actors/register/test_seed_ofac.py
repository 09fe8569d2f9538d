import pytest

from sitrep.transforms.actors.register.seed_ofac import listed_actors, readable


@pytest.mark.parametrize(
    ("listed", "written"),
    [
        ("Qassem SOLEIMANI", "Qassem Soleimani"),
        ("LASHKAR-E-TAYYIBA", "Lashkar-e-Tayyiba"),
        ("Bashar AL-ASSAD", "Bashar al-Assad"),
        ("AL-SHABAAB", "al-Shabaab"),
        ("ISLAMIC STATE OF IRAQ AND THE LEVANT", "Islamic State of Iraq and the Levant"),
        ("Saif AL-'ADIL", "Saif al-'Adil"),
        ("PKK", "PKK"),
    ],
)
def test_a_name_in_capitals_is_written_as_newswire_writes_it(listed, written):
    assert readable(listed) == written


def entity(number, *names, kind="person"):
    return {"id": f"ofac:{number}", "type": kind, "names": list(names)}


def test_an_unknown_entity_becomes_an_actor_if_the_list_spells_it_in_several_ways():
    spellings = "Farrokh DARVISHTABAR", "Farukh DARVISHTABAR", "Farrukh DARVISH TABAR"

    assert listed_actors([entity(1, *spellings), entity(2, "Farhad TABARDARVISH")]) == [
        {
            "ofac_id": "ofac:1",
            "kind": "person",
            "name": "Farrokh Darvishtabar",
            "sector": "",
            "aliases": "Farukh Darvishtabar;Farrukh Darvish Tabar",
            "ambiguous_aliases": "",
        }
    ]


def test_a_person_who_stands_twice_is_one_actor():
    one = entity(1, "Farrokh bin DARVISHTABAR", "Farukh DARVISHTABAR", "Farrukh DARVISH TABAR")
    other = entity(2, "Farrokh bin DARVISHTABAR", "Farrok DARVISHTABAR", "Farokh DARVISHTABAR")

    rows = listed_actors([one, other])

    assert [row["ofac_id"] for row in rows] == ["ofac:1"]
    assert "Farokh Darvishtabar" in rows[0]["aliases"].split(";")


def test_common_and_borrowed_names_are_ambiguous():
    row = listed_actors([entity(1, "Farrokh DARVISHTABAR", "Muhammad ALI", "Jorge VARGAS", "Farukh DARVISHTABAR")])[0]

    assert row["ambiguous_aliases"].split(";") == ["Muhammad Ali", "Jorge Vargas"]


def test_an_entity_with_a_known_actor_s_name_is_left_to_that_actor():
    assert listed_actors([entity(1, "Esmail GHAANI", "Farrokh DARVISHTABAR", "Farukh DARVISHTABAR")]) == []
