-- article_change: one row per article whose latest revision the two releases do not share.
create temp table article_change as
with
before as (
    select dim_article.*, dim_source.source_name
    from old.dim_article as dim_article
    left join old.dim_source as dim_source using (source_id)
    where dim_article.is_latest
),

after as (
    select dim_article.*, dim_source.source_name
    from new.dim_article as dim_article
    left join new.dim_source as dim_source using (source_id)
    where dim_article.is_latest
)

select
    coalesce(after.article_id, before.article_id) as article_id,
    case
        when before.article_id is null then 'added'
        when after.article_id is null then 'gone'
        when before.revision != after.revision then 'revised'
        else 'read anew'
    end as change,
    if(after.article_id is null, before.published_date, after.published_date) as published_date,
    if(after.article_id is null, before.source_name, after.source_name) as source_name,
    if(after.article_id is null, before.title, after.title) as title,
from before
full join after on after.article_id = before.article_id
-- An absent side differs in its text.
where
    before.revision is distinct from after.revision
    or before.text_md5 is distinct from after.text_md5
    or before.title is distinct from after.title
    or before.published_date is distinct from after.published_date
    or before.source_id is distinct from after.source_id
