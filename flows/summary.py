"""What a run did, as counts that add up, for the terminal, the audit table and Prefect's artifact."""

from dataclasses import dataclass, field

from sitrep.flows.land import Landed
from sitrep.flows.load import Grouped
from sitrep.flows.settle import Settled
from sitrep.transforms.articles.record import Rejection


@dataclass
class RunSummary:
    """Articles read = loaded + revised + duplicate + rejected; rows made = loaded + quarantined.

    The rows of a day that was blocked were made but not loaded: they count as quarantined.
    """

    articles_read: int = 0
    articles_loaded: int = 0
    articles_revised: int = 0
    articles_duplicate: int = 0
    articles_rejected: int = 0
    rows_made: int = 0
    rows_loaded: int = 0
    rows_quarantined: int = 0
    grouped: Grouped | None = None
    settled: Settled | None = None
    days: list[str] = field(default_factory=list)
    failures: dict[str, str] = field(default_factory=dict)
    rejections: list[Rejection] = field(default_factory=list)
    new: dict[tuple[str, int], str] = field(default_factory=dict)  # as in Landed

    def add_landed(self, landed: Landed) -> None:
        """Takes over what landing counted."""
        self.articles_read += landed.articles_read
        self.articles_loaded += landed.outcomes["loaded"]
        self.articles_revised += landed.outcomes["revised"]
        self.articles_duplicate += landed.outcomes["duplicate"]
        self.articles_rejected += len(landed.rejections)
        self.rejections += landed.rejections
        self.new |= landed.new

    def add_uncoded(self, rejections: dict[tuple[str, int], Rejection]) -> list[Rejection]:
        """Counts articles that could not be coded as rejected, no longer as loaded or revised; returns them.

        rejections: by article_id and revision. An article that an earlier run landed is one more that this run read.
        """
        for key, rejection in rejections.items():
            outcome = self.new.pop(key, None)
            self.articles_loaded -= outcome == "loaded"
            self.articles_revised -= outcome == "revised"
            self.articles_read += outcome is None
            self.articles_rejected += 1
            self.rejections.append(rejection)
        return list(rejections.values())

    @property
    def counts(self) -> dict[str, int]:
        """The counts that audit.run keeps."""
        return {
            "articles_read": self.articles_read,
            "articles_loaded": self.articles_loaded,
            "articles_revised": self.articles_revised,
            "articles_duplicate": self.articles_duplicate,
            "articles_rejected": self.articles_rejected,
            "rows_made": self.rows_made,
            "rows_loaded": self.rows_loaded,
            "rows_quarantined": self.rows_quarantined,
        }

    def as_lines(self) -> list[str]:
        """For a terminal."""
        lines = [
            f"articles  {self.articles_read} read = {self.articles_loaded} loaded + {self.articles_revised} revised"
            f" + {self.articles_duplicate} duplicate + {self.articles_rejected} rejected",
            f"rows      {self.rows_made} made = {self.rows_loaded} loaded + {self.rows_quarantined} quarantined",
        ]
        if self.grouped is not None:
            lines.append(
                f"events    the warehouse now holds {self.grouped.statements} statements"
                f" of {self.grouped.happenings} happenings"
            )
        if self.grouped is not None and (self.grouped.corrected or self.grouped.correction_lost):
            lost = self.grouped.correction_lost
            kept = f"; {lost} corrected before are no longer read, see mart_event_correction" if lost else ""
            lines.append(f"corrected {self.grouped.corrected} statements as people set them right{kept}")
        if self.settled is not None and self.settled.to_review:
            n = self.settled.to_review
            waiting = "1 pair of like names waits" if n == 1 else f"{n} pairs of like names wait"
            lines.append(f"actors    {waiting} for you: sitrep actors review")
        lines += [f"rejected  {describe_rejection(rejection)}" for rejection in self.rejections[:MOST_SHOWN]]
        if len(self.rejections) > MOST_SHOWN:
            lines.append(f"          … and {len(self.rejections) - MOST_SHOWN} more, all in audit.rejected_input")
        lines += [f"FAILED    {day}: {reason}" for day, reason in self.failures.items()]
        return lines

    def as_markdown(self) -> str:
        """For Prefect's artifact."""
        rows = "\n".join(f"| {name.replace('_', ' ')} | {count} |" for name, count in self.counts.items())
        days = ", ".join(self.days) or "none: everything was up to date"
        parts = [f"| | |\n| --- | ---: |\n{rows}", f"Days loaded: {days}"]
        if self.rejections:
            listed = "\n".join(f"- {describe_rejection(rejection)}" for rejection in self.rejections[:MOST_SHOWN])
            parts.append(f"Rejected inputs (all in `audit.rejected_input`):\n\n{listed}")
        if self.failures:
            parts.append("Failed:\n\n" + "\n".join(f"- {day}: {reason}" for day, reason in self.failures.items()))
        return "\n\n".join(parts)


MOST_SHOWN = 10


def describe_rejection(rejection: Rejection) -> str:
    """Code, place and reason of a rejection in one line."""
    record = f" record {rejection.raw_record}" if rejection.raw_record else ""
    return f"{rejection.code}: {rejection.input_path}{record}: {rejection.detail}"
