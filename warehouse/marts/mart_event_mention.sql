-- mart_event_mention: one row per event proposition of the latest revision of each article.
with
mentions as (
    select fact_event_mention.*, dim_article.title, dim_article.published_date, dim_article.source_id
    from fact_event_mention
    join dim_article
        on dim_article.article_id = fact_event_mention.article_id
        and dim_article.revision = fact_event_mention.revision
    where dim_article.is_latest and not fact_event_mention.is_retracted
),

-- Parallel lists: the n-th id and country belong to the n-th name, null where there is none.
parties as (
    select
        event_mention_id,
        list(party_name order by party_ordinal) filter (where party_role = 'actor') as actors,
        list(party_name order by party_ordinal) filter (where party_role = 'recipient') as recipients,
        list(party_name order by party_ordinal) filter (where party_role = 'mediator') as mediators,
        list(actor_id order by party_ordinal) filter (where party_role = 'actor') as actor_ids,
        list(actor_id order by party_ordinal) filter (where party_role = 'recipient') as recipient_ids,
        list(country_code order by party_ordinal) filter (where party_role = 'actor') as actor_countries,
        list(country_code order by party_ordinal) filter (where party_role = 'recipient') as recipient_countries
    from bridge_event_actor
    group by event_mention_id
),

-- "Three soldiers and two civilians were killed" states two numbers of one measure: the act's toll is their sum.
-- One open number ("at least two civilians") leaves the sum open above; one without a low end adds nothing below.
tolls as (
    select
        event_mention_id,
        measure,
        sum(low) as low,
        case when count(*) = count(high) then sum(high) end as high
    from fact_event_quantity
    where measure in ('killed', 'injured')
    group by event_mention_id, measure
),

killed as (select event_mention_id, low, high from tolls where measure = 'killed'),

injured as (select event_mention_id, low, high from tolls where measure = 'injured'),

places as (
    select
        bridge_event_location.event_mention_id,
        bridge_event_location.location_name,
        bridge_event_location.country_code,
        dim_location.latitude,
        dim_location.longitude
    from bridge_event_location
    left join dim_location on dim_location.location_id = bridge_event_location.location_id
    where bridge_event_location.place_role = 'place'
),

origins as (select event_mention_id, location_name from bridge_event_location where place_role = 'origin')

select
    mentions.event_mention_id::varchar as event_mention_id,
    bridge_event_mention.event_id::varchar as event_id,
    mentions.article_id::varchar as article_id,
    mentions.title::varchar as article_title,
    dim_source.source_name::varchar as source_name,
    mentions.published_date::date as published_date,
    mentions.event_type_code::varchar as event_type,
    mentions.event_mode_code::varchar as event_mode,
    dim_event_type.quad_class::integer as quad_class,
    dim_event_type.goldstein::double as goldstein,
    mentions.status::varchar as status,
    mentions.is_alleged::boolean as alleged,
    mentions.claimed_by::varchar as claimed_by,
    mentions.zone::varchar as zone,
    mentions.narrative_time::varchar as narrative_time,
    mentions.date_start::date as date_start,
    mentions.date_end::date as date_end,
    mentions.date_precision::varchar as date_precision,
    mentions.date_basis::varchar as date_basis,
    places.location_name::varchar as place_name,
    places.country_code::varchar as place_country,
    places.latitude::double as latitude,
    places.longitude::double as longitude,
    origins.location_name::varchar as origin_name,
    coalesce(parties.actors, [])::varchar[] as actors,
    coalesce(parties.recipients, [])::varchar[] as recipients,
    coalesce(parties.mediators, [])::varchar[] as mediators,
    coalesce(parties.actor_ids, [])::varchar[] as actor_ids,
    coalesce(parties.recipient_ids, [])::varchar[] as recipient_ids,
    coalesce(parties.actor_countries, [])::varchar[] as actor_countries,
    coalesce(parties.recipient_countries, [])::varchar[] as recipient_countries,
    killed.low::integer as killed_low,
    killed.high::integer as killed_high,
    injured.low::integer as injured_low,
    injured.high::integer as injured_high,
    mentions.trigger::varchar as trigger,
    mentions.trigger_start::integer as trigger_start,
    mentions.trigger_end::integer as trigger_end,
    mentions.sentence::varchar as sentence,
    mentions.confidence::double as confidence,
    mentions.is_counted::boolean as counts,
    mentions.extractor_version::varchar as extractor_version,
    mentions.is_corrected::boolean as corrected,
from mentions
join dim_event_type on dim_event_type.event_type_key = mentions.event_type_key
left join dim_source on dim_source.source_id = mentions.source_id
left join bridge_event_mention on bridge_event_mention.event_mention_id = mentions.event_mention_id
left join parties on parties.event_mention_id = mentions.event_mention_id
left join killed on killed.event_mention_id = mentions.event_mention_id
left join injured on injured.event_mention_id = mentions.event_mention_id
left join places on places.event_mention_id = mentions.event_mention_id
left join origins on origins.event_mention_id = mentions.event_mention_id
