"""Rows of the lexicon as values. `README.md` beside this file says what each column means."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Terms:
    """A condition on a word: its lemma is listed, or falls in a listed class ("@weapon"), or is not listed ("!").

    `absent` allows no word at all ("-" in the data), `present` only asks that there is one ("+").
    """

    lemmas: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    excluded: bool = False
    absent: bool = False
    present: bool = False

    def __bool__(self) -> bool:
        return bool(self.lemmas or self.classes or self.absent or self.present)

    @property
    def cell(self) -> str:
        """The condition as it is written in the csv files, its parts in alphabetical order."""
        if self.present:
            return "+"
        parts = [*sorted(self.lemmas), *(f"@{name}" for name in sorted(self.classes)), *(["-"] if self.absent else [])]
        return "!" * self.excluded + "|".join(parts)

    @staticmethod
    def read(cell: str) -> Terms:
        """Terms from "a|b|@class|-", "!a|b" (none of these) or "+" (anything); empty means no condition."""
        if cell == "+":
            return Terms(present=True)
        excluded = cell.startswith("!")
        parts = [part for part in cell.removeprefix("!").split("|") if part]
        return Terms(
            lemmas=frozenset(part for part in parts if not part.startswith("@") and part != "-"),
            classes=frozenset(part[1:] for part in parts if part.startswith("@")),
            excluded=excluded,
            absent="-" in parts,
        )


@dataclass(frozen=True)
class VerbEntry:
    """A verb in one sense: what must stand around it, what event it is, where its parties are."""

    entry: str
    lemma: str
    particle: str
    subject: Terms
    object: Terms
    preposition: frozenset[str]
    near: Terms
    complement: frozenset[str]
    type: str
    mode: str | None
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    mediator: tuple[str, ...]
    certainty: float
    is_outcome: bool
    where: str = field(default="", compare=False)  # file and line of the row

    @property
    def specificity(self) -> int:
        """How much the entry asks for: of several that fit, the most demanding one is meant."""
        weighted = (bool(self.particle), 2), (bool(self.object), 2), (bool(self.near), 2), (bool(self.complement), 2)
        return sum(weight for on, weight in weighted if on) + bool(self.subject) + bool(self.preposition)


@dataclass(frozen=True)
class NounEntry:
    """A noun that names an act. alone: "strong" counts by itself, "party" needs a party, "light" needs a light verb.

    "parties" needs both sides, "content" a party and what is said ("calls to leave", "calls for a truce"), "flight" to
    be told where it flew: "rockets from A into B".
    """

    entry: str
    lemma: str
    modifier: Terms
    type: str
    mode: str | None
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    certainty: float
    alone: str
    where: str = field(default="", compare=False)


@dataclass(frozen=True)
class LightVerb:
    """A verb that hands its subject to the act its object names ("carried out an attack", "came under fire")."""

    entry: str
    lemma: str
    particle: str
    preposition: str
    subject_role: str
    status: str | None
    certainty: float
    where: str = field(default="", compare=False)


@dataclass(frozen=True)
class Governor:
    """A verb, noun or modifier that changes how far the text stands behind what hangs on it.

    effect: claim, alleged, planned, hypothetical, negated, aggregate, or actual (leaves it as it is).
    """

    entry: str
    lemma: str
    kind: str
    effect: str
    where: str = field(default="", compare=False)
