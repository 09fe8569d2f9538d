"""Stage validate: a day's stages → rows of the star schema, those that fail a check held back with the reason."""

from dataclasses import dataclass

from sitrep.flows.resources import Resources
from sitrep.schemas import audit, stages, star
from sitrep.transforms.star import build_star
from sitrep.warehouse.checks import validate
from sitrep.warehouse.home import Home
from sitrep.warehouse.landing import read_stage, write_stage

STAR = {table.name: table for table in star.TABLES}


@dataclass(frozen=True)
class ValidatedDay:
    """Rows made of a day's stages and rows held back; `failures` names the blocking checks that failed."""

    rows_made: int
    rows_quarantined: int
    failures: tuple[str, ...]


def validate_day(home: Home, resources: Resources, day: str, run_id: str) -> ValidatedDay:
    """What validation found; the good rows, the quarantined ones and the check results are the day's star stage.

    A day that is blocked leaves its check results there, but none of its rows is to be loaded.
    """
    made = build_star(
        day,
        {table.name: read_stage(home, table, day) for table in stages.TABLES},
        resources.reference_rows["dim_actor"],
    )
    found = validate(made.by_day, run_id, day)
    for name, frame in (found.good | made.shared).items():
        write_stage(home, STAR[name], day, frame)
    write_stage(home, audit.quarantine, day, found.quarantined)
    write_stage(home, audit.check_result, day, found.results)
    blocking = found.results.filter(~found.results["is_passed"] & (found.results["severity"] == "blocking"))
    failures = tuple(f"{row['table_name']}: {row['check_name']}" for row in blocking.iter_rows(named=True))
    return ValidatedDay(made.row_count, found.quarantined.height, failures)
