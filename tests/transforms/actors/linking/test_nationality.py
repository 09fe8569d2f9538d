import polars as pl
import pytest

from sitrep.transforms.actors.linking.nationality import of_fitting_country
from sitrep.transforms.places.gazetteer import load_gazetteer


def fits(name, alias, kind, country):
    pairs = pl.DataFrame({"name": [name], "alias": [alias], "kind": [kind], "actor_country": [country]})
    return of_fitting_country(pairs, load_gazetteer()).height == 1


@pytest.mark.parametrize(
    ("name", "alias", "kind", "country"),
    [
        ("Brazilian Supreme Federal Court", "Federal Supreme Court", "court", "IRQ"),
        ("Supreme Federal Court of Brazil", "Federal Supreme Court", "court", "IRQ"),
        ("High Court of Justice", "Israel's High Court of Justice", "court", "ISR"),
        ("High Court", "Israel's High Court of Justice", "court", "ISR"),
        ("Iraqi Hizballah", "Hezbollah", "group", "LBN"),
    ],
)
def test_a_body_of_another_country_or_of_none_is_not_this_one(name, alias, kind, country):
    assert not fits(name, alias, kind, country)


@pytest.mark.parametrize(
    ("name", "alias", "kind", "country"),
    [
        ("Nigerian Labour Party", "Labour Party", "party", "NGA"),
        ("U.S. Departement of State", "United States Department of State", "ministry", "USA"),
        ("Pakistani Taliban", "Tehreek-e-Taliban Pakistan", "group", "PAK"),
        ("Hashd al-Shabi", "Al-Hashd al-Shaabi", "group", "IRQ"),
        ("Tehreek-e-Taliban", "Tehreek-e-Taliban Pakistan", "group", "PAK"),
        ("Syrian Network for Rights", "Network for Rights", "org", None),
    ],
)
def test_a_body_of_that_country_or_of_no_country_may_be(name, alias, kind, country):
    assert fits(name, alias, kind, country)
