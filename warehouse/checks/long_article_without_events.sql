-- long_article_without_events: dim_article, warning: over 200 words in English and no event
select
    article.partition,
    article.article_id,
    article.revision,
    article.word_count,
from dim_article as article
where article.is_latest
    and article.word_count > 200
    and article.language = 'en'
    and article.duplicate_of is null
    and not exists (
        from fact_event_mention as mention
        where mention.article_id = article.article_id
            and mention.revision = article.revision
            and mention.partition = article.partition
    )
