-- correction_has_its_statement: fact_event_mention, warning: a person corrected a statement that is no longer read
select
    partition,
    event_mention_id,
    trigger,
    reason,
from (
    select 'all' as partition, event_mention_id, any_value(trigger) as trigger, any_value(reason) as reason
    from audit.event_correction
    group by event_mention_id
    having arg_max(correction_action, correction_ordinal) != 'restore'
)
where event_mention_id not in (select event_mention_id from fact_event_mention)
