"""What people say of who is who holds in all days, outlives new loads, and can be taken back."""

import pytest

import sitrep.flows.decide as deciding
from sitrep.flows.progress import QUIET
from sitrep.transforms.actors.names.ids import provisional_id
from sitrep.warehouse.errors import WarehouseError


@pytest.fixture
def decide(monkeypatch):
    """Decides in the home of the nights; publishing is another test's."""
    monkeypatch.setattr(deciding, "publish", lambda home: None)

    def decide(nights, action, *words):
        return deciding.decide(
            nights.home, nights.resources, action, words, reason="seen", asserted_by="ana", progress=QUIET
        )

    return decide


def test_same_redirects_and_retract_restores(new_home, article, decide):
    nights = new_home()
    nights.run(
        [article(1, "2020-03-02", ("Talibaz Khorvelani", "Ebbo Farsund")), article(2, "2020-03-03", ("Ebbo Farsund",))]
    )
    one, other = (provisional_id(name, "person") for name in ("Talibaz Khorvelani", "Ebbo Farsund"))
    done = decide(nights, "same", "Ebbo Farsund", "Talibaz Khorvelani")
    assert (done.number, done.days) == (1, 2)
    assert set(nights.linked().values()) == {min(one, other)}
    assert nights.rows("select distinct link_method, link_rule from bridge_actor_alias where assertion_id = 1") == [
        ("assertion", "same")
    ]
    with pytest.raises(WarehouseError, match="assertion 1"):
        decide(nights, "different", one, other)
    # An article that comes later is under the same word.
    nights.run([article(3, "2020-03-05", ("Maher Assad",))])
    assert set(nights.linked().values()) == {min(one, other), "A3"}
    decide(nights, "retract", "1")
    assert nights.linked() == {"Talibaz Khorvelani": one, "Ebbo Farsund": other, "Maher Assad": "A3"}
    assert nights.rows("select count(*) from bridge_actor_redirect") == [(0,)]
    with pytest.raises(WarehouseError, match="taken back already"):
        decide(nights, "retract", "1")


def test_different_blocks_for_ever_and_outlives_new_articles(new_home, article, decide):
    nights = new_home()
    nights.run([article(1, "2020-03-02", ("Talibaz Khorvelani",)), article(2, "2020-03-03", ("Talibas Khorvelani",))])
    one, other = (provisional_id(name, "person") for name in ("Talibaz Khorvelani", "Talibas Khorvelani"))
    assert set(nights.linked().values()) == {one}
    decide(nights, "different", "Talibaz Khorvelani", "Talibas Khorvelani")
    assert nights.linked() == {"Talibaz Khorvelani": one, "Talibas Khorvelani": other}
    nights.run([article(3, "2020-03-04", ("Talibas Khorvelani", "Talibaz Khorvelani"))])
    assert nights.rows("select distinct identity_band, assertion_id from bridge_actor_likeness") == [("apart", 1)]
    with pytest.raises(WarehouseError, match="assertion 1 says that"):
        decide(nights, "same", one, other)
    decide(nights, "retract", "1")
    decide(nights, "same", one, other)
    assert nights.rows(
        "select assertion_id, assertion_action, actor_name, reason, asserted_by from audit.actor_assertion"
    ) == [
        (1, "different", "Talibaz Khorvelani", "seen", "ana"),
        (2, "retract", None, "seen", "ana"),
        (3, "same", "Talibaz Khorvelani", "seen", "ana"),
    ]


def test_a_name_that_is_said_not_to_be_a_known_actor_becomes_one_of_its_own(new_home, article, decide):
    nights = new_home()
    nights.run([article(1, "2020-03-02", ("Ismail Qaani",))])
    assert nights.linked() == {"Ismail Qaani": "A1"}
    decide(nights, "different", "Ismail Qaani", "A1")
    assert nights.linked() == {"Ismail Qaani": provisional_id("Ismail Qaani", "person")}
    decide(nights, "retract", "1")
    assert nights.linked() == {"Ismail Qaani": "A1"}


def test_an_alias_is_the_actors_in_every_article_until_it_is_retracted(new_home, article, decide):
    nights = new_home()
    nights.run([article(1, "2020-03-02", ("Zorbul Farn",)), article(2, "2020-03-03", ("Ebbo Farsund",))])
    decide(nights, "alias", "Zorbul Farn", "Esmail Qaani")
    nights.run([article(3, "2020-03-04", ("Zorbul Farn", "Farn"))])
    assert nights.linked() == {
        "Zorbul Farn": "A1",
        "Farn": "A1",
        "Ebbo Farsund": provisional_id("Ebbo Farsund", "person"),
    }
    assert nights.rows(
        "select link_method, link_rule, assertion_id from bridge_actor_alias where alias = 'Zorbul Farn'"
    ) == [("assertion", "alias", 1)]
    decide(nights, "alias", "Zorbul Farn", "Ebbo Farsund")
    assert set(nights.linked().values()) == {provisional_id("Ebbo Farsund", "person")}
    decide(nights, "retract", "2")
    assert nights.linked()["Zorbul Farn"] == "A1"


def test_words_that_mean_nobody_or_several_change_nothing(new_home, article, decide):
    nights = new_home()
    nights.run([article(1, "2020-03-02", ("Talibaz Khorvelani",))])
    with pytest.raises(WarehouseError, match="names 'Nobody Atall'"):
        decide(nights, "same", "Nobody Atall", "A1")
    with pytest.raises(WarehouseError, match="one actor already"):
        decide(nights, "same", "A1", "Esmail Qaani")
    with pytest.raises(WarehouseError, match="there is no assertion 7"):
        decide(nights, "retract", "7")
    assert nights.rows("select count(*) from audit.actor_assertion") == [(0,)]
