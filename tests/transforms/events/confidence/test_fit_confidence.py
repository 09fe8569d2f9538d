import numpy as np

from sitrep.transforms.events.confidence.fit_confidence import fit_points, set_level, write_points
from sitrep.transforms.events.confidence.score import BASE, confidence, load_points

# 2,000 records: nine of ten of the plain ones are right, three of ten of the doubtful ones; a trait that four have.
TRAITS = [("doubtful",) if at % 2 else () for at in range(1996)] + [("rare",)] * 4
LABELS = np.array([float(at // 2 % 10 < (3 if at % 2 else 9)) for at in range(2000)])


def test_points_give_back_the_shares_that_are_right():
    points = fit_points(TRAITS, LABELS)
    assert "rare" not in points
    assert abs(confidence((), points) - 0.9) < 0.04
    assert abs(confidence(("doubtful",), points) - 0.3) < 0.06


def test_level_is_set_to_the_share_that_two_readers_find():
    points = fit_points(TRAITS, LABELS)
    lifted = set_level(points, TRAITS, np.where(np.arange(2000) % 10 < 8, 1.0, LABELS))
    mean = np.mean([confidence(traits, lifted) for traits in TRAITS])
    assert abs(mean - np.where(np.arange(2000) % 10 < 8, 1.0, LABELS).mean()) < 0.01
    assert lifted["doubtful"] == points["doubtful"]
    assert lifted[BASE] > points[BASE]


def test_points_are_written_base_first_and_read_back(tmp_path):
    write_points({"z": 0.25, BASE: 1.0, "a": -0.5}, tmp_path / "traits.csv")
    assert list(load_points(tmp_path / "traits.csv").items()) == [(BASE, 1.0), ("a", -0.5), ("z", 0.25)]
