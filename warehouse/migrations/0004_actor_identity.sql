-- What people say of who is who, which actors have like names, which ids stand for others, and offices over time.
create table audit.actor_assertion (
    assertion_id integer not null,
    assertion_action varchar not null,
    actor_id varchar,
    actor_name varchar,
    other_actor_id varchar,
    other_actor_name varchar,
    alias varchar,
    retracted_assertion_id integer,
    reason varchar,
    asserted_by varchar not null,
    asserted_at timestamptz not null,
);
create table audit.name_screening (
    actor_id varchar not null,
    screened_name varchar not null,
    extractor_version varchar not null,
);
create table bridge_actor_likeness (
    actor_id varchar not null,
    like_actor_id varchar not null,
    compared_name varchar not null,
    like_name varchar,
    likeness_score double not null,
    identity_band varchar not null,
    assertion_id integer,
);
create table bridge_actor_redirect (
    actor_id varchar not null,
    current_actor_id varchar not null,
    redirect_rule varchar not null,
    redirect_score double not null,
    assertion_id integer,
);
alter table dim_actor add column office varchar;
alter table fact_entity_mention add column linked_actor_id varchar;
update fact_entity_mention set linked_actor_id = actor_id;
alter table fact_entity_mention add column assertion_id integer;
alter table bridge_actor_alias add column linked_actor_id varchar;
update bridge_actor_alias set linked_actor_id = actor_id;
alter table bridge_actor_alias add column assertion_id integer;
