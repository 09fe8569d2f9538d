"""What happened to the data on its way: runs, loads, checks, quarantined rows, rejected inputs."""

from __future__ import annotations

from functools import partial

from sitrep.schemas import columns as c
from sitrep.schemas.table import Table

AuditTable = partial(Table, schema="audit")

run = AuditTable(
    "run",
    grain="One row per run of a flow; articles read = loaded + revised + duplicate + rejected, "
    "rows made = loaded + quarantined.",
    columns=(
        c.run_id,
        c.flow_name,
        c.run_state,
        c.arguments,
        c.started_at,
        c.finished_at,
        c.count("articles_read", meaning="Articles read", unit="articles"),
        c.count("articles_loaded", meaning="New articles loaded", unit="articles"),
        c.count("articles_revised", meaning="Known articles with a changed text", unit="articles"),
        c.count("articles_duplicate", meaning="Articles already known, or with a known body", unit="articles"),
        c.count("articles_rejected", meaning="Inputs rejected", unit="articles"),
        c.count("rows_made", meaning="Rows made by the transforms for the days loaded"),
        c.count("rows_loaded", meaning="Rows loaded"),
        c.count("rows_quarantined", meaning="Rows quarantined"),
        c.extractor_version,
        c.model_version,
        c.lexicon_version,
        c.register_version,
        c.rules_version,
        c.detail,
    ),
    key=("run_id",),
)

partition_load = AuditTable(
    "partition_load",
    grain="One row per load of a publication day.",
    columns=(
        c.run_id,
        c.partition,
        c.count("article_count", meaning="Article revisions in the partition", unit="articles"),
        c.count("event_mention_count", meaning="Event mentions loaded"),
        c.count("row_count", meaning="Rows loaded over all tables"),
        c.count("quarantined_count", meaning="Rows quarantined"),
        c.extractor_version,
        c.text("content_fingerprint", meaning="md5 over the partition's rows in key order", pattern=c.MD5),
        c.loaded_at,
    ),
    key=("run_id", "partition"),
)

check_result = AuditTable(
    "check_result",
    grain="One row per check, table and partition of a run.",
    columns=(
        c.run_id,
        c.partition,
        c.table_name,
        c.check_name,
        c.column_name,
        c.severity,
        c.is_passed,
        c.checked_count,
        c.failed_count,
        c.detail,
    ),
)

quarantine = AuditTable(
    "quarantine",
    grain="One row per row kept out of the warehouse at the latest load of its partition, with the failed check.",
    columns=(c.run_id, c.partition, c.table_name, c.row_key, c.check_name, c.detail, c.row_json),
)

rejected_input = AuditTable(
    "rejected_input",
    grain="One row per input that could not become an article, with a code and what to do.",
    columns=(
        c.run_id,
        c.input_path,
        c.raw_record.maybe,
        c.raw_sha256.maybe,
        c.published_date,
        c.error_code,
        c.detail.always,
        c.moment("rejected_at", meaning="When it was rejected"),
    ),
)

event_correction = AuditTable(
    "event_correction",
    grain="One row per field that a person set right in an event mention, per retraction and undoing; only added to.",
    columns=(
        c.correction_id,
        c.correction_ordinal,
        c.event_mention_id,
        c.correction_action,
        c.field_name,
        c.old_value,
        c.new_value,
        c.reason,
        c.corrected_by,
        c.corrected_at,
        # Of the statement as it was read then: it may be gone when the article is coded anew.
        c.article_id,
        c.revision,
        c.event_type_code,
        c.trigger,
        c.sentence,
    ),
    key=("correction_id",),
)

actor_assertion = AuditTable(
    "actor_assertion",
    grain="One row per thing that a person said of who is who, or took back; only added to.",
    columns=(
        c.assertion_id,
        c.assertion_action,
        c.actor_id,
        c.actor_name.maybe,
        c.actor_id.named("other_actor_id", "The other actor of the two"),
        c.actor_name.named("other_actor_name", "Its name when it was said").maybe,
        c.alias.maybe,
        c.assertion_id.named("retracted_assertion_id", "Number of the assertion taken back").maybe,
        c.reason.maybe,
        c.asserted_by,
        c.asserted_at,
    ),
    key=("assertion_id",),
)

name_screening = AuditTable(
    "name_screening",
    grain="One row per provisional actor whose name was compared with those of all others.",
    columns=(
        c.actor_id.always,
        c.actor_name.named("screened_name", "Name that was compared"),
        c.extractor_version,
    ),
    key=("actor_id",),
)

event_redirect = AuditTable(
    "event_redirect",
    grain="One row per happening that became part of another; only added to.",
    columns=(
        c.redirect_ordinal,
        c.event_id.named("event_id", "Id that the happening had"),
        c.new_event_id,
        c.redirect_reason,
        c.joined_by,
        c.run_id,
        c.redirected_at,
    ),
    key=("redirect_ordinal",),
)

schema_version = AuditTable(
    "schema_version",
    grain="One row per migration that this database went through; the highest is its schema version.",
    columns=(c.schema_version, c.migration_name, c.migrated_at),
    key=("schema_version",),
)

TABLES = (
    schema_version,
    run,
    partition_load,
    check_result,
    quarantine,
    rejected_input,
    event_correction,
    actor_assertion,
    name_screening,
    event_redirect,
)
