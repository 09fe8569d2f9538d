"""The star schema that analysts query: dimensions, bridges, facts. Loaded one publication day at a time."""

from __future__ import annotations

from sitrep.schemas import columns as c
from sitrep.schemas.stages import ARTICLE_KEY
from sitrep.schemas.table import Table, refers

dim_date = Table(
    "dim_date",
    grain="One row per calendar day that an article or an event refers to.",
    columns=(c.calendar_date, c.year, c.quarter, c.month, c.iso_year, c.iso_week, c.iso_weekday),
    key=("calendar_date",),
)

dim_source = Table(
    "dim_source",
    grain="One row per publisher.",
    columns=(c.source_id, c.source_name.always),
    key=("source_id",),
)

dim_location = Table(
    "dim_location",
    grain="One row per place that an event names and the gazetteer knows.",
    columns=(
        c.location_id.always,
        c.location_name,
        c.location_kind,
        c.country_code,
        c.admin1,
        c.latitude,
        c.longitude,
    ),
    key=("location_id",),
)

dim_actor = Table(
    "dim_actor",
    grain="One row per version of an actor: the register's, a new one from each day on which an office begins or has "
    "ended, and provisional ones first met in articles.",
    columns=(
        c.actor_key,
        c.actor_id.always,
        c.actor_name,
        c.actor_kind,
        c.country_code,
        c.sector_code,
        c.wikidata_id,
        c.parent_actor_id,
        c.office,
        c.is_provisional,
        c.valid_from,
        c.valid_to,
        c.is_current,
    ),
    key=("actor_key",),
    ordered=(("valid_from", "valid_to"),),
)

dim_event_type = Table(
    "dim_event_type",
    grain="One row per PLOVER type, and one per type and mode.",
    columns=(
        c.event_type_key,
        c.event_type_code,
        c.event_mode_code,
        c.quad_class,
        c.goldstein,
        c.intensity,
        c.cameo_code,
        c.definition,
    ),
    key=("event_type_key",),
)

dim_country = Table(
    "dim_country",
    grain="One row per country or territory: its name and its codes in the data sets that exports speak to.",
    columns=(
        c.country_code.always,
        c.text("country_name", meaning="English short name"),
        c.text("iso2", meaning="ISO 3166-1 alpha-2", nullable=True, pattern="[A-Z]{2}"),
        c.text("cameo", meaning="CAMEO country code, as GDELT writes actors", nullable=True, pattern="[A-Z]{3}"),
        c.text("fips", meaning="FIPS 10-4 country code, as GDELT writes places", nullable=True, pattern="[A-Z]{2}"),
        c.integer("cow", meaning="Correlates of War state number, as POLECAT writes parties", nullable=True, minimum=1),
    ),
    key=("country_code",),
)

dim_article = Table(
    "dim_article",
    grain="One row per article revision.",
    columns=(
        c.article_id,
        c.revision,
        c.source_id.maybe,
        c.given_id,
        c.url,
        c.title,
        c.published_at,
        c.published_date,
        c.published_basis,
        c.partition,
        c.language,
        c.article_text,
        c.text_md5,
        c.body_md5,
        c.raw_sha256,
        c.raw_record,
        c.duplicate_of,
        c.word_count,
        c.is_latest,
    ),
    key=ARTICLE_KEY,
    references=(refers("source_id", "dim_source"), refers("published_date", "dim_date", "calendar_date")),
    partitioned=True,
)

bridge_article_zone = Table(
    "bridge_article_zone",
    grain="One row per zone of an article revision; a repeated caption stands once with its count.",
    columns=(
        c.article_id,
        c.revision,
        c.zone_ordinal,
        c.partition,
        c.zone,
        c.zone_start,
        c.zone_end,
        c.repeat_of_ordinal,
        c.repeat_count,
    ),
    key=(*ARTICLE_KEY, "zone_ordinal"),
    references=(refers(ARTICLE_KEY, "dim_article"),),
    ordered=(("zone_start", "zone_end"),),
    partitioned=True,
)

fact_entity_mention = Table(
    "fact_entity_mention",
    grain="One row per named entity or party phrase at one place of one article revision, with its actor link.",
    columns=(
        c.entity_mention_id,
        c.article_id,
        c.revision,
        c.partition,
        c.mention_start,
        c.mention_end,
        c.mention_text,
        c.mention_kind,
        c.entity_label,
        c.zone,
        c.sentence_start,
        c.sentence_end,
        c.is_party,
        c.actor_id,
        c.linked_actor_id,
        c.link_method.maybe,
        c.link_rule,
        c.link_score,
        c.runner_up_actor_id,
        c.runner_up_score,
        c.no_link_reason,
        c.candidate_actor_ids,
        c.assertion_id.maybe,
    ),
    key=("entity_mention_id",),
    references=(
        refers(ARTICLE_KEY, "dim_article"),
        refers("actor_id", "dim_actor"),
        refers("linked_actor_id", "dim_actor", "actor_id"),
    ),
    ordered=(("mention_start", "mention_end"), ("sentence_start", "sentence_end")),
    partitioned=True,
)

fact_event_mention = Table(
    "fact_event_mention",
    grain="One row per event proposition stated at one place of one article revision.",
    columns=(
        c.event_mention_id,
        c.article_id,
        c.revision,
        c.partition,
        c.event_ordinal,
        c.event_type_key,
        c.event_type_code,
        c.event_mode_code,
        c.zone,
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
        c.is_counted,
        c.date_start,
        c.date_end,
        c.date_precision,
        c.date_basis,
        c.date_text,
        c.confidence,
        c.rule,
        c.extractor_version,
        c.is_corrected,
        c.is_retracted,
    ),
    key=("event_mention_id",),
    references=(
        refers(ARTICLE_KEY, "dim_article"),
        refers("event_type_key", "dim_event_type"),
        refers("date_start", "dim_date", "calendar_date"),
        refers("date_end", "dim_date", "calendar_date"),
    ),
    ordered=(("trigger_start", "trigger_end"), ("sentence_start", "sentence_end"), ("date_start", "date_end")),
    partitioned=True,
)

bridge_event_actor = Table(
    "bridge_event_actor",
    grain="One row per event mention, role and party; a party that is no known actor keeps its own words.",
    columns=(
        c.event_mention_id,
        c.party_role,
        c.party_ordinal,
        c.partition,
        c.entity_mention_id.maybe,  # a party that a person set has no words in the text
        c.actor_id,
        c.actor_key.maybe,
        c.actor_name.named("party_name", "Canonical name, or the party's own words where no actor is linked"),
        c.country_code,
        c.sector_code,
    ),
    key=("event_mention_id", "party_role", "party_ordinal"),
    references=(
        refers("event_mention_id", "fact_event_mention"),
        refers("entity_mention_id", "fact_entity_mention"),
        refers("actor_key", "dim_actor"),
    ),
    partitioned=True,
)

bridge_event_location = Table(
    "bridge_event_location",
    grain="One row per event mention and place role.",
    columns=(
        c.event_mention_id,
        c.place_role,
        c.partition,
        c.location_id,
        c.location_name,
        c.country_code,
        c.location_text.maybe,
        c.location_start.maybe,
        c.location_end.maybe,
    ),
    key=("event_mention_id", "place_role"),
    references=(refers("event_mention_id", "fact_event_mention"), refers("location_id", "dim_location")),
    ordered=(("location_start", "location_end"),),
    partitioned=True,
)

fact_event_quantity = Table(
    "fact_event_quantity",
    grain="One row per event mention and number stated for it.",
    columns=(
        c.event_mention_id,
        c.measure,
        c.quantity_ordinal,
        c.partition,
        c.low,
        c.high,
        c.comparator,
        c.victim,
        c.raw_text.maybe,
        c.raw_start.maybe,
        c.raw_end.maybe,
    ),
    key=("event_mention_id", "measure", "quantity_ordinal"),
    references=(refers("event_mention_id", "fact_event_mention"),),
    ordered=(("low", "high"), ("raw_start", "raw_end")),
    partitioned=True,
)

fact_event_relation = Table(
    "fact_event_relation",
    grain="One row per relation that the text states between two of its event mentions.",
    columns=(c.event_mention_id, c.relation, c.related_event_mention_id, c.partition, c.relation_cue),
    key=("event_mention_id", "relation", "related_event_mention_id"),
    references=(
        refers("event_mention_id", "fact_event_mention"),
        refers("related_event_mention_id", "fact_event_mention", "event_mention_id"),
    ),
    partitioned=True,
)

bridge_actor_affiliation = Table(
    "bridge_actor_affiliation",
    grain="One row per actor, office or tie, and the actor it ties to.",
    columns=(
        c.actor_id.always,
        c.affiliation_role,
        c.parent_actor_id.named("affiliated_actor_id", "Actor that the office or tie belongs to"),
        c.country_code,
        c.valid_from,
        c.valid_to,
    ),
    references=(refers("actor_id", "dim_actor"),),
    ordered=(("valid_from", "valid_to"),),
)

bridge_actor_alias = Table(
    "bridge_actor_alias",
    grain="One row per actor (or none) and spelling seen in the latest revisions, with how it was linked.",
    columns=(
        c.actor_id,
        c.linked_actor_id,
        c.alias,
        c.link_method,
        c.link_rule,
        c.link_score,
        c.runner_up_actor_id,
        c.runner_up_score,
        c.no_link_reason,
        c.assertion_id.maybe,
        c.mention_count,
        c.first_seen,
        c.last_seen,
    ),
    references=(refers("actor_id", "dim_actor"), refers("linked_actor_id", "dim_actor", "actor_id")),
)

bridge_actor_likeness = Table(
    "bridge_actor_likeness",
    grain="One row per two actors whose names are alike enough to be one, the new one first: what became of them.",
    columns=(
        c.actor_id.always,
        c.actor_id.named("like_actor_id", "The actor whose name is like it").always,
        c.actor_name.named("compared_name", "Name of the first that was compared"),
        c.actor_name.named("like_name", "Name of the other that was compared").maybe,
        c.link_score.named("likeness_score", "How surely the two names are one actor's").always,
        c.identity_band,
        c.assertion_id.maybe,
    ),
    key=("actor_id", "like_actor_id"),
)

bridge_actor_redirect = Table(
    "bridge_actor_redirect",
    grain="One row per actor id that another one now stands for.",
    columns=(
        c.actor_id.always,
        c.current_actor_id,
        c.redirect_rule,
        c.link_score.named("redirect_score", "How sure it is").always,
        c.assertion_id.maybe,
    ),
    key=("actor_id",),
    references=(refers("current_actor_id", "dim_actor", "actor_id"),),
)

fact_event = Table(
    "fact_event",
    grain="One row per distinct happening: mentions that agree in kind, time, place and parties.",
    columns=(
        c.event_id,
        c.event_type_code,
        c.event_mode_code,
        c.date_start,
        c.date_end,
        c.location_id,
        c.location_name.maybe,
        c.country_code,
        c.mention_count,
    ),
    key=("event_id",),
    references=(
        refers("date_start", "dim_date", "calendar_date"),
        refers("date_end", "dim_date", "calendar_date"),
        refers("location_id", "dim_location"),
    ),
    ordered=(("date_start", "date_end"),),
)

bridge_event_mention = Table(
    "bridge_event_mention",
    grain="One row per event mention of a latest revision: the happening it belongs to.",
    columns=(c.event_mention_id, c.event_id),
    key=("event_mention_id",),
    references=(refers("event_mention_id", "fact_event_mention"), refers("event_id", "fact_event")),
)

# Replaced one publication day at a time.
BY_DAY = (
    dim_article,
    bridge_article_zone,
    fact_entity_mention,
    fact_event_mention,
    bridge_event_actor,
    bridge_event_location,
    fact_event_quantity,
    fact_event_relation,
)
# Grown by the days that refer to them; rows that nothing refers to any more are removed.
SHARED = (dim_date, dim_source, dim_location, dim_country, dim_actor, dim_event_type, bridge_actor_affiliation)
# Made anew from the facts before publishing.
DERIVED = (fact_event, bridge_event_mention, bridge_actor_alias, bridge_actor_likeness, bridge_actor_redirect)
TABLES = (*SHARED, *BY_DAY, *DERIVED)
