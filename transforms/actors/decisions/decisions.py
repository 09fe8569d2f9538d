"""What holds of all that people said of who is who: one actor, two actors, a name of an actor."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import polars as pl

from sitrep.transforms.actors.names.keys import alias_keys

ALIASES = pl.Schema({"alias": pl.String, "actor_id": pl.String, "assertion_id": pl.Int64, "key": pl.String})
APART = pl.Schema({"name_id": pl.String, "actor_id": pl.String})
NEW_ACTORS = pl.Schema(
    {"actor_id": pl.String, "name": pl.String, "kind": pl.String, "country": pl.String, "sector": pl.String}
)

Pair = frozenset[str]


class AssertionConflict(ValueError):
    """What is asserted cannot hold beside an earlier assertion; the message names it."""


@dataclass(frozen=True, eq=False)
class Decisions:
    """The assertions in force, each with its number.

    same, different: pairs of actor ids. aliases: columns ALIASES, one row per name (of several assertions of one name
    the last holds). new_actors: columns NEW_ACTORS, actors that aliases name and the register does not know.
    """

    same: Mapping[Pair, int] = field(default_factory=dict)
    different: Mapping[Pair, int] = field(default_factory=dict)
    aliases: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=ALIASES))
    new_actors: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=NEW_ACTORS))

    @property
    def apart(self) -> pl.DataFrame:
        """Both ways round, what a name's id may not be: columns APART."""
        rows = [way for pair in self.different for way in (tuple(sorted(pair)), tuple(sorted(pair, reverse=True)))]
        return pl.DataFrame(rows, schema=APART, orient="row")


NO_DECISIONS = Decisions()


def in_force(assertions: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The assertions that nobody took back, retractions left out, in the order of making."""
    rows = sorted(assertions, key=lambda row: row["assertion_id"])
    retracted = {row["retracted_assertion_id"] for row in rows if row["assertion_action"] == "retract"}
    return [row for row in rows if row["assertion_action"] != "retract" and row["assertion_id"] not in retracted]


def read_decisions(assertions: Iterable[Mapping[str, Any]], provisional: pl.DataFrame | None = None) -> Decisions:
    """What holds, from rows of audit.actor_assertion in any order.

    provisional: dim_actor rows of provisional actors, for aliases that name one of them.
    """
    pairs: dict[str, dict[Pair, int]] = {"same": {}, "different": {}}
    aliases: list[dict[str, Any]] = []
    for row in in_force(assertions):
        if row["assertion_action"] in pairs:
            pair = frozenset((row["actor_id"], row["other_actor_id"]))
            pairs[row["assertion_action"]].setdefault(pair, row["assertion_id"])
        else:
            aliases.append({name: row[name] for name in ("alias", "actor_id", "assertion_id")})
    told = (
        pl.DataFrame(aliases, schema={name: ALIASES[name] for name in ("alias", "actor_id", "assertion_id")})
        .with_columns(key=alias_keys(pl.col("alias")))
        .sort("assertion_id")
        .unique("key", keep="last", maintain_order=True)
    )
    new_actors = pl.DataFrame(schema=NEW_ACTORS)
    if provisional is not None:
        new_actors = provisional.join(told, on="actor_id", how="semi").select(
            "actor_id", name="actor_name", kind="actor_kind", country="country_code", sector="sector_code"
        )
    return Decisions(pairs["same"], pairs["different"], told, new_actors.cast(NEW_ACTORS))


def refuse_conflict(action: str, one: str, other: str, decisions: Decisions) -> None:
    """Raises AssertionConflict if the two are already decided the other way, directly or through others.

    What was said to be different stays so until that assertion is retracted.
    """
    if one == other:
        raise AssertionConflict(f"{one} is one actor already: name two different ones")
    joined = closure(decisions.same)
    if action == "same":
        ones, others = joined.get(one, {one}), joined.get(other, {other})
        for pair, number in sorted(decisions.different.items(), key=lambda item: item[1]):
            first, second = sorted(pair)
            if (first in ones and second in others) or (second in ones and first in others):
                raise AssertionConflict(
                    f"assertion {number} says that {first} and {second} are different: "
                    f"`sitrep actors retract {number}` first, if that was wrong"
                )
    elif other in joined.get(one, {one}):
        numbers = sorted(number for pair, number in decisions.same.items() if pair & joined[one])
        raise AssertionConflict(
            f"{one} and {other} are said to be the same (assertion {', '.join(map(str, numbers))}): "
            f"`sitrep actors retract {numbers[0]}` first, if that was wrong"
        )


def closure(same: Iterable[Pair]) -> dict[str, set[str]]:
    """For each id all that are said to be the same as it, itself among them; ids of no pair are left out."""
    groups: dict[str, set[str]] = {}
    for pair in same:
        merged = set(pair).union(*(groups.get(actor, set()) for actor in pair))
        for actor in merged:
            groups[actor] = merged
    return groups
