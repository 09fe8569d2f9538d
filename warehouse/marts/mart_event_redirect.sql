-- mart_event_redirect: one row per id of a happening that became part of another, with the id it is found under now.
with recursive
latest as (
    select event_id, new_event_id, redirect_reason, joined_by, redirected_at
    from audit.event_redirect
    where event_id not in (select event_id from fact_event)
    qualify row_number() over (partition by event_id order by redirect_ordinal desc) = 1
),

-- A happening may be joined again and again: from one id to the next until one that is there. Ids that lead in a circle
-- have all lost their statements; `union` stops there.
steps as (
    select event_id, new_event_id as reached from latest
    union
    select steps.event_id, latest.new_event_id as reached
    from steps
    join latest on latest.event_id = steps.reached
),

found as (
    select steps.event_id, steps.reached
    from steps
    join fact_event on fact_event.event_id = steps.reached
)

select
    latest.event_id::varchar as event_id,
    found.reached::varchar as current_event_id,
    latest.redirect_reason::varchar as reason,
    latest.joined_by::varchar as joined_by,
    latest.redirected_at::timestamptz as redirected_at,
from latest
left join found on found.event_id = latest.event_id
