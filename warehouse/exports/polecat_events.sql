-- polecat_events: one row per distinct happening that counts and article that tells it, in POLECAT's 40 columns.
-- A POLECAT row belongs to one story: a happening told in three articles is three rows, one told twice in an article is
-- one row, the telling that names most parties, the earlier of equals. Lists are joined by "; "; one that runs parallel
-- to the names keeps an empty place where a party has no such code. Contexts, titles and districts stay null.
with
tellings as (
    select *
    from mart_event_mention
    where counts and event_id is not null
    qualify row_number() over (
        partition by event_id, article_id
        order by len(actors) + len(recipients) desc, trigger_start, event_mention_id
    ) = 1
),

parties as (
    select
        bridge_event_actor.*,
        dim_country.cow,
        coalesce(
            fact_entity_mention.mention_text,
            case when bridge_event_actor.actor_id is null then bridge_event_actor.party_name end
        ) as raw_name,
        -- The canonical name of an actor that Wikidata knows is its English Wikipedia title.
        case when dim_actor.wikidata_id is not null then dim_actor.actor_name end as wikipedia_title
    from bridge_event_actor
    left join dim_country on dim_country.country_code = bridge_event_actor.country_code
    left join dim_actor on dim_actor.actor_key = bridge_event_actor.actor_key
    left join fact_entity_mention on fact_entity_mention.entity_mention_id = bridge_event_actor.entity_mention_id
),

sides as (
    select
        event_mention_id,
        party_role,
        string_agg(party_name, '; ' order by party_ordinal) as names,
        case when count(country_code) > 0 then string_agg(coalesce(country_code, ''), '; ' order by party_ordinal) end
            as countries,
        case when count(cow) > 0 then string_agg(coalesce(cow::varchar, ''), '; ' order by party_ordinal) end
            as cow_numbers,
        first(sector_code order by party_ordinal) filter (where sector_code is not null) as primary_sector,
        case when count(sector_code) > 0 then string_agg(coalesce(sector_code, ''), '; ' order by party_ordinal) end
            as sectors,
        case when count(raw_name) > 0 then string_agg(coalesce(raw_name, ''), '; ' order by party_ordinal) end
            as raw_names,
        case
            when count(wikipedia_title) > 0 then string_agg(coalesce(wikipedia_title, ''), '; ' order by party_ordinal)
        end as wikipedia_titles
    from parties
    group by event_mention_id, party_role
),

-- Each spelling once, in order of appearance.
spellings as (
    select article_id, revision, entity_label, mention_text, min(mention_start) as first_start
    from fact_entity_mention
    where entity_label in ('PERSON', 'ORG', 'GPE', 'LOC', 'FAC')
    group by article_id, revision, entity_label, mention_text
),

stories as (
    select
        article_id,
        revision,
        string_agg(mention_text, '; ' order by first_start) filter (where entity_label = 'PERSON') as people,
        string_agg(mention_text, '; ' order by first_start) filter (where entity_label = 'ORG') as organizations,
        string_agg(mention_text, '; ' order by first_start) filter (where entity_label in ('GPE', 'LOC', 'FAC'))
            as locations
    from spellings
    group by article_id, revision
),

places as (
    select
        bridge_event_location.event_mention_id,
        bridge_event_location.location_text,
        dim_location.location_id,
        dim_location.location_kind
    from bridge_event_location
    left join dim_location on dim_location.location_id = bridge_event_location.location_id
    where bridge_event_location.place_role = 'place'
)

select
    tellings.event_mention_id::varchar as "Event ID",
    tellings.date_start::date as "Event Date",
    tellings.event_type::varchar as "Event Type",
    tellings.event_mode::varchar as "Event Mode",
    dim_event_type.intensity::double as "Intensity",
    case tellings.quad_class
        when 1 then 'VERBAL COOPERATION'
        when 2 then 'MATERIAL COOPERATION'
        when 3 then 'VERBAL CONFLICT'
        when 4 then 'MATERIAL CONFLICT'
    end::varchar as "Quad Code",
    null::varchar as "Contexts",
    actors.names::varchar as "Actor Name",
    actors.countries::varchar as "Actor Country",
    actors.cow_numbers::varchar as "Actor COW",
    actors.primary_sector::varchar as "Primary Actor Sector",
    actors.sectors::varchar as "Actor Sectors",
    null::varchar as "Actor Title",
    actors.raw_names::varchar as "Actor Name Raw",
    actors.wikipedia_titles::varchar as "Wikipedia Actor ID",
    recipients.names::varchar as "Recipient Name",
    recipients.countries::varchar as "Recipient Country",
    recipients.cow_numbers::varchar as "Recipient COW",
    recipients.primary_sector::varchar as "Primary Recipient Sector",
    recipients.sectors::varchar as "Recipient Sectors",
    null::varchar as "Recipient Title",
    recipients.raw_names::varchar as "Recipient Name Raw",
    recipients.wikipedia_titles::varchar as "Wikipedia Recipient ID",
    tellings.place_name::varchar as "Placename",
    case when places.location_kind = 'city' then tellings.place_name end::varchar as "City",
    null::varchar as "District",
    case when places.location_kind = 'region' then tellings.place_name end::varchar as "Province",
    tellings.place_country::varchar as "Country",
    tellings.latitude::double as "Latitude",
    tellings.longitude::double as "Longitude",
    case when starts_with(places.location_id, 'g:') then substr(places.location_id, 3) end::varchar as "GeoNames ID",
    places.location_text::varchar as "Raw Placename",
    places.location_kind::varchar as "Feature Type",
    tellings.source_name::varchar as "Source",
    tellings.published_date::date as "Publication Date",
    stories.people::varchar as "Story People",
    stories.organizations::varchar as "Story Organizations",
    stories.locations::varchar as "Story Locations",
    dim_article.language::varchar as "Language",
    tellings.extractor_version::varchar as "Version",
from tellings
join dim_article on dim_article.article_id = tellings.article_id and dim_article.is_latest
join fact_event_mention on fact_event_mention.event_mention_id = tellings.event_mention_id
join dim_event_type on dim_event_type.event_type_key = fact_event_mention.event_type_key
left join sides as actors on actors.event_mention_id = tellings.event_mention_id and actors.party_role = 'actor'
left join sides as recipients
    on recipients.event_mention_id = tellings.event_mention_id
    and recipients.party_role = 'recipient'
left join places on places.event_mention_id = tellings.event_mention_id
left join stories on stories.article_id = dim_article.article_id and stories.revision = dim_article.revision
