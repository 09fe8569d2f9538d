-- mart_actor_review: one row per pair of actors, or per spelling that several carry, that waits for a person.
with
mentions as (
    select
        mention.linked_actor_id,
        mention.actor_id,
        mention.mention_text,
        mention.no_link_reason,
        mention.candidate_actor_ids,
        mention.article_id,
        article.published_date,
        substr(article.text, mention.sentence_start + 1, mention.sentence_end - mention.sentence_start) as sentence,
    from fact_entity_mention as mention
    join dim_article as article using (article_id, revision)
    where article.is_latest and mention.mention_kind = 'name'
),

named as (
    select
        linked_actor_id as actor_id,
        count(*) as n_mentions,
        count(distinct article_id) as n_articles,
        min(published_date) as first_seen,
        max(published_date) as last_seen,
        arg_min(sentence, (published_date is null, published_date, article_id, sentence)) as sentence,
    from mentions
    group by linked_actor_id
),

actors as (select * from dim_actor where is_current),

pairs as (
    select
        'same actor?' as question,
        pair.compared_name as name,
        pair.actor_id,
        coalesce(pair.like_name, other.actor_name) as like_name,
        pair.like_actor_id,
        [pair.like_actor_id] as candidate_ids,
        pair.likeness_score as score,
        one.country_code as country,
        other.country_code as like_country,
        named.n_mentions,
        named.n_articles,
        named.first_seen,
        named.last_seen,
        named.sentence,
        like_named.sentence as like_sentence,
    from bridge_actor_likeness as pair
    left join actors as one on one.actor_id = pair.actor_id
    left join actors as other on other.actor_id = pair.like_actor_id
    left join named on named.actor_id = pair.actor_id
    left join named as like_named on like_named.actor_id = pair.like_actor_id
    where pair.identity_band = 'review'
),

candidates as (
    select
        candidate_actor_ids,
        string_agg(actors.actor_name, '; ' order by actors.actor_name) as names,
    from (
        select distinct
            candidate_actor_ids,
            unnest(candidate_actor_ids) as actor_id,
        from mentions
        where no_link_reason = 'ambiguous_alias'
    )
    join actors using (actor_id)
    group by candidate_actor_ids
),

spellings as (
    select
        'which actor?' as question,
        mention_text as name,
        null as actor_id,
        any_value(candidates.names) as like_name,
        null as like_actor_id,
        candidate_actor_ids as candidate_ids,
        null as score,
        null as country,
        null as like_country,
        count(*) as n_mentions,
        count(distinct article_id) as n_articles,
        min(published_date) as first_seen,
        max(published_date) as last_seen,
        arg_min(sentence, (published_date is null, published_date, article_id, sentence)) as sentence,
        null as like_sentence,
    from mentions
    join candidates using (candidate_actor_ids)
    where actor_id is null and no_link_reason = 'ambiguous_alias' and len(candidate_actor_ids) > 1
    group by mention_text, candidate_actor_ids
)

select
    question::varchar as question,
    name::varchar as name,
    actor_id::varchar as actor_id,
    like_name::varchar as like_name,
    like_actor_id::varchar as like_actor_id,
    candidate_ids::varchar[] as candidate_ids,
    score::double as score,
    country::varchar as country,
    like_country::varchar as like_country,
    coalesce(n_mentions, 0)::integer as n_mentions,
    coalesce(n_articles, 0)::integer as n_articles,
    first_seen::date as first_seen,
    last_seen::date as last_seen,
    sentence::varchar as sentence,
    like_sentence::varchar as like_sentence,
from (from pairs union all by name from spellings)
