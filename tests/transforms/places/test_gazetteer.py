import time

import pytest

from sitrep.transforms.actors.register.register import load_register
from sitrep.transforms.places.check_places import find_place_faults
from sitrep.transforms.places.folding import fold_place_name
from sitrep.transforms.places.gazetteer import load_gazetteer, read_table


@pytest.fixture(scope="module")
def gazetteer():
    return load_gazetteer()


@pytest.mark.parametrize(
    ("name", "place", "country"),
    [
        ("Iran", "Iran", "IRN"),
        ("the U.S.", "United States", "USA"),
        ("Burma", "Myanmar", "MMR"),
        ("Türkiye", "Turkey", "TUR"),
        ("Cote d'Ivoire", "Ivory Coast", "CIV"),
        ("Gaza", "Gaza Strip", "PSE"),
        ("golan heights", "Golan Heights", "SYR"),
        ("Kharkov", "Kharkiv", "UKR"),
        ("Sana’a", "Sanaa", "YEM"),
        ("Deir Ezzor", "Deir ez-Zor", "SYR"),
        ("Helmand province", "Helmand Province", "AFG"),
        ("Kharkiv region", "Kharkiv Oblast", "UKR"),
        ("the Kremlin", "Kremlin", "RUS"),
        ("Bab el-Mandeb strait", "Bab-el-Mandeb", None),
        ("the Red Sea", "Red Sea", None),
    ],
)
def test_a_name_or_another_spelling_of_it_finds_the_place(gazetteer, name, place, country):
    found = gazetteer.find(name)

    assert (found.name, found.country) == (place, country)


@pytest.mark.parametrize(
    ("names", "place"),
    [
        (["Ain al-Asad", "Ayn al-Asad", "Al Asad base", "al-Asad air base", "Ain Assad"], "Al Asad Airbase"),
        (["Al Udeid Airbase", "al-Udeid base"], "Al Udeid Air Base"),
        (["Hmeimim airbase", "Khmeimim base"], "Khmeimim Air Base"),
        (["Baghdad's airport", "Baghdad international airport"], "Baghdad International Airport"),
    ],
)
def test_a_base_or_airport_is_one_place_however_it_is_spelled(gazetteer, names, place):
    assert [gazetteer.find(name).name for name in names] == [place] * len(names)


def test_a_place_has_coordinates_precision_and_source(gazetteer):
    haifa = gazetteer.find("Haifa")

    assert (haifa.latitude, haifa.longitude, haifa.precision) == (32.813, 34.999, "city")
    assert (haifa.source, haifa.licence, haifa.place_id) == ("GeoNames", "CC BY 4.0", "g:294801")


def test_a_part_of_a_country_is_a_region_under_its_whole_name(gazetteer):
    north = gazetteer.find("northern Israel")

    assert (north.name, north.country, north.precision, north.place_id) == ("northern Israel", "ISR", "region", "c:ISR")


def test_a_region_written_by_hand_goes_before_a_part_of_the_country(gazetteer):
    assert gazetteer.find("southern Lebanon").place_id == "s:southern-lebanon"
    assert gazetteer.find("east Jerusalem").country == "PSE"


def test_a_part_of_a_city_is_the_city(gazetteer):
    assert gazetteer.find("eastern Aleppo") == gazetteer.find("Aleppo")


def test_words_for_the_kind_of_place_are_taken_off(gazetteer):
    assert gazetteer.find("the port city of Hodeidah").name == "Hodeidah"
    assert gazetteer.find("the outskirts of Bakhmut").name == "Bakhmut"


def test_a_country_with_direction_in_its_name_is_not_a_part(gazetteer):
    assert gazetteer.find("North Korea").country == "PRK"
    assert gazetteer.find("South Sudan").kind == "country"


@pytest.mark.parametrize("name", ["Springfield", "Hyderabad", "Valencia", "Punjab", "Nowhere at all", "", "'"])
def test_an_unknown_name_or_one_of_several_equals_is_none(gazetteer, name):
    assert gazetteer.find(name) is None


def test_countries_around_it_decide_between_namesakes(gazetteer):
    assert gazetteer.find("Hyderabad", {"PAK"}).country == "PAK"
    assert gazetteer.find("Punjab", {"IND"}).name == "Punjab, India"
    assert gazetteer.find("Tripoli").country == "LBY"
    assert gazetteer.find("Tripoli", {"LBN"}).country == "LBN"
    assert gazetteer.find("Georgia").country == "GEO"
    assert gazetteer.find("Georgia", {"USA"}).name == "Georgia (U.S. state)"
    assert gazetteer.find("Georgia", {"USA", "GEO"}).country == "GEO"


def test_what_follows_a_comma_decides_between_namesakes(gazetteer):
    assert gazetteer.find("Springfield, Illinois").place_id == "g:4250542"
    assert gazetteer.find("Tyre, Lebanon").country == "LBN"
    assert gazetteer.find("Paris, Nowhere") is None


def test_a_city_s_own_name_goes_before_another_s_alternate_spelling(gazetteer):
    # GeoNames lists "Bethlehem" for Belém, Brazil, fifty times as large.
    assert gazetteer.find("Bethlehem", {"ISR", "PSE"}).country == "PSE"


def test_demonyms_give_their_country_and_shared_ones_none(gazetteer):
    words = ["Iranian", "Iranians", "Gazan", "Emirati", "Chechen", "Congolese", "Dominican", "Kurdish", "Martian"]

    countries = [gazetteer.country_of_demonym(word) for word in words]
    assert countries == ["IRN", "IRN", "PSE", "ARE", "RUS", None, None, None, None]


def test_seats_of_power_stand_for_their_state_unless_they_stand_for_others_too(gazetteer):
    seats = ["Tehran", "the Kremlin", "Washington", "Downing Street", "Ankara", "Brussels", "Haifa"]

    assert [gazetteer.metonym_country(seat) for seat in seats] == ["IRN", "RUS", "USA", "GBR", "TUR", None, None]


def test_country_named_knows_other_names_but_no_cities(gazetteer):
    names = ["UK", "Ivory Coast", "DRC", "Tehran"]

    assert [gazetteer.country_named(name) for name in names] == ["GBR", "CIV", "COD", None]


def test_every_actor_that_a_place_stands_for_is_in_the_register():
    wanted = {row["metonym_actor"] for row in read_table("places_by_hand.csv")} - {""}

    assert wanted - set(load_register().actors["name"]) == set()


def test_the_tables_have_no_faults():
    assert find_place_faults() == []


def test_stored_keys_are_what_folding_gives_today(gazetteer):
    names = gazetteer.cities.head(3000)["name"].to_list()

    assert [name for name in names if fold_place_name(name) not in gazetteer._city_key] == []


def test_loading_takes_less_than_half_a_second():
    started = time.process_time()
    load_gazetteer()

    assert time.process_time() - started < 0.5
