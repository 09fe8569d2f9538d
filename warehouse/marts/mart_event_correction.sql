-- mart_event_correction: one row per correction of a statement by a person: who changed what, when, why, and whether it holds.
with
corrections as (
    select
        *,
        max(correction_ordinal) filter (where correction_action = 'restore') over statement as last_restore,
        max(correction_ordinal) over (
            partition by event_mention_id, correction_action, field_name
        ) as last_alike
    from audit.event_correction
    window statement as (partition by event_mention_id)
)

select
    corrections.correction_id::varchar as correction_id,
    corrections.event_mention_id::varchar as event_mention_id,
    corrections.correction_action::varchar as action,
    corrections.field_name::varchar as field,
    corrections.old_value::varchar as old_value,
    corrections.new_value::varchar as new_value,
    corrections.reason::varchar as reason,
    corrections.corrected_by::varchar as corrected_by,
    corrections.corrected_at::timestamptz as corrected_at,
    case
        when corrections.correction_ordinal < corrections.last_restore then 'undone'
        when corrections.correction_ordinal < corrections.last_alike then 'replaced'
        when fact_event_mention.event_mention_id is null then 'statement gone'
        when not dim_article.is_latest then 'older revision'
        else 'in force'
    end::varchar as state,
    corrections.article_id::varchar as article_id,
    dim_article.title::varchar as article_title,
    corrections.event_type_code::varchar as event_type,
    corrections.trigger::varchar as trigger,
    corrections.sentence::varchar as sentence,
from corrections
left join fact_event_mention on fact_event_mention.event_mention_id = corrections.event_mention_id
left join dim_article
    on dim_article.article_id = corrections.article_id
    and dim_article.revision = corrections.revision
