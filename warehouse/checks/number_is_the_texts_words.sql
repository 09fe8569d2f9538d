-- number_is_the_texts_words: fact_event_quantity, blocking: the text has other words where the number should stand
select
    partition,
    quantity.event_mention_id,
    quantity.raw_text,
    substr(article.text, quantity.raw_start + 1, quantity.raw_end - quantity.raw_start) as words_there,
from fact_event_quantity as quantity
join fact_event_mention as mention using (event_mention_id, partition)
join dim_article as article using (article_id, revision, partition)
where words_there != quantity.raw_text
