-- few_events_have_a_day: fact_event_mention, warning: over 90 % of a day's events have no date
-- Undated articles keep their relative dates unresolved: there it is the rule. Under 20 events the share says little.
select
    partition,
    count(*) as events,
    count(*) filter (date_start is null) as without_date,
from fact_event_mention
where partition != 'undated'
group by partition
having events >= 20 and without_date > 0.9 * events
