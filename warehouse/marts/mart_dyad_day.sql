-- mart_dyad_day: one row per day, actor, recipient and quad class, over dated mentions that count.
with
mentions as (
    select
        event_mention_id,
        event_id,
        event_type,
        quad_class,
        goldstein,
        date_start as event_date,
        event_type in ('AGREE', 'CONSULT', 'COOPERATE') as is_mutual,
        len(recipients) as recipient_count
    from mart_event_mention
    where counts and date_start is not null
),

parties as (
    select event_mention_id, party_role, party_name
    from bridge_event_actor
    where party_role in ('actor', 'recipient')
),

-- What A did to B.
directed as (
    select mentions.event_mention_id, actors.party_name as actor, recipients.party_name as recipient
    from mentions
    join parties as actors on actors.event_mention_id = mentions.event_mention_id
    join parties as recipients on recipients.event_mention_id = mentions.event_mention_id
    where actors.party_role = 'actor' and recipients.party_role = 'recipient'
),

-- "A met B" is B meeting A as well.
returned as (
    select mentions.event_mention_id, directed.recipient as actor, directed.actor as recipient
    from mentions
    join directed on directed.event_mention_id = mentions.event_mention_id
    where mentions.is_mutual
),

-- "A and B met": nobody is a recipient, each meets the other.
equals as (
    select mentions.event_mention_id, one.party_name as actor, other.party_name as recipient
    from mentions
    join parties as one on one.event_mention_id = mentions.event_mention_id
    join parties as other on other.event_mention_id = mentions.event_mention_id
    where mentions.is_mutual and mentions.recipient_count = 0
),

-- union drops what two of the three give.
dyads as (
    select * from directed
    union
    select * from returned
    union
    select * from equals
)

select
    mentions.event_date::date as event_date,
    dyads.actor::varchar as actor,
    dyads.recipient::varchar as recipient,
    mentions.quad_class::integer as quad_class,
    count(distinct mentions.event_id)::integer as n_events,
    count(*)::integer as n_mentions,
    avg(mentions.goldstein)::double as mean_goldstein,
from mentions
join dyads on dyads.event_mention_id = mentions.event_mention_id
where dyads.actor <> dyads.recipient
group by mentions.event_date, dyads.actor, dyads.recipient, mentions.quad_class
