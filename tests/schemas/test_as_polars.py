from datetime import date

import polars as pl
import pytest

from sitrep.schemas import columns as c
from sitrep.schemas.as_polars import conform, empty_frame, rows_to_frame, shape
from sitrep.schemas.table import Table

news = Table("news", "One row per test.", (c.article_id, c.revision, c.published_date, c.candidate_actor_ids))


def frame(**columns: list) -> pl.DataFrame:
    sound = {"article_id": ["a"], "revision": [1], "published_date": [date(2031, 5, 6)], "candidate_actor_ids": [[]]}
    return pl.DataFrame(sound | columns)


def test_columns_come_in_declared_order_with_declared_types():
    mixed = frame(published_date=[None]).select("revision", "published_date", "candidate_actor_ids", "article_id")

    conformed = conform(mixed, news)

    assert dict(conformed.schema) == {
        "article_id": pl.String,
        "revision": pl.Int64,
        "published_date": pl.Date,
        "candidate_actor_ids": pl.List(pl.String),
    }
    assert conformed.rows() == [("a", 1, None, [])]
    assert empty_frame(news).schema == conformed.schema


def test_missing_and_unknown_columns_are_named():
    with pytest.raises(ValueError, match=r"news: missing columns \['revision'\], unknown columns \['version'\]"):
        conform(frame().rename({"revision": "version"}), news)


def test_a_null_where_a_value_is_required_is_named_with_its_count():
    with pytest.raises(ValueError, match=r"null where a value is required: \{'revision': 1\}"):
        conform(frame(revision=[None]), news)


def test_shape_leaves_cells_to_the_row_checks():
    assert shape(frame(revision=[None]), news)["revision"].to_list() == [None]


def test_a_value_that_does_not_fit_its_type_is_refused():
    with pytest.raises(ValueError, match=r"news: .*first"):
        shape(frame(revision=["first"]), news)


def test_rows_become_a_conformed_frame():
    rows = [{"article_id": "a", "revision": 1, "published_date": None, "candidate_actor_ids": ["x"]}]

    assert rows_to_frame(rows, news).rows(named=True) == rows
    assert rows_to_frame([], news).equals(empty_frame(news))
