from __future__ import annotations


def test_a_linked_spelling_names_its_actor_and_the_best_one_not_chosen(star):
    star.add("dim_actor", actor_key="k0", actor_id="brandt", actor_name="A. Brandt", is_current=False)
    star.add("dim_actor", actor_key="k1", actor_id="brandt", actor_name="Ayo Brandt", is_current=True)
    star.add("dim_actor", actor_key="k2", actor_id="brand", actor_name="Ada Brand", is_current=True)
    star.add(
        "bridge_actor_alias",
        actor_id="brandt",
        alias="Colonel Brandt",
        link_method="in_document",
        link_rule="surname",
        link_score=0.9,
        runner_up_actor_id="brand",
        runner_up_score=0.4,
        mention_count=7,
    )
    assert star.rows("from mart_alias_audit") == [
        ("brandt", "Ayo Brandt", "Colonel Brandt", "in_document", "surname", 0.9, "Ada Brand", 0.4, 7)
    ]


def test_a_spelling_without_an_actor_says_why(star):
    star.add("bridge_actor_alias", alias="Brandt", link_method="none", no_link_reason="two_candidates", mention_count=1)
    assert star.rows("from mart_alias_audit") == [(None, None, "Brandt", "none", "two_candidates", None, None, None, 1)]
