"""Names of articles in the "Valley Courier" that become new actors, and those that do not."""

import polars as pl
import pytest

from sitrep.transforms.actors.names.ids import provisional_id


@pytest.mark.parametrize(
    ("text", "name", "reason"),
    [
        ("The Valley Courier has learned of it.", "Valley Courier", "publisher"),
        ("A man waves. File Photo by the army.", "File Photo", "photo_credit"),
        ("A man waves. FILE by the army.", "FILE", "photo_credit"),
        ("A man waves, said Chirper.", "Chirper", "lone_word"),
    ],
)
def test_publishers_credits_and_lone_words_are_no_new_actors(link, text, name, reason):
    assert link(text, (name, "ORG")) == [(name, reason)]


def test_an_office_without_a_name_is_no_new_actor(link):
    assert link("Vice President: We will.", ("Vice President", "PERSON")) == [("Vice President", "unnamed_person")]


@pytest.mark.parametrize("name", ["Northern Herald", "FVF"])
def test_two_words_or_an_acronym_are_a_new_actor(link, name):
    assert link(f"The {name} said so.", (name, "ORG")) == [(name, provisional_id(name, "org"))]


def test_a_lone_word_that_the_text_repeats_is_a_new_actor_unless_it_repeats_in_captions(resolver, read_article):
    mentions, texts = read_article("Chirper spoke. Chirper left.", ("Chirper", "ORG"), ("Chirper", "ORG"))
    captions = mentions.with_columns(zone=pl.lit("caption"))
    new = provisional_id("Chirper", "org")
    assert resolver.resolve(mentions, texts)["actor_id"].to_list() == [new, new]
    assert resolver.resolve(captions, texts)["no_link_reason"].to_list() == ["lone_word", "lone_word"]


def test_a_single_person_name_is_no_lone_word(link):
    assert link("Mullah Baradar left.", ("Mullah Baradar", "PERSON")) == [
        ("Mullah Baradar", provisional_id("Baradar", "person"))
    ]
