-- Where a happening is found that became part of another.
create table audit.event_redirect (
    redirect_ordinal integer not null,
    event_id varchar not null,
    new_event_id varchar not null,
    redirect_reason varchar not null,
    joined_by varchar,
    run_id varchar not null,
    redirected_at timestamptz not null,
);
