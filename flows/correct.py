"""A person's correction of one statement: kept, laid over its day, and published."""

import uuid
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime

from sitrep.flows.load import load_validated_day, rebuild_happenings
from sitrep.flows.progress import Progress
from sitrep.flows.recording import Run, recorded
from sitrep.flows.resources import Resources
from sitrep.flows.settle import settle_actors
from sitrep.warehouse.corrections import Statement, find_statement, record_correction
from sitrep.warehouse.database import open_build
from sitrep.warehouse.home import Home
from sitrep.warehouse.lock import only_run
from sitrep.warehouse.publish import publish


def correct_statement(
    home: Home,
    resources: Resources,
    event_mention_id: str,
    action: str,
    changes: Mapping[str, str],
    *,
    reason: str,
    corrected_by: str,
    progress: Progress,
) -> Statement:
    """The statement as it was before; from now on the warehouse shows it corrected.

    action and changes: as `record_correction` takes them. Raises WarehouseError `no_such_event` or `bad_correction`
    with nothing changed, and what a load raises.
    """
    run = Run(home, resources, str(uuid.uuid4()), progress)
    with only_run(home, resources.settings.wait_seconds, progress.say):
        with closing(open_build(home)) as con:
            statement = find_statement(con, event_mention_id)
            record_correction(
                con,
                statement,
                action,
                changes,
                reason=reason,
                corrected_by=corrected_by,
                corrected_at=datetime.now(UTC),
            )
        arguments: dict[str, object] = {
            "event_mention_id": event_mention_id,
            "action": action,
            "changes": dict(changes),
            "reason": reason,
        }
        with recorded(run, "correct", arguments):
            load_validated_day(home, resources, statement.partition, run.id)
            settle_actors(home, resources, run.id)
            rebuild_happenings(home, run.id)
        publish(home)
    return statement
