import time
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from sitrep.transforms.actors.register.register import load_register


@pytest.fixture(scope="module")
def register():
    return load_register()


def actors_called(register, alias):
    """(actor's name, ambiguous) of every actor that has this alias."""
    rows = register.aliases.filter(pl.col("alias") == alias).join(register.actors, on="actor_id")
    return sorted(rows.select("name", "ambiguous").iter_rows())


@pytest.mark.parametrize(
    ("alias", "name"),
    [
        ("Islamic Republic of Iran", "Iran"),
        ("Tehran", "Iran"),
        ("White House", "United States"),
        ("Iranian", "Iran"),
        ("Hizbullah", "Hezbollah"),
        ("Ansar Allah", "Houthis"),
        ("Pasdaran", "Islamic Revolutionary Guard Corps"),
        ("IDF", "Israel Defense Forces"),
        ("Israeli army", "Israel Defense Forces"),
        ("Israeli Navy", "Israeli Navy"),
        ("Burmese police", "Law enforcement in Myanmar"),
        ("Esmail Ghaani", "Esmail Qaani"),
        ("Muammar Qaddafi", "Muammar Gaddafi"),
        ("WSJ", "The Wall Street Journal"),
        ("Al-Shabaab", "Al-Shabaab (militant group)"),
    ],
)
def test_a_spelling_leads_to_its_one_actor(register, alias, name):
    assert actors_called(register, alias) == [(name, False)]


@pytest.mark.parametrize("alias", ["Congolese", "RSF", "Ansar al-Sharia", "PTI"])
def test_a_shared_spelling_is_ambiguous_on_each_actor(register, alias):
    found = actors_called(register, alias)

    assert len(found) == 2
    assert {ambiguous for _, ambiguous in found} == {True}


def test_brothers_are_two_actors_and_share_no_alias(register):
    id_of = dict(register.actors.select("name", "actor_id").iter_rows())
    brothers = (id_of["Bashar al-Assad"], id_of["Maher al-Assad"])
    aliases = [set(register.aliases.filter(pl.col("actor_id") == actor)["alias"]) for actor in brothers]

    assert aliases[0] & aliases[1] == set()
    assert "Assad" not in aliases[0] | aliases[1]


def test_no_person_has_a_bare_surname_for_an_alias(register):
    surname = pl.col("name").str.split(" ").list.last()
    people = register.actors.filter((pl.col("kind") == "person") & pl.col("name").str.contains(" "))
    rows = register.aliases.join(people.with_columns(surname), on="actor_id").filter(pl.col("alias") == pl.col("name"))

    assert rows["alias"].to_list() == []


def test_parents_lead_up_to_the_state(register):
    name_of = dict(register.actors.select("actor_id", "name").iter_rows())
    parents = register.actors.select("actor_id", "parent_actor_id").iter_rows()
    parent_of = {name_of[actor]: name_of.get(parent) for actor, parent in parents}

    assert parent_of["Quds Force"] == "Islamic Revolutionary Guard Corps"
    assert parent_of["Islamic Revolutionary Guard Corps"] == "Iran"
    assert parent_of["Iran"] is None


def test_a_role_s_month_or_year_is_its_first_and_last_day(register):
    rows = register.roles.join(register.actors, on="actor_id").filter(pl.col("name") == "Mohammad Javad Zarif")

    assert rows.select("role", "organisation", "valid_from", "valid_to").rows() == [
        ("Minister of Foreign Affairs", "Iran", date(2013, 8, 1), date(2021, 8, 31)),
    ]


def test_states_have_a_wikidata_id_and_others_a_certain_one_or_none(register):
    rows = dict(register.actors.select("name", "wikidata").iter_rows())

    assert (rows["Iran"], rows["United Nations"], rows["Hezbollah"]) == ("Q794", "Q1065", None)


def test_names_for_matching_are_distinctive_and_labelled(register):
    label_of = dict(register.entity_names())

    names = "Hezbollah", "Esmail Qaani", "Iran", "Iranian", "IRGC", "Iraqi Army", "Ministry of Foreign Affairs of Iran"
    assert [label_of.get(name) for name in names] == ["ORG", "PERSON", "GPE", "NORP", "ORG", "ORG", "ORG"]
    # A seat of power is a place, a description no name, the rest other words or shared.
    assert not label_of.keys() & {"Tehran", "Iraqi troops", "Amal", "Wagner", "RSF", "Congolese", "Time"}


def test_an_office_passes_from_one_holder_to_the_next(register):
    quds = register.roles.filter((pl.col("organisation") == "Quds Force") & (pl.col("role") == "Commander"))
    rows = quds.join(register.actors, on="actor_id").sort("valid_from").select("name", "valid_from", "valid_to").rows()

    assert rows == [
        ("Qasem Soleimani", date(1998, 1, 1), date(2020, 1, 3)),
        ("Esmail Qaani", date(2020, 1, 3), None),
    ]


@pytest.mark.parametrize(
    ("alias", "name"),
    [
        ("Ghanaian health ministry", "Ministry of Health (Ghana)"),
        ("Ghana Police Service", "Ghana Police Service"),
        ("U.S. Treasury", "United States Department of the Treasury"),
        ("Lebanese cabinet", "Council of Ministers of Lebanon"),
        ("Ukraine's central bank", "National Bank of Ukraine"),
        ("Turkish Navy", "Turkish Naval Forces"),
        ("Anwar al-Aulaqi", "Anwar al-Awlaki"),
    ],
)
def test_state_bodies_officials_and_listed_spellings_lead_to_one_actor(register, alias, name):
    assert (name, False) in actors_called(register, alias)


def test_a_name_on_a_sanctions_list_alone_is_no_pattern_for_the_text(register):
    listed = register.actors.filter(pl.col("source").str.starts_with("OFAC"))
    names = {name for name, _ in register.entity_names()}

    assert listed.height > 1_000
    assert not names & set(listed["name"])


def test_a_user_s_own_folder_adds_and_replaces(tmp_path: Path, register):
    hezbollah = register.actors.filter(pl.col("name") == "Hezbollah")["actor_id"][0]
    columns = "actor_id,name,kind,country,sector,wikidata,parent_actor_id,source,licence,note"
    (tmp_path / "actors.csv").write_text(
        f"{columns}\n{hezbollah},Our Hezbollah,group,LBN,REB,,,desk,own,\n"
        "A900001,Blue Brigade,group,LBN,REB,,,desk,own,\n"
    )
    (tmp_path / "aliases.csv").write_text(
        "actor_id,alias,kind,ambiguous,source,licence\nA900001,Blue Brigade,name,false,desk,own\n"
    )
    (tmp_path / "roles.csv").write_text(
        "actor_id,role,organisation,organisation_id,valid_from,valid_to,source,licence\n"
    )

    own = load_register(tmp_path)

    assert own.actors.filter(pl.col("actor_id") == hezbollah)["name"].to_list() == ["Our Hezbollah"]
    assert actors_called(own, "Blue Brigade") == [("Blue Brigade", False)]
    assert own.actors.height == register.actors.height + 1


def test_loading_takes_less_than_three_tenths_of_a_second():
    started = time.process_time()
    load_register()

    assert time.process_time() - started < 0.3


def test_the_register_has_the_size_it_claims(register):
    assert register.actors.height >= 9_000
    assert register.aliases.height >= 40_000
    assert register.roles.height >= 1_700
    assert register.actors.filter(pl.col("kind") == "person").height >= 3_000
