import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.transforms.articles.recognise import KNOWN_COLUMNS, no_known_articles, recognise

# Articles are written here as (article_id, text_md5, body_md5).


def incoming(*rows: tuple[str, str, str]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=["article_id", "text_md5", "body_md5"], orient="row")


def known(*rows: tuple[str, int, str, str, str | None]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=KNOWN_COLUMNS, orient="row")


def told(new: pl.DataFrame, old: pl.DataFrame | None = None) -> list[tuple]:
    recognised = recognise(new, no_known_articles() if old is None else old)
    return recognised.select("article_id", "revision", "outcome", "duplicate_of", "is_to_land").rows()


def test_new_articles_are_loaded_in_their_order():
    assert told(incoming(("b", "t1", "x"), ("a", "t2", "y"))) == [
        ("b", 1, "loaded", None, True),
        ("a", 1, "loaded", None, True),
    ]


def test_a_changed_text_is_a_revision_and_the_same_text_a_duplicate_also_within_a_batch():
    assert told(incoming(("a", "t1", "x"), ("a", "t2", "y"), ("a", "t1", "x"), ("a", "t3", "y"))) == [
        ("a", 1, "loaded", None, True),
        ("a", 2, "revised", None, True),
        ("a", 1, "duplicate", None, False),
        ("a", 3, "revised", None, True),
    ]


def test_revisions_count_on_from_the_known_ones():
    old = known(("a", 1, "t1", "x", None), ("a", 2, "t2", "y", None))
    assert told(incoming(("a", "t3", "z"), ("a", "t1", "x"), ("a", "t2", "y")), old) == [
        ("a", 3, "revised", None, True),
        ("a", 1, "duplicate", None, False),
        ("a", 2, "duplicate", None, False),
    ]


def test_another_articles_body_is_kept_as_a_copy_of_the_first_that_had_it():
    assert told(incoming(("b", "t1", "x"), ("a", "t2", "x"), ("c", "t3", "x"))) == [
        ("b", 1, "loaded", None, True),
        ("a", 1, "duplicate", "b", True),
        ("c", 1, "duplicate", "b", True),
    ]
    old = known(("b", 1, "t1", "x", None), ("a", 1, "t2", "x", "b"))
    assert told(incoming(("c", "t3", "x")), old) == [("c", 1, "duplicate", "b", True)]


def test_a_revision_that_takes_over_anothers_body_is_revised_and_a_copy():
    assert told(incoming(("a", "t1", "x"), ("b", "t2", "y"), ("b", "t3", "x"))) == [
        ("a", 1, "loaded", None, True),
        ("b", 1, "loaded", None, True),
        ("b", 2, "revised", "a", True),
    ]


def test_a_new_headline_over_the_same_body_is_a_revision_and_no_copy_of_itself():
    assert told(incoming(("a", "t1", "x"), ("a", "t2", "x"))) == [
        ("a", 1, "loaded", None, True),
        ("a", 2, "revised", None, True),
    ]


ARTICLES = st.lists(
    st.tuples(st.sampled_from("abc"), st.sampled_from(["t1", "t2", "t3"])).map(
        # a text has one body; t1 and t2 differ in the headline alone
        lambda pair: (*pair, "x" if pair[1] in ("t1", "t2") else "y")
    ),
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(ARTICLES, st.integers(0, 8))
def test_batches_and_one_batch_give_the_same_and_a_second_run_changes_nothing(rows, cut):
    schema = ["article_id", "text_md5", "body_md5"]
    new = pl.DataFrame(rows, schema=dict.fromkeys(schema, pl.String), orient="row")
    at_once = recognise(new, no_known_articles())
    landed = at_once.filter("is_to_land").select(list(KNOWN_COLUMNS))
    first = recognise(new.head(cut), no_known_articles())
    second = recognise(new.slice(cut), first.filter("is_to_land").select(list(KNOWN_COLUMNS)))
    assert pl.concat([first, second]).rows() == at_once.rows()
    assert not recognise(new, landed)["is_to_land"].any()
