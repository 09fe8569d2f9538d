"""Dimension rows that the register brings: every known actor, and the offices and ties of each."""

from __future__ import annotations

import polars as pl

from sitrep.schemas import star
from sitrep.schemas.as_polars import conform
from sitrep.transforms.actors.identity.versions import actor_versions
from sitrep.transforms.actors.register.register import Register, fold_alias

PART_OF = "part of"


def register_rows(register: Register) -> dict[str, pl.DataFrame]:
    """star.dim_actor and star.bridge_actor_affiliation rows of the register, by table name."""
    return {
        star.dim_actor.name: actor_rows(register),
        star.bridge_actor_affiliation.name: affiliation_rows(register),
    }


def actor_rows(register: Register) -> pl.DataFrame:
    """The versions of each registered actor; each column but those of the version is that of the actor."""
    rows = register.actors.select(
        "actor_id",
        actor_name="name",
        actor_kind="kind",
        country_code="country",
        sector_code="sector",
        wikidata_id="wikidata",
        parent_actor_id="parent_actor_id",
        is_provisional=pl.lit(False),
    )
    versions = actor_versions(rows, register.roles)
    return conform(versions.select(star.dim_actor.column_names), star.dim_actor)


def affiliation_rows(register: Register) -> pl.DataFrame:
    """Offices held, with their days, and what an actor is part of; the organisation is linked where its name is
    the name of one actor."""
    one_actor = register.actors.select(
        key=pl.col("name").map_elements(fold_alias, return_dtype=pl.String), organisation_id="actor_id"
    ).unique("key", keep="none")
    countries = register.actors.select("actor_id", country_code="country")
    offices = (
        register.roles.with_columns(key=pl.col("organisation").map_elements(fold_alias, return_dtype=pl.String))
        .join(one_actor, on="key", how="left")
        .select(
            "actor_id",
            pl.col("role").alias("affiliation_role"),
            pl.col("organisation_id").alias("affiliated_actor_id"),
            "valid_from",
            "valid_to",
        )
    )
    ties = register.actors.filter(pl.col("parent_actor_id").is_not_null()).select(
        "actor_id",
        pl.lit(PART_OF).alias("affiliation_role"),
        pl.col("parent_actor_id").alias("affiliated_actor_id"),
        pl.lit(None, pl.Date).alias("valid_from"),
        pl.lit(None, pl.Date).alias("valid_to"),
    )
    rows = pl.concat([offices, ties]).join(
        countries.rename({"actor_id": "affiliated_actor_id"}), on="affiliated_actor_id", how="left"
    )
    return conform(rows.select(star.bridge_actor_affiliation.column_names), star.bridge_actor_affiliation)
