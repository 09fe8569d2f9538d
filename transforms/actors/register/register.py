"""The register of known actors: who they are, under which names they appear, which offices they held."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from sitrep.transforms.places.folding import fold_place_name

FOLDER = Path(__file__).parent
# Kinds of actor that countries have alike.
OF_STATES = frozenset(("agency", "court", "military", "ministry", "parliament", "party", "police"))
_TEXT = pl.String
ACTORS = dict.fromkeys(
    ("actor_id", "name", "kind", "country", "sector", "wikidata", "parent_actor_id", "source", "licence", "note"), _TEXT
)
ALIASES = {"actor_id": _TEXT, "alias": _TEXT, "kind": _TEXT, "ambiguous": pl.Boolean, "source": _TEXT, "licence": _TEXT}
ROLES = dict.fromkeys(
    ("actor_id", "role", "organisation", "organisation_id", "valid_from", "valid_to", "source", "licence"), _TEXT
)
# Kinds of actor whose names the entity recogniser calls GPE or PERSON; all others are ORG.
_LABELS = {"state": "GPE", "person": "PERSON"}


@dataclass(frozen=True)
class Register:
    """Known actors as three frames; a missing value is null.

    actors: one row per actor: actor_id, name (English Wikipedia title), kind, country (ISO alpha-3), sector (PLOVER),
    wikidata, parent_actor_id, source, licence, note.
    aliases: one row per actor and spelling: actor_id, alias, kind (name, acronym, spelling, demonym, metonym,
    description), ambiguous (more actors or other words share it: never link by it alone), source, licence.
    roles: one row per office held: actor_id, role, organisation, organisation_id (its actor_id, if it has one),
    valid_from, valid_to (days, both inclusive; a year or month in the table is its first or last day), source,
    licence. A null valid_to is "still, or end unknown".
    """

    actors: pl.DataFrame
    aliases: pl.DataFrame
    roles: pl.DataFrame

    def entity_names(self) -> Iterable[tuple[str, str]]:
        """(alias, label PERSON, ORG, GPE or NORP) of the aliases that may be matched verbatim, case-sensitively.

        Left out: ambiguous ones, metonyms (they are places in the text), single words that are not acronyms,
        demonyms or an actor's own one-word name, and actors known from a sanctions list alone.
        """
        return _entity_names(self)


def fold_alias(alias: str) -> str:
    """The key under which two aliases are the same: no case, accents, dots or leading "the"."""
    return fold_place_name(alias)


def read_frames(folder: Path) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    """actors, aliases and roles as they stand in `folder`, empty cells null; dates of roles still text."""
    return (
        pl.read_csv(folder / "actors.csv", schema=ACTORS),
        pl.read_csv(folder / "aliases.csv", schema=ALIASES),
        pl.read_csv(folder / "roles.csv", schema=ROLES),
    )


def read_joined(extra: Path | None) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    """`read_frames` of the shipped register with the rows of a user's own folder in place of those of the same
    actor_id."""
    shipped = read_frames(FOLDER)
    if extra is None:
        return shipped
    own = read_frames(extra)
    replaced = own[0].select("actor_id")
    actors, aliases, roles = (
        pl.concat([frame.join(replaced, on="actor_id", how="anti", maintain_order="left"), more])
        for frame, more in zip(shipped, own, strict=True)
    )
    return actors, aliases, roles


def load_register(extra: Path | None = None) -> Register:
    """The register shipped beside this file, with a user's own in `extra` added (about 0.05 s).

    extra: a folder with actors.csv, aliases.csv and roles.csv of the same columns; its rows replace shipped ones of
    the same actor_id. Raises FileNotFoundError where a table is missing, polars.exceptions.PolarsError where a
    column is.
    """
    actors, aliases, roles = read_joined(extra)
    return Register(actors, aliases, roles.with_columns(_day("valid_from", first=True), _day("valid_to", first=False)))


def _day(column: str, *, first: bool) -> pl.Expr:
    """A partial date as a day: "2013-08" is its first, or its last."""
    text = pl.col(column)
    year, month = text.str.len_chars() == 4, text.str.len_chars() == 7
    start = pl.when(year).then(text + "-01-01").when(month).then(text + "-01").otherwise(text).str.to_date("%Y-%m-%d")
    if first:
        return start.alias(column)
    end = pl.when(year).then(start.dt.offset_by("1y").dt.offset_by("-1d"))
    return end.when(month).then(start.dt.month_end()).otherwise(start).alias(column)


# Of the descriptions only institutions written with capitals are names: "Iraqi Army", not "Iraqi troops", in which
# "Iraqi" is the name. The rest serve to say who is meant.
_INSTITUTION = re.compile(
    r" (?:army|navy|air force|armed forces|military|police|national police|parliament|(?:[\w ]+ )?ministry"
    r"|ministry of [\w ]+|supreme court|government)$"
)
_SMALL_WORD = re.compile(r"\b(?!of\b|the\b)[a-z]")


def _entity_names(register: Register) -> Iterator[tuple[str, str]]:
    # The list has companies called "Four Seasons Damascus" and "Good Land Company": their words are others' too.
    written = register.actors.filter(~pl.col("source").str.starts_with("OFAC"))
    actors = written.select("actor_id", pl.col("kind").alias("actor_kind"), "name")
    sure = register.aliases.filter(~pl.col("ambiguous") & (pl.col("kind") != "metonym"))
    rows = sure.join(actors, on="actor_id", maintain_order="left").select("alias", "kind", "actor_kind", "name")
    label_of_kind = {"demonym": "NORP", "description": "ORG"}
    seen: set[str] = set()
    for alias, kind, actor_kind, name in rows.iter_rows():
        spelling = _as_name(alias) if kind == "description" else alias
        if spelling and spelling not in seen and _is_distinctive(alias, kind, actor_kind, name):
            seen.add(spelling)
            yield spelling, label_of_kind.get(kind) or _LABELS.get(actor_kind, "ORG")


def _as_name(description: str) -> str:
    """In capitals: "Iraqi Defence Ministry"; "" for what is no institution or starts "Iraq's"."""
    match = _INSTITUTION.search(description)
    if match is None or "'s " in description:
        return ""
    return description[: match.start()] + _SMALL_WORD.sub(lambda letter: letter[0].upper(), match[0])


def _is_distinctive(alias: str, kind: str, actor_kind: str, name: str) -> bool:
    if " " in alias or kind in {"demonym", "acronym"} or actor_kind == "state":
        return len(alias) > 1
    # "Amal", "Wagner", "Time" are other words too; "Hezbollah", "Hemedti" are the actor's own name and rare otherwise.
    return (actor_kind != "person" and len(alias) >= 5 and (kind == "name") and alias[0].isupper()) or alias == name
