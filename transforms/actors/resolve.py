"""Mentions of a day → which actor each one is, by which rule, or why none."""

from __future__ import annotations

import polars as pl

from sitrep.schemas import stages
from sitrep.schemas.as_polars import conform, empty_frame
from sitrep.transforms.actors.comparison.compare import HESITATION
from sitrep.transforms.actors.decisions.decisions import NO_DECISIONS, Decisions
from sitrep.transforms.actors.linking.candidates import RegisterIndex, RegisterLike, is_sure
from sitrep.transforms.actors.linking.chain import SHORT_NAME, decide, fits_label, is_generic, is_state_body
from sitrep.transforms.actors.linking.in_document import link_in_document
from sitrep.transforms.actors.linking.lookup import look_up_names
from sitrep.transforms.actors.linking.newcomers import new_actors, publishers_of
from sitrep.transforms.actors.linking.nominals import link_nominals
from sitrep.transforms.actors.linking.offices import link_offices
from sitrep.transforms.actors.linking.reading import ACTOR_LABELS, countries_of_articles, read_mentions
from sitrep.transforms.actors.names.ids import PROVISIONAL_KINDS
from sitrep.transforms.actors.names.titles import Nations

# A state of another country has this name too: without a word of its own country ("Georgian", "Tbilisi") it stays open.
SHARED_NAMES = [("georgia", "USA")]


class Resolver:
    """Links days of mentions to a register; its indexes are made once and serve every day."""

    def __init__(self, register: RegisterLike, gazetteer: Nations, decisions: Decisions = NO_DECISIONS) -> None:
        self.index = RegisterIndex(register, gazetteer, decisions)
        self.nations = gazetteer
        states = self.index.actors.filter((pl.col("kind") == "state") & pl.col("country").is_not_null())
        self.states = states.unique("country", keep="first", maintain_order=True).select("country", state_id="actor_id")

    def resolve(self, mentions: pl.DataFrame, articles: pl.DataFrame | None = None) -> pl.DataFrame:
        """One row per mention that may be an actor, with `actor_id` or the reason there is none.

        mentions: stages.entity_mention of a day; articles: its stages.article, whose words before a mention tell
        titles, brackets and "the", and whose publisher is no new actor. Returns stages.actor_link in the order of the
        input.
        """
        if mentions.is_empty():
            return empty_frame(stages.actor_link)
        read = read_mentions(mentions, self.nations, articles)
        named = self.link_names(read, articles)
        links = link_nominals(read, named, self.index, self.states)
        return self.finish(read, links, mentions)

    def link_names(self, read: pl.DataFrame, articles: pl.DataFrame | None) -> pl.DataFrame:
        """Links of all names: row, actor_id, method, rule, score, runner_up…, reason, candidates, provisional name,
        kind."""
        # "The Guards": one capitalised word that the recogniser passed over may be a short name, and nothing else.
        is_passed_over = pl.col("label").is_null() & pl.col("is_definite") & ~pl.col("key").str.contains(" ")
        names = read.filter((pl.col("mention_kind") == "name") & (pl.col("label").is_in(ACTOR_LABELS) | is_passed_over))
        passed_over = names.filter(pl.col("label").is_null()).select("row")
        names = names.with_columns(pl.col("label").fill_null("ORG"))
        inside = link_in_document(names)
        exact = self.by_alias(names, countries_of_articles(read))
        rows = (
            names.join(inside, on="row", how="left", maintain_order="left")
            .with_columns(anchor=pl.coalesce("anchor", pl.when(pl.col("reason").is_null()).then("row")))
            .join(exact, on="row", how="left", maintain_order="left")
        )
        rows = link_offices(self.with_short_names(rows), self.index.holders, articles)
        groups = self.by_group(rows, countries_of_articles(read))
        rows = rows.join(groups, on="anchor", how="left", maintain_order="left")
        rows = rows.join(self.by_country(rows), on="row", how="left", maintain_order="left")
        rows = rows.join(new_actors(rows, publishers_of(articles)), on="anchor", how="left", maintain_order="left")
        links = decide(rows)
        is_short = pl.col("rule").is_in([SHORT_NAME, "shortened_name"]).fill_null(False)
        return links.join(passed_over.join(links.filter(is_short), on="row", how="anti"), on="row", how="anti")

    def by_alias(self, names: pl.DataFrame, evidence: pl.DataFrame) -> pl.DataFrame:
        """Rows whose words are an alias of one actor: row, exact_id, exact_rule, exact_score; or open_ids where of
        several."""
        asked = ("row", "doc", "name", "label", "country", "is_nation", "is_party")
        forms = pl.concat(
            [
                names.select(*asked, key="text_key", form=pl.lit(1)),
                names.select(*asked, key="key", form=pl.lit(2)),
                names.select(*asked, key="own_key", form=pl.lit(3)).drop_nulls("key"),
            ]
        )
        # A capital is its state only as a party: "Tehran rejected", not "a rally in Tehran".
        found = self.index.by_alias(forms).filter(~pl.col("is_metonym") | pl.col("is_party"))
        # "Federal Bureau of Investigation" of "U.S. Federal Bureau of Investigation" is a body of that country only.
        is_own = pl.col("country") == pl.col("actor_country")
        found = found.filter((pl.col("form") < 3) | is_own.fill_null(False)).with_columns(
            is_ambiguous=pl.col("is_ambiguous") | (pl.col("form") == 3)
        )
        # The whole text before the text without titles or country; a fitting kind before another.
        found = found.with_columns(fit=fits_label()).filter(pl.col("fit") > 0)
        rank = 10 * pl.col("form") - pl.col("fit")
        best = found.filter(rank == rank.min().over("row"))
        told = (
            best.join(evidence, left_on=["doc", "actor_country"], right_on=["doc", "country"], how="left")
            .with_columns(
                is_told=(pl.col("from_key").is_not_null() & (pl.col("from_key") != pl.col("key")))
                # "Georgia" alone does not tell which Georgia; "Syrian Ministry of Defence" tells whose ministry.
                | ((pl.col("country") == pl.col("actor_country")) & ~pl.col("is_nation")).fill_null(False)
            )
            .join(self.evidence_against(evidence), on=["doc", "key"], how="left")
            .with_columns(is_ambiguous=pl.col("is_ambiguous") | pl.col("is_elsewhere").fill_null(False))
            .group_by("row", "actor_id", maintain_order=True)
            .agg(pl.col("is_told", "is_ambiguous").any(), pl.col("is_metonym").all())
            .sort("row", "actor_id")
            .group_by("row", maintain_order=True)
            .agg(
                pl.col("actor_id").alias("ids"),
                pl.col("actor_id").filter("is_told").alias("told_ids"),
                pl.col("is_ambiguous").any(),
                pl.col("is_metonym").all(),
            )
        )
        is_plain = (pl.col("ids").list.len() == 1) & ~pl.col("is_ambiguous")
        is_told = ~is_plain & (pl.col("told_ids").list.len() == 1)
        return told.select(
            "row",
            exact_id=pl.when(is_plain)
            .then(pl.col("ids").list.first())
            .when(is_told)
            .then(pl.col("told_ids").list.first()),
            exact_rule=pl.when(is_plain & pl.col("is_metonym"))
            .then(pl.lit("metonym"))
            .when(is_plain)
            .then(pl.lit("alias"))
            .when(is_told)
            .then(pl.lit("alias_and_country")),
            exact_score=pl.when(is_plain & pl.col("is_metonym"))
            .then(0.8)
            .when(is_plain)
            .then(1.0)
            .when(is_told)
            .then(0.8),
            open_ids=pl.when(~is_plain & ~is_told).then("ids"),
        )

    def with_short_names(self, rows: pl.DataFrame) -> pl.DataFrame:
        """Rows where "Guards" has exact_* of the one actor that its article names ("IRGC") and that has a name ending
        so."""
        is_open = pl.col("exact_id").is_null() & pl.col("open_ids").is_null() & pl.col("rule").is_null()
        asked = rows.filter((pl.col("label") == "ORG") & is_open & pl.col("reason").is_null() & ~is_generic())
        named = rows.filter((pl.col("label") != "PERSON") & pl.col("exact_id").is_not_null())
        found = (
            asked.select("row", "doc", "key")
            .join(self.index.endings, on="key")
            .join(named.select("doc", actor_id="exact_id").unique(), on=["doc", "actor_id"])
            .filter(pl.len().over("row") == 1)
            .select("row", short_id="actor_id")
        )
        is_short = pl.col("short_id").is_not_null()
        return (
            rows.join(found, on="row", how="left", maintain_order="left")
            .with_columns(
                exact_id=pl.coalesce("exact_id", "short_id"),
                exact_rule=pl.when(is_short).then(pl.lit(SHORT_NAME)).otherwise("exact_rule"),
                exact_score=pl.when(is_short).then(0.8).otherwise("exact_score"),
            )
            .drop("short_id")
        )

    def evidence_against(self, evidence: pl.DataFrame) -> pl.DataFrame:
        """Articles where a country's name may mean a part of another country that they speak of: doc, key,
        is_elsewhere."""
        shared = pl.DataFrame(SHARED_NAMES, schema=["key", "country"], orient="row")
        return evidence.join(shared, on="country").select("doc", "key", is_elsewhere=pl.lit(True)).unique()

    def by_group(self, rows: pl.DataFrame, evidence: pl.DataFrame) -> pl.DataFrame:
        """For each anchor the actor of its names in the article: by any one's alias, else by the best spelling, which
        may ask for a country that the article speaks of (evidence: doc, country)."""
        groups = rows.filter(pl.col("anchor").is_not_null())
        aliased = (
            groups.filter(pl.col("exact_id").is_not_null())
            .group_by("anchor")
            .agg(pl.col("exact_id").unique(), pl.col("exact_rule").first(), pl.col("exact_score").max())
            .with_columns(is_one=pl.col("exact_id").list.len() == 1)
            .select(
                "anchor",
                group_id=pl.when("is_one").then(pl.col("exact_id").list.first()),
                group_rule=pl.when("is_one").then("exact_rule"),
                group_score=pl.when("is_one").then("exact_score"),
                # Names that the article seems to join and the register keeps apart stay apart.
                group_ids=pl.when(~pl.col("is_one")).then(pl.col("exact_id").list.sort()),
                group_runner_up=pl.lit(None, pl.String),
                group_runner_up_score=pl.lit(None, pl.Float64),
            )
        )
        unknown = (
            groups.filter(pl.col("label").is_in(list(PROVISIONAL_KINDS)) & ~is_state_body())
            .filter(pl.col("open_ids").is_null())
            .join(aliased, on="anchor", how="anti")
            .select("anchor", "doc", "name", "label")
            .unique(maintain_order=True)
            .with_columns(name_id=pl.int_range(pl.len(), dtype=pl.UInt32))
        )
        distinct = unknown.unique(["name", "label"], keep="first", maintain_order=True)
        ranked = distinct.select("name_id", "name", "label").join(
            self.index.by_spelling(distinct.select("name_id", "name", "label")), on="name_id"
        )
        told = evidence.select("doc", country_asked="country", is_told=pl.lit(True)).unique()
        spelled = (
            unknown.drop("name_id")
            .join(ranked, on=["name", "label"])
            .join(told, on=["doc", "country_asked"], how="left")
            .with_columns(
                score=pl.when(pl.col("country_asked").is_not_null() & pl.col("is_told").is_null())
                .then(HESITATION)
                .otherwise("score")
            )
            .sort("anchor", "score", "actor_id", descending=[False, True, False])
            .group_by("anchor", maintain_order=True)
            .agg(pl.col("actor_id", "score", "runner_up_actor_id", "runner_up_score").first())
            .select(
                "anchor",
                group_id=pl.when(is_sure()).then("actor_id"),
                group_rule=pl.when(is_sure()).then(pl.lit("spelling")),
                group_score=pl.when(is_sure()).then("score"),
                group_ids=pl.lit(None, pl.List(pl.String)),
                group_runner_up=pl.when(is_sure()).then("runner_up_actor_id").otherwise("actor_id"),
                group_runner_up_score=pl.when(is_sure()).then("runner_up_score").otherwise("score"),
            )
        )
        return pl.concat([aliased, spelled.select(aliased.columns)])

    def by_country(self, rows: pl.DataFrame) -> pl.DataFrame:
        """The state that a country's name, or as a party its capital, stands for, or its body ("Turkish Army"): row,
        state_id, state_rule, state_score."""
        is_name = pl.col("is_nation") & ~pl.col("is_demonym") & pl.col("label").is_in(["GPE", "LOC", "ORG"])
        # "Israeli strikes": the adjective of a state; "Israelis" are its people, not the state.
        is_adjective = (
            pl.col("is_party") & (pl.col("label") == "NORP") & pl.col("is_demonym") & ~pl.col("text").str.ends_with("s")
        ) & pl.col("is_nation")
        is_metonym = (
            pl.col("is_party") & pl.col("label").is_in(["GPE", "LOC", "FAC", "ORG"]) & pl.col("metonym").is_not_null()
        )
        bodies = (
            rows.filter(is_state_body())
            .join(self.index.bodies, on=["country", "head"])
            .select("row", state_id="actor_id", state_rule=pl.lit("country_and_head"), state_score=pl.lit(0.95))
        )
        states = (
            rows.join(bodies, on="row", how="anti")
            .select(
                "row",
                country=pl.when(is_name | is_adjective).then("country").when(is_metonym).then("metonym"),
                state_rule=pl.when(is_name)
                .then(pl.lit("country_name"))
                .when(is_adjective)
                .then(pl.lit("nationality"))
                .when(is_metonym)
                .then(pl.lit("metonym")),
                state_score=pl.when(is_name).then(1.0).when(is_adjective).then(0.8).when(is_metonym).then(0.8),
            )
            .drop_nulls("country")
            .join(self.states, on="country")
            .select(bodies.columns)
        )
        return pl.concat([bodies, states])

    def resolve_names(self, names: list[str]) -> pl.DataFrame:
        """One row per name on its own, without an article; see `lookup.look_up_names`."""
        return look_up_names(names, self.index, self.nations)

    def finish(self, read: pl.DataFrame, links: pl.DataFrame, mentions: pl.DataFrame) -> pl.DataFrame:
        """actor_link: the links with what register, title or phrase say of kind, country and sector."""
        known = self.index.actors.select(
            "actor_id", "is_new", known_name="name", known_kind="kind", known_country="country", known_sector="sector"
        )
        joined = (
            mentions.select("entity_mention_id")
            .join(
                read.select("entity_mention_id", "row", "country", "sector"),
                on="entity_mention_id",
                maintain_order="left",
            )
            .join(links, on="row", maintain_order="left")
            .join(known, on="actor_id", how="left", maintain_order="left")
            .join(self.decided_rows(read), on=["row", "actor_id"], how="left", maintain_order="left")
        )
        is_unknown = pl.col("actor_id").is_not_null() & pl.col("known_name").is_null()
        is_new = is_unknown | pl.col("is_new").fill_null(False)
        by_person = pl.col("assertion_id").is_not_null()
        open_country = pl.when(pl.col("actor_id").is_null()).then(pl.coalesce("link_country", "country"))
        open_sector = pl.when(pl.col("actor_id").is_null()).then(pl.coalesce("link_sector", "sector"))
        return conform(
            joined.select(
                "entity_mention_id",
                "actor_id",
                actor_name=pl.coalesce("known_name", pl.when(is_unknown).then("new_name")),
                actor_kind=pl.coalesce("known_kind", pl.when(is_unknown).then("new_kind")),
                country_code=pl.coalesce("known_country", pl.when(is_unknown).then("new_country"), open_country),
                sector_code=pl.coalesce("known_sector", pl.when(is_unknown).then("new_sector"), open_sector),
                is_provisional=is_new,
                link_method=pl.when(by_person).then(pl.lit("assertion")).otherwise("method"),
                link_rule="rule",
                link_score="score",
                runner_up_actor_id="runner_up",
                runner_up_score="runner_up_score",
                no_link_reason="reason",
                candidate_actor_ids="candidates",
                assertion_id="assertion_id",
            ),
            stages.actor_link,
        )

    def decided_rows(self, read: pl.DataFrame) -> pl.DataFrame:
        """Rows whose words a person gave to an actor as its name: row, actor_id, assertion_id."""
        keys = pl.concat([read.select("row", key="text_key"), read.select("row", "key")]).unique()
        told = keys.join(self.index.decided.select("key", "actor_id", "assertion_id"), on="key")
        return told.group_by("row", "actor_id").agg(pl.col("assertion_id").max())
