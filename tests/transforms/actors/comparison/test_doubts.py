import pytest

from sitrep.transforms.actors.comparison.compare import SAME_THRESHOLD
from sitrep.transforms.actors.comparison.doubts import asks_for_country, may_be_body, may_be_one, may_be_person
from sitrep.transforms.actors.register.register import load_register
from sitrep.transforms.actors.resolve import Resolver
from sitrep.transforms.places.gazetteer import load_gazetteer


@pytest.mark.parametrize(
    ("name", "alias"),
    [
        ("Esmail Ghaani", "Esmaeil Qaani"),
        ("Dr. Karim Nazari", "Karim Ahmad Nazari"),
        ("Minna Oja Lehto", "Minna Lehto"),
        ("Sean P. Rourke", "Sean Rourke"),
        ("Nazari Karim", "Karim Nazari"),
        ("Mohi El-Din Salem", "Mohieddin Salim"),
        ("Ali Musa Dakduk", "Ali Mussa Dakduk al-Musawi"),
        ("Minna “Mimi” Lehto", "Minna Lehto"),
        ("Frederik", "Frederik of Denmark"),
    ],
)
def test_two_spellings_of_a_person(name, alias):
    assert may_be_person(name, alias)


@pytest.mark.parametrize(
    ("name", "alias"),
    [
        ("Omar Nazari", "Omar Nazari Muttawa"),  # the last name is missing
        ("Ali Zaydi", "Ali Reza Zahedi"),  # a middle name, and the surname is another
        ("Han Seo-yeon", "Han Zheng"),
        ("Juan Carlos Ortega", "Juan Carlos I"),
        ("Karim Aga Nazari", "Karim Ahmad Nazari"),
        ("Christopher Raia", "Christopher Wray"),
        ("Suh Hoon", "Cho Hyun"),
        ("Jose Rodolfo Villar", "Rodolfo Villar"),
    ],
)
def test_persons_with_a_name_that_nothing_answers(name, alias):
    assert not may_be_person(name, alias)


def test_a_second_surname_may_be_missing_where_the_country_is_told():
    assert may_be_person("Jorge Villar", "Jorge Villar Ortega", is_told=True)
    assert not may_be_person("Jorge Villar", "Jorge Villar Ortega")
    assert not may_be_person("Omar Nazari", "Amir Nazari Muttawa", is_told=True)
    assert not may_be_person("Villar Ortega", "Jorge Villar Ortega", is_told=True)


@pytest.mark.parametrize(
    ("name", "alias", "kind"),
    [
        ("Gulf Clan cartel", "Gulf Clan", "group"),
        ("Homeland Security", "United States Department of Homeland Security", "ministry"),
        ("British Royal Marines", "Royal Marines", "military"),
        ("Hizballah", "Hezbollah", "group"),
        ("Department of Veteran Affairs", "United States Department of Veterans Affairs", "ministry"),
        ("Transition Mission", "Transition Mission in Somalia", "organisation"),
        ("Bureau of Alcohol, Tobacco", "Bureau of Alcohol, Tobacco and Firearms", "agency"),
    ],
)
def test_two_names_of_a_body(name, alias, kind):
    assert may_be_body(name, alias, kind, load_gazetteer())


@pytest.mark.parametrize(
    ("name", "alias", "kind"),
    [
        ("Samoa Labour Party", "Samoa", "state"),
        ("United States Naval Academy", "United States Navy", "military"),
        ("Chaldean Catholic Church", "Catholic Church", "organisation"),
        ("Supreme Electoral Court of Peru", "Supreme Court of Peru", "court"),
        ("Veterans Affairs", "Foundation of Martyrs and Veterans Affairs", "organisation"),
        ("Natural Resources", "Natural Resources Development and Investment Corporation", "organisation"),
        ("Police Force", "Armed Police Force (Nepal)", "police"),
    ],
)
def test_bodies_with_a_word_that_nothing_answers(name, alias, kind):
    assert not may_be_body(name, alias, kind, load_gazetteer())


@pytest.mark.parametrize(
    ("name", "alias", "kind", "asked"),
    [
        ("Supreme Federal Court", "Federal Supreme Court", "court", True),
        ("Iraqi Supreme Federal Court", "Federal Supreme Court", "court", False),
        ("Christian Social Union", "Christian Social Union in Bavaria", "group", True),
        ("Islamic Revolutionary Guards Corps Navy", "Islamic Revolutionary Guard Corps Navy", "military", False),
        ("Hizballah", "Hezbollah", "group", False),
    ],
)
def test_what_other_countries_have_too_asks_for_the_country(name, alias, kind, asked):
    assert asks_for_country(name, alias, kind, "IRQ", load_gazetteer()) is asked


def test_a_body_that_is_spelled_in_part_is_linked_where_its_country_is_told(read_article):
    resolver = Resolver(load_register(), load_gazetteer())

    def linked(text, *found):
        mentions, articles = read_article(text, ("Homeland Security", "ORG"), *found)
        return resolver.resolve(mentions, articles).row(0, named=True)

    told = linked("Homeland Security warned the United States.", ("United States", "GPE"))
    assert (told["actor_name"], told["link_rule"]) == ("United States Department of Homeland Security", "spelling")
    untold = linked("Homeland Security warned Norway.", ("Norway", "GPE"))
    assert untold["is_provisional"]
    assert untold["runner_up_actor_id"] == told["actor_id"]
    assert untold["runner_up_score"] < SAME_THRESHOLD


def test_new_actors_are_one_where_nothing_is_said_of_one_alone():
    nations = load_gazetteer()
    assert may_be_one("Ostland Chamber of Commerce", "Ostland Chambers of Commerce", "org", nations)
    assert may_be_one("National Narcotics Board", "Indonesian National Narcotics Board", "org", nations)
    assert not may_be_one("Premier League", "Indian Premier League", "org", nations)
    assert not may_be_one("Criminal Court", "Bangkok Criminal Court", "org", nations)
    assert not may_be_one("University Press", "University Press Board", "org", nations)
    assert may_be_one("Talal Nazari", "Talal Nazary", "person", nations)
