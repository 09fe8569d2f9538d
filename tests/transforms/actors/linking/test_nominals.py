"""Phrases that are no names: by role and recency, or nobody."""

GENERAL = ("Iranian general", None)


def test_the_general_is_the_officer_of_that_country_whom_the_article_just_named(link):
    assert link(
        "General Esmail Qaani met Bashar Assad. The Iranian general left.",
        ("Esmail Qaani", "PERSON"),
        ("Bashar Assad", "PERSON"),
        GENERAL,
    )[2] == ("Iranian general", "A1")


def test_an_officer_of_another_country_is_not_the_general(link):
    links = link("General Maher Assad spoke. The Iranian general left.", ("Maher Assad", "PERSON"), GENERAL)
    assert links[1] == ("Iranian general", "unnamed_person")


def test_a_phrase_reaches_back_and_a_groups_only_to_about_the_sentence_before(link):
    below = link("The Iranian general left. Later Esmail Qaani spoke.", GENERAL, ("Esmail Qaani", "PERSON"))
    assert below[0] == ("Iranian general", "unnamed_person")
    far = "Nothing more was heard of it. " * 20
    group = ("The terror group", None)
    above = link(f"Hamas fired rockets. {far}The terror group claimed it.", ("Hamas", "ORG"), group)
    assert above[1][1] != "A5"


def test_an_indefinite_phrase_is_nobody_whom_the_article_named(link):
    links = link("General Esmail Qaani spoke. An Iranian general left.", ("Esmail Qaani", "PERSON"), GENERAL)
    assert links[1] == ("Iranian general", "unnamed_person")


def test_the_terror_group_is_the_one_group_just_named(link):
    assert link("Hamas fired rockets. The terror group claimed it.", ("Hamas", "ORG"), ("The terror group", None))[
        1
    ] == ("The terror group", "A5")


def test_the_terror_group_of_two_is_neither_and_both_are_stored(links_of):
    links = links_of(
        "Hamas and Hezbollah fired rockets. The terror group claimed it.",
        ("Hamas", "ORG"),
        ("Hezbollah", "ORG"),
        ("The terror group", None),
    )
    row = links.row(2, named=True)
    assert (row["actor_id"], row["no_link_reason"], row["candidate_actor_ids"]) == (
        None,
        "several_of_that_role",
        ["A5", "A6"],
    )


def test_those_who_take_somebodys_side_are_not_that_one(link):
    phrase = ("Militias loyal to Esmail Qaani", None)
    links = link("Militias loyal to Esmail Qaani left.", phrase, ("Esmail Qaani", "PERSON"))
    assert links[0][1] != "A1"
    assert links[1][1] == "A1"
