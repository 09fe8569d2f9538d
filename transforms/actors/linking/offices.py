"""A bare surname behind the title of an office: the one who held that office when the article appeared."""

from __future__ import annotations

import polars as pl

from sitrep.transforms.actors.names.keys import alias_keys, folded

# An article may look ahead to who is elected, or speak of who has just left.
AROUND = "1y"
OFFICE = "office"
OFFICE_SCORE = 0.9
FOLLOWER_SCORE = 0.85
# With these the holder is another one than the roles valid at that day tell.
NOT_IN_OFFICE = ["former", "ex", "late", "then", "deputy", "vice", "acting", "elect"]
# Titles that say nothing of who else of that surname is meant.
ANYONE = ["mr"]


def office_holders(roles: pl.DataFrame, actors: pl.DataFrame, spellings: pl.DataFrame) -> pl.DataFrame:
    """Who held which office when, by surname: actor_id, title (folded), key (alias key of the surname), office_country,
    since, until (days, null where open).

    roles: actor_id, role, organisation_id, valid_from, valid_to; actors: actor_id, country; spellings: actor_id, alias.
    """
    surnames = (
        spellings.select("actor_id", key=alias_keys(pl.col("alias")))
        .filter(pl.col("key").str.contains(" "))
        .select("actor_id", key=pl.col("key").str.split(" ").list.last())
        .unique()
    )
    bodies = actors.select(organisation_id="actor_id", office_country="country")
    return (
        roles.join(bodies, on="organisation_id")
        .select(
            "actor_id",
            "office_country",
            title=folded(pl.col("role")),
            since=pl.col("valid_from").dt.offset_by(f"-{AROUND}"),
            until=pl.col("valid_to").dt.offset_by(AROUND),
        )
        .join(surnames, on="actor_id")
    )


def link_offices(rows: pl.DataFrame, holders: pl.DataFrame, articles: pl.DataFrame | None) -> pl.DataFrame:
    """Rows where "President Nomen" has exact_* of the one holder of that name, and so have the bare Nomens around it.

    rows: names with doc, label, key, titles, country, reason and exact_*; holders: as `office_holders` gives them;
    articles: article_id, revision, published_date; without a day nobody is found. A nationality before the title must
    be the office's; without one the surname must be that of one holder of all countries.
    """
    if articles is None or "published_date" not in articles.columns or holders.is_empty():
        return rows
    days = articles.select(doc=pl.format("{}/{}", "article_id", "revision"), day="published_date").drop_nulls()
    bare = rows.filter(
        (pl.col("label") == "PERSON") & (pl.col("reason") == "bare_surname") & pl.col("exact_id").is_null()
    ).select("row", "doc", "key", "titles", "country")
    held = (
        bare.filter(pl.col("titles").list.set_intersection(NOT_IN_OFFICE).list.len() == 0)
        .join(days, on="doc")
        .explode("titles")
        .join(holders, left_on=["key", "titles"], right_on=["key", "title"])
        .filter((pl.col("since") <= pl.col("day")).fill_null(True) & (pl.col("day") <= pl.col("until")).fill_null(True))
        .filter(pl.col("country").is_null() | (pl.col("country") == pl.col("office_country")).fill_null(False))
        .group_by("row", "doc", "key")
        .agg(ids=pl.col("actor_id").unique(), office=pl.col("titles").unique())
        .filter(pl.col("ids").list.len() == 1)
        .with_columns(holder=pl.col("ids").list.first())
    )
    # Two presidents of one name in one article leave its bare surnames open.
    told = (
        held.group_by("doc", "key")
        .agg(bearers=pl.col("holder").unique(), offices=pl.col("office").list.explode().unique())
        .filter(pl.col("bearers").list.len() == 1)
        .select("doc", "key", "offices", follows=pl.col("bearers").list.first())
    )
    other_titles = pl.col("titles").list.set_difference("offices").list.set_difference(ANYONE)
    followers = (
        bare.filter(pl.col("country").is_null())
        .join(told, on=["doc", "key"])
        .filter(other_titles.list.len() == 0)
        .select("row", "follows")
    )
    is_held, is_follower = pl.col("holder").is_not_null(), pl.col("follows").is_not_null()
    return (
        rows.join(held.select("row", "holder"), on="row", how="left", maintain_order="left")
        .join(followers, on="row", how="left", maintain_order="left")
        .with_columns(
            exact_id=pl.coalesce("exact_id", "holder", "follows"),
            exact_rule=pl.when(is_held)
            .then(pl.lit(OFFICE))
            .when(is_follower)
            .then(pl.lit("surname"))
            .otherwise("exact_rule"),
            exact_score=pl.when(is_held)
            .then(OFFICE_SCORE)
            .when(is_follower)
            .then(FOLLOWER_SCORE)
            .otherwise("exact_score"),
            open_ids=pl.when(~is_held & ~is_follower).then("open_ids"),
        )
        .drop("holder", "follows")
    )
