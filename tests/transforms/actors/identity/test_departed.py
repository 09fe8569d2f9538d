"""Old ids of new actors, where the register has come to know the name."""

import polars as pl

from sitrep.transforms.actors.identity.departed import follow_departed
from sitrep.transforms.actors.identity.settle import REDIRECT_ROWS
from sitrep.transforms.actors.names.ids import provisional_id

PERSON, BODY = provisional_id("Ebbo Farsund", "person"), provisional_id("Ebbo Farsund", "org")
FOUND = pl.DataFrame({"name": ["Ebbo Farsund"], "actor_id": ["A1"], "kind": ["person"], "score": [1.0]})


def departed(*rows: tuple) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=dict.fromkeys(("actor_id", "name", "current_actor_id"), pl.String), orient="row")


def redirects(*rows: tuple) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=REDIRECT_ROWS, orient="row")


def test_an_old_id_leads_to_the_actor_of_its_name_and_a_body_of_that_name_nowhere():
    both = departed((PERSON, "Ebbo Farsund", None), (BODY, "Ebbo Farsund", None))
    assert follow_departed(both, FOUND, redirects()).rows() == [(PERSON, "A1", "registered", 1.0, None)]


def test_what_an_earlier_night_found_stays_and_goes_on_where_its_actor_is_anothers_now():
    same = ("A1", "A2", "same", 1.0, 4)
    led = follow_departed(departed((PERSON, None, "A1")), FOUND.clear(), redirects(same))
    assert led.rows() == [same, (PERSON, "A2", "registered", 1.0, None)]


def test_an_id_that_a_redirect_leads_on_already_is_left_to_it():
    own = (PERSON, "A7", "same", 1.0, 4)
    assert follow_departed(departed((PERSON, "Ebbo Farsund", None)), FOUND, redirects(own)).rows() == [own]
