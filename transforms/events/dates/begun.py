"""What is done once and lasts: "detained since October" was done in October."""

from __future__ import annotations

from dataclasses import replace

from sitrep.transforms.events.dates.readings import Since, TimeExpression
from sitrep.transforms.events.triggers.candidates import Candidate

LASTING = frozenset({"arrest", "abduct", "seize"})


def begun_at(expression: TimeExpression | None, candidate: Candidate) -> TimeExpression | None:
    """The words that say when; "since October" is October for a verb of taking, a noun ("detention") lasts till now."""
    is_taking = not candidate.is_noun and candidate.entry.mode in LASTING
    if expression is None or not is_taking or not isinstance(expression.reading, Since):
        return expression
    return replace(expression, reading=expression.reading.start)
