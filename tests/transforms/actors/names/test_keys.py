import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.transforms.actors.names.keys import (
    alias_key,
    alias_keys,
    block_keys,
    fold,
    folded,
    name_tokens,
    sound_key,
    spelling_key,
)

LATIN = st.text(st.characters(max_codepoint=0x24F, exclude_categories=["Cc", "Cs"]), max_size=30)


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Isma‘īl  HANIYEH", "ismail haniyeh"),
        ("U.S.", "us"),
        ("I.R.G.C.", "irgc"),
        ("Deir ez-Zor", "deir ez zor"),
        ("Łódź", "lodz"),
        ("", ""),
    ],
)
def test_folding_leaves_small_plain_letters_and_single_spaces(name, plain):
    assert fold(name) == plain


@given(LATIN)
def test_a_column_is_folded_as_a_single_name_is(name):
    frame = pl.DataFrame({"name": [name]})
    assert frame.select(folded(pl.col("name"))).item() == fold(name)
    assert frame.select(alias_keys(pl.col("name"))).item() == alias_key(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Quds Force", "Quds Force"),
        ("Iran’s", "Iran"),
        ("Saleh al-Arouri", "Saleh Arouri"),
        ("Israel's military", "Israel military"),
    ],
)
def test_articles_and_possessives_do_not_part_aliases(one, other):
    assert alias_key(one) == alias_key(other)


def test_one_skeleton_finds_candidates_that_the_sound_tells_apart():
    names = ["Ghaani", "Qaani", "Qani", "Khan", "Cohen"]
    assert {spelling_key(name) for name in names} == {"kn"}
    assert [sound_key(name) for name in names] == ["kani", "kani", "kani", "kan", "kuhin"]


def test_particles_are_dropped_unless_they_end_the_name():
    assert name_tokens("Saleh al-Arouri") == ["saleh", "arouri"]
    assert name_tokens("Kim Jong Un") == ["kim", "jong", "un"]


@pytest.mark.parametrize("name", ["Abd al-Karim", "Abdelkarim", "Abdul Karim", "ʿAbd al-Karīm"])
def test_compounds_are_one_word_however_written(name):
    assert sound_key(name) == "abdulkarim"


def test_names_share_a_block_where_two_words_share_their_bones():
    blocks = block_keys(pl.DataFrame({"name": ["Esmail Qaani", "QAANI, Ismail", "Hamas"]}))
    assert sorted(blocks.select("name", "block").rows()) == [
        ("Esmail Qaani", "kn sml"),
        ("Hamas", "ms"),
        ("QAANI, Ismail", "kn sml"),
    ]
