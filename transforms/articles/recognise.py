"""Which incoming articles are new, which change a known one, which are already here."""

from __future__ import annotations

import polars as pl

OUTCOMES = ("loaded", "revised", "duplicate")
KNOWN_COLUMNS = {
    "article_id": pl.String(),
    "revision": pl.Int64(),
    "text_md5": pl.String(),
    "body_md5": pl.String(),
    "duplicate_of": pl.String(),
}


def no_known_articles() -> pl.DataFrame:
    """What `recognise` is told of an empty warehouse."""
    return pl.DataFrame(schema=KNOWN_COLUMNS)


def recognise(new: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """`new`, same rows and order, with `revision`, `duplicate_of`, `outcome` and `is_to_land` set.

    new: article_id, text_md5, body_md5 and any other columns, in order of arrival. known: KNOWN_COLUMNS, all
    revisions that were landed. Each article is held against the known ones and against those before it in `new`:

    - same id, text of any of its revisions: outcome "duplicate", not to land (so a second run changes nothing);
    - same id, another text: "revised", the next revision;
    - new id, body of another article: "duplicate", landed with `duplicate_of`, so that it is not coded again;
    - else "loaded", revision 1.

    A revision whose body another article carries is "revised" and has `duplicate_of` too. A body counts as carried
    by whatever revision of the other article had it: the answer does not depend on which arrived in between.
    """
    order = ["is_new", "arrival"]
    everything = (
        pl.concat(
            [
                known.select(pl.col(name).cast(dtype) for name, dtype in KNOWN_COLUMNS.items())
                .sort("article_id", "revision")
                .with_row_index("arrival")
                .with_columns(is_new=pl.lit(False)),
                new.select("article_id", "text_md5", "body_md5")
                .with_row_index("arrival")
                .with_columns(is_new=pl.lit(True)),
            ],
            how="diagonal",
        )
        .sort(order)
        .with_columns(
            is_first_of_text=pl.struct("article_id", "text_md5").is_first_distinct(),
            is_first_of_id=pl.col("article_id").is_first_distinct(),
        )
        .with_columns(is_to_land=pl.col("is_new") & pl.col("is_first_of_text"))
    )
    numbered = everything.with_columns(
        revision=pl.when("is_new")
        .then(
            pl.col("revision").max().over("article_id").fill_null(0)
            + pl.col("is_to_land").cast(pl.Int64).cum_sum().over("article_id", order_by=order)
        )
        .otherwise("revision")
    )
    # A repeated text has the number of the revision it repeats.
    first_revisions = numbered.filter("is_first_of_text").select("article_id", "text_md5", first_revision="revision")
    # The carrier of a body is the first article that had it as its own, not as a copy.
    carriers = (
        numbered.filter(pl.col("duplicate_of").is_null())
        .unique("body_md5", keep="first", maintain_order=True)
        .select("body_md5", carrier="article_id")
    )
    outcomes = (
        numbered.join(first_revisions, on=["article_id", "text_md5"], how="left", maintain_order="left")
        .join(carriers, on="body_md5", how="left", maintain_order="left")
        .filter("is_new")
        .with_columns(
            revision="first_revision",
            duplicate_of=pl.when(pl.col("carrier") != pl.col("article_id")).then("carrier"),
        )
        .select(
            "revision",
            "duplicate_of",
            outcome=pl.when(~pl.col("is_to_land"))
            .then(pl.lit("duplicate"))
            .when(~pl.col("is_first_of_id"))
            .then(pl.lit("revised"))
            .when(pl.col("duplicate_of").is_not_null())
            .then(pl.lit("duplicate"))
            .otherwise(pl.lit("loaded")),
            is_to_land="is_to_land",
        )
    )
    return new.drop("revision", "duplicate_of", "outcome", "is_to_land", strict=False).hstack(outcomes)
