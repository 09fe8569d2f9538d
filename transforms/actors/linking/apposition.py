"""Offices that stand beside the name of who holds them: "the Foreign Secretary, Boris Nomen", "Nomen, the minister"."""

from __future__ import annotations

import polars as pl

APPOSITION_SCORE = 0.9
# What may stand between the two: a comma, and an honorific that the recogniser left out of the name.
BETWEEN = r"^,? (?:(?:HE|H\.E\.|Mr|Mrs|Ms|Dr|Prof|Sir|Lord|Lady)\.? )*$"
FARTHEST = 14  # characters


def from_apposition(phrases: pl.DataFrame, by_place: pl.DataFrame) -> pl.DataFrame:
    """Phrases that speak of a person and have the name of exactly one right before or behind them: row, actor_id, rule,
    score.

    phrases: row, doc, start, end, refers, before (the words before it in its sentence); by_place: the names with their
    links and `before`. In "A, the minister, B" nobody can tell whose office it is.
    """
    asked = phrases.filter(pl.col("refers") == "person").select("row", "doc", "start", "end", "before")
    people = by_place.filter((pl.col("label") == "PERSON") & pl.col("actor_id").is_not_null()).select(
        "doc", "actor_id", "score", name_start="start", name_end="end", name_before="before"
    )
    gap_behind = pl.col("name_start") - pl.col("end")
    gap_before = pl.col("start") - pl.col("name_end")
    near = asked.join(people, on="doc").with_columns(
        between=pl.when(gap_behind.is_between(1, FARTHEST))
        .then(pl.col("name_before").str.tail(gap_behind))
        .when(gap_before.is_between(1, FARTHEST))
        .then(pl.col("before").str.tail(gap_before))
    )
    return (
        near.filter(pl.col("between").str.contains(BETWEEN))
        .group_by("row", maintain_order=True)
        .agg(ids=pl.col("actor_id").unique().sort(), score=pl.col("score").max())
        .filter(pl.col("ids").list.len() == 1)
        .select(
            "row",
            actor_id=pl.col("ids").list.first(),
            rule=pl.lit("apposition"),
            score=pl.col("score") * APPOSITION_SCORE,
        )
    )
