"""The catalogue of sources that nightly reads: `sources.toml`, one [[source]] each."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError, model_validator

from sitrep.flows.settings import SettingsError
from sitrep.flows.sources.address import is_address
from sitrep.warehouse.fetched import read_fetch_note
from sitrep.warehouse.home import Home

DAY = "{day}"  # in a location: the publication day that is asked for, as YYYY-MM-DD
# Nights do not begin to the second alike: what was read 6.5 days ago is due again in a weekly rhythm.
SLACK = timedelta(hours=12)
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Kind(StrEnum):
    """What lies at a source's location."""

    feed = "feed"
    page = "page"
    folder = "folder"


class Cadence(StrEnum):
    """How often something new is to be expected."""

    daily = "daily"
    weekly = "weekly"
    monthly = "monthly"


PERIODS = {Cadence.daily: timedelta(days=1), Cadence.weekly: timedelta(days=7), Cadence.monthly: timedelta(days=28)}


class Source(BaseModel):
    """One source; `publisher` holds for articles that name none."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Words
    kind: Kind
    location: Words
    publisher: Words | None = None
    cadence: Cadence = Cadence.daily

    @model_validator(mode="after")
    def _location_fits_kind(self) -> Source:
        if is_address(self.location) == (self.kind is Kind.folder):
            wanted = "a folder's path" if self.kind is Kind.folder else "an address, https://…"
            raise ValueError(f"location of a {self.kind} is {wanted}, not {self.location!r}")
        return self

    def place(self, day: date) -> str:
        """The location on a day."""
        return self.location.replace(DAY, day.isoformat())

    def is_due(self, home: Home, day: date, now: datetime) -> bool:
        """Whether the source is to be read again, by its cadence; folders always are."""
        note = read_fetch_note(home, self.place(day))
        return note is None or now - note.fetched_at >= PERIODS[self.cadence] - SLACK


def read_catalogue(path: Path) -> list[Source]:
    """The sources in the order of the file; relative folders count from where the file lies.

    Raises SettingsError naming the source and field that cannot be, and if there is no such file.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise SettingsError(
            f"there is no catalogue of sources at {path.absolute()}: write one, as docs/nightly.md shows"
        ) from error
    except (OSError, ValueError) as error:
        raise SettingsError(f"cannot read the catalogue of sources {path}: {error}") from error
    entries = data.pop("source", [])
    if data or not isinstance(entries, list) or not entries:
        raise SettingsError(f"{path} is to hold [[source]] entries and nothing else; docs/nightly.md shows one")
    sources = [read_source(path, number, entry) for number, entry in enumerate(entries, start=1)]
    names = [source.name for source in sources]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise SettingsError(f"{path}: {', '.join(twice)} stands twice; each source needs a name of its own")
    return sources


def read_source(path: Path, number: int, entry: object) -> Source:
    """One entry of the file. Raises SettingsError."""
    try:
        source = Source.model_validate(entry)
    except ValidationError as error:
        faults = "; ".join(f"{'.'.join(map(str, fault['loc'])) or 'entry'}: {fault['msg']}" for fault in error.errors())
        raise SettingsError(f"{path}, source {number}: {faults}") from error
    if source.kind is Kind.folder:
        return source.model_copy(update={"location": str(path.absolute().parent / source.location)})
    return source


def choose(sources: Sequence[Source], names: Sequence[str], home: Home, day: date) -> list[Source]:
    """The sources named, or those that are due if none is. Raises SettingsError for a name that is not there."""
    known = {source.name: source for source in sources}
    unknown = [name for name in names if name not in known]
    if unknown:
        raise SettingsError(f"no such source: {', '.join(unknown)}; there are {', '.join(known)}")
    if names:
        return [known[name] for name in names]
    now = datetime.now(UTC)
    return [source for source in sources if source.is_due(home, day, now)]
