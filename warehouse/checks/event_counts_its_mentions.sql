-- event_counts_its_mentions: fact_event, blocking: mention_count is not the number of its mentions
select
    event.event_id,
    event.mention_count,
    count(mention.event_mention_id) as mentions,
from fact_event as event
left join bridge_event_mention as mention using (event_id)
group by event.event_id, event.mention_count
having mentions != event.mention_count
