-- mart_actor_assertion: one row per thing that a person said of who is who, or took back: who, what, when, why, does it hold.
with
later as (
    select
        assertion_id,
        max(assertion_id) over (partition by lower(alias)) as last_of_alias,
    from audit.actor_assertion
    where
        assertion_action = 'alias'
        and assertion_id not in (
            select retracted_assertion_id from audit.actor_assertion where retracted_assertion_id is not null
        )
)

select
    said.assertion_id::integer as assertion_id,
    said.assertion_action::varchar as action,
    said.alias::varchar as alias,
    said.actor_id::varchar as actor_id,
    said.actor_name::varchar as actor_name,
    said.other_actor_id::varchar as other_actor_id,
    said.other_actor_name::varchar as other_actor_name,
    said.retracted_assertion_id::integer as retracted_assertion_id,
    said.reason::varchar as reason,
    said.asserted_by::varchar as asserted_by,
    said.asserted_at::timestamptz as asserted_at,
    case
        when said.assertion_action = 'retract' then 'retracts'
        when taken_back.assertion_id is not null then 'retracted'
        when later.last_of_alias > said.assertion_id then 'replaced'
        else 'in force'
    end::varchar as state,
from audit.actor_assertion as said
left join audit.actor_assertion as taken_back on taken_back.retracted_assertion_id = said.assertion_id
left join later on later.assertion_id = said.assertion_id
