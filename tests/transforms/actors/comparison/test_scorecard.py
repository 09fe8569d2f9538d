from itertools import pairwise

import pytest

from sitrep.transforms.actors.comparison.compare import facts_of
from sitrep.transforms.actors.comparison.scorecard import AGAINST, EITHER, Scorecard, load_scorecards


def test_a_fact_earns_the_points_of_every_step_it_reaches():
    card = Scorecard([("base", 0, -1.0), ("firm", 1, 0.5), ("firm", 2, 0.5), ("open_long", 1, -1.0)])
    assert card.score({"firm": 2, "open_long": 0}) == pytest.approx(0.5)
    assert card.score({"firm": 2, "open_long": 1}) < card.score({"firm": 1, "open_long": 0}) < 0.5


@pytest.mark.parametrize("kind", ["person", "org"])
def test_more_agreement_never_lowers_a_score_and_more_conflict_never_raises_it(kind):
    for fact, (_, points) in load_scorecards()[kind].steps.items():
        steps = [after - before for before, after in pairwise(points)]
        assert fact in EITHER or all((step <= 0) == (fact in AGAINST) for step in steps), fact


@pytest.mark.parametrize("kind", ["person", "org"])
def test_every_scored_fact_is_one_that_the_alignment_states(kind):
    assert set(load_scorecards()[kind].steps) <= set(facts_of("Farrokh Darvishian", "Farrokh Bank", kind))
