"""New, provisional actors for names that the register does not know, and names that are not worth one: the article's
publisher, an office without a name, words of a photo credit, a lone word said once."""

from __future__ import annotations

import polars as pl

from sitrep.transforms.actors.linking.chain import is_generic, is_state_body
from sitrep.transforms.actors.names.ids import PROVISIONAL_KINDS, provisional_id
from sitrep.transforms.actors.names.keys import alias_keys
from sitrep.transforms.actors.names.titles import is_title_only

# A caption's credits and a page's furniture name agencies and services, not parties.
TOLD_IN = ("title", "dek", "body")
ACRONYM = r"^(?:the )?(?:\p{Lu}\.?){3,}s?$"
_CREDIT_WORDS = (
    "file photo photos photograph photographs photographer picture pictures image images video videos footage "
    "screenshot screengrab handout courtesy credit caption illustration graphic map via archive pool reuse"
)
CREDIT_WORDS = _CREDIT_WORDS.split()


def new_actors(rows: pl.DataFrame, publishers: pl.DataFrame) -> pl.DataFrame:
    """New actors for anchors: anchor, new_name, new_kind, new_id or why there is none (refused), new_country,
    new_sector.

    rows: names with their anchor in the article; publishers: as `publishers_of` gives them.
    """
    groups = rows.filter(pl.col("anchor").is_not_null() & pl.col("label").is_in(list(PROVISIONAL_KINDS)))
    said = groups.group_by("anchor", maintain_order=True).agg(
        new_country=pl.col("country").drop_nulls().first(), new_sector=pl.col("sector").drop_nulls().first()
    )
    heads = groups.filter((pl.col("row") == pl.col("anchor")) & ~is_state_body() & ~is_generic())
    kind = pl.col("label").replace_strict(PROVISIONAL_KINDS, return_dtype=pl.String)
    return (
        heads.select("anchor", new_name="name", new_kind=kind)
        .with_columns(
            new_id=pl.struct("new_name", "new_kind").map_elements(
                lambda actor: provisional_id(actor["new_name"], actor["new_kind"]), pl.String
            )
        )
        .join(why_refused(heads, groups, publishers), on="anchor", how="left", maintain_order="left")
        .with_columns(new_id=pl.when(pl.col("refused").is_null()).then("new_id"))
        .join(said, on="anchor")
    )


def publishers_of(articles: pl.DataFrame | None) -> pl.DataFrame:
    """Names of the articles' publishers as doc (article and revision), key (alias key); empty where not known."""
    if articles is None or "source_name" not in articles.columns:
        return pl.DataFrame(schema={"doc": pl.String, "key": pl.String})
    return articles.select(
        doc=pl.format("{}/{}", "article_id", "revision"), key=alias_keys(pl.col("source_name"))
    ).drop_nulls()


def why_refused(heads: pl.DataFrame, groups: pl.DataFrame, publishers: pl.DataFrame) -> pl.DataFrame:
    """Anchors that are no new actor, with the reason: anchor, refused (publisher, photo_credit, lone_word,
    unnamed_person for an office without a name).

    heads: the names that stand for their groups: anchor, doc, key, text, label; groups: all names with their anchor
    and zone. A lone word labelled as organisation is one where it is an acronym of three letters or stands twice in
    the running text.
    """
    told = groups.filter(pl.col("zone").is_in(TOLD_IN)).group_by("anchor").agg(times=pl.len())
    own = publishers.select("doc", "key", is_publisher=pl.lit(True)).unique()
    words = pl.col("key").str.split(" ")
    is_credit = words.list.eval(pl.element().is_in(CREDIT_WORDS)).list.all()
    is_office = (pl.col("label") == "PERSON") & pl.col("text").map_elements(is_title_only, pl.Boolean)
    is_lone = (pl.col("label") == "ORG") & (words.list.len() == 1) & ~pl.col("text").str.contains(ACRONYM)
    return (
        heads.join(told, on="anchor", how="left", maintain_order="left")
        .join(own, on=["doc", "key"], how="left", maintain_order="left")
        .select(
            "anchor",
            refused=pl.when(pl.col("is_publisher").fill_null(False))
            .then(pl.lit("publisher"))
            .when(is_office)
            .then(pl.lit("unnamed_person"))
            .when(is_credit)
            .then(pl.lit("photo_credit"))
            .when(is_lone & (pl.col("times").fill_null(0) < 2))
            .then(pl.lit("lone_word")),
        )
        .drop_nulls()
    )
