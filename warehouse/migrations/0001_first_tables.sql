-- The tables as first declared. Once released, frozen: a later change is a later file.
create schema if not exists audit;
create table dim_date (
    calendar_date date not null,
    year integer not null,
    quarter integer not null,
    month integer not null,
    iso_year integer not null,
    iso_week integer not null,
    iso_weekday integer not null,
);

create table dim_source (
    source_id varchar not null,
    source_name varchar not null,
);

create table dim_location (
    location_id varchar not null,
    location_name varchar not null,
    location_kind varchar,
    country_code varchar,
    admin1 varchar,
    latitude double,
    longitude double,
);

create table dim_country (
    country_code varchar not null,
    country_name varchar not null,
    iso2 varchar,
    cameo varchar,
    fips varchar,
    cow integer,
);

create table dim_actor (
    actor_key varchar not null,
    actor_id varchar not null,
    actor_name varchar not null,
    actor_kind varchar,
    country_code varchar,
    sector_code varchar,
    wikidata_id varchar,
    parent_actor_id varchar,
    is_provisional boolean not null,
    valid_from date,
    valid_to date,
    is_current boolean not null,
);

create table dim_event_type (
    event_type_key varchar not null,
    event_type_code varchar not null,
    event_mode_code varchar,
    quad_class integer not null,
    goldstein double,
    intensity double,
    cameo_code varchar,
    definition varchar not null,
);

create table bridge_actor_affiliation (
    actor_id varchar not null,
    affiliation_role varchar not null,
    affiliated_actor_id varchar,
    country_code varchar,
    valid_from date,
    valid_to date,
);

create table dim_article (
    article_id varchar not null,
    revision integer not null,
    source_id varchar,
    given_id varchar,
    url varchar,
    title varchar,
    published_at timestamptz,
    published_date date,
    published_basis varchar,
    partition varchar not null,
    language varchar,
    text varchar not null,
    text_md5 varchar not null,
    body_md5 varchar not null,
    raw_sha256 varchar not null,
    raw_record integer not null,
    duplicate_of varchar,
    word_count integer not null,
    is_latest boolean not null,
);

create table bridge_article_zone (
    article_id varchar not null,
    revision integer not null,
    zone_ordinal integer not null,
    partition varchar not null,
    zone varchar not null,
    zone_start integer not null,
    zone_end integer not null,
    repeat_of_ordinal integer,
    repeat_count integer not null,
);

create table fact_entity_mention (
    entity_mention_id varchar not null,
    article_id varchar not null,
    revision integer not null,
    partition varchar not null,
    mention_start integer not null,
    mention_end integer not null,
    mention_text varchar not null,
    mention_kind varchar not null,
    entity_label varchar,
    zone varchar not null,
    sentence_start integer not null,
    sentence_end integer not null,
    is_party boolean not null,
    actor_id varchar,
    link_method varchar,
    link_rule varchar,
    link_score double,
    runner_up_actor_id varchar,
    runner_up_score double,
    no_link_reason varchar,
    candidate_actor_ids varchar[] not null,
);

create table fact_event_mention (
    event_mention_id varchar not null,
    article_id varchar not null,
    revision integer not null,
    partition varchar not null,
    event_ordinal integer not null,
    event_type_key varchar not null,
    event_type_code varchar not null,
    event_mode_code varchar,
    zone varchar not null,
    trigger varchar not null,
    trigger_start integer not null,
    trigger_end integer not null,
    sentence varchar not null,
    sentence_start integer not null,
    sentence_end integer not null,
    status varchar not null,
    status_cue varchar,
    is_alleged boolean not null,
    claimed_by varchar,
    narrative_time varchar not null,
    is_counted boolean not null,
    date_start date,
    date_end date,
    date_precision varchar,
    date_basis varchar,
    date_text varchar,
    confidence double not null,
    rule varchar not null,
    extractor_version varchar not null,
);

create table bridge_event_actor (
    event_mention_id varchar not null,
    party_role varchar not null,
    party_ordinal integer not null,
    partition varchar not null,
    entity_mention_id varchar not null,
    actor_id varchar,
    actor_key varchar,
    party_name varchar not null,
    country_code varchar,
    sector_code varchar,
);

create table bridge_event_location (
    event_mention_id varchar not null,
    place_role varchar not null,
    partition varchar not null,
    location_id varchar,
    location_name varchar not null,
    country_code varchar,
    location_text varchar not null,
    location_start integer not null,
    location_end integer not null,
);

create table fact_event_quantity (
    event_mention_id varchar not null,
    measure varchar not null,
    quantity_ordinal integer not null,
    partition varchar not null,
    low integer,
    high integer,
    comparator varchar not null,
    victim varchar,
    raw_text varchar not null,
    raw_start integer not null,
    raw_end integer not null,
);

create table fact_event_relation (
    event_mention_id varchar not null,
    relation varchar not null,
    related_event_mention_id varchar not null,
    partition varchar not null,
    relation_cue varchar,
);

create table fact_event (
    event_id varchar not null,
    event_type_code varchar not null,
    event_mode_code varchar,
    date_start date,
    date_end date,
    location_id varchar,
    location_name varchar,
    country_code varchar,
    mention_count integer not null,
);

create table bridge_event_mention (
    event_mention_id varchar not null,
    event_id varchar not null,
);

create table bridge_actor_alias (
    actor_id varchar,
    alias varchar not null,
    link_method varchar not null,
    link_rule varchar,
    link_score double,
    runner_up_actor_id varchar,
    runner_up_score double,
    no_link_reason varchar,
    mention_count integer not null,
    first_seen date,
    last_seen date,
);

create table audit.schema_version (
    schema_version integer not null,
    migration_name varchar not null,
    migrated_at timestamptz not null,
);

create table audit.run (
    run_id varchar not null,
    flow_name varchar not null,
    run_state varchar not null,
    arguments varchar not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    articles_read integer not null,
    articles_loaded integer not null,
    articles_revised integer not null,
    articles_duplicate integer not null,
    articles_rejected integer not null,
    rows_made integer not null,
    rows_loaded integer not null,
    rows_quarantined integer not null,
    extractor_version varchar not null,
    detail varchar,
);

create table audit.partition_load (
    run_id varchar not null,
    partition varchar not null,
    article_count integer not null,
    event_mention_count integer not null,
    row_count integer not null,
    quarantined_count integer not null,
    extractor_version varchar not null,
    content_fingerprint varchar not null,
    loaded_at timestamptz not null,
);

create table audit.check_result (
    run_id varchar not null,
    partition varchar not null,
    table_name varchar not null,
    check_name varchar not null,
    column_name varchar,
    severity varchar not null,
    is_passed boolean not null,
    checked_count integer not null,
    failed_count integer not null,
    detail varchar,
);

create table audit.quarantine (
    run_id varchar not null,
    partition varchar not null,
    table_name varchar not null,
    row_key varchar not null,
    check_name varchar not null,
    detail varchar,
    row_json varchar not null,
);

create table audit.rejected_input (
    run_id varchar not null,
    input_path varchar not null,
    raw_record integer,
    raw_sha256 varchar,
    published_date date,
    error_code varchar not null,
    detail varchar not null,
    rejected_at timestamptz not null,
);
