"""Makes actors.csv, aliases.csv and roles.csv from the reviewed tables in sources/; run by hand after an edit there.

    python -m sitrep.transforms.actors.register.build_register

    python -m sitrep.transforms.actors.register.build_register --check     # writes nothing; exit 1 if a table is stale

An actor keeps its id for ever: ids.csv pairs each source key with its id, and no line of it is ever taken out. The id
of a new key is made from the key alone, so it depends neither on the order of rows nor on what else is new. When an
actor's name in sources/ changes, change its key in ids.csv with it.
"""

import csv
import hashlib
import io
import itertools
import re
import sys
from collections import defaultdict
from collections.abc import Collection, Iterator
from pathlib import Path

from sitrep.transforms.actors.register.check_register import find_faults
from sitrep.transforms.actors.register.register import OF_STATES, fold_alias, read_frames
from sitrep.transforms.actors.register.state_actors import DraftActor, split_list, state_drafts

FOLDER = Path(__file__).parent
SOURCES = FOLDER / "sources"
COUNTRIES = FOLDER.parents[1] / "places" / "countries.csv"
PLACES = FOLDER.parents[1] / "places" / "places_by_hand.csv"
# "IRGC", "U.N.", "M23", "PFLP-GC": written in capitals, so matched in capitals only.
_ACRONYM = re.compile(r"^(?=.*[A-Z].*[A-Z])[A-Z0-9.&/-]{2,10}$|^[A-Z]\d{1,3}$")
ORGANISATION_TABLES = ("organisations", "state_bodies", "world_bodies", "parties")
PERSON_TABLES = ("people", "officials")
ACTOR_COLUMNS = (
    "actor_id", "name", "kind", "country", "sector", "wikidata", "parent_actor_id", "source", "licence", "note",
)  # fmt: skip
ALIAS_COLUMNS = ("actor_id", "alias", "kind", "ambiguous", "source", "licence")
ROLE_COLUMNS = ("actor_id", "role", "organisation", "organisation_id", "valid_from", "valid_to", "source", "licence")


def read_rows(path: Path) -> list[dict[str, str]]:
    """Rows of one csv table, every value a string."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def as_csv(columns: tuple[str, ...], rows: list[dict[str, str]]) -> str:
    """One csv table as text, with a header."""
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def write_rows(path: Path, columns: tuple[str, ...], rows: list[dict[str, str]]) -> None:
    """Writes one csv table, whole or not at all."""
    draft = path.with_suffix(".draft")
    draft.write_text(as_csv(columns, rows), encoding="utf-8", newline="")
    draft.replace(path)


def alias_kind(alias: str, is_person: bool) -> str:
    """acronym, spelling (of a person's name) or name."""
    if _ACRONYM.match(alias):
        return "acronym"
    return "spelling" if is_person else "name"


def organisation_drafts() -> Iterator[DraftActor]:
    """Groups, parties, companies, state bodies, international organisations and media, from sources/."""
    for row in itertools.chain.from_iterable(read_rows(SOURCES / f"{name}.csv") for name in ORGANISATION_TABLES):
        yield _organisation(f"org:{row['name']}", row, row["kind"], row["sector"])
    for row in read_rows(SOURCES / "media.csv"):
        yield _organisation(f"media:{row['name']}", row, "media", "JRN")


def _organisation(key: str, row: dict[str, str], kind: str, sector: str) -> DraftActor:
    draft = DraftActor(
        key=key,
        name=row["name"],
        kind=kind,
        country=row["country"],
        sector=sector,
        parent=row.get("parent", ""),
        note=row.get("note", ""),
    )
    draft.aliases += [(alias, alias_kind(alias, False), False) for alias in split_list(row["aliases"])]
    draft.aliases += [(alias, alias_kind(alias, False), True) for alias in split_list(row["ambiguous_aliases"])]
    return draft


def person_drafts() -> Iterator[DraftActor]:
    """People of sources/ with their roles: role@organisation@from@to, several with ";" between them.

    A person who stands in several tables has the roles and aliases of all of them.
    """
    for row in itertools.chain.from_iterable(read_rows(SOURCES / f"{name}.csv") for name in PERSON_TABLES):
        draft = DraftActor(
            key=f"person:{row['name']}",
            name=row["name"],
            kind="person",
            country=row["country"],
            sector=row["sector"],
        )
        draft.aliases += [(alias, alias_kind(alias, True), False) for alias in split_list(row["aliases"])]
        for part in split_list(row["roles"]):
            role, organisation, valid_from, valid_to = part.split("@")
            draft.roles.append((role, organisation, valid_from, valid_to))
        yield draft


def listed_drafts() -> Iterator[DraftActor]:
    """Persons and organisations of sources/ofac_actors.csv, known from the OFAC SDN list alone."""
    for row in read_rows(SOURCES / "ofac_actors.csv"):
        is_person = row["kind"] == "person"
        draft = DraftActor(
            key=row["ofac_id"],
            name=row["name"],
            kind=row["kind"],
            country="",
            sector=row["sector"],
            source=f"OFAC SDN list, {row['ofac_id']}",
            licence="public domain",
        )
        draft.aliases += [(alias, alias_kind(alias, is_person), False) for alias in split_list(row["aliases"])]
        draft.aliases += [(alias, alias_kind(alias, is_person), True) for alias in split_list(row["ambiguous_aliases"])]
        yield draft


def merge_drafts(drafts: Iterator[DraftActor], known: Collection[str]) -> dict[str, DraftActor]:
    """Drafts by name; a second draft of one name (a ministry also written out) adds its aliases to the first.

    Of their keys the one that `known` has stays, so that the actor keeps its id.
    """
    by_name: dict[str, DraftActor] = {}
    for draft in drafts:
        first = by_name.setdefault(draft.name, draft)
        if first is not draft:
            first.aliases += draft.aliases
            first.roles += [role for role in draft.roles if role not in first.roles]
            if first.key not in known and draft.key in known:
                first.key = draft.key
    return by_name


def read_ids() -> dict[str, str]:
    """Source key to actor_id, as ids.csv has them."""
    path = FOLDER / "ids.csv"
    return {row["key"]: row["actor_id"] for row in read_rows(path)} if path.exists() else {}


def assign_ids(keys: list[str], known: dict[str, str]) -> dict[str, str]:
    """The lasting id of each key: the known one, else nine digits made from the key; known keys first, then new ones
    by key.

    Raises ValueError if two keys would get one id: then write another for the new one into ids.csv.
    """
    ids = dict(known)
    for key in sorted(set(keys) - ids.keys()):
        ids[key] = id_of_key(key)
    owners: dict[str, str] = {}
    for key, actor_id in ids.items():
        if owners.setdefault(actor_id, key) != key:
            raise ValueError(f"{key!r} and {owners[actor_id]!r} would both be {actor_id}: give one its own in ids.csv")
    return ids


def id_of_key(key: str) -> str:
    """A and nine digits, the first not 0: the older ids have six."""
    return f"A{int.from_bytes(hashlib.md5(key.encode(), usedforsecurity=False).digest()) % 900_000_000 + 100_000_000}"


def add_seats(drafts: dict[str, DraftActor]) -> None:
    """Adds the seats of power that stand for an actor: "White House", "Kremlin", "Foggy Bottom"."""
    for row in read_rows(PLACES):
        if row["metonym_actor"]:
            draft = drafts[row["metonym_actor"]]
            draft.aliases += [(name, "metonym", False) for name in [row["name"], *split_list(row["aliases"])]]


def add_wikidata(drafts: dict[str, DraftActor]) -> None:
    """Adds the Wikidata ids of sources/wikidata.csv; states have theirs from places/countries.csv."""
    for row in read_rows(SOURCES / "wikidata.csv"):
        drafts[row["name"]].wikidata = row["wikidata"]


def add_ofac_aliases(drafts: dict[str, DraftActor]) -> dict[tuple[str, str], str]:
    """Adds the spellings of sources/ofac_aliases.csv; returns the source of each (actor name, alias) so added."""
    sources: dict[tuple[str, str], str] = {}
    for row in read_rows(SOURCES / "ofac_aliases.csv"):
        draft = drafts[row["actor"]]
        kind = alias_kind(row["alias"], draft.kind == "person")
        draft.aliases.append((row["alias"], kind, row["ambiguous"] == "true"))
        sources[row["actor"], row["alias"]] = row["source"]
    return sources


def alias_rows(drafts: dict[str, DraftActor], ids: dict[str, str]) -> list[dict[str, str]]:
    """One row per actor and folded alias.

    What a person wrote wins over what the pattern made: "Israeli navy" is the Israeli Navy's, not the army's. A name
    that Wikipedia gives without brackets wins over one that loses its brackets here. What is still shared by
    generated aliases is ambiguous on all of them; shared written ones must be marked by hand (check_register).
    """
    ofac = add_ofac_aliases(drafts)
    claims: dict[str, dict[str, int]] = defaultdict(dict)  # folded alias → source key → strength of the claim
    listed = {draft.key: list(_listed_aliases(draft)) for draft in drafts.values()}
    for key, aliases in listed.items():
        for alias, _, _, strength in aliases:
            folded = fold_alias(alias)
            claims[folded][key] = max(strength, claims[folded].get(key, 0))
    rows = []
    for draft in drafts.values():
        seen: set[str] = set()
        for alias, kind, marked, strength in listed[draft.key]:
            folded = fold_alias(alias)
            rivals = [other for key, other in claims[folded].items() if key != draft.key]
            if folded in seen or (strength <= _BARE and any(other > strength for other in rivals)):
                continue
            seen.add(folded)
            shared = any(other == strength for other in rivals) and strength <= _BARE
            source = ofac.get((draft.name, alias))
            rows.append(
                {
                    "actor_id": ids[draft.key],
                    "alias": alias,
                    "kind": kind,
                    "ambiguous": "true" if marked or shared else "false",
                    "source": source or draft.source,
                    "licence": "public domain" if source else draft.licence,
                }
            )
    return rows


# Strength of a claim on an alias: made by a pattern, left of a name without its brackets, written by hand.
_MADE, _BARE, _WRITTEN = 1, 2, 3


def _listed_aliases(draft: DraftActor) -> Iterator[tuple[str, str, bool, int]]:
    """(alias, kind, marked as ambiguous, strength of the claim) of one actor, its own name first."""
    bare = _without_brackets(draft.name)
    marked = {fold_alias(alias) for alias, _, ambiguous in draft.aliases if ambiguous}
    # "National Police (France)": its brackets say that others have one too, in the register or not.
    is_shared = bare != draft.name and draft.kind in OF_STATES
    yield bare, "name", is_shared or fold_alias(bare) in marked, _WRITTEN if bare == draft.name else _BARE
    for alias, kind, ambiguous in draft.aliases:
        yield alias, kind, ambiguous, _MADE if kind in {"description", "demonym"} else _WRITTEN


def _without_brackets(name: str) -> str:
    """Wikipedia's disambiguation is no part of the name in text: "Al-Shabaab (militant group)" → "Al-Shabaab"."""
    return re.sub(r" \([^)]*\)$", "", name)


def build_tables() -> dict[str, tuple[tuple[str, ...], list[dict[str, str]]]]:
    """The tables as sources/ and ids.csv give them: file name → (columns, rows); "ids.csv" with new keys at its end.

    Raises ValueError if a parent is no actor of the register.
    """
    states = state_drafts(
        read_rows(COUNTRIES), read_rows(SOURCES / "state_organs.csv"), read_rows(SOURCES / "absent_organs.csv")
    )
    known = read_ids()
    listed = itertools.chain(states, organisation_drafts(), person_drafts(), listed_drafts())
    drafts = merge_drafts(listed, known.keys())
    add_seats(drafts)
    add_wikidata(drafts)
    ids = assign_ids([draft.key for draft in drafts.values()], known)
    aliases = alias_rows(drafts, ids)
    actors, roles = [], []
    for draft in drafts.values():
        if draft.parent and draft.parent not in drafts:
            raise ValueError(f"{draft.name}: parent {draft.parent!r} is no actor of the register")
        actors.append(
            {
                "actor_id": ids[draft.key],
                "name": draft.name,
                "kind": draft.kind,
                "country": draft.country,
                "sector": draft.sector,
                "wikidata": draft.wikidata,
                "parent_actor_id": ids[drafts[draft.parent].key] if draft.parent else "",
                "source": draft.source,
                "licence": draft.licence,
                "note": draft.note,
            }
        )
        roles += [
            {
                "actor_id": ids[draft.key],
                "role": role,
                "organisation": organisation,
                "organisation_id": ids[drafts[organisation].key] if organisation in drafts else "",
                "valid_from": start,
                "valid_to": end,
                "source": draft.source,
                "licence": draft.licence,
            }
            for role, organisation, start, end in draft.roles
        ]
    id_rows = [{"key": key, "actor_id": actor_id} for key, actor_id in ids.items()]
    return {
        "ids.csv": (("key", "actor_id"), id_rows),
        "actors.csv": (ACTOR_COLUMNS, actors),
        "aliases.csv": (ALIAS_COLUMNS, aliases),
        "roles.csv": (ROLE_COLUMNS, roles),
    }


def stale_tables() -> list[str]:
    """Names of the shipped tables that are not what sources/ gives."""
    tables = build_tables()
    shipped = {name: (FOLDER / name).read_text(encoding="utf-8") for name in tables if (FOLDER / name).exists()}
    return [name for name, (columns, rows) in tables.items() if shipped.get(name) != as_csv(columns, rows)]


def main(arguments: list[str]) -> None:
    """Builds the tables and prints how many rows each has; exits 1 with the faults if the check finds any."""
    if arguments == ["--check"]:
        stale = stale_tables()
        if stale:
            raise SystemExit(f"{', '.join(stale)}: not what sources/ gives; run this without --check")
    else:
        for name, (columns, rows) in build_tables().items():
            write_rows(FOLDER / name, columns, rows)
            print(name, len(rows), "rows")
    faults = find_faults(*read_frames(FOLDER))
    if faults:
        raise SystemExit("\n".join(faults))


if __name__ == "__main__":
    main(sys.argv[1:])
