-- touched_actor: one row per actor that people said something about, or took back, between the two releases.
create temp table touched_actor as
with
fresh as (
    select *
    from new.audit.actor_assertion
    where assertion_id not in (select assertion_id from old.audit.actor_assertion)
),

said as (
    from fresh
    union all
    select *
    from new.audit.actor_assertion
    where assertion_id in (select retracted_assertion_id from fresh)
),

named as (
    select actor_id from said
    union
    select other_actor_id from said
),

redirects as (
    from old.bridge_actor_redirect
    union all by name
    from new.bridge_actor_redirect
)

select actor_id from named where actor_id is not null
union
select redirects.current_actor_id
from redirects
semi join named on named.actor_id = redirects.actor_id
