-- day_version: one row per release and publication day: what coded it, and the register it was last loaded with.
create temp table day_version as
with
loads as (
    select 'old' as release, * from old.audit.partition_load
    union all
    select 'new' as release, * from new.audit.partition_load
),

runs as (
    select run_id, any_value(register_version) as register_version
    from (from old.audit.run union all by name from new.audit.run)
    group by run_id
)

select loads.release, loads.partition, loads.extractor_version, runs.register_version,
from loads
left join runs on runs.run_id = loads.run_id
qualify row_number() over (
    partition by loads.release, loads.partition order by loads.loaded_at desc, loads.run_id desc
) = 1
