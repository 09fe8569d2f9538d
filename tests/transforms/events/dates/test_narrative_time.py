from datetime import date

from sitrep.transforms.events.dates.narrative_time import narrative_time
from sitrep.transforms.events.mention import DateRange

PUBLISHED = date(2024, 5, 4)


def test_act_that_ended_over_a_year_ago_is_background(parsed):
    (token,) = parsed("attacked attack VERB VBD 0 ROOT")
    long_ago = DateRange(date(2020, 1, 1), date(2020, 12, 31), "year", "explicit", "2020")
    lately = DateRange(date(2024, 1, 1), date(2024, 1, 31), "month", "explicit", "January")
    assert narrative_time(long_ago, PUBLISHED, token) == "background"
    assert narrative_time(lately, PUBLISHED, token) == "current"


def test_undated_act_is_current_unless_told_as_history(parsed):
    doc = parsed("""
        Iran Iran PROPN NNP 2 nsubj GPE
        attacked attack VERB VBD 0 ROOT
        decades decade NOUN NNS 4 obl:unmarked
        ago ago ADV RB 2 advmod
    """)
    assert narrative_time(None, PUBLISHED, doc[0]) == "current"
