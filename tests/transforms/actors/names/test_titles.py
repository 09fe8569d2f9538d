import pytest

from sitrep.transforms.actors.names.titles import TitledName, is_title_only, read_titles, strip_titles


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gen. Esmail Qaani", "Esmail Qaani"),
        ("Brig. Gen. Amir Ali Hajizadeh", "Amir Ali Hajizadeh"),
        ("QAANI, Esmail", "Esmail QAANI"),
        ("Esmail Qaani, PhD", "Esmail Qaani"),
        ("former Prime Minister Ehud Barak's", "Ehud Barak"),
        ("Donald Trump Jr.", "Donald Trump Jr"),
        ("Mr. Khan", "Khan"),
        ("General", "General"),
    ],
)
def test_titles_go_and_at_least_one_word_stays(text, name):
    assert strip_titles(text) == name


def test_a_title_and_a_nationality_say_sector_and_country(gazetteer):
    assert read_titles("Iranian Foreign Minister Hossein Amir-Abdollahian", gazetteer) == TitledName(
        "Hossein Amir-Abdollahian", ("foreign minister",), "GOV", "IRN"
    )


def test_a_country_without_a_title_beside_it_is_a_given_name(gazetteer):
    assert read_titles("Israel Katz", gazetteer).name == "Israel Katz"


def test_a_single_name_after_a_regnal_title_is_whole():
    assert read_titles("King Abdullah").is_whole
    assert not read_titles("General Abdullah").is_whole


def test_the_place_of_a_police_post_is_no_part_of_the_name():
    assert read_titles("Karim SP Ana Berg") == TitledName("Ana Berg", ("sp",), "COP", None)
    assert read_titles("Karim Berg SP").name == "Karim Berg SP"


@pytest.mark.parametrize("name", ["Vice President", "Secretary of State", "President of the United States"])
def test_an_office_alone_is_no_name(name):
    assert is_title_only(name)


@pytest.mark.parametrize("name", ["Vice President Berg", "King Charles", "General Motors", "of State", ""])
def test_more_than_an_office_may_be_a_name(name):
    assert not is_title_only(name)
