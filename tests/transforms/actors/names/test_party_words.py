import pytest

from sitrep.transforms.actors.names.party_words import read_party_words


@pytest.mark.parametrize(
    ("phrase", "country", "head", "sector", "rest"),
    [
        ("Turkish riot police", "TUR", "riot police", "COP", ""),
        ("Israel’s military", "ISR", "military", "MIL", ""),
        ("the Iranian general", "IRN", "general", "MIL", ""),
        ("the government of Syria", "SYR", "government", "GOV", ""),
        ("officials in Tehran", "IRN", "officials", "GOV", ""),
        ("Hamas fighters", None, "fighters", "REB", "Hamas"),
        ("terror group leaders", None, "terror group", "REB", ""),
        ("three protesters", None, "protesters", "CVL", ""),
        ("US and Israeli forces", None, "forces", "MIL", "and"),
        ("people familiar with the talks", None, None, None, "people familiar"),
        ("two companies of the rapid action force", None, "companies", "COP", ""),
        ("deputy commissioner of police", None, None, "COP", "deputy commissioner"),
        ("officials of the ministry", None, "officials", "GOV", ""),
        ("security forces", None, "security forces", "COP", ""),
    ],
)
def test_a_phrase_says_country_head_and_sector(gazetteer, phrase, country, head, sector, rest):
    said = read_party_words(phrase, gazetteer)
    assert (said.country, said.head, said.sector, said.rest) == (country, head, sector, rest)


def test_a_country_word_alone_is_told_from_its_people(gazetteer):
    assert read_party_words("Iran", gazetteer).is_nation
    assert not read_party_words("Iran", gazetteer).is_demonym
    assert read_party_words("Iranian", gazetteer).is_demonym
