-- mart_casualty_claim: one row per number of people killed, injured, detained or displaced that an article states.
with
-- A number that is feared, planned or denied is no claim that so many came to harm.
mentions as (
    select event_mention_id, event_id, claimed_by, source_name
    from mart_event_mention
    where status in ('actual', 'aggregate')
),

-- Rockets fired and intercepted are numbers, but nobody's casualties.
numbers as (
    select event_mention_id, measure, quantity_ordinal, low, high, victim, raw_text
    from fact_event_quantity
    where measure in ('killed', 'injured', 'detained', 'displaced')
)

select
    mentions.event_id::varchar as event_id,
    mentions.event_mention_id::varchar as event_mention_id,
    numbers.measure::varchar as measure,
    numbers.low::integer as low,
    numbers.high::integer as high,
    numbers.victim::varchar as victim,
    mentions.claimed_by::varchar as claimed_by,
    mentions.source_name::varchar as source_name,
    numbers.raw_text::varchar as raw_text,
from numbers
join mentions on mentions.event_mention_id = numbers.event_mention_id
