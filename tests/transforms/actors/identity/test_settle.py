"""Which ids are one actor, from likenesses and what people said."""

import random
from datetime import date

import polars as pl

from sitrep.transforms.actors.decisions.decisions import NO_DECISIONS, Decisions
from sitrep.transforms.actors.identity.settle import ACTORS, settle


def actors(*rows: tuple) -> pl.DataFrame:
    """rows: id, name, country, first day; ids that begin with A are the register's."""
    return pl.DataFrame(
        [(i, name, "person", country, not i.startswith("A"), first) for i, name, country, first in rows],
        schema=ACTORS,
        orient="row",
    )


def alike(*pairs: tuple[str, str, float]) -> pl.DataFrame:
    return pl.DataFrame(
        [(one, other, one, other, score) for one, other, score in pairs],
        schema=["actor_id", "like_actor_id", "compared_name", "like_name", "likeness_score"],
        orient="row",
    )


def told(likeness: pl.DataFrame, known: pl.DataFrame, decisions: Decisions = NO_DECISIONS) -> tuple[list, list]:
    """(bands, redirects) as rows."""
    bands, redirects = settle(likeness, known, decisions)
    return bands["identity_band"].to_list(), redirects.select("actor_id", "current_actor_id", "redirect_rule").rows()


TWO = actors(("p1", "Ebbo Farsund", None, date(2020, 3, 2)), ("p2", "Ebo Farsund", None, date(2020, 3, 1)))


def test_the_one_first_written_of_stands_for_two_like_names():
    assert told(alike(("p1", "p2", 0.97)), TWO) == (["link"], [("p1", "p2", "spelling")])


def test_below_the_threshold_a_person_is_asked():
    assert told(alike(("p1", "p2", 0.95)), TWO) == (["review"], [])


def test_two_countries_are_two_actors_until_a_person_says_otherwise():
    abroad = actors(("p1", "Ebbo Farsund", "IRN", None), ("p2", "Ebo Farsund", "SYR", None))
    assert told(alike(("p1", "p2", 0.99)), abroad) == (["review"], [])
    same = Decisions(same={frozenset(("p1", "p2")): 4})
    assert told(alike(("p1", "p2", 0.99)), abroad, same) == (["link"], [("p2", "p1", "same")])


def test_a_registers_actor_stands_for_others_only_where_a_person_said_so():
    known = actors(("A7", "Ebbo Farsund", None, None), ("p1", "Ebo Farsund", None, date(2020, 1, 1)))
    assert told(alike(("p1", "A7", 0.99)), known) == (["review"], [])
    same = Decisions(same={frozenset(("p1", "A7")): 1})
    assert told(alike(("p1", "A7", 0.99)), known, same) == (["link"], [("p1", "A7", "same")])


def test_different_parts_what_like_names_and_third_ones_would_join():
    apart = Decisions(different={frozenset(("p1", "p2")): 2})
    assert told(alike(("p1", "p2", 0.99)), TWO, apart) == (["apart"], [])
    three = pl.concat([TWO, actors(("p3", "Ebbo  Farsund", None, None))])
    bands, redirects = told(alike(("p1", "p2", 0.99), ("p1", "p3", 0.99), ("p2", "p3", 0.99)), three, apart)
    assert (bands, redirects) == (["apart", "review", "review"], [])


def test_the_order_of_rows_does_not_matter():
    rng = random.Random(7)
    ids = [f"p{n}" for n in range(12)]
    names = [f"Ebbo{'o' * (n % 3)} Fars{'u' * (1 + n % 2)}nd" for n in range(12)]
    known = actors(
        *((i, name, None, date(2020, 3, 1 + n % 5)) for n, (i, name) in enumerate(zip(ids, names, strict=True)))
    )
    pairs = [
        (a, b, rng.choice([0.92, 0.97, 0.99])) for n, a in enumerate(ids) for b in ids[n + 1 :] if rng.random() < 0.2
    ]
    decisions = Decisions(same={frozenset(("p1", "p9")): 1}, different={frozenset(("p2", "p3")): 2})
    first = settle(alike(*pairs), known, decisions)
    for _ in range(20):
        rng.shuffle(pairs)
        again = settle(alike(*pairs), known.sample(fraction=1, shuffle=True, seed=rng.randrange(99)), decisions)
        assert all(one.equals(other) for one, other in zip(first, again, strict=True))
