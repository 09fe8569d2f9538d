"""What is installed, where data lives, what is stale or broken, and what to do about it."""

import os
import platform
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from sitrep.flows.resources import Resources
from sitrep.flows.settings import Settings, SettingsError
from sitrep.schemas import stages
from sitrep.warehouse.condition import read_loads, read_published
from sitrep.warehouse.database import read_migrations
from sitrep.warehouse.errors import WarehouseError
from sitrep.warehouse.home import Home
from sitrep.warehouse.landing import list_partitions
from sitrep.warehouse.lock import try_lock

PACKAGES = ("prefect", "spacy", "onnxruntime", "polars", "great-expectations", "duckdb", "pandas", "pyarrow")
FREE_WANTED = 2 * 2**30  # bytes: a publish writes the warehouse a second time


class State(StrEnum):
    """How a thing is."""

    ok = "ok"
    note = "note"
    broken = "BROKEN"


@dataclass(frozen=True)
class Finding:
    """One line of the report; `remedy` says what to do where something is to be done."""

    state: State
    subject: str
    text: str
    remedy: str = ""


def examine(settings: Settings) -> Iterator[Finding]:
    """Everything that is looked at, in order; nothing is changed, and no run is disturbed."""
    resources = Resources(settings)
    yield from look_at_installation()
    yield from look_at_resources(resources)
    try:
        home = Home.open(settings.home)
    except WarehouseError as error:
        is_new = error.code == "no_home"
        yield Finding(State.note if is_new else State.broken, "home", str(error))
        return
    yield from look_at_home(home)
    yield from look_at_lock(home)
    yield from look_at_published(home)
    yield from look_at_days(home, resources.extractor_version)


def look_at_installation() -> Iterator[Finding]:
    """Program, libraries, machine."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9 if hasattr(os, "sysconf") else 0.0
    yield Finding(
        State.ok,
        "program",
        f"sitrep {version('sitrep')}, Python {platform.python_version()}, {platform.system()} {platform.machine()}, "
        f"{os.cpu_count()} cores, {memory:.0f} GB of memory",
    )
    found, missing = [], []
    for name in PACKAGES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            missing.append(name)
    yield Finding(State.ok, "libraries", ", ".join(found))
    if missing:
        yield Finding(State.broken, "libraries", f"not installed: {', '.join(missing)}", "run `make setup`")


def look_at_resources(resources: Resources) -> Iterator[Finding]:
    """Language model, lexicon, register: can they be read?"""

    def model() -> str:
        meta = resources.nlp.meta
        return f"{meta['lang']}_{meta['name']} {meta['version']}"

    parts: dict[str, Callable[[], str]] = {
        "model": model,
        "lexicon": lambda: f"{resources.lexicon.entry_count} entries",
        "register": lambda: f"{len(resources.register.actors)} actors, {len(resources.register.aliases)} aliases",
    }
    for subject, read in parts.items():
        try:
            yield Finding(State.ok, subject, read())
        except (OSError, ValueError, SettingsError) as error:
            folder = f"{subject}_dir"
            yield Finding(State.broken, subject, str(error), f"mend or unset {folder}, or reinstall with `make setup`")


def look_at_home(home: Home) -> Iterator[Finding]:
    """Where data lies, how much, how much room is left."""
    own = {"landed": size_of(home.raw_folder), "stages": size_of(home.stages_folder)}
    parts = {
        **({} if home.stages_url else own),
        "build.duckdb": size_of(home.build_database),
        "warehouse.duckdb": size_of(home.published_database),
        "the release before": size_of(home.previous_database),
        "prefect": size_of(home.prefect_folder),
    }
    yield Finding(
        State.ok, "home", f"{home.path}: " + ", ".join(f"{name} {size / 1e6:.1f} MB" for name, size in parts.items())
    )
    if home.stages_url:
        yield look_at_storage(home, home.stages_url)
    free = shutil.disk_usage(home.path).free
    wanted = max(FREE_WANTED, 2 * parts["warehouse.duckdb"])
    yield Finding(
        State.ok if free >= wanted else State.broken,
        "disk",
        f"{free / 1e9:.1f} GB free",
        "" if free >= wanted else f"make room: a publish may need {wanted / 1e9:.1f} GB",
    )


def look_at_storage(home: Home, url: str) -> Finding:
    """Whether landed bytes and stages can be reached where they lie."""
    try:
        days = len(list_partitions(home, stages.article))
    except WarehouseError as error:
        return Finding(State.broken, "stages", str(error), "see docs/scale-out.md")
    return Finding(State.ok, "stages", f"{url}: {days} publication days")


def look_at_lock(home: Home) -> Iterator[Finding]:
    """Whether a run works here now."""
    if not home.lock_file.exists():
        return
    with home.lock_file.open("r+") as file:
        if try_lock(file.fileno()):
            yield Finding(State.ok, "runs", "none works in this home now")
        else:
            yield Finding(State.note, "runs", f"process {file.read().strip() or 'unknown'} works in this home now")


def look_at_published(home: Home) -> Iterator[Finding]:
    """The readers' copy: does it open, how old is it, how did the last run end, what was left out."""
    try:
        published = read_published(home)
    except WarehouseError as error:
        is_new = error.code == "no_warehouse"
        remedy = "" if is_new else "move it away; the next run publishes it anew"
        yield Finding(State.note if is_new else State.broken, "warehouse", str(error), remedy)
        return
    held = f"{published.articles} articles, {published.event_mentions} event mentions"
    yield Finding(State.ok, "warehouse", f"{held}, schema version {published.schema_version}")
    known = len(read_migrations())
    if published.schema_version < known:
        yield Finding(State.note, "warehouse", f"this program has schema version {known}", "the next run brings it up")
    if (last := published.last_run) is not None:
        age = datetime.now(UTC) - last.at
        is_well = last.run_state == "completed"
        yield Finding(
            State.ok if is_well else State.broken,
            "last run",
            f"{last.flow_name} {last.run_state} {age.days} days and {age.seconds // 3600} hours ago"
            + ("" if is_well else f": {last.detail}"),
            "" if is_well else "the same command again finishes what is left",
        )
    if published.quarantined:
        yield Finding(State.note, "quarantine", f"{published.quarantined} rows", "select * from audit.quarantine")
    if published.rejected:
        remedy = "select error_code, input_path, detail from audit.rejected_input"
        yield Finding(State.note, "rejected", f"{published.rejected} inputs", remedy)


def look_at_days(home: Home, extractor_version: str) -> Iterator[Finding]:
    """Days that are landed and not loaded, and days that other versions coded."""
    try:
        loads = read_loads(home)
    except WarehouseError as error:
        is_busy = error.code == "warehouse_busy"
        remedy = "" if is_busy else "restore a backup, or remove the file and run `sitrep run` again: stages are kept"
        yield Finding(State.note if is_busy else State.broken, "days", str(error), remedy)
        return
    try:
        landed = set(list_partitions(home, stages.article))
    except WarehouseError:
        return  # said already
    waiting = sorted(landed - set(loads))
    stale = sorted(day for day in landed & set(loads) if loads[day] != extractor_version)
    yield Finding(State.ok, "days", f"{len(landed)} landed, {len(landed) - len(waiting)} loaded")
    if waiting:
        yield Finding(State.note, "days", f"not loaded yet: {shortened(waiting)}", "the next run loads them")
    if stale:
        text = f"coded by other versions than {extractor_version}: {shortened(stale)}"
        yield Finding(State.note, "days", text, "`sitrep backfill` codes them anew")


def shortened(days: list[str]) -> str:
    """The first days and how many more."""
    return ", ".join(days[:3]) + (f" and {len(days) - 3} more" if len(days) > 3 else "")


def size_of(path: Path) -> int:
    """Bytes of a file, or of all files in a folder; 0 if there is none."""
    if path.is_file():
        return path.stat().st_size
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
