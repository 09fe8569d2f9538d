import pytest

from sitrep.transforms.actors.comparison.organisations import organisation_facts, read_organisation


def test_legal_forms_go_and_words_of_the_trade_stand_in_english():
    name = read_organisation("Banco Nacional de Cuba S.A.")
    assert name.words == ("bank", "national", "cuba")
    assert name.is_generic == (True, True, False)


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("International Atomic Energy Agency", "IAEA", 1.0),
        ("Free Valley Front", "FVF", 1.0),
        ("Free Valley Front", "ABC", 0.0),
    ],
)
def test_an_acronym_stands_for_the_words_it_begins(one, other, share):
    assert organisation_facts(read_organisation(one), read_organisation(other))["acronym"] == share


def test_numbers_that_differ_are_a_conflict_and_a_missing_one_half_of_it():
    two = read_organisation("2nd Brigade")
    assert organisation_facts(two, read_organisation("3rd Brigade"))["numbers_differ"] == 1
    assert organisation_facts(two, read_organisation("Brigade"))["numbers_differ"] == 0.5
