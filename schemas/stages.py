"""The parcels between stages: one Parquet file a table and publication day (`UNDATED` for those without).

land writes article and article_zone; extract reads them and writes the mention and event tables, and extraction, which
says who was coded; resolve adds actor_link. `star` is made of these.
"""

from __future__ import annotations

from sitrep.schemas import columns as c
from sitrep.schemas.table import Table, refers

ARTICLE_KEY = ("article_id", "revision")

article = Table(
    "article",
    grain="One row per article revision as landed.",
    columns=(
        c.article_id,
        c.revision,
        c.given_id,
        c.url,
        c.title,
        c.source_name,
        c.published_at,
        c.published_date,
        c.published_basis,
        c.language,
        c.article_text,
        c.text_md5,
        c.body_md5,
        c.raw_sha256,
        c.raw_record,
        c.input_path,
        c.duplicate_of,
    ),
    key=ARTICLE_KEY,
    partitioned=True,
)

article_zone = Table(
    "article_zone",
    grain="One row per zone of an article revision; zones do not overlap and follow one another.",
    columns=(
        c.article_id,
        c.revision,
        c.zone_ordinal,
        c.zone,
        c.zone_start,
        c.zone_end,
        c.repeat_of_ordinal,
        c.repeat_count,
    ),
    key=(*ARTICLE_KEY, "zone_ordinal"),
    references=(refers(ARTICLE_KEY, "article"),),
    ordered=(("zone_start", "zone_end"),),
    partitioned=True,
)

extraction = Table(
    "extraction",
    grain="One row per article revision that was coded, with the versions that did it; no row: still to be coded.",
    columns=(c.article_id, c.revision, c.extractor_version),
    key=ARTICLE_KEY,
    references=(refers(ARTICLE_KEY, "article"),),
    partitioned=True,
)

entity_mention = Table(
    "entity_mention",
    grain="One row per named entity or party phrase at one place of one article revision.",
    columns=(
        c.entity_mention_id,
        c.article_id,
        c.revision,
        c.mention_start,
        c.mention_end,
        c.mention_text,
        c.mention_kind,
        c.entity_label,
        c.zone,
        c.sentence_start,
        c.sentence_end,
        c.antecedent_start,
        c.antecedent_end,
        c.is_party,
    ),
    key=("entity_mention_id",),
    references=(refers(ARTICLE_KEY, "article"),),
    ordered=(("mention_start", "mention_end"), ("sentence_start", "sentence_end")),
    partitioned=True,
)

event_mention = Table(
    "event_mention",
    grain="One row per event proposition stated at one place of one article revision.",
    columns=(
        c.event_mention_id,
        c.article_id,
        c.revision,
        c.event_ordinal,
        c.zone,
        c.event_type_code,
        c.event_mode_code,
        c.trigger,
        c.trigger_start,
        c.trigger_end,
        c.sentence,
        c.sentence_start,
        c.sentence_end,
        c.status,
        c.status_cue,
        c.is_alleged,
        c.claimed_by,
        c.narrative_time,
        c.date_start,
        c.date_end,
        c.date_precision,
        c.date_basis,
        c.date_text,
        c.confidence,
        c.rule,
        c.extractor_version,
    ),
    key=("event_mention_id",),
    references=(refers(ARTICLE_KEY, "article"),),
    ordered=(("trigger_start", "trigger_end"), ("sentence_start", "sentence_end"), ("date_start", "date_end")),
    partitioned=True,
)

event_party = Table(
    "event_party",
    grain="One row per event mention, role and party.",
    columns=(c.event_mention_id, c.party_role, c.party_ordinal, c.entity_mention_id),
    key=("event_mention_id", "party_role", "party_ordinal"),
    references=(refers("event_mention_id", "event_mention"), refers("entity_mention_id", "entity_mention")),
    partitioned=True,
)

event_place = Table(
    "event_place",
    grain="One row per event mention and place role.",
    columns=(
        c.event_mention_id,
        c.place_role,
        c.location_text,
        c.location_start,
        c.location_end,
        c.location_id,
        c.location_name,
        c.location_kind,
        c.country_code,
        c.admin1,
        c.latitude,
        c.longitude,
    ),
    key=("event_mention_id", "place_role"),
    references=(refers("event_mention_id", "event_mention"),),
    ordered=(("location_start", "location_end"),),
    partitioned=True,
)

event_quantity = Table(
    "event_quantity",
    grain="One row per event mention and number stated for it.",
    columns=(
        c.event_mention_id,
        c.measure,
        c.quantity_ordinal,
        c.low,
        c.high,
        c.comparator,
        c.victim,
        c.raw_text,
        c.raw_start,
        c.raw_end,
    ),
    key=("event_mention_id", "measure", "quantity_ordinal"),
    references=(refers("event_mention_id", "event_mention"),),
    ordered=(("low", "high"), ("raw_start", "raw_end")),
    partitioned=True,
)

event_relation = Table(
    "event_relation",
    grain="One row per relation that the text states between two of its event mentions.",
    columns=(c.event_mention_id, c.relation, c.related_event_mention_id, c.relation_cue),
    key=("event_mention_id", "relation", "related_event_mention_id"),
    references=(
        refers("event_mention_id", "event_mention"),
        refers("related_event_mention_id", "event_mention", "event_mention_id"),
    ),
    partitioned=True,
)

actor_link = Table(
    "actor_link",
    grain="One row per entity mention that may be an actor: its actor, or why it has none.",
    columns=(
        c.entity_mention_id,
        c.actor_id,
        c.actor_name.maybe,
        c.actor_kind,
        c.country_code,
        c.sector_code,
        c.is_provisional,
        c.link_method,
        c.link_rule,
        c.link_score,
        c.runner_up_actor_id,
        c.runner_up_score,
        c.no_link_reason,
        c.candidate_actor_ids,
        c.assertion_id.maybe,
    ),
    key=("entity_mention_id",),
    references=(refers("entity_mention_id", "entity_mention"),),
    partitioned=True,
)

LANDED = (article, article_zone)
EXTRACTED = (entity_mention, event_mention, event_party, event_place, event_quantity, event_relation)
RESOLVED = (actor_link,)
TABLES = (*LANDED, extraction, *EXTRACTED, *RESOLVED)
