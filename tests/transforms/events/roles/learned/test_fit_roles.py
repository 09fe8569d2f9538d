import numpy as np
import pytest

from sitrep.transforms.events.context import Context
from sitrep.transforms.events.roles.anaphora import Antecedents
from sitrep.transforms.events.roles.learned.fit_roles import Example, check, fit_points, names, write_points
from sitrep.transforms.events.roles.learned.mentions import mentions_in
from sitrep.transforms.events.roles.learned.points import BASE, chance, load_points

# 3,000 mentions, one to an event: of those near the trigger four of five fill the role, of the others one of ten.
NEAR = ("near",)
RIGHT_OF_TEN = (1, 8)  # far, near
EXAMPLES = [
    Example(f"item {at}", at, "actor", NEAR if at % 2 else (), at // 2 % 10 < RIGHT_OF_TEN[at % 2])
    for at in range(3000)
]
EXAMPLES.append(Example("last", 3000, "actor", ("rare",), True))


def test_points_give_back_the_shares_that_are_right():
    points = fit_points(EXAMPLES)
    assert "rare" not in points
    assert chance(NEAR, points) == pytest.approx(0.8, abs=0.05)
    assert chance((), points) == pytest.approx(0.1, abs=0.05)


def test_points_are_written_without_those_that_weigh_nothing(tmp_path):
    write_points({"z": 0.254, BASE: -1.0, "a": -0.5, "nothing": 0.004}, tmp_path / "actor.csv")
    assert list(load_points("actor", tmp_path).items()) == [(BASE, -1.0), ("a", -0.5), ("z", 0.25)]


def test_check_counts_the_parties_chosen_in_items_not_learned_from():
    lines = list(check([*EXAMPLES, *(Example(f"item {at}", at, "recipient", (), False) for at in range(600))]))
    assert lines[2] == "least chance 0.45: 1200 parties rightly added, 300 wrongly"
    assert np.all(["rightly" in line for line in lines])


def test_an_annotated_party_is_named_by_half_of_its_words_or_as_a_state(parsed, lexicon, gazetteer):
    doc = parsed("""
        French french ADJ JJ 2 amod NORP
        soldiers soldier NOUN NNS 3 nsubj
        met meet VERB VBD 0 ROOT
        Ann Ann PROPN NNP 3 obj PERSON
        Berg Berg PROPN NNP 4 flat PERSON
    """)
    french, soldiers, ann = mentions_in(doc, Context(lexicon, gazetteer, Antecedents(lexicon, gazetteer)))

    def are_named(name: str, country: str | None) -> list[bool]:
        party = {"name": name, "country": country}
        return [names(party, mention, gazetteer) for mention in (french, soldiers, ann)]

    assert are_named("the soldiers", "FRA") == [False, True, False]
    assert are_named("France", "FRA") == [True, False, False]
    assert are_named("Berg", "NOR") == [False, False, True]
    assert are_named("soldiers", "ESP") == [False, False, False]
