-- older_revision_has_no_event: bridge_event_mention, blocking: a mention of a replaced revision still belongs to an event
select
    link.event_mention_id,
    link.event_id,
from bridge_event_mention as link
join fact_event_mention as mention using (event_mention_id)
join dim_article as article using (article_id, revision)
where not article.is_latest
