"""Actors over all articles: one by spelling, told apart, stable whatever the order and the nights."""

import copy
import dataclasses
from contextlib import closing

import polars as pl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitrep.transforms.actors.names.ids import provisional_id
from sitrep.transforms.actors.resolve import Resolver
from sitrep.warehouse.assertions import find_actors
from sitrep.warehouse.database import open_build


def test_two_spellings_in_two_articles_are_one_actor_with_the_id_of_the_earlier_article(new_home, article):
    nights = new_home()
    nights.run([article(1, "2020-03-02", ("Talibaz Khorvelani",))])
    settled = nights.run([article(2, "2020-03-03", ("Talibas Khorvelani",))])
    first, second = (provisional_id(name, "person") for name in ("Talibaz Khorvelani", "Talibas Khorvelani"))
    assert first != second
    assert nights.linked() == {"Talibaz Khorvelani": first, "Talibas Khorvelani": first}
    assert settled.redirects == 1
    assert settled.days == ("2020-03-03",)
    assert nights.rows("select actor_id, current_actor_id, redirect_rule from bridge_actor_redirect") == [
        (second, first, "spelling")
    ]
    assert nights.rows("select distinct actor_id, party_name from bridge_event_actor") == [
        (first, "Talibaz Khorvelani")
    ]
    assert nights.rows(
        "select alias, actor_id, linked_actor_id, link_method, link_rule, first_seen::varchar from bridge_actor_alias "
        "order by alias"
    ) == [
        ("Talibas Khorvelani", first, second, "provisional", "spelling", "2020-03-03"),
        ("Talibaz Khorvelani", first, first, "provisional", "new_name", "2020-03-02"),
    ]


def test_an_article_of_an_earlier_day_that_comes_later_moves_the_id_and_leaves_a_redirect(new_home, article):
    nights = new_home()
    nights.run([article(2, "2020-03-03", ("Talibas Khorvelani",))])
    settled = nights.run([article(1, "2020-03-02", ("Talibaz Khorvelani",))])
    first = provisional_id("Talibaz Khorvelani", "person")
    assert set(nights.linked().values()) == {first}
    assert settled.days == ("2020-03-03",)


def test_a_night_without_new_names_compares_none_and_loads_no_day_again(new_home, article):
    nights = new_home()
    nights.run([article(1, "2020-03-02", ("Talibaz Khorvelani",)), article(2, "2020-03-03", ("Talibas Khorvelani",))])
    settled = nights.run([article(3, "2020-03-04", ("Talibaz Khorvelani",))])
    assert (settled.new_names, settled.days) == (0, ())


def test_a_name_that_two_contradicting_names_are_like_stays_alone_and_is_to_be_reviewed(new_home, article):
    nights = new_home()
    names = ("Torvil Anderssen Qarimova", "Torvil B. Anderssen Qarimova", "Torvil K. Anderssen Qarimova")
    nights.run([article(number, "2020-03-02", (name,)) for number, name in enumerate(names)])
    linked = nights.linked()
    assert len(set(linked.values())) == 3
    bands = nights.rows("select distinct identity_band from bridge_actor_likeness")
    assert bands == [("review",)]


NAMES = (
    "Talibaz Khorvelani",
    "Talibas Khorvelani",
    "Talibaz Horan Khorvelani",
    "Torvil Anderssen Qarimova",
    "Torvil B. Anderssen Qarimova",
    "Torvil K. Anderssen Qarimova",
    "Esmail Qaani",
    "Esmaeel Ghaani",
    "Maher Assad",
    "Bashar Assad",
    "Assad",
    "Zorbul Valley Front",
    "Zorbel Valley Front",
)
DAYS = ("2020-03-02", "2020-03-03", "2020-03-05")
ARTICLES = st.lists(
    st.tuples(st.sampled_from(DAYS), st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True)),
    min_size=2,
    max_size=5,
)


@settings(
    max_examples=3,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(told=ARTICLES, data=st.data())
def test_any_order_of_articles_and_any_split_into_nights_gives_the_same_warehouse(new_home, article, told, data):
    everything = [article(number, day, tuple(names)) for number, (day, names) in enumerate(told)]
    at_once = new_home()
    at_once.run(everything)
    shuffled = data.draw(st.permutations(everything))
    cut = data.draw(st.integers(min_value=1, max_value=len(shuffled) - 1))
    in_nights = new_home()
    in_nights.run(shuffled[:cut])
    in_nights.run(shuffled[cut:])
    assert in_nights.content() == at_once.content()


def test_an_actor_that_the_register_learns_of_later_is_found_by_its_old_id(new_home, article):
    nights = new_home()
    nights.run([article(1, "2020-03-02", ("Zorbul Farn",)), article(2, "2020-03-03", ("Ebbo Farsund",))])
    old = provisional_id("Zorbul Farn", "person")
    assert nights.linked()["Zorbul Farn"] == old
    know(nights, "A1", "Zorbul Farn")
    led = "select actor_id, current_actor_id, redirect_rule from bridge_actor_redirect"
    for number, day in ((3, "2020-03-02"), (4, "2020-03-05")):
        nights.run([article(number, day, ("Zorbul Farn",))])
        assert nights.linked()["Zorbul Farn"] == "A1"
        assert nights.rows(led) == [(old, "A1", "registered")]
        with closing(open_build(nights.home)) as con:
            assert [actor for actor, *_ in find_actors(con, old)] == ["A1"]


def know(nights, actor_id, alias):
    """The register of the nights learns a name."""
    register = copy.copy(nights.resources.register)
    row = {"actor_id": actor_id, "alias": alias, "kind": "name", "ambiguous": False}
    learned = dataclasses.replace(register, aliases=pl.concat([register.aliases, pl.DataFrame([row])]))
    nights.resources = copy.copy(nights.resources)
    nights.resources.register, nights.resources.resolver = learned, Resolver(learned, nights.resources.gazetteer)
