import json
import os
from pathlib import Path

import polars as pl
import pytest

from sitrep.transforms.actors.register.check_register import SECTORS, find_faults
from sitrep.transforms.actors.register.register import ACTORS, ALIASES, FOLDER, ROLES, read_frames

EVALUATION = Path(os.environ.get("SITREP_EVALUATION_DATA", Path(__file__).parents[4].parent / "shared"))


def frames(actors=(), aliases=(), roles=()):
    return (
        pl.DataFrame(list(actors), schema=ACTORS, orient="row"),
        pl.DataFrame(list(aliases), schema=ALIASES, orient="row"),
        pl.DataFrame(list(roles), schema=ROLES, orient="row"),
    )


GREEN = ("A000001", "Green Front", "group", "LBN", "REB", None, None, "desk", "own", None)
BLUE = ("A000002", "Blue Front", "group", "LBN", "REB", None, None, "desk", "own", None)


def test_the_shipped_register_has_no_faults():
    assert find_faults(*read_frames(FOLDER)) == []


def test_a_sound_register_has_no_faults():
    assert find_faults(*frames([GREEN, BLUE], [("A000001", "Green Front", "name", False, "desk", "own")])) == []


def test_an_alias_of_two_actors_must_be_marked_on_both():
    aliases = [
        ("A000001", "The Front", "name", False, "desk", "own"),
        ("A000002", "front", "name", True, "desk", "own"),
    ]

    assert find_faults(*frames([GREEN, BLUE], aliases)) == [
        "alias 'front' is shared by A000001 Green Front, A000002 Blue Front and not marked ambiguous on each"
    ]


def test_an_alias_marked_on_both_is_sound():
    aliases = [("A000001", "The Front", "name", True, "desk", "own"), ("A000002", "front", "name", True, "desk", "own")]

    assert find_faults(*frames([GREEN, BLUE], aliases)) == []


@pytest.mark.parametrize(
    ("column", "value", "fault"),
    [
        ("sector", "ARMY", "unknown sector 'ARMY'"),
        ("country", "LEB", "unknown country 'LEB'"),
        ("kind", "thing", "unknown kind 'thing'"),
        ("source", None, "name, source or licence is empty"),
        ("actor_id", "green", "actor_id is not A and digits"),
        ("parent_actor_id", "A000001", "parent A000001 is itself or no actor"),
    ],
)
def test_a_bad_value_of_an_actor_is_refused(column, value, fault):
    actor = dict(zip(ACTORS, GREEN, strict=True)) | {column: value}

    assert find_faults(*frames([tuple(actor.values())])) == [f"{actor['actor_id']} Green Front: {fault}"]


def test_one_id_or_name_for_two_actors_is_refused():
    assert find_faults(*frames([GREEN, GREEN])) == [
        "actor_id A000001 is given twice",
        "name 'Green Front' is given to two actors",
    ]


def test_a_role_that_ends_before_it_begins_is_refused():
    roles = [("A000001", "Leader", "Green Front", "A000001", "2020-05", "2019", "desk", "own")]

    assert find_faults(*frames([GREEN], [], roles)) == ["role 'Leader' of A000001: ends 2019 before it begins 2020-05"]


def test_a_role_date_that_is_no_year_month_or_day_is_refused():
    roles = [("A000001", "Leader", "Green Front", "A000001", "spring 2020", None, "desk", "own")]

    assert find_faults(*frames([GREEN], [], roles)) == [
        "role 'Leader' of A000001: ['spring 2020', ''] are not years, months or days"
    ]


@pytest.mark.parametrize("day", ["2020-13", "2021-02-30", "20-05-01"])
def test_a_date_that_no_calendar_has_is_refused(day):
    roles = [("A000001", "Leader", "Green Front", "A000001", day, None, "desk", "own")]

    assert find_faults(*frames([GREEN], [], roles)) == [
        f"role 'Leader' of A000001: ['{day}', ''] are not years, months or days"
    ]


def test_an_office_of_one_holder_with_two_at_a_time_is_refused():
    roles = [
        ("A000001", "President", "Ruritania", None, "2010", "2015-05-02", "desk", "own"),
        ("A000002", "President", "Ruritania", None, "2015-05-01", None, "desk", "own"),
    ]

    assert find_faults(*frames([GREEN, BLUE], [], roles)) == [
        "role 'President' of Ruritania: A000002 Blue Front begins 2015-05-01 and A000001 Green Front ends 2015-05-02"
    ]


def test_a_predecessor_without_an_end_is_refused_and_a_day_of_handing_over_is_sound():
    first = ("A000001", "President", "Ruritania", None, "2010", None, "desk", "own")
    second = ("A000002", "President", "Ruritania", None, "2015-05-01", None, "desk", "own")

    assert "ends never" in find_faults(*frames([GREEN, BLUE], [], [first, second]))[0]
    ended = (*first[:5], "2015-05", *first[6:])
    assert find_faults(*frames([GREEN, BLUE], [], [ended, second])) == []


def test_several_vice_presidents_at_a_time_are_sound():
    roles = [
        ("A000001", "Vice President", "Ruritania", None, "2010", None, "desk", "own"),
        ("A000002", "Vice President", "Ruritania", None, "2011", None, "desk", "own"),
    ]

    assert find_faults(*frames([GREEN, BLUE], [], roles)) == []


def test_a_role_without_a_licence_is_refused():
    roles = [("A000001", "Leader", "Green Front", "A000001", "2020", None, "desk", None)]

    assert find_faults(*frames([GREEN], [], roles)) == [
        "role 'Leader' of A000001: role, organisation, source or licence is empty"
    ]


def test_sectors_are_the_ontology_s():
    ontology = EVALUATION / "ontology" / "plover.json"
    if not ontology.exists():
        pytest.skip("the evaluation data folder is absent")

    assert frozenset(json.loads(ontology.read_text())["sectors"]) == SECTORS
