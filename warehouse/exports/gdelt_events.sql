-- gdelt_events: one row per distinct happening that counts and pair of its parties, in the 61 columns of GDELT 2.0.
-- Every GDELT row has a day: an undated happening stands under its first day of publication. Ethnic and religion codes,
-- tone, second-level divisions, feature ids and the parties' own places are not known here and stay null.
with
events as (
    select
        mart_event.*,
        fact_event.location_id,
        fact_event.event_mode_code,
        coalesce(mart_event.date_start, mart_event.first_published) as event_day,
        mart_event.event_type in ('AGREE', 'CONSULT', 'COOPERATE') as is_mutual
    from mart_event
    join fact_event on fact_event.event_id = mart_event.event_id
),

actors as (select event_id, unnest(actors) as actor from events),

recipients as (select event_id, unnest(recipients) as recipient from events),

directed as (
    select actors.event_id, actors.actor, recipients.recipient, false as is_returned
    from actors
    join recipients on recipients.event_id = actors.event_id
    where actors.actor <> recipients.recipient
),

-- CAMEO codes meetings, deals and joint work in both directions.
returned as (
    select directed.event_id, directed.recipient as actor, directed.actor as recipient, true as is_returned
    from directed
    join events on events.event_id = directed.event_id
    where events.is_mutual
),

equals as (
    select one.event_id, one.actor, other.actor as recipient, false as is_returned
    from actors as one
    join actors as other on other.event_id = one.event_id
    join events on events.event_id = one.event_id
    where events.is_mutual and len(events.recipients) = 0 and one.actor <> other.actor
),

pairs as (
    select * from directed
    union all
    select * from returned
    union all
    select * from equals
),

-- Half of a pair is what many texts give ("rockets hit the town"); a happening without any party still is a row.
singles as (
    select events.event_id, actors.actor, null::varchar as recipient, false as is_returned
    from events
    join actors on actors.event_id = events.event_id
    where events.event_id not in (select event_id from pairs)
    union all
    select events.event_id, null::varchar as actor, recipients.recipient, false as is_returned
    from events
    left join recipients on recipients.event_id = events.event_id
    where len(events.actors) = 0
),

dyads as (
    select * from pairs
    union all
    select * from singles
),

party_codes as (
    select
        bridge_event_mention.event_id,
        bridge_event_actor.party_name,
        min(bridge_event_actor.country_code) as country_code,
        min(bridge_event_actor.sector_code) as sector_code
    from bridge_event_actor
    join bridge_event_mention on bridge_event_mention.event_mention_id = bridge_event_actor.event_mention_id
    group by bridge_event_mention.event_id, bridge_event_actor.party_name
),

-- PLOVER's sectors are CAMEO's types but for these; sectors that CAMEO has no type for give none.
party_types as (
    select
        party_codes.event_id,
        party_codes.party_name,
        dim_country.cameo as cameo_country,
        case
            when party_codes.sector_code = 'JRN' then 'MED'
            when party_codes.sector_code = 'MED' then 'HLH'
            when party_codes.sector_code = 'ISM' then 'NGM'
            when party_codes.sector_code in ('UNO', 'EUR') then 'IGO'
            when party_codes.sector_code in ('PRM', 'PTY', 'UNK', 'PRE', 'REL', 'SOC') then null
            else party_codes.sector_code
        end as cameo_type,
        case party_codes.sector_code when 'UNO' then 'UNO' when 'EUR' then 'EEC' end as known_group
    from party_codes
    left join dim_country on dim_country.country_code = party_codes.country_code
),

parties as (
    select *, nullif(concat(cameo_country, cameo_type, known_group), '') as code from party_types
),

first_sentences as (
    select article_id, revision, min(zone_start) as body_start
    from bridge_article_zone
    where zone = 'body'
    group by article_id, revision
),

first_loads as (select partition, min(loaded_at) as loaded_at from audit.partition_load group by partition),

-- Of the event as a whole: is it in some article's lead, when did it come in, which report was the first.
reports as (
    select
        bridge_event_mention.event_id,
        max(case
            when fact_event_mention.zone in ('title', 'dek') then 1
            when fact_event_mention.sentence_start <= first_sentences.body_start then 1
            else 0
        end) as is_root,
        min(first_loads.loaded_at) as added_at,
        first(
            coalesce(dim_article.url, dim_source.source_name)
            order by dim_article.published_at nulls last, dim_article.published_date nulls last, dim_article.article_id
        ) filter (where coalesce(dim_article.url, dim_source.source_name) is not null) as source_url
    from fact_event_mention
    join bridge_event_mention on bridge_event_mention.event_mention_id = fact_event_mention.event_mention_id
    join dim_article
        on dim_article.article_id = fact_event_mention.article_id
        and dim_article.revision = fact_event_mention.revision
    left join dim_source on dim_source.source_id = dim_article.source_id
    left join first_sentences
        on first_sentences.article_id = fact_event_mention.article_id
        and first_sentences.revision = fact_event_mention.revision
    left join first_loads on first_loads.partition = fact_event_mention.partition
    where fact_event_mention.is_counted and dim_article.is_latest
    group by bridge_event_mention.event_id
),

places as (
    select
        events.event_id,
        case
            when dim_location.location_kind = 'country' then 1
            when dim_location.location_kind = 'region' and events.place_country = 'USA' then 2
            when dim_location.location_kind in ('city', 'facility') and events.place_country = 'USA' then 3
            when dim_location.location_kind in ('city', 'facility') then 4
            when dim_location.location_kind = 'region' then 5
        end as place_type,
        case
            when dim_location.location_kind = 'country' then events.place_name
            when events.place_name is not null then concat_ws(', ', events.place_name, dim_country.country_name)
        end as full_name,
        dim_country.fips,
        -- GeoNames keeps the FIPS numbers of first-level divisions; ids of its places begin with "g:".
        case
            when starts_with(dim_location.location_id, 'g:') then dim_country.fips || dim_location.admin1
        end as division,
        dim_location.latitude,
        dim_location.longitude
    from events
    left join dim_location on dim_location.location_id = events.location_id
    left join dim_country on dim_country.country_code = events.place_country
),

-- A visit is "make a visit" (042) for the guest and "host a visit" (043) for the host, with a score of its own.
codes as (
    select
        dyads.event_id,
        dyads.actor,
        dyads.recipient,
        dim_event_type.quad_class,
        case
            when dyads.is_returned and dim_event_type.cameo_code = '042' then '043'
            else dim_event_type.cameo_code
        end as code,
        case
            when dyads.is_returned and dim_event_type.cameo_code = '042' then 2.8
            else dim_event_type.goldstein
        end as goldstein
    from dyads
    join events on events.event_id = dyads.event_id
    join dim_event_type
        on dim_event_type.event_type_code = events.event_type
        and dim_event_type.event_mode_code is not distinct from events.event_mode_code
)

select
    ('0x' || left(md5(concat(codes.event_id, '|', codes.actor, '|', codes.recipient)), 15))::bigint as GLOBALEVENTID,
    (year(events.event_day) * 10000 + month(events.event_day) * 100 + day(events.event_day))::integer as SQLDATE,
    (year(events.event_day) * 100 + month(events.event_day))::integer as MonthYear,
    year(events.event_day)::integer as Year,
    round(year(events.event_day) + (month(events.event_day) * 30 + day(events.event_day)) / 365, 4)::double
        as FractionDate,
    one.code::varchar as Actor1Code,
    upper(one.party_name)::varchar as Actor1Name,
    one.cameo_country::varchar as Actor1CountryCode,
    one.known_group::varchar as Actor1KnownGroupCode,
    null::varchar as Actor1EthnicCode,
    null::varchar as Actor1Religion1Code,
    null::varchar as Actor1Religion2Code,
    one.cameo_type::varchar as Actor1Type1Code,
    null::varchar as Actor1Type2Code,
    null::varchar as Actor1Type3Code,
    other.code::varchar as Actor2Code,
    upper(other.party_name)::varchar as Actor2Name,
    other.cameo_country::varchar as Actor2CountryCode,
    other.known_group::varchar as Actor2KnownGroupCode,
    null::varchar as Actor2EthnicCode,
    null::varchar as Actor2Religion1Code,
    null::varchar as Actor2Religion2Code,
    other.cameo_type::varchar as Actor2Type1Code,
    null::varchar as Actor2Type2Code,
    null::varchar as Actor2Type3Code,
    reports.is_root::integer as IsRootEvent,
    codes.code::varchar as EventCode,
    left(codes.code, 3)::varchar as EventBaseCode,
    left(codes.code, 2)::varchar as EventRootCode,
    codes.quad_class::integer as QuadClass,
    codes.goldstein::double as GoldsteinScale,
    events.n_mentions::integer as NumMentions,
    events.n_sources::integer as NumSources,
    events.n_articles::integer as NumArticles,
    null::double as AvgTone,
    null::integer as Actor1Geo_Type,
    null::varchar as Actor1Geo_FullName,
    null::varchar as Actor1Geo_CountryCode,
    null::varchar as Actor1Geo_ADM1Code,
    null::varchar as Actor1Geo_ADM2Code,
    null::double as Actor1Geo_Lat,
    null::double as Actor1Geo_Long,
    null::varchar as Actor1Geo_FeatureID,
    null::integer as Actor2Geo_Type,
    null::varchar as Actor2Geo_FullName,
    null::varchar as Actor2Geo_CountryCode,
    null::varchar as Actor2Geo_ADM1Code,
    null::varchar as Actor2Geo_ADM2Code,
    null::double as Actor2Geo_Lat,
    null::double as Actor2Geo_Long,
    null::varchar as Actor2Geo_FeatureID,
    places.place_type::integer as ActionGeo_Type,
    places.full_name::varchar as ActionGeo_FullName,
    places.fips::varchar as ActionGeo_CountryCode,
    places.division::varchar as ActionGeo_ADM1Code,
    null::varchar as ActionGeo_ADM2Code,
    places.latitude::double as ActionGeo_Lat,
    places.longitude::double as ActionGeo_Long,
    null::varchar as ActionGeo_FeatureID,
    strftime(make_timestamp(epoch_us(reports.added_at)), '%Y%m%d%H%M%S')::bigint as DATEADDED,
    reports.source_url::varchar as SOURCEURL,
from codes
join events on events.event_id = codes.event_id
join places on places.event_id = codes.event_id
join reports on reports.event_id = codes.event_id
left join parties as one on one.event_id = codes.event_id and one.party_name = codes.actor
left join parties as other on other.event_id = codes.event_id and other.party_name = codes.recipient
