import json
from pathlib import Path

from sitrep.transforms.events.confidence.annotations import Annotated, Stated, read_annotations, right_ones

ACTUAL = frozenset({"actual"})


def annotated(start: int, end: int, *types: str, statuses: frozenset[str] = ACTUAL) -> Annotated:
    return Annotated(start, end, frozenset(types), statuses)


def test_an_event_is_right_where_the_annotation_has_its_type_and_status():
    events = [
        Stated(5, 11, "ASSAULT", "actual"),
        Stated(5, 11, "COERCE", "actual"),
        Stated(30, 36, "ASSAULT", "negated"),
        Stated(60, 66, "ASSAULT", "actual"),
    ]
    assert right_ones(events, [[annotated(0, 20, "ASSAULT"), annotated(25, 40, "ASSAULT")]]) == [
        True,
        False,
        False,
        False,
    ]


def test_one_annotation_vouches_for_one_event():
    events = [Stated(1, 3, "ASSAULT", "actual"), Stated(5, 8, "ASSAULT", "actual")]
    assert right_ones(events, [[annotated(0, 20, "ASSAULT")]]) == [True, False]
    # The narrow annotation takes the second event, so that the wide one is free for the first.
    assert right_ones(events, [[annotated(0, 20, "ASSAULT"), annotated(4, 9, "ASSAULT")]]) == [True, True]
    assert right_ones(events[::-1], [[annotated(0, 20, "ASSAULT"), annotated(4, 9, "ASSAULT")]]) == [True, True]


def test_either_of_two_readers_is_enough():
    event = Stated(5, 11, "ASSAULT", "actual")
    assert right_ones([event], [[], [annotated(0, 20, "ASSAULT")]]) == [True]
    assert right_ones([event], [[], []]) == [False]


def test_annotations_are_read_with_their_variants_and_offsets(tmp_path: Path):
    text = "Rebels struck the port. They denied it."
    events = [
        {"quote": "struck the port", "type": "ASSAULT", "alt_types": ["COERCE"], "status": "actual"},
        {"quote": "denied it", "start": 29, "type": "REJECT", "status": "actual", "variant": {"status": "negated"}},
    ]
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({"doc": "a", "events": events}) + "\n", encoding="utf-8")
    assert read_annotations(path, {"a": text}) == {
        "a": [
            annotated(7, 22, "ASSAULT", "COERCE"),
            annotated(29, 38, "REJECT", statuses=frozenset({"actual", "negated"})),
        ]
    }
