-- part_version: one row per extractor version that a run used, with the versions of its parts.
create temp table part_version as
select
    extractor_version,
    any_value(model_version) as model_version,
    any_value(lexicon_version) as lexicon_version,
    any_value(register_version) as register_version,
    any_value(rules_version) as rules_version,
from (from old.audit.run union all by name from new.audit.run)
group by extractor_version
