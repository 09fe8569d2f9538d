"""Which evidence wins for a name: article before register spelling, register before a new actor, else a reason."""

from __future__ import annotations

import polars as pl

from sitrep.transforms.actors.linking.candidates import NOT_BODIES

# Label of a mention to the kind of actor that it usually names; ORG usually names a body.
USUAL_KIND = {"PERSON": "person", "GPE": "state", "LOC": "state", "NORP": "people"}
SURNAME_OF_ONE = 0.9  # score
# Rules of `in_document` that are surer than the register: the article itself spells the acronym out.
SPELLED_OUT = "acronym_in_parentheses"
# Rule of an alias that counts only because the article names the actor elsewhere too.
SHORT_NAME = "short_name"
FROM_ARTICLE = (SHORT_NAME, "surname")

LINK = pl.Schema(
    {
        "row": pl.UInt32,
        "actor_id": pl.String,
        "method": pl.String,
        "rule": pl.String,
        "score": pl.Float64,
        "runner_up": pl.String,
        "runner_up_score": pl.Float64,
        "reason": pl.String,
        "candidates": pl.List(pl.String),
        "new_name": pl.String,
        "new_kind": pl.String,
        "new_country": pl.String,
        "new_sector": pl.String,
        "link_country": pl.String,
        "link_sector": pl.String,
    }
)


def fits_label() -> pl.Expr:
    """How well an actor's kind fits the mention's label: 2 as expected, 1 a likely mislabel, 0 another thing of that
    name."""
    is_body = ~pl.col("kind").is_in(NOT_BODIES)
    usual = pl.col("kind") == pl.col("label").replace_strict(USUAL_KIND, default="body")
    country = (pl.col("kind") == "state") & pl.col("label").is_in(["ORG", "FAC"])
    person = (pl.col("kind") == "person") & pl.col("key").str.contains(" ")
    # A recogniser often mislabels bodies ("Hamas" as PERSON or GPE); states and peoples it does not.
    fit = pl.when(usual | (is_body & pl.col("label").is_in(["ORG", "NORP", "FAC"]))).then(2)
    fit = fit.when(country | is_body | person).then(1).otherwise(0)
    # "MBS" as an organisation: who gave the name to a person knows better than the label.
    return pl.when("is_decided").then(2).otherwise(fit)


def is_state_body() -> pl.Expr:
    """True for "Israeli military": a country word and a head noun, nothing else."""
    return pl.col("head").is_not_null() & pl.col("country").is_not_null() & (pl.col("rest") == "")


def is_generic() -> pl.Expr:
    """True for names that name nobody: a lone head noun ("Parliament"), a country word, a single letter or number."""
    lone_head = (pl.col("label") != "PERSON") & pl.col("head").is_not_null() & (pl.col("rest") == "")
    no_letters = ~pl.col("key").str.contains(r"[^\d\W]{2}")
    lower_case = ~pl.col("name").str.contains(r"\p{Lu}")
    return lone_head | pl.col("is_nation") | no_letters | lower_case


def decide(rows: pl.DataFrame) -> pl.DataFrame:
    """Links of names (columns of LINK): the first of the chain that has an actor, or the reason there is none.

    rows: one per name, with its anchor, rule, score, candidates (rows) and reason in the article; exact_*, open_ids by
    alias; group_* of its anchor; state_*; new_* of its anchor, or refused, why it is no new actor.
    """
    is_single_person = (pl.col("label") == "PERSON") & ~pl.col("key").str.contains(" ") & ~pl.col("is_whole")
    own_exact = pl.col("exact_id").is_not_null() & ~(is_single_person & pl.col("anchor").is_not_null())
    spelled_out = (pl.col("rule") == SPELLED_OUT).fill_null(False) & pl.col("group_id").is_not_null()
    attached = pl.col("rule").is_not_null()
    grouped = pl.col("group_id").is_not_null()
    state = pl.col("state_id").is_not_null() & pl.col("open_ids").is_null()
    new = pl.col("new_id").is_not_null() & pl.col("open_ids").is_null() & pl.col("group_ids").is_null()
    in_article = pl.when(attached).then(pl.lit("in_document"))

    def pick(**cases: pl.Expr) -> pl.Expr:
        steps = {
            "spelled_out": spelled_out,
            "exact": own_exact,
            "grouped": grouped,
            "state": state,
            "new": new,
        }
        chosen = pl.when(False).then(pl.lit(None))
        for step, holds in steps.items():
            chosen = chosen.when(holds).then(cases.get(step, pl.lit(None)))
        return chosen.otherwise(cases.get("none", pl.lit(None)))

    chain = rows.with_columns(
        actor_id=pick(
            spelled_out=pl.col("group_id"),
            exact=pl.col("exact_id"),
            grouped=pl.col("group_id"),
            state=pl.col("state_id"),
            new=pl.col("new_id"),
        ),
        method=pick(
            spelled_out=pl.lit("in_document"),
            exact=pl.when(pl.col("exact_rule").is_in(FROM_ARTICLE))
            .then(pl.lit("in_document"))
            .otherwise(pl.lit("register")),
            grouped=pl.coalesce(in_article, pl.lit("register")),
            state=pl.lit("register"),
            new=pl.coalesce(in_article, pl.lit("provisional")),
            none=pl.lit("none"),
        ),
        link_rule=pick(
            spelled_out=pl.col("rule"),
            exact=pl.col("exact_rule"),
            grouped=pl.coalesce(pl.when(attached).then("rule"), "group_rule"),
            state=pl.col("state_rule"),
            new=pl.coalesce(pl.when(attached).then("rule"), pl.lit("new_name")),
        ),
        link_score=pick(
            spelled_out=pl.col("score") * pl.col("group_score"),
            exact=pl.col("exact_score"),
            grouped=pl.col("group_score") * pl.col("score").fill_null(1.0),
            state=pl.col("state_score"),
            new=pl.col("score").fill_null(1.0),
        ),
        runner_up=pick(grouped=pl.col("group_runner_up"), new=pl.col("group_runner_up")),
        runner_up_score=pick(grouped=pl.col("group_runner_up_score"), new=pl.col("group_runner_up_score")),
        no_actor=pick(none=no_actor_reason()),
    )
    return (
        one_candidate(with_candidates(chain))
        .select(
            "row",
            "actor_id",
            "method",
            rule="link_rule",
            score="link_score",
            runner_up="runner_up",
            runner_up_score="runner_up_score",
            reason="no_actor",
            candidates="candidate_ids",
            new_name=pl.when(pl.col("actor_id") == pl.col("new_id")).then("new_name"),
            new_kind=pl.when(pl.col("actor_id") == pl.col("new_id")).then("new_kind"),
            new_country=pl.when(pl.col("actor_id") == pl.col("new_id")).then("new_country"),
            new_sector=pl.when(pl.col("actor_id") == pl.col("new_id")).then("new_sector"),
            link_country=pl.lit(None),
            link_sector=pl.lit(None),
        )
        .cast(LINK)
    )


def one_candidate(chain: pl.DataFrame) -> pl.DataFrame:
    """Surnames and short names whose several introduced bearers turn out to be one actor of the register are linked to
    it."""
    is_one = (
        pl.col("actor_id").is_null()
        & (pl.col("reason") == "several_introduced").fill_null(False)
        & (pl.col("candidate_ids").list.len() == 1)
        & (pl.col("open_bearers") == 0)
    )
    linked: dict[str, pl.Expr] = {
        "actor_id": pl.col("candidate_ids").list.first(),
        "method": pl.lit("in_document"),
        "link_rule": pl.when(pl.col("label") == "PERSON").then(pl.lit("surname")).otherwise(pl.lit("shortened_name")),
        "link_score": pl.lit(SURNAME_OF_ONE),
        "no_actor": pl.lit(None, pl.String),
        "candidate_ids": pl.lit([], dtype=pl.List(pl.String)),
    }
    return chain.with_columns(
        pl.when(is_one).then(value).otherwise(pl.col(name)).alias(name) for name, value in linked.items()
    )


def no_actor_reason() -> pl.Expr:
    """Why a name has no actor."""
    return (
        pl.when(pl.col("reason").is_not_null())
        .then("reason")
        .when(pl.col("group_ids").is_not_null())
        .then(pl.lit("several_introduced"))
        .when(pl.col("open_ids").is_not_null())
        .then(pl.lit("ambiguous_alias"))
        .when(pl.col("is_nation") & pl.col("is_demonym"))
        .then(pl.lit("nationality"))
        .when(is_state_body())
        .then(pl.lit("unnamed_body"))
        .when(pl.col("refused").is_not_null())
        .then("refused")
        .when(pl.col("label").is_in(["GPE", "LOC", "FAC"]))
        .then(pl.lit("place_not_actor"))
        .when(pl.col("label") == "NORP")
        .then(pl.lit("people"))
        .otherwise(pl.lit("generic"))
    )


def with_candidates(chain: pl.DataFrame) -> pl.DataFrame:
    """With `candidate_ids`: actors of the article's persons that a surname could mean, or of an ambiguous alias."""
    unlinked = chain.filter(pl.col("actor_id").is_null()).select("row", "candidates", "open_ids")
    anchors = chain.select(candidates="row", candidate_id="actor_id")
    inside = (
        unlinked.select("row", "candidates")
        .explode("candidates")
        .drop_nulls()
        .join(anchors, on="candidates")
        .group_by("row")
        .agg(pl.col("candidate_id").drop_nulls().unique().sort(), open_bearers=pl.col("candidate_id").null_count())
    )
    open_ids = pl.when(pl.col("actor_id").is_null()).then(pl.coalesce("open_ids", "group_ids"))
    return chain.join(inside, on="row", how="left", maintain_order="left").with_columns(
        candidate_ids=pl.coalesce("candidate_id", open_ids).fill_null(pl.lit([], dtype=pl.List(pl.String)))
    )
