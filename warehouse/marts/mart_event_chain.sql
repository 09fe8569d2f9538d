-- mart_event_chain: one row per meeting and attack that a text links, or that share an actor within 30 days.
with
meetings as (select event_id, date_start, date_end from mart_event where event_type = 'CONSULT'),

attacks as (select event_id, date_start, date_end from mart_event where event_type = 'ASSAULT'),

-- Only linked parties: "militants" here and "militants" there need not be the same.
parties as (
    select distinct bridge_event_mention.event_id, bridge_event_actor.actor_id
    from mart_event_mention
    join bridge_event_mention on bridge_event_mention.event_mention_id = mart_event_mention.event_mention_id
    join bridge_event_actor on bridge_event_actor.event_mention_id = mart_event_mention.event_mention_id
    where
        mart_event_mention.counts
        and bridge_event_actor.party_role in ('actor', 'recipient')
        and bridge_event_actor.actor_id is not null
),

-- A relation may be written down from either of its ends: "met days before the attack", "the attack came after".
relations as (
    select event_mention_id as one_id, related_event_mention_id as other_id
    from fact_event_relation
    where relation in ('before', 'after', 'same_day', 'purpose', 'response')
    union
    select related_event_mention_id as one_id, event_mention_id as other_id
    from fact_event_relation
    where relation in ('before', 'after', 'same_day', 'purpose', 'response')
),

linked as (
    select distinct meetings.event_id as meeting_id, attacks.event_id as attack_id
    from relations
    join mart_event_mention as meeting_mentions on meeting_mentions.event_mention_id = relations.one_id
    join mart_event_mention as attack_mentions on attack_mentions.event_mention_id = relations.other_id
    join meetings on meetings.event_id = meeting_mentions.event_id
    join attacks on attacks.event_id = attack_mentions.event_id
),

-- The attacks of each actor in order, and where each day's begin. One that took more than 30 days follows no meeting.
numbered as (
    select
        parties.actor_id,
        attacks.event_id,
        attacks.date_start,
        attacks.date_end,
        row_number() over (
            partition by parties.actor_id order by attacks.date_start, attacks.date_end, attacks.event_id
        ) as place,
    from attacks
    join parties on parties.event_id = attacks.event_id
    where attacks.date_end - attacks.date_start <= 30
),

days as (
    select actor_id, date_start, min(place) as place from numbered group by actor_id, date_start
),

met as (
    select parties.actor_id, meetings.event_id, meetings.date_start, meetings.date_end
    from meetings
    join parties on parties.event_id = meetings.event_id
    where meetings.date_end - meetings.date_start <= 30
),

-- Surely from 0 to 30 days later, whichever day of its interval either took place: a meeting "in 2023" is no evidence.
-- Of those who meet and fight every day only the 50 attacks that follow first: each says less than the one before, and
-- all of them would grow with the square of what is told of an actor.
following as (
    select met.event_id as meeting_id, met.actor_id, met.date_start, days.place + step.ahead as place
    from met
    asof join days on days.actor_id = met.actor_id and days.date_start >= met.date_end
    cross join range(50) as step(ahead)
),

shared as (
    select distinct following.meeting_id, numbered.event_id as attack_id
    from following
    join numbered on numbered.actor_id = following.actor_id and numbered.place = following.place
    where numbered.date_end - following.date_start <= 30
),

pairs as (
    select * from linked
    union
    select * from shared
)

select
    pairs.meeting_id::varchar as meeting_id,
    pairs.attack_id::varchar as attack_id,
    case
        when meetings.date_start = meetings.date_end and attacks.date_start = attacks.date_end
            then attacks.date_start - meetings.date_start
    end::integer as gap_days,
    (linked.meeting_id is not null)::boolean as linked_by_text,
from pairs
join meetings on meetings.event_id = pairs.meeting_id
join attacks on attacks.event_id = pairs.attack_id
left join linked on linked.meeting_id = pairs.meeting_id and linked.attack_id = pairs.attack_id
