"""Stage resolve: a day's mentions → which actor each one is, or why none."""

from sitrep.flows.resources import Resources
from sitrep.schemas import stages
from sitrep.warehouse.home import Home
from sitrep.warehouse.landing import read_stage, write_stage


def resolve_day(home: Home, resources: Resources, day: str) -> int:
    """How many mentions of the day were looked at."""
    mentions, articles = (read_stage(home, table, day) for table in (stages.entity_mention, stages.article))
    links = resources.resolver.resolve(mentions, articles)
    write_stage(home, stages.actor_link, day, links)
    return links.height
