-- few_events_have_an_actor: fact_event_mention, warning: over 90 % of a day's events name no actor
-- Under 20 events the share says little.
select
    partition,
    count(*) as events,
    count(*) filter (actor.event_mention_id is null) as without_actor,
from fact_event_mention as mention
left join (select distinct event_mention_id, partition from bridge_event_actor where party_role = 'actor') as actor
    using (event_mention_id, partition)
group by partition
having events >= 20 and without_actor > 0.9 * events
