from datetime import date

from sitrep.warehouse.shared_rows import prune_shared
from sitrep.warehouse.tables import transaction

MONDAY, TUESDAY = date(2031, 5, 5), date(2031, 5, 6)


def test_a_provisional_actor_keeps_the_name_that_sorts_first_while_both_days_name_it(con, make_day, load_frames):
    monday, monday_shared = make_day(MONDAY, given_id="m")
    tuesday, tuesday_shared = make_day(TUESDAY, given_id="t")
    monday_shared["dim_actor"] = rename(monday_shared["dim_actor"], "Ayo Brandt", "Ayo M. Brandt")

    load_frames(monday, monday_shared)
    load_frames(tuesday, tuesday_shared)
    assert names(con) == ["Ayo Brandt", "Northland"]

    load_frames(monday, monday_shared)
    assert names(con) == ["Ayo Brandt", "Northland"]


def test_a_provisional_actor_that_only_the_replaced_day_named_takes_its_new_name(con, make_day, load_frames):
    tables, shared = make_day(MONDAY)
    load_frames(tables, shared)

    load_frames(tables, shared | {"dim_actor": rename(shared["dim_actor"], "Ayo Brandt", "Ayo M. Brandt")})

    assert names(con) == ["Ayo M. Brandt", "Northland"]


def test_a_registered_actor_takes_what_the_register_says_now(con, make_day, load_frames):
    load_frames(*make_day(MONDAY, given_id="m"))
    tables, shared = make_day(TUESDAY, given_id="t")

    load_frames(tables, shared | {"dim_actor": rename(shared["dim_actor"], "Northland", "Republic of Northland")})

    assert names(con) == ["Ayo Brandt", "Republic of Northland"]


def test_rows_that_nothing_refers_to_go_and_the_register_stays(con, make_day, load_frames):
    load_frames(*make_day(MONDAY))
    for table in (
        "dim_article",
        "fact_entity_mention",
        "fact_event_mention",
        "bridge_event_actor",
        "bridge_event_location",
    ):
        con.execute(f"delete from {table}")

    with transaction(con):
        prune_shared(con)

    left = {
        table: con.execute(f"select count(*) from {table}").fetchall()[0][0]
        for table in ("dim_date", "dim_source", "dim_location", "dim_actor", "dim_event_type")
    }
    assert left == {"dim_date": 0, "dim_source": 0, "dim_location": 0, "dim_actor": 1, "dim_event_type": 2}
    assert names(con) == ["Northland"]


def test_rows_that_are_referred_to_stay(con, make_day, load_frames):
    load_frames(*make_day(MONDAY))

    with transaction(con):
        prune_shared(con)

    assert names(con) == ["Ayo Brandt", "Northland"]
    assert con.execute("select count(*) from dim_location").fetchall() == [(1,)]
    assert con.execute("select calendar_date from dim_date").fetchall() == [(MONDAY,)]


def rename(actors, old: str, new: str):
    return actors.with_columns(actors["actor_name"].replace(old, new))


def names(con) -> list[str]:
    return [name for (name,) in con.execute("select actor_name from dim_actor order by actor_name").fetchall()]
