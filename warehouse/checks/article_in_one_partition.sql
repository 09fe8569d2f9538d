-- article_in_one_partition: dim_article, blocking: the same revision is loaded under another day as well
select
    own.partition,
    own.article_id,
    own.revision,
    other.partition as other_partition,
from dim_article as own
join dim_article as other using (article_id, revision)
where own.partition != other.partition
