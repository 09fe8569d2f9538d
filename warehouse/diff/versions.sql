-- versions: one row per part of the extractor: which versions of it coded the days of each release.
with
parts as (
    unpivot (
        select
            day_version.release,
            day_version.partition,
            day_version.extractor_version as extractor,
            part_version.model_version as model,
            part_version.lexicon_version as lexicon,
            part_version.register_version as register,
            part_version.rules_version as rules,
        from day_version
        left join part_version using (extractor_version)
    ) on extractor, model, lexicon, register, rules into name part value version
),

counted as (
    select release, part, version, count(*) as days, count(*) over (partition by release, part) as versions,
    from parts
    group by release, part, version
),

described as (
    select
        release,
        part,
        string_agg(version || if(versions > 1, ' (' || days || ' days)', ''), ', ' order by days desc, version) as text,
        list(version order by version) as versions,
    from counted
    group by release, part
)

select
    known.part,
    before.text as old,
    after.text as new,
    before.versions is distinct from after.versions as is_changed,
from (select unnest(['extractor', 'model', 'lexicon', 'register', 'rules']) as part, generate_subscripts([1, 2, 3, 4, 5], 1) as place) as known
left join described as before on before.part = known.part and before.release = 'old'
left join described as after on after.part = known.part and after.release = 'new'
order by known.place
