-- mart_who_met_whom: one row per meeting mention and pair of parties that met.
with
-- Meetings that are said to have taken place, once or repeatedly; the past is kept, a plan or denial is not.
meetings as (
    select event_mention_id, place_name, place_country, date_start, date_end, claimed_by, len(recipients) as guest_count
    from mart_event_mention
    where event_type = 'CONSULT' and status in ('actual', 'aggregate')
),

parties as (select event_mention_id, party_role, party_ordinal, party_name from bridge_event_actor),

-- "A met B and C" says A–B and A–C; that B met C it does not say.
across as (
    select meetings.event_mention_id, hosts.party_name as party_a, guests.party_name as party_b
    from meetings
    join parties as hosts on hosts.event_mention_id = meetings.event_mention_id
    join parties as guests on guests.event_mention_id = meetings.event_mention_id
    where hosts.party_role = 'actor' and guests.party_role = 'recipient'
),

-- "A, B and C met": every pair, once, in the order of naming.
among as (
    select meetings.event_mention_id, one.party_name as party_a, other.party_name as party_b
    from meetings
    join parties as one on one.event_mention_id = meetings.event_mention_id
    join parties as other on other.event_mention_id = meetings.event_mention_id
    where
        meetings.guest_count = 0
        and one.party_role = 'actor'
        and other.party_role = 'actor'
        and one.party_ordinal < other.party_ordinal
),

pairs as (
    select * from across
    union
    select * from among
)

select
    pairs.party_a::varchar as party_a,
    pairs.party_b::varchar as party_b,
    meetings.place_name::varchar as place_name,
    meetings.place_country::varchar as place_country,
    meetings.date_start::date as date_start,
    meetings.date_end::date as date_end,
    meetings.claimed_by::varchar as claimed_by,
    meetings.event_mention_id::varchar as event_mention_id,
from meetings
join pairs on pairs.event_mention_id = meetings.event_mention_id
where pairs.party_a <> pairs.party_b
