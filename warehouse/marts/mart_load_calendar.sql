-- mart_load_calendar: one row per publication day from the first known to the last, and a null date for undated inputs.
with
-- What stands in the warehouse now, so that articles and event mentions add up to those of the other marts.
articles as (
    select published_date as day, count(*) as articles
    from dim_article
    where is_latest
    group by published_date
),

event_mentions as (
    select published_date as day, count(*) as event_mentions
    from mart_event_mention
    group by published_date
),

-- The same broken input is rejected again by each run that meets it, and is one input all the same.
rejections as (
    select
        published_date as day,
        count(distinct {'input': coalesce(raw_sha256, input_path), 'record': raw_record}) as rejected
    from audit.rejected_input
    group by published_date
),

latest_loads as (
    select
        try_cast(nullif(partition, 'undated') as date) as day,
        quarantined_count,
        extractor_version,
        loaded_at
    from audit.partition_load
    qualify row_number() over (partition by partition order by loaded_at desc, run_id desc) = 1
),

known as (
    select day from articles
    union
    select day from rejections
    union
    select day from latest_loads
),

-- A day that nothing was published on stands too, not loaded: that is what a gap looks like.
days as (
    select unnest(generate_series(min(day), max(day), interval 1 day))::date as day from known
    union
    select day from known
)

select
    days.day::date as date,
    (latest_loads.loaded_at is not null)::boolean as loaded,
    coalesce(articles.articles, 0)::integer as articles,
    coalesce(rejections.rejected, 0)::integer as rejected,
    coalesce(latest_loads.quarantined_count, 0)::integer as quarantined,
    coalesce(event_mentions.event_mentions, 0)::integer as event_mentions,
    latest_loads.extractor_version::varchar as extractor_version,
    latest_loads.loaded_at::timestamptz as loaded_at,
from days
left join articles on articles.day is not distinct from days.day
left join event_mentions on event_mentions.day is not distinct from days.day
left join rejections on rejections.day is not distinct from days.day
left join latest_loads on latest_loads.day is not distinct from days.day
