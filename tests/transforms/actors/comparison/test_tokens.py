import pytest

from sitrep.transforms.actors.comparison.tokens import token_similarity, word_weight


@pytest.mark.parametrize(
    ("one", "other"),
    [("ghaani", "qaani"), ("haniyeh", "haniya"), ("soleimani", "suleymani"), ("nasrallah", "nasralla")],
)
def test_spellings_of_one_sound_are_nearly_the_same_word(one, other):
    assert token_similarity(one, other) == 0.97


@pytest.mark.parametrize(("one", "other"), [("khan", "qaani"), ("chen", "chan"), ("kerry", "kelly"), ("77th", "99th")])
def test_short_words_that_differ_in_what_matters_are_no_firm_match(one, other):
    assert token_similarity(one, other) < 0.86


def test_an_initial_is_half_a_match():
    assert token_similarity("e", "esmail") == 0.5
    assert token_similarity("a", "esmail") == 0


def test_a_common_name_weighs_less_than_a_rare_one():
    assert word_weight("ali", "person") < word_weight("haniyeh", "person")
