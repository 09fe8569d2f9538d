-- done_after_publication: fact_event_mention, warning: told as done, dated after the article was published
select
    partition,
    mention.event_mention_id,
    mention.date_start,
    article.published_date,
from fact_event_mention as mention
join dim_article as article using (article_id, revision, partition)
where mention.status = 'actual' and mention.date_start > article.published_date
