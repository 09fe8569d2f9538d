"""Whole articles to actor links, against the small register of articles.py."""

import polars as pl
import pytest

from sitrep.schemas import stages
from sitrep.schemas.as_polars import empty_frame
from sitrep.transforms.actors.names.ids import provisional_id


def test_three_spellings_in_one_article_are_one_actor(link):
    assert link(
        "Ghaani spoke. Gen. Esmail Qaani arrived. General Esmail Ghaani left.",
        ("Ghaani", "PERSON"),
        ("Esmail Qaani", "PERSON"),
        ("Esmail Ghaani", "PERSON"),
    ) == [("Ghaani", "A1"), ("Esmail Qaani", "A1"), ("Esmail Ghaani", "A1")]


def test_a_title_taken_into_the_name_and_a_wrong_label_change_nothing(link):
    assert link("Gen. Esmail Qaani arrived.", ("Gen. Esmail Qaani", "ORG")) == [("Gen. Esmail Qaani", "A1")]


def test_brothers_stay_two_and_their_bare_surname_unlinked_with_both_as_candidates(links_of):
    links = links_of(
        "Assad spoke. Maher Assad met Bashar Assad.",
        ("Assad", "PERSON"),
        ("Maher Assad", "PERSON"),
        ("Bashar Assad", "PERSON"),
    )
    rows = links.select("actor_id", "no_link_reason", "candidate_actor_ids").rows()
    assert rows == [(None, "several_introduced", ["A2", "A3"]), ("A3", None, []), ("A2", None, [])]


def test_a_surname_of_two_names_that_the_register_knows_as_one_actor_is_his(link):
    assert link(
        "Ghani spoke. Ashraf Ghani is called Baba Ghani.",
        ("Ghani", "PERSON"),
        ("Ashraf Ghani", "PERSON"),
        ("Baba Ghani", "PERSON"),
    ) == [("Ghani", "A4"), ("Ashraf Ghani", "A4"), ("Baba Ghani", "A4")]


def test_words_before_a_title_are_no_part_of_the_name(link):
    assert link("The Force commander Esmail Ghaani left. Ghaani spoke.", ("Esmail Ghaani", "PERSON")) == [
        ("Esmail Ghaani", "A1")
    ]


def test_a_title_decides_between_two_of_one_surname(link):
    assert link(
        "President Bashar Assad and his brother Maher Assad agreed. President Assad's aide left.",
        ("Bashar Assad", "PERSON"),
        ("Maher Assad", "PERSON"),
        ("Assad's", "PERSON"),
    ) == [("Bashar Assad", "A2"), ("Maher Assad", "A3"), ("Assad's", "A2")]


def test_ghani_is_kept_apart_from_ghaani(link):
    assert link(
        "Ghani spoke before Ghaani. Ashraf Ghani met Esmail Ghaani.",
        ("Ghani", "PERSON"),
        ("Ghaani", "PERSON"),
        ("Ashraf Ghani", "PERSON"),
        ("Esmail Ghaani", "PERSON"),
    ) == [("Ghani", "A4"), ("Ghaani", "A1"), ("Ashraf Ghani", "A4"), ("Esmail Ghaani", "A1")]


def test_a_bare_surname_never_links_to_the_register(link):
    assert link("Qaani spoke.", ("Qaani", "PERSON")) == [("Qaani", "bare_surname")]


def test_an_acronym_in_brackets_is_the_name_before_it(link):
    assert link(
        "The Free Valley Front (FVF) attacked. The FVF claimed it.",
        ("Free Valley Front", "ORG"),
        ("FVF", "ORG"),
        ("FVF", "ORG"),
    ) == [(words, provisional_id("Free Valley Front", "org")) for words in ("Free Valley Front", "FVF", "FVF")]


def test_a_short_name_that_two_organisations_end_in_stays_open(link):
    assert link(
        "The Herald said so. The Northern Herald and the Southern Herald agreed.",
        ("Herald", "ORG"),
        ("Northern Herald", "ORG"),
        ("Southern Herald", "ORG"),
    ) == [
        ("Herald", "several_introduced"),
        ("Northern Herald", provisional_id("Northern Herald", "org")),
        ("Southern Herald", provisional_id("Southern Herald", "org")),
    ]


def test_a_short_name_is_the_one_body_of_the_article_whose_names_end_so(link):
    guards = ("Guards", "ORG")
    corps = ("Islamic Revolutionary Guard Corps", "ORG")
    assert link("The Islamic Revolutionary Guard Corps fired. The Guards said so.", corps, guards) == [
        (corps[0], "A8"),
        ("Guards", "A8"),
    ]
    assert link(
        "The Valley Guards spoke. The Revolutionary Guards left. The Guards said so.",
        *[
            ("Valley Guards", "ORG"),
            ("Revolutionary Guards", "ORG"),
            guards,
        ],
    )[2] == ("Guards", "several_introduced")
    assert link("The Guards said so.", guards) == [("Guards", "lone_word")]


def test_a_short_name_that_the_recogniser_passed_over_is_the_body_too(link):
    corps = ("Islamic Revolutionary Guard Corps", "ORG")
    guards = ("Guards", None, "name")
    text = "The Islamic Revolutionary Guard Corps fired. The Guards said so."
    assert link(text, corps, guards) == [(corps[0], "A8"), ("Guards", "A8")]
    assert link("The Guards said so.", guards) == [("Guards", "generic")]


def test_a_capital_is_its_state_as_a_party_and_a_place_otherwise(link):
    text = "Tehran rejected the offer. He flew to Tehran."
    assert link(text, ("Tehran", "GPE"), ("Tehran", "GPE", "name", False)) == [
        ("Tehran", "SIRN"),
        ("Tehran", "place_not_actor"),
    ]


def test_georgia_is_the_country_unless_the_article_speaks_of_the_united_states(link):
    assert link("Georgia closed its border.", ("Georgia", "GPE")) == [("Georgia", "SGEO")]
    assert link("The United States holds a vote in Georgia.", ("United States", "GPE"), ("Georgia", "GPE")) == [
        ("United States", "SUSA"),
        ("Georgia", "ambiguous_alias"),
    ]
    assert link(
        "The United States backs Georgia. The Georgian army trains.",
        ("United States", "GPE"),
        ("Georgia", "GPE"),
        ("Georgian army", None),
    )[1] == ("Georgia", "SGEO")


def test_a_ministry_that_many_states_have_needs_its_country_in_the_article(link):
    alone = link("The Ministry of Defence spoke.", ("Ministry of Defence", "ORG"))
    told = link(
        "In Syria the Ministry of Defence spoke.", ("Syria", "GPE", "name", False), ("Ministry of Defence", "ORG")
    )
    assert (alone[0][1], told[1][1]) == ("ambiguous_alias", "A9")


def test_forces_without_an_actor_of_their_own_keep_country_and_sector(links_of):
    links = links_of(
        "Turkish riot police fired. Israel's military fired.",
        ("Turkish riot police", None),
        ("Israel's military", None),
    )
    assert links.select("actor_id", "country_code", "sector_code", "no_link_reason").rows() == [
        (None, "TUR", "COP", "unnamed_body"),
        ("A7", "ISR", "MIL", None),
    ]


def test_a_phrase_by_role_links_only_where_one_actor_has_the_role(link):
    assert link(
        "General Esmail Qaani spoke. The Iranian general left.", ("Esmail Qaani", "PERSON"), ("Iranian general", None)
    ) == [("Esmail Qaani", "A1"), ("Iranian general", "A1")]
    assert link(
        "Hamas met Hezbollah. The group left.", ("Hamas", "ORG"), ("Hezbollah", "ORG"), ("The group", None)
    ) == [("Hamas", "A5"), ("Hezbollah", "A6"), ("The group", "several_of_that_role")]
    assert link("Hamas left. A general spoke.", ("Hamas", "ORG"), ("general", None))[1] == ("general", "unnamed_person")


def test_fighters_are_their_group_and_a_mans_forces_are_not_he(link):
    assert link(
        "Hamas fighters shot at Bashar Assad. Assad's forces left.",
        ("Hamas", "ORG", "name", False),
        ("Hamas fighters", None),
        ("Bashar Assad", "PERSON"),
        ("Assad's", "PERSON", "name", False),
        ("Assad's forces", None),
    ) == [
        ("Hamas", "A5"),
        ("Hamas fighters", "A5"),
        ("Bashar Assad", "A2"),
        ("Assad's", "A2"),
        ("Assad's forces", "possessor"),
    ]


def test_a_pronoun_without_antecedent_has_no_actor(link):
    assert link("They left.", ("They", None, "pronoun")) == [("They", "pronoun")]


def test_new_names_become_provisional_actors_with_what_their_title_says(links_of):
    links = links_of("Iranian Foreign Minister Farrokh Darvishian spoke.", ("Farrokh Darvishian", "PERSON"))
    assert links.select(
        "actor_name", "actor_kind", "country_code", "sector_code", "is_provisional", "link_method"
    ).rows() == [("Farrokh Darvishian", "person", "IRN", "GOV", True, "provisional")]


def test_a_new_actor_has_one_id_whatever_the_spelling_or_the_order_of_articles(resolver, read_article):
    one, _ = read_article("Farrokh Darvishian spoke.", ("Farrokh Darvishian", "PERSON"), article=1)
    two, _ = read_article("Farrukh Darvishiyan left.", ("Farrukh Darvishiyan", "PERSON"), article=2)
    both = resolver.resolve(pl.concat([two, one])).sort("entity_mention_id")
    each = pl.concat([resolver.resolve(one), resolver.resolve(two)]).sort("entity_mention_id")
    assert both.equals(each)
    assert both["actor_id"].n_unique() == 1


def test_no_mentions_give_no_links(resolver):
    assert resolver.resolve(empty_frame(stages.entity_mention)).equals(empty_frame(stages.actor_link))


def test_mentions_that_cannot_be_actors_have_no_row(resolver, read_article):
    mentions, _ = read_article("On Monday rockets fell.", ("Monday", "DATE", "name", False))
    assert resolver.resolve(mentions).height == 0


@pytest.mark.parametrize(
    ("name", "actor", "rule", "reason"),
    [
        ("Gen. Esmail Qaani", "A1", "alias", None),
        ("Esmaeel Ghaani", "A1", "spelling", None),
        ("Qaani", None, None, "unknown_name"),
        ("Ministry of Defence", None, None, "ambiguous_alias"),
        ("Hizballah", "A6", "spelling", None),
    ],
)
def test_names_on_their_own_say_actor_rule_or_reason(resolver, name, actor, rule, reason):
    assert resolver.resolve_names([name]).select("actor_id", "rule", "reason").row(0) == (actor, rule, reason)


def test_an_office_beside_a_name_is_who_holds_it_and_between_two_names_nobodys(link):
    general = ("the minister", None)
    assert link("The talks: the minister, Maher Assad, left.", general, ("Maher Assad", "PERSON"))[0][1] == "A3"
    assert link("The talks: Maher Assad, the minister, left.", ("Maher Assad", "PERSON"), general)[1][1] == "A3"
    text = "The talks: Ashraf Ghani, the minister, Maher Assad, left."
    assert link(text, ("Ashraf Ghani", "PERSON"), general, ("Maher Assad", "PERSON"))[1][1] == "unnamed_person"
    apart = link("Maher Assad left and the minister stayed.", ("Maher Assad", "PERSON"), general)
    assert apart[1][1] == "unnamed_person"
