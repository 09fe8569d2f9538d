-- trigger_is_the_texts_words: fact_event_mention, blocking: the text has other words where the trigger should stand
-- substr counts code points, as the offsets do; substring_grapheme does not.
select
    partition,
    mention.event_mention_id,
    mention.trigger,
    substr(article.text, mention.trigger_start + 1, mention.trigger_end - mention.trigger_start) as words_there,
from fact_event_mention as mention
join dim_article as article using (article_id, revision, partition)
where words_there != mention.trigger
