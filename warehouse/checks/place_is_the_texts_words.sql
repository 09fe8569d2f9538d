-- place_is_the_texts_words: bridge_event_location, blocking: the text has other words where the place should stand
select
    partition,
    place.event_mention_id,
    place.location_text,
    substr(article.text, place.location_start + 1, place.location_end - place.location_start) as words_there,
from bridge_event_location as place
join fact_event_mention as mention using (event_mention_id, partition)
join dim_article as article using (article_id, revision, partition)
where words_there != place.location_text
