-- sentence_is_the_texts_words: fact_event_mention, blocking: the text has other words where the sentence should stand
select
    partition,
    mention.event_mention_id,
    mention.sentence_start,
    mention.sentence_end,
from fact_event_mention as mention
join dim_article as article using (article_id, revision, partition)
where substr(article.text, mention.sentence_start + 1, mention.sentence_end - mention.sentence_start) != mention.sentence
