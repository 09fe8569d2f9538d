"""A person's word on who is who: kept, laid over the days it touches, and published."""

import uuid
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import polars as pl

from sitrep.flows.load import rebuild_happenings
from sitrep.flows.progress import Progress
from sitrep.flows.recording import Run, recorded
from sitrep.flows.resolve import read_home_decisions
from sitrep.flows.resources import Resources
from sitrep.flows.settle import resolve_and_load, settle_actors
from sitrep.transforms.actors.decisions.decisions import AssertionConflict, refuse_conflict
from sitrep.transforms.actors.names.ids import name_id
from sitrep.transforms.actors.names.keys import alias_key, alias_keys
from sitrep.warehouse.assertions import (
    days_with_actors,
    days_with_names,
    find_actors,
    find_retractable,
    record_assertion,
    spellings_seen,
)
from sitrep.warehouse.database import Connection, open_build
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home
from sitrep.warehouse.lock import only_run
from sitrep.warehouse.publish import publish

Named = tuple[str, str]  # id and name


@dataclass(frozen=True)
class Decided:
    """The assertion's number, what it says in words, and how many publication days were loaded again for it."""

    number: int
    says: str
    days: int


def decide(
    home: Home,
    resources: Resources,
    action: str,
    words: tuple[str, ...],
    *,
    reason: str | None,
    asserted_by: str,
    progress: Progress,
) -> Decided:
    """What was decided; from now on all days show it.

    action and words: "same" or "different" with two ids or names, "alias" with a name and an id or name, "retract" with
    a number. Raises WarehouseError with nothing changed: `no_such_actor` for words that mean no actor or several,
    `bad_assertion` for what an earlier assertion excludes, `no_such_assertion` for a number that nothing has.
    """
    run = Run(home, resources, str(uuid.uuid4()), progress)
    with only_run(home, resources.settings.wait_seconds, progress.say):
        with closing(open_build(home)) as con:
            row, says = read_words(con, action, words)
            try:
                if action in ("same", "different"):
                    refuse_conflict(action, row["actor"][0], row["other"][0], read_home_decisions(con))
            except AssertionConflict as error:
                raise WarehouseError("bad_assertion", str(error)) from error
            days = days_to_link(con, action, row)
            told = {name: value for name, value in row.items() if name != "taken_back"}
            number = record_assertion(
                con, action, **told, reason=reason, asserted_by=asserted_by, asserted_at=datetime.now(UTC)
            )
        with recorded(run, f"actors {action}", {"words": list(words), "reason": reason}):
            for day in days:
                resolve_and_load(home, resources, day, run.id)
            settled = settle_actors(home, resources, run.id)
            rebuild_happenings(home, run.id)
        publish(home)
    return Decided(number, says, len({*days, *settled.days}))


def read_words(con: Connection, action: str, words: tuple[str, ...]) -> tuple[dict[str, Any], str]:
    """What `record_assertion` takes, and the assertion in words."""
    if action == "retract":
        old = find_retractable(con, int(words[0]))
        return {"retracted": old["assertion_id"], "taken_back": old}, f"assertion {words[0]} no longer holds"
    if action == "alias":
        alias, actor = words[0].strip(), one_actor(con, words[1])
        if not alias_key(alias):
            raise WarehouseError("bad_assertion", f"{alias!r} is no name: it has no letter or digit")
        return {"actor": actor, "alias": alias}, f"{alias!r} is a name of {shown(actor)}"
    # "Is not that man" may be said of a name whose words the register gives to that man: then the name is meant.
    other = one_actor(con, words[1])
    actor = one_actor(con, words[0], not_id=other[0] if action == "different" else None)
    verb = "are one actor" if action == "same" else "are two actors"
    return {"actor": actor, "other": other}, f"{shown(actor)} and {shown(other)} {verb}"


def one_actor(con: Connection, words: str, not_id: str | None = None) -> Named:
    """Id and name of the one actor that the words mean.

    not_id: the actor that they are said not to be: where they mean it or nobody, the name itself becomes an actor.
    Raises WarehouseError `no_such_actor`.
    """
    found = find_actors(con, words)
    if not_id is not None and (not found or [actor for actor, *_ in found] == [not_id]) and words.strip() != not_id:
        kind = next((kind for actor, _, kind in find_actors(con, not_id) if actor == not_id), None)
        return name_id(words, kind), words.strip()
    if not found:
        raise WarehouseError(
            "no_such_actor",
            f"no loaded article and no register entry names {words!r}: give an actor_id, as in dim_actor, "
            "or a name as in mart_alias_audit",
        )
    if len(found) > 1:
        listed = ", ".join(shown((actor, name)) for actor, name, _ in found[:10])
        raise WarehouseError("no_such_actor", f"{words!r} may be {listed}: give the id of the one you mean")
    return found[0][0], found[0][1]


def days_to_link(con: Connection, action: str, row: dict[str, Any]) -> list[str]:
    """Publication days whose names must be looked up anew: those that carry the alias, or words given to either of two
    that are different. For the rest redirects do."""
    if action == "retract":
        old = row["taken_back"]
        action = old["assertion_action"]
        row = {"alias": old["alias"], "actor": (old["actor_id"],), "other": (old["other_actor_id"],)}
    if action == "alias":
        seen = pl.DataFrame({"text": spellings_seen(con)}, schema={"text": pl.String})
        key = alias_key(row["alias"])
        # Titles before the name ("Gen. Nomen") do not hide it.
        alike = seen.filter((" " + alias_keys(pl.col("text"))).str.ends_with(f" {key}"))["text"]
        return days_with_names(con, alike.to_list())
    if action == "different":
        return days_with_actors(con, [row["actor"][0], row["other"][0]])
    return []


def shown(actor: Named) -> str:
    """Name and id."""
    return f"{actor[1]} ({actor[0]})"
