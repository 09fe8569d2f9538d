import csv

from sitrep.schemas.vocabulary import EVENT_TYPES, STATUSES
from sitrep.transforms.events.confidence.score import BASE, POINTS, confidence, load_points

ATTACKED = """
    Iran Iran PROPN NNP 2 nsubj GPE
    attacked attack VERB VBD 0 ROOT
    Israel Israel PROPN NNP 2 obj GPE
"""
COULD_ATTACK = """
    Rebels rebel NOUN NNS 3 nsubj
    could could AUX MD 3 aux
    attack attack VERB VB 0 ROOT
    Israel Israel PROPN NNP 3 obj GPE
"""
NOBODY = """
    A a DET DT 2 det
    building building NOUN NN 4 nsubj:pass
    was be AUX VBD 4 aux:pass
    attacked attack VERB VBN 0 ROOT
    yesterday yesterday NOUN NN 4 obl:unmarked
"""


def test_what_is_told_as_done_by_a_named_party_is_surer_than_what_could_be_or_names_nobody(events_in):
    (attacked,), (possible,), (nobody,) = events_in(ATTACKED), events_in(COULD_ATTACK), events_in(NOBODY)
    assert 1 > attacked.confidence > possible.confidence > 0
    assert attacked.confidence > nobody.confidence > 0


def test_points_add_up_in_log_odds_and_unknown_traits_count_nothing():
    points = {BASE: 0.0, "good": 2.0, "bad": -2.0}
    assert confidence((), points) == confidence(("good", "bad"), points) == confidence(("other",), points) == 0.5
    assert (confidence(("good",), points), confidence(("bad",), points)) == (0.88, 0.12)


def test_shipped_table_holds_each_trait_once():
    with POINTS.open(encoding="utf-8", newline="") as lines:
        traits = [row["trait"] for row in csv.DictReader(lines)]
    assert traits[0] == BASE
    assert len(traits) == len(set(traits)) == len(load_points())
    assert {trait.removeprefix("type ") for trait in traits if trait.startswith("type ")} <= set(EVENT_TYPES)
    assert {trait.removeprefix("status ") for trait in traits if trait.startswith("status ")} <= set(STATUSES)
