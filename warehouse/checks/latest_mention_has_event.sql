-- latest_mention_has_event: bridge_event_mention, blocking: an event mention of a latest revision belongs to no event
select
    mention.event_mention_id,
    mention.partition as mention_partition,
from fact_event_mention as mention
join dim_article as article using (article_id, revision)
where article.is_latest
    and not mention.is_retracted
    and mention.event_mention_id not in (select event_mention_id from bridge_event_mention)
