"""Finds lexicon entries that contradict each other or can never be reached, for those who edit the csv files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sitrep.transforms.events.lexicon.entries import NounEntry, Terms, VerbEntry
from sitrep.transforms.events.lexicon.load import COMPUTED_CLASSES, Lexicon


@dataclass(frozen=True)
class Finding:
    """kind: conflict (one condition, two events), dead (an earlier entry always wins), unused class."""

    kind: str
    entry: str
    detail: str
    where: str = ""  # file and line of the row


def check_lexicon(lexicon: Lexicon) -> list[Finding]:
    """Everything wrong with a lexicon, in a fixed order; an empty list is a pass."""
    found = [*_verb_findings(lexicon), *_noun_findings(lexicon), *_unused_classes(lexicon)]
    return sorted(found, key=lambda finding: (finding.kind, finding.entry, finding.detail))


def _verb_findings(lexicon: Lexicon) -> Iterator[Finding]:
    for entries in lexicon.verbs.values():
        for index, entry in enumerate(entries):
            for earlier in entries[:index]:
                if _conditions(earlier) == _conditions(entry):
                    same = (earlier.type, earlier.mode) == (entry.type, entry.mode)
                    kind = "dead" if same else "conflict"
                    yield Finding(
                        kind, entry.entry, f"asks for the same as {earlier.entry}, which is tried first", entry.where
                    )
                elif _always_wins(earlier, entry):
                    yield Finding(
                        "dead", entry.entry, f"{earlier.entry} fits wherever it does and is tried first", entry.where
                    )


def _noun_findings(lexicon: Lexicon) -> Iterator[Finding]:
    for entries in lexicon.nouns.values():
        for index, entry in enumerate(entries):
            for earlier in entries[:index]:
                if not earlier.modifier or earlier.modifier == entry.modifier:
                    yield Finding(
                        "dead", entry.entry, f"{earlier.entry} fits wherever it does and is tried first", entry.where
                    )


def _conditions(entry: VerbEntry) -> tuple:
    return (entry.particle, entry.subject, entry.object, entry.preposition, entry.near, entry.complement)


def _always_wins(earlier: VerbEntry, later: VerbEntry) -> bool:
    """Whether every clause that fulfils the later entry fulfils the earlier one too."""
    if earlier.particle != later.particle:
        return False
    pairs = ((earlier.subject, later.subject), (earlier.object, later.object), (earlier.near, later.near))
    if not all(_is_wider(wide, narrow) for wide, narrow in pairs):
        return False
    sets = ((earlier.preposition, later.preposition), (earlier.complement, later.complement))
    return all(not wide or (bool(narrow) and narrow <= wide) for wide, narrow in sets)


def _is_wider(wide: Terms, narrow: Terms) -> bool:
    if not wide:
        return True
    if not narrow or wide.excluded or narrow.excluded or wide.present or narrow.present:
        return wide == narrow
    return narrow.lemmas <= wide.lemmas and narrow.classes <= wide.classes and (wide.absent or not narrow.absent)


def _unused_classes(lexicon: Lexicon) -> Iterator[Finding]:
    used = set(COMPUTED_CLASSES) | CLASSES_OF_RULES
    entries: Iterable[VerbEntry | NounEntry] = [
        *(entry for group in lexicon.verbs.values() for entry in group),
        *(entry for group in lexicon.nouns.values() for entry in group),
    ]
    for entry in entries:
        if isinstance(entry, VerbEntry):
            used |= entry.subject.classes | entry.object.classes | entry.near.classes
            used |= {part.partition("@")[2] for part in entry.complement if "@" in part}
        else:
            used |= entry.modifier.classes
    for name in sorted(set(lexicon.classes) - used):
        yield Finding("unused class", name, "no entry and no rule asks for it")


# Classes that rules ask for by name, not entries.
CLASSES_OF_RULES = frozenset(
    {
        "accident_verb", "armed", "case_file", "contraband", "curfew_order", "defences", "disaster", "happening",
        "installation", "labour", "needful", "police_force", "refused_act", "seat", "sport_alone", "sport_word",
        "target", "territory", "unnamed", "violence", "weapon",
    }
)  # fmt: skip
