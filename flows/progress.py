"""What a person sees while a run works: one line a step on standard error, and in Prefect's log."""

import sys
import time
from dataclasses import dataclass, field


@dataclass
class Progress:
    """Says what happens; `is_quiet` says nothing. Times count from the making of the object."""

    is_quiet: bool = False
    started: float = field(default_factory=time.monotonic)

    def say(self, message: str) -> None:
        """One line with the seconds since the start."""
        if not self.is_quiet:
            print(f"{time.monotonic() - self.started:7.1f} s  {message}", file=sys.stderr, flush=True)


@dataclass
class LoggedProgress(Progress):
    """The same into the log of the Prefect run that it is called from, where its UI shows it."""

    def say(self, message: str) -> None:
        """One line at level INFO."""
        from prefect import get_run_logger  # not before Prefect's surroundings are prepared

        get_run_logger().info(message)


QUIET = Progress(is_quiet=True)
