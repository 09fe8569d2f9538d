-- mart_event: one row per distinct happening that counts: at least one of its mentions is affirmed, actual, current.
with
mentions as (select * from mart_event_mention where event_id is not null),

counted as (select * from mentions where counts),

denials as (select * from mentions where status = 'negated'),

-- Every party that some mention names; the one that most mentions name comes first.
named as (
    select
        counted.event_id,
        bridge_event_actor.party_role,
        bridge_event_actor.party_name,
        count(distinct counted.event_mention_id) as mention_count,
        min(bridge_event_actor.party_ordinal) as first_ordinal
    from counted
    join bridge_event_actor on bridge_event_actor.event_mention_id = counted.event_mention_id
    where bridge_event_actor.party_role in ('actor', 'recipient')
    group by counted.event_id, bridge_event_actor.party_role, bridge_event_actor.party_name
),

-- "A met B" here and "B met A" there: both sides are equals, so each stands once, as in "A and B met".
sided as (
    select named.*
    from named
    join fact_event on fact_event.event_id = named.event_id
    left join named as other
        on other.event_id = named.event_id
        and other.party_name = named.party_name
        and other.party_role = 'actor'
        and named.party_role = 'recipient'
        and fact_event.event_type_code in ('AGREE', 'CONSULT', 'COOPERATE')
    where other.party_name is null
),

parties as (
    select
        event_id,
        list(party_name order by mention_count desc, first_ordinal, party_name) filter (where party_role = 'actor')
            as actors,
        list(party_name order by mention_count desc, first_ordinal, party_name) filter (where party_role = 'recipient')
            as recipients
    from sided
    group by event_id
),

-- Sources disagree, and the bounds show it: from the lowest figure stated to the highest. An open figure ("at least
-- seven") above every stated upper bound leaves the top open: null, not seven. A copy of an article whose body is
-- known already tells nothing of its own and is not counted as an article.
told as (
    select
        event_id,
        count(*) as n_mentions,
        count(distinct article_id) as n_articles,
        count(distinct source_name) as n_sources,
        min(killed_low) as killed_low,
        case when max(killed_high) >= coalesce(max(killed_low), 0) then max(killed_high) end as killed_high,
        min(injured_low) as injured_low,
        case when max(injured_high) >= coalesce(max(injured_low), 0) then max(injured_high) end as injured_high,
        min(published_date) as first_published,
        max(published_date) as last_published
    from counted
    group by event_id
),

-- A denial is a negated mention of the happening itself (one that agrees in time, place and parties was joined to it),
-- or one that was not joined but is of the same type and first day, shares a party in the same part and names no other
-- country. "Denied that its jets had struck" without a day or place speaks to no act in particular.
denied as (
    select event_id from denials
    union
    select fact_event.event_id
    from denials
    join bridge_event_actor on bridge_event_actor.event_mention_id = denials.event_mention_id
    join fact_event
        on fact_event.event_type_code = denials.event_type
        and fact_event.date_start = denials.date_start
        and coalesce(fact_event.country_code = denials.place_country, true)
    join named
        on named.event_id = fact_event.event_id
        and named.party_role = bridge_event_actor.party_role
        and named.party_name = bridge_event_actor.party_name
)

select
    fact_event.event_id::varchar as event_id,
    fact_event.event_type_code::varchar as event_type,
    fact_event.date_start::date as date_start,
    fact_event.date_end::date as date_end,
    fact_event.location_name::varchar as place_name,
    fact_event.country_code::varchar as place_country,
    coalesce(parties.actors, [])::varchar[] as actors,
    coalesce(parties.recipients, [])::varchar[] as recipients,
    told.n_mentions::integer as n_mentions,
    told.n_articles::integer as n_articles,
    told.n_sources::integer as n_sources,
    told.killed_low::integer as killed_low,
    told.killed_high::integer as killed_high,
    told.injured_low::integer as injured_low,
    told.injured_high::integer as injured_high,
    (denied.event_id is not null)::boolean as has_denial,
    told.first_published::date as first_published,
    told.last_published::date as last_published,
from told
join fact_event on fact_event.event_id = told.event_id
left join parties on parties.event_id = told.event_id
left join denied on denied.event_id = told.event_id
