"""After the days are loaded: which actors are one over all articles, and the days whose facts must show it anew."""

from contextlib import closing
from dataclasses import dataclass

import polars as pl

from sitrep.flows.load import load_validated_day
from sitrep.flows.resolve import read_home_decisions, resolve_day
from sitrep.flows.resources import Resources
from sitrep.flows.validate import validate_day
from sitrep.schemas import audit
from sitrep.transforms.actors.decisions.decisions import read_decisions
from sitrep.transforms.actors.identity.departed import follow_departed
from sitrep.transforms.actors.identity.likeness import REVIEW_THRESHOLD, find_like_names
from sitrep.transforms.actors.identity.settle import settle
from sitrep.warehouse.actor_identity import (
    departed_names,
    keep_screening,
    like_names,
    name_parties_alike,
    provisional_names,
    replace_identity,
    settling_actors,
    unscreened_names,
)
from sitrep.warehouse.assertions import read_assertions
from sitrep.warehouse.database import Connection, open_build
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home
from sitrep.warehouse.landing import read_stage


@dataclass(frozen=True)
class Settled:
    """new_names: actors whose names were compared; redirects: ids that another stands for; to_review: pairs that wait
    for a person; days: publication days loaded again."""

    new_names: int
    redirects: int
    to_review: int
    days: tuple[str, ...]


def settle_actors(home: Home, resources: Resources, run_id: str) -> Settled:
    """What was settled: ids that are one actor are one in all loaded facts.

    Only names that are new since the last time are compared, and only days that name an actor whose redirect changed
    are loaded again, from their validated rows.
    """
    with closing(open_build(home)) as con:
        version = resources.extractor_version
        fresh, departed = unscreened_names(con, version), departed_names(con)
        keep_screening(con, fresh, find_like_names(fresh, provisional_names(con), resources.gazetteer), version)
        decisions = read_decisions(read_assertions(con))
        likeness = like_names(con, REVIEW_THRESHOLD)
        named = {*likeness["actor_id"], *likeness["like_actor_id"]}
        named |= {actor for pair in (*decisions.same, *decisions.different) for actor in pair}
        banded, redirects = settle(likeness, settling_actors(con, named), decisions)
        redirects = with_departed(con, resources, departed, redirects)
        days = replace_identity(con, banded, redirects)
    loaded = tuple(day for day in days if reload_day(home, resources, day, run_id))
    with closing(open_build(home)) as con:
        name_parties_alike(con)
    to_review = banded.filter(banded["identity_band"] == "review").height
    return Settled(fresh.height, redirects.height, to_review, loaded)


def with_departed(
    con: Connection, resources: Resources, departed: pl.DataFrame, redirects: pl.DataFrame
) -> pl.DataFrame:
    """The redirects, and those of ids that new actors had before the register or a person knew their names."""
    if departed.is_empty():
        return redirects
    names = departed["name"].drop_nulls().unique().sort().to_list()
    found = resources.resolver_for(read_home_decisions(con)).resolve_names(names)
    targets = {*found["actor_id"].drop_nulls(), *departed["current_actor_id"].drop_nulls()}
    known = settling_actors(con, targets).filter(~pl.col("is_provisional"))["actor_id"].to_list()
    return follow_departed(
        departed.with_columns(pl.when(pl.col("current_actor_id").is_in(known)).then("current_actor_id")),
        found.filter(pl.col("actor_id").is_in(known)),
        redirects,
    )


def reload_day(home: Home, resources: Resources, day: str, run_id: str) -> bool:
    """True if the day was loaded from its validated rows; a day whose last validation was blocked stays as it is."""
    checks = read_stage(home, audit.check_result, day)
    if checks.filter(~checks["is_passed"] & (checks["severity"] == "blocking")).height:
        return False
    try:
        load_validated_day(home, resources, day, run_id)
    except WarehouseError as error:
        if error.code != "stage_outdated":
            raise
        return resolve_and_load(home, resources, day, run_id)
    return True


def resolve_and_load(home: Home, resources: Resources, day: str, run_id: str) -> bool:
    """True if the day was linked, validated and loaded anew from what was read in it; False if that was blocked."""
    resolve_day(home, resources, day)
    if validate_day(home, resources, day, run_id).failures:
        return False
    load_validated_day(home, resources, day, run_id)
    return True
