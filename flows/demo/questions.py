"""The questions that the demo answers, in SQL over the marts."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Question:
    """A question in words and in SQL."""

    title: str
    sql: str


QUESTIONS = (
    Question(
        "Who met whom, where and when?",
        """
select party_a, party_b, place_name, date_start, claimed_by
from mart_who_met_whom
order by date_start nulls last, party_a, party_b
""",
    ),
    Question(
        "One man, however he is spelled",
        """
select actor_name, alias, method, rule, round(score, 2) as score, n_mentions
from mart_alias_audit
where actor_name in ('Esmail Qaani', 'Qasem Soleimani')
order by actor_name, n_mentions desc, alias
""",
    ),
    Question(
        "Where do the sources disagree? Dead and injured, as each outlet tells it and whom it leans on",
        """
select m.published_date, c.source_name, c.measure, c.low, c.high, c.raw_text, c.claimed_by, m.place_name
from mart_casualty_claim as c
join mart_event_mention as m using (event_mention_id)
where c.measure in ('killed', 'injured') and c.low != 1
order by c.measure, m.published_date, c.source_name, c.low
""",
    ),
    Question(
        "What counts, day by day, and what was only denied, planned or possible?",
        """
select
    coalesce(date_start, published_date) as day,
    count(*) filter (counts) as counted,
    count(*) filter (not counts) as not_counted,
    string_agg(distinct event_type, ', ' order by event_type) filter (counts) as types,
from mart_event_mention
group by day
order by day
""",
    ),
)
