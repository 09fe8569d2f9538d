"""Party phrases that are no names: "the Iranian general", "Turkish police", "Hamas fighters", "they"."""

from __future__ import annotations

import polars as pl

from sitrep.transforms.actors.linking.apposition import from_apposition
from sitrep.transforms.actors.linking.candidates import NOT_BODIES, RegisterIndex
from sitrep.transforms.actors.linking.chain import LINK
from sitrep.transforms.actors.names.keys import alias_keys

# Heads that speak of a state itself; other heads only say which of its sectors acts.
STATE_HEADS = ["government", "regime", "administration", "authorities", "state", "leadership", "central government"]
# Heads whose people act for the group they are named after: "Hamas fighters" are Hamas, "a Hamas leader" is a person.
MEMBERS = ["body", "group", "people"]
TAKES_SIDE = r"\s(?:loyal|faithful|allied) (?:to|with)\s"
# How far back a definite phrase reaches: about the sentence before its own.
RECENCY = 400  # characters
NONE = pl.lit([], dtype=pl.List(pl.String))


def link_nominals(read: pl.DataFrame, named: pl.DataFrame, index: RegisterIndex, states: pl.DataFrame) -> pl.DataFrame:
    """Links of all rows of `read`: those of the names, and one for each phrase and pronoun.

    named: links of the names (chain.LINK). states: country, state_id. A phrase is tried as what the coder found it to
    stand for, by the name beside it, as a register alias, by a name inside it, by country and head noun, and by role
    and recency, in this order; where two actors remain it has none.
    """
    phrases = read.join(named.select("row"), on="row", how="anti", maintain_order="left")
    by_place = read.select("row", "doc", "start", "end", "label", "key", "titles", "before").join(named, on="row")
    steps = [
        from_apposition(phrases, by_place),
        from_alias(phrases, index.plain_aliases),
        from_name_inside(phrases, by_place),
        from_rest(phrases, by_place, index.plain_aliases),
        from_country(phrases, states, index.bodies),
        from_role(phrases, by_place, index.actors),
    ]
    rows = phrases
    for number, step in enumerate(steps):
        rows = rows.join(
            step.rename({name: f"{name}_{number}" for name in step.columns if name != "row"}),
            on="row",
            how="left",
            maintain_order="left",
        )
    numbers = range(len(steps))
    nominal = rows.select(
        "row",
        "doc",
        "antecedent_start",
        "antecedent_end",
        "mention_kind",
        actor_id=pl.coalesce([f"actor_id_{n}" for n in numbers]),
        rule=_of_first(rows, "rule", numbers),
        score=_of_first(rows, "score", numbers),
        own_reason=pl.coalesce([f"reason_{n}" for n in numbers if f"reason_{n}" in rows.columns] + [_reason()]),
        candidates=pl.coalesce([f"candidates_{n}" for n in numbers if f"candidates_{n}" in rows.columns] + [NONE]),
        link_country=pl.coalesce([f"country_{n}" for n in numbers if f"country_{n}" in rows.columns] + ["country"]),
    )
    linked = pl.concat([by_place.select("doc", "start", "end", "actor_id", "score", *NEW), _places(rows, nominal)])
    final = (
        nominal.join(
            linked.rename({"actor_id": "stood_id", "score": "stood_score"})
            .drop_nulls("stood_id")
            .unique(["doc", "start", "end"]),
            left_on=["doc", "antecedent_start", "antecedent_end"],
            right_on=["doc", "start", "end"],
            how="left",
            maintain_order="left",
        )
        .with_columns(is_stood=pl.col("stood_id").is_not_null())
        .join(_new_actors(by_place), on="actor_id", how="left", suffix="_own", maintain_order="left")
    )
    is_stood = pl.col("is_stood")
    actor = pl.when(is_stood).then("stood_id").otherwise("actor_id")
    by_article = is_stood | pl.col("rule").is_in(["apposition", "name_inside", "role_in_article"])
    return pl.concat(
        [
            named,
            final.select(
                "row",
                actor_id=actor,
                method=pl.when(actor.is_null())
                .then(pl.lit("none"))
                .when(by_article)
                .then(pl.lit("in_document"))
                .otherwise(pl.lit("register")),
                rule=pl.when(is_stood).then(pl.lit("antecedent")).otherwise("rule"),
                score=pl.when(is_stood).then(pl.col("stood_score") * 0.8).otherwise("score"),
                runner_up=pl.lit(None),
                runner_up_score=pl.lit(None),
                reason=pl.when(actor.is_null()).then("own_reason"),
                candidates=pl.when(actor.is_null()).then("candidates").otherwise(NONE),
                **{name: pl.when(is_stood).then(name).otherwise(f"{name}_own") for name in NEW},
                link_country="link_country",
                link_sector=pl.lit(None),
            ).cast(LINK),
        ]
    )


NEW = ["new_name", "new_kind", "new_country", "new_sector"]


def _new_actors(by_place: pl.DataFrame) -> pl.DataFrame:
    return (
        by_place.filter(pl.col("new_name").is_not_null())
        .select("actor_id", *NEW)
        .unique("actor_id", keep="first", maintain_order=True)
    )


def _places(rows: pl.DataFrame, nominal: pl.DataFrame) -> pl.DataFrame:
    """Linked phrases as antecedents of later ones (a pronoun for "the militant group")."""
    return (
        rows.select("row", "start", "end")
        .join(nominal.select("row", "doc", "actor_id", "score"), on="row")
        .select("doc", "start", "end", "actor_id", "score", *(pl.lit(None, pl.String).alias(name) for name in NEW))
    )


def _of_first(rows: pl.DataFrame, column: str, numbers: range) -> pl.Expr:
    """The column of the first step that found an actor."""
    chosen = pl.when(False).then(pl.lit(None))
    for number in numbers:
        chosen = chosen.when(pl.col(f"actor_id_{number}").is_not_null()).then(f"{column}_{number}")
    return chosen.otherwise(pl.lit(None))


def _reason() -> pl.Expr:
    """Why a phrase has no actor."""
    head = pl.col("head").is_not_null()
    return (
        pl.when(pl.col("mention_kind") == "pronoun")
        .then(pl.lit("pronoun"))
        .when(~pl.col("label").is_null() & ~pl.col("label").is_in(["PERSON", "ORG", "NORP", "GPE", "LOC", "FAC"]))
        .then(pl.lit("no_actor_label"))
        .when(pl.col("is_nation"))
        .then(pl.lit("nationality"))
        .when(head & pl.col("country").is_not_null() & (pl.col("refers") == "body"))
        .then(pl.lit("unnamed_body"))
        .when(pl.col("refers") == "person")
        .then(pl.lit("unnamed_person"))
        .when(pl.col("refers") == "people")
        .then(pl.lit("unnamed_people"))
        .otherwise(pl.lit("generic"))
    )


def from_alias(phrases: pl.DataFrame, aliases: pl.DataFrame) -> pl.DataFrame:
    """Phrases that the register knows: "Israeli military" → Israel Defense Forces."""
    return (
        phrases.filter(pl.col("mention_kind") != "pronoun")
        .join(aliases, left_on="text_key", right_on="key")
        .select("row", "actor_id", rule=pl.lit("alias"), score=pl.lit(1.0))
    )


def from_name_inside(phrases: pl.DataFrame, by_place: pl.DataFrame) -> pl.DataFrame:
    """Phrases with one name in them: its group's people, or the person they introduce; a possessor is not the party."""
    takes_side = pl.col("text").str.contains(TAKES_SIDE)
    spans = phrases.select("row", "doc", "refers", phrase_start="start", phrase_end="end", takes_side=takes_side)
    inside = (
        spans.join(by_place.drop("row"), on="doc")
        .filter((pl.col("start") >= pl.col("phrase_start")) & (pl.col("end") <= pl.col("phrase_end")))
        .filter(pl.col("label").is_in(["PERSON", "ORG", "NORP"]))
    )
    is_named = (pl.col("label") == "PERSON") & (pl.col("phrase_end") - pl.col("end") <= 2)  # a possessive may follow
    is_members = (pl.col("label") != "PERSON") & pl.col("refers").is_in(MEMBERS)
    # "militias loyal to Ana Nomen": whose side they take is not who they are.
    carries = (is_named | is_members) & pl.col("actor_id").is_not_null() & ~pl.col("takes_side")
    return (
        inside.group_by("row", maintain_order=True)
        .agg(
            ids=pl.col("actor_id").filter(carries).unique(maintain_order=True),
            score=pl.col("score").filter(carries).min(),
            possessors=pl.col("actor_id").filter((pl.col("label") == "PERSON") & ~is_named).drop_nulls().unique(),
            open_ids=pl.col("candidates")
            .filter(pl.col("label") == "PERSON")
            .list.explode(keep_nulls=False, empty_as_null=False),
            has_person=((pl.col("label") == "PERSON") & ~is_named).any(),
        )
        .select(
            "row",
            actor_id=pl.when(pl.col("ids").list.len() == 1).then(pl.col("ids").list.first()),
            rule=pl.lit("name_inside"),
            score=pl.col("score") * 0.9,
            reason=pl.when(pl.col("ids").list.len() > 1)
            .then(pl.lit("several_names"))
            .when((pl.col("ids").list.len() == 0) & pl.col("has_person"))
            .then(pl.lit("possessor")),
            candidates=pl.when(pl.col("ids").list.len() > 1)
            .then("ids")
            .when(pl.col("has_person"))
            .then(pl.col("possessors").list.concat("open_ids").list.unique().list.sort()),
        )
    )


def from_rest(phrases: pl.DataFrame, by_place: pl.DataFrame, aliases: pl.DataFrame) -> pl.DataFrame:
    """The same where the recogniser saw no name in the phrase: what stands before the head is a name of article or
    register."""
    asked = phrases.filter(pl.col("refers").is_in(MEMBERS) & (pl.col("rest") != "")).select(
        "row", "doc", key=alias_keys(pl.col("rest"))
    )
    of_article = (
        by_place.filter(pl.col("label").is_in(["PERSON", "ORG", "NORP"]))
        .group_by("doc", "key")
        .agg(
            ids=pl.col("actor_id").drop_nulls().unique().sort(),
            is_person=(pl.col("label") == "PERSON").any(),
            open_ids=pl.col("candidates").list.explode(keep_nulls=False, empty_as_null=False).unique().sort(),
        )
    )
    found = asked.join(of_article, on=["doc", "key"], how="left").join(aliases, on="key", how="left")
    is_group = (pl.col("ids").list.len() == 1).fill_null(False) & ~pl.col("is_person").fill_null(False)
    return found.filter(pl.col("ids").is_not_null() | pl.col("actor_id").is_not_null()).select(
        "row",
        actor_id=pl.when(is_group).then(pl.col("ids").list.first()).when(pl.col("ids").is_null()).then("actor_id"),
        rule=pl.lit("name_inside"),
        score=pl.lit(0.9),
        reason=pl.when(pl.col("is_person")).then(pl.lit("possessor")),
        candidates=pl.when(pl.col("is_person")).then(pl.col("ids").list.set_union("open_ids").list.sort()),
    )


def from_country(phrases: pl.DataFrame, states: pl.DataFrame, bodies: pl.DataFrame) -> pl.DataFrame:
    """By country: "the Syrian government" and "Iran" as the state, "Israel's military" as the register's body; other
    forces and officials only have their country and sector."""
    is_state = (pl.col("head").is_in(STATE_HEADS) & (pl.col("rest") == "")) | (
        pl.col("is_nation") & ~pl.col("is_demonym")
    )
    body = phrases.filter(pl.col("rest") == "").join(bodies, on=["country", "head"])
    state = phrases.filter(is_state).join(states, on="country").join(body, on="row", how="anti")
    return pl.concat(
        [
            body.select("row", "actor_id", rule=pl.lit("country_and_head"), score=pl.lit(0.95)),
            state.select("row", actor_id="state_id", rule=pl.lit("state"), score=pl.lit(0.9)),
        ]
    )


def from_role(phrases: pl.DataFrame, by_place: pl.DataFrame, actors: pl.DataFrame) -> pl.DataFrame:
    """The one actor of that role just named, of two none: "the Iranian general", "the terror group"."""
    asked = phrases.filter(
        pl.col("is_definite")
        & pl.col("refers").is_in(["person", "group"])
        & (pl.col("rest") == "")
        & (pl.col("mention_kind") == "nominal")
    ).select("row", "doc", "head", "refers", "sector", "start", wanted="country")
    known = actors.select("actor_id", known_kind="kind", known_country="country", known_sector="sector")
    titles = (
        by_place.filter(pl.col("actor_id").is_not_null())
        .group_by("doc", "actor_id")
        .agg(their_titles=pl.col("titles").list.explode(keep_nulls=False, empty_as_null=False).drop_nulls().unique())
    )
    named = (
        by_place.filter(pl.col("actor_id").is_not_null())
        .join(known, on="actor_id", how="left")
        .select(
            "doc",
            "actor_id",
            at="start",
            link_score="score",
            kind=pl.coalesce("known_kind", "new_kind"),
            its_country=pl.coalesce("known_country", "new_country"),
            its_sector=pl.coalesce("known_sector", "new_sector"),
        )
        .join(titles, on=["doc", "actor_id"], how="left")
    )
    same_country = pl.col("wanted").is_null() | (pl.col("wanted") == pl.col("its_country")).fill_null(False)
    has_title = pl.col("their_titles").list.contains(pl.col("head")).fill_null(False)
    person = (
        (pl.col("refers") == "person")
        & (pl.col("kind") == "person")
        & (has_title | (pl.col("wanted").is_not_null() & (pl.col("sector") == pl.col("its_sector")).fill_null(False)))
    )
    group = (
        (pl.col("refers") == "group")
        & ~pl.col("kind").is_in(NOT_BODIES)
        & (pl.col("its_sector") == "REB").fill_null(False)
    )
    distance = pl.col("start") - pl.col("at")
    return (
        asked.join(named, on="doc")
        .filter((distance > 0) & same_country & (person | (group & (distance <= RECENCY))))
        .group_by("row", maintain_order=True)
        .agg(ids=pl.col("actor_id").unique().sort(), score=pl.col("link_score").max())
        .select(
            "row",
            actor_id=pl.when(pl.col("ids").list.len() == 1).then(pl.col("ids").list.first()),
            rule=pl.lit("role_in_article"),
            score=pl.col("score") * 0.7,
            reason=pl.when(pl.col("ids").list.len() > 1).then(pl.lit("several_of_that_role")),
            candidates=pl.when(pl.col("ids").list.len() > 1).then("ids"),
        )
    )
