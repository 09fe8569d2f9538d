"""Ids that new actors once had and that nothing names any more, as the register or a person now knows their names."""

from __future__ import annotations

import polars as pl

from sitrep.transforms.actors.names.ids import name_id

REGISTERED = "registered"


def follow_departed(departed: pl.DataFrame, found: pl.DataFrame, redirects: pl.DataFrame) -> pl.DataFrame:
    """The redirects (rows of star.bridge_actor_redirect) and one for each departed id whose name is a known actor's.

    departed: actor_id, name, current_actor_id where an earlier night led it somewhere, else null; found: name,
    actor_id, kind, score of the register's actor that each name is now. A stored id so leads to the actor for as long
    as it is no other's. Person and body of one name stay apart; an actor that another now stands for is that one.
    """
    by_name = found.select("name", found_id="actor_id", kind="kind", score="score")
    named = departed.join(by_name, on="name", how="left", maintain_order="left")
    is_its_name = [
        kind is not None and name_id(name, kind) == actor
        for actor, name, kind in named.select("actor_id", "name", "kind").rows()
    ]
    onward = redirects.select(target="current_actor_id", through="actor_id")
    rows = (
        named.with_columns(is_its_name=pl.Series(is_its_name, dtype=pl.Boolean))
        .with_columns(target=pl.coalesce(pl.when("is_its_name").then("found_id"), "current_actor_id"))
        .drop_nulls("target")
        .join(redirects, on="actor_id", how="anti")
        .join(onward.rename({"target": "final", "through": "target"}), on="target", how="left", maintain_order="left")
        .select(
            "actor_id",
            current_actor_id=pl.coalesce("final", "target"),
            redirect_rule=pl.lit(REGISTERED),
            redirect_score=pl.when("is_its_name").then("score").fill_null(1.0),
            assertion_id=pl.lit(None, pl.Int64),
        )
        .unique("actor_id", keep="first", maintain_order=True)
    )
    return pl.concat([redirects, rows.cast(dict(redirects.schema))]).sort("actor_id")
