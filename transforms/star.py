"""One day's stage tables → the star schema's rows for that day, and the shared dimension rows they refer to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from sitrep.schemas import stages, star
from sitrep.schemas.as_polars import conform, empty_frame
from sitrep.schemas.keys import md5_text
from sitrep.transforms.actors.identity.versions import day_of, keys_on
from sitrep.transforms.parties import name_parties

# Dimension rows that articles bring; register and ontology bring the rest.
FROM_ARTICLES = (star.dim_date, star.dim_source, star.dim_location, star.dim_actor)


@dataclass(frozen=True)
class StarDay:
    """`by_day`: rows of star.BY_DAY tables for one partition; `shared`: dimension rows that they need; by table."""

    by_day: dict[str, pl.DataFrame]
    shared: dict[str, pl.DataFrame]

    @property
    def row_count(self) -> int:
        """Rows over all tables of the day."""
        return sum(frame.height for frame in self.by_day.values())


def md5_column(text: pl.Expr) -> pl.Expr:
    """The md5 of each text of a column; null stays null.

    Polars' own hash is not stable between versions, so hashlib does it value by value.
    """
    return text.map_elements(md5_text, return_dtype=pl.String, skip_nulls=True)


def source_id(name: pl.Expr) -> pl.Expr:
    """md5 of the publisher's name without case and outer spaces."""
    return md5_column(name.str.strip_chars().str.to_lowercase())


def build_star(day: str, stage: Mapping[str, pl.DataFrame], versions: pl.DataFrame | None = None) -> StarDay:
    """The rows of one partition, from its stage tables (a table that is absent counts as empty).

    day: partition name. versions: the register's star.dim_actor rows; parties point at the version of their actor
    that is valid on the day, or at the newest one where the day is not known. Every frame conforms to its star table,
    sorted by key. Raises ValueError if a stage frame has other columns than declared.
    """
    frames = {table.name: conform(stage.get(table.name, empty_frame(table)), table) for table in stages.TABLES}
    partition = pl.lit(day).alias("partition")
    links = frames["actor_link"]
    by_day = {
        "dim_article": dim_article(frames["article"]).with_columns(partition),
        "bridge_article_zone": frames["article_zone"].with_columns(partition),
        "fact_entity_mention": fact_entity_mention(frames["entity_mention"], links).with_columns(partition),
        "fact_event_mention": fact_event_mention(frames["event_mention"]).with_columns(partition),
        "bridge_event_actor": bridge_event_actor(
            frames["event_party"], frames["entity_mention"], links, frames["event_place"], versions_on(day, versions)
        ).with_columns(partition),
        "bridge_event_location": frames["event_place"].with_columns(partition),
        "fact_event_quantity": frames["event_quantity"].with_columns(partition),
        "fact_event_relation": frames["event_relation"].with_columns(partition),
    }
    by_day = {table.name: in_order(by_day[table.name], table) for table in star.BY_DAY}
    shared = {
        "dim_date": dim_date(
            by_day["dim_article"]["published_date"],
            by_day["fact_event_mention"]["date_start"],
            by_day["fact_event_mention"]["date_end"],
        ),
        "dim_source": dim_source(frames["article"]),
        "dim_location": dim_location(frames["event_place"]),
        "dim_actor": provisional_actors(links),
    }
    return StarDay(by_day, {table.name: in_order(shared[table.name], table) for table in FROM_ARTICLES})


def in_order(frame: pl.DataFrame, table: star.Table) -> pl.DataFrame:
    """The frame's declared columns, conformed and sorted by key."""
    conformed = conform(frame.select(table.column_names), table)
    return conformed.sort(table.key or table.column_names, nulls_last=True)


def dim_article(articles: pl.DataFrame) -> pl.DataFrame:
    """Articles with source_id and word count; the newest revision of this day is marked as latest (the warehouse
    marks it again over all days)."""
    return articles.with_columns(
        source_id=source_id(pl.col("source_name")),
        word_count=pl.col("text").str.count_matches(r"\S+"),
        is_latest=pl.col("revision") == pl.col("revision").max().over("article_id"),
    )


def fact_entity_mention(mentions: pl.DataFrame, links: pl.DataFrame) -> pl.DataFrame:
    """Entity mentions with their actor link; link columns are null for a mention that can be no actor (a date)."""
    link_columns = [name for name in star.fact_entity_mention.column_names if name in links.columns]
    return mentions.join(links.select(link_columns), on="entity_mention_id", how="left").with_columns(
        pl.col("candidate_actor_ids").fill_null(pl.lit([], dtype=pl.List(pl.String))),
        # Redirects come over `actor_id` when the day is loaded.
        linked_actor_id="actor_id",
    )


def fact_event_mention(mentions: pl.DataFrame) -> pl.DataFrame:
    """Event mentions with what counts: status actual, told as present."""
    return mentions.with_columns(
        event_type_key=pl.concat_str("event_type_code", "event_mode_code", separator=":", ignore_nulls=True),
        is_counted=(pl.col("status") == "actual") & (pl.col("narrative_time") == "current"),
        # A person's corrections come over it in the warehouse.
        is_corrected=pl.lit(False),
        is_retracted=pl.lit(False),
    )


def actor_key(actor_id: pl.Expr) -> pl.Expr:
    """Surrogate of an actor's first or only version."""
    return md5_column(actor_id)


def versions_on(day: str, versions: pl.DataFrame | None) -> pl.DataFrame:
    """actor_id and version_key of the versions that are valid on the day."""
    if versions is None:
        return pl.DataFrame(schema={"actor_id": pl.String, "version_key": pl.String})
    return keys_on(versions, day_of(day)).rename({"actor_key": "version_key"})


def bridge_event_actor(
    parties: pl.DataFrame, mentions: pl.DataFrame, links: pl.DataFrame, places: pl.DataFrame, versions: pl.DataFrame
) -> pl.DataFrame:
    """Parties with their names and actors, each in the version given (actor_id, version_key)."""
    named = name_parties(parties, mentions, links, places).join(versions, on="actor_id", how="left")
    return named.with_columns(actor_key=pl.coalesce("version_key", actor_key(pl.col("actor_id"))))


def dim_date(*days: pl.Series) -> pl.DataFrame:
    """One row per distinct day in the given columns."""
    calendar = pl.concat([column.cast(pl.Date).rename("calendar_date") for column in days]).drop_nulls().unique().sort()
    date = pl.col("calendar_date").dt
    return calendar.to_frame().with_columns(
        year=date.year(),
        quarter=date.quarter(),
        month=date.month(),
        iso_year=date.iso_year(),
        iso_week=date.week(),
        iso_weekday=date.weekday(),
    )


def dim_source(articles: pl.DataFrame) -> pl.DataFrame:
    """One row per publisher; of several spellings that differ in case only, the first in alphabet stands."""
    named = articles.filter(pl.col("source_name").is_not_null()).select(
        pl.col("source_name").str.strip_chars(), source_id=source_id(pl.col("source_name"))
    )
    return named.group_by("source_id").agg(pl.col("source_name").min())


def dim_location(places: pl.DataFrame) -> pl.DataFrame:
    """One row per gazetteer place that the day's events name."""
    columns = star.dim_location.column_names
    return places.filter(pl.col("location_id").is_not_null()).select(columns).unique("location_id", keep="first")


def provisional_actors(links: pl.DataFrame) -> pl.DataFrame:
    """Actors that the register does not know, as versions of dim_actor; the first name in alphabet stands."""
    made = links.filter(pl.col("is_provisional") & pl.col("actor_id").is_not_null())
    actors = made.group_by("actor_id").agg(
        pl.col("actor_name").min(),
        pl.col("actor_kind").drop_nulls().min(),
        pl.col("country_code").drop_nulls().min(),
        pl.col("sector_code").drop_nulls().min(),
    )
    return conform(
        actors.select(
            actor_key(pl.col("actor_id")).alias("actor_key"),
            "actor_id",
            "actor_name",
            "actor_kind",
            "country_code",
            "sector_code",
            pl.lit(None, pl.String).alias("wikidata_id"),
            pl.lit(None, pl.String).alias("parent_actor_id"),
            pl.lit(None, pl.String).alias("office"),
            pl.lit(True).alias("is_provisional"),
            pl.lit(None, pl.Date).alias("valid_from"),
            pl.lit(None, pl.Date).alias("valid_to"),
            pl.lit(True).alias("is_current"),
        ),
        star.dim_actor,
    )
