-- partition_is_publication_day: dim_article, blocking: loaded under a day on which it was not published
select
    partition,
    article_id,
    revision,
    published_date,
from dim_article
where partition != coalesce(published_date::varchar, 'undated')
