-- statement_change: one row per statement that only one release shows, or that the two show differently, with why.
create temp table statement_change as
with
-- A revision gives all statements other ids: those of the same kind and trigger in the same sentence are the same.
old_rows as (
    select
        mart as statement,
        if(
            article_change.change = 'revised',
            md5(concat_ws('|', mart.article_id, mart.event_type, mart.trigger, mart.sentence))
            || row_number() over (
                partition by mart.article_id, mart.event_type, mart.trigger, mart.sentence
                order by mart.trigger_start, mart.event_mention_id
            ),
            mart.event_mention_id
        ) as match_key,
    from old.mart_event_mention as mart
    left join article_change on article_change.article_id = mart.article_id
),

new_rows as (
    select
        mart as statement,
        if(
            article_change.change = 'revised',
            md5(concat_ws('|', mart.article_id, mart.event_type, mart.trigger, mart.sentence))
            || row_number() over (
                partition by mart.article_id, mart.event_type, mart.trigger, mart.sentence
                order by mart.trigger_start, mart.event_mention_id
            ),
            mart.event_mention_id
        ) as match_key,
    from new.mart_event_mention as mart
    left join article_change on article_change.article_id = mart.article_id
),

paired as (
    select
        old_rows.statement as old_row,
        new_rows.statement as new_row,
        if(new_rows.match_key is null, old_rows.statement, new_rows.statement) as shown,
        case
            when old_rows.match_key is null then 'added'
            when new_rows.match_key is null then 'removed'
            else 'changed'
        end as change,
    from old_rows
    full join new_rows on new_rows.match_key = old_rows.match_key
),

compared as (
    select
        change,
        shown,
        shown.event_mention_id as event_mention_id,
        old_row.extractor_version as old_version,
        new_row.extractor_version as new_version,
        list_concat(old_row.actor_ids, old_row.recipient_ids, new_row.actor_ids, new_row.recipient_ids) as actor_ids,
        if(
            change = 'changed',
            [
                field for field in [
                    /* differing fields */
                ]
                -- In a revised text the same words stand elsewhere.
                if field is not null and (
                    old_row.event_mention_id = new_row.event_mention_id
                    or field.field not in ('trigger_start', 'trigger_end')
                )
            ],
            []
        ) as fields,
    from paired
),

changes as (
    select
        *,
        coalesce(shown.published_date::varchar, 'undated') as partition,
        [field.field for field in fields] as names,
    from compared
    where change != 'changed' or len(fields) > 0
),

corrected as (
    select distinct event_mention_id
    from new.audit.event_correction
    where correction_id not in (select correction_id from old.audit.event_correction)
),

held_back as (
    select 'removed' as change, row_key as event_mention_id
    from new.audit.quarantine
    where table_name = 'fact_event_mention'
    union
    select 'added' as change, row_key as event_mention_id
    from old.audit.quarantine
    where table_name = 'fact_event_mention'
),

-- A statement that one release lacks was read there by what coded its day.
versions as (
    select
        changes.event_mention_id,
        coalesce(changes.old_version, old_day.extractor_version) as old_version,
        coalesce(changes.new_version, new_day.extractor_version) as new_version,
        old_day.register_version is distinct from new_day.register_version as is_other_register,
    from changes
    left join day_version as old_day on old_day.partition = changes.partition and old_day.release = 'old'
    left join day_version as new_day on new_day.partition = changes.partition and new_day.release = 'new'
),

codings as (
    select
        versions.event_mention_id,
        versions.old_version is distinct from versions.new_version as is_other,
        versions.is_other_register,
        concat_ws(
            ', ',
            case when before.model_version != after.model_version then 'model' end,
            case when before.lexicon_version != after.lexicon_version then 'lexicon' end,
            case when before.register_version != after.register_version then 'register' end,
            case when before.rules_version != after.rules_version then 'rules' end
        ) as parts,
    from versions
    left join part_version as before on before.extractor_version = versions.old_version
    left join part_version as after on after.extractor_version = versions.new_version
),

reasons as (
    select
        changes.*,
        article_change.change as article_change,
        codings.is_other,
        codings.is_other_register,
        codings.parts,
        corrected.event_mention_id is not null as is_corrected,
        held_back.event_mention_id is not null as is_held_back,
        len([name for name in names if name not in (/* party fields */)]) = 0 as is_of_parties,
        list_has_any(changes.actor_ids, (select coalesce(list(actor_id), []) from touched_actor)) as is_touched,
    from changes
    left join article_change on article_change.article_id = changes.shown.article_id
    left join codings on codings.event_mention_id = changes.event_mention_id
    left join corrected on corrected.event_mention_id = changes.event_mention_id
    left join held_back
        on held_back.event_mention_id = changes.event_mention_id
        and held_back.change = changes.change
)

select
    change,
    -- The first that applies: what happened to the article, then what people did, then what the program did.
    case
        when article_change = 'added' then 'new article'
        when article_change = 'gone' then 'article gone'
        when article_change = 'revised' then 'revised article'
        when is_corrected then 'corrected by a person'
        when is_held_back then if(change = 'removed', 'quarantined', 'no longer quarantined')
        when change = 'changed' and names = ['event_id'] then 'regrouped'
        when change = 'changed' and is_of_parties and is_touched then 'actor decision'
        when is_other then 'coded anew: other ' || if(parts = '', 'version', parts)
        when article_change = 'read anew' then 'article read anew'
        when change = 'changed' and is_of_parties and is_other_register then 'other register'
        when change = 'changed' and is_of_parties then 'actors settled anew'
        else 'not recorded'
    end as why,
    shown.*,
    fields,
from reasons
