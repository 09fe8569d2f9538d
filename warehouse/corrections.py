"""A person's corrections of event mentions: kept for good, and laid over the facts each time a day is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import duckdb

from sitrep.schemas import audit
from sitrep.schemas.as_polars import rows_to_frame
from sitrep.schemas.keys import md5_key
from sitrep.schemas.ontology import MODES, event_type_key
from sitrep.schemas.vocabulary import UNDATED
from sitrep.warehouse.correction_values import PARTY_FIELDS, Bounds, Days, Named, read_value
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.redirects import current_event
from sitrep.warehouse.tables import insert, transaction

# Fields that are one column of fact_event_mention.
PLAIN = {"status": "status", "alleged": "is_alleged", "claimed_by": "claimed_by", "narrative_time": "narrative_time"}

# The last word on each field, and on the statement as a whole, since it was last restored.
IN_FORCE = """
    select event_mention_id, correction_action, field_name, new_value
    from (
        select
            *,
            max(correction_ordinal) filter (where correction_action = 'restore')
                over (partition by event_mention_id) as last_restore
        from audit.event_correction
    )
    where correction_action != 'restore' and correction_ordinal > coalesce(last_restore, 0)
    qualify row_number() over (
        partition by event_mention_id, correction_action, field_name order by correction_ordinal desc
    ) = 1
    order by correction_ordinal
"""


@dataclass(frozen=True)
class Statement:
    """The event mention that a correction is about, as it is loaded."""

    event_mention_id: str
    partition: str
    article_id: str
    revision: int
    event_type: str
    event_mode: str | None
    trigger: str
    sentence: str


def find_statement(con: duckdb.DuckDBPyConnection, event_mention_id: str) -> Statement:
    """The loaded event mention of this id.

    Raises WarehouseError `no_such_event`; for the id of a happening, be it one that became part of another, it lists
    the statements that it is made of.
    """
    row = con.execute(
        "select event_mention_id, partition, article_id, revision, event_type_code, event_mode_code, trigger, sentence "
        "from fact_event_mention where event_mention_id = ?",
        [event_mention_id],
    ).fetchone()
    if row is not None:
        return Statement(*row)
    happening = current_event(con, event_mention_id)
    if happening is not None:
        told = con.execute(
            "select event_mention_id from bridge_event_mention where event_id = ? order by 1", [happening]
        ).fetchall()
        listed = ", ".join(one for (one,) in told)
        what = "a happening" if happening == event_mention_id else f"now part of the happening {happening}"
        raise WarehouseError(
            "no_such_event", f"{event_mention_id} is {what}; correct one of the statements that tell it: {listed}"
        )
    raise WarehouseError(
        "no_such_event",
        f"there is no statement {event_mention_id}: look its event_mention_id up in mart_event_mention",
    )


def record_correction(
    con: duckdb.DuckDBPyConnection,
    statement: Statement,
    action: str,
    changes: Mapping[str, str],
    *,
    reason: str,
    corrected_by: str,
    corrected_at: datetime,
) -> int:
    """How many rows were added to audit.event_correction: one per changed field, or one for a retraction or restoring.

    changes: the new values by field, as a person writes them; only for the action "set". Raises WarehouseError
    `bad_correction` for a field or value that cannot be, and for a mode that the type does not have: nothing is then
    added.
    """
    try:
        values = {field: read_value(field, text) for field, text in changes.items()}
        if "event_mode" in values:
            mode = values["event_mode"]
            event_type_key(str(values.get("event_type", statement.event_type)), None if mode is None else str(mode))
    except ValueError as error:
        raise WarehouseError("bad_correction", str(error)) from error
    ((last,),) = con.execute("select coalesce(max(correction_ordinal), 0) from audit.event_correction").fetchall()
    fields: list[str | None] = list(changes) if action == "set" else [None]
    rows = [
        {
            "correction_id": md5_key(statement.event_mention_id, ordinal),
            "correction_ordinal": ordinal,
            "event_mention_id": statement.event_mention_id,
            "correction_action": action,
            "field_name": field,
            "old_value": None if field is None else written_value(con, statement.event_mention_id, field),
            "new_value": (changes[field].strip() or None) if field is not None else None,
            "reason": reason,
            "corrected_by": corrected_by,
            "corrected_at": corrected_at,
            "article_id": statement.article_id,
            "revision": statement.revision,
            "event_type_code": statement.event_type,
            "trigger": statement.trigger,
            "sentence": statement.sentence,
        }
        for ordinal, field in enumerate(fields, start=last + 1)
    ]
    with transaction(con):
        insert(con, audit.event_correction, rows_to_frame(rows, audit.event_correction))
    return len(rows)


def apply_corrections(con: duckdb.DuckDBPyConnection, partition: str) -> int:
    """How many event mentions of the day have corrections in force; the facts now show them.

    Runs in the caller's transaction, when the day's rows are there as they were read.
    """
    found = con.execute(
        f"select correction.* from ({IN_FORCE}) as correction "
        "semi join (select event_mention_id from fact_event_mention where partition = ?) using (event_mention_id)",
        [partition],
    ).fetchall()
    corrected = dict.fromkeys(event for event, *_ in found)
    for event, action, field, text in found:
        if action == "retract":
            change(con, event, is_retracted=True)
        else:
            _set_field(con, event, partition, field, read_value(field, text or ""))
    for event in corrected:
        con.execute(
            "update fact_event_mention set is_corrected = true, "
            "is_counted = (status = 'actual' and narrative_time = 'current' and not is_retracted) "
            "where event_mention_id = ?",
            [event],
        )
    return len(corrected)


def count_corrected(con: duckdb.DuckDBPyConnection) -> tuple[int, int]:
    """(statements with a correction in force, corrected statements that are no longer read)."""
    ((shown, gone),) = con.execute(
        "select count(*) filter (mention.event_mention_id is not null), "
        "count(*) filter (mention.event_mention_id is null) "
        f"from (select distinct event_mention_id from ({IN_FORCE})) as correction "
        "left join fact_event_mention as mention using (event_mention_id)"
    ).fetchall()
    return shown, gone


def written_value(con: duckdb.DuckDBPyConnection, event: str, field: str) -> str | None:
    """What stands in the field now, as a person writes it; None if it is open."""
    if field in PARTY_FIELDS:
        names = con.execute(
            "select party_name from bridge_event_actor where event_mention_id = ? and party_role = ? "
            "order by party_ordinal",
            [event, PARTY_FIELDS[field]],
        ).fetchall()
        return "; ".join(name for (name,) in names) or None
    if field == "place":
        place = con.execute(
            "select location_name, country_code from bridge_event_location "
            "where event_mention_id = ? and place_role = 'place'",
            [event],
        ).fetchone()
        return None if place is None else Named(*place).text
    if field in ("killed", "injured"):
        bounds = con.execute(
            "select count(*), sum(low)::integer, case when count(*) = count(high) then sum(high)::integer end "
            "from fact_event_quantity where event_mention_id = ? and measure = ?",
            [event, field],
        ).fetchall()
        ((stated, low, high),) = bounds
        return Bounds(low, high).text if stated else None
    if field == "date":
        days = con.execute(
            "select date_start, date_end from fact_event_mention where event_mention_id = ?", [event]
        ).fetchone()
        return None if days is None or days[0] is None else Days(*days).text
    column = {"event_type": "event_type_code", "event_mode": "event_mode_code", **PLAIN}[field]
    ((value,),) = con.execute(f"select {column} from fact_event_mention where event_mention_id = ?", [event]).fetchall()
    return str(value).lower() if isinstance(value, bool) else value


def change(con: duckdb.DuckDBPyConnection, event: str, **cells: Any) -> None:
    """Sets columns of one row of fact_event_mention."""
    assignments = ", ".join(f"{name} = ${name}" for name in cells)
    con.execute(
        f"update fact_event_mention set {assignments} where event_mention_id = $event", {**cells, "event": event}
    )


def _set_field(con: duckdb.DuckDBPyConnection, event: str, partition: str, field: str, value: Any) -> None:
    if field in PLAIN:
        change(con, event, **{PLAIN[field]: value})
    elif field in ("event_type", "event_mode"):
        _set_type(con, event, field, value)
    elif field == "date":
        _set_date(con, event, value)
    elif field == "place":
        _set_place(con, event, partition, value)
    elif field in PARTY_FIELDS:
        _set_parties(con, event, partition, PARTY_FIELDS[field], value)
    else:
        _set_count(con, event, partition, field, value)


def _set_type(con: duckdb.DuckDBPyConnection, event: str, field: str, value: str | None) -> None:
    """Type or mode; a mode that the type does not have falls away."""
    ((code, mode),) = con.execute(
        "select event_type_code, event_mode_code from fact_event_mention where event_mention_id = ?", [event]
    ).fetchall()
    if field == "event_mode":
        mode = value
    elif value is not None:
        code = value
    mode = mode if mode in MODES[code] else None
    change(con, event, event_type_code=code, event_mode_code=mode, event_type_key=event_type_key(code, mode))


def _set_date(con: duckdb.DuckDBPyConnection, event: str, days: Days | None) -> None:
    start, end = (days.start, days.end) if days else (None, None)
    precision = None if days is None else "day" if start == end else "range"
    change(con, event, date_start=start, date_end=end, date_precision=precision, date_basis=None, date_text=None)
    con.execute(
        "insert into dim_date by name "
        "select day as calendar_date, year(day)::integer as year, quarter(day)::integer as quarter, "
        "month(day)::integer as month, isoyear(day)::integer as iso_year, week(day)::integer as iso_week, "
        "isodow(day)::integer as iso_weekday "
        "from (select distinct unnest([?::date, ?::date]) as day) "
        "where day is not null and day not in (select calendar_date from dim_date)",
        [start, end],
    )


def _set_place(con: duckdb.DuckDBPyConnection, event: str, partition: str, place: Named | None) -> None:
    """The site; coordinates come with it where exactly one place that some event names is called so."""
    con.execute("delete from bridge_event_location where event_mention_id = ? and place_role = 'place'", [event])
    if place is None:
        return
    known = con.execute(
        "select location_id, location_name, country_code from dim_location "
        "where lower(location_name) = lower(?) and coalesce(country_code = ?, true)",
        [place.name, place.country],
    ).fetchall()
    location_id, name, country = known[0] if len(known) == 1 else (None, place.name, place.country)
    con.execute(
        "insert into bridge_event_location "
        "(event_mention_id, place_role, partition, location_id, location_name, country_code) "
        "values (?, 'place', ?, ?, ?, ?)",
        [event, partition, location_id, name, country],
    )


def _set_parties(con: duckdb.DuckDBPyConnection, event: str, partition: str, role: str, names: list[str]) -> None:
    """The parties of one role; a name that exactly one actor has is that actor's."""
    con.execute("delete from bridge_event_actor where event_mention_id = ? and party_role = ?", [event, role])
    for ordinal, name in enumerate(names, start=1):
        known = con.execute(
            "select actor_id, actor_key, actor_name, country_code, sector_code from dim_actor "
            "where (lower(actor_name) = lower($name) or actor_id = $name) and case when $day is null then is_current "
            "else coalesce(valid_from <= $day, true) and coalesce(valid_to >= $day, true) end "
            # An id that another actor now stands for is that one.
            "and actor_id not in (select actor_id from bridge_actor_redirect)",
            {"name": name, "day": None if partition == UNDATED else date.fromisoformat(partition)},
        ).fetchall()
        actor_id, actor_key, shown, country, sector = known[0] if len(known) == 1 else (None, None, name, None, None)
        con.execute(
            "insert into bridge_event_actor (event_mention_id, party_role, party_ordinal, partition, actor_id, "
            "actor_key, party_name, country_code, sector_code) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [event, role, ordinal, partition, actor_id, actor_key, shown, country, sector],
        )


def _set_count(con: duckdb.DuckDBPyConnection, event: str, partition: str, measure: str, bounds: Bounds | None) -> None:
    con.execute("delete from fact_event_quantity where event_mention_id = ? and measure = ?", [event, measure])
    if bounds is None:
        return
    con.execute(
        "insert into fact_event_quantity (event_mention_id, measure, quantity_ordinal, partition, low, high, "
        "comparator) values (?, ?, 1, ?, ?, ?, ?)",
        [event, measure, partition, bounds.low, bounds.high, bounds.comparator],
    )
