from datetime import date

import polars as pl

from sitrep.transforms.actors.identity.versions import actor_versions, day_of, keys_on

ACTORS = pl.DataFrame({"actor_id": ["A1", "A2"]})
ROLES = pl.DataFrame(
    [
        ("A1", "Commander", "Quds Force", date(1998, 1, 1), date(2020, 1, 3)),
        ("A1", "Member", "Council", date(2000, 1, 1), date(2020, 1, 3)),
    ],
    schema=["actor_id", "role", "organisation", "valid_from", "valid_to"],
    orient="row",
)


def test_a_version_begins_where_an_office_does_and_the_day_after_it_ends():
    versions = actor_versions(ACTORS, ROLES)
    assert versions.select("actor_id", "office", "valid_from", "valid_to", "is_current").rows() == [
        ("A1", None, None, date(1997, 12, 31), False),
        ("A1", "Commander, Quds Force", date(1998, 1, 1), date(1999, 12, 31), False),
        ("A1", "Commander, Quds Force; Member, Council", date(2000, 1, 1), date(2020, 1, 3), False),
        ("A1", None, date(2020, 1, 4), None, True),
        ("A2", None, None, None, True),
    ]
    assert versions["actor_key"].n_unique() == 5


def test_a_day_sees_one_version_of_each_actor_and_no_day_the_newest():
    versions = actor_versions(ACTORS, ROLES)
    offices = dict(versions.select("actor_key", "office").iter_rows())

    def office_on(partition: str) -> list:
        return [offices[key] for key in keys_on(versions, day_of(partition))["actor_key"]]

    assert office_on("2020-01-03") == ["Commander, Quds Force; Member, Council", None]
    assert office_on("2020-01-04") == [None, None]
    assert office_on("undated") == [None, None]
