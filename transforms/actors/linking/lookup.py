"""Names on their own, outside any article: which register actor each is."""

from __future__ import annotations

import polars as pl

from sitrep.transforms.actors.comparison.compare import SAME_THRESHOLD
from sitrep.transforms.actors.linking.candidates import RegisterIndex, is_sure
from sitrep.transforms.actors.names.keys import alias_keys
from sitrep.transforms.actors.names.titles import Nations, read_titles


def look_up_names(names: list[str], index: RegisterIndex, nations: Nations) -> pl.DataFrame:
    """One row per name on its own, without an article: name, actor_id, actor_name, kind, country, method, rule,
    score, runner_up (name), runner_up_score, reason.

    A name is tried as an alias and by spelling, as a person and as a body; a lone surname finds nobody. A name
    that the register does not know has method "none" and reason "unknown_name".
    """
    asked = pl.DataFrame(
        {"name": names, "name_id": range(len(names))}, schema={"name": pl.String, "name_id": pl.UInt32}
    )
    keyed = asked.with_columns(
        bare=pl.Series([read_titles(name, nations).name for name in names], dtype=pl.String)
    ).with_columns(key=alias_keys(pl.col("name")), bare_key=alias_keys(pl.col("bare")))
    exact = pl.concat(
        [
            index.by_alias(keyed.select("name_id", "key")).with_columns(form=pl.lit(1)),
            index.by_alias(keyed.select("name_id", key="bare_key")).with_columns(form=pl.lit(2)),
        ]
    )
    aliased = (
        exact.filter(pl.col("form") == pl.col("form").min().over("name_id"))
        .group_by("name_id")
        .agg(ids=pl.col("actor_id").unique().sort(), is_ambiguous=pl.col("is_ambiguous").any())
    )
    spelled = pl.concat(
        index.by_spelling(keyed.select("name_id", name="bare", label=pl.lit(label))) for label in ("PERSON", "ORG")
    )
    best = spelled.sort("name_id", "score", descending=[False, True]).unique(
        "name_id", keep="first", maintain_order=True
    )
    known = index.actors.select("actor_id", actor_name="name", kind="kind", country="country")
    rows = asked.join(aliased, on="name_id", how="left", maintain_order="left").join(
        best, on="name_id", how="left", maintain_order="left"
    )
    is_alias = (pl.col("ids").list.len() == 1).fill_null(False) & ~pl.col("is_ambiguous").fill_null(False)
    is_open = pl.col("ids").is_not_null() & ~is_alias
    is_spelled = pl.col("ids").is_null() & is_sure()
    first = pl.col("ids").list.first()
    # The best spelling of another actor stands beside an alias as its runner-up.
    other = pl.col("actor_id") != first
    runner = pl.when(is_spelled).then("runner_up_actor_id").when(is_alias & ~other).then("runner_up_actor_id")
    runner_score = pl.when(is_spelled).then("runner_up_score").when(is_alias & ~other).then("runner_up_score")
    chosen = rows.select(
        "name",
        actor_id=pl.when(is_alias).then(first).when(is_spelled).then("actor_id"),
        method=pl.when(is_alias | is_spelled).then(pl.lit("register")).otherwise(pl.lit("none")),
        rule=pl.when(is_alias).then(pl.lit("alias")).when(is_spelled).then(pl.lit("spelling")),
        score=pl.when(is_alias).then(1.0).when(is_spelled).then("score"),
        runner_up_id=runner.when(is_open).then(pl.col("ids").list.get(0)).otherwise("actor_id"),
        runner_up_score=runner_score.when(is_open).then(1.0).otherwise("score"),
        reason=pl.when(is_alias | is_spelled)
        .then(None)
        .when(is_open)
        .then(pl.lit("ambiguous_alias"))
        .when(pl.col("score").fill_null(0) >= SAME_THRESHOLD)
        .then(pl.lit("several_spellings"))
        .otherwise(pl.lit("unknown_name")),
    )
    return (
        chosen.join(known, on="actor_id", how="left", maintain_order="left")
        .join(
            known.select(runner_up_id="actor_id", runner_up="actor_name"),
            on="runner_up_id",
            how="left",
            maintain_order="left",
        )
        .select(
            "name",
            "actor_id",
            "actor_name",
            "kind",
            "country",
            "method",
            "rule",
            "score",
            "runner_up",
            "runner_up_score",
            "reason",
        )
    )
