-- mention_is_the_texts_words: fact_entity_mention, blocking: the text has other words where the mention should stand
select
    partition,
    mention.entity_mention_id,
    mention.mention_text,
    substr(article.text, mention.mention_start + 1, mention.mention_end - mention.mention_start) as words_there,
from fact_entity_mention as mention
join dim_article as article using (article_id, revision, partition)
where words_there != mention.mention_text
