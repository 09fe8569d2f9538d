import csv
import os
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.transforms.actors.comparison.compare import SAME_THRESHOLD, compare_frame, compare_names

HERE = Path(__file__).parent
EVALUATION_DATA = Path(os.environ.get("SITREP_EVALUATION_DATA", HERE.parents[3].parent / "shared"))

with (HERE / "names.csv").open(encoding="utf-8", newline="") as _lines:
    PAIRS = list(csv.DictReader(_lines))


@pytest.mark.parametrize("pair", PAIRS, ids=[f"{pair['name1']} | {pair['name2']}" for pair in PAIRS])
def test_hard_pairs_of_public_names_are_told_right(pair):
    assert (compare_names(pair["name1"], pair["name2"], pair["type"]) >= SAME_THRESHOLD) == (pair["same"] == "true")


@pytest.mark.parametrize("pair", PAIRS[::7], ids=[pair["name1"] for pair in PAIRS[::7]])
def test_the_order_of_two_names_does_not_matter(pair):
    one, other, kind = pair["name1"], pair["name2"], pair["type"]
    assert compare_names(one, other, kind) == compare_names(other, one, kind)


@given(st.text(max_size=25), st.text(max_size=25), st.sampled_from(["person", "org", None]))
def test_any_two_texts_have_a_score_between_0_and_1(one, other, kind):
    assert 0 <= compare_names(one, other, kind) <= 1


def test_a_name_is_the_same_as_itself_and_nothing_is_like_an_empty_name():
    assert compare_names("Esmail Qaani", "ESMAIL QAANI", "person") == 1
    assert compare_names("Esmail Qaani", "", "person") == 0


@pytest.mark.parametrize("kind", ["person", "org", None])
def test_two_names_without_a_letter_are_not_the_same(kind):
    assert compare_names("", "", kind) == 0
    assert compare_names("-", " ", kind) == 0
    empty = compare_frame(
        pl.DataFrame({"name1": [""], "name2": [""], "type": [kind]}, schema_overrides={"type": pl.String})
    )
    assert empty.select("score", "same").rows() == [(0.0, False)]


def test_without_a_kind_a_word_of_the_trade_makes_an_organisation():
    assert compare_names("World Bank", "World Bank Group") == compare_names("World Bank", "World Bank Group", "org")


def test_an_unknown_kind_is_refused_with_its_name():
    with pytest.raises(ValueError, match="vessel"):
        compare_names("Sea Star", "Sea Star II", "vessel")


def test_a_frame_keeps_its_columns_and_gets_score_and_same():
    pairs = pl.DataFrame(
        {"name1": ["Bashar Assad"] * 2, "name2": ["Bashar al-Assad", "Maher al-Assad"], "type": ["person"] * 2}
    )
    scored = compare_frame(pairs)
    assert scored.columns == ["name1", "name2", "type", "score", "same"]
    assert scored["same"].to_list() == [True, False]


@pytest.mark.skipif(not (EVALUATION_DATA / "bench").exists(), reason="evaluation data folder not there")
def test_at_most_two_in_a_hundred_different_names_that_share_a_word_pass_as_same():
    with (EVALUATION_DATA / "bench" / "name_pairs_dev.csv").open(encoding="utf-8", newline="") as lines:
        hard = [row for row in csv.DictReader(lines) if row["label"] == "0" and row["category"] == "share_token"]
    sample = hard[::3]
    scored = compare_frame(pl.DataFrame([{key: row[key] for key in ("name1", "name2", "type")} for row in sample]))
    assert scored["same"].mean() <= 0.02
