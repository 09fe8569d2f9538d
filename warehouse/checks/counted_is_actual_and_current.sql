-- counted_is_actual_and_current: fact_event_mention, blocking: is_counted does not follow from status and narrative time
select
    partition,
    event_mention_id,
    status,
    narrative_time,
    is_counted,
from fact_event_mention
where is_counted != (status = 'actual' and narrative_time = 'current' and not is_retracted)
