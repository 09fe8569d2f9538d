"""What an article says of itself comes first: each rule of it, against the small register of articles.py."""

import polars as pl
import pytest

from sitrep.transforms.actors.names.ids import provisional_id


def person(name):
    return provisional_id(name, "person")


def body(name):
    return provisional_id(name, "org")


@pytest.mark.parametrize(
    "words",
    ["Esmail Qaani", "Gen. Esmail Qaani", "Iranian Brigadier General Esmail Qaani", "General Esmail Qaani's"],
)
def test_title_and_nationality_are_no_part_of_a_name(links_of, words):
    link = links_of(f"{words} arrived.", (words, "PERSON")).row(0, named=True)
    assert (link["actor_id"], link["link_rule"]) == ("A1", "alias")


def test_a_title_and_nationality_left_outside_the_name_still_say_who_it_is(links_of):
    link = links_of("They met Syrian Colonel Idris Tamour.", ("Idris Tamour", "PERSON")).row(0, named=True)
    assert (link["actor_id"], link["country_code"], link["sector_code"]) == (person("Idris Tamour"), "SYR", "MIL")


def test_every_full_name_is_gathered_before_any_surname_is_read(link):
    """The surname stands first; who carries it is said only at the end."""
    assert link(
        "Tamour had left, said aides. Idris Tamour returned.", ("Tamour", "PERSON"), ("Idris Tamour", "PERSON")
    )[0] == ("Tamour", person("Idris Tamour"))


def test_spellings_of_one_full_name_are_one_person_of_the_article(link):
    spellings = ("Idris Tamour", "Edris Tamoor", "Idriss Tamour")
    links = link("Idris Tamour, Edris Tamoor, Idriss Tamour.", *[(name, "PERSON") for name in spellings])
    assert {actor for _, actor in links} == {person("Idris Tamour")}


def test_a_bare_surname_is_the_one_introduced_person_who_shares_its_key(links_of):
    links = links_of(
        "Idris Tamour met Salma Rennick. Tamoor spoke. Rennik left. Pellew stayed.",
        ("Idris Tamour", "PERSON"),
        ("Salma Rennick", "PERSON"),
        ("Tamoor", "PERSON"),
        ("Rennik", "PERSON"),
        ("Pellew", "PERSON"),
    )
    assert links.select("actor_id", "link_method", "link_rule", "no_link_reason").rows()[2:] == [
        (person("Idris Tamour"), "in_document", "surname", None),
        (person("Salma Rennick"), "in_document", "surname", None),
        (None, "none", None, "bare_surname"),
    ]


def test_a_surname_of_two_new_persons_stays_open_with_both_stored(links_of):
    links = links_of(
        "Idris Tamour met Salma Tamour. Tamour spoke.",
        ("Idris Tamour", "PERSON"),
        ("Salma Tamour", "PERSON"),
        ("Tamour", "PERSON"),
    )
    both = sorted([person("Idris Tamour"), person("Salma Tamour")])
    assert links.select("actor_id", "no_link_reason", "candidate_actor_ids").row(2) == (
        None,
        "several_introduced",
        both,
    )


def test_one_article_introduces_nobody_for_another(resolver, read_article):
    first, one = read_article("Idris Tamour spoke.", ("Idris Tamour", "PERSON"), article=1)
    second, other = read_article("Tamour spoke.", ("Tamour", "PERSON"), article=2)
    links = resolver.resolve(pl.concat([first, second]), pl.concat([one, other]))
    assert links["no_link_reason"].to_list() == [None, "bare_surname"]


@pytest.mark.parametrize("written", ["Free Valley Front (FVF)", "FVF, the Free Valley Front,"])
def test_an_acronym_beside_the_words_it_stands_for_is_that_body(link, written):
    links = link(f"The {written} attacked. FVF claimed it.", ("Free Valley Front", "ORG"), ("FVF", "ORG"))
    assert links == [("Free Valley Front", body("Free Valley Front")), ("FVF", body("Free Valley Front"))]


def test_an_acronym_bound_to_a_body_of_the_register_is_that_body(link):
    assert link(
        "The Islamic Revolutionary Guard Corps fired. The IRGC said so.",
        ("Islamic Revolutionary Guard Corps", "ORG"),
        ("IRGC", "ORG"),
    ) == [("Islamic Revolutionary Guard Corps", "A8"), ("IRGC", "A8")]


def test_an_acronym_of_two_introduced_bodies_stays_open_with_both_stored(links_of):
    links = links_of(
        "The Free Valley Front met the Farmers Village Forum. FVF spoke.",
        ("Free Valley Front", "ORG"),
        ("Farmers Village Forum", "ORG"),
        ("FVF", "ORG"),
    )
    both = sorted([body("Free Valley Front"), body("Farmers Village Forum")])
    assert links.select("actor_id", "no_link_reason", "candidate_actor_ids").row(2) == (
        None,
        "several_introduced",
        both,
    )


def test_other_letters_are_no_acronym_of_the_body(link):
    links = link("The Free Valley Front met NLA.", ("Free Valley Front", "ORG"), ("NLA", "ORG"))
    assert links[1] == ("NLA", body("NLA"))


def test_a_newspaper_is_its_last_word_where_one_ends_so(link):
    links = link("The Harbour Journal said so. The Journal had asked.", ("Harbour Journal", "ORG"), ("Journal", "ORG"))
    assert links == [("Harbour Journal", body("Harbour Journal")), ("Journal", body("Harbour Journal"))]


def test_an_ambiguous_alias_keeps_its_candidates(links_of):
    links = links_of("The Ministry of Defence spoke.", ("Ministry of Defence", "ORG"))
    assert links.select("actor_id", "no_link_reason", "candidate_actor_ids").row(0) == (
        None,
        "ambiguous_alias",
        ["A10", "A9"],
    )
