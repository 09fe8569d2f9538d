"""What must hold of the register's tables; each fault is a sentence that names the row."""

import itertools
import json
import re
from datetime import date
from pathlib import Path

import polars as pl

from sitrep.transforms.actors.register.register import FOLDER, fold_alias, read_frames

# PLOVER's sector codes that an actor may carry; a test compares them with the ontology.
SECTORS = frozenset({
    "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL",
    "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC",
})  # fmt: skip
KINDS = frozenset({
    "person", "group", "org", "party", "igo", "state", "military", "police", "parliament", "ministry",
    "court", "agency", "media", "company",
})  # fmt: skip
ALIAS_KINDS = frozenset(["name", "acronym", "spelling", "demonym", "metonym", "description"])
_COUNTRIES = Path(__file__).parents[2] / "places" / "countries.csv"


def known_countries() -> frozenset[str]:
    """ISO alpha-3 codes of places/countries.csv."""
    return frozenset(pl.read_csv(_COUNTRIES, columns=["iso3"])["iso3"])


def find_faults(actors: pl.DataFrame, aliases: pl.DataFrame, roles: pl.DataFrame) -> list[str]:
    """Sentences about rows that break a rule, [] if the register is sound.

    Frames as `register.read_frames` gives them (dates of roles as text).
    """
    return [
        *_actor_faults(actors),
        *_alias_faults(actors, aliases),
        *_role_faults(actors, roles),
        *_holder_faults(actors, roles),
    ]


def _actor_faults(actors: pl.DataFrame) -> list[str]:
    faults = [f"actor_id {value} is given twice" for value in _repeated(actors["actor_id"])]
    faults += [f"name {value!r} is given to two actors" for value in _repeated(actors["name"])]
    countries, ids = known_countries(), set(actors["actor_id"])
    for row in actors.iter_rows(named=True):
        who = f"{row['actor_id']} {row['name']}"
        if not row["actor_id"] or not row["actor_id"].startswith("A") or not row["actor_id"][1:].isdigit():
            faults.append(f"{who}: actor_id is not A and digits")
        if not row["name"] or not row["source"] or not row["licence"]:
            faults.append(f"{who}: name, source or licence is empty")
        if row["kind"] not in KINDS:
            faults.append(f"{who}: unknown kind {row['kind']!r}")
        if row["sector"] is not None and row["sector"] not in SECTORS:
            faults.append(f"{who}: unknown sector {row['sector']!r}")
        if row["country"] is not None and row["country"] not in countries:
            faults.append(f"{who}: unknown country {row['country']!r}")
        if row["parent_actor_id"] is not None and row["parent_actor_id"] not in ids - {row["actor_id"]}:
            faults.append(f"{who}: parent {row['parent_actor_id']} is itself or no actor")
    return faults


def _alias_faults(actors: pl.DataFrame, aliases: pl.DataFrame) -> list[str]:
    faults = []
    names = dict(actors.select("actor_id", "name").iter_rows())
    unmarked: dict[str, set[str]] = {}
    seen: set[tuple[str, str]] = set()
    for row in aliases.iter_rows(named=True):
        alias, actor_id = row["alias"], row["actor_id"]
        who = f"alias {alias!r} of {actor_id} {names.get(actor_id)}"
        if actor_id not in names:
            faults.append(f"{who}: no such actor")
        if not alias or not fold_alias(alias) or alias != alias.strip():
            faults.append(f"{who}: empty, or with blanks at an end")
            continue
        if row["kind"] not in ALIAS_KINDS:
            faults.append(f"{who}: unknown kind {row['kind']!r}")
        if row["ambiguous"] is None or not row["source"] or not row["licence"]:
            faults.append(f"{who}: ambiguous, source or licence is empty")
        key = fold_alias(alias)
        if (actor_id, key) in seen:
            faults.append(f"{who}: given twice")
        seen.add((actor_id, key))
        if not row["ambiguous"]:
            unmarked.setdefault(key, set()).add(actor_id)
    every: dict[str, set[str]] = {}
    for actor_id, key in seen:
        every.setdefault(key, set()).add(actor_id)
    faults += [
        f"alias {key!r} is shared by {', '.join(sorted(f'{actor} {names.get(actor)}' for actor in every[key]))} "
        "and not marked ambiguous on each"
        for key in sorted(unmarked)
        if len(every[key]) > 1
    ]
    return faults


def _role_faults(actors: pl.DataFrame, roles: pl.DataFrame) -> list[str]:
    faults, ids = [], set(actors["actor_id"])
    for row in roles.iter_rows(named=True):
        who = f"role {row['role']!r} of {row['actor_id']}"
        if row["actor_id"] not in ids:
            faults.append(f"{who}: no such actor")
        if not row["role"] or not row["organisation"] or not row["source"] or not row["licence"]:
            faults.append(f"{who}: role, organisation, source or licence is empty")
        if row["organisation_id"] is not None and row["organisation_id"] not in ids:
            faults.append(f"{who}: organisation {row['organisation_id']} is no actor")
        dates = [row["valid_from"] or "", row["valid_to"] or ""]
        if any(date and not _is_partial_date(date) for date in dates):
            faults.append(f"{who}: {dates} are not years, months or days")
        # "2024-05" and "2024-05-14" may follow each other in one month: compare what both state.
        shorter = min(len(dates[0]), len(dates[1]))
        if all(dates) and dates[0][:shorter] > dates[1][:shorter]:
            faults.append(f"{who}: ends {dates[1]} before it begins {dates[0]}")
    return faults


# Offices that one person holds at a time; "Deputy …", "Acting …" and the like are others.
SINGLE_HOLDER = re.compile(
    r"(?:President|Prime Minister|Premier|Chancellor|Taoiseach|King|Queen|Emperor|Sultan|Emir|Supreme Leader"
    r"|Minister (?:of|for) (?:\w+ )*?(?:Foreign|External) Affairs|Minister (?:of|for) (?:National )?Defen[cs]e"
    r"|Minister of the Armed Forces|Secretary of (?:State|Defense)(?: for .+)?|Commander(?:-in-Chief)?"
    r"|Chief of the General Staff|Secretary-General)"
)


def _holder_faults(actors: pl.DataFrame, roles: pl.DataFrame) -> list[str]:
    """Two people in one office at one time: a successor begins before the one ahead of him ends, or that one never
    ends."""
    names = dict(actors.select("actor_id", "name").iter_rows())
    terms: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    for row in roles.iter_rows(named=True):
        if row["valid_from"] and SINGLE_HOLDER.fullmatch(row["role"] or ""):
            term = (row["valid_from"], row["valid_to"] or "", row["actor_id"])
            terms.setdefault((row["role"], row["organisation"]), []).append(term)
    faults = []
    for (role, organisation), held in sorted(terms.items()):
        for (_, end, first), (start, _, second) in itertools.pairwise(sorted(held)):
            shorter = min(len(end), len(start))
            if first != second and (not end or start[:shorter] < end[:shorter]):
                faults.append(
                    f"role {role!r} of {organisation}: {second} {names.get(second)} begins {start} and "
                    f"{first} {names.get(first)} ends {end or 'never'}"
                )
    return faults


def _is_partial_date(text: str) -> bool:
    """True for "2013", "2013-08" and "2013-08-03", where the calendar has such a day."""
    parts = text.split("-")
    if not all(part.isdigit() for part in parts) or [len(part) for part in parts] not in ([4], [4, 2], [4, 2, 2]):
        return False
    try:
        date(*[int(part) for part in parts], *[1] * (3 - len(parts)))
    except ValueError:
        return False
    return True


def _repeated(values: pl.Series) -> list[str]:
    return values.filter(values.is_duplicated()).unique().sort().to_list()


def main() -> None:
    """Prints the faults as a JSON list; exit status 1 if there is any."""
    faults = find_faults(*read_frames(FOLDER))
    print(json.dumps(faults, indent=1, ensure_ascii=False))
    raise SystemExit(1 if faults else 0)


if __name__ == "__main__":
    main()
