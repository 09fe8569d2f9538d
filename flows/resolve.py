"""Stage resolve: a day's mentions → which actor each one is, or why none."""

from contextlib import closing

from sitrep.flows.resources import Resources
from sitrep.schemas import stages
from sitrep.transforms.actors.decisions.decisions import Decisions, read_decisions
from sitrep.warehouse.actor_identity import provisional_rows
from sitrep.warehouse.assertions import read_assertions
from sitrep.warehouse.database import Connection, open_build
from sitrep.warehouse.home import Home
from sitrep.warehouse.landing import read_stage, write_stage


def resolve_day(home: Home, resources: Resources, day: str) -> int:
    """How many mentions of the day were looked at; what people decided of names holds."""
    mentions, articles = (read_stage(home, table, day) for table in (stages.entity_mention, stages.article))
    with closing(open_build(home)) as con:
        decisions = read_home_decisions(con)
    links = resources.resolver_for(decisions).resolve(mentions, articles)
    write_stage(home, stages.actor_link, day, links)
    return links.height


def read_home_decisions(con: Connection) -> Decisions:
    """What people decided in this home and did not take back."""
    assertions = read_assertions(con)
    if not assertions:
        return read_decisions([])
    return read_decisions(assertions, provisional_rows(con))
