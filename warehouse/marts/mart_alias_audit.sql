-- mart_alias_audit: one row per actor (or none) and spelling seen, with how it was linked.
with
names as (select actor_id, actor_name from dim_actor where is_current)

select
    bridge_actor_alias.actor_id::varchar as actor_id,
    chosen.actor_name::varchar as actor_name,
    bridge_actor_alias.alias::varchar as alias,
    bridge_actor_alias.link_method::varchar as method,
    coalesce(bridge_actor_alias.link_rule, bridge_actor_alias.no_link_reason)::varchar as rule,
    bridge_actor_alias.link_score::double as score,
    coalesce(runner_up.actor_name, bridge_actor_alias.runner_up_actor_id)::varchar as runner_up,
    bridge_actor_alias.runner_up_score::double as runner_up_score,
    bridge_actor_alias.mention_count::integer as n_mentions,
from bridge_actor_alias
left join names as chosen on chosen.actor_id = bridge_actor_alias.actor_id
left join names as runner_up on runner_up.actor_id = bridge_actor_alias.runner_up_actor_id
