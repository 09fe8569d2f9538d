-- sentence_holds_trigger: fact_event_mention, blocking: the sentence does not hold the trigger
select
    partition,
    event_mention_id,
    trigger,
from fact_event_mention
where not contains(sentence, trigger) or trigger_start < sentence_start or trigger_end > sentence_end
