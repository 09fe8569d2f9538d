-- What a person sets right in an event mention, and where the facts show it.
create table audit.event_correction (
    correction_id varchar not null,
    correction_ordinal integer not null,
    event_mention_id varchar not null,
    correction_action varchar not null,
    field_name varchar,
    old_value varchar,
    new_value varchar,
    reason varchar not null,
    corrected_by varchar not null,
    corrected_at timestamptz not null,
    article_id varchar not null,
    revision integer not null,
    event_type_code varchar not null,
    trigger varchar not null,
    sentence varchar not null,
);
alter table fact_event_mention add column is_corrected boolean default false;
alter table fact_event_mention alter column is_corrected set not null;
alter table fact_event_mention add column is_retracted boolean default false;
alter table fact_event_mention alter column is_retracted set not null;
-- A party, place or number that a person set has no words in the text.
alter table bridge_event_actor alter column entity_mention_id drop not null;
alter table bridge_event_location alter column location_text drop not null;
alter table bridge_event_location alter column location_start drop not null;
alter table bridge_event_location alter column location_end drop not null;
alter table fact_event_quantity alter column raw_text drop not null;
alter table fact_event_quantity alter column raw_start drop not null;
alter table fact_event_quantity alter column raw_end drop not null;
