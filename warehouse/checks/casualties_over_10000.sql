-- casualties_over_10000: fact_event_quantity, warning: over 10,000 killed or injured in one event mention
select
    partition,
    event_mention_id,
    measure,
    low,
    high,
    raw_text,
from fact_event_quantity
where measure in ('killed', 'injured') and coalesce(high, low) > 10000
