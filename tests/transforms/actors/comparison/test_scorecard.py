import math

import numpy as np
import pytest

from sitrep.transforms.actors.comparison.compare import facts_of
from sitrep.transforms.actors.comparison.fit_scorecard import fit_card, write_cards
from sitrep.transforms.actors.comparison.scorecard import (
    AGAINST,
    EITHER,
    Condition,
    Entry,
    Scorecard,
    load_scorecards,
    read_entry,
)


def test_an_entry_s_points_are_given_where_all_its_conditions_hold():
    agrees, nothing_open = Condition("firm", 2, below=False), Condition("open_long", 1, below=True)
    card = Scorecard([Entry((), -1.0), Entry((agrees, nothing_open), 2.0), Entry((agrees,), 1.0)])

    def total(firm: float, open_long: float) -> float:
        score = card.score({"firm": firm, "open_long": open_long})
        return round(math.log(score / (1 - score)), 6)

    assert [total(2, 0), total(2, 1), total(1, 0)] == [2.0, 0.0, -1.0]


def test_a_row_is_read_with_one_condition_two_or_none():
    one = {"points": "0.5", "fact": "firm", "is": "at least", "value": "2.0", "fact_2": "", "is_2": "", "value_2": ""}
    two = one | {"fact_2": "net", "is_2": "below", "value_2": "1.5"}

    assert read_entry(one) == Entry((Condition("firm", 2.0, below=False),), 0.5)
    assert read_entry(two).conditions[1] == Condition("net", 1.5, below=True)
    assert read_entry(one | {"fact": "base", "is": "", "value": ""}) == Entry((), 0.5)


def test_a_value_that_reaches_the_threshold_is_at_least_it_and_not_below():
    facts = {"firm": 2.0}

    assert Condition("firm", 2.0, below=False).holds(facts)
    assert not Condition("firm", 2.0, below=True).holds(facts)


@pytest.mark.parametrize("kind", ["person", "org"])
def test_more_agreement_never_lowers_a_score_and_more_conflict_never_raises_it(kind):
    for entry in load_scorecards()[kind].entries:
        for condition in entry.conditions:
            speaks_for = (condition.fact in AGAINST) == condition.below
            assert condition.fact in EITHER or speaks_for == (entry.points > 0), entry


@pytest.mark.parametrize("kind", ["person", "org"])
def test_every_scored_fact_is_one_that_the_alignment_states(kind):
    used = {condition.fact for entry in load_scorecards()[kind].entries for condition in entry.conditions}

    assert used <= set(facts_of("Farrokh Darvishian", "Farrokh Bank", kind))


def test_a_card_is_learnt_from_labels_and_found_again_in_the_file(tmp_path):
    # The same only where both facts agree: no single step tells that.
    given, surname = np.meshgrid(np.linspace(0, 1, 20), np.linspace(0, 1, 20))
    facts = [{"given": float(a), "open_short": float(b)} for a, b in zip(given.flat, surname.flat, strict=True)]
    labels = np.array([float(fact["given"] > 0.5 > fact["open_short"]) for fact in facts])

    entries = fit_card(facts, labels)
    write_cards({"person": entries}, tmp_path / "card.csv")
    card = Scorecard(entries)

    scores = [card.score({"given": a, "open_short": b}) for a, b in ((0.9, 0.1), (0.9, 0.9), (0.1, 0.1), (0.1, 0.9))]
    assert scores[0] > 0.9
    assert max(scores[1:]) < 0.2
    assert (tmp_path / "card.csv").read_text().startswith("kind,points,fact,is,value,fact_2,is_2,value_2\n")
