"""The deployments that people find in Prefect's UI: which flow, when, in which queue, with which tags.

`prefect.yaml` says the same for a server of your own; a test holds both together.
"""

from dataclasses import dataclass
from pathlib import Path

from sitrep.flows.settings import Settings

POOL = "sitrep"
WRITERS = "writers"  # one run at a time: they write to the home
READERS = "readers"
QUEUE_LIMITS = {WRITERS: 1, READERS: None}
TAGS = ("sitrep",)


@dataclass(frozen=True)
class Deployment:
    """One deployment; `flow` is the function's name in `flows/served.py`, which is the deployment's name too."""

    flow: str
    queue: str = WRITERS
    is_nightly: bool = False

    @property
    def entrypoint(self) -> str:
        """Where Prefect finds the flow."""
        return f"sitrep.flows.served.{self.flow}"


DEPLOYMENTS = (
    Deployment("nightly", is_nightly=True),
    Deployment("ingest"),
    Deployment("backfill"),
    Deployment("publish"),
    Deployment("check", queue=READERS),
)


def job_variables(settings: Settings, folder: Path) -> dict[str, object]:
    """How a worker starts the runs: in the folder whose `sitrep.toml` counts, with the home that `sitrep up` has."""
    return {"working_dir": str(folder), "env": {"SITREP_HOME": str(settings.home.absolute())}}
