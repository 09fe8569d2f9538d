"""Reads the lexicon's csv files, ours and a user's, and refuses what cannot be right."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sitrep.schemas.ontology import MODES
from sitrep.transforms.events.lexicon.entries import Governor, LightVerb, NounEntry, Terms, VerbEntry

FOLDER = Path(__file__).parent

ALONE = ("strong", "party", "parties", "content", "light", "flight")
EFFECTS = ("claim", "alleged", "planned", "hypothetical", "negated", "aggregate", "actual")
GOVERNOR_KINDS = ("verb", "noun", "modifier", "modal", "mark")
SUBJECT_ROLES = ("actor", "recipient", "none")
LIGHT_STATUSES = ("", "planned", "hypothetical", "negated")
# The column of each file where "-" in a user's row takes ours of the same identity away; a class only grows.
TAKEN_AWAY_BY = {
    "verbs.csv": "type",
    "nouns.csv": "type",
    "light_verbs.csv": "subject_role",
    "governors.csv": "effect",
    "weapons.csv": "mode",
    "content_modes.csv": "lemmas",
}
# Classes that the coder decides by entity label and part of speech, on top of listed lemmas (see word_classes.py).
COMPUTED_CLASSES = frozenset({"name", "actorish"})


@dataclass(frozen=True)
class Lexicon:
    """All entries, looked up by lemma. Make it with `load_lexicon`."""

    verbs: dict[str, tuple[VerbEntry, ...]]
    nouns: dict[str, tuple[NounEntry, ...]]
    light_verbs: dict[str, tuple[LightVerb, ...]]
    governors: dict[tuple[str, str], Governor]
    weapons: dict[str, str]
    classes: dict[str, frozenset[str]]
    content_modes: dict[str, dict[str, str]]
    version: str = field(compare=False)

    def governor(self, kind: str, lemma: str) -> Governor | None:
        """The governor of that kind and lemma, or None."""
        return self.governors.get((kind, lemma))

    @property
    def entry_count(self) -> int:
        """How many verb, noun and light-verb entries there are."""
        tables = (self.verbs, self.nouns, self.light_verbs)
        return sum(len(entries) for table in tables for entries in table.values())


def load_lexicon(*extra: Path | None) -> Lexicon:
    """The shipped lexicon; then each `extra` folder, whose rows win over earlier ones of the same `entry` id.

    An extra folder holds any of our files with the same columns. A row with "-" in the column of TAKEN_AWAY_BY removes
    ours of that identity.
    Raises ValueError naming file, line and fault for an unknown type, mode, class, role path or a missing column,
    FileNotFoundError if an extra folder does not exist.
    """
    folders = (FOLDER, *(folder for folder in extra if folder is not None))
    for folder in folders[1:]:
        if not folder.is_dir():
            raise FileNotFoundError(f"no lexicon folder {folder}")
    classes: dict[str, set[str]] = {}
    for row in _merged(folders, "classes.csv", ("class", "lemma")):
        classes.setdefault(row["class"], set()).add(row["lemma"])
    known = frozenset(classes) | COMPUTED_CLASSES
    verbs = [_verb(row, known) for row in _merged(folders, "verbs.csv", ("entry",))]
    nouns = [_noun(row, known) for row in _merged(folders, "nouns.csv", ("entry",))]
    lights = [_light(row) for row in _merged(folders, "light_verbs.csv", ("entry",))]
    governors = [_governor(row) for row in _merged(folders, "governors.csv", ("entry",))]
    weapons = {row["lemma"]: _mode(row, "ASSAULT", row["mode"]) for row in _merged(folders, "weapons.csv", ("lemma",))}
    return Lexicon(
        verbs=_by_lemma(sorted(verbs, key=lambda entry: -entry.specificity)),
        nouns=_by_lemma(sorted(nouns, key=lambda entry: -bool(entry.modifier) + entry.modifier.excluded)),
        light_verbs=_by_lemma(sorted(lights, key=lambda entry: -bool(entry.particle) - bool(entry.preposition))),
        governors={(entry.kind, entry.lemma): entry for entry in governors},
        weapons={lemma: mode for lemma, mode in weapons.items() if mode},
        classes={name: frozenset(lemmas) for name, lemmas in classes.items()},
        content_modes=_content_modes(folders),
        version=_version(folders),
    )


def _merged(folders: Sequence[Path], name: str, key: tuple[str, ...]) -> Iterator[dict[str, str]]:
    rows: dict[tuple[str, ...], dict[str, str]] = {}
    columns: list[str] = []
    for folder in folders:
        path = folder / name
        if not path.exists():
            continue
        with path.open(encoding="utf-8-sig", newline="") as file:
            table = csv.DictReader(file)
            columns = columns or list(table.fieldnames or ())
            missing = [column for column in columns if column not in (table.fieldnames or ())]
            if missing:
                raise ValueError(f"{path} line 1: no column {', '.join(missing)}")
            for number, row in enumerate(table, start=2):
                # Our own files are known by their names; a user may have several folders.
                where = f"{path.name if folder == folders[0] else path} line {number}"
                if None in row or None in row.values():
                    raise ValueError(f"{where}: wrong number of columns")
                row["where"] = where
                identity = tuple(row[column] for column in key)
                if folder == folders[0] and identity in rows:
                    raise ValueError(f"{where}: {'.'.join(identity)} stands twice")
                if row.get(TAKEN_AWAY_BY.get(name, "")) == "-":
                    rows.pop(identity, None)
                else:
                    rows[identity] = row
    yield from rows.values()


def _by_lemma(entries: Sequence) -> dict:
    found: dict = {}
    for entry in entries:
        found.setdefault(entry.lemma, []).append(entry)
    return {lemma: tuple(group) for lemma, group in found.items()}


def _mode(row: dict[str, str], event_type: str, mode: str) -> str | None:
    if event_type not in MODES:
        raise ValueError(f"{row['where']}: unknown type {event_type!r}")
    if mode and mode not in MODES[event_type]:
        raise ValueError(f"{row['where']}: {event_type} has no mode {mode!r}")
    return mode or None


def _terms(row: dict[str, str], column: str, known: frozenset[str]) -> Terms:
    terms = Terms.read(row[column])
    unknown = terms.classes - known
    if unknown:
        raise ValueError(f"{row['where']}: unknown class @{', @'.join(sorted(unknown))} in {column}")
    return terms


def _certainty(row: dict[str, str]) -> float:
    value = float(row["certainty"])
    if not 0 < value <= 1:
        raise ValueError(f"{row['where']}: certainty {value} is not in 0..1")
    return value


def _choice(row: dict[str, str], column: str, allowed: Sequence[str]) -> str:
    if row[column] not in allowed:
        raise ValueError(f"{row['where']}: {column} is {row[column]!r}, not one of {', '.join(allowed)}")
    return row[column]


def _paths(cell: str) -> tuple[str, ...]:
    return tuple(path for path in cell.split("|") if path)


def _verb(row: dict[str, str], known: frozenset[str]) -> VerbEntry:
    for part in row["complement"].split("|"):
        listed = part.partition(":")[2]
        if listed.startswith("@") and listed[1:] not in known:
            raise ValueError(f"{row['where']}: unknown class {listed} in complement")
    return VerbEntry(
        entry=row["entry"],
        lemma=row["lemma"],
        particle=row["particle"],
        subject=_terms(row, "subject", known),
        object=_terms(row, "object", known),
        preposition=frozenset(_paths(row["preposition"])),
        near=_terms(row, "near", known),
        complement=frozenset(_paths(row["complement"])),
        type=row["type"],
        mode=_mode(row, row["type"], row["mode"]),
        actor=_paths(row["actor"]),
        recipient=_paths(row["recipient"]),
        mediator=_paths(row["mediator"]),
        certainty=_certainty(row),
        is_outcome=row["outcome"] == "yes",
        where=row["where"],
    )


def _noun(row: dict[str, str], known: frozenset[str]) -> NounEntry:
    return NounEntry(
        entry=row["entry"],
        lemma=row["lemma"],
        modifier=_terms(row, "modifier", known),
        type=row["type"],
        mode=_mode(row, row["type"], row["mode"]),
        actor=_paths(row["actor"]),
        recipient=_paths(row["recipient"]),
        certainty=_certainty(row),
        alone=_choice(row, "alone", ALONE),
        where=row["where"],
    )


def _light(row: dict[str, str]) -> LightVerb:
    return LightVerb(
        entry=row["entry"],
        lemma=row["lemma"],
        particle=row["particle"],
        preposition=row["preposition"],
        subject_role=_choice(row, "subject_role", SUBJECT_ROLES),
        status=_choice(row, "status", LIGHT_STATUSES) or None,
        certainty=_certainty(row),
        where=row["where"],
    )


def _governor(row: dict[str, str]) -> Governor:
    return Governor(
        entry=row["entry"],
        lemma=row["lemma"],
        kind=_choice(row, "kind", GOVERNOR_KINDS),
        effect=_choice(row, "effect", EFFECTS),
        where=row["where"],
    )


def _content_modes(folders: Sequence[Path]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for row in _merged(folders, "content_modes.csv", ("type", "mode")):
        mode = _mode(row, row["type"], row["mode"])
        for lemma in row["lemmas"].split():
            found.setdefault(row["type"], {}).setdefault(lemma, mode or "")
    return found


def _version(folders: Sequence[Path]) -> str:
    """Eight hex digits that change with any byte of any lexicon file."""
    digest = hashlib.md5(usedforsecurity=False)
    for folder in folders:
        for path in sorted(folder.glob("*.csv")):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:8]
