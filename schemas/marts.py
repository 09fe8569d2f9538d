"""The marts: what outside users query. Names, order and types are a promise; each is one `.sql` file in
`warehouse/marts/` or `warehouse/exports/`."""

from __future__ import annotations

from sitrep.schemas import columns as c
from sitrep.schemas import vocabulary as v
from sitrep.schemas.table import Table

place_name = c.text("place_name", meaning="Where it happened", nullable=True)
place_country = c.country_code.named("place_country", "Country of the place")
date_or_null = (c.date_start, c.date_end)
casualties = (
    c.low.named("killed_low", "Killed, at least"),
    c.high.named("killed_high", "Killed, at most"),
    c.low.named("injured_low", "Injured, at least"),
    c.high.named("injured_high", "Injured, at most"),
)
actors = c.texts("actors", meaning="Canonical names of who did it, or the text's own words")
recipients = c.texts("recipients", meaning="Canonical names of whom it was done to, or the text's own words")
n_mentions = c.count("n_mentions", meaning="Event mentions")

mart_event_mention = Table(
    "mart_event_mention",
    grain="One row per event proposition of the latest revision of each article.",
    columns=(
        c.event_mention_id,
        c.event_id.maybe,
        c.article_id,
        c.title.named("article_title"),
        c.source_name,
        c.published_date,
        c.event_type_code.named("event_type"),
        c.event_mode_code.named("event_mode"),
        c.quad_class,
        c.goldstein,
        c.status,
        c.flag("alleged", meaning="True when the actor's part is alleged"),
        c.claimed_by,
        c.zone,
        c.narrative_time,
        c.date_start,
        c.date_end,
        c.date_precision,
        c.date_basis,
        place_name,
        place_country,
        c.latitude,
        c.longitude,
        c.text("origin_name", meaning="Where it was launched from", nullable=True),
        actors,
        recipients,
        c.texts("mediators", meaning="Canonical names of brokers and hosts"),
        c.texts("actor_ids", meaning="Ids parallel to actors, null where no actor is linked"),
        c.texts("recipient_ids", meaning="Ids parallel to recipients, null where no actor is linked"),
        c.texts("actor_countries", meaning="ISO 3166-1 alpha-3, parallel to actors"),
        c.texts("recipient_countries", meaning="ISO 3166-1 alpha-3, parallel to recipients"),
        *casualties,
        c.trigger,
        c.trigger_start,
        c.trigger_end,
        c.sentence,
        c.confidence,
        c.flag("counts", meaning="Affirmed, actual, in the article's present"),
        c.extractor_version,
        c.flag("corrected", meaning="True if a person set some of it right: see mart_event_correction"),
    ),
    key=("event_mention_id",),
)

mart_event = Table(
    "mart_event",
    grain="One row per distinct happening that counts.",
    columns=(
        c.event_id,
        c.event_type_code.named("event_type"),
        *date_or_null,
        place_name,
        place_country,
        actors,
        recipients,
        n_mentions,
        c.count("n_articles", meaning="Articles that tell it", unit="articles"),
        c.count("n_sources", meaning="Publishers that tell it", unit="publishers"),
        *casualties,
        c.flag("has_denial", meaning="True if a mention of the same happening says it did not happen"),
        c.published_date.named("first_published", "First day it was published"),
        c.published_date.named("last_published", "Last day it was published"),
    ),
    key=("event_id",),
)

mart_dyad_day = Table(
    "mart_dyad_day",
    grain="One row per day, actor, recipient and quad class, over dated mentions that count.",
    columns=(
        c.date_start.always.named("event_date", "First day of the event"),
        c.actor_name.named("actor"),
        c.actor_name.named("recipient"),
        c.quad_class,
        c.count("n_events", meaning="Distinct happenings", unit="events"),
        n_mentions,
        c.goldstein.named("mean_goldstein", "Mean Goldstein score of the mentions"),
    ),
    key=("event_date", "actor", "recipient", "quad_class"),
)

mart_who_met_whom = Table(
    "mart_who_met_whom",
    grain="One row per meeting mention and pair of parties that met.",
    columns=(
        c.actor_name.named("party_a"),
        c.actor_name.named("party_b"),
        place_name,
        place_country,
        *date_or_null,
        c.claimed_by,
        c.event_mention_id,
    ),
)

mart_event_chain = Table(
    "mart_event_chain",
    grain="One row per meeting and attack that share a party, or that the text links.",
    columns=(
        c.event_id.named("meeting_id", "event_id of the meeting"),
        c.event_id.named("attack_id", "event_id of the attack"),
        c.integer(
            "gap_days",
            meaning="Days from meeting to attack; null unless both are dated to the day",
            unit="days",
            nullable=True,
        ),
        c.flag("linked_by_text", meaning="True if a text states the relation"),
    ),
    key=("meeting_id", "attack_id"),
)

mart_casualty_claim = Table(
    "mart_casualty_claim",
    grain="One row per number of killed, injured, … that an article states.",
    columns=(
        c.event_id.maybe,
        c.event_mention_id,
        c.measure,
        c.low,
        c.high,
        c.victim,
        c.claimed_by,
        c.source_name,
        c.raw_text.maybe,
    ),
)

mart_event_correction = Table(
    "mart_event_correction",
    grain="One row per correction of a statement by a person: who changed what, when and why, and whether it holds.",
    columns=(
        c.correction_id,
        c.event_mention_id,
        c.correction_action.named("action"),
        c.field_name.named("field"),
        c.old_value,
        c.new_value,
        c.reason,
        c.corrected_by,
        c.corrected_at,
        c.correction_state.named("state"),
        c.article_id,
        c.title.named("article_title"),
        c.event_type_code.named("event_type", "PLOVER type that was read"),
        c.trigger,
        c.sentence,
    ),
    key=("correction_id",),
)

mart_event_redirect = Table(
    "mart_event_redirect",
    grain="One row per id of a happening that became part of another, with the id under which it is found now.",
    columns=(
        c.event_id.named("event_id", "Id that the happening had"),
        c.event_id.maybe.named("current_event_id", "Id in mart_event_mention now; null if no statement is left"),
        c.redirect_reason.named("reason"),
        c.joined_by,
        c.redirected_at,
    ),
    key=("event_id",),
)

mart_alias_audit = Table(
    "mart_alias_audit",
    grain="One row per actor and spelling seen, with how it was linked.",
    columns=(
        c.actor_id,
        c.actor_name.maybe,
        c.alias,
        c.text("method", meaning="How the mention found its actor", values=v.LINK_METHODS),
        c.text("rule", meaning="Rule that decided, or why there is no link", nullable=True),
        c.link_score.named("score"),
        c.text("runner_up", meaning="Name of the best actor not chosen", nullable=True),
        c.runner_up_score,
        n_mentions,
    ),
)

mart_actor_review = Table(
    "mart_actor_review",
    grain="One row per pair of actors of like names, or per spelling that several carry, that waits for a person.",
    columns=(
        c.text(
            "question", meaning="Are the two one actor, or which actor is it", values=("same actor?", "which actor?")
        ),
        c.actor_name.named("name", "The name, as an article has it"),
        c.actor_id,
        c.actor_name.named("like_name", "Name of the other actor, or of all that it could be").maybe,
        c.actor_id.named("like_actor_id", "The other actor"),
        c.texts("candidate_ids", meaning="Actors it could be"),
        c.link_score.named("score"),
        c.country_code.named("country", "Country that articles give the first"),
        c.country_code.named("like_country", "Country of the other"),
        n_mentions.named("n_mentions", "Mentions of the name"),
        c.count("n_articles", meaning="Articles that name it", unit="articles"),
        c.first_seen,
        c.last_seen,
        c.sentence.named("sentence", "Where it was first named").maybe,
        c.sentence.named("like_sentence", "Where the other was first named").maybe,
    ),
)

mart_actor_assertion = Table(
    "mart_actor_assertion",
    grain="One row per thing that a person said of who is who, or took back: who, what, when, why, does it hold.",
    columns=(
        c.assertion_id,
        c.assertion_action.named("action"),
        c.alias.maybe,
        c.actor_id,
        c.actor_name.maybe,
        c.actor_id.named("other_actor_id", "The other actor of the two"),
        c.actor_name.named("other_actor_name", "Its name when it was said").maybe,
        c.assertion_id.named("retracted_assertion_id", "Number of the assertion taken back").maybe,
        c.reason.maybe,
        c.asserted_by,
        c.asserted_at,
        c.assertion_state.named("state"),
    ),
    key=("assertion_id",),
)

mart_load_calendar = Table(
    "mart_load_calendar",
    grain="One row per publication day between the first and the last one known (a null date for undated articles).",
    columns=(
        c.published_date.named("date", "Publication day"),
        c.flag("loaded", meaning="True if the day is loaded"),
        c.count("articles", meaning="Articles loaded", unit="articles"),
        c.count("rejected", meaning="Inputs rejected", unit="articles"),
        c.count("quarantined", meaning="Rows quarantined"),
        c.count("event_mentions", meaning="Event mentions loaded"),
        c.text("extractor_version", meaning="Version that made the rows", nullable=True),
        c.moment("loaded_at", meaning="When the day was loaded last", nullable=True),
    ),
)

TABLES = (
    mart_event_mention,
    mart_event,
    mart_dyad_day,
    mart_who_met_whom,
    mart_event_chain,
    mart_casualty_claim,
    mart_event_correction,
    mart_event_redirect,
    mart_alias_audit,
    mart_actor_review,
    mart_actor_assertion,
    mart_load_calendar,
)
