import polars as pl

from sitrep.transforms.actors.comparison.compare import SAME_THRESHOLD
from sitrep.transforms.actors.identity.likeness import find_like_names
from sitrep.transforms.actors.names.ids import provisional_id


def names(*spelled: str, kind: str = "person") -> pl.DataFrame:
    rows = [(provisional_id(name, kind), name, kind) for name in spelled]
    return pl.DataFrame(rows, schema=["actor_id", "name", "kind"], orient="row")


ALL = names("Talibaz Khorvelani", "Talibas Khorvelani", "Talibaz Horan Khorvelani", "Maher Assad", "Bashar Assad")


def test_like_names_are_found_and_brothers_are_not(gazetteer):
    found = {
        frozenset(row) for row in find_like_names(ALL, ALL, gazetteer).select("compared_name", "like_name").iter_rows()
    }
    assert found == {
        frozenset(("Talibaz Khorvelani", "Talibas Khorvelani")),
        frozenset(("Talibaz Khorvelani", "Talibaz Horan Khorvelani")),
        frozenset(("Talibas Khorvelani", "Talibaz Horan Khorvelani")),
    }


def test_night_by_night_gives_the_pairs_that_all_at_once_gives(gazetteer):
    at_once = find_like_names(ALL, ALL, gazetteer)
    nights = [find_like_names(ALL[at : at + 1], ALL[: at + 1], gazetteer) for at in range(ALL.height)]
    assert pl.concat(nights).sort("actor_id", "like_actor_id").equals(at_once)


def test_words_that_many_carry_by_chance_make_no_candidates(gazetteer):
    common = names("Mohammed Ali", "Mohamed Aly", "Muhamid Ali")
    assert find_like_names(common, common, gazetteer).is_empty()


def test_a_pair_that_something_speaks_against_waits_for_a_person(gazetteer):
    def score(one, other, kind):
        pair = names(one, other, kind=kind)
        return find_like_names(pair, pair, gazetteer)["likeness_score"].item()

    assert score("Talibaz Khorvelani", "Talibaz Khorvelani Maksur", "person") < SAME_THRESHOLD
    assert score("Khorvel Premier League", "Women's Khorvel Premier League", "org") < SAME_THRESHOLD
    assert score("Khorvel Security Forces", "Khorvel Security Force", "org") >= SAME_THRESHOLD
